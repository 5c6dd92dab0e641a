// The questions the page asks the server, as TanStack Query options: one place that knows each path and its cache key.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { actorKindNames } from '../../../graph/model/actorKinds.js';
import type {
  ActorCard,
  DisputeView,
  DocumentDetail,
  DocumentSummary,
  GraphSummary,
  PathAnswer,
  RelationshipDetail,
  SavedView,
  SearchAnswer,
  Subgraph,
} from '../../../graph/shapes.js';
import { allowedTypes } from '../domain/filter.js';
import type { Expansion, Filters, View } from '../domain/view.js';
import { getJson } from './http.js';

export interface Summary extends GraphSummary {
  readonly readOnly: boolean;
  /** True where people sign in, and can sign out. */
  readonly hasSignIn: boolean;
  readonly extractor: string;
}

export interface Schema {
  readonly labels: readonly { readonly name: string; readonly count: number; readonly properties: readonly string[] }[];
  readonly relationshipTypes: readonly {
    readonly name: string;
    readonly count: number;
    readonly properties: readonly string[];
  }[];
  readonly engine: string;
  readonly engineVersion: string;
}

const id = encodeURIComponent;

export const askSummary = () =>
  queryOptions({ queryKey: ['summary'], queryFn: ({ signal }) => getJson<Summary>('/api/summary', { signal }) });

export const askSchema = () => queryOptions({ queryKey: ['schema'], queryFn: () => getJson<Schema>('/api/schema') });

export const askSearch = (text: string) =>
  queryOptions({
    queryKey: ['search', text],
    queryFn: ({ signal }) => getJson<SearchAnswer>(`/api/search?limit=8&q=${id(text)}`, { signal }),
    enabled: text.trim().length > 0,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });

export const askActor = (actor: string) =>
  queryOptions({
    queryKey: ['actor', actor],
    queryFn: ({ signal }) => getJson<ActorCard>(`/api/actors/${id(actor)}`, { signal }),
  });

export const askRelationship = (relationship: string) =>
  queryOptions({
    queryKey: ['relationship', relationship],
    queryFn: ({ signal }) => getJson<RelationshipDetail>(`/api/relationships/${id(relationship)}`, { signal }),
  });

export const askDocuments = (offset: number, limit: number) =>
  queryOptions({
    queryKey: ['documents', offset, limit],
    queryFn: ({ signal }) =>
      getJson<{ documents: readonly DocumentSummary[]; total: number }>(
        `/api/documents?offset=${offset}&limit=${limit}`,
        { signal },
      ),
    placeholderData: keepPreviousData,
  });

export const askDocument = (document: string) =>
  queryOptions({
    queryKey: ['document', document],
    queryFn: ({ signal }) => getJson<DocumentDetail>(`/api/documents/${id(document)}`, { signal }),
  });

export const askDisputes = () =>
  queryOptions({
    queryKey: ['disputes'],
    queryFn: ({ signal }) =>
      getJson<{ disputes: readonly DisputeView[]; total: number }>('/api/disputes?limit=200', { signal }),
  });

export const askViews = () =>
  queryOptions({
    queryKey: ['views'],
    queryFn: ({ signal }) => getJson<{ views: readonly SavedView[] }>('/api/views', { signal }),
  });

export const askPaths = (path: NonNullable<View['path']>) =>
  queryOptions({
    queryKey: ['paths', path.from, path.to],
    queryFn: ({ signal }) =>
      getJson<PathAnswer>(`/api/paths?from=${id(path.from)}&to=${id(path.to)}&maxLength=6&limit=20`, { signal }),
  });

/** Filters as the server knows them. */
export function filterParameters(filters: Filters): URLSearchParams {
  const query = new URLSearchParams();
  if (filters.hiddenTypes.length > 0 || filters.sign !== null) query.set('types', allowedTypes(filters).join(','));
  if (filters.hiddenKinds.length > 0)
    query.set('kinds', actorKindNames.filter((kind) => !filters.hiddenKinds.includes(kind)).join(','));
  if (filters.from !== null) query.set('from', filters.from);
  if (filters.to !== null) query.set('to', filters.to);
  if (filters.minSources > 1) query.set('minPublishers', String(filters.minSources));
  if (filters.minConfidence > 0) query.set('minConfidence', String(filters.minConfidence));
  if (filters.publisher !== null) query.set('publisher', filters.publisher);
  if (filters.contestedOnly) query.set('contested', 'true');
  return query;
}

const askSubgraphOf = (query: URLSearchParams) =>
  queryOptions({
    queryKey: ['subgraph', query.toString()],
    queryFn: ({ signal }) => getJson<Subgraph>(`/api/subgraph?${query}`, { signal }),
    placeholderData: keepPreviousData,
  });

export function askSubgraph(around: readonly string[], filters: Filters, limit: number) {
  const query = filterParameters(filters);
  if (around.length > 0) query.set('around', around.join(','));
  query.set('depth', '1');
  query.set('limit', String(limit));
  return askSubgraphOf(query);
}

export function askExpansion(expansion: Expansion, filters: Filters) {
  const query = filterParameters(filters);
  const types = allowedTypes(filters).filter((type) => expansion.types.includes(type));
  if (types.length > 0) query.set('types', types.join(','));
  query.set('around', expansion.id);
  query.set('depth', '1');
  if (expansion.direction !== 'any') query.set('direction', expansion.direction);
  // The actor itself is one of the answer's.
  query.set('limit', String(expansion.limit + 1));
  return askSubgraphOf(query);
}
