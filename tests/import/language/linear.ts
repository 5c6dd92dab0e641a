// Tells whether work on text takes time in proportion to its length: ratios, since test machines differ and are shared.
/** Milliseconds that `work` takes on `length` characters of `unit`. */
export function timeOn(unit: string, length: number, work: (text: string) => unknown): number {
  const text = unit.repeat(Math.ceil(length / unit.length));
  const started = performance.now();
  work(text);
  return performance.now() - started;
}

/** Whether four times the text takes about four times the time; quadratic work would take sixteen times as long. */
export function growsLinearly(unit: string, work: (text: string) => unknown): boolean {
  const few = Math.max(20, timeOn(unit, 250_000, work));
  // A busy machine makes single runs slow, never fast: one quick run is proof enough.
  for (let attempt = 0; attempt < 4; attempt++) if (timeOn(unit, 1_000_000, work) < few * 10) return true;
  return false;
}
