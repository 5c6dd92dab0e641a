// The legend is the filter: every relation type and kind of actor with its count and an eye, and the finer sieves below.
import { useQuery } from '@tanstack/react-query';
import { Eye, EyeOff } from 'lucide-react';
import { type CSSProperties, useId } from 'react';
import { type ActorKind, actorKinds } from '../../../graph/model/actorKinds.js';
import { relationTypes } from '../../../graph/model/relationTypes.js';
import { askSummary } from '../api/questions.js';
import { capital } from '../domain/format.js';
import { type Filters, setFilters, toggleKind, toggleType } from '../domain/view.js';
import { change, useStore } from '../state/store.js';
import type { NetworkState } from '../state/useNetwork.js';
import { CampsBox } from './CampsBox.js';
import { KindDot, TypeStroke } from './KindDot.js';
import css from './Legend.module.css';
import { Toggle } from './Toggle.js';

const signs: readonly { value: Filters['sign']; label: string }[] = [
  { value: null, label: 'All' },
  { value: 'positive', label: 'For' },
  { value: 'negative', label: 'Against' },
  { value: 'neutral', label: 'Neutral' },
];

export function Legend({ state }: { readonly state: NetworkState }) {
  const filters = useStore((s) => s.view.filters);
  const { totals } = state;
  return (
    <div className={css.legend}>
      <section>
        <h2 className="head">
          Relationships <span>{totals?.relationships.toLocaleString('en') ?? ''}</span>
        </h2>
        {relationTypes.map(({ type, label, definition }) => (
          <LegendRow
            key={type}
            label={capital(label)}
            hint={definition}
            count={totals?.byType[type] ?? 0}
            isOff={filters.hiddenTypes.includes(type)}
            mark={<TypeStroke type={type} />}
            onToggle={() => change(toggleType(type))}
          />
        ))}
      </section>
      <section>
        <h2 className="head">
          Actors <span>{totals?.actors.toLocaleString('en') ?? ''}</span>
        </h2>
        {actorKinds.map(({ kind, label }) => (
          <LegendRow
            key={kind}
            label={label}
            hint={`Actors of the kind ${label.toLowerCase()}`}
            count={totals?.byKind[kind] ?? 0}
            isOff={filters.hiddenKinds.includes(kind as ActorKind)}
            mark={<KindDot kind={kind} />}
            onToggle={() => change(toggleKind(kind))}
          />
        ))}
      </section>
      <Sieves filters={filters} />
      <CampsBox network={state.network} />
    </div>
  );
}

function LegendRow(props: {
  label: string;
  hint: string;
  count: number;
  isOff: boolean;
  mark: React.ReactNode;
  onToggle: () => void;
}) {
  return (
    <button
      type="button"
      className={css.row}
      data-off={props.isOff || undefined}
      data-none={props.count === 0 || undefined}
      aria-pressed={!props.isOff}
      title={props.hint}
      onClick={props.onToggle}
    >
      {props.mark}
      <span>{props.label}</span>
      <span className={css.count}>{props.count.toLocaleString('en')}</span>
      {props.isOff ? <EyeOff size={14} aria-hidden /> : <Eye size={14} aria-hidden />}
    </button>
  );
}

function Sieves({ filters }: { readonly filters: Filters }) {
  const publishers = useQuery(askSummary()).data?.publishers ?? [];
  return (
    <section className={css.sieves} aria-label="Filters">
      <Range
        label="Confidence at least"
        value={filters.minConfidence}
        max={1}
        step={0.05}
        onChange={(minConfidence) => change(setFilters({ minConfidence }))}
      />
      <Range
        label="Outlets at least"
        value={filters.minSources}
        min={1}
        max={6}
        step={1}
        onChange={(minSources) => change(setFilters({ minSources }))}
      />
      <div className={css.signs} role="radiogroup" aria-label="Ties for or against">
        {signs.map(({ value, label }) => (
          // biome-ignore lint/a11y/useSemanticElements: a segmented control; the buttons behave as radios
          <button
            key={label}
            type="button"
            role="radio"
            aria-checked={filters.sign === value}
            onClick={() => change(setFilters({ sign: value }))}
          >
            {label}
          </button>
        ))}
      </div>
      {publishers.length > 1 ? (
        <label className={css.outlet}>
          <span>Outlet</span>
          <select
            aria-label="Outlet"
            value={filters.publisher ?? ''}
            onChange={(event) => change(setFilters({ publisher: event.target.value || null }))}
          >
            <option value="">All outlets</option>
            {publishers.map(({ publisher, documents }) => (
              <option key={publisher} value={publisher}>
                {publisher} ({documents})
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <Toggle
        label="Contested only"
        isOn={filters.contestedOnly}
        onChange={(contestedOnly) => change(setFilters({ contestedOnly }))}
      />
      <Toggle
        label="Unconnected actors"
        isOn={filters.withUnconnected}
        onChange={(withUnconnected) => change(setFilters({ withUnconnected }))}
      />
    </section>
  );
}

function Range(props: {
  label: string;
  value: number;
  min?: number;
  max: number;
  step: number;
  onChange: (value: number) => void;
}) {
  const id = useId();
  const low = props.min ?? 0;
  const share = { '--share': (props.value - low) / (props.max - low) } as CSSProperties;
  return (
    <div className={css.range}>
      <div className="head">
        <label htmlFor={id}>{props.label}</label>
        <span>{props.value}</span>
      </div>
      <input
        id={id}
        type="range"
        min={low}
        max={props.max}
        step={props.step}
        value={props.value}
        style={share}
        onChange={(event) => props.onChange(Number(event.target.value))}
      />
    </div>
  );
}
