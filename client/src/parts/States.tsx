// What a part shows while it waits, when it fails and when there is nothing: always a sentence and, where there is one, a way on.
import type { ReactNode } from 'react';
import { ApiError, messageOf } from '../api/http.js';
import css from './States.module.css';

export function Waiting({ what }: { readonly what: string }) {
  return (
    <div className={css.waiting} role="status">
      <span className={css.bar} aria-hidden />
      <span className="sr">Loading {what}</span>
    </div>
  );
}

export function Failed({ error, onRetry }: { readonly error: unknown; readonly onRetry?: (() => void) | undefined }) {
  const message = messageOf(error);
  const hint = error instanceof ApiError ? error.hint : null;
  return (
    <div className={css.failed} role="alert">
      <p>{message}</p>
      {hint === null ? null : <p className="quiet">{hint}</p>}
      {onRetry === undefined ? null : (
        <button type="button" className="btn line small" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  );
}

export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className={css.empty}>
      <p className={css.title}>{title}</p>
      {children}
    </div>
  );
}
