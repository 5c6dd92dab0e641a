// An import as the API tells it: one row per document, from waiting to its fate.

export type DocumentState = 'queued' | 'running' | 'imported' | 'unchanged' | 'failed';

/** The fate of one document. */
export interface ImportedDocument {
  readonly name: string;
  readonly id: string | null;
  readonly state: DocumentState;
  readonly reason: string | null;
  readonly hint: string | null;
  readonly actors: number;
  readonly statements: number;
  readonly newActors: number;
  readonly newStatements: number;
  readonly newRelationships: number;
}

export interface ImportJob {
  readonly id: string;
  readonly state: 'running' | 'done' | 'failed';
  readonly total: number;
  readonly documents: readonly ImportedDocument[];
  readonly totals: { readonly imported: number; readonly unchanged: number; readonly failed: number };
}
