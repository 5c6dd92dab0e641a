// The network in the middle of the page: mounts the drawing, hands it what to show, and turns what is done to it into changes
// of the view. Chips, tools and the honest line lie on top. Without WebGL the table takes its place.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { drawNetwork } from '../domain/drawing.js';
import { describeCounts, type Network } from '../domain/network.js';
import {
  chips,
  clearFilters,
  clearSelection,
  hasFilters,
  pin,
  selectActor,
  selectRelationship,
  setFilters,
  toggleExpansion,
  type View,
} from '../domain/view.js';
import { canDraw } from '../network/canDraw.js';
import type { Chosen, NetworkEvents, NetworkView, Point, Target } from '../network/interface.js';
import { change, useStore } from '../state/store.js';
import type { NetworkState } from '../state/useNetwork.js';
import { useNextStep, useSteps } from '../state/useSteps.js';
import { groupsOf } from './CampsBox.js';
import { ContextMenu } from './ContextMenu.js';
import { Marquee, type MarqueeTool } from './Marquee.js';
import { moveByKey } from './moveByKey.js';
import css from './NetworkPane.module.css';
import { NetworkTable } from './NetworkTable.js';
import { NetworkTools } from './NetworkTools.js';
import { Empty, Failed, Waiting } from './States.js';

export interface MenuState {
  readonly target: Target;
  readonly at: Point;
}

export function NetworkPane({ state }: { readonly state: NetworkState }) {
  const view = useStore((s) => s.view);
  const [canDraw, setCanDraw] = useState(true);
  const [tool, setTool] = useState<MarqueeTool | null>(null);
  const [menu, setMenu] = useState<MenuState | null>(null);
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
          <Failed error={state.error} onRetry={state.retry} />
        ) : (
          <Waiting what="the network" />
        )
      ) : asTable ? (
        <NetworkTable network={network} isBelowChips={hasChips(view) || !canDraw} />
      ) : (
        <Canvas state={state} network={network} onMenu={setMenu} onLost={loseDrawing} />
      )}
      {network !== null && network.actors.size === 0 ? <Nothing /> : null}
      {asTable ? null : <Marquee tool={tool} onDone={() => setTool(null)} />}
      <div className={css.foot}>
        {asTable ? <span /> : <NetworkTools tool={tool} onTool={setTool} />}
        {network === null ? null : <HonestLine network={network} />}
      </div>
      {menu === null ? null : <ContextMenu menu={menu} onClose={() => setMenu(null)} />}
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

interface CanvasProps {
  readonly state: NetworkState;
  readonly network: Network;
  readonly onMenu: (menu: MenuState) => void;
  readonly onLost: () => void;
}

function Canvas({ state, network, onMenu, onLost }: CanvasProps) {
  const element = useRef<HTMLDivElement>(null);
  const drawn = useStore((s) => s.network);
  useDrawing(element, onMenu, onLost);
  const steps = useSteps(state, network);
  useContent(drawn, steps.network);
  useNextStep(steps);
  return (
    <div
      ref={element}
      className={css.canvas}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows move the selection
      tabIndex={0}
      aria-label="Network. Arrow keys go from actor to actor, Enter opens, T shows the same as a table."
      onKeyDown={(event) => moveByKey(event, network, onMenu)}
    />
  );
}

/** Opens the drawing once and closes it with the page part; the renderer is loaded on first use. Callbacks must not change. */
function useDrawing(
  element: React.RefObject<HTMLDivElement | null>,
  onMenu: (menu: MenuState) => void,
  onLost: () => void,
): void {
  useEffect(() => {
    let view: NetworkView | null = null;
    let isOver = false;
    void import('../network/networkView.js').then(({ openNetworkView }) => {
      if (isOver || element.current === null) return;
      if (!canDraw()) return onLost();
      view = openNetworkView(element.current, eventsOf(onMenu, onLost));
      useStore.setState({ network: view });
      const { camera } = useStore.getState().view;
      if (camera !== null) view.setCamera(camera);
    });
    return () => {
      isOver = true;
      useStore.setState({ network: null });
      view?.close();
    };
  }, [element, onMenu, onLost]);
}

function eventsOf(onMenu: (menu: MenuState) => void, onLost: () => void): NetworkEvents {
  return {
    click(target, isAdding) {
      if (target.kind === 'actor') change(selectActor(target.id, isAdding));
      else if (target.kind === 'relationship') change(selectRelationship(target.id));
      else if (!isAdding) change(clearSelection);
      if (target.kind !== 'canvas' && matchMedia('(max-width: 900px)').matches) useStore.setState({ sheet: 'panel' });
    },
    doubleClick(target) {
      if (target.kind === 'actor') change(toggleExpansion(target.id));
    },
    menu: (target, at) => onMenu({ target, at }),
    pinned: (id, place) => change(pin(id, place.x, place.y)),
    moved(camera) {
      const isHome = Math.abs(camera.x - 0.5) < 1e-6 && Math.abs(camera.y - 0.5) < 1e-6 && camera.ratio === 1;
      change((view) => ({ ...view, camera: isHome ? null : camera }));
    },
    settled() {
      useStore.setState((state) => ({ settlings: state.settlings + 1 }));
      const { goal, network } = useStore.getState();
      // Steps of a link may come before the one that brings the goal.
      if (goal === null || !goal.some((id) => network?.nodePoint(id))) return;
      useStore.setState({ goal: null });
      network?.goTo(goal);
    },
    lost: onLost,
  };
}

function useContent(drawn: NetworkView | null, network: Network): void {
  const { selection, colourBy, pins, path, filters } = useStore((s) => s.view);
  const groups = useMemo(() => groupsOf(network, colourBy), [network, colourBy]);
  useEffect(() => {
    const places = new Map(pins.map((p) => [p.id, { x: p.x, y: p.y }]));
    drawn?.show(
      drawNetwork(network, { groups, pinned: new Set(places.keys()), showsWaiting: !hasFilters(filters) }),
      places,
    );
  }, [drawn, network, groups, pins, filters]);
  useEffect(() => {
    drawn?.choose(chosenOf(network, selection, path));
  }, [drawn, network, selection, path]);
}

/** What is ringed: the chosen actors, the two ends of a chosen relationship, or the ends of a path. */
function chosenOf(network: Network, selection: View['selection'], path: View['path']): Chosen {
  if (selection?.kind === 'actors') return { actors: new Set(selection.ids), relationship: null };
  if (selection !== null) {
    const relationship = network.relationships.get(selection.id);
    return {
      actors: new Set(relationship ? [relationship.source, relationship.target] : []),
      relationship: selection.id,
    };
  }
  return { actors: new Set(path === null ? [] : [path.from, path.to]), relationship: null };
}
