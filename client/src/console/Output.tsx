// Below the editor: which engine answers and that it only reads, how far the query is, and the answer in the form one wants.
import { useQuery } from '@tanstack/react-query';
import { Download, Lock, Play, Square } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { CypherAnswer } from '../../../graph/shapes.js';
import { ApiError, messageOf } from '../api/http.js';
import { askSummary } from '../api/questions.js';
import { cypherGraph } from '../domain/cypherGraph.js';
import { count } from '../domain/format.js';
import { Empty, Waiting } from '../parts/States.js';
import { engineName } from '../parts/TopBar.js';
import { saveFile } from '../state/saveFile.js';
import { notify } from '../state/store.js';
import { AnswerTable } from './AnswerTable.js';
import { EvidenceDrawer } from './EvidenceDrawer.js';
import { answerCsv, answerJson } from './exportAnswer.js';
import css from './Output.module.css';
import { PlanTree } from './PlanTree.js';
import { offsetOf, placeIn } from './problems.js';
import { Sentences } from './Sentences.js';
import { cancel, type Result as Got, run, showTab, type Tab, useConsole } from './state.js';

const AnswerGraph = lazy(() => import('./AnswerGraph.js').then((m) => ({ default: m.AnswerGraph })));

const tabs: readonly (readonly [Tab, string])[] = [
  ['table', 'Table'],
  ['graph', 'Graph'],
  ['sentences', 'Sentences'],
  ['json', 'JSON'],
  ['plan', 'Plan'],
];

export function Output({ onGoTo }: { readonly onGoTo: (offset: number) => void }) {
  const result = useConsole((s) => s.result);
  const evidence = useConsole((s) => s.evidence);
  const tab = useConsole((s) => s.tab);
  return (
    <div className={css.output}>
      <Bar answer={result?.kind === 'answer' ? result.answer : null} />
      <div className={css.below} data-evidence={evidence !== null || undefined}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
        <section className={css.result} aria-label="Answer" tabIndex={0}>
          <Result result={result} tab={tab} onGoTo={onGoTo} />
        </section>
        {evidence === null ? null : <EvidenceDrawer shown={evidence} />}
      </div>
    </div>
  );
}

function Bar({ answer }: { readonly answer: CypherAnswer | null }) {
  const tab = useConsole((s) => s.tab);
  const isRunning = useConsole((s) => s.startedAt !== null);
  const summary = useQuery(askSummary()).data;
  return (
    <div className={css.bar}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
      <div className={css.tabs} role="group" aria-label="Answer as">
        {tabs.map(([name, title]) => (
          <button
            key={name}
            type="button"
            className={css.tab}
            aria-pressed={tab === name}
            onClick={() => showTab(name)}
          >
            {title}
          </button>
        ))}
      </div>
      <Status answer={answer} />
      <span className={css.lock} title="Queries cannot change the graph">
        <Lock size={12} aria-hidden /> READ ONLY
      </span>
      <span className="badge">{summary === undefined ? '…' : engineName(summary.engine, summary.engineVersion)}</span>
      {answer === null ? null : <Exports answer={answer} />}
      <button type="button" className={`btn main small ${css.run}`} onClick={isRunning ? cancel : () => void run()}>
        {isRunning ? (
          <>
            <Square size={12} aria-hidden /> Cancel <kbd>Esc</kbd>
          </>
        ) : (
          <>
            <Play size={13} aria-hidden /> Run <kbd>Ctrl ↵</kbd>
          </>
        )}
      </button>
    </div>
  );
}

function Status({ answer }: { readonly answer: CypherAnswer | null }) {
  const startedAt = useConsole((s) => s.startedAt);
  const wasCancelled = useConsole((s) => s.wasCancelled);
  const rowsSoFar = useConsole((s) => s.rowsSoFar);
  if (startedAt !== null) return <Running since={startedAt} rows={rowsSoFar} />;
  const cancelled = rowsSoFar === null ? 'Cancelled.' : `Cancelled after ${count(rowsSoFar, 'row')}.`;
  const words = wasCancelled ? cancelled : answer === null ? '' : rowsOf(answer);
  return (
    <span className={css.status} role="status" data-cut={(!wasCancelled && answer?.truncated) || undefined}>
      {words}
    </span>
  );
}

