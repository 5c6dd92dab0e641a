// The statements of one side of a comparison: of a document, of an outlet, of a period.
import type { QueryClient } from '@tanstack/react-query';
import type { StatementView, Subgraph } from '../../../graph/shapes.js';
import { getJson } from '../api/http.js';
import { askDocument, askRelationship } from '../api/questions.js';
import { contentOf, daysOf } from '../domain/sides.js';

/** Most relationships read for one side; beyond it the page says that it is cut. */
export const MOST = 150;

export interface SideAnswer {
  readonly statements: readonly StatementView[];
  readonly wasCut: boolean;
}

/** Outlets and periods are read relationship by relationship and sieved, since an edge mixes outlets and dates. */
export async function loadSide(side: string, client: QueryClient): Promise<SideAnswer> {
  const value = contentOf(side);
  if (side.startsWith('document:'))
    return { statements: (await client.fetchQuery(askDocument(value))).statementViews, wasCut: false };
  const isOutlet = side.startsWith('outlet:');
  const { from, to } = isOutlet ? { from: null, to: null } : daysOf(side);
  const query = new URLSearchParams({ limit: '1000' });
  if (isOutlet) query.set('publisher', value);
  if (from !== null) query.set('from', from);
  if (to !== null) query.set('to', to);
  const { relationships } = await getJson<Subgraph>(`/api/subgraph?${query}`);
  const details = await Promise.all(
    relationships.slice(0, MOST).map((r) => client.fetchQuery({ ...askRelationship(r.id), staleTime: 60_000 })),
  );
  const isIn = (statement: StatementView): boolean =>
    isOutlet
      ? statement.document.publisher === value
      : statement.at !== null && (from === null || statement.at >= from) && (to === null || statement.at <= to);
  return { statements: details.flatMap((d) => d.statements.filter(isIn)), wasCut: relationships.length > MOST };
}
