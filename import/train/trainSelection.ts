// Learns which clusters of mentions are actors of their document: logistic regression over named features, labelled by
// whether the annotated article has an entity of one of the cluster's names.
import type { SelectionModel } from '../resolve/selectActors.js';
import { type LogisticOptions, trainLogistic } from './relationsLogistic.js';

export interface SelectionExample {
  readonly features: readonly string[];
  readonly isActor: boolean;
}

const LEAST_COUNT = 3;

export function trainSelection(
  examples: readonly SelectionExample[],
  threshold: number,
  options: Partial<LogisticOptions> = {},
): SelectionModel {
  const places = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1);
  for (const [feature, count] of counts) if (count >= LEAST_COUNT) places.set(feature, places.size);
  const rows = examples.map(({ features, isActor }) => ({
    rows: Int32Array.from(features.flatMap((f) => places.get(f) ?? [])),
    label: (isActor ? 1 : 0) as 0 | 1,
    weight: 1,
  }));
  const learnt = trainLogistic(rows, places.size, {
    epochs: 8,
    rate: 0.06,
    l2: 2e-4,
    leastCount: LEAST_COUNT,
    ...options,
  });
  const weights = new Map<string, number>();
  for (const [feature, place] of places) if (Math.abs(learnt[place]!) > 0.01) weights.set(feature, learnt[place]!);
  return { weights, threshold };
}
