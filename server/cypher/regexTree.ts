// Reads a regular expression as Java does, into a tree that tells which characters each part may begin with. What cannot be read
// for certain is no tree, and characters that are not known for certain are all of them.

/** Places in `sample`. */
export type Characters = ReadonlySet<number>;

export interface Item {
  readonly atom:
    | { readonly kind: 'characters'; readonly set: Characters }
    | { readonly kind: 'group'; readonly of: Alternatives };
  readonly min: number;
  readonly max: number;
}
export type Sequence = readonly Item[];
export type Alternatives = readonly Sequence[];

/** One of each kind that patterns tell apart. */
const sample = [...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)), ...'éßЖ中ع“–·²\u00a0\u2028'];
const all: Characters = new Set(sample.keys());
const zeroWidth = /^\\[bBAzZG]/;

/** Null where the pattern cannot be read, refers back, or looks around. */
export function readRegex(pattern: string): Alternatives | null {
  const reader = { pattern, at: 0 };
  const tree = readAlternatives(reader);
  return tree !== null && reader.at === pattern.length ? tree : null;
}

interface Reader {
  readonly pattern: string;
  at: number;
}

function readAlternatives(reader: Reader): Alternatives | null {
  const alternatives: Item[][] = [[]];
  for (;;) {
    const next = reader.pattern[reader.at];
    if (next === undefined || next === ')') return alternatives;
    if (next === '|') {
      reader.at += 1;
      alternatives.push([]);
      continue;
    }
    const atoms = readAtoms(reader);
    if (atoms === null) return null;
    alternatives.at(-1)?.push(...atoms);
  }
}

/** One part with its quantifier; several for a quoted text, none for what has no width. */
function readAtoms(reader: Reader): readonly Item[] | null {
  const rest = reader.pattern.slice(reader.at);
  const quoted = /^\\Q([\s\S]*?)(?:\\E|$)/.exec(rest);
  if (quoted) {
    reader.at += quoted[0].length;
    const items = [...(quoted[1] ?? '')].map((character) => once(setOf(literal(character))));
    return quantifyLast(items, reader);
  }
  const flags = /^\(\?([a-zA-Z]*)(-[a-zA-Z]+)?\)/.exec(rest);
  const nothing = flags ?? zeroWidth.exec(rest) ?? /^[\^$]/.exec(rest);
  if (nothing) {
    // With x blanks and comments mean nothing; d and u change what is a line and a letter only.
    if (flags && /[^imsdu-]/.test(flags[0].slice(2, -1))) return null;
    reader.at += nothing[0].length;
    return /^[*+?{]/.test(reader.pattern.slice(reader.at)) ? null : [];
  }
  return rest.startsWith('(') ? readGroup(reader) : readCharacters(reader);
}

function readGroup(reader: Reader): readonly Item[] | null {
  const opening = /^\((?:\?(?::|>|<[a-zA-Z]\w*>|[imsdu]*(?:-[imsdu]+)?:))?(?!\?)/.exec(reader.pattern.slice(reader.at));
  if (!opening) return null;
  reader.at += opening[0].length;
  const of = readAlternatives(reader);
  if (of === null || reader.pattern[reader.at] !== ')') return null;
  reader.at += 1;
  return quantifyLast([{ atom: { kind: 'group', of }, min: 1, max: 1 }], reader);
}

function readCharacters(reader: Reader): readonly Item[] | null {
  const { pattern, at } = reader;
  const length = lengthOfCharacters(pattern, at);
  if (length === null) return null;
  reader.at += length;
  const source = pattern.slice(at, reader.at);
  return quantifyLast([once(source === '.' ? all : setOf(source))], reader);
}

function lengthOfCharacters(pattern: string, at: number): number | null {
  const rest = pattern.slice(at);
  if (/^[*+?{}\]]/.test(rest)) return rest[0] === '}' || rest[0] === ']' ? 1 : null;
  if (rest.startsWith('[')) return lengthOfClass(rest);
  if (!rest.startsWith('\\')) return [...rest][0]?.length ?? null;
  if (/^\\(?:[1-9]|k)/.test(rest)) return null;
  return (
    /^\\(?:[pP]\{\w+(?:=\w+)?\}|[pP]\w|x[\da-fA-F]{2}|x\{[\da-fA-F]+\}|0[0-7]{1,3}|c[\s\S]|[\s\S])/.exec(rest)?.[0]
      .length ?? null
  );
}

/** Classes may stand in classes. */
function lengthOfClass(rest: string): number | null {
  let depth = 0;
  for (let at = 0; at < rest.length; at += 1) {
    const isFirst = /\[\^?$/.test(rest.slice(0, at));
    if (rest[at] === '\\') {
      if (rest[at + 1] === 'Q') return null;
      at += 1;
    } else if (rest[at] === '[') depth += 1;
    else if (rest[at] === ']' && !isFirst) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return null;
}

function once(set: Characters): Item {
  return { atom: { kind: 'characters', set }, min: 1, max: 1 };
}

/** Letters in both cases, since any pattern may say that case does not matter. */
function setOf(source: string): Characters {
  if (/^\[[\s\S]*(?:\[|&&)/.test(source)) return all;
  if (/^\\(?:p|P|v|h|R|X|N)/.test(source)) return all;
  try {
    const regex = new RegExp(`^(?:${source})$`, 'i');
    const set = new Set([...sample.keys()].filter((place) => regex.test(sample[place] ?? '')));
    return set.size === 0 ? all : set;
  } catch {
    return all;
  }
}

function literal(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
}

/** The quantifier that follows belongs to the last of them. */
function quantifyLast(items: readonly Item[], reader: Reader): readonly Item[] | null {
  const quantifier = /^(?:\{(\d+)(,?)(\d*)\}|[*+?])[?+]?/.exec(reader.pattern.slice(reader.at));
  const last = items.at(-1);
  if (!quantifier || !last) return quantifier ? null : items;
  reader.at += quantifier[0].length;
  return [...items.slice(0, -1), { ...last, ...countsOf(quantifier) }];
}

function countsOf([whole, min, comma, max]: RegExpExecArray): { min: number; max: number } {
  if (whole.startsWith('?')) return { min: 0, max: 1 };
  if (min === undefined) return { min: whole.startsWith('*') ? 0 : 1, max: Number.POSITIVE_INFINITY };
  const most = comma === '' ? Number(min) : max === '' ? Number.POSITIVE_INFINITY : Number(max);
  return { min: Number(min), max: most };
}
