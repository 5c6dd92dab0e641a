// Gives raw sentences the trees on which several parsers agree, some reading from the left, some from the right: one
// parser that learns from them as well comes close to all of them together, at the cost of one.
import { repairFiniteVerb } from '../language/finiteVerbs.js';
import { type ParserModel, parseSentence, startSentence, type TagHashes } from '../language/parser.js';
import { createParserState } from '../language/parserState.js';
import { type TaggerModel, tagWords } from '../language/tagger.js';
import { lookUpWord, type WordTable } from '../language/words.js';
import { mirrorTree, type Tree, treeOf } from './mirror.js';
import { createGoldTree } from './oracle.js';
import type { ParseExample } from './trainParser.js';
import { voteTree } from './voteTrees.js';

export interface SilverChoice {
  /** Trees on which the parsers agree less are left out. */
  readonly minAgreement: number;
  readonly minTokens: number;
  readonly maxTokens: number;
}

export interface Teacher {
  readonly model: ParserModel;
  /** Reads from the right: learnt from mirrored sentences. */
  readonly isMirrored: boolean;
}

export interface SilverTools {
  readonly tagger: TaggerModel;
  readonly table: WordTable;
  readonly hashes: TagHashes;
  readonly teachers: readonly Teacher[];
}

/** Sentences that are short or long enough and that the teachers agree on, with their trees. */
export function parseSilver(
  sentences: readonly (readonly string[])[],
  tools: SilverTools,
  choice: SilverChoice,
): ParseExample[] {
  const out: ParseExample[] = [];
  for (const forms of sentences) {
    if (forms.length < choice.minTokens || forms.length > choice.maxTokens) continue;
    const rows = Int32Array.from(forms, (form) => lookUpWord(tools.table, form));
    const tags = tagSentence(forms, rows, tools);
    const tree = voteTree(tools.teachers.map((teacher) => parseWith(teacher, rows, tags, tools)));
    if (tree.agreement >= choice.minAgreement) out.push({ forms, tags, gold: createGoldTree(tree.heads, tree.labels) });
  }
  return out;
}

/** As the program tags: with the repair of sentences without a finite verb. */
function tagSentence(forms: readonly string[], rows: Int32Array, { tagger, table }: SilverTools): Int32Array {
  const tags = new Int32Array(forms.length);
  tagWords(tagger, table, forms, rows, tags);
  repairFiniteVerb(tagger, table, forms, rows, tags);
  return tags;
}

function parseWith(teacher: Teacher, rows: Int32Array, tags: Int32Array, tools: SilverTools): Tree {
  const { length } = rows;
  const state = createParserState(length);
  const [orderedRows, orderedTags] = teacher.isMirrored
    ? [rows.slice().reverse(), tags.slice().reverse()]
    : [rows, tags];
  parseSentence(teacher.model, startSentence(state, tools.table, orderedRows, orderedTags, tools.hashes, length));
  const tree = treeOf(length, state.head, state.label);
  return teacher.isMirrored ? mirrorTree(tree) : tree;
}
