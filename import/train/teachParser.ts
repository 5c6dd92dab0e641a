// Learns the parser in two rounds: teachers that read from the left and teachers that read from the right learn from the
// treebanks; the shipped parser learns from the treebanks and from raw sentences with the trees the teachers vote for.
import type { TagHashes } from '../language/parser.js';
import type { TaggerModel } from '../language/tagger.js';
import { indexWeights } from '../language/weights.js';
import type { WordTable } from '../language/words.js';
import { mirrorExample } from './mirror.js';
import { freeze, meanOfModels, type Perceptron } from './perceptron.js';
import type { RawSentence } from './rawTexts.js';
import { parseSilver, type SilverChoice, type Teacher } from './silverTrees.js';
import type { ParseExample, ParserTraining, ParserWork } from './trainParser.js';
import { trainParsers } from './trainParsers.js';

export interface ParserSchooling {
  readonly teacher: Omit<ParserTraining, 'seed'>;
  /** One teacher for each. Those from the left go on learning as students. */
  readonly seedsFromLeft: readonly number[];
  readonly seedsFromRight: readonly number[];
  readonly silver: SilverChoice;
  /** How often each sentence of the treebanks comes in an epoch; those with voted trees come once. */
  readonly treebankTimes: number;
  readonly student: Omit<ParserTraining, 'seed'>;
}

/** What all parsers share. */
export interface SchoolTools {
  readonly labels: readonly string[];
  readonly tagger: TaggerModel;
  readonly table: WordTable;
  readonly hashes: TagHashes;
}

/** Averaged weights. */
export interface Teachers {
  readonly fromLeft: readonly Perceptron[];
  readonly fromRight: readonly Perceptron[];
}

type Report = (line: string) => void;

/** Integer steps per unit of weight of a teacher, and what is dropped. */
const TEACHER_SCALE = 4;
const TEACHER_CUTOFF = 0.3;

/**
 * @param examples sentences of the treebanks
 * @param texts raw sentences, to be parsed by the teachers
 * @returns the mean of the students
 */
export async function teachParser(
  examples: readonly ParseExample[],
  texts: readonly RawSentence[],
  tools: SchoolTools,
  schooling: ParserSchooling,
  report: Report,
): Promise<Perceptron> {
  const teachers = await learnTeachers(examples, tools, schooling, report);
  const silver = parseSilver(texts, { ...tools, teachers: freezeTeachers(teachers, tools) }, schooling.silver);
  report(`teachers agree on ${silver.length} of ${texts.length} raw sentences`);
  return learnStudents(examples, silver, teachers.fromLeft, tools, schooling, report);
}

export async function learnTeachers(
  examples: readonly ParseExample[],
  tools: SchoolTools,
  { teacher, seedsFromLeft, seedsFromRight }: ParserSchooling,
  report: Report,
): Promise<Teachers> {
  const mirrored = examples.map(mirrorExample);
  const learnt = await trainParsers(
    [
      ...seedsFromLeft.map((seed) => toWork(examples, tools, { ...teacher, seed })),
      ...seedsFromRight.map((seed) => toWork(mirrored, tools, { ...teacher, seed })),
    ],
    report,
  );
  return { fromLeft: learnt.slice(0, seedsFromLeft.length), fromRight: learnt.slice(seedsFromLeft.length) };
}

export function freezeTeachers({ fromLeft, fromRight }: Teachers, { labels }: SchoolTools): Teacher[] {
  const freezeOne = (weights: Perceptron, isMirrored: boolean): Teacher => ({
    model: { labels, weights: indexWeights(freeze(weights, TEACHER_SCALE, TEACHER_CUTOFF)) },
    isMirrored,
  });
  return [
    ...fromLeft.map((weights) => freezeOne(weights, false)),
    ...fromRight.map((weights) => freezeOne(weights, true)),
  ];
}

export async function learnStudents(
  examples: readonly ParseExample[],
  silver: readonly ParseExample[],
  starts: readonly Perceptron[],
  tools: SchoolTools,
  { student, seedsFromLeft, treebankTimes }: ParserSchooling,
  report: Report,
): Promise<Perceptron> {
  const all = [...Array.from({ length: treebankTimes }, () => examples).flat(), ...silver];
  const works = starts.map((start, i) => toWork(all, tools, { ...student, seed: seedsFromLeft[i]! + 100 }, start));
  return meanOfModels(await trainParsers(works, report));
}

const toWork = (
  examples: readonly ParseExample[],
  { labels, table, hashes }: SchoolTools,
  training: ParserTraining,
  start: Perceptron | null = null,
): ParserWork => ({ examples, labelCount: labels.length, table, hashes, training, start });
