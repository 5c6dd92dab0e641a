// Import: files or pasted text in, one row per document with what was found or why it failed; rows stay until dismissed.
import { Check, CircleAlert, Clock, Equal, FileUp, LoaderCircle, RotateCcw, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { ImportedDocument } from '../../../server/api/importShapes.js';
import { count } from '../domain/format.js';
import { openDocument } from '../domain/view.js';
import { dismissImport, type Running, retryFailed, startImport, useImports } from '../state/importing.js';
import { change, openDialog } from '../state/store.js';
import { Frame } from './Frame.js';
import css from './ImportDialog.module.css';

export function ImportDialog() {
  const runs = useImports((state) => state.runs);
  return (
    <Frame title="Import documents" isWide>
      {runs.map((run) => (
        <RunCard key={run.key} run={run} />
      ))}
      <Tabs className={css.tabs}>
        <TabList className={css.tabList} aria-label="Way in">
          <Tab id="files">Files</Tab>
          <Tab id="paste">Paste</Tab>
        </TabList>
        <TabPanel id="files">
          <FilesForm />
        </TabPanel>
        <TabPanel id="paste">
          <PasteForm />
        </TabPanel>
      </Tabs>
    </Frame>
  );
}

function FilesForm() {
  const input = useRef<HTMLInputElement>(null);
  const [publisher, setPublisher] = useState('');
  const [date, setDate] = useState('');
  return (
    <div className={css.form}>
      <button type="button" className={css.zone} onClick={() => input.current?.click()}>
        <FileUp size={22} aria-hidden />
        <span>
          <b>Choose files</b> or drop them anywhere on the page
        </span>
        <small>Text, Markdown, HTML, JSON, JSONL, CSV; up to 10 MB each</small>
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to import"
        accept=".txt,.md,.markdown,.html,.htm,.json,.jsonl,.ndjson,.csv"
        onChange={(event) => {
          void startImport({ files: [...(event.target.files ?? [])], publisher, date });
          event.target.value = '';
        }}
      />
      <div className={css.pair}>
        <label>
          Outlet, where the files do not say
          <input className="field" value={publisher} onChange={(event) => setPublisher(event.target.value)} />
        </label>
        <label>
          Date, where the files do not say
          <input className="field" type="date" value={date} onChange={(event) => setDate(event.target.value)} />
        </label>
      </div>
    </div>
  );
}

function PasteForm() {
  const [article, setArticle] = useState({ title: '', text: '', url: '', publisher: '', date: '' });
  const set = (name: keyof typeof article) => (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
    setArticle({ ...article, [name]: event.target.value });
  const send = (event: React.FormEvent) => {
    event.preventDefault();
    const { title, text, url, publisher, date } = article;
    void startImport({
      title: title.trim() || firstLine(text),
      text,
      url: url || null,
      publisher: publisher || null,
      date: date || null,
    });
    setArticle({ title: '', text: '', url: '', publisher: '', date: '' });
  };
  return (
    <form className={css.form} onSubmit={send}>
      <label>
        Title
        <input
          className="field"
          value={article.title}
          onChange={set('title')}
          placeholder="Taken from the first line when left empty"
        />
      </label>
      <label>
        Text
        <textarea className="field read" rows={8} required value={article.text} onChange={set('text')} />
      </label>
      <div className={css.pair}>
        <label>
          Outlet
          <input className="field" value={article.publisher} onChange={set('publisher')} />
        </label>
        <label>
          Date
          <input className="field" type="date" value={article.date} onChange={set('date')} />
        </label>
      </div>
      <label>
        Address
        <input className="field" type="url" value={article.url} onChange={set('url')} placeholder="https://" />
      </label>
      <div>
        <button type="submit" className="btn main" disabled={article.text.trim() === ''}>
          Import article
        </button>
      </div>
    </form>
  );
}

const firstLine = (text: string): string => (text.trim().split('\n')[0] ?? '').slice(0, 120);

function RunCard({ run }: { readonly run: Running }) {
  const { job } = run;
  const rows: readonly ImportedDocument[] =
    job?.documents ??
    run.names.map((name) => waitingRow(name, run.refused?.message ?? null, run.refused?.hint ?? null));
  const ended = rows.filter((row) => row.state !== 'queued' && row.state !== 'running').length;
  const isRunning = run.refused === null && (job === null || job.state === 'running');
  const hasFailed = rows.some((row) => row.state === 'failed');
  return (
    <section className={css.run} aria-label="Import" aria-busy={isRunning}>
      <header>
        <b>{isRunning ? `Reading ${count(rows.length, 'document')} …` : summaryOf(rows)}</b>
        {hasFailed && !isRunning ? (
          <button type="button" className="btn line small" onClick={() => retryFailed(run)}>
            <RotateCcw size={13} aria-hidden /> Retry failed
          </button>
        ) : null}
        {isRunning ? null : (
          <button
            type="button"
            className="btn icon small"
            aria-label="Dismiss this import"
            onClick={() => dismissImport(run.key)}
          >
            <X size={14} aria-hidden />
          </button>
        )}
      </header>
      {isRunning ? <progress value={ended} max={Math.max(1, job?.total ?? rows.length)} aria-label="Progress" /> : null}
      <ul className={css.rows}>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have the same name
          <Row key={`${index}${row.name}`} row={row} />
        ))}
      </ul>
    </section>
  );
}

const waitingRow = (name: string, reason: string | null, hint: string | null): ImportedDocument => ({
  name,
  id: null,
  state: reason === null ? 'queued' : 'failed',
  reason,
  hint,
  actors: 0,
  statements: 0,
  newActors: 0,
  newStatements: 0,
  newRelationships: 0,
});

function summaryOf(rows: readonly ImportedDocument[]): string {
  const of = (state: ImportedDocument['state']) => rows.filter((row) => row.state === state).length;
  const parts = [`${count(of('imported'), 'document')} imported`];
  if (of('unchanged') > 0) parts.push(`${of('unchanged')} already there`);
  if (of('failed') > 0) parts.push(`${of('failed')} failed`);
  const found = rows.reduce((sum, row) => sum + row.newRelationships, 0);
  return `${parts.join(', ')}. ${count(found, 'new relationship')}.`;
}

const icons = { queued: Clock, running: LoaderCircle, imported: Check, unchanged: Equal, failed: CircleAlert };

function Row({ row }: { readonly row: ImportedDocument }) {
  const Icon = icons[row.state];
  const { id } = row;
  const open = () => {
    openDialog(null);
    if (id !== null) change(openDocument(id));
  };
  return (
    <li className={css.row} data-state={row.state}>
      <Icon size={15} aria-hidden />
      <div>
        {id === null ? (
          <span>{row.name}</span>
        ) : (
          <button type="button" onClick={open}>
            {row.name}
          </button>
        )}
        <small>{detailOf(row)}</small>
        {row.hint === null ? null : <small>{row.hint}</small>}
      </div>
      <span className={css.state}>{row.state}</span>
    </li>
  );
}

function detailOf(row: ImportedDocument): string {
  if (row.reason !== null) return row.reason;
  if (row.state === 'unchanged') return 'The same document is there already; nothing was changed.';
  if (row.state !== 'imported') return '';
  return `${count(row.actors, 'actor')} (${row.newActors} new), ${count(row.statements, 'statement')}, ${count(row.newRelationships, 'new relationship')}`;
}
