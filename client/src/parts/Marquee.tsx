// Choosing many actors at once with a box or a lasso drawn over the network.
import { useState } from 'react';
import { isInPolygon } from '../domain/polygon.js';
import { selectActors } from '../domain/view.js';
import type { Point } from '../network/interface.js';
import { isNarrow } from '../state/focus.js';
import { change, notify, useStore } from '../state/store.js';
import css from './NetworkPane.module.css';

export type MarqueeTool = 'box' | 'lasso';

export function Marquee({ tool, onDone }: { readonly tool: MarqueeTool | null; readonly onDone: () => void }) {
  const [points, setPoints] = useState<readonly Point[]>([]);
  if (tool === null) return null;
  const at = (event: React.PointerEvent): Point => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const shape = tool === 'box' ? boxOf(points) : points;
  const finish = () => {
    const ids = useStore.getState().network?.nodesWithin((point) => isInPolygon(point, shape)) ?? [];
    change(selectActors(ids));
    notify(ids.length === 1 ? '1 actor chosen.' : `${ids.length} actors chosen.`);
    setPoints([]);
    onDone();
    if (ids.length > 0 && isNarrow()) useStore.setState({ sheet: 'panel' });
  };
  return (
    <div
      className={css.marquee}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setPoints([at(event)]);
      }}
      onPointerMove={(event) => {
        if (points.length > 0) setPoints([...points, at(event)]);
      }}
      onPointerUp={finish}
    >
      <svg aria-hidden>
        <path d={shape.length < 2 ? '' : `M${shape.map((p) => `${p.x} ${p.y}`).join('L')}Z`} />
      </svg>
    </div>
  );
}

function boxOf(points: readonly Point[]): readonly Point[] {
  const a = points[0];
  const b = points.at(-1);
  if (a === undefined || b === undefined) return [];
  return [a, { x: b.x, y: a.y }, b, { x: a.x, y: b.y }];
}
