// An actor's card: names, roles as the texts give them, relationships by type, half statements and documents.
import { useQuery } from '@tanstack/react-query';
import { Crosshair, Expand, EyeOff, Route, Shrink } from 'lucide-react';
import type { ActorCard } from '../../../graph/shapes.js';
import { askActor } from '../api/questions.js';
import { relationInfo } from '../domain/filter.js';
import { count, showDate } from '../domain/format.js';
import type { Network } from '../domain/network.js';
import { focusOn, hideActors, openDocument, selectActor, selectRelationship, toggleExpansion } from '../domain/view.js';
import { reveal } from '../state/reveal.js';
import { change, notify, useStore } from '../state/store.js';
import { KindDot, kindLabel, typeColour } from './KindDot.js';
import { NotShown } from './NotShown.js';
import css from './Panel.module.css';
import { Statement } from './Statement.js';
import { Failed, Waiting } from './States.js';

interface ActorProps {
  readonly id: string;
  /** The picture beside the panel, if there is one. */
  readonly network?: Network | null;
}

export function ActorPanel({ id, network = null }: ActorProps) {
  const { data, error, refetch } = useQuery(askActor(id));
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Waiting what="the actor" />;
  const { actor } = data;
  const others = actor.names.filter((name) => name !== actor.name);
  return (
    <>
      <div className={css.top}>
        <h2 className={css.who}>
          <KindDot kind={actor.kind} /> {actor.name}
        </h2>
        <p className={css.sub}>
          {kindLabel(actor.kind)}, in {count(actor.documents, 'document')}, {count(actor.degree, 'relationship')}.
          {others.length > 0 ? ` Also: ${others.slice(0, 6).join(', ')}.` : ''}
        </p>
        <NotShown network={network} id={actor.id} actors={[actor.id]} />
      </div>
      <div className={css.body}>
        <Actions id={id} />
        <Roles card={data} />
        <Relationships card={data} />
        {data.halfStatements.length === 0 ? null : (
          <section className={css.block}>
            <h3 className="head">One end not named</h3>
            {data.halfStatements.slice(0, 20).map((statement) => (
              <Statement key={statement.id} statement={statement} isNamed />
            ))}
          </section>
        )}
        <Documents card={data} />
      </div>
    </>
  );
}

function Actions({ id }: { readonly id: string }) {
  const isExpanded = useStore((state) => state.view.expanded.some((expansion) => expansion.id === id));
  return (
    <div className={css.actions}>
      <button
        type="button"
        className="btn line small"
        onClick={() => change((view) => ({ ...toggleExpansion(id)(view), screen: 'explore' }))}
      >
        {isExpanded ? <Shrink size={13} aria-hidden /> : <Expand size={13} aria-hidden />}{' '}
        {isExpanded ? 'Collapse' : 'Expand'}
      </button>
      <button type="button" className="btn line small" onClick={() => change(focusOn([id]))}>
        <Crosshair size={13} aria-hidden /> Only this
      </button>
      <button
        type="button"
        className="btn line small"
        onClick={() => {
          change(selectActor(id));
          notify('Now Shift-click the other actor and press P.');
        }}
      >
        <Route size={13} aria-hidden /> Path from here
      </button>
      <button type="button" className="btn line small" onClick={() => change(hideActors([id]))}>
        <EyeOff size={13} aria-hidden /> Hide
      </button>
    </div>
  );
}

function Roles({ card }: { readonly card: ActorCard }) {
  if (card.roles.length === 0) return null;
  return (
    <section className={css.block}>
      <h3 className="head">Roles as the texts give them</h3>
      <ul className={css.roles}>
        {card.roles.slice(0, 12).map((role) => (
          <li key={role.statement}>
            {role.role}
            {role.of === null ? '' : `, ${role.of.name}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Relationships({ card }: { readonly card: ActorCard }) {
  if (card.relationships.length === 0) return <p className="quiet">No relationship found yet.</p>;
  return (
    <section className={css.block}>
      <h3 className="head">
        Relationships <span>{card.relationships.length}</span>
      </h3>
      <div className={css.rows}>
        {card.relationships.map(({ relationship, other }) => {
          const isSource = relationship.source === card.actor.id;
          const label = relationInfo.get(relationship.type)?.label ?? relationship.type;
          return (
            <button
              type="button"
              key={relationship.id}
              className={css.rowButton}
              onClick={() => reveal([relationship.source, relationship.target], selectRelationship(relationship.id))}
            >
              {isSource ? null : <span>{other.name}</span>}
              <span className={css.rel} style={{ '--c': typeColour(relationship.type) } as React.CSSProperties}>
                {label}
                {relationship.contested ? ' ≠' : ''}
              </span>
              {isSource ? <span>{other.name}</span> : <span className="quiet">this actor</span>}
              <span title="sentences">{relationship.statements}</span>
            </button>
          );
        })}
      </div>
    </section>
  );
}

function Documents({ card }: { readonly card: ActorCard }) {
  return (
    <section className={css.block}>
      <h3 className="head">
        Documents <span>{card.documents.length}</span>
      </h3>
      <div className={css.rows}>
        {card.documents.slice(0, 30).map((document) => (
          <button
            type="button"
            key={document.id}
            className={css.rowButton}
            onClick={() => change(openDocument(document.id))}
          >
            <span className="read">{document.title}</span>
            <span>{showDate(document.publishedAt)}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
