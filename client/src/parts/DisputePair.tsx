// A charge and its denial side by side. Neither is ever shown without the other.
import type { StatementView } from '../../../graph/shapes.js';
import { showDate } from '../domain/format.js';
import { openDocument } from '../domain/view.js';
import { change } from '../state/store.js';
import { typeColour } from './KindDot.js';
import css from './Panel.module.css';

const sideName: Readonly<Record<string, string>> = { ACCUSES: 'Accusation', DENIES: 'Denial', CRITICIZES: 'Criticism' };

export function DisputePair({ claim, denial }: { readonly claim: StatementView; readonly denial: StatementView }) {
  return (
    <div className={css.dispute}>
      <Side statement={claim} />
      <Side statement={denial} />
    </div>
  );
}

function Side({ statement }: { readonly statement: StatementView }) {
  return (
    <button
      type="button"
      className={css.side}
      style={{ '--c': typeColour(statement.type) } as React.CSSProperties}
      onClick={() => change(openDocument(statement.document.id, statement.id))}
    >
      <b>
        {sideName[statement.type] ?? 'Claim'}
        {statement.at === null ? '' : `, ${showDate(statement.at)}`}
      </b>
      <span>{statement.quote}</span>
      <small>
        {statement.source?.name ?? 'Unattributed'}, in {statement.document.publisher ?? statement.document.title}
      </small>
    </button>
  );
}

/** Pairs of a claim and what denies it among the statements of both sides. */
export function pairsOf(
  statements: readonly StatementView[],
  others: readonly StatementView[],
): readonly { readonly claim: StatementView; readonly denial: StatementView }[] {
  const byId = new Map([...statements, ...others].map((s) => [s.id, s]));
  const pairs = new Map<string, { claim: StatementView; denial: StatementView }>();
  const add = (claim: StatementView | undefined, denial: StatementView | undefined) => {
    if (claim !== undefined && denial !== undefined) pairs.set(`${claim.id} ${denial.id}`, { claim, denial });
  };
  for (const statement of byId.values()) {
    for (const id of statement.rebuts) add(byId.get(id), statement);
    for (const id of statement.rebuttedBy) add(statement, byId.get(id));
  }
  return [...pairs.values()];
}
