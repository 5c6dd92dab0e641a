// From an annotation to the form of the benchmark's guidelines: entities with their names, one relation for each type and
// pair with all sentences that say so. Negated statements are no relations there and are left out.
import type { RelationType } from '../graph/model/relationTypes.js';
import type { DocumentActor, Statement } from './annotation.js';

export interface BenchmarkEntity {
  readonly id: string;
  readonly kind: string;
  readonly names: readonly string[];
}

export interface BenchmarkRelation {
  readonly type: RelationType;
  readonly source: string | null;
  readonly target: string | null;
  readonly evidence: readonly string[];
  readonly content: string | null;
  readonly role: string | null;
  readonly attribution: string | null;
  readonly rebuts: boolean;
}

export interface BenchmarkDocument {
  readonly id: string;
  readonly entities: readonly BenchmarkEntity[];
  readonly relations: readonly BenchmarkRelation[];
}

export function toBenchmarkForm(
  id: string,
  actors: readonly DocumentActor[],
  statements: readonly Statement[],
): BenchmarkDocument {
  const relations = new Map<string, BenchmarkRelation>();
  for (const statement of statements) {
    if (statement.negated) continue;
    const relation = toRelation(statement);
    const key = `${relation.type}|${relation.source}|${relation.target}`;
    const known = relations.get(key);
    const evidence = new Set([...(known?.evidence ?? []), statement.quote]);
    relations.set(key, { ...(known ?? relation), evidence: [...evidence] });
  }
  // The canonical name too: a text that says only "U.S." speaks of what its reader calls the United States.
  const entities = actors.map(({ kind, name, names }, i) => ({
    id: entityId(i),
    kind,
    names: [...new Set([...names, name])],
  }));
  return { id, entities, relations: [...relations.values()] };
}

const entityId = (actor: number): string => `e${actor + 1}`;
const endId = (actor: number | null): string | null => (actor === null ? null : entityId(actor));

function toRelation(s: Statement): BenchmarkRelation {
  return {
    type: s.type,
    source: endId(s.source),
    target: endId(s.target),
    evidence: [],
    content: s.content,
    role: s.role,
    attribution: endId(s.attribution[0] ?? null),
    rebuts: s.rebuts.length > 0,
  };
}
