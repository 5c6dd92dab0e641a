// The shapes of an import's progress and of its report: one entry per document, in the order they were read.

export type ImportState = 'running' | 'imported' | 'unchanged' | 'failed';

export interface DocumentProgress {
  /** Position in the order of reading, from 0. */
  readonly index: number;
  readonly name: string;
  readonly id: string | null;
  readonly title: string | null;
  readonly state: ImportState;
  /** For failures: a stable code, the reason and what to do. */
  readonly code: string | null;
  readonly reason: string | null;
  readonly hint: string | null;
  readonly actors: number;
  readonly statements: number;
  readonly newActors: number;
  readonly newStatements: number;
  readonly newRelationships: number;
  /** What the extractor found wrong with a document that went in all the same. */
  readonly notes: readonly string[];
}

export interface ImportTotals {
  readonly imported: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly actors: number;
  readonly statements: number;
  readonly newActors: number;
  readonly newStatements: number;
  readonly newRelationships: number;
}

export interface ImportReport {
  readonly documents: readonly DocumentProgress[];
  readonly totals: ImportTotals;
  /** Set when the import ended before all input was read: the database stayed away, or the caller stopped it. */
  readonly stopped: { readonly code: string; readonly message: string; readonly hint: string | null } | null;
}

export function startProgress(index: number, name: string): DocumentProgress {
  return {
    index,
    name,
    id: null,
    title: null,
    state: 'running',
    code: null,
    reason: null,
    hint: null,
    actors: 0,
    statements: 0,
    newActors: 0,
    newStatements: 0,
    newRelationships: 0,
    notes: [],
  };
}

export function sumTotals(documents: readonly DocumentProgress[]): ImportTotals {
  const count = (state: ImportState) => documents.filter((d) => d.state === state).length;
  const sum = (pick: (d: DocumentProgress) => number) => documents.reduce((total, d) => total + pick(d), 0);
  return {
    imported: count('imported'),
    unchanged: count('unchanged'),
    failed: count('failed'),
    actors: sum((d) => d.actors),
    statements: sum((d) => d.statements),
    newActors: sum((d) => d.newActors),
    newStatements: sum((d) => d.newStatements),
    newRelationships: sum((d) => d.newRelationships),
  };
}
