// Disputes over time: accusations above the line, denials below it, for all outlets and, on demand, for each.
import { useId, useMemo, useState } from 'react';
import type { DisputeView } from '../../../graph/shapes.js';
import { type DisputeChart as Chart, type ChartRow, chartDisputes } from '../domain/disputes.js';
import { count, showDate } from '../domain/format.js';
import css from './DisputeChart.module.css';

/** More names than this do not fit a narrow window. */
const MOST_NAMED = 12;

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
      <Axis bins={chart.bins} />
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
  const height = (n: number) => ({ height: `${(n / chart.most) * 48}%` });
  return (
    <div className={css.row}>
      <b title={name}>{name}</b>
      <div className={css.bars} role="img" aria-label={`${name}: ${said}`}>
        {row.bars.map(({ accusations, denials }, i) => {
          const at = chart.bins[i]?.at ?? '';
          return (
            <span key={at} title={`${showDate(at)}: ${count(accusations, 'accusation')}, ${count(denials, 'denial')}`}>
              <i className={css.accusation} style={height(accusations)} />
              <i className={css.denial} style={height(denials)} />
            </span>
          );
        })}
      </div>
      <span className={css.sum}>
        {row.accusations} / {row.denials}
      </span>
    </div>
  );
}

/** Names under the bars, where there is room for them. */
function Axis({ bins }: { readonly bins: Chart['bins'] }) {
  if (bins.length > MOST_NAMED) return null;
  return (
    <div className={css.row} aria-hidden>
      <span />
      <div className={css.names}>
        {bins.map(({ at, from, to }) => {
          const [month = '', year = ''] = showDate(at).split(' ');
          return <span key={at}>{from.slice(0, 7) === to.slice(0, 7) ? month : year}</span>;
        })}
      </div>
    </div>
  );
}
