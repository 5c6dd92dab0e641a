// `npm run train -- FOLDER`: learns every model of the product from a folder of corpora and writes the files that ship.
// Each trainer reads the models before it from their files; name some to run them alone: `npm run train -- FOLDER names`.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readNamedTrainingData, trainNameFile } from './mentions.js';
import { trainAffiliations, writeAffiliationModel } from './relations.js';
import { trainConfidenceFile } from './trainConfidence.js';
import {
  type NamedTrainingData,
  readTrainingData,
  type TrainingData,
  type TrainingFolders,
  trainingFolders,
} from './trainingData.js';
import { LANGUAGE_TRAINING, trainLanguage, writeLanguageModel } from './trainLanguage.js';
import { trainSelectionFile } from './trainSelection.js';

/** Where the repository is, seen from dist/import/train. */
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Names found by models that had not seen the article take minutes and serve several trainers: they are made once. */
interface Source {
  readonly folders: TrainingFolders;
  readonly data: () => TrainingData;
  readonly named: () => NamedTrainingData;
}

type Trainer = (source: Source, report: (line: string) => void) => void | Promise<void>;

const model = (place: string): string => join(ROOT, 'import', place);

const TRAINERS: ReadonlyMap<string, Trainer> = new Map<string, Trainer>([
  [
    'language',
    async ({ folders }, report) => {
      const path = model('language/model/language.bin');
      reportSize(path, writeLanguageModel(await trainLanguage(folders, LANGUAGE_TRAINING, report), path), report);
    },
  ],
  [
    'names',
    ({ data }, report) => {
      trainNameFile(data(), model('mentions/model/names.bin'), report);
    },
  ],
  [
    'affiliations',
    ({ named }, report) => {
      const path = model('statements/affiliation/model/affiliation.bin');
      reportSize(path, writeAffiliationModel(trainAffiliations(named(), report), path), report);
    },
  ],
  [
    'confidence',
    ({ named }, report) => {
      const path = model('statements/model/confidence.bin');
      reportSize(path, trainConfidenceFile(named(), path, report), report);
    },
  ],
  [
    'selection',
    ({ named }, report) => {
      const path = model('resolve/model/selection.bin');
      reportSize(path, trainSelectionFile(named(), path, report), report);
    },
  ],
]);

function reportSize(path: string, bytes: number, report: (line: string) => void): void {
  report(`${path}: ${(bytes / 1e6).toFixed(2)} MB`);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const [corpora, ...only] = process.argv.slice(2);
if (corpora === undefined) {
  console.error(`Usage: npm run train -- FOLDER_OF_CORPORA [${[...TRAINERS.keys()].join('|')}]...`);
  process.exit(2);
}
const started = Date.now();
const say = (line: string): void => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`);
const folders = trainingFolders(corpora, ROOT);
const source: Source = {
  folders,
  data: once(() => readTrainingData(folders)),
  named: once(() => readNamedTrainingData(folders, say)),
};
for (const [name, train] of TRAINERS) {
  if (only.length > 0 && !only.includes(name)) continue;
  await train(source, (line) => say(`${name}: ${line}`));
}
