// A document as it was printed, with its actors underlined and its statements tinted. A click in the text selects what it made;
// what is selected elsewhere is outlined here and scrolled to. The text is only ever written as text.
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, ExternalLink, Waypoints } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { DocumentDetail, StatementView } from '../../../graph/shapes.js';
import { askDocument, askSummary } from '../api/questions.js';
import { relationInfo } from '../domain/filter.js';
import { ago, count, outletOf, showDate } from '../domain/format.js';
import { documentPieces, type StatementRun, type TextPiece } from '../domain/marks.js';
import { selectActor, selectRelationship } from '../domain/view.js';
import { ActorPanel } from '../parts/ActorPanel.js';
import { EvidencePanel } from '../parts/EvidencePanel.js';
import { kindColour, typeColour } from '../parts/KindDot.js';
import panelCss from '../parts/Panel.module.css';
import { Statement } from '../parts/Statement.js';
import { Failed, Waiting } from '../parts/States.js';
import { reveal } from '../state/reveal.js';
import { change, useStore } from '../state/store.js';
import { DeleteButton } from './Documents.js';
import css from './Reader.module.css';

export function Reader({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(askDocument(id));
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Waiting what="the document" />;
  return (
    <div className={css.reader}>
      <Text document={data} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
      <section className={css.panel} aria-label="Details" tabIndex={0}>
        <Side document={data} />
      </section>
    </div>
  );
}

function Text({ document }: { readonly document: DocumentDetail }) {
  const { statement, selection } = useStore((state) => state.view);
  const readOnly = useQuery(askSummary()).data?.readOnly ?? true;
  const selected = useMemo(() => {
    if (statement !== null) return statement;
    return selection?.kind === 'relationship'
      ? (document.statementViews.find((s) => s.relationship === selection.id)?.id ?? null)
      : null;
  }, [document, statement, selection]);
  const paragraphs = useMemo(() => documentPieces(document, selected), [document, selected]);
  const actors = selection?.kind === 'actors' ? selection.ids : [];
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (selected !== null)
      box.current
        ?.querySelector('[data-selected]')
        ?.scrollIntoView({ block: 'center', behavior: isStill() ? 'auto' : 'smooth' });
  }, [selected]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <section className={css.scroll} aria-label="Document" tabIndex={0}>
      <article ref={box} className={css.article}>
        <button
          type="button"
          className={`btn small ${css.back}`}
          onClick={() => change((view) => ({ ...view, document: null, statement: null }))}
        >
          <ArrowLeft size={14} aria-hidden /> All documents
        </button>
        <p className={css.by}>{outletOf(document)}</p>
        <h1>{document.title}</h1>
        <p className={css.by}>
          {showDate(document.publishedAt)}. {count(document.actors, 'actor')}, {count(document.statements, 'statement')}
          . Imported {ago(document.importedAt, Date.now())}.{' '}
          {document.url === null || !/^https?:/.test(document.url) ? null : (
            <a href={document.url} target="_blank" rel="noreferrer noopener">
              Original <ExternalLink size={11} aria-hidden />
            </a>
          )}
          {readOnly ? null : <DeleteButton document={document} />}
        </p>
        {paragraphs.map((runs, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs never move
          <p key={index} className={css.paragraph} dir="auto">
            {runs.map((run) => (
              <Run key={run.pieces[0]?.start} run={run} document={document} selected={selected} actors={actors} />
            ))}
          </p>
        ))}
      </article>
    </section>
  );
}

const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

interface RunProps {
  readonly run: StatementRun;
  readonly document: DocumentDetail;
  readonly selected: string | null;
  readonly actors: readonly string[];
}

