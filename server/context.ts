// What the routes work on: the open graph, the importer and its queue, the guarded Cypher, and the settings.
import type { Graph } from '../graph/graph.js';
import type { QueryGate } from './cypher/queryGate.js';
import type { Importer } from './importer.js';
import type { ImportQueue } from './importQueue.js';
import type { Settings } from './settings.js';

export interface Context {
  readonly graph: Graph;
  readonly imports: ImportQueue;
  readonly queries: QueryGate;
  readonly settings: Settings;
  readonly importer: Importer;
  /** True until the server begins to stop. */
  readonly isServing: () => boolean;
}
