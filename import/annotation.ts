// The plain data that flows between the stages of the import pipeline, from the document as read to what is written
// to the graph. All offsets are UTF-16 code units into `SourceDocument.text`: `text.slice(start, end)` is the span.
import type { ActorKind } from '../graph/model/actorKinds.js';
import type { RelationType } from '../graph/model/relationTypes.js';

/** Half-open range of offsets into the document's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One article as a reader made it. `text` starts with the headline where there is one, so that headlines have offsets too. */
export interface SourceDocument {
  /** Content hash (hex, sha256 of the text, 16 characters kept) unless the caller brought an id of its own. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly url: string | null;
  readonly publisher: string | null;
  /** Publication date, `YYYY-MM-DD`. */
  readonly publishedAt: string | null;
}

export type BlockRole = 'headline' | 'body' | 'caption' | 'credit' | 'section' | 'teaser' | 'boilerplate';

/** A paragraph or line of the text. Blocks never overlap and no sentence crosses one. */
export interface Block extends Span {
  readonly role: BlockRole;
}

export interface Token extends Span {
  readonly text: string;
  /** Lower-cased dictionary form. */
  readonly lemma: string;
  /** Universal part of speech (UPOS). */
  readonly upos: string;
  /** Penn Treebank tag (XPOS). */
  readonly xpos: string;
  /** Index, within the sentence, of the head token; -1 for the root. */
  readonly head: number;
  /** Universal dependency relation to the head, with subtype (`nsubj:pass`). */
  readonly relation: string;
}

export interface Sentence extends Span {
  readonly tokens: readonly Token[];
  /** Index into `blocks`. */
  readonly block: number;
}

/** A document after reading and syntax: what every later stage works on. */
export interface ParsedDocument {
  readonly source: SourceDocument;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
}

/** A span that names an actor (or refers to one: pronouns and definite descriptions have `isNamed: false`). */
export interface Mention extends Span {
  readonly sentence: number;
  /** Token range `[firstToken, lastToken]` inside the sentence. */
  readonly firstToken: number;
  readonly lastToken: number;
  /** Token index of the syntactic head. */
  readonly headToken: number;
  readonly kind: ActorKind;
  readonly isNamed: boolean;
  /** 0..1: how sure the finder is that this is an actor of this kind. */
  readonly certainty: number;
  /** Index into `Annotation.actors`; -1 while unresolved. */
  readonly actor: number;
}

/** One actor within one document: a cluster of mentions. */
export interface DocumentActor {
  /** Kind + canonical name, hashed; equal across documents for the same real-world actor. */
  readonly id: string;
  readonly kind: ActorKind;
  /** Canonical name (lists resolve aliases: "US" -> "United States"). */
  readonly name: string;
  /** Surface forms the text uses, the fullest first. */
  readonly names: readonly string[];
}

/** One occurrence of source - relation - target in a document. Ends are indexes into `Annotation.actors`, null when nobody is named. */
export interface Statement extends Span {
  readonly type: RelationType;
  readonly source: number | null;
  readonly target: number | null;
  /** `text.slice(start, end)`: the whole sentence that says so. */
  readonly quote: string;
  /** Where the ends and the word that carries the relation stand; for marking them in the sentence. */
  readonly sourceSpan: Span | null;
  readonly targetSpan: Span | null;
  readonly cueSpan: Span | null;
  /** What is alleged, denied, demanded: a substring of the text. */
  readonly content: string | null;
  /** For affiliations: "foreign minister". */
  readonly role: string | null;
  /** Who the text says it from, outermost last ("a source said officials had ..."), as indexes into actors. */
  readonly attribution: readonly number[];
  readonly negated: boolean;
  readonly hedged: boolean;
  /** For a denial: indexes into `Annotation.statements` that it rebuts. */
  readonly rebuts: readonly number[];
  /** Calibrated probability that a careful reader would stand behind it. */
  readonly confidence: number;
  /** Name of the rule or learnt path that fired. */
  readonly rule: string;
}

/** A problem in the document, collected and not thrown. */
export interface Problem {
  readonly code: string;
  readonly message: string;
}

export interface Annotation {
  readonly document: SourceDocument;
  readonly mentions: readonly Mention[];
  readonly actors: readonly DocumentActor[];
  readonly statements: readonly Statement[];
  readonly problems: readonly Problem[];
}

/** A back end that understands text. `rules` is the default; others may follow behind the same shape. */
export interface Extractor {
  readonly name: string;
  readonly version: string;
  extract(document: SourceDocument): Promise<Annotation>;
}
