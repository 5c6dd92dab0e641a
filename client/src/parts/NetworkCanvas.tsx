// Where the network is drawn: opens the drawing, hands it what to show, and turns what is done to it into changes of the view.
import { useEffect, useMemo, useRef } from 'react';
import type { PathAnswer } from '../../../graph/shapes.js';
import { drawNetwork } from '../domain/drawing.js';
import { count } from '../domain/format.js';
import type { Network } from '../domain/network.js';
import { clearSelection, hasFilters, pin, selectActor, selectRelationship, type View } from '../domain/view.js';
import { canDraw } from '../network/canDraw.js';
import type { Chosen, NetworkEvents, NetworkView } from '../network/interface.js';
import { expandOrCollapse } from '../state/expanding.js';
import { isNarrow } from '../state/focus.js';
import { change, notify, useStore } from '../state/store.js';
import type { NetworkState } from '../state/useNetwork.js';
import { useNextStep, useSteps } from '../state/useSteps.js';
import { groupsOf } from './CampsBox.js';
import type { MenuState } from './ContextMenu.js';
import { moveByKey } from './moveByKey.js';
import css from './NetworkPane.module.css';

interface CanvasProps {
  readonly state: NetworkState;
  /** Null until the first answer: the renderer gets ready meanwhile. */
  readonly network: Network | null;
  readonly onMenu: (menu: MenuState) => void;
  readonly onLost: () => void;
}

export function NetworkCanvas({ state, network, onMenu, onLost }: CanvasProps) {
  const element = useRef<HTMLDivElement>(null);
  useDrawing(element, onMenu, onLost);
  return (
    <>
      <div
        id="network"
        ref={element}
        className={css.canvas}
        data-tour="network"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows move the selection
        tabIndex={0}
        aria-label="Network. Arrow keys go from actor to actor, Enter opens, T shows the same as a table."
        onKeyDown={(event) => network !== null && moveByKey(event, network, onMenu)}
      />
      {network === null ? null : <Content state={state} network={network} />}
    </>
  );
}

/** Hands the network to the drawing; shows nothing itself. */
function Content({ state, network }: { readonly state: NetworkState; readonly network: Network }) {
  const drawn = useStore((s) => s.network);
  const steps = useSteps(state, network);
  useContent(drawn, steps.network, state.path);
  useArrivals(drawn, steps.step !== null);
  useNextStep(steps);
  return null;
}

/**
 * Brings what was asked for into the window, or says where it is when the reader has moved the camera meanwhile. A link that
 * comes with a camera keeps it.
 */
function useArrivals(drawn: NetworkView | null, isFromLink: boolean): void {
  const { expanded, limit, path } = useStore((s) => s.view);
  const settlings = useStore((s) => s.settlings);
  const asked = useRef({ expanded, limit, path });
  const hadCamera = useRef(useStore.getState().view.camera !== null);
  // Once at each rest; what was asked for meanwhile is looked up then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const before = asked.current;
    asked.current = { expanded, limit, path };
    if (drawn === null || useStore.getState().goal !== null) return;
    const isAsked = before.expanded !== expanded || before.limit !== limit || before.path !== path;
    if (isFromLink ? hadCamera.current : !isAsked) return;
    const { outside, hasMoved } = drawn.arrivals();
    if (outside.length === 0) return;
    if (hasMoved && !isFromLink) notify(`${count(outside.length, 'new actor')} outside the window. 0 shows all.`);
    else drawn.widen(outside);
  }, [settlings]);
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
      if (target.kind !== 'canvas' && isNarrow()) useStore.setState({ sheet: 'panel' });
    },
    doubleClick(target) {
      if (target.kind === 'actor') expandOrCollapse(target.id);
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

function useContent(drawn: NetworkView | null, network: Network, answer: PathAnswer | null): void {
  const { selection, colourBy, pins, filters } = useStore((s) => s.view);
  const groups = useMemo(() => groupsOf(network, colourBy), [network, colourBy]);
  useEffect(() => {
    const places = new Map(pins.map((p) => [p.id, { x: p.x, y: p.y }]));
    drawn?.show(
      drawNetwork(network, { groups, pinned: new Set(places.keys()), showsWaiting: !hasFilters(filters) }),
      places,
    );
  }, [drawn, network, groups, pins, filters]);
  useEffect(() => {
    drawn?.choose(chosenOf(network, selection, answer));
  }, [drawn, network, selection, answer]);
}

/**
 * What is ringed: the chosen actors, or the two ends of a chosen relationship. A path stands out from the rest, with every
 * actor and line on it, also while one of its lines is read.
 */
function chosenOf(network: Network, selection: View['selection'], path: PathAnswer | null): Chosen {
  const isAlone = path !== null && path.paths.length > 0;
  const actors = new Set(path?.actors.map((actor) => actor.id));
  const relationships = new Set(path?.paths.flatMap((one) => one.relationships));
  if (selection?.kind === 'actors') for (const id of selection.ids) actors.add(id);
  else if (selection !== null) {
    relationships.add(selection.id);
    const chosen = network.relationships.get(selection.id);
    if (chosen !== undefined) actors.add(chosen.source).add(chosen.target);
  }
  return { actors, relationships, isAlone };
}
