// The first-run tour: three callouts beside what they explain. The page stays usable under them; Esc or Skip ends them.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { askSummary } from '../api/questions.js';
import { type Place, placeCallout, type Rect } from '../domain/callout.js';
import { change, openDialog, useStore } from '../state/store.js';
import css from './Tour.module.css';

interface Step {
  readonly title: string;
  readonly text: string;
  /** Null while it is not on screen. */
  readonly anchor: () => Rect | null;
  readonly isRound?: boolean;
}

const part = (name: string) => (): Rect | null =>
  document.querySelector(`[data-tour="${name}"]`)?.getBoundingClientRect() ?? null;

const search: Step = {
  title: 'Start with a name',
  text: 'Find an actor, a sentence, a document or a command. Press / from anywhere.',
  anchor: part('search'),
};
const line: Step = {
  title: 'Every line is a sentence',
  text: 'Click a line to read each sentence that says so: who printed it, when, and who said it. A ≠ means that somebody denies it.',
  anchor: lineOnScreen,
  isRound: true,
};
const bring: Step = {
  title: 'Bring your own articles',
  text: 'Import files or drop them anywhere. Their actors and sentences join the network. Press ? for all shortcuts.',
  anchor: part('import'),
};
/** For readers, who may not import. */
const read: Step = {
  title: 'From the text and back',
  text: 'Open a document: a click on a sentence selects the line it made. Press ? for all shortcuts.',
  anchor: part('documents'),
};

let pointedAt: string | null = null;
function lineOnScreen(): Rect | null {
  const { network } = useStore.getState();
  const area = document.querySelector('[data-tour="network"]')?.getBoundingClientRect();
  if (network === null || !network.isSettled || area === undefined) return null;
  let point = pointedAt === null ? null : network.edgePoint(pointedAt);
  if (point === null || point.x < 0 || point.y < 0 || point.x > area.width || point.y > area.height) {
    pointedAt = network.exampleLine();
    point = pointedAt === null ? null : network.edgePoint(pointedAt);
  }
  return point === null
    ? null
    : { left: area.left + point.x - 15, top: area.top + point.y - 15, width: 30, height: 30 };
}

export function Tour() {
  const isReader = useQuery(askSummary()).data?.readOnly === true;
  const steps = [search, line, isReader ? read : bring];
  const [at, setAt] = useState(0);
  const step = steps[at] ?? search;
  const isLast = at === steps.length - 1;
  const box = useRef<HTMLDivElement>(null);
  const title = useId();
  const { anchor, place } = usePlace(step, box);
  useFocus(box, place !== null);
  const go = (to: number) => {
    setAt(to);
    if (steps[to] === line) change((view) => ({ ...view, screen: 'explore', document: null, asTable: false }));
  };
  return (
    <>
      {anchor === null ? null : (
        <i aria-hidden className={css.ring} data-round={step.isRound} style={ringAround(anchor)} />
      )}
      <div
        ref={box}
        role="dialog"
        aria-modal={false}
        aria-labelledby={title}
        aria-describedby={`${title}-text`}
        tabIndex={-1}
        className={css.callout}
        data-side={place?.side}
        data-placed={place !== null || undefined}
        style={place === null ? undefined : { left: place.left, top: place.top }}
      >
        {anchor === null || place?.side === 'none' ? null : (
          <i aria-hidden className={css.tip} style={{ left: (place?.tip ?? 0) - 5 }} />
        )}
        <div aria-live="polite">
          <h2 id={title}>{step.title}</h2>
          <p id={`${title}-text`}>{step.text}</p>
        </div>
        <div className={css.foot}>
          <span>
            {at + 1} of {steps.length}
          </span>
          {isLast ? null : (
            <button type="button" className="btn small" onClick={() => openDialog(null)}>
              Skip
            </button>
          )}
          {at > 0 ? (
            <button type="button" className="btn line small" onClick={() => go(at - 1)}>
              Back
            </button>
          ) : null}
          <button
            type="button"
            data-next
            className="btn main small"
            onClick={() => (isLast ? openDialog(null) : go(at + 1))}
          >
            {isLast ? 'Start exploring' : 'Next'}
          </button>
        </div>
      </div>
    </>
  );
}

const ringAround = ({ left, top, width, height }: Rect) => ({
  left: left - 4,
  top: top - 4,
  width: width + 8,
  height: height + 8,
});

/** Follows what is explained, which moves with the window, the camera and the layout. */
function usePlace(step: Step, box: React.RefObject<HTMLDivElement | null>) {
  const [state, setState] = useState<{ anchor: Rect | null; place: Place | null }>({ anchor: null, place: null });
  useEffect(() => {
    let frame = 0;
    let before = '';
    const look = () => {
      frame = requestAnimationFrame(look);
      if (box.current === null) return;
      const anchor = step.anchor();
      const { offsetWidth: width, offsetHeight: height } = box.current;
      const window = { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight };
      const now = JSON.stringify([anchor, width, height, window]);
      if (now === before) return;
      before = now;
      setState({ anchor, place: placeCallout(anchor, { width, height }, window, window.width <= 900 ? 54 : 0) });
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, [step, box]);
  return state;
}

/** The way on gets the focus; whatever had it gets it back. Esc ends the tour from anywhere but another dialog. */
function useFocus(box: React.RefObject<HTMLDivElement | null>, isPlaced: boolean): void {
  useEffect(() => {
    if (!isPlaced) return;
    const before = document.activeElement as HTMLElement | null;
    const own = box.current;
    // Somebody who types already is not interrupted.
    if (before?.tagName !== 'INPUT') own?.querySelector<HTMLElement>('[data-next]')?.focus({ preventScroll: true });
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) openDialog(null);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
      if (own?.contains(document.activeElement) || document.activeElement === document.body) before?.focus?.();
    };
  }, [isPlaced, box]);
}
