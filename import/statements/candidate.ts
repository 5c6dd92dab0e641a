// What a rule that reads statements out of syntax hands on: a possible statement with the evidence for it, not yet
// merged, attributed, linked to what it rebuts or given a confidence. Every index refers to the arrays given to the rule.
import type { RelationType } from '../../graph/model/relationTypes.js';
import type { Span } from '../annotation.js';

export interface StatementCandidate {
  readonly type: RelationType;
  /** Index into the document's mentions; null when the text names nobody for this end. */
  readonly source: number | null;
  readonly target: number | null;
  /** Index into `ParsedDocument.sentences` of the sentence that says so. */
  readonly sentence: number;
  /** The word that carries the relation, as token index in that sentence; null where apposition alone says it. */
  readonly cueToken: number | null;
  /** What is alleged, denied, demanded. */
  readonly content: Span | null;
  /** For affiliations: where "foreign minister" stands. */
  readonly role: Span | null;
  /** Mentions of those the text has it from, nearest first. */
  readonly attribution: readonly number[];
  readonly negated: boolean;
  readonly hedged: boolean;
  /** Name of the rule, stable across versions: it is shown to readers and counted in reports. */
  readonly rule: string;
  /** What the confidence model sees: names of features; one may stand twice. Rules add what they know. */
  readonly features: readonly string[];
  /** Of candidates that come rated already. */
  readonly probability?: number;
}
