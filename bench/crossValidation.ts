// Annotates the articles to learn from with models that have not seen them: names, statements and selection are learnt five
// times, each time without a fifth of the articles. Takes half an hour on one core.
import { type BenchmarkDocument, toBenchmarkForm } from '../import/benchmarkForm.js';
import { loadWordClasses } from '../import/language/wordClasses.js';
import { mentionsFromNames } from '../import/mentions/findMentions.js';
import { resolveActors } from '../import/resolve/resolveActors.js';
import { selectActors } from '../import/resolve/selectActors.js';
import { findStatements, type StatementModels } from '../import/statements/findStatements.js';
import type { GoldDocument } from '../import/train/gold.js';
import { prepareHeldOut } from '../import/train/heldOutStatements.js';
import { crossValidateNames, FOLDS, loadTrainingTools, readArticles, readCorpora } from '../import/train/mentions.js';
import { SELECTION_THRESHOLD, selectionExamples, trainSelection } from '../import/train/trainSelection.js';

export interface CrossValidated {
  readonly gold: readonly GoldDocument[];
  readonly predicted: readonly BenchmarkDocument[];
}

export function crossValidatePipeline(corpora: string, benchmark: string): CrossValidated {
  const tools = loadTrainingTools();
  const articles = readArticles(benchmark, tools);
  const names = crossValidateNames(articles, readCorpora(corpora, articles, tools), tools, () => {});
  const heldOut = prepareHeldOut(articles, names, tools.lists);
  const models: StatementModels[] = Array.from({ length: FOLDS }, (_, fold) => heldOut.without(fold));
  const examples = articles.map((a, i) => selectionExamples(a, names[i]!, models[a.fold]!, tools));
  const selections = models.map((_, fold) => {
    const others = examples.filter((_, i) => articles[i]!.fold !== fold).flat();
    return { ...trainSelection(others, SELECTION_THRESHOLD), classes: loadWordClasses() };
  });
  const predicted = articles.map(({ gold, doc, fold }, i) => {
    const resolved = resolveActors(doc, mentionsFromNames(doc, names[i]!, tools.lists), tools.lists);
    const statements = findStatements(doc, resolved.mentions, resolved.actors, models[fold]!);
    const selected = selectActors(doc, { ...resolved, statements }, selections[fold]!, tools.lists);
    return toBenchmarkForm(gold.id, selected.actors, selected.statements);
  });
  return { gold: articles.map((a) => a.gold), predicted };
}