function Run({ run, document, selected, actors }: RunProps) {
  const pieces = run.pieces.map((piece) => (
    <Piece key={piece.start} piece={piece} document={document} actors={actors} />
  ));
  const { statement } = run;
  if (statement === null) return pieces;
  const info = relationInfo.get(statement.type);
  const many = run.others.length > 1 ? ` (${run.others.length} statements here; click again for the next)` : '';
  const sentence = `${statement.source?.name ?? 'unattributed'} ${info?.label ?? statement.type} ${statement.target?.name ?? 'nobody named'}`;
  return (
    // The bar in front is the control; a click anywhere on the words does the same for the mouse.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <span
      className={css.say}
      style={{ '--c': typeColour(statement.type) } as React.CSSProperties}
      data-selected={statement.id === selected || undefined}
      data-statement={statement.id}
      title={`${sentence}${many}`}
      onClick={() => chooseNext(run, selected)}
    >
      <button
        type="button"
        className={css.bar}
        aria-label={`Statement: ${sentence}`}
        aria-pressed={statement.id === selected}
      />
      {pieces}
    </span>
  );
}

/** The statement, or the next one that covers the same words when this one is chosen already. */
function chooseNext(run: StatementRun, selected: string | null): void {
  const at = run.others.findIndex((s) => s.id === selected);
  const next = run.others[(at + 1) % run.others.length] ?? run.statement;
  if (next !== null) choose(next);
}

function choose(statement: StatementView): void {
  const { relationship } = statement;
  if (relationship !== null) change(selectRelationship(relationship, statement.id));
  else change((view) => ({ ...view, selection: null, statement: statement.id }));
}

function Piece({
  piece,
  document,
  actors,
}: {
  readonly piece: TextPiece;
  readonly document: DocumentDetail;
  readonly actors: readonly string[];
}) {
  const mention = piece.mention === null ? undefined : document.mentions[piece.mention];
  if (mention === undefined) return piece.text;
  // Inside a statement a click on a name belongs to the actor; the words around it choose the statement.
  const choose = (event: React.SyntheticEvent) => {
    event.stopPropagation();
    change(selectActor(mention.actor.id), (view) => ({ ...view, statement: null }));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a name runs over lines and keeps its spaces, which a button cannot
    <span
      role="button"
      tabIndex={0}
      className={css.mention}
      style={{ '--k': kindColour(mention.actor.kind) } as React.CSSProperties}
      data-chosen={actors.includes(mention.actor.id) || undefined}
      title={mention.actor.name}
      onClick={choose}
      onKeyDown={(event) => {
        if (event.key === 'Enter') choose(event);
      }}
    >
      {piece.text}
    </span>
  );
}

function Side({ document }: { readonly document: DocumentDetail }) {
  const { selection, statement } = useStore((state) => state.view);
  const ids = selection === null ? [] : selection.kind === 'actors' ? selection.ids : endsOf(document, selection.id);
  const toNetwork =
    ids.length === 0 ? null : (
      <button type="button" className={`btn line small ${css.toNetwork}`} onClick={() => reveal(ids, (view) => view)}>
        <Waypoints size={14} aria-hidden /> Show in the network
      </button>
    );
  if (selection?.kind === 'relationship')
    return (
      <>
        <EvidencePanel key={selection.id} id={selection.id} />
        {toNetwork}
      </>
    );
  const [first] = selection?.kind === 'actors' ? selection.ids : [];
  if (first !== undefined)
    return (
      <>
        <ActorPanel key={first} id={first} />
        {toNetwork}
      </>
    );
  return (
    <>
      <div className={panelCss.top}>
        <h2 className={panelCss.who}>What this document says</h2>
        <p className={panelCss.sub}>
          {count(document.statementViews.length, 'statement')}, in the order of the text. Click a tinted sentence or an
          underlined name.
        </p>
      </div>
      <div className={panelCss.body}>
        {[...document.statementViews]
          .sort((a, b) => a.start - b.start)
          .map((s) => (
            <Statement key={s.id} statement={s} isNamed isChosen={s.id === statement} />
          ))}
      </div>
    </>
  );
}

function endsOf(document: DocumentDetail, relationship: string): readonly string[] {
  const statement = document.statementViews.find((s) => s.relationship === relationship);
  return [statement?.source?.id, statement?.target?.id].filter((id) => id !== undefined);
}
