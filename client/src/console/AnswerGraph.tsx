// The graph inside a Cypher answer, drawn by the same adapter as the network: a click opens what is behind a node or a line,
// and its actors can be added to the network or shown there alone.
import { useEffect, useRef } from 'react';
import { actorKinds } from '../../../graph/model/actorKinds.js';
import type { CypherGraph } from '../domain/cypherGraph.js';
import { curvatures, type Drawing } from '../domain/drawing.js';
import { relationInfo } from '../domain/filter.js';
import { count } from '../domain/format.js';
import { focusOn } from '../domain/view.js';
import { canDraw } from '../network/canDraw.js';
import type { NetworkView, Target } from '../network/interface.js';
import { openNetworkView } from '../network/networkView.js';
import { Empty } from '../parts/States.js';
import { reveal } from '../state/reveal.js';
import { change, notify, useStore } from '../state/store.js';
import css from './AnswerGraph.module.css';
import { showEvidence } from './state.js';

export function AnswerGraph({ graph }: { readonly graph: CypherGraph }) {
  const element = useRef<HTMLDivElement>(null);
  const theme = useStore((state) => state.theme);
  const drawn = useRef<NetworkView | null>(null);
  useEffect(() => {
    if (element.current === null || !canDraw()) return;
    const nothing = () => {};
    const view = openNetworkView(element.current, {
      click: (target) => openTarget(graph, target),
      doubleClick: nothing,
      menu: nothing,
      pinned: nothing,
      moved: nothing,
      settled: nothing,
      lost: nothing,
    });
    view.show(drawAnswer(graph), new Map());
    drawn.current = view;
    return () => {
      drawn.current = null;
      view.close();
    };
  }, [graph]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: repainted when the theme changes
  useEffect(() => drawn.current?.repaint(), [theme]);
  if (!canDraw()) return <Empty title="This browser cannot draw graphs." />;
  const actors = [...graph.nodes.values()].filter((node) => node.labels.includes('Actor')).map((node) => node.id);
  return (
    <>
      <div
        ref={element}
        className={css.canvas}
        role="img"
        aria-label={`${count(graph.nodes.size, 'node')} and ${count(graph.edges.size, 'relationship')}; the table shows the same`}
      />
      <p className={css.status}>
        {count(graph.nodes.size, 'node')}, {count(graph.edges.size, 'relationship')}
      </p>
      {actors.length === 0 ? null : (
        <div className={css.actions}>
          <button type="button" className="btn line small" onClick={() => reveal(within(actors))}>
            Add to the network
          </button>
          <button type="button" className="btn line small" onClick={() => change(focusOn(within(actors)))}>
            Show in the network alone
          </button>
        </div>
      )}
    </>
  );
}

/** Addresses hold the whole view, so they bound how many actors one step can bring. */
const mostActors = 60;

function within(actors: readonly string[]): readonly string[] {
  if (actors.length > mostActors)
    notify(`The first ${mostActors} of ${actors.length} actors are taken; add LIMIT or conditions to choose others.`);
  return actors.slice(0, mostActors);
}

function openTarget(graph: CypherGraph, target: Target): void {
  if (target.kind === 'canvas') {
    showEvidence(null);
    return;
  }
  if (target.kind === 'relationship') {
    const type = graph.edges.get(target.id)?.type ?? '';
    if (relationInfo.has(type)) showEvidence({ kind: 'relationship', id: target.id });
    return;
  }
  const labels = graph.nodes.get(target.id)?.labels ?? [];
  if (labels.includes('Actor')) showEvidence({ kind: 'actor', id: target.id });
  else if (labels.includes('Statement')) showEvidence({ kind: 'statement', id: target.id });
}

const labelColour = (labels: readonly string[]): string =>
  labels.includes('Document')
    ? 'media'
    : labels.includes('Statement')
      ? 'accuses'
      : labels.includes('Person')
        ? 'person'
        : 'state';

function drawAnswer(graph: CypherGraph): Drawing {
  const edges = [...graph.edges.values()];
  const bends = curvatures(edges);
  const degree = new Map<string, number>();
  for (const edge of edges) for (const id of [edge.source, edge.target]) degree.set(id, (degree.get(id) ?? 0) + 1);
  return {
    nodes: [...graph.nodes.values()].map((node) => ({
      id: node.id,
      label: node.label,
      colour: actorKinds.find((kind) => kind.kind === node.kind)?.colour ?? labelColour(node.labels),
      size: Math.min(18, 7 + 2 * Math.log2(1 + (degree.get(node.id) ?? 0))),
      glyph: node.kind,
      rank: degree.get(node.id) ?? 0,
      isGreyed: false,
      isPinned: false,
      waiting: 0,
    })),
    edges: edges.map((edge) => ({
      ...edge,
      label: relationInfo.get(edge.type)?.label ?? edge.type.toLowerCase().replaceAll('_', ' '),
      colour: relationInfo.get(edge.type)?.colour ?? 'affiliated',
      size: 1.6,
      opacity: 0.8,
      curvature: bends.get(edge.id) ?? 0,
      hasArrow: true,
      isContested: false,
      isGreyed: false,
    })),
  };
}
