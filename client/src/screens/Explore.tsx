// The network with its legend, its panel and its time bar. Narrow screens show legend and panel as sheets.
import { Filter, PanelRight, X } from 'lucide-react';
import { Legend } from '../parts/Legend.js';
import { NetworkPane } from '../parts/NetworkPane.js';
import { Panel } from '../parts/Panel.js';
import { TimeBar } from '../parts/TimeBar.js';
import { openSheet, useStore } from '../state/store.js';
import { useNetwork } from '../state/useNetwork.js';
import css from './Explore.module.css';

export function Explore() {
  const state = useNetwork();
  const sheet = useStore((s) => s.sheet);
  return (
    <div className={css.explore}>
      <h1 className="sr">Explore the network</h1>
      <section
        className={css.legend}
        data-open={sheet === 'legend' || undefined}
        aria-label="Legend and filters"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
        tabIndex={0}
      >
        <SheetHead name="Filters" />
        <Legend state={state} />
      </section>
      <NetworkPane state={state} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
      <section className={css.panel} data-open={sheet === 'panel' || undefined} aria-label="Details" tabIndex={0}>
        <Panel state={state} />
      </section>
      <div className={css.time}>
        <TimeBar />
      </div>
      <div className={css.sheetButtons}>
        <button type="button" className="btn line" onClick={() => openSheet(sheet === 'legend' ? null : 'legend')}>
          <Filter size={14} aria-hidden /> Filters
        </button>
        <button type="button" className="btn line" onClick={() => openSheet(sheet === 'panel' ? null : 'panel')}>
          <PanelRight size={14} aria-hidden /> Details
        </button>
      </div>
    </div>
  );
}

function SheetHead({ name }: { readonly name: string }) {
  return (
    <div className={css.sheetHead}>
      <b>{name}</b>
      <button type="button" className="btn icon small" aria-label={`Close ${name}`} onClick={() => openSheet(null)}>
        <X size={15} aria-hidden />
      </button>
    </div>
  );
}
