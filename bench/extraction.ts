// Measures the whole pipeline over annotated articles: the benchmark's table, documents and words a second.
//   npm run bench:extraction -- GOLD.json [--half first|second] [--given mentions|actors] [--errors] [--floor]
//   npm run bench:extraction -- FOLDER_OF_CORPORA --cv    cross-validates over the articles to learn from (half an hour)
// `--given actors` hands the right mentions and actors to the statements, `--given mentions` the right mentions to the
// resolution. `--floor` fails when a figure is under bench/floor.json; floors only go up.
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { InvalidInput } from '../graph/errors.js';
import { type BenchmarkDocument, toBenchmarkForm } from '../import/benchmarkForm.js';
import { annotateDocument, loadRulesModels, type RulesModels } from '../import/extract.js';
import { parseDocument } from '../import/language/parseDocument.js';
import { resolveActors } from '../import/resolve/resolveActors.js';
import { selectActors } from '../import/resolve/selectActors.js';
import { findStatements } from '../import/statements/findStatements.js';
import { type GoldDocument, goldActors, goldMentions, readGold, toSourceDocument } from '../import/train/gold.js';
import { trainingFolders } from '../import/train/trainingData.js';
import { crossValidatePipeline } from './crossValidation.js';
import { type ScoreTable, scoreDocuments, tableRows } from './score.js';

type Given = 'nothing' | 'mentions' | 'actors';

function annotateGold(gold: GoldDocument, models: RulesModels, given: Given): BenchmarkDocument {
  const source = toSourceDocument(gold);
  if (given === 'nothing') {
    const { actors, statements } = annotateDocument(source, models);
    return toBenchmarkForm(gold.id, actors, statements);
  }
  const doc = parseDocument(source, models.language);
  const mentions = goldMentions(gold, doc);
  if (given === 'actors') {
    const actors = goldActors(gold);
    return toBenchmarkForm(gold.id, actors, findStatements(doc, mentions, actors, models.statements));
  }
  const resolved = resolveActors(
    doc,
    mentions.map((m) => ({ ...m, actor: -1 })),
    models.lists,
  );
  const statements = findStatements(doc, resolved.mentions, resolved.actors, models.statements);
  const selected = selectActors(doc, { ...resolved, statements }, models.selection, models.lists);
  return toBenchmarkForm(gold.id, selected.actors, selected.statements);
}

function halfOf(documents: readonly GoldDocument[], half: string | undefined): readonly GoldDocument[] {
  const middle = Math.ceil(documents.length / 2);
  if (half === 'first') return documents.slice(0, middle);
  return half === 'second' ? documents.slice(middle) : documents;
}

const floorSchema = z.record(z.string(), z.record(z.string(), z.number()));

/** Figures under their floor, as sentences; `floors` is file name of the gold -> figure ("core.f1") -> least value. */
function findShortfalls(table: ScoreTable, goldFile: string, floorFile: string): string[] {
  if (!existsSync(floorFile)) throw new InvalidInput('floor', `There is no ${floorFile}.`);
  const floors = floorSchema.parse(JSON.parse(readFileSync(floorFile, 'utf8')))[basename(goldFile)] ?? {};
  return Object.entries(floors).flatMap(([figure, least]) => {
    const [part, field] = figure.split('.') as ['core' | 'all' | 'actors', 'precision' | 'recall' | 'f1' | 'evidence'];
    const value = table[part][field];
    return value < least ? [`${figure} is ${value.toFixed(3)}, the floor is ${least}`] : [];
  });
}

function printCrossValidation(corpora: string): void {
  const { gold, predicted } = crossValidatePipeline(trainingFolders(corpora, '.'));
  for (const row of tableRows(scoreDocuments(gold, predicted))) console.log(row);
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      half: { type: 'string' },
      given: { type: 'string', default: 'nothing' },
      errors: { type: 'boolean', default: false },
      floor: { type: 'boolean', default: false },
      cv: { type: 'boolean', default: false },
    },
  });
  if (values.cv) {
    printCrossValidation(positionals[0] ?? '../shared/corpora');
    return;
  }
  const goldFile = positionals[0] ?? '../shared/benchmark/dev-gold.json';
  if (!existsSync(goldFile))
    throw new InvalidInput('arguments', `There is no ${goldFile}. Usage: npm run bench:extraction -- GOLD.json`);
  const models = loadRulesModels();
  const documents = halfOf(readGold(goldFile), values.half);
  const startedAt = performance.now();
  const predicted = documents.map((gold) => annotateGold(gold, models, values.given as Given));
  const seconds = (performance.now() - startedAt) / 1000;
  const table = scoreDocuments(documents, predicted);
  for (const row of tableRows(table)) console.log(row);
  if (values.errors) for (const error of table.errors) console.log(error);
  const words = documents.reduce((sum, d) => sum + d.text.split(/\s+/).length, 0);
  console.log(
    `${documents.length} documents, ${(documents.length / seconds).toFixed(1)} documents/s, ${(words / seconds / 350).toFixed(1)} articles of 350 words/s`,
  );
  const shortfalls = values.floor ? findShortfalls(table, goldFile, 'bench/floor.json') : [];
  for (const shortfall of shortfalls) console.error(shortfall);
  if (shortfalls.length > 0) process.exitCode = 1;
}

main();
