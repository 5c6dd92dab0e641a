// `npm run train -- FOLDER`: learns every model of the product from a folder of corpora and writes the files that ship.
// Each trainer is independent; name one to run it alone: `npm run train -- FOLDER language`.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { trainNameFile } from './mentions.js';
import { trainAffiliations, writeAffiliationModel } from './relations.js';
import { trainConfidenceFile } from './trainConfidence.js';
import { LANGUAGE_TRAINING, trainLanguage, writeLanguageModel } from './trainLanguage.js';
import { trainSelectionFile } from './trainSelection.js';

/** Where the repository is, seen from dist/import/train. */
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..');

type Trainer = (corpora: string, report: (line: string) => void) => void | Promise<void>;

const TRAINERS: ReadonlyMap<string, Trainer> = new Map([
  [
    'language',
    async (corpora, report) => {
      const path = join(ROOT, 'import/language/model/language.bin');
      const size = writeLanguageModel(await trainLanguage(corpora, LANGUAGE_TRAINING, report), path);
      report(`${path}: ${(size / 1e6).toFixed(2)} MB`);
    },
  ],
  [
    'names',
    (corpora, report) => {
      const path = join(ROOT, 'import/mentions/model/names.bin');
      trainNameFile(corpora, join(corpora, '../benchmark'), path, report);
    },
  ],
  [
    'affiliations',
    (corpora, report) => {
      const path = join(ROOT, 'import/statements/affiliation/model/affiliation.bin');
      const model = trainAffiliations(corpora, join(corpora, '../benchmark'), report);
      const size = writeAffiliationModel(model, path);
      report(`${path}: ${(size / 1e6).toFixed(2)} MB`);
    },
  ],
  [
    'confidence',
    (corpora, report) => {
      const path = join(ROOT, 'import/statements/model/confidence.model.json');
      const size = trainConfidenceFile(corpora, join(corpora, '../benchmark'), path, report);
      report(`${path}: ${(size / 1e6).toFixed(2)} MB`);
    },
  ],
  [
    'selection',
    (corpora, report) => {
      const path = join(ROOT, 'import/resolve/model/selection.model.json');
      const size = trainSelectionFile(corpora, join(corpora, '../benchmark'), path, report);
      report(`${path}: ${(size / 1e6).toFixed(2)} MB`);
    },
  ],
]);

const [corpora, only] = process.argv.slice(2);
if (corpora === undefined) {
  console.error('Usage: npm run train -- FOLDER_OF_CORPORA [language|names|affiliations|confidence|selection]');
  process.exit(2);
}
const started = Date.now();
for (const [name, train] of TRAINERS) {
  if (only !== undefined && only !== name) continue;
  await train(corpora, (line) =>
    console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${name}: ${line}`),
  );
}
