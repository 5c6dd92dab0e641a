// The labels of the name finder: outside, or beginning or inside of a name of one of these kinds. `place` and `misc`
// (events, works, laws) are found so that they are not taken for actors; a place becomes one only if it acts.
export const nameKinds = ['person', 'place', 'organisation', 'armed-group', 'party', 'media', 'misc'] as const;

export type NameKind = (typeof nameKinds)[number];

/** 0 = outside, 1 + 2k = beginning of kind k, 2 + 2k = inside of kind k. */
export const LABELS = 1 + 2 * nameKinds.length;
export const OUTSIDE = 0;

export const beginOf = (kind: NameKind): number => 1 + 2 * nameKinds.indexOf(kind);
export const insideOf = (kind: NameKind): number => 2 + 2 * nameKinds.indexOf(kind);
export const kindOf = (label: number): NameKind => nameKinds[(label - 1) >> 1]!;
export const isBegin = (label: number): boolean => (label & 1) === 1;
export const isInside = (label: number): boolean => label > 0 && (label & 1) === 0;

/** An inside label follows only the beginning or inside of its own kind. */
export const mayFollow = (label: number, previous: number): boolean =>
  !isInside(label) || previous === label || previous === label - 1;

/** Bit set of labels, for partly known texts: bit l stands for label l. */
export const ALL_LABELS = (1 << LABELS) - 1;
export const labelBit = (label: number): number => 1 << label;
export const kindBits = (kind: NameKind): number => labelBit(beginOf(kind)) | labelBit(insideOf(kind));
