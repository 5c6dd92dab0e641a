// The benchmark's scorer: how much of what was annotated by reading a program has found, and how much it found that is not
// there. Ends of relations are compared through the names of their entities. Gives what score.mjs beside the gold gives;
// a test compares the two where the benchmark is at hand.
import { normalizeName } from '../import/lists/normalizeName.js';

export interface ScoredEntity {
  readonly id: string;
  readonly names: readonly string[];
  /** Annotators disagreed: neither missed nor wrong. */
  readonly optional?: boolean | undefined;
}

export interface ScoredRelation {
  readonly type: string;
  readonly source?: string | null | undefined;
  readonly target?: string | null | undefined;
  readonly evidence?: readonly string[] | undefined;
  readonly optional?: boolean | undefined;
}

export interface ScoredDocument {
  readonly id: string;
  readonly entities: readonly ScoredEntity[];
  readonly relations: readonly ScoredRelation[];
}

export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly gold: number;
  readonly predicted: number;
  /** Share of the found relations whose evidence agrees with the gold's. */
  readonly evidence: number;
}

export interface ScoreTable {
  readonly core: Figures;
  readonly all: Figures;
  readonly dyads: Figures;
  readonly actors: Figures;
  readonly types: Readonly<Record<string, Figures>>;
  readonly errors: readonly string[];
}

interface Count {
  found: number;
  wrong: number;
  missed: number;
  evidenced: number;
}

interface Counts {
  readonly core: Count;
  readonly all: Count;
  readonly dyads: Count;
  readonly actors: Count;
  readonly types: Map<string, Count>;
}

const coreTypes = new Set(['ACCUSES', 'DENIES', 'AFFILIATED_WITH']);
const symmetricTypes = new Set(['MEETS', 'COOPERATES_WITH']);
const newCount = (): Count => ({ found: 0, wrong: 0, missed: 0, evidenced: 0 });

/** Documents that were not predicted count as empty. */
export function scoreDocuments(gold: readonly ScoredDocument[], predicted: readonly ScoredDocument[]): ScoreTable {
  const byId = new Map(predicted.map((d) => [d.id, d]));
  const counts: Counts = { core: newCount(), all: newCount(), dyads: newCount(), actors: newCount(), types: new Map() };
  const errors: string[] = [];
  for (const doc of gold)
    scoreDocument(doc, byId.get(doc.id) ?? { id: doc.id, entities: [], relations: [] }, counts, errors);
  const types = Object.fromEntries([...counts.types].map(([type, count]) => [type, figures(count)]));
  return {
    core: figures(counts.core),
    all: figures(counts.all),
    dyads: figures(counts.dyads),
    actors: figures(counts.actors),
    types,
    errors,
  };
}

function figures({ found, wrong, missed, evidenced }: Count): Figures {
  const precision = found / (found + wrong || 1);
  const recall = found / (found + missed || 1);
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1, gold: found + missed, predicted: found + wrong, evidence: evidenced / (found || 1) };
}

export interface Alignment {
  /** Index of the predicted entity -> index of the gold entity. */
  readonly toGold: ReadonlyMap<number, number>;
  /** Pairs one to one; fragments that join later do not count. */
  readonly matched: number;
}

/** Pairs predicted with gold entities, most shared names first, one to one; then lets fragments of a gold entity join it. */
export function alignEntities(gold: readonly ScoredEntity[], predicted: readonly ScoredEntity[]): Alignment {
  const goldNames = gold.map((e) => new Set(e.names.map(normalizeName)));
  const pairs: { i: number; j: number; weight: number; shared: number }[] = [];
  predicted.forEach((entity, i) => {
    const names = new Set(entity.names.map(normalizeName).filter((n) => n !== ''));
    goldNames.forEach((g, j) => {
      const shared = [...names].filter((n) => g.has(n)).length;
      if (shared > 0) pairs.push({ i, j, weight: shared / Math.max(names.size, g.size), shared });
    });
  });
  pairs.sort((a, b) => b.shared - a.shared || b.weight - a.weight);
  const toGold = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j } of pairs) {
    if (toGold.has(i) || taken.has(j)) continue;
    toGold.set(i, j);
    taken.add(j);
  }
  const matched = toGold.size;
  for (const { i, j } of pairs) if (!toGold.has(i)) toGold.set(i, j);
  return { toGold, matched };
}

type End = number | string | null;

function relationKey(type: string, source: End, target: End): string {
  const isTurned = symmetricTypes.has(type) && source !== null && target !== null && String(source) > String(target);
  return isTurned ? `${type}|${target}|${source}` : `${type}|${source}|${target}`;
}

