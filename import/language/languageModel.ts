// The trained language model, ready to run: tagger, parser, word clusters and lemma exceptions, plus the working memory
// they share. One per thread; nothing in it changes what a text is parsed to.
import { readFileSync } from 'node:fs';
import { modelPath } from '../modelPath.js';
import { type LanguageTables, unpackModel } from './modelFile.js';
import { hashTags, type ParserModel, type TagHashes } from './parser.js';
import { createParserState, type ParserState } from './parserState.js';
import type { TaggerModel } from './tagger.js';
import { indexWeights } from './weights.js';
import { createWordTable, type WordTable } from './words.js';

export interface LanguageModel {
  readonly version: string;
  readonly tagger: TaggerModel;
  readonly parser: ParserModel;
  readonly tagHashes: TagHashes;
  /** The two halves of each tag. */
  readonly tagParts: readonly (readonly [upos: string, xpos: string])[];
  /** `word|UPOS` -> lemma. */
  readonly lemmas: ReadonlyMap<string, string>;
  readonly words: WordTable;
  /** Scratch memory of the parser; replaced when a longer sentence comes. */
  state: ParserState;
}

let loaded: LanguageModel | null = null;

/**
 * Reads the model that ships with the program; the second call gives the same object.
 * @throws InvalidInput when the file is missing or damaged.
 */
export function loadLanguageModel(): LanguageModel {
  loaded ??= createLanguageModel(unpackModel(readFileSync(modelPath('language/model/language.bin'))));
  return loaded;
}

export function createLanguageModel(tables: LanguageTables): LanguageModel {
  return {
    version: tables.version,
    tagger: { tags: tables.tags, fixed: tables.fixedTags, weights: indexWeights(tables.tagger) },
    parser: { labels: tables.labels, weights: indexWeights(tables.parser) },
    tagHashes: hashTags(tables.tags),
    tagParts: tables.tags.map((tag) => tag.split('|') as [string, string]),
    lemmas: tables.lemmas,
    words: createWordTable(
      { coarse: tables.coarseClusters, fine: tables.fineClusters },
      { likelyTags: tables.likelyTags, verbs: tables.verbs, lemmas: tables.lemmas },
    ),
    state: createParserState(256),
  };
}
