// Beside the editor: templates, saved queries, the schema to click into the query, and history. On narrow screens one at a time.
import { useQuery } from '@tanstack/react-query';
import { Star, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { askSchema, askSummary } from '../api/questions.js';
import { parametersOf } from './parameters.js';
import css from './Side.module.css';
import { inOrder, removeQuery, saveQuery, toggleFavourite } from './savedQueries.js';
import { open, openTemplate, setSaved, useConsole } from './state.js';
import { templates } from './templates.js';

const parts = ['Templates', 'Saved', 'Schema', 'History'] as const;
type Part = (typeof parts)[number];

export function Side({ onInsert }: { readonly onInsert: (piece: string) => void }) {
  const [shown, setShown] = useState<Part | null>(null);
  const close = () => setShown(null);
  return (
    <div className={css.side}>
      <div className={css.switch}>
        {parts.map((part) => (
          <button
            key={part}
            type="button"
            aria-expanded={shown === part}
            onClick={() => setShown(shown === part ? null : part)}
          >
            {part}
          </button>
        ))}
      </div>
      <section
        className={css.lists}
        aria-label="Templates, saved queries, schema and history"
        data-shown={shown ?? undefined}
      >
        <Templates onDone={close} />
        <Saved onDone={close} />
        <Schema onInsert={onInsert} />
        <History onDone={close} />
      </section>
    </div>
  );
}

function Templates({ onDone }: { readonly onDone: () => void }) {
  const timeline = useQuery(askSummary()).data?.timeline ?? [];
  const dates = [timeline[0]?.at, timeline.at(-1)?.at] as const;
  const span =
    dates[0] === undefined || dates[1] === undefined ? null : ([firstDay(dates[0]), lastDay(dates[1])] as const);
  return (
    <div className={css.part} data-part="Templates">
      <h2 className="head">Templates</h2>
      {templates.map((template) => (
        <button
          type="button"
          key={template.name}
          className={css.item}
          onClick={() => {
            openTemplate(template, span);
            onDone();
          }}
        >
          {template.name}
        </button>
      ))}
    </div>
  );
}

const firstDay = (at: string): string => (at.length === 7 ? `${at}-01` : at);
const lastDay = (at: string): string =>
  at.length === 7
    ? new Date(Date.UTC(Number(at.slice(0, 4)), Number(at.slice(5, 7)), 0)).toISOString().slice(0, 10)
    : at;

function Saved({ onDone }: { readonly onDone: () => void }) {
  const saved = useConsole((s) => s.saved);
  const [name, setName] = useState<string | null>(null);
  const keep = () => {
    const { text, parameters } = useConsole.getState();
    const trimmed = (name ?? '').trim();
    if (trimmed === '') return;
    const before = saved.find((query) => query.name === trimmed);
    setSaved(
      saveQuery(saved, {
        name: trimmed,
        query: text,
        parameters: parametersOf(text, parameters),
        isFavourite: before?.isFavourite ?? false,
      }),
    );
    setName(null);
  };
  return (
    <div className={css.part} data-part="Saved">
      <h2 className="head">
        Saved
        <button type="button" className={css.add} onClick={() => setName(name === null ? '' : null)}>
          {name === null ? 'Save this query' : 'Cancel'}
        </button>
      </h2>
      {name === null ? null : (
        <form
          className={css.form}
          onSubmit={(event) => {
            event.preventDefault();
            keep();
          }}
        >
          <input
            ref={focus}
            className="field"
            aria-label="Name of the query"
            placeholder="Name"
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <button type="submit" className="btn main small">
            Save
          </button>
        </form>
      )}
      {saved.length === 0 && name === null ? (
        <p className="quiet">Kept in this browser; starred ones come first.</p>
      ) : null}
      {inOrder(saved).map((query) => (
        <div key={query.name} className={css.saved}>
          <button
            type="button"
            className={css.item}
            title={query.query}
            onClick={() => {
              open(query.query, query.parameters);
              onDone();
            }}
          >
            {query.name}
          </button>
          <button
            type="button"
            className={css.icon}
            aria-pressed={query.isFavourite}
            aria-label={`Favourite: ${query.name}`}
            onClick={() => setSaved(toggleFavourite(saved, query.name))}
          >
            <Star size={14} aria-hidden fill={query.isFavourite ? 'currentColor' : 'none'} />
          </button>
          <button
            type="button"
            className={css.icon}
            aria-label={`Remove ${query.name}`}
            onClick={() => setSaved(removeQuery(saved, query.name))}
          >
            <Trash2 size={14} aria-hidden />
          </button>
        </div>
      ))}
    </div>
  );
}

/** The field was asked for by the button before it. */
const focus = (element: HTMLInputElement | null): void => element?.focus();

function Schema({ onInsert }: { readonly onInsert: (piece: string) => void }) {
  const schema = useQuery(askSchema()).data;
  const [opened, setOpened] = useState<string | null>(null);
  const entries = [
    ...(schema?.labels ?? []).map((entry) => ({ ...entry, piece: `(:${entry.name})`, isLabel: true })),
    ...(schema?.relationshipTypes ?? []).map((entry) => ({ ...entry, piece: `-[:${entry.name}]->`, isLabel: false })),
  ];
  return (
    <div className={css.part} data-part="Schema">
      <h2 className="head">Schema</h2>
      {entries.length === 0 ? <p className="quiet">What is in the graph appears here.</p> : null}
      {entries.map(({ name, count, properties, piece, isLabel }) => (
        <div key={piece}>
          <div className={css.row}>
            <button
              type="button"
              className={css.entry}
              title={`Put ${piece} into the query`}
              onClick={() => onInsert(piece)}
            >
              {isLabel ? name : <code>{name}</code>}
            </button>
            <button
              type="button"
              className={css.count}
              aria-expanded={opened === piece}
              aria-label={`Properties of ${name}, ${count} in the graph`}
              onClick={() => setOpened(opened === piece ? null : piece)}
            >
              {count.toLocaleString('en')}
            </button>
          </div>
          {opened === piece ? (
            <p className={css.properties}>
              {properties.length === 0
                ? 'no properties'
                : properties.map((property) => (
                    <button key={property} type="button" onClick={() => onInsert(`.${property}`)}>
                      {property}
                    </button>
                  ))}
            </p>
          ) : null}
        </div>
      ))}
    </div>
  );
}

function History({ onDone }: { readonly onDone: () => void }) {
  const history = useConsole((s) => s.history);
  return (
    <div className={css.part} data-part="History">
      <h2 className="head">History</h2>
      {history.length === 0 ? <p className="quiet">Queries you run appear here; Ctrl+Up brings them back.</p> : null}
      {history.slice(0, 20).map((query) => (
        <button
          type="button"
          key={query}
          className={css.past}
          title={query}
          onClick={() => {
            open(query);
            onDone();
          }}
        >
          {query
            .replace(/\/\/[^\n]*/g, '')
            .replace(/\s+/g, ' ')
            .trim() || query}
        </button>
      ))}
    </div>
  );
}
