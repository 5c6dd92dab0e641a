// Small networks to test with.
import type { RelationType } from '../../../graph/model/relationTypes.js';
import type { ActorSummary, Relationship, StatementView, Subgraph } from '../../../graph/shapes.js';

export const actor = (id: string, change: Partial<ActorSummary> = {}): ActorSummary => ({
  id,
  name: id,
  kind: 'state',
  names: [id],
  documents: 1,
  degree: 1,
  ...change,
});

export const tie = (
  source: string,
  type: RelationType,
  target: string,
  change: Partial<Relationship> = {},
): Relationship => ({
  id: `${source}-${type}-${target}`,
  type,
  source,
  target,
  statements: 1,
  documents: 1,
  publishers: 1,
  firstAt: '2024-03-01',
  lastAt: '2024-03-09',
  confidence: 0.8,
  contested: false,
  ...change,
});

export function subgraph(relationships: readonly Relationship[], extra: readonly ActorSummary[] = []): Subgraph {
  const ids = [...new Set(relationships.flatMap((r) => [r.source, r.target]))];
  const actors = [...ids.map((id) => actor(id)), ...extra];
  return {
    actors,
    relationships,
    totals: {
      actors: actors.length,
      relationships: relationships.length,
      shownActors: actors.length,
      shownRelationships: relationships.length,
      hiddenByFilters: 0,
      hiddenByLimit: 0,
      byType: {},
      byKind: {},
    },
  };
}

export function statement(
  source: string | null,
  type: RelationType,
  target: string | null,
  change: Partial<StatementView> = {},
): StatementView {
  const ref = (id: string | null) => (id === null ? null : { id, name: id, kind: 'state' as const });
  return {
    id: `${source}${type}${target}`,
    type,
    source: ref(source),
    target: ref(target),
    document: { id: 'd', title: 'A title', publisher: 'The Valley Post', publishedAt: '2024-03-01', url: null },
    quote: 'A accuses B.',
    start: 0,
    end: 12,
    sourceSpan: null,
    targetSpan: null,
    cueSpan: null,
    content: null,
    role: null,
    attribution: [],
    negated: false,
    hedged: false,
    confidence: 0.8,
    rule: 'test',
    status: 'accepted',
    at: '2024-03-01',
    relationship: null,
    rebuts: [],
    rebuttedBy: [],
    ...change,
  };
}
