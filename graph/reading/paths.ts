// Finds all shortest paths between two actors, searching from both ends one step at a time. Done here and not by the
// database: the embedded engine's shortestPath slows down with the size of the graph, and two engines give one answer.
import { ask, byText } from '../ask.js';
import { RELATIONSHIPS_WITHIN, STEPS } from '../cypher/network.js';
import type { Transaction } from '../database.js';
import type { PathAnswer, Relationship } from '../shapes.js';
import { bySupport, loadActor, loadActors } from './actors.js';

/** One side of the search: how far each reached actor is from its end, and from which actors it was reached. */
interface Side {
  readonly distances: Map<string, number>;
  readonly cameFrom: Map<string, string[]>;
  frontier: readonly string[];
  depth: number;
}

function startSide(id: string): Side {
  return { distances: new Map([[id, 0]]), cameFrom: new Map(), frontier: [id], depth: 0 };
}

async function step(tx: Transaction, side: Side): Promise<void> {
  const rows = await ask<{ from: string; to: string }>(tx, STEPS, { ids: side.frontier });
  side.depth += 1;
  const next = new Set<string>();
  for (const { from, to } of rows) {
    const distance = side.distances.get(to);
    if (distance !== undefined && distance < side.depth) continue;
    side.distances.set(to, side.depth);
    side.cameFrom.set(to, [...(side.cameFrom.get(to) ?? []), from]);
    next.add(to);
  }
  side.frontier = [...next];
}

/** Every way back from `id` to the end of its side, `id` first, in the order of ids. */
function* waysBack(side: Side, id: string): Generator<readonly string[]> {
  const before = side.cameFrom.get(id);
  if (before === undefined) {
    yield [id];
    return;
  }
  for (const previous of [...before].sort(byText)) {
    for (const rest of waysBack(side, previous)) yield [id, ...rest];
  }
}

async function search(tx: Transaction, from: string, to: string, maxLength: number, limit: number) {
  const left = startSide(from);
  const right = startSide(to);
  while (left.depth + right.depth < maxLength && left.frontier.length > 0 && right.frontier.length > 0) {
    const side = left.frontier.length <= right.frontier.length ? left : right;
    await step(tx, side);
    const other = side === left ? right : left;
    const met = side.frontier.filter((id) => other.distances.has(id)).sort(byText);
    if (met.length > 0) return joinPaths(left, right, met, limit);
  }
  return [];
}

function joinPaths(left: Side, right: Side, met: readonly string[], limit: number): readonly (readonly string[])[] {
  const paths: (readonly string[])[] = [];
  for (const id of met) {
    for (const before of waysBack(left, id)) {
      for (const after of waysBack(right, id)) {
        if (paths.length === limit) return paths;
        paths.push([...before].reverse().concat(after.slice(1)));
      }
    }
  }
  return paths;
}

const pairKey = (a: string, b: string) => JSON.stringify(a < b ? [a, b] : [b, a]);

/**
 * One path for each sequence of actors; of several relationships between two of them the path names the best supported,
 * and `relationships` holds them all.
 * @throws InvalidInput `actor-not-found`
 */
export async function loadPaths(
  tx: Transaction,
  from: string,
  to: string,
  maxLength: number,
  limit: number,
): Promise<PathAnswer> {
  await loadActor(tx, from);
  await loadActor(tx, to);
  const sequences = from === to ? [[from]] : await search(tx, from, to, maxLength, limit);
  const actors = await loadActors(tx, sequences.flat());
  const within = await ask<Relationship>(tx, RELATIONSHIPS_WITHIN, { ids: actors.map((actor) => actor.id) });
  const between = new Map<string, Relationship[]>();
  for (const r of [...within].sort(bySupport)) {
    const key = pairKey(r.source, r.target);
    between.set(key, [...(between.get(key) ?? []), r]);
  }
  const pairs = (sequence: readonly string[]) => sequence.slice(1).map((id, index) => pairKey(sequence[index]!, id));
  const used = new Set(sequences.flatMap(pairs));
  return {
    paths: sequences.map((sequence) => ({
      actors: sequence,
      relationships: pairs(sequence).flatMap((pair) => between.get(pair)?.[0]?.id ?? []),
    })),
    actors,
    relationships: [...used].flatMap((pair) => between.get(pair) ?? []).sort(bySupport),
  };
}
