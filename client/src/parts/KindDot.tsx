// The colour of an actor's kind as a dot, and of a relation type as a stroke or a pill: the only colours on the page.
import { actorKinds } from '../../../graph/model/actorKinds.js';
import { relationInfo } from '../domain/filter.js';
import css from './KindDot.module.css';

export const kindColour = (kind: string): string =>
  `var(--${actorKinds.find((k) => k.kind === kind)?.colour ?? 'media'})`;
export const typeColour = (type: string): string => `var(--${relationInfo.get(type)?.colour ?? 'affiliated'})`;
export const kindLabel = (kind: string): string => actorKinds.find((k) => k.kind === kind)?.label ?? kind;

export function KindDot({ kind }: { readonly kind: string }) {
  return <span className={css.dot} style={{ background: kindColour(kind) }} title={kindLabel(kind)} aria-hidden />;
}

export function TypeStroke({ type }: { readonly type: string }) {
  return <span className={css.stroke} style={{ background: typeColour(type) }} aria-hidden />;
}

export function TypePill({ type }: { readonly type: string }) {
  const info = relationInfo.get(type);
  return (
    <span className={css.pill} style={{ '--c': typeColour(type) } as React.CSSProperties}>
      {info?.label ?? type} {info?.isSymmetric ? '↔' : '→'}
    </span>
  );
}
