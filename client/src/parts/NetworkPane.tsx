// The network in the middle of the page, or its table twin. Chips, tools and the honest line lie on top. Without WebGL the table
// takes the place of the drawing.
import { useCallback, useState } from 'react';
import { ApiError, messageOf } from '../api/http.js';
import { describeCounts, type Network } from '../domain/network.js';
import { chips, clearFilters, focusOn, hasFilters, setFilters, type View } from '../domain/view.js';
import type { Point } from '../network/interface.js';
import { change, useStore } from '../state/store.js';
import type { NetworkState } from '../state/useNetwork.js';
import { ContextMenu, type MenuState } from './ContextMenu.js';
import { Marquee, type MarqueeTool } from './Marquee.js';
import { Menu } from './Menu.js';
import { NetworkCanvas } from './NetworkCanvas.js';
import css from './NetworkPane.module.css';
import { NetworkTable } from './NetworkTable.js';
import { NetworkTools } from './NetworkTools.js';
import { Empty, Failed, Waiting } from './States.js';

const MENU_WIDTH = 224;

export function NetworkPane({ state }: { readonly state: NetworkState }) {
  const view = useStore((s) => s.view);
  const [canDraw, setCanDraw] = useState(true);
  const [tool, setTool] = useState<MarqueeTool | null>(null);
  const [menu, setMenu] = useState<MenuState | null>(null);
  const [more, setMore] = useState<Point | null>(null);
  const closeMore = useCallback(() => setMore(null), []);
  const moreTools = [
    { name: 'Choose by box', run: () => setTool('box') },
    { name: 'Choose by lasso', run: () => setTool('lasso') },
  ];
  const openMore = (button: HTMLElement) => {
    const at = button.getBoundingClientRect();
    const pane = button.closest(`.${css.pane}`)?.getBoundingClientRect() ?? at;
    setMore({ x: at.right - pane.left - MENU_WIDTH, y: at.top - pane.top - moreTools.length * 32 - 18 });
  };
  const { network } = state;
  const loseDrawing = useCallback(() => setCanDraw(false), []);
  const asTable = view.asTable || !canDraw;
  return (
    <div className={css.pane}>
      <Chips />
      {canDraw ? null : (
        <p className={css.lost} role="status">
          This browser cannot draw the network (no WebGL 2). The table shows the same.
        </p>
      )}
      {network === null ? (
        state.error ? (
          <div className={css.failed}>
            <Unanswered state={state} />
          </div>
        ) : (
          <Waiting what="the network" />
        )
      ) : state.error ? (
        <LastAnswer state={state} />
      ) : null}
      {asTable ? (
        network === null ? null : (
          <NetworkTable network={network} isBelowChips={hasChips(view) || !canDraw} />
        )
      ) : network === null && state.error ? null : (
        <NetworkCanvas state={state} network={network} onMenu={setMenu} onLost={loseDrawing} />
      )}
      {network !== null && network.actors.size === 0 ? <Nothing /> : null}
      {asTable ? null : <Marquee tool={tool} onDone={() => setTool(null)} />}
      <div className={css.foot}>
        {asTable ? <span /> : <NetworkTools tool={tool} onTool={setTool} onMore={openMore} />}
        {network === null ? null : <HonestLine network={network} />}
      </div>
      {menu === null ? null : <ContextMenu menu={menu} onClose={() => setMenu(null)} />}
      {more === null ? null : <Menu items={moreTools} at={more} onClose={closeMore} />}
    </div>
  );
}

/** Nothing can be shown. Somebody who is not there will not come by asking again: the way on is the whole network. */
function Unanswered({ state }: { readonly state: NetworkState }) {
  if (!(state.error instanceof ApiError && state.error.status === 404))
    return <Failed error={state.error} onRetry={state.retry} />;
  return (
    <Empty title={state.error.message}>
      <p>The document that named it may have been deleted since the link was made.</p>
      <button type="button" className="btn line" onClick={() => change(focusOn([]))}>
        Back to the whole network
      </button>
    </Empty>
  );
}

/** The picture stays as it was last told, and says so. */
function LastAnswer({ state }: { readonly state: NetworkState }) {
  return (
    <div className={css.lastAnswer} role="alert">
      <p>
        <b>{messageOf(state.error)}</b> The picture shows what was known before.
      </p>
      <button type="button" className="btn line small" onClick={state.retry}>
        Try again
      </button>
    </div>
  );
}

const hasChips = ({ filters, around, path, hiddenActors }: View): boolean =>
  hasFilters(filters) || around.length > 0 || path !== null || hiddenActors.length > 0;

function Chips() {
  const view = useStore((s) => s.view);
  if (!hasChips(view)) return null;
  const { filters, around, path, hiddenActors } = view;
  const list = chips(filters);
  return (
    <ul className={css.chips} aria-label="Active filters">
      {list.map((chip) => (
        <Chip key={chip.label} label={chip.label} onRemove={() => change(setFilters(chip.without))} />
      ))}
      {around.length > 0 ? (
        <Chip label="Neighbourhood" onRemove={() => change((view) => ({ ...view, around: [] }))} />
      ) : null}
      {path !== null ? <Chip label="Path" onRemove={() => change((view) => ({ ...view, path: null }))} /> : null}
      {hiddenActors.length > 0 ? (
        <Chip
          label={`${hiddenActors.length} hidden`}
          onRemove={() => change((view) => ({ ...view, hiddenActors: [] }))}
        />
      ) : null}
    </ul>
  );
}

function Chip({ label, onRemove }: { readonly label: string; readonly onRemove: () => void }) {
  return (
    <li>
      <button type="button" className={css.chip} onClick={onRemove} aria-label={`Remove: ${label}`}>
        {label} <b aria-hidden>×</b>
      </button>
    </li>
  );
}

function HonestLine({ network }: { readonly network: Network }) {
  return (
    <p className={css.status} role="status">
      {describeCounts(network.counts)}
      {network.counts.hiddenByLimit > 0 ? (
        <button type="button" onClick={() => change((view) => ({ ...view, limit: Math.min(5000, view.limit * 2) }))}>
          Show more
        </button>
      ) : null}
    </p>
  );
}

function Nothing() {
  const filters = useStore((s) => s.view.filters);
  if (!hasFilters(filters)) return null;
  return (
    <div className={css.nothing}>
      <Empty title="Nothing passes these filters.">
        <button type="button" className="btn line" onClick={() => change(clearFilters)}>
          Clear filters
        </button>
      </Empty>
    </div>
  );
}
