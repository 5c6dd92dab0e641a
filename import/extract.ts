// The default back end `rules`: composes reading of syntax, mentions, resolution and statements into one extractor that
// works offline and gives the same annotation for the same document. Everything is loaded once, when it is created.
import type { Annotation, Extractor, Problem, SourceDocument } from './annotation.js';
import { type LanguageModel, loadLanguageModel } from './language/languageModel.js';
import { parseDocument } from './language/parseDocument.js';
import type { ActorLists } from './lists/actorLists.js';
import { readActorLists } from './lists/readActorLists.js';
import { findMentions, type MentionModel } from './mentions/findMentions.js';
import { loadMentionModel } from './mentions/modelFile.js';
import { looksEnglish } from './read/looksEnglish.js';
import { resolveActors } from './resolve/resolveActors.js';
import { selectActors } from './resolve/selectActors.js';
import { loadSelectionModel, type SelectionModel } from './resolve/selectionModel.js';
import { findStatements, loadStatementModels, type StatementModels } from './statements/findStatements.js';

export interface RulesOptions {
  /** Folder that may hold the user's own `hearsay.actors.json`. */
  readonly listsDirectory?: string | null;
}

/** Version of the rules; goes into the graph with every document. The language model adds its own. */
const RULES_VERSION = '1';

export interface RulesModels {
  readonly language: LanguageModel;
  readonly mentions: MentionModel;
  readonly statements: StatementModels;
  readonly selection: SelectionModel;
  readonly lists: ActorLists;
}

/** @throws InvalidInput when a model file is missing or damaged, or the user's lists are not in their form. */
export function loadRulesModels(options: RulesOptions = {}): RulesModels {
  const language = loadLanguageModel();
  return {
    language,
    // One table of words for both: what the name finder looks at is the same, and it is emptied when it grows too large.
    mentions: { ...loadMentionModel(), words: language.words },
    statements: loadStatementModels(),
    selection: loadSelectionModel(),
    lists: readActorLists(options.listsDirectory ?? null),
  };
}

export async function createRulesExtractor(options: RulesOptions = {}): Promise<Extractor> {
  const models = loadRulesModels(options);
  return {
    name: 'rules',
    version: `${RULES_VERSION}+${models.language.version}`,
    extract: async (document) => annotateDocument(document, models),
  };
}

/** The whole pipeline for one document; pure. */
export function annotateDocument(document: SourceDocument, models: RulesModels): Annotation {
  const problem = findProblem(document);
  if (problem !== null) return { document, mentions: [], actors: [], statements: [], problems: [problem] };
  const doc = parseDocument(document, models.language);
  const resolved = resolveActors(doc, findMentions(doc, models.mentions, models.lists), models.lists);
  const statements = findStatements(doc, resolved.mentions, resolved.actors, models.statements);
  const selected = selectActors(doc, { ...resolved, statements }, models.selection, models.lists);
  return { document, ...selected, problems: [] };
}

/** Why nothing is read out of this document, if so: half an extraction would be worse than none. */
function findProblem({ text }: SourceDocument): Problem | null {
  if (text.trim() === '') return { code: 'empty', message: 'The document holds no text.' };
  if (looksEnglish(text)) return null;
  return { code: 'not-english', message: 'The text does not look like English; only English is understood.' };
}
