// Time: a histogram of publication dates with a brush that filters and a play button that moves it along.
import { useQuery } from '@tanstack/react-query';
import { Pause, Play, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { askSummary } from '../api/questions.js';
import { showDate, showRange } from '../domain/format.js';
import { type Bin, binsIn, rangeOf, timelineBins } from '../domain/timeline.js';
import { setFilters } from '../domain/view.js';
import { isNarrow } from '../state/focus.js';
import { change, useStore } from '../state/store.js';
import css from './TimeBar.module.css';

const STEP_MS = 700;

export function TimeBar() {
  const timeline = useQuery(askSummary()).data?.timeline;
  const bins = useMemo(() => timelineBins(timeline ?? []), [timeline]);
  const { from, to } = useStore((state) => state.view.filters);
  const [isPlaying, setPlaying] = useState(false);
  const [low, high] = binsIn(bins, from, to);
  usePlaying(isPlaying, bins, low, high, setPlaying);
  const isAll = from === null && to === null;
  return (
    <section className={css.time} aria-label="Publication dates">
      <div className={css.left}>
        <h2 className="head">Published</h2>
        <div className={css.play}>
          <button
            type="button"
            className="btn line small"
            disabled={bins.length < 2}
            onClick={() => setPlaying(!isPlaying)}
          >
            {isPlaying ? <Pause size={13} aria-hidden /> : <Play size={13} aria-hidden />}
            {isPlaying ? 'Pause' : 'Play'}
          </button>
          <span className={css.range}>
            {bins.length === 0 ? 'No dates yet' : isAll ? 'All dates' : showRange(from, to)}
          </span>
          {isAll ? null : (
            <button
              type="button"
              className="btn icon small"
              aria-label="All dates"
              onClick={() => change(setFilters({ from: null, to: null }))}
            >
              <X size={14} aria-hidden />
            </button>
          )}
        </div>
      </div>
      <Histogram bins={bins} low={low} high={high} isAll={isAll} />
      <Foot />
    </section>
  );
}

/** Plays from the brushed window on, or in windows of a sixth of the whole when nothing is brushed. */
function usePlaying(
  isPlaying: boolean,
  bins: readonly Bin[],
  low: number,
  high: number,
  setPlaying: (isPlaying: boolean) => void,
): void {
  const place = useRef({ low, high });
  place.current = { low, high };
  useEffect(() => {
    if (!isPlaying) return;
    let { low: at, high: end } = place.current;
    const isWhole = at === 0 && end === bins.length - 1;
    const width = isWhole ? Math.max(1, Math.round(bins.length / 6)) : end - at + 1;
    if (isWhole || end >= bins.length - 1) at = -1;
    const step = () => {
      at += 1;
      end = at + width - 1;
      if (end >= bins.length) return setPlaying(false);
      change(setFilters(rangeOf(bins, at, end)));
    };
    step();
    const timer = window.setInterval(step, STEP_MS);
    return () => window.clearInterval(timer);
  }, [isPlaying, bins, setPlaying]);
}

interface Brush {
  readonly bins: readonly Bin[];
  readonly low: number;
  readonly high: number;
  readonly isAll: boolean;
}

function Histogram({ bins, low, high, isAll }: Brush) {
  const box = useRef<HTMLDivElement>(null);
  const start = useRef<number | null>(null);
  const most = Math.max(1, ...bins.map((bin) => bin.documents));
  const binAt = (x: number): number => {
    const area = box.current?.getBoundingClientRect();
    if (area === undefined) return 0;
    return Math.min(bins.length - 1, Math.max(0, Math.floor(((x - area.left) / area.width) * bins.length)));
  };
  const drag = (event: React.PointerEvent) => {
    if (start.current !== null) change(setFilters(rangeOf(bins, start.current, binAt(event.clientX))));
  };
  return (
    <div className={css.chart}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the sliders below are its keyboard counterpart */}
      <div
        ref={box}
        className={css.bars}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          start.current = binAt(event.clientX);
          drag(event);
        }}
        onPointerMove={drag}
        onPointerUp={() => {
          start.current = null;
        }}
        onDoubleClick={() => change(setFilters({ from: null, to: null }))}
      >
        {bins.map((bin, index) => (
          <span
            key={bin.at}
            className={css.slot}
            data-in={(index >= low && index <= high) || undefined}
            title={`${showRange(bin.from, bin.to)}: ${bin.documents} documents, ${bin.statements} statements`}
          >
            <i style={{ height: bin.documents === 0 ? 0 : `${Math.max(6, (bin.documents / most) * 100)}%` }} />
          </span>
        ))}
        {isAll || bins.length === 0 || high < low ? null : (
          <span
            className={css.brush}
            style={{ left: `${(low / bins.length) * 100}%`, right: `${(1 - (high + 1) / bins.length) * 100}%` }}
          />
        )}
      </div>
      <Ticks bins={bins} />
      <Handles bins={bins} low={low} high={high} />
    </div>
  );
}

/** The brush for the keyboard and for screen readers: two sliders that lie over it, seen when focused. */
function Handles({ bins, low, high }: { readonly bins: readonly Bin[]; readonly low: number; readonly high: number }) {
  if (bins.length < 2) return null;
  const set = (a: number, b: number) => change(setFilters(rangeOf(bins, a, b)));
  return (
    <div className={css.handles}>
      <input
        type="range"
        aria-label="Published from"
        aria-valuetext={bins[low]?.from}
        min={0}
        max={bins.length - 1}
        value={Math.min(low, bins.length - 1)}
        onChange={(e) => set(Math.min(Number(e.target.value), high), high)}
      />
      <input
        type="range"
        aria-label="Published until"
        aria-valuetext={bins[high]?.to}
        min={0}
        max={bins.length - 1}
        value={Math.max(0, high)}
        onChange={(e) => set(low, Math.max(Number(e.target.value), low))}
      />
    </div>
  );
}

function Ticks({ bins }: { readonly bins: readonly Bin[] }) {
  const wanted = Math.min(bins.length, isNarrow() ? 4 : 7);
  if (wanted === 0) return null;
  // At even distances, so that the eye may measure by them.
  const step = Math.ceil(bins.length / wanted);
  const picks = bins.map((_, index) => index).filter((index) => index % step === 0);
  return (
    <div className={css.ticks} aria-hidden>
      {picks.map((index) => (
        <span key={index} style={{ left: `${((index + 0.5) / bins.length) * 100}%` }}>
          {tickName(bins[index])}
        </span>
      ))}
    </div>
  );
}

function tickName(bin: Bin | undefined): string {
  if (bin === undefined) return '';
  return bin.at.length > 7 ? showDate(bin.at).replace(/ \d{4}$/, '') : showDate(bin.at);
}

function Foot() {
  const selection = useStore((state) => state.view.selection);
  const text =
    selection === null
      ? 'Nothing chosen.'
      : selection.kind === 'relationship'
        ? '1 relationship.'
        : `${selection.ids.length} ${selection.ids.length === 1 ? 'actor' : 'actors'}.`;
  return (
    <div className={css.foot}>
      <h2 className="head">Selection</h2>
      <p>
        {text} <kbd>E</kbd> expand <kbd>P</kbd> path <kbd>?</kbd> keys
      </p>
    </div>
  );
}
