// Makes the files of an export from what is on screen; sentences are fetched relationship by relationship, a few at a time.
import type { QueryClient } from '@tanstack/react-query';
import type { RelationshipDetail } from '../../../graph/shapes.js';
import { askRelationship } from '../api/questions.js';
import { drawNetwork } from '../domain/drawing.js';
import {
  exportGraph,
  nodesCsv,
  relationshipsCsv,
  statementsCsv,
  toGexf,
  toGraphml,
  toJson,
} from '../domain/exportGraph.js';
import { writePage } from '../domain/htmlPage.js';
import { describeCounts, type Network } from '../domain/network.js';
import { drawSvg } from '../domain/svg.js';
import { readPalette } from '../network/palette.js';
import { groupsOf } from '../parts/CampsBox.js';
import { saveFile } from './saveFile.js';
import { useStore } from './store.js';

export type ExportKind =
  | 'png'
  | 'svg'
  | 'html'
  | 'gexf'
  | 'graphml'
  | 'nodes'
  | 'relationships'
  | 'statements'
  | 'json';

/** Most relationships whose sentences go into one file. */
export const MOST_RELATIONSHIPS = 2000;
const AT_ONCE = 6;

export async function runExport(
  kind: ExportKind,
  network: Network,
  client: QueryClient,
  onProgress: (share: number) => void,
): Promise<void> {
  const places = useStore.getState().network?.positions() ?? new Map<string, { x: number; y: number }>();
  const drawing = () =>
    drawNetwork(network, {
      groups: groupsOf(network, useStore.getState().view.colourBy),
      pinned: new Set(),
      showsWaiting: false,
    });
  const palette = readPalette();
  const colour = (token: string) => palette.colour(token);
  const details = () => fetchDetails(network, client, onProgress);
  const title = 'Who says what about whom';
  if (kind === 'png') return savePng();
  if (kind === 'svg') return saveFile('network.svg', 'image/svg+xml', drawSvg(drawing(), places, { colour, title }));
  if (kind === 'gexf') return saveFile('network.gexf', 'application/xml', toGexf(exportGraph(network, places)));
  if (kind === 'graphml')
    return saveFile('network.graphml', 'application/xml', toGraphml(exportGraph(network, places)));
  if (kind === 'nodes') return saveFile('actors.csv', 'text/csv', nodesCsv(network));
  if (kind === 'relationships') return saveFile('relationships.csv', 'text/csv', relationshipsCsv(network));
  if (kind === 'statements') return saveFile('statements.csv', 'text/csv', statementsCsv(await details()));
  if (kind === 'json') return saveFile('network.json', 'application/json', toJson(network, await details()));
  const page = writePage(network, drawing(), places, await details(), {
    title,
    colour,
    tokens: ['paper', 'surface', 'line', 'ink', 'ink-2', 'accent'],
    counts: describeCounts(network.counts),
    madeAt: new Date().toISOString().slice(0, 10),
  });
  saveFile('network.html', 'text/html', page);
}

async function savePng(): Promise<void> {
  const picture = await useStore.getState().network?.picture();
  if (picture) saveFile('network.png', 'image/png', picture);
}

async function fetchDetails(
  network: Network,
  client: QueryClient,
  onProgress: (share: number) => void,
): Promise<readonly RelationshipDetail[]> {
  const ids = [...network.relationships.keys()].filter((id) => !network.greyed.has(id)).slice(0, MOST_RELATIONSHIPS);
  const details: RelationshipDetail[] = [];
  for (let i = 0; i < ids.length; i += AT_ONCE) {
    details.push(
      ...(await Promise.all(
        ids.slice(i, i + AT_ONCE).map((id) => client.fetchQuery({ ...askRelationship(id), staleTime: 60_000 })),
      )),
    );
    onProgress(Math.min(1, (i + AT_ONCE) / ids.length));
  }
  return details;
}
