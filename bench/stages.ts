// Measures one stage at a time: runs statement finding with the right mentions and actors given, or the whole pipeline,
// over annotated articles, and prints what the benchmark's own scorer (score.mjs beside the articles) says about it.
//   npm run bench:stages -- GOLD.json [--stage affiliations|statements|pipeline] [--half first|second] [--errors]
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { InvalidInput } from '../graph/errors.js';
import type { RelationType } from '../graph/model/relationTypes.js';
import type { DocumentActor } from '../import/annotation.js';
import { type GoldDocument, readGold } from '../import/train/gold.js';
import { type StageResult, stages } from './stageRunners.js';

interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly gold: number;
  readonly predicted: number;
  readonly evidence: number;
}

interface Score {
  readonly core: Figures;
  readonly all: Figures;
  readonly actors: Figures;
  readonly types: Readonly<Record<string, Figures>>;
  readonly errors: readonly string[];
}

type Scorer = (gold: readonly GoldDocument[], predicted: readonly PredictedDocument[]) => Score;

interface PredictedDocument {
  readonly id: string;
  readonly entities: readonly { id: string; kind: string; names: readonly string[] }[];
  readonly relations: readonly PredictedRelation[];
}

interface PredictedRelation {
  readonly type: RelationType;
  readonly source: string | null;
  readonly target: string | null;
  readonly evidence: readonly string[];
}

/** What a stage found, in the guidelines' form: one relation per type and pair with all its sentences. */
function toPredicted(id: string, result: StageResult): PredictedDocument {
  const relations = new Map<string, PredictedRelation>();
  for (const found of result.statements) {
    const source = entityId(found.source);
    const target = entityId(found.target);
    const key = `${found.type}|${source}|${target}`;
    const evidence = [...(relations.get(key)?.evidence ?? []), found.quote];
    relations.set(key, { type: found.type, source, target, evidence });
  }
  return { id, entities: result.actors.map(toEntity), relations: [...relations.values()] };
}

const entityId = (actor: number | null) => (actor === null ? null : `e${actor}`);
const toEntity = (actor: DocumentActor, index: number) => ({
  id: `e${index}`,
  kind: actor.kind,
  names: actor.names,
});

async function loadScorer(goldFile: string): Promise<Scorer> {
  const path = join(dirname(resolve(goldFile)), 'score.mjs');
  if (!existsSync(path)) {
    throw new InvalidInput('scorer', `No score.mjs beside ${goldFile}; the benchmark's folder holds both.`);
  }
  const module = (await import(pathToFileURL(path).href)) as { score: Scorer };
  return module.score;
}

/** Only the relations of these types on both sides, for stages that find no others. */
function onlyTypes(documents: readonly GoldDocument[], types: ReadonlySet<string> | null): readonly GoldDocument[] {
  if (types === null) return documents;
  return documents.map((doc) => ({ ...doc, relations: doc.relations.filter((r) => types.has(r.type)) }));
}

function row(label: string, f: Figures): string {
  const [p, r, f1] = [f.precision, f.recall, f.f1].map((x) => x.toFixed(3));
  return `${label.padEnd(20)} P ${p}  R ${r}  F1 ${f1}  gold ${f.gold}  predicted ${f.predicted}  right evidence ${f.evidence.toFixed(2)}`;
}

function print(result: Score, withErrors: boolean): void {
  console.log(row('core three', result.core));
  console.log(row('all ten', result.all));
  console.log(row('actors', result.actors));
  for (const [type, figures] of Object.entries(result.types)) console.log(row(`  ${type}`, figures));
  if (withErrors) for (const error of result.errors) console.log(error);
}

function halfOf(documents: readonly GoldDocument[], half: string | undefined): readonly GoldDocument[] {
  const middle = Math.ceil(documents.length / 2);
  if (half === 'first') return documents.slice(0, middle);
  return half === 'second' ? documents.slice(middle) : documents;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      stage: { type: 'string', default: 'statements' },
      half: { type: 'string' },
      errors: { type: 'boolean', default: false },
    },
  });
  const stage = stages.get(values.stage);
  const goldFile = positionals[0];
  if (goldFile === undefined || stage === undefined) {
    throw new InvalidInput('arguments', `Usage: bench:stages -- GOLD.json --stage ${[...stages.keys()].join('|')}`);
  }
  const documents = onlyTypes(halfOf(readGold(goldFile), values.half), stage.types);
  const score = await loadScorer(goldFile);
  const run = await stage.prepare();
  const startedAt = performance.now();
  const predicted: PredictedDocument[] = [];
  for (const doc of documents) predicted.push(toPredicted(doc.id, await run(doc)));
  const seconds = (performance.now() - startedAt) / 1000;
  print(score(documents, predicted), values.errors);
  console.log(`${documents.length} articles, ${(documents.length / seconds).toFixed(1)} articles/s`);
}

await main();
