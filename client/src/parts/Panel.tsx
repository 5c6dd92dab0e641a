// The panel on the right: what is chosen, read in full. Nothing chosen shows where to start.
import { X } from 'lucide-react';
import { lazy, Suspense, useEffect } from 'react';
import { clearSelection, type View } from '../domain/view.js';
import { closeSheet, focusPlace } from '../state/focus.js';
import { change, useStore } from '../state/store.js';
import type { NetworkState } from '../state/useNetwork.js';
import { ActorPanel } from './ActorPanel.js';
import { Boundary } from './Boundary.js';
import { ManyPanel } from './ManyPanel.js';
import css from './Panel.module.css';
import { PathPanel } from './PathPanel.js';
import { StartPanel } from './StartPanel.js';
import { Waiting } from './States.js';

/** Loaded beside the first picture, since a line can be clicked only then. */
const loadEvidence = () => import('./EvidencePanel.js').then((m) => ({ default: m.EvidencePanel }));
const EvidencePanel = lazy(loadEvidence);

export function Panel({ state }: { readonly state: NetworkState }) {
  const isDrawn = useStore((s) => s.network !== null);
  useEffect(() => {
    if (isDrawn) loadEvidence().catch(() => {});
  }, [isDrawn]);
  const { selection, path } = useStore((s) => s.view);
  return (
    <div className={css.panel}>
      {selection === null && path === null ? null : (
        <button
          type="button"
          className={`btn icon small ${css.close}`}
          aria-label="Close the panel"
          onClick={() => {
            change(clearSelection);
            if (!closeSheet()) focusPlace('network');
          }}
        >
          <X size={15} aria-hidden />
        </button>
      )}
      <Boundary key={keyOf(selection)}>
        <Suspense fallback={<Waiting what="the sentences" />}>
          <Content state={state} />
        </Suspense>
      </Boundary>
    </div>
  );
}

/** What broke over one choice is tried anew with the next. */
const keyOf = (selection: View['selection']): string =>
  selection === null ? 'none' : selection.kind === 'relationship' ? selection.id : 'actors';

function Content({ state }: { readonly state: NetworkState }) {
  const { selection, path } = useStore((s) => s.view);
  if (selection?.kind === 'relationship')
    return <EvidencePanel key={selection.id} id={selection.id} network={state.network} />;
  if (path !== null) return <PathPanel path={path} network={state.network} />;
  if (selection === null) return <StartPanel network={state.network} />;
  const [first] = selection.ids;
  if (selection.ids.length === 1 && first !== undefined)
    return <ActorPanel key={first} id={first} network={state.network} />;
  return <ManyPanel ids={selection.ids} network={state.network} />;
}
