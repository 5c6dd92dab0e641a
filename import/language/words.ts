// Takes the written form of a word, gives the hashes that tagger and parser look at (normal form, affixes, shape,
// cluster). Results are kept per form, since a text repeats its words; the store is emptied when it grows too large.
import { hashText } from './hashing.js';
import { type VerbList, verbClassOf } from './verbClass.js';

/** Columns of a row in `WordTable.data`. */
export const WORD = {
  normal: 0,
  suffix1: 1,
  suffix2: 2,
  suffix3: 3,
  suffix4: 4,
  prefix1: 5,
  prefix3: 6,
  shape: 7,
  form: 8,
  coarseCluster: 9,
  fineCluster: 10,
  stem: 11,
  likelyTag: 12,
  verbClass: 13,
} as const;
export const WORD_COLUMNS = 14;
const MAX_FORMS = 50_000;

/** Word clusters learnt from raw text: lower-cased form -> cluster numbers. */
export interface WordClusters {
  readonly coarse: ReadonlyMap<string, number>;
  readonly fine: ReadonlyMap<string, number>;
}

/** What is known about single words. */
export interface Lexicon {
  /** Lower-cased form -> its most frequent tag. */
  readonly likelyTags: ReadonlyMap<string, number>;
  readonly verbs: VerbList;
  /** `word|UPOS` -> lemma. */
  readonly lemmas: ReadonlyMap<string, string>;
}

const EMPTY_LEXICON: Lexicon = { likelyTags: new Map(), verbs: new Map(), lemmas: new Map() };

export interface WordTable {
  readonly clusters: WordClusters;
  readonly lexicon: Lexicon;
  readonly rows: Map<string, number>;
  data: Int32Array;
}

export function createWordTable(clusters: WordClusters, lexicon: Lexicon = EMPTY_LEXICON): WordTable {
  return { clusters, lexicon, rows: new Map(), data: new Int32Array(1024 * WORD_COLUMNS) };
}

/** Empties the table when it is too large. Only safe between sentences: rows handed out before become invalid. */
export function trimWordTable(table: WordTable): void {
  if (table.rows.size > MAX_FORMS) table.rows.clear();
}

/** Offset in `table.data` of the row of this form. */
export function lookUpWord(table: WordTable, form: string): number {
  const known = table.rows.get(form);
  if (known !== undefined) return known;
  const row = table.rows.size * WORD_COLUMNS;
  if (row + WORD_COLUMNS > table.data.length) {
    const grown = new Int32Array(table.data.length * 2);
    grown.set(table.data);
    table.data = grown;
  }
  describeWord(table, form, row);
  table.rows.set(ownCopy(form), row);
  return row;
}

/** Longer pieces of a string keep all of it in memory: a word that is remembered would keep its article. */
const LONGEST_COPIED = 12;

const ownCopy = (form: string): string =>
  form.length <= LONGEST_COPIED ? form : Buffer.from(form, 'utf16le').toString('utf16le');

function describeWord(table: WordTable, form: string, row: number): void {
  const plain = plainQuotes(form);
  const lower = plain.toLowerCase();
  const { data, clusters } = table;
  const normal = normalizeWord(plain);
  data[row + WORD.normal] = hashText(normal);
  data[row + WORD.suffix1] = hashText(lower.slice(-1));
  data[row + WORD.suffix2] = hashText(lower.slice(-2));
  data[row + WORD.suffix3] = hashText(lower.slice(-3));
  data[row + WORD.suffix4] = hashText(lower.slice(-4));
  data[row + WORD.prefix1] = hashText(lower.slice(0, 1));
  data[row + WORD.prefix3] = hashText(lower.slice(0, 3));
  data[row + WORD.shape] = hashText(wordShape(plain));
  data[row + WORD.form] = hashText(plain);
  data[row + WORD.coarseCluster] = clusters.coarse.get(normal) ?? -1;
  data[row + WORD.fineCluster] = clusters.fine.get(normal) ?? -1;
  data[row + WORD.stem] = hashText(stemOf(lower));
  data[row + WORD.likelyTag] = table.lexicon.likelyTags.get(lower) ?? -1;
  data[row + WORD.verbClass] = verbClassOf(lower, table.lexicon.verbs, table.lexicon.lemmas);
}

/** Typographic quotation marks, apostrophes and dashes become ASCII: training data mixes both. */
export function plainQuotes(form: string): string {
  if (!/[‘’“”–—…ʼ]/.test(form)) return form;
  return form.replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-').replace(/…/g, '...');
}

/** Numbers become classes of numbers, everything else is lower-cased. */
export function normalizeWord(form: string): string {
  const first = form.charCodeAt(0);
  if (first > 47 && first < 58) {
    if (/^\d{4}$/.test(form)) return '!YEAR';
    if (/^[\d.,]+$/.test(form)) return '!DIGITS';
    if (/^\d+:\d+$/.test(form)) return '!TIME';
  }
  return form.toLowerCase();
}

/** What inflected forms share: "accus" for accuse, accused, accusing; crude, only equality matters. */
export function stemOf(lower: string): string {
  if (lower.length < 5) return lower;
  const bare = lower.replace(/(?:ies|ied|ying|y)$/, 'i');
  if (bare !== lower) return bare;
  const cut = lower.replace(/(?:(?<=[^s])s|es|ed|ing|e)$/, '');
  return cut.length < 3 ? lower : cut.replace(/([bdgmnprt])\1$/, '$1');
}

/** `Xxx` for "Taliban", `X.X.` for "U.S.", `dd` for "18"; runs of three or more of a kind become two. */
export function wordShape(form: string): string {
  let shape = '';
  let last = '';
  let run = 0;
  for (const char of form.slice(0, 24)) {
    const kind = shapeOf(char);
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 2) shape += kind;
  }
  return shape;
}

function shapeOf(char: string): string {
  if (char >= '0' && char <= '9') return 'd';
  const lower = char.toLowerCase();
  if (lower !== char) return 'X';
  return lower !== char.toUpperCase() ? 'x' : char;
}
