// Cypher in the browser: templates, schema and history beside an editor, the answer as table and as graph. Always read only,
// and which engine answers is always on screen.
import { useQuery } from '@tanstack/react-query';
import { Download, Lock, Play } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { CypherAnswer } from '../../../graph/shapes.js';
import { ApiError, postJson } from '../api/http.js';
import { askSchema, askSummary } from '../api/questions.js';
import { writeCsv } from '../domain/csv.js';
import { cypherGraph, showValue } from '../domain/cypherGraph.js';
import { CypherTable } from '../parts/CypherTable.js';
import { Empty, Failed } from '../parts/States.js';
import { engineName } from '../parts/TopBar.js';
import { readHistory, readQuery, remember } from '../state/queryHistory.js';
import { saveFile } from '../state/saveFile.js';
import css from './Query.module.css';
import { templates } from './templates.js';

const Editor = lazy(() => import('../parts/CypherEditor.js').then((m) => ({ default: m.CypherEditor })));
const CypherNetwork = lazy(() => import('../parts/CypherNetwork.js').then((m) => ({ default: m.CypherNetwork })));

type Result = { readonly answer: CypherAnswer } | { readonly error: unknown } | null;

export function Query() {
  const [text, setText] = useState(readQuery);
  const [history, setHistory] = useState(readHistory);
  const [result, setResult] = useState<Result>(null);
  const [isRunning, setRunning] = useState(false);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  const run = async (query: string) => {
    if (query.trim() === '') return;
    abort.current?.abort();
    const mine = new AbortController();
    abort.current = mine;
    setRunning(true);
    setHistory(remember(query));
    try {
      setResult({ answer: await postJson<CypherAnswer>('/api/cypher', { query, parameters: {} }, mine.signal) });
    } catch (error) {
      if (!mine.signal.aborted) setResult({ error });
    }
    if (abort.current === mine) setRunning(false);
  };
  const choose = (query: string) => {
    setText(query);
    void run(query);
  };
  return (
    <div className={css.query}>
      <h1 className="sr">Query the network</h1>
      <Side history={history} onChoose={choose} onInsert={(piece) => setText(`${text}${piece}`)} />
      <div className={css.work}>
        <Suspense fallback={<pre className={css.fallback}>{text}</pre>}>
          <Editor text={text} onChange={setText} onRun={(query) => void run(query)} />
        </Suspense>
        <Output
          result={result}
          isRunning={isRunning}
          onRun={() => void run(text)}
          onStop={() => abort.current?.abort()}
        />
      </div>
    </div>
  );
}

function Side({
  history,
  onChoose,
  onInsert,
}: {
  history: readonly string[];
  onChoose: (query: string) => void;
  onInsert: (piece: string) => void;
}) {
  const schema = useQuery(askSchema()).data;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <section className={css.side} aria-label="Templates, schema and history" tabIndex={0}>
      <h2 className="head">Templates</h2>
      {templates.map(({ name, query }) => (
        <button type="button" key={name} className={css.item} onClick={() => onChoose(query)}>
          {name}
        </button>
      ))}
      <h2 className="head">Schema</h2>
      {schema?.labels.map(({ name, count, properties }) => (
        <button
          type="button"
          key={name}
          className={css.row}
          title={properties.join(', ')}
          onClick={() => onInsert(`(:${name})`)}
        >
          {name} <span>{count.toLocaleString('en')}</span>
        </button>
      ))}
      {schema?.relationshipTypes.map(({ name, count, properties }) => (
        <button
          type="button"
          key={name}
          className={css.row}
          title={properties.join(', ')}
          onClick={() => onInsert(`-[:${name}]->`)}
        >
          <code>{name}</code> <span>{count.toLocaleString('en')}</span>
        </button>
      ))}
      <h2 className="head">History</h2>
      {history.length === 0 ? <p className="quiet">Queries you run appear here.</p> : null}
      {history.map((query) => (
        <button type="button" key={query} className={css.past} title={query} onClick={() => onChoose(query)}>
          {query.replace(/\s+/g, ' ')}
        </button>
      ))}
    </section>
  );
}

