// Loads disputes: a statement and everything that denies it, the latest first.
import { ask, byText } from '../ask.js';
import { DISPUTES } from '../cypher/read.js';
import type { Transaction } from '../database.js';
import type { DisputeView, StatementView } from '../shapes.js';
import { loadStatements } from './statements.js';

interface DisputeRow {
  readonly accusation: string;
  readonly at: string | null;
  readonly denial: string;
}

export async function loadDisputes(
  tx: Transaction,
  limit: number,
): Promise<{ readonly disputes: readonly DisputeView[]; readonly total: number }> {
  const rows = await ask<DisputeRow>(tx, DISPUTES);
  const disputes = new Map<string, DisputeRow[]>();
  for (const row of rows) disputes.set(row.accusation, [...(disputes.get(row.accusation) ?? []), row]);
  const latest = [...disputes.values()]
    .sort(([a], [b]) => byText(b?.at ?? '', a?.at ?? '') || byText(a?.accusation ?? '', b?.accusation ?? ''))
    .slice(0, limit);
  const ids = new Set(latest.flat().flatMap((row) => [row.accusation, row.denial]));
  const views = new Map((await loadStatements(tx, [...ids])).map((view) => [view.id, view]));
  return { disputes: latest.flatMap((group) => toDispute(group, views)), total: disputes.size };
}

function toDispute(group: readonly DisputeRow[], views: ReadonlyMap<string, StatementView>): readonly DisputeView[] {
  const accusation = views.get(group[0]?.accusation ?? '');
  if (accusation === undefined) return [];
  const denials = new Set(group.map((row) => row.denial));
  return [{ accusation, denials: [...views.values()].filter((view) => denials.has(view.id)) }];
}
