// Where an actor starts before any force moves it: a point in a disc that depends on its id alone, so the same view gives the
// same picture on every machine.
/** FNV-1a, 32 bits (Fowler, Noll, Vo). */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    value ^= text.charCodeAt(i);
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0;
}

/** A point in the disc of the given radius. */
export function seedPosition(id: string, radius: number): { readonly x: number; readonly y: number } {
  const angle = (hash(id) / 2 ** 32) * 2 * Math.PI;
  const distance = Math.sqrt(hash(`${id}/r`) / 2 ** 32) * radius;
  return { x: Math.cos(angle) * distance, y: Math.sin(angle) * distance };
}
