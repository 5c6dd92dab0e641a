// The name and aliases of an actor, from what its documents call it. The result depends on the set of names alone, so
// documents may arrive in any order and be deleted again.
import { byText } from '../ask.js';

export interface Naming {
  readonly name: string;
  readonly names: readonly string[];
}

/** Canonical name first, then every other form, the fullest first. */
export function combineNames(namings: readonly Naming[]): Naming {
  const canonical = namings.map((n) => n.name).sort(byText)[0] ?? '';
  const others = new Set(namings.flatMap((n) => [n.name, ...n.names]));
  others.delete(canonical);
  const sorted = [...others].sort((a, b) => b.length - a.length || byText(a, b));
  return { name: canonical, names: [canonical, ...sorted] };
}