interface OutputProps {
  readonly result: Result;
  readonly isRunning: boolean;
  readonly onRun: () => void;
  readonly onStop: () => void;
}

function Output({ result, isRunning, onRun, onStop }: OutputProps) {
  const [tab, setTab] = useState<'table' | 'graph'>('table');
  const summary = useQuery(askSummary()).data;
  const answer = result !== null && 'answer' in result ? result.answer : null;
  return (
    <div className={css.output}>
      <div className={css.bar}>
        {(['table', 'graph'] as const).map((name) => (
          <button key={name} type="button" className={css.tab} aria-pressed={tab === name} onClick={() => setTab(name)}>
            {name === 'table' ? 'Table' : 'Graph'}
          </button>
        ))}
        <span className={css.status} role="status">
          {isRunning
            ? 'Running …'
            : answer === null
              ? ''
              : `${answer.rows.length} rows in ${Math.round(answer.ms)} ms.${answer.truncated ? ' More exist: the answer was cut.' : ''}`}
        </span>
        <span className={css.lock} title="Queries cannot change the graph">
          <Lock size={12} aria-hidden /> READ ONLY
        </span>
        <span className="badge">{summary === undefined ? '…' : engineName(summary.engine, summary.engineVersion)}</span>
        {answer === null ? null : <Exports answer={answer} />}
        <button type="button" className="btn main small" onClick={isRunning ? onStop : onRun}>
          {isRunning ? (
            'Stop'
          ) : (
            <>
              <Play size={13} aria-hidden /> Run <kbd>Ctrl ↵</kbd>
            </>
          )}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
      <section className={css.result} aria-label="Answer" tabIndex={0}>
        <Result result={result} tab={tab} />
      </section>
    </div>
  );
}

function Result({ result, tab }: { readonly result: Result; readonly tab: 'table' | 'graph' }) {
  if (result === null)
    return (
      <Empty title="Ask the graph.">
        <p>
          Choose a template on the left, or write Cypher and press Ctrl+Enter. Nothing you write here can change the
          graph.
        </p>
      </Empty>
    );
  if ('error' in result) return <QueryError error={result.error} />;
  if (result.answer.rows.length === 0) return <Empty title="No rows." />;
  if (tab === 'table') return <CypherTable answer={result.answer} />;
  const graph = cypherGraph(result.answer);
  if (graph.nodes.size === 0)
    return (
      <Empty title="No nodes in this answer.">
        <p>Return nodes or relationships, for example: MATCH (a:Actor)-[r:ACCUSES]-&gt;(b:Actor) RETURN a, r, b</p>
      </Empty>
    );
  return (
    <Suspense fallback={null}>
      <CypherNetwork graph={graph} />
    </Suspense>
  );
}

const titles: Readonly<Record<string, string>> = {
  'cypher-refused': 'Refused: queries here may only read.',
  'cypher-syntax': 'The query has a mistake.',
  'cypher-timeout': 'The query took too long and was stopped.',
};

function QueryError({ error }: { readonly error: unknown }) {
  const title = error instanceof ApiError ? titles[error.code] : undefined;
  return (
    <>
      {title === undefined ? null : <p className={css.errorTitle}>{title}</p>}
      <Failed error={error} />
    </>
  );
}

function Exports({ answer }: { readonly answer: CypherAnswer }) {
  const csv = () =>
    saveFile(
      'answer.csv',
      'text/csv',
      writeCsv(
        answer.columns,
        answer.rows.map((row) =>
          row.map((value) => (typeof value === 'number' || typeof value === 'boolean' ? value : showValue(value))),
        ),
      ),
    );
  const json = () => {
    const rows = answer.rows.map((row) =>
      Object.fromEntries(answer.columns.map((column, i) => [column, row[i] ?? null])),
    );
    saveFile('answer.json', 'application/json', JSON.stringify(rows, null, 2));
  };
  return (
    <>
      <button type="button" className="btn line small" onClick={csv}>
        <Download size={13} aria-hidden /> CSV
      </button>
      <button type="button" className="btn line small" onClick={json}>
        <Download size={13} aria-hidden /> JSON
      </button>
    </>
  );
}
