// All shortest paths between two actors, with the sentences along them.
import { useQueries, useQuery } from '@tanstack/react-query';
import type { PathAnswer } from '../../../graph/shapes.js';
import { askPaths, askRelationship } from '../api/questions.js';
import { relationInfo } from '../domain/filter.js';
import { count } from '../domain/format.js';
import type { Network } from '../domain/network.js';
import { selectRelationship, type View } from '../domain/view.js';
import { change } from '../state/store.js';
import { typeColour } from './KindDot.js';
import css from './Panel.module.css';
import { Sentence } from './Statement.js';
import { Empty, Failed, Waiting } from './States.js';

export function PathPanel({
  path,
  network,
}: {
  readonly path: NonNullable<View['path']>;
  readonly network: Network | null;
}) {
  const { data, error, refetch } = useQuery(askPaths(path));
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Waiting what="the paths" />;
  const name = (id: string) => data.actors.find((a) => a.id === id)?.name ?? network?.actors.get(id)?.name ?? id;
  if (data.paths.length === 0)
    return (
      <Empty title={`No path between ${name(path.from)} and ${name(path.to)}.`}>
        <p>Nothing connects them within six steps.</p>
      </Empty>
    );
  const steps = data.paths[0]?.relationships.length ?? 0;
  return (
    <>
      <div className={css.top}>
        <h2 className={css.who}>
          {name(path.from)} … {name(path.to)}
        </h2>
        <p className={css.sub}>
          {count(data.paths.length, 'shortest path')} of {count(steps, 'step')}.
        </p>
      </div>
      <div className={css.body}>
        {data.paths.map((one, index) => (
          <section key={one.relationships.join()} className={css.block}>
            <h3 className="head">{one.actors.map(name).join(' · ')}</h3>
            {index < 5 ? <Steps answer={data} relationships={one.relationships} name={name} /> : null}
          </section>
        ))}
      </div>
    </>
  );
}

function Steps({
  answer,
  relationships,
  name,
}: {
  answer: PathAnswer;
  relationships: readonly string[];
  name: (id: string) => string;
}) {
  const details = useQueries({ queries: relationships.map((id) => askRelationship(id)) });
  return relationships.map((id, index) => {
    const relationship = answer.relationships.find((r) => r.id === id);
    const statement = details[index]?.data?.statements[0];
    if (relationship === undefined) return null;
    return (
      <article key={id} className={css.statement}>
        <button type="button" className={css.rowButton} onClick={() => change(selectRelationship(id))}>
          <span>{name(relationship.source)}</span>
          <span className={css.rel} style={{ '--c': typeColour(relationship.type) } as React.CSSProperties}>
            {relationInfo.get(relationship.type)?.label}
          </span>
          <span>{name(relationship.target)}</span>
          <span>{relationship.statements}</span>
        </button>
        {statement === undefined ? null : <Sentence statement={statement} />}
      </article>
    );
  });
}
