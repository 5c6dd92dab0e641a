// One charge between two actors: every accusation on one side, every denial on the other, newest first.
import { useState } from 'react';
import type { StatementView } from '../../../graph/shapes.js';
import type { Charge } from '../domain/disputes.js';
import { count, outletOf, showDate } from '../domain/format.js';
import { selectRelationship } from '../domain/view.js';
import css from '../screens/Page.module.css';
import { reveal } from '../state/reveal.js';
import { TypePill, typeColour } from './KindDot.js';
import panelCss from './Panel.module.css';
import { Confidence, DocumentLink, Sentence } from './Statement.js';

/** Sentences of one side that are shown at once. */
const FIRST = 2;

export function ChargeCard({ charge }: { readonly charge: Charge }) {
  const { accusations, denials } = charge;
  const [newest] = accusations;
  if (newest === undefined) return null;
  const { relationship } = newest;
  const ends = [newest.source?.id, newest.target?.id].filter((id) => id !== undefined);
  return (
    <article className={css.card}>
      <header className={css.cardHead}>
        <b>{newest.source?.name ?? 'Unattributed'}</b>
        <TypePill type={newest.type} />
        <b>{newest.target?.name ?? 'nobody named'}</b>
        {relationship === null ? (
          <span />
        ) : (
          <button type="button" onClick={() => reveal(ends, selectRelationship(relationship))}>
            Show in the network
          </button>
        )}
      </header>
      <div className={css.sides}>
        <SideOf one="Accusation" statements={accusations} />
        <SideOf one="Denial" statements={denials} />
      </div>
    </article>
  );
}

function SideOf({ one, statements }: { readonly one: string; readonly statements: readonly StatementView[] }) {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? statements : statements.slice(0, FIRST);
  return (
    <div style={{ '--c': typeColour(statements[0]?.type ?? 'ACCUSES') } as React.CSSProperties}>
      <h3>{statements.length === 1 ? one : count(statements.length, one.toLowerCase())}</h3>
      {shown.map((statement) => (
        <div key={statement.id} className={panelCss.statement}>
          <Sentence statement={statement} />
          <p className={panelCss.meta}>
            <Confidence value={statement.confidence} />
            <span>{statement.source?.name ?? 'unattributed'}</span>
            <span>{outletOf(statement.document)}</span>
            <span>{showDate(statement.at)}</span>
            <DocumentLink statement={statement} />
          </p>
        </div>
      ))}
      {shown.length < statements.length ? (
        <button type="button" className="btn line small" onClick={() => setShowsAll(true)}>
          {statements.length - shown.length} more
        </button>
      ) : null}
    </div>
  );
}
