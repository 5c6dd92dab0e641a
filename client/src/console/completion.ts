// What may come next where the cursor stands: labels, types and properties that the graph really has, parameters, variables,
// functions and keywords. Pure: text in, options out.

import type { Schema } from '../api/questions.js';
import { cypherTokens, keywords } from '../domain/cypherTokens.js';
import { functions } from './help.js';

export type OptionKind = 'label' | 'type' | 'property' | 'parameter' | 'variable' | 'function' | 'keyword';

export interface Option {
  readonly label: string;
  readonly kind: OptionKind;
  readonly detail: string;
  /** Put in place of what was typed, where it is not the label itself. */
  readonly apply?: string;
}

export interface Completion {
  /** Offset where the word that is replaced begins. */
  readonly from: number;
  readonly options: readonly Option[];
}

/** `isAsked`: by Ctrl+Space, so that an empty word completes too. */
export function complete(
  text: string,
  at: number,
  schema: Schema | undefined,
  parameters: readonly string[],
  isAsked = false,
): Completion | null {
  const before = text.slice(0, at);
  const last = cypherTokens(before).at(-1);
  if (last?.kind === 'comment' || (last?.kind === 'string' && !isClosed(last.text))) return null;
  const word = /[\w$]*$/.exec(before)?.[0] ?? '';
  const from = at - word.length;
  const lead = before.slice(0, from).trimEnd();
  const give = (options: readonly Option[]): Completion | null => (options.length === 0 ? null : { from, options });
  if (word.startsWith('$')) return give(parameterOptions(text, parameters));
  if (/\.$/.test(lead) && !/\d\.$/.test(lead)) return give(propertiesOf(variableBefore(lead), text, schema));
  const open = openBracket(lead);
  if (/[:|&]$/.test(lead) && open !== null && open.sign !== '{')
    return give(open.sign === '[' ? typeOptions(schema) : labelOptions(schema));
  if (open?.sign === '{' && /[{,]$/.test(lead)) return give(mapProperties(lead.slice(0, open.at), schema));
  if (!isAsked && (word.length < 2 || /\bAS$/i.test(lead) || variableNames(text, at).has(word))) return null;
  return give([...variableOptions(text, at), ...functionOptions, ...keywordOptions]);
}

const isClosed = (literal: string): boolean => literal.length > 1 && literal.endsWith(literal[0] ?? '');

function openBracket(text: string): { readonly sign: string; readonly at: number } | null {
  const open: { sign: string; at: number }[] = [];
  let at = 0;
  for (const token of cypherTokens(text)) {
    if (token.kind === 'plain')
      for (const [i, sign] of [...token.text].entries()) {
        if ('([{'.includes(sign)) open.push({ sign, at: at + i });
        else if (')]}'.includes(sign)) open.pop();
      }
    at += token.text.length;
  }
  return open.at(-1) ?? null;
}

const variableBefore = (lead: string): string => /(\w+)\s*\.$/.exec(lead)?.[1] ?? '';

const labelOptions = (schema: Schema | undefined): readonly Option[] =>
  (schema?.labels ?? []).map(({ name, count }) => ({ label: name, kind: 'label', detail: count.toLocaleString('en') }));

const typeOptions = (schema: Schema | undefined): readonly Option[] =>
  (schema?.relationshipTypes ?? []).map(({ name, count }) => ({
    label: name,
    kind: 'type',
    detail: count.toLocaleString('en'),
  }));

const propertyOptions = (names: Iterable<string>, detail: string): readonly Option[] =>
  [...new Set(names)].map((label) => ({ label, kind: 'property', detail }));

/** Of the label or type that the variable has in the query; of everything where it has none. */
function propertiesOf(variable: string, text: string, schema: Schema | undefined): readonly Option[] {
  const entries = [...(schema?.labels ?? []), ...(schema?.relationshipTypes ?? [])];
  const declared = new RegExp(`[(\\[]\\s*${variable}\\s*:\\s*(\\w+)`).exec(text)?.[1];
  const entry = entries.find(({ name }) => name === declared);
  return entry === undefined
    ? propertyOptions(
        entries.flatMap((e) => e.properties),
        '',
      )
    : propertyOptions(entry.properties, entry.name);
}

function mapProperties(head: string, schema: Schema | undefined): readonly Option[] {
  const declared = /:\s*(\w+)\s*$/.exec(head)?.[1];
  const entry = [...(schema?.labels ?? []), ...(schema?.relationshipTypes ?? [])].find(({ name }) => name === declared);
  return entry === undefined
    ? []
    : propertyOptions(entry.properties, entry.name).map((o) => ({ ...o, apply: `${o.label}: ` }));
}

function parameterOptions(text: string, known: readonly string[]): readonly Option[] {
  const used = cypherTokens(text).flatMap((token) => (token.kind === 'parameter' ? [token.text.slice(1)] : []));
  return [...new Set([...known, ...used])].map((name) => ({
    label: `$${name}`,
    kind: 'parameter',
    detail: 'parameter',
  }));
}

/** Names that nodes, relationships, paths and columns have in the query, but for the word that ends at the cursor. */
function variableNames(text: string, at: number): ReadonlySet<string> {
  const others = `${text.slice(0, at).replace(/\w+$/, '')} ${text.slice(at)}`;
  const declared =
    /[([]\s*([A-Za-z_]\w*)\s*[:)\]{]|\bAS\s+([A-Za-z_]\w*)|([A-Za-z_]\w*)\s*=\s*(?:\(|shortestPath|allShortestPaths)/gi;
  return new Set([...others.matchAll(declared)].map((match) => match[1] ?? match[2] ?? match[3] ?? ''));
}

const variableOptions = (text: string, at: number): readonly Option[] =>
  [...variableNames(text, at)].map((label) => ({ label, kind: 'variable', detail: 'variable' }));

const functionOptions: readonly Option[] = [...functions].map(([name, { signature }]) => ({
  label: name,
  kind: 'function',
  detail: signature,
  apply: `${name}(`,
}));

const phrases = [
  'OPTIONAL MATCH',
  'ORDER BY',
  'STARTS WITH',
  'ENDS WITH',
  'IS NULL',
  'IS NOT NULL',
  'UNION ALL',
  'RETURN DISTINCT',
];
const keywordOptions: readonly Option[] = [...phrases, ...keywords].map((label) => ({
  label,
  kind: 'keyword',
  detail: '',
  apply: `${label} `,
}));
