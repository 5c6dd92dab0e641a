// One statement as a reader wants it: the sentence with its ends and cue marked, how sure, who printed it when, who said so.
import { ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { StatementView } from '../../../graph/shapes.js';
import { relationInfo } from '../domain/filter.js';
import { capital, outletOf, showDate } from '../domain/format.js';
import { sentencePieces } from '../domain/marks.js';
import { explainRule } from '../domain/rules.js';
import { openDocument } from '../domain/view.js';
import { writeView } from '../domain/viewUrl.js';
import { change, useStore } from '../state/store.js';
import css from './Panel.module.css';

export function Sentence({ statement }: { readonly statement: StatementView }) {
  return (
    <blockquote>
      {withKeys(sentencePieces(statement)).map(({ key, text, part }) =>
        part === null ? (
          text
        ) : (
          <mark
            key={key}
            data-part={part}
            title={
              part === 'source'
                ? 'who says or does it'
                : part === 'target'
                  ? 'whom it is about'
                  : 'the words that say so'
            }
          >
            {text}
          </mark>
        ),
      )}
    </blockquote>
  );
}

const withKeys = <T,>(pieces: readonly T[]): readonly (T & { key: number })[] =>
  pieces.map((piece, key) => ({ ...piece, key }));

interface Props {
  readonly statement: StatementView;
  readonly isChosen?: boolean;
  /** Names the two ends too: where statements of several relationships stand together. */
  readonly isNamed?: boolean;
}

export function Statement({ statement, isChosen = false, isNamed = false }: Props) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isChosen) box.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <article ref={box} className={css.statement} data-chosen={isChosen || undefined} data-statement={statement.id}>
      {isNamed ? <Ends statement={statement} /> : null}
      <Sentence statement={statement} />
      <Meta statement={statement} />
      {isOpen ? <Why statement={statement} /> : null}
      <p className={css.meta} style={{ marginTop: 6 }}>
        <DocumentLink statement={statement} />
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Less' : 'Why?'}
        </button>
      </p>
    </article>
  );
}

function Ends({ statement }: { readonly statement: StatementView }) {
  return (
    <p className={css.meta} style={{ marginBottom: 5 }}>
      <b>{statement.source?.name ?? 'unattributed'}</b> {relationInfo.get(statement.type)?.label ?? statement.type}{' '}
      <b>{statement.target?.name ?? 'nobody named'}</b>
    </p>
  );
}

function Meta({ statement }: { readonly statement: StatementView }) {
  const said = attributionOf(statement);
  return (
    <p className={css.meta}>
      <Confidence value={statement.confidence} />
      <span>{outletOf(statement.document)}</span>
      <span>{showDate(statement.at)}</span>
      {said === null ? null : <span>{said}</span>}
      {statement.hedged ? <span className={css.tag}>hedged</span> : null}
      {statement.negated ? <span className={css.tag}>negated</span> : null}
      {statement.rebuttedBy.length > 0 ? <span className={css.tag}>denied</span> : null}
      {statement.status === 'accepted' ? null : <span className={css.tag}>{statement.status}</span>}
    </p>
  );
}

/** Outlet -> speaker -> source: the chain as far as the text gives it. A passive without an agent stays unattributed. */
export function attributionOf(statement: StatementView): string | null {
  if (statement.source === null) return 'unattributed';
  if (statement.attribution.length === 0) return null;
  return `according to ${statement.attribution.map((actor) => actor.name).join(' ← ')}`;
}

export function Confidence({ value }: { readonly value: number }) {
  return (
    <>
      <span className={css.conf} aria-hidden>
        <i style={{ width: `${value * 100}%` }} />
      </span>
      <span className={css.score} title="Confidence">
        {value.toFixed(2)}
      </span>
    </>
  );
}

export function DocumentLink({ statement }: { readonly statement: StatementView }) {
  const view = useStore((s) => s.view);
  const to = openDocument(statement.document.id, statement.id);
  return (
    <a
      href={writeView(to(view))}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        useStore.setState({ sheet: null });
        change(to);
      }}
    >
      {view.document === statement.document.id ? 'Show in the text' : `Read in “${statement.document.title}”`}{' '}
      <ChevronRight size={11} aria-hidden style={{ verticalAlign: '-1px' }} />
    </a>
  );
}

export function Why({ statement }: { readonly statement: StatementView }) {
  const rows: readonly (readonly [string, string | null])[] = [
    ['Rule', explainRule(statement.rule)],
    ['Relation', capital(relationInfo.get(statement.type)?.definition ?? statement.type)],
    ['Content', statement.content],
    ['Role', statement.role],
    ['Source', statement.source?.name ?? 'not named in the text'],
    ['Target', statement.target?.name ?? 'not named in the text'],
    ['Said by', statement.attribution.map((a) => a.name).join(' ← ') || null],
    [
      'Confidence',
      `${statement.confidence.toFixed(2)}${statement.hedged ? ', lowered by a hedge in the sentence' : ''}`,
    ],
    ['Place', `characters ${statement.start} to ${statement.end}`],
  ];
  return (
    <dl className={css.why} style={{ marginTop: 10, marginBottom: 4, paddingBottom: 0, borderBottom: 0 }}>
      {rows.map(([name, value]) =>
        value === null || value === '' ? null : (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
