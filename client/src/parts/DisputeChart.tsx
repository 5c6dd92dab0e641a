// Disputes over time: accusations above the line, denials below it, for all outlets and, on demand, for each.
import { useId, useMemo, useState } from 'react';
import type { DisputeView } from '../../../graph/shapes.js';
import { type DisputeChart as Chart, type ChartRow, chartDisputes } from '../domain/disputes.js';
import { count, showDate } from '../domain/format.js';
import css from './DisputeChart.module.css';

/** Units of the drawing: width of a bin and height of each half. */
const BIN = 10;
const HALF = 20;
/** A few months must not make bars as wide as the page. */
const WIDEST_PX = 56;

export function DisputeChart({ disputes }: { readonly disputes: readonly DisputeView[] }) {
  const chart = useMemo(() => chartDisputes(disputes), [disputes]);
  const [isByOutlet, setByOutlet] = useState(false);
  const rows = useId();
  if (chart.bins.length === 0) return null;
  return (
    <section className={css.chart} aria-label="Disputes over time">
      <Row row={chart.all} chart={chart} />
      {isByOutlet ? (
        <div id={rows}>
          {chart.outlets.map((row) => (
            <Row key={row.outlet} row={row} chart={chart} />
          ))}
        </div>
      ) : null}
      <p className={css.foot}>
        <span className={css.key} data-side="accusation">
          Accusations
        </span>
        <span className={css.key} data-side="denial">
          Denials
        </span>
        <span>
          {showDate(chart.bins[0]?.from.slice(0, 7) ?? null)} – {showDate(chart.bins.at(-1)?.to.slice(0, 7) ?? null)}
          {chart.undated > 0 ? `; ${chart.undated} without a date` : ''}
        </span>
        <button
          type="button"
          className="btn line small"
          aria-expanded={isByOutlet}
          aria-controls={isByOutlet ? rows : undefined}
          onClick={() => setByOutlet(!isByOutlet)}
        >
          By outlet
        </button>
      </p>
    </section>
  );
}

function Row({ row, chart }: { readonly row: ChartRow; readonly chart: Chart }) {
  const name = row.outlet ?? 'All outlets';
  const said = `${count(row.accusations, 'accusation')}, ${count(row.denials, 'denial')}`;
  const width = chart.bins.length * BIN;
  const height = (n: number): number => (n / chart.most) * (HALF - 1);
  return (
    <div className={css.row}>
      <b title={name}>{name}</b>
      <svg
        viewBox={`0 0 ${width} ${HALF * 2}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${name}: ${said}`}
        style={{ maxWidth: chart.bins.length * WIDEST_PX }}
      >
        <line x1={0} x2={width} y1={HALF} y2={HALF} className={css.axis} />
        {row.bars.map(({ accusations, denials }, i) => {
          const bin = chart.bins[i];
          if (bin === undefined || accusations + denials === 0) return null;
          return (
            <g key={bin.at}>
              <title>{`${showDate(bin.at)}: ${count(accusations, 'accusation')}, ${count(denials, 'denial')}`}</title>
              <rect x={i * BIN} y={0} width={BIN} height={HALF * 2} fill="transparent" />
              <rect
                x={i * BIN + 1}
                width={BIN - 2}
                y={HALF - height(accusations)}
                height={height(accusations)}
                className={css.accusation}
              />
              <rect x={i * BIN + 1} width={BIN - 2} y={HALF} height={height(denials)} className={css.denial} />
            </g>
          );
        })}
      </svg>
      <span className={css.sum}>
        {row.accusations} / {row.denials}
      </span>
    </div>
  );
}
