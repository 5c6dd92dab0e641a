// How the engine would run the query, as a tree that reads from the result down to where the data comes from; on Neo4j also
// what each step did when the query is run for it.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlanNode } from '../../../graph/shapes.js';
import { askSummary } from '../api/questions.js';
import { Empty, Failed, Waiting } from '../parts/States.js';
import { askPlan } from './ask.js';
import css from './PlanTree.module.css';

interface Props {
  readonly query: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export function PlanTree({ query, parameters }: Props) {
  const [isProfile, setProfile] = useState(false);
  const engine = useQuery(askSummary()).data?.engine;
  const { data, error, refetch, isFetching } = useQuery(askPlan(query, parameters, isProfile));
  return (
    <div className={css.plan}>
      <p className={css.head}>
        <span className="quiet">
          {isProfile
            ? 'What each step did, from the result down to where the data comes from.'
            : 'How the query is run, from the result down to where the data comes from.'}
        </span>
        {engine === 'neo4j' ? (
          <button
            type="button"
            className="btn line small"
            aria-pressed={isProfile}
            onClick={() => setProfile(!isProfile)}
          >
            {isProfile ? 'Plan only' : 'Profile: run and measure'}
          </button>
        ) : (
          <span className={css.note}>Measured profiles need Neo4j.</span>
        )}
      </p>
      {error ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {isFetching ? <Waiting what="the plan" /> : null}
      {data === undefined || error ? null : data.plan === null ? (
        <Empty title="The engine gave no plan." />
      ) : (
        <Tree root={data.plan} />
      )}
    </div>
  );
}

function Tree({ root }: { readonly root: PlanNode }) {
  const most = Math.max(1, ...amounts(root));
  return (
    <ul className={css.tree} aria-label="Plan">
      <Step node={root} most={most} />
    </ul>
  );
}

const amount = (node: PlanNode): number => node.dbHits ?? node.estimatedRows ?? 0;
const amounts = (node: PlanNode): readonly number[] => [amount(node), ...node.children.flatMap(amounts)];

function Step({ node, most }: { readonly node: PlanNode; readonly most: number }) {
  const { operator, details, children } = node;
  return (
    <li>
      <div className={css.step}>
        <b title={operator}>{plainName(operator)}</b>
        <code>{details}</code>
        <Numbers node={node} />
        {amount(node) === 0 ? null : (
          <i aria-hidden style={{ width: `${Math.max(2, (amount(node) / most) * 100)}%` }} />
        )}
      </div>
      {children.length === 0 ? null : (
        <ul>
          {children.map((child, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a plan never move
            <Step key={at} node={child} most={most} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Numbers({ node: { rows, dbHits, estimatedRows } }: { readonly node: PlanNode }) {
  const show = (n: number) => n.toLocaleString('en', { maximumFractionDigits: 0 });
  if (rows !== null) return <span>{`${show(rows)} rows${dbHits === null ? '' : `, ${show(dbHits)} db hits`}`}</span>;
  return estimatedRows === null ? null : <span>{`about ${show(estimatedRows)} rows`}</span>;
}

/** `NodeIndexSeekByRange` -> `Node index seek by range`. */
function plainName(operator: string): string {
  const words = operator
    .replace(/\(.*\)/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
