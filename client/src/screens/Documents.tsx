// All documents, newest import first; one of them opened in the reader.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { DocumentSummary } from '../../../graph/shapes.js';
import { getJson } from '../api/http.js';
import { askDocuments, askSummary } from '../api/questions.js';
import { ago, count, showDate } from '../domain/format.js';
import { openDocument, openScreen } from '../domain/view.js';
import { type Column, DataTable } from '../parts/DataTable.js';
import { Empty, Failed, Waiting } from '../parts/States.js';
import { change, notify, openDialog, useStore } from '../state/store.js';
import css from './Page.module.css';
import { Reader } from './Reader.js';

const PAGE = 500;

export function Documents() {
  const id = useStore((state) => state.view.document);
  return id === null ? <DocumentList /> : <Reader key={id} id={id} />;
}

function DocumentList() {
  const [limit, setLimit] = useState(PAGE);
  const { data, error, refetch } = useQuery(askDocuments(0, limit));
  const readOnly = useQuery(askSummary()).data?.readOnly ?? true;
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Waiting what="the documents" />;
  return (
    <div className={css.page}>
      <header className={css.head}>
        <div>
          <h1>Documents</h1>
          <p className="quiet">{count(data.total, 'document')} imported.</p>
        </div>
        <div className={css.actions}>
          <button type="button" className="btn line" onClick={() => change(openScreen('compare'))}>
            Compare …
          </button>
          {readOnly ? null : (
            <button type="button" className="btn main" onClick={() => openDialog('import')}>
              Import
            </button>
          )}
        </div>
      </header>
      {data.total === 0 ? (
        <Empty title="No documents yet." />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
        <section className={css.scroll} aria-label="Documents" tabIndex={0}>
          <DataTable
            caption="Imported documents"
            columns={columnsFor(readOnly)}
            rows={data.documents}
            keyOf={(d) => d.id}
            onRow={(d) => change(openDocument(d.id))}
          />
          {data.documents.length < data.total ? (
            <button type="button" className={`btn line small ${css.more}`} onClick={() => setLimit(limit + PAGE)}>
              {data.total - data.documents.length} more documents
            </button>
          ) : null}
        </section>
      )}
    </div>
  );
}

function columnsFor(readOnly: boolean): readonly Column<DocumentSummary>[] {
  const now = Date.now();
  const columns: Column<DocumentSummary>[] = [
    { name: 'Title', value: (d) => d.title, show: (d) => <span className={css.title}>{d.title}</span> },
    { name: 'Outlet', value: (d) => d.publisher },
    {
      name: 'Published',
      value: (d) => d.publishedAt,
      show: (d) => <span className={css.nowrap}>{showDate(d.publishedAt)}</span>,
    },
    { name: 'Actors', value: (d) => d.actors, isNumber: true },
    { name: 'Statements', value: (d) => d.statements, isNumber: true },
    {
      name: 'Imported',
      value: (d) => d.importedAt,
      show: (d) => <span className={css.nowrap}>{ago(d.importedAt, now)}</span>,
    },
  ];
  if (!readOnly) columns.push({ name: 'Delete', value: () => '', show: (d) => <DeleteButton document={d} /> });
  return columns;
}

export function DeleteButton({ document }: { readonly document: DocumentSummary }) {
  const client = useQueryClient();
  const [isSure, setSure] = useState(false);
  const remove = async () => {
    try {
      await getJson(`/api/documents/${encodeURIComponent(document.id)}`, { method: 'DELETE' });
      notify('Deleted, with everything only this document supported.');
      change((view) => ({ ...view, document: null }));
      await client.invalidateQueries();
    } catch (error) {
      notify(error instanceof Error ? error.message : 'Could not delete.');
    }
  };
  if (isSure)
    return (
      <button type="button" className="btn line small" onClick={() => void remove()} onBlur={() => setSure(false)}>
        Delete for good?
      </button>
    );
  return (
    <button
      type="button"
      className="btn icon small"
      aria-label={`Delete “${document.title}”`}
      onClick={() => setSure(true)}
    >
      <Trash2 size={14} aria-hidden />
    </button>
  );
}
