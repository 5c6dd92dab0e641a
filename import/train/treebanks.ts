// Reads CoNLL-U treebanks (plain or gzipped) into sentences; relations are reduced to the labels the product uses, and
// proper-noun tags are made consistent. Nothing is dropped but comments and empty nodes.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export interface TreebankToken {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  /** Index in the sentence; -1 for the root. */
  readonly head: number;
  readonly relation: string;
}

export interface TreebankSentence {
  readonly id: string;
  readonly text: string;
  readonly startsDocument: boolean;
  readonly startsParagraph: boolean;
  readonly tokens: readonly TreebankToken[];
}

/** Subtypes that are kept; all others are cut to the plain relation. */
const KEPT_SUBTYPES: ReadonlySet<string> = new Set([
  'nsubj:pass',
  'csubj:pass',
  'aux:pass',
  'obl:agent',
  'acl:relcl',
  'nmod:poss',
  'compound:prt',
  'obl:unmarked',
  'nmod:unmarked',
  'cc:preconj',
  'det:predet',
]);

export function reduceRelation(relation: string): string {
  if (KEPT_SUBTYPES.has(relation)) return relation;
  const colon = relation.indexOf(':');
  return colon < 0 ? relation : relation.slice(0, colon);
}

/** @throws if the file cannot be read. */
export function readTreebank(path: string): TreebankSentence[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split(/\n\s*\n/)
    .map(readSentence)
    .filter((sentence) => sentence.tokens.length > 0);
}

function readSentence(block: string): TreebankSentence {
  const lines = block.split('\n');
  const comment = (name: string): string =>
    lines.find((line) => line.startsWith(`# ${name} = `))?.slice(name.length + 5) ?? '';
  const tokens: TreebankToken[] = [];
  for (const line of lines) {
    const columns = line.split('\t');
    if (line.startsWith('#') || columns.length < 8 || !/^\d+$/.test(columns[0]!)) continue;
    tokens.push({
      form: columns[1]!,
      lemma: columns[2]!,
      // GUM has "United" in names as a verb, EWT as an adjective.
      upos: columns[3] === 'VERB' && columns[4]!.startsWith('NNP') ? 'ADJ' : columns[3]!,
      xpos: columns[4]!,
      head: Number(columns[6]) - 1,
      relation: reduceRelation(columns[7]!),
    });
  }
  return {
    id: comment('sent_id'),
    text: comment('text'),
    startsDocument: lines.some((line) => line.startsWith('# newdoc')),
    startsParagraph: lines.some((line) => line.startsWith('# newpar')),
    tokens,
  };
}
