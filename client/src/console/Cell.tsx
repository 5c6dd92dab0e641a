// One value of an answer as people read it: nodes and relationships by name, each opening what is behind it; sentences in
// their own face, opening where they stand.
import { createContext, Fragment, useContext } from 'react';
import type { CypherValue } from '../../../graph/shapes.js';
import { isEdge, isNode, showValue } from '../domain/cypherGraph.js';
import { relationInfo } from '../domain/filter.js';
import { openDocument } from '../domain/view.js';
import { KindDot, typeColour } from '../parts/KindDot.js';
import { change } from '../state/store.js';
import css from './Cell.module.css';
import { isSentence, leadsBeside } from './evidence.js';
import { showEvidence } from './state.js';

type Plain = { readonly [key: string]: CypherValue };

export function Cell({ value }: { readonly value: CypherValue }) {
  if (value === null) return <span className={css.null}>null</span>;
  if (isNode(value)) return <Node node={value} />;
  if (isEdge(value)) return <Edge edge={value} />;
  if (isSentence(value)) return <Sentence words={value} />;
  if (Array.isArray(value)) return <List values={value} />;
  if (typeof value === 'object') return <Plain value={value as unknown as Plain} />;
  return showValue(value);
}

/** The row that a cell stands in. */
export const RowOfCell = createContext<readonly CypherValue[]>([]);

function Sentence({ words }: { readonly words: string }) {
  const row = useContext(RowOfCell);
  return (
    <button
      type="button"
      className={css.sentence}
      title="Show where this stands"
      onClick={() => showEvidence({ kind: 'quote', quote: words, beside: leadsBeside(row) })}
    >
      {words}
    </button>
  );
}

function List({ values }: { readonly values: readonly CypherValue[] }) {
  return values.map((item, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the items of a value never move
    <Fragment key={i}>
      {i === 0 ? '' : ', '}
      <Cell value={item} />
    </Fragment>
  ));
}

function Plain({ value }: { readonly value: Plain }) {
  const { nodes, relationships } = value;
  if (Array.isArray(nodes) && Array.isArray(relationships) && Object.keys(value).length === 2)
    return (
      <span className={css.path}>
        {nodes.map((node, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a path never move
          <Fragment key={i}>
            <Cell value={node} />
            <Step edge={relationships[i] ?? null} from={node} />
          </Fragment>
        ))}
      </span>
    );
  return (
    <span className={css.map}>
      {Object.entries(value).map(([name, item]) => (
        <span key={name}>
          <b>{name}</b> <Cell value={item} />
        </span>
      ))}
    </span>
  );
}

function Step({ edge, from }: { readonly edge: CypherValue; readonly from: CypherValue }) {
  if (!isEdge(edge)) return null;
  return <Edge edge={edge} from={isNode(from) ? String(from.id) : null} />;
}

function Node({ node }: { readonly node: Plain }) {
  const labels = node.labels as readonly string[];
  const properties = node.properties as Plain;
  const id = String(node.id);
  const name = showValue(node);
  const isActor = labels.includes('Actor');
  const open = isActor
    ? () => showEvidence({ kind: 'actor', id })
    : labels.includes('Statement')
      ? () => showEvidence({ kind: 'statement', id })
      : labels.includes('Document')
        ? () => change(openDocument(id))
        : null;
  const words = (
    <>
      {isActor ? <KindDot kind={String(properties.kind)} /> : null}
      {name}
    </>
  );
  if (open === null) return <span title={JSON.stringify(properties, null, 2)}>{words}</span>;
  return (
    <button
      type="button"
      className={labels.includes('Statement') ? css.sentence : css.node}
      title={labels.join(', ')}
      onClick={open}
    >
      {words}
    </button>
  );
}

/** Names of the answer's nodes by id, so that a relationship can say between whom it is: columns come in any order. */
export const NamesOfNodes = createContext<ReadonlyMap<string, string>>(new Map());

/** In a path, where both ends stand beside it, `from` is the node before: the arrow then shows the way it points. */
function Edge({ edge, from = null }: { readonly edge: Plain; readonly from?: string | null }) {
  const names = useContext(NamesOfNodes);
  const type = String(edge.type);
  const info = relationInfo.get(type);
  if (info === undefined) return <code className={css.type}>{type}</code>;
  const source = names.get(String(edge.source));
  const target = names.get(String(edge.target));
  const isWhole = from === null && source !== undefined && target !== undefined;
  return (
    <button
      type="button"
      className={css.edge}
      style={{ '--c': typeColour(type) } as React.CSSProperties}
      title="Show the sentences behind it"
      onClick={() => showEvidence({ kind: 'relationship', id: String(edge.id) })}
    >
      {isWhole ? <span>{source} </span> : null}
      {from === null ? info.label : withArrow(info.label, info.isSymmetric, from === String(edge.source))}
      {isWhole ? <span> {target}</span> : null}
    </button>
  );
}

function withArrow(label: string, isSymmetric: boolean, isForward: boolean): string {
  if (isSymmetric) return `↔ ${label} ↔`;
  return isForward ? `${label} →` : `← ${label}`;
}
