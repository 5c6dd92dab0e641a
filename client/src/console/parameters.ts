// Parameters of a query as people fill them in: text with a type, turned into values for the server, to JSON and back.
import type { CypherValue } from '../../../graph/shapes.js';
import { cypherTokens } from '../domain/cypherTokens.js';

export const parameterTypes = ['text', 'number', 'yes or no', 'date', 'actor', 'JSON'] as const;
export type ParameterType = (typeof parameterTypes)[number];

export interface Parameter {
  readonly name: string;
  readonly type: ParameterType;
  /** As typed; of an actor its id. */
  readonly text: string;
  /** What the field is called, and the name of a chosen actor. */
  readonly label: string;
  readonly shown: string;
}

export type Reading = { readonly value: CypherValue } | { readonly problem: string };

/** Names of the parameters a query uses, in the order in which they first stand there. */
export function parameterNames(query: string): readonly string[] {
  const names = cypherTokens(query).flatMap(({ text, kind }) => (kind === 'parameter' ? [text.slice(1)] : []));
  return [...new Set(names)];
}

/** The parameters of the query: those known by name as they are, new ones empty. */
export function parametersOf(query: string, known: readonly Parameter[]): readonly Parameter[] {
  return parameterNames(query).map(
    (name) => known.find((p) => p.name === name) ?? { name, type: 'text', text: '', label: name, shown: '' },
  );
}

/** Those of the query first, and those of other queries kept for when they are used again. */
export function withParameter(known: readonly Parameter[], changed: Parameter): readonly Parameter[] {
  return [...known.filter((p) => p.name !== changed.name), changed];
}

export function readParameter({ type, text, label }: Parameter): Reading {
  const trimmed = text.trim();
  if (trimmed === '' && type !== 'text')
    return { problem: `Choose ${type === 'actor' ? 'an actor' : 'a value'} for ${label}.` };
  if (type === 'text' || type === 'actor') return { value: text };
  if (type === 'number')
    return Number.isFinite(Number(trimmed)) ? { value: Number(trimmed) } : { problem: `${label} must be a number.` };
  if (type === 'yes or no') return { value: trimmed === 'true' };
  if (type === 'date')
    return /^\d{4}-\d{2}-\d{2}$/.test(trimmed)
      ? { value: trimmed }
      : { problem: `${label} must be a date such as 2024-03-31.` };
  try {
    return { value: JSON.parse(trimmed) as CypherValue };
  } catch {
    return { problem: `${label} is not valid JSON.` };
  }
}

export type Readings =
  | { readonly values: Readonly<Record<string, CypherValue>> }
  | { readonly name: string; readonly problem: string };

/** All values, or the first parameter that has none yet. */
export function readParameters(parameters: readonly Parameter[]): Readings {
  const values: [string, CypherValue][] = [];
  for (const parameter of parameters) {
    const reading = readParameter(parameter);
    if ('problem' in reading) return { name: parameter.name, problem: reading.problem };
    values.push([parameter.name, reading.value]);
  }
  return { values: Object.fromEntries(values) };
}

/** What can be read, for looking at a query while some fields are still empty. */
export function readyValues(parameters: readonly Parameter[]): Readonly<Record<string, CypherValue>> {
  return Object.fromEntries(
    parameters.flatMap((parameter) => {
      const reading = readParameter(parameter);
      return 'value' in reading ? [[parameter.name, reading.value] as const] : [];
    }),
  );
}

export const writeJson = (parameters: readonly Parameter[]): string => JSON.stringify(readyValues(parameters), null, 2);

/** Parameters from a JSON object, with the types its values have; null where it is none. */
export function readJson(json: string, known: readonly Parameter[]): readonly Parameter[] | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return null;
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
  return Object.entries(parsed).map(([name, value]) => {
    const before = known.find((p) => p.name === name);
    if (before !== undefined && before.text === value) return before;
    return { name, label: before?.label ?? name, shown: '', ...typed(value) };
  });
}

function typed(value: unknown): { readonly type: ParameterType; readonly text: string } {
  if (typeof value === 'number') return { type: 'number', text: String(value) };
  if (typeof value === 'boolean') return { type: 'yes or no', text: String(value) };
  if (typeof value !== 'string') return { type: 'JSON', text: JSON.stringify(value) };
  return { type: /^\d{4}-\d{2}-\d{2}$/.test(value) ? 'date' : 'text', text: value };
}
