// The file of the selection model: weights by feature name, and the threshold, as JSON.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { InvalidInput } from '../../graph/errors.js';
import { loadWordClasses } from '../language/wordClasses.js';
import { modelPath } from '../modelPath.js';
import type { SelectionModel } from './selectActors.js';

export type { SelectionModel } from './selectActors.js';

const schema = z.object({
  format: z.literal('hearsay-selection'),
  threshold: z.number(),
  weights: z.record(z.string(), z.number()),
});

export function loadSelectionModel(): SelectionModel {
  const parsed = schema.safeParse(JSON.parse(readFileSync(modelPath('resolve/model/selection.model.json'), 'utf8')));
  if (!parsed.success)
    throw new InvalidInput('model-damaged', 'The selection model is damaged.', 'Run `npm run train`.');
  return {
    threshold: parsed.data.threshold,
    weights: new Map(Object.entries(parsed.data.weights)),
    classes: loadWordClasses(),
  };
}

export function serializeSelection(model: Omit<SelectionModel, 'classes'>): string {
  const weights = [...model.weights].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = weights.map(([name, weight]) => `${JSON.stringify(name)}:${Number(weight.toFixed(3))}`);
  return `{"format":"hearsay-selection","threshold":${model.threshold},"weights":{\n${lines.join(',\n')}\n}}\n`;
}