function rowsOf({ rows, ms, truncated }: CypherAnswer): string {
  const time = `in ${Math.round(ms).toLocaleString('en')} ms`;
  return truncated
    ? `The first ${rows.length.toLocaleString('en')} rows of more, ${time}.`
    : `${count(rows.length, 'row')} ${time}.`;
}

function Running({ since, rows }: { readonly since: number; readonly rows: number | null }) {
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(performance.now()), 100);
    return () => window.clearInterval(timer);
  }, []);
  return (
    <span className={css.status}>
      <span role="status">Running</span> {Math.max(0, (now - since) / 1000).toFixed(1)} s
      {rows === null ? null : ` · ${count(rows, 'row')}`}
    </span>
  );
}

interface ResultProps {
  readonly result: Got | null;
  readonly tab: Tab;
  readonly onGoTo: (offset: number) => void;
}

function Result({ result, tab, onGoTo }: ResultProps) {
  const isComing = useConsole((s) => s.startedAt !== null && s.rowsSoFar !== null);
  if (result === null)
    return (
      <Empty title="Ask the graph.">
        <p>Choose a template, or write Cypher and press Ctrl+Enter. Nothing you write here can change the graph.</p>
      </Empty>
    );
  if (result.kind === 'error') return <QueryError error={result.error} query={result.query} onGoTo={onGoTo} />;
  if (tab === 'plan') return <PlanTree query={result.query} parameters={result.parameters} />;
  const { answer } = result;
  // The other forms are made of the whole answer.
  if (isComing && tab !== 'table') return <Waiting what="the rest of the rows" />;
  if (answer.rows.length === 0 && !isComing)
    return (
      <Empty title="No rows.">
        <p>The query ran and nothing in the graph fits it. Check names and the direction of arrows.</p>
      </Empty>
    );
  if (tab === 'table') return <AnswerTable answer={answer} />;
  if (tab === 'sentences') return <Sentences answer={answer} />;
  if (tab === 'json') return <pre className={css.json}>{answerJson(answer)}</pre>;
  const graph = cypherGraph(answer);
  if (graph.nodes.size === 0)
    return (
      <Empty title="No nodes in this answer.">
        <p>Return nodes or relationships, for example: MATCH (a:Actor)-[r:ACCUSES]-&gt;(b:Actor) RETURN a, r, b</p>
      </Empty>
    );
  return (
    <Suspense fallback={null}>
      <AnswerGraph key={result.query + answer.ms} graph={graph} />
    </Suspense>
  );
}

const titles: Readonly<Record<string, string>> = {
  'cypher-refused': 'Refused: queries here may only read, within limits.',
  'cypher-syntax': 'The query has a mistake.',
  'cypher-error': 'The database cannot run this query.',
  'cypher-timeout': 'The query took too long and was stopped.',
  'cypher-memory': 'The query needed too much memory and was stopped.',
  'cypher-busy': 'Too many queries at once.',
};

function QueryError({
  error,
  query,
  onGoTo,
}: {
  readonly error: unknown;
  readonly query: string;
  readonly onGoTo: (offset: number) => void;
}) {
  const known = error instanceof ApiError ? error : null;
  const message = messageOf(error);
  const place = placeIn(message);
  return (
    <div className={css.error} role="alert">
      <h2>{titles[known?.code ?? ''] ?? 'The query could not be run.'}</h2>
      <p>{place?.rest ?? message}</p>
      {known?.hint ? <p className="quiet">{known.hint}</p> : null}
      {place === null ? null : (
        <button
          type="button"
          className="btn line small"
          onClick={() => onGoTo(offsetOf(query, place.line, place.column))}
        >
          Go to line {place.line}, column {place.column}
        </button>
      )}
    </div>
  );
}

function Exports({ answer }: { readonly answer: CypherAnswer }) {
  const save = (name: string, type: string, content: string) => {
    saveFile(name, type, content);
    if (answer.truncated) notify(`The file has the first ${count(answer.rows.length, 'row')}; there are more.`);
  };
  return (
    <span className={css.exports}>
      <button
        type="button"
        className="btn line small"
        onClick={() => save('answer.csv', 'text/csv', answerCsv(answer))}
      >
        <Download size={13} aria-hidden /> CSV
      </button>
      <button
        type="button"
        className="btn line small"
        onClick={() => save('answer.json', 'application/json', answerJson(answer))}
      >
        <Download size={13} aria-hidden /> JSON
      </button>
    </span>
  );
}