function scoreDocument(gold: ScoredDocument, predicted: ScoredDocument, counts: Counts, errors: string[]): void {
  const { toGold, matched } = alignEntities(gold.entities, predicted.entities);
  scoreActors(gold, predicted, toGold, matched, counts.actors);
  const goldIndex = new Map(gold.entities.map((e, j) => [e.id, j]));
  const predictedIndex = new Map(predicted.entities.map((e, i) => [e.id, i]));
  const goldEnd = (id: string | null | undefined): End => (id == null ? null : (goldIndex.get(id) ?? `undefined`));
  const predictedEnd = (id: string | null | undefined): End =>
    id == null ? null : (toGold.get(predictedIndex.get(id) ?? -1) ?? `?${id}`);
  const wanted = new Map(gold.relations.map((r) => [relationKey(r.type, goldEnd(r.source), goldEnd(r.target)), r]));
  const given = new Map(
    predicted.relations.map((r) => [relationKey(r.type, predictedEnd(r.source), predictedEnd(r.target)), r]),
  );
  scoreRelations(gold, predicted, wanted, given, counts, errors);
  scoreDyads(wanted, given, counts.dyads);
}

function scoreActors(
  gold: ScoredDocument,
  predicted: ScoredDocument,
  toGold: ReadonlyMap<number, number>,
  matched: number,
  count: Count,
): void {
  const matchedGold = new Set(toGold.values());
  count.found += matched - gold.entities.filter((e, j) => e.optional && matchedGold.has(j)).length;
  count.missed += gold.entities.filter((e, j) => !e.optional && !matchedGold.has(j)).length;
  count.wrong += predicted.entities.filter((_, i) => !toGold.has(i)).length;
}

const nameOf = (doc: ScoredDocument, id: string | null | undefined): string =>
  id == null ? '-' : (doc.entities.find((e) => e.id === id)?.names[0] ?? id);

const overlap = (a: string, b: string): boolean => a !== '' && b !== '' && (a.includes(b) || b.includes(a));

type Relations = ReadonlyMap<string, ScoredRelation>;

function scoreRelations(
  gold: ScoredDocument,
  predicted: ScoredDocument,
  wanted: Relations,
  given: Relations,
  counts: Counts,
  errors: string[],
): void {
  const bump = (type: string, field: keyof Count) => {
    const own = counts.types.get(type) ?? newCount();
    counts.types.set(type, own);
    for (const count of [counts.all, own, ...(coreTypes.has(type) ? [counts.core] : [])]) count[field]++;
  };
  const line = (verdict: string, doc: ScoredDocument, r: ScoredRelation) =>
    `${gold.id} ${verdict} ${r.type} ${nameOf(doc, r.source)} -> ${nameOf(doc, r.target)} | ${r.evidence?.[0] ?? ''}`;
  for (const [key, relation] of wanted) {
    if (relation.optional) continue;
    const hit = given.get(key);
    bump(relation.type, hit === undefined ? 'missed' : 'found');
    if (hit === undefined) errors.push(line('missed', gold, relation));
    else if (relation.evidence?.some((g) => hit.evidence?.some((p) => overlap(g, p)))) bump(relation.type, 'evidenced');
  }
  for (const [key, relation] of given) {
    if (wanted.has(key)) continue;
    bump(relation.type, 'wrong');
    errors.push(line('wrong ', predicted, relation));
  }
}

const dyadOf = (key: string): string => key.split('|').slice(1).sort().join('|');

function scoreDyads(wanted: Relations, given: Relations, count: Count): void {
  const dyads = (keys: Iterable<string>) => new Set([...keys].map(dyadOf));
  const optional = dyads([...wanted].filter(([, r]) => r.optional).map(([key]) => key));
  const goldDyads = dyads([...wanted].filter(([, r]) => !r.optional).map(([key]) => key));
  const givenDyads = [...dyads(given.keys())].filter((d) => goldDyads.has(d) || !optional.has(d));
  for (const dyad of goldDyads) if (!givenDyads.includes(dyad)) count.missed++;
  for (const dyad of givenDyads) count[goldDyads.has(dyad) ? 'found' : 'wrong']++;
}

/** One line of the scorer's table. */
export function figuresRow(label: string, f: Figures): string {
  const [p, r, f1] = [f.precision, f.recall, f.f1].map((x) => x.toFixed(3));
  const gold = String(f.gold).padStart(4);
  const predicted = String(f.predicted).padStart(4);
  return `${label.padEnd(18)} P ${p}  R ${r}  F1 ${f1}  gold ${gold}  predicted ${predicted}  right evidence ${f.evidence.toFixed(2)}`;
}

export function tableRows(table: ScoreTable): string[] {
  const types = Object.entries(table.types).sort((a, b) => b[1].gold - a[1].gold);
  return [
    figuresRow('core three', table.core),
    figuresRow('all ten', table.all),
    figuresRow('who with whom', table.dyads),
    figuresRow('actors', table.actors),
    ...types.map(([type, f]) => figuresRow(`  ${type}`, f)),
  ];
}
