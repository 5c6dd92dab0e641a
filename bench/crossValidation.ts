// Annotates the articles to learn from with models that have not seen them: names, statements and selection are learnt five
// times, each time without a fifth of the articles. Takes half an hour on one core.
import { type BenchmarkDocument, toBenchmarkForm } from '../import/benchmarkForm.js';
import { loadWordClasses } from '../import/language/wordClasses.js';
import { mentionsFromNames } from '../import/mentions/findMentions.js';
import { resolveActors } from '../import/resolve/resolveActors.js';
import { selectActors } from '../import/resolve/selectActors.js';
import { toSelectionModel } from '../import/resolve/selectionModel.js';
import { findStatements, type StatementModels } from '../import/statements/findStatements.js';
import type { GoldDocument } from '../import/train/gold.js';
import { prepareHeldOut } from '../import/train/heldOutStatements.js';
import { readNamedTrainingData } from '../import/train/mentions.js';
import { FOLDS, type TrainingFolders } from '../import/train/trainingData.js';
import { SELECTION_THRESHOLD, selectionExamples, trainSelection } from '../import/train/trainSelection.js';

export interface CrossValidated {
  readonly gold: readonly GoldDocument[];
  readonly predicted: readonly BenchmarkDocument[];
}

/** Only the articles of the benchmark are given back: what was written for this project is learnt from, not measured by. */
export function crossValidatePipeline(folders: TrainingFolders): CrossValidated {
  const data = readNamedTrainingData(folders, () => {});
  const { articles, names, tools } = data;
  const heldOut = prepareHeldOut(data);
  const models: StatementModels[] = Array.from({ length: FOLDS }, (_, fold) => heldOut.without(fold));
  const examples = articles.map((a, i) => selectionExamples(a, names[i]!, models[a.fold]!, tools));
  const selections = models.map((_, fold) => {
    const others = examples.filter((_, i) => articles[i]!.fold !== fold).flat();
    return toSelectionModel(trainSelection(others, SELECTION_THRESHOLD), loadWordClasses());
  });
  const real = articles.map((article, i) => ({ ...article, names: names[i]! })).filter((a) => !a.isWritten);
  const predicted = real.map(({ gold, doc, fold, names: own }) => {
    const resolved = resolveActors(doc, mentionsFromNames(doc, own, tools.lists), tools.lists);
    const statements = findStatements(doc, resolved.mentions, resolved.actors, models[fold]!);
    const selected = selectActors(doc, { ...resolved, statements }, selections[fold]!, tools.lists);
    return toBenchmarkForm(gold.id, selected.actors, selected.statements);
  });
  return { gold: real.map((a) => a.gold), predicted };
}
