// Names of the nodes in an answer by id, so that its relationships can say between whom they are.
import type { CypherAnswer } from '../../../graph/shapes.js';
import { cypherGraph } from '../domain/cypherGraph.js';

/** An end that the answer does not have is only an id there, which is no name. */
export function namesOf(answer: CypherAnswer): ReadonlyMap<string, string> {
  const nodes = [...cypherGraph(answer).nodes.values()].filter(({ labels }) => labels.length > 0);
  return new Map(nodes.map(({ id, label }) => [id, label]));
}
