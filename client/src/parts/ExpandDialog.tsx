// Where many neighbours wait: which of them to bring in, by type, direction and number.

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type RelationType, relationTypes } from '../../../graph/model/relationTypes.js';
import { askActor } from '../api/questions.js';
import { capital, count } from '../domain/format.js';
import { neighboursOf } from '../domain/network.js';
import { type Expansion, expand } from '../domain/view.js';
import { change, openDialog } from '../state/store.js';
import { Frame } from './Frame.js';
import { TypeStroke } from './KindDot.js';
import css from './Small.module.css';

export function ExpandDialog({ id }: { readonly id: string }) {
  const card = useQuery(askActor(id)).data;
  const [types, setTypes] = useState<readonly RelationType[]>([]);
  const [direction, setDirection] = useState<Expansion['direction']>('any');
  const [limit, setLimit] = useState(40);
  const all = (card?.relationships ?? []).map(({ relationship }) => relationship);
  const counts = new Map<string, number>();
  for (const { type } of all) counts.set(type, (counts.get(type) ?? 0) + 1);
  const fitting = neighboursOf(all, { id, types, direction, limit });
  const run = (event: React.FormEvent) => {
    event.preventDefault();
    change(expand(id, { types, direction, limit }));
    openDialog(null);
  };
  return (
    <Frame title={`Expand ${card?.actor.name ?? ''}`}>
      <form className={css.form} onSubmit={run}>
        <fieldset>
          <legend>Relationships (none chosen means all)</legend>
          {relationTypes
            .filter(({ type }) => (counts.get(type) ?? 0) > 0)
            .map(({ type, label }) => (
              <label key={type} className={css.choice}>
                <input
                  type="checkbox"
                  checked={types.includes(type)}
                  onChange={(event) =>
                    setTypes(event.target.checked ? [...types, type] : types.filter((t) => t !== type))
                  }
                />
                <TypeStroke type={type} /> {capital(label)} ({counts.get(type)})
              </label>
            ))}
        </fieldset>
        <label>
          Direction
          <select
            className="field"
            value={direction}
            onChange={(event) => setDirection(event.target.value as Expansion['direction'])}
          >
            <option value="any">Both directions</option>
            <option value="out">From this actor</option>
            <option value="in">To this actor</option>
          </select>
        </label>
        <label>
          At most
          <input
            className="field"
            type="number"
            min={1}
            max={500}
            value={limit}
            onChange={(event) => setLimit(Math.max(1, Math.min(500, Number(event.target.value) || 1)))}
          />
        </label>
        <div className={css.foot}>
          {card === undefined ? null : (
            <span className="quiet" role="status">
              {fitting > limit
                ? `The ${limit} best connected of ${count(fitting, 'neighbour')}.`
                : `${count(fitting, 'neighbour')}${fitting === 0 ? '' : fitting === 1 ? ', it comes' : ', all come'}.`}
            </span>
          )}
          <button type="submit" className="btn main" disabled={card !== undefined && fitting === 0}>
            Expand
          </button>
        </div>
      </form>
    </Frame>
  );
}
