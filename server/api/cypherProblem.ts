// What stands against a query, as the API tells it and an editor underlines it.

/** Lines and columns from 1, columns in UTF-16 units as browsers count them. */
export interface CypherProblem {
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
  readonly severity: 'error' | 'warning';
  readonly line: number;
  readonly column: number;
  /** Where the piece ends, exclusive. */
  readonly endLine: number;
  readonly endColumn: number;
}
