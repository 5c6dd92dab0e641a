// The stages that bench/stages.ts can measure. Each takes an annotated article, gives the stage what it needs (right
// mentions and actors for all but `pipeline`) and hands back actors and statements in one form.
import type { RelationType } from '../graph/model/relationTypes.js';
import type {
  Annotation,
  DocumentActor,
  Extractor,
  Mention,
  ParsedDocument,
  SourceDocument,
} from '../import/annotation.js';
import type { StatementCandidate } from '../import/statements/candidate.js';
import { type GoldDocument, goldActors, goldMentions, toSourceDocument } from '../import/train/gold.js';

export interface FoundStatement {
  readonly type: RelationType;
  readonly source: number | null;
  readonly target: number | null;
  readonly quote: string;
}

export interface StageResult {
  readonly actors: readonly DocumentActor[];
  readonly statements: readonly FoundStatement[];
}

export interface Stage {
  /** Relation types the stage can find; null for all. */
  readonly types: ReadonlySet<string> | null;
  prepare(): Promise<(gold: GoldDocument) => Promise<StageResult>>;
}

// Loaded by path when a stage runs, so that one stage can be measured while another is being rebuilt.
const load = async <T>(path: string): Promise<T> => (await import(new URL(path, import.meta.url).href)) as T;

interface LanguageModule {
  loadLanguageModel(): unknown;
}
interface ParserModule {
  parseDocument(source: SourceDocument, model: unknown): ParsedDocument;
}

export interface GoldInput {
  readonly doc: ParsedDocument;
  readonly actors: readonly DocumentActor[];
  readonly mentions: readonly Mention[];
}

/** Parses articles and gives them the right mentions and actors. */
export async function loadGoldReader(): Promise<(gold: GoldDocument) => GoldInput> {
  const { loadLanguageModel } = await load<LanguageModule>('../import/language/languageModel.js');
  const { parseDocument } = await load<ParserModule>('../import/language/parseDocument.js');
  const model = loadLanguageModel();
  return (gold) => {
    const doc = parseDocument(toSourceDocument(gold), model);
    return { doc, actors: goldActors(gold), mentions: goldMentions(gold, doc) };
  };
}

interface AffiliationModelModule {
  loadAffiliationModel(): unknown;
}
interface AffiliationModule {
  findAffiliations(
    doc: ParsedDocument,
    mentions: readonly Mention[],
    actors: readonly DocumentActor[],
    model: unknown,
  ): readonly StatementCandidate[];
}

async function prepareAffiliations() {
  const read = await loadGoldReader();
  const { findAffiliations } = await load<AffiliationModule>('../import/statements/affiliation/findAffiliations.js');
  const { loadAffiliationModel } = await load<AffiliationModelModule>('../import/statements/affiliation/modelFile.js');
  const model = loadAffiliationModel();
  return async (gold: GoldDocument): Promise<StageResult> => {
    const { doc, actors, mentions } = read(gold);
    const actorOf = (mention: number | null) => (mention === null ? null : mentions[mention]!.actor);
    const statements = findAffiliations(doc, mentions, actors, model).map((candidate) => ({
      type: candidate.type,
      source: actorOf(candidate.source),
      target: actorOf(candidate.target),
      quote: quoteOf(doc, candidate.sentence),
    }));
    return { actors, statements };
  };
}

function quoteOf(doc: ParsedDocument, sentence: number): string {
  const { start, end } = doc.sentences[sentence]!;
  return doc.source.text.slice(start, end);
}

interface StatementsModule {
  loadStatementModels(): unknown;
  findStatements(
    doc: ParsedDocument,
    mentions: readonly Mention[],
    actors: readonly DocumentActor[],
    models: unknown,
  ): Annotation['statements'];
}

async function prepareStatements() {
  const read = await loadGoldReader();
  const { findStatements, loadStatementModels } = await load<StatementsModule>(
    '../import/statements/findStatements.js',
  );
  const models = loadStatementModels();
  return async (gold: GoldDocument): Promise<StageResult> => {
    const { doc, actors, mentions } = read(gold);
    return { actors, statements: findStatements(doc, mentions, actors, models).filter((s) => !s.negated) };
  };
}

interface ExtractorModule {
  createRulesExtractor(): Promise<Extractor>;
}

async function preparePipeline() {
  const { createRulesExtractor } = await load<ExtractorModule>('../import/extract.js');
  const extractor = await createRulesExtractor();
  return async (gold: GoldDocument): Promise<StageResult> => {
    const { actors, statements } = await extractor.extract(toSourceDocument(gold));
    return { actors, statements: statements.filter((s) => !s.negated) };
  };
}

export const stages: ReadonlyMap<string, Stage> = new Map<string, Stage>([
  ['affiliations', { types: new Set(['AFFILIATED_WITH']), prepare: prepareAffiliations }],
  ['statements', { types: null, prepare: prepareStatements }],
  ['pipeline', { types: null, prepare: preparePipeline }],
]);
