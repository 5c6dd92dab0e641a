// Reads JSON bodies within a size and a depth, and refuses keys that could reach a prototype.
import express, { type RequestHandler } from 'express';
import { InvalidInput } from '../../graph/errors.js';
import { maxJsonBytes, maxJsonDepth } from '../limits.js';

const parseJson = express.json({ limit: maxJsonBytes, strict: true });

export const readJsonBody: readonly RequestHandler[] = [
  (request, response, next) => {
    // The parser looks for a leading bracket only; a body of another type is left alone and the schema then refuses it.
    parseJson(request, response, next);
  },
  (request, _response, next) => {
    if (request.body !== undefined) refuseHostileJson(request.body);
    next();
  },
];

/** Walks without recursion, so that depth cannot exhaust the stack. Rejects with InvalidInput `bad-json`. */
export function refuseHostileJson(value: unknown): void {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxJsonDepth) {
      throw new InvalidInput('bad-json', `The JSON is nested deeper than ${maxJsonDepth} levels.`);
    }
    level = level.flatMap(childrenOf);
  }
}

function childrenOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.filter(isContainer);
  if (typeof value !== 'object' || value === null) return [];
  if (Object.hasOwn(value, '__proto__')) {
    throw new InvalidInput('bad-json', 'The JSON has a key named __proto__, which is not accepted.');
  }
  return Object.values(value).filter(isContainer);
}

function isContainer(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
