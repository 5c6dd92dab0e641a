// The network with its legend, its panel and its time bar. Narrow screens show legend and panel as sheets.
import { Filter, PanelRight, X } from 'lucide-react';
import { useEffect } from 'react';
import { Legend } from '../parts/Legend.js';
import { NetworkPane } from '../parts/NetworkPane.js';
import { Panel } from '../parts/Panel.js';
import { TimeBar } from '../parts/TimeBar.js';
import { closeSheet, focusPlace, isNarrow } from '../state/focus.js';
import { openSheet, useStore } from '../state/store.js';
import { useNetwork } from '../state/useNetwork.js';
import css from './Explore.module.css';

export function Explore() {
  const state = useNetwork();
  const sheet = useStore((s) => s.sheet);
  useEffect(() => {
    if (sheet !== null && isNarrow()) focusPlace(sheet === 'legend' ? 'legend' : 'details');
  }, [sheet]);
  return (
    <div className={css.explore}>
      <h1 className="sr">Explore the network</h1>
      <section
        id="legend"
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
      <section
        id="details"
        className={css.panel}
        data-open={sheet === 'panel' || undefined}
        aria-label="Details"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
        tabIndex={0}
      >
        <Panel state={state} />
      </section>
      <div className={css.time}>
        <TimeBar />
      </div>
      <div className={css.sheetButtons}>
        <button
          id="open-legend"
          type="button"
          className="btn line"
          aria-expanded={sheet === 'legend'}
          onClick={() => openSheet(sheet === 'legend' ? null : 'legend')}
        >
          <Filter size={14} aria-hidden /> Filters
        </button>
        <button
          id="open-details"
          type="button"
          className="btn line"
          aria-expanded={sheet === 'panel'}
          onClick={() => openSheet(sheet === 'panel' ? null : 'panel')}
        >
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
      <button type="button" className="btn icon small" aria-label={`Close ${name}`} onClick={closeSheet}>
        <X size={15} aria-hidden />
      </button>
    </div>
  );
}
