// The network with its legend, its panel and its time bar. Narrow screens show legend and panel as sheets.
import { Filter, PanelRight, X } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { Legend } from '../parts/Legend.js';
import { NetworkPane } from '../parts/NetworkPane.js';
import { Panel } from '../parts/Panel.js';
import { TimeBar } from '../parts/TimeBar.js';
import { closeSheet, focusPlace, isNarrow, type Place } from '../state/focus.js';
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
        <SheetButton sheet="legend" opener="open-legend">
          <Filter size={14} aria-hidden /> Filters
        </SheetButton>
        <SheetButton sheet="panel" opener="open-details">
          <PanelRight size={14} aria-hidden /> Details
        </SheetButton>
      </div>
    </div>
  );
}

interface SheetButtonProps {
  readonly sheet: 'legend' | 'panel';
  readonly opener: Place;
  readonly children: ReactNode;
}

function SheetButton({ sheet, opener, children }: SheetButtonProps) {
  const isOpen = useStore((s) => s.sheet === sheet);
  return (
    <button
      id={opener}
      type="button"
      className="btn line"
      aria-expanded={isOpen}
      onClick={() => openSheet(isOpen ? null : sheet)}
    >
      {children}
    </button>
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
