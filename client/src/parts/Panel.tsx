// The panel on the right: what is chosen, read in full. Nothing chosen shows where to start.
import { X } from 'lucide-react';
import { clearSelection } from '../domain/view.js';
import { change, openSheet, useStore } from '../state/store.js';
import type { NetworkState } from '../state/useNetwork.js';
import { ActorPanel } from './ActorPanel.js';
import { EvidencePanel } from './EvidencePanel.js';
import { ManyPanel } from './ManyPanel.js';
import css from './Panel.module.css';
import { PathPanel } from './PathPanel.js';
import { StartPanel } from './StartPanel.js';

export function Panel({ state }: { readonly state: NetworkState }) {
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
            openSheet(null);
          }}
        >
          <X size={15} aria-hidden />
        </button>
      )}
      <Content state={state} />
    </div>
  );
}

function Content({ state }: { readonly state: NetworkState }) {
  const { selection, path } = useStore((s) => s.view);
  if (selection?.kind === 'relationship') return <EvidencePanel key={selection.id} id={selection.id} />;
  if (path !== null) return <PathPanel path={path} network={state.network} />;
  if (selection === null) return <StartPanel network={state.network} />;
  const [first] = selection.ids;
  if (selection.ids.length === 1 && first !== undefined) return <ActorPanel key={first} id={first} />;
  return <ManyPanel ids={selection.ids} network={state.network} />;
}
