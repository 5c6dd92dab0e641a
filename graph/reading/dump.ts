// The whole graph as JSON lines: nodes by label and id, then what starts at them, without engine ids or times of import
// and of saving a view, keys in order. Equal graphs give equal bytes on both engines. Memory holds one page of nodes, and all ids.
import { ask, byText } from '../ask.js';
import { dumpedLabels, NODE_IDS, NODES_BY_ID, RELATIONSHIPS_FROM } from '../cypher/dump.js';
import type { Database } from '../database.js';
import type { CypherValue } from '../shapes.js';

const pageSize = 500;

type Properties = Readonly<Record<string, CypherValue>>;

/** What says when the graph came to be, not what it says. */
const timeOf: Readonly<Record<(typeof dumpedLabels)[number], string | null>> = {
  Actor: null,
  Document: 'importedAt',
  Statement: null,
  View: 'at',
};

function inOrder(properties: Properties, time: string | null = null): Properties {
  const kept = Object.entries(properties).filter(([key, value]) => key !== time && value !== null);
  return Object.fromEntries(kept.sort(([a], [b]) => byText(a, b)));
}

async function dumpPage(database: Database, label: (typeof dumpedLabels)[number], ids: readonly string[]) {
  return database.read(async (tx) => {
    const nodes = await ask<{ labels: readonly string[]; properties: Properties }>(tx, NODES_BY_ID.get(label)!, {
      ids,
    });
    const links = await ask<{ type: string; source: string; target: string; properties: Properties }>(
      tx,
      RELATIONSHIPS_FROM.get(label)!,
      { ids },
    );
    return [
      ...nodes.map((n) =>
        JSON.stringify({ labels: [...n.labels].sort(byText), properties: inOrder(n.properties, timeOf[label]) }),
      ),
      ...links.map((l) =>
        JSON.stringify({ type: l.type, source: l.source, target: l.target, properties: inOrder(l.properties) }),
      ),
    ].sort(byText);
  });
}

export async function* dumpGraph(database: Database): AsyncIterable<string> {
  for (const label of dumpedLabels) {
    const rows = await database.read((tx) => ask<{ id: string }>(tx, NODE_IDS.get(label)!));
    const ids = rows.map((row) => row.id).sort(byText);
    for (let start = 0; start < ids.length; start += pageSize) {
      yield* await dumpPage(database, label, ids.slice(start, start + pageSize));
    }
  }
}
