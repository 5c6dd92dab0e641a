// The first-run tour: three steps, each with the one thing to try.
import { useState } from 'react';
import { openDialog } from '../state/store.js';
import { Frame } from './Frame.js';
import css from './Small.module.css';

const steps = [
  {
    title: 'Every line is a sentence',
    text: 'Click a line between two actors: the panel on the right shows each sentence that says so, who printed it, when, and who said it. A ≠ on a line means that somebody denies it.',
  },
  {
    title: 'The legend is the filter',
    text: 'Switch relation types and kinds of actors off with their eye, drag over the months at the bottom to see one period, or press Play to watch it unfold. The line under the picture always says what is hidden.',
  },
  {
    title: 'From the text and back',
    text: 'Open a document: actors are underlined, statements are tinted. A click in the text selects the line it made; a click on a line scrolls the text. Press ? at any time for all shortcuts.',
  },
] as const;

export function Tour() {
  const [at, setAt] = useState(0);
  const step = steps[at] ?? steps[0];
  const isLast = at === steps.length - 1;
  return (
    <Frame title={step.title}>
      <p className={css.text}>{step.text}</p>
      <div className={css.foot}>
        <span className="quiet">
          {at + 1} of {steps.length}
        </span>
        {at > 0 ? (
          <button type="button" className="btn line" onClick={() => setAt(at - 1)}>
            Back
          </button>
        ) : null}
        <button type="button" className="btn main" onClick={() => (isLast ? openDialog(null) : setAt(at + 1))}>
          {isLast ? 'Start exploring' : 'Next'}
        </button>
      </div>
    </Frame>
  );
}
