// The state of the console, kept while one looks at other screens: the query and its parameters, what runs, what came back,
// and whose evidence is open.
import { create } from 'zustand';
import type { CypherAnswer } from '../../../graph/shapes.js';
import type { Leads } from './evidence.js';
import { type Parameter, parametersOf, readParameters, withParameter } from './parameters.js';
import { readHistory, remember, type Walk, walk } from './queryHistory.js';
import { readSaved, type SavedQuery } from './savedQueries.js';
import { streamAnswer } from './streamAnswer.js';
import { type Template, templates } from './templates.js';

export type Tab = 'table' | 'graph' | 'sentences' | 'json' | 'plan';

export type Evidence =
  | { readonly kind: 'relationship' | 'statement' | 'actor'; readonly id: string }
  /** `beside`: what else its row says, which may lead to it. */
  | { readonly kind: 'quote'; readonly quote: string; readonly beside: Leads };

/** `query` and `parameters` are those that were run, which the text on screen may have left behind. */
export type Result = (
  | { readonly kind: 'answer'; readonly answer: CypherAnswer }
  | { readonly kind: 'error'; readonly error: unknown }
) & { readonly query: string; readonly parameters: Readonly<Record<string, unknown>> };

interface Console {
  readonly text: string;
  /** All that were ever filled in; the query uses some of them. */
  readonly parameters: readonly Parameter[];
  readonly missing: { readonly name: string; readonly problem: string } | null;
  readonly result: Result | null;
  /** When the running query was started, in ms of `performance.now`; null when none runs. */
  readonly startedAt: number | null;
  /** Rows of the running, or the cancelled, query that are on screen; null while the answer on screen is an older one or whole. */
  readonly rowsSoFar: number | null;
  readonly wasCancelled: boolean;
  readonly tab: Tab;
  readonly evidence: Evidence | null;
  readonly history: readonly string[];
  readonly walk: Walk;
  readonly saved: readonly SavedQuery[];
}

const startText = (): string => readHistory()[0] ?? templates[0]?.query ?? '';

export const useConsole = create<Console>(() => ({
  text: startText(),
  parameters: [],
  missing: null,
  result: null,
  startedAt: null,
  rowsSoFar: null,
  wasCancelled: false,
  tab: 'table',
  evidence: null,
  history: readHistory(),
  walk: { at: -1, draft: '' },
  saved: readSaved(),
}));

const set = useConsole.setState;

/** What the user types; the editor also calls back with what was put into it, which is no step of writing. */
export function write(text: string): void {
  if (text !== useConsole.getState().text) set({ text, missing: null, walk: { at: -1, draft: '' } });
}

export const setParameter = (parameter: Parameter): void =>
  set((s) => ({ parameters: withParameter(s.parameters, parameter), missing: null }));

export function stepHistory(step: 1 | -1): void {
  const { history, walk: at, text } = useConsole.getState();
  const next = walk(history, at, text, step);
  if (next !== null) set({ text: next.text, walk: { at: next.at, draft: next.draft }, missing: null });
}

/** Puts a query on screen with its parameters, and runs it when nothing is left open. */
export function open(query: string, parameters: readonly Parameter[] = []): void {
  const known = parameters.reduce(withParameter, useConsole.getState().parameters);
  set({ text: query, parameters: known, missing: null, walk: { at: -1, draft: '' }, evidence: null });
  if (!('problem' in readParameters(parametersOf(query, known)))) void run();
}

/** The pickers of the template keep what was chosen before; dates start with those of the documents. */
export function openTemplate(template: Template, dates: readonly [string, string] | null): void {
  const { parameters } = useConsole.getState();
  open(
    template.query,
    template.parameters.map(({ name, label, type }) => {
      const before = parameters.find((p) => p.name === name && p.type === type);
      const date = type !== 'date' || dates === null ? '' : name === 'to' ? dates[1] : dates[0];
      return { name, label, type, text: before?.text || date, shown: before?.shown ?? '' };
    }),
  );
}

let running: AbortController | null = null;

export async function run(): Promise<void> {
  const { text, parameters, history } = useConsole.getState();
  const query = text.trim();
  if (query === '') return;
  const readings = readParameters(parametersOf(query, parameters));
  if ('problem' in readings) return set({ missing: readings });
  running?.abort();
  const mine = new AbortController();
  running = mine;
  set({
    startedAt: performance.now(),
    rowsSoFar: null,
    wasCancelled: false,
    missing: null,
    history: remember(history, text),
    evidence: null,
  });
  const asked = { query: text, parameters: readings.values };
  try {
    const answer = await streamAnswer(asked.query, asked.parameters, mine.signal, (sofar) => {
      if (running === mine) set({ result: { kind: 'answer', answer: sofar, ...asked }, rowsSoFar: sofar.rows.length });
    });
    if (running === mine) set({ result: { kind: 'answer', answer, ...asked }, startedAt: null, rowsSoFar: null });
  } catch (error) {
    if (running === mine && !mine.signal.aborted)
      set({ result: { kind: 'error', error, ...asked }, startedAt: null, rowsSoFar: null });
  }
}

/** Leaves on screen what has come, or the answer that was there before; the server stops the query when its reader goes away. */
export function cancel(): void {
  if (useConsole.getState().startedAt === null) return;
  running?.abort();
  running = null;
  set({ startedAt: null, wasCancelled: true });
}

export const showTab = (tab: Tab): void => set({ tab });
export const showEvidence = (evidence: Evidence | null): void => set({ evidence });
export const setSaved = (saved: readonly SavedQuery[]): void => set({ saved });
