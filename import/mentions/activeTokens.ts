// Which tokens of a sentence may be part of a name at all: the rest is fixed to the outside label and costs nothing.
import type { Token } from '../annotation.js';

/** Small words that stand inside names, between capitals. */
export const bridging = new Set(
  "of for and the de del dela della di da do dos du la le les los las al el ul as bin ibn bint van von der den ten ter zu y e i - – ' ’ 's ’s & to in on with against at by a / .".split(
    ' ',
  ),
);
const particles = new Set('al el ul as ash an at bin ibn bint van von de du da di dela della la le abu - –'.split(' '));
const upper = /\p{Lu}/u;
const digits = /^\d+$/;

/** True for tokens that may be part of a name: those with a capital, and small words and numbers between or beside such. */
export function findActive(tokens: readonly Token[]): Uint8Array {
  const n = tokens.length;
  const capital = new Uint8Array(n);
  for (let i = 0; i < n; i++) capital[i] = upper.test(tokens[i]!.text) ? 1 : 0;
  const active = Uint8Array.from(capital);
  for (let i = 0; i < n; i++) {
    if (capital[i]) continue;
    const form = tokens[i]!.text;
    const before = capital[i - 1] === 1 || (capital[i - 2] === 1 && bridging.has(tokens[i - 1]!.text));
    const after = capital[i + 1] === 1 || (capital[i + 2] === 1 && bridging.has(tokens[i + 1]!.text));
    if (bridging.has(form) && before && after) active[i] = 1;
    else if (/^[-–‑]$/.test(form) && capital[i - 1] === 1 && tokens[i - 1]!.end === tokens[i]!.start) active[i] = 1;
    else if (particles.has(form) && after) active[i] = 1;
    else if (isTiedToName(tokens, i, capital)) active[i] = 1;
    else if (digits.test(form) && (capital[i - 1] === 1 || capital[i + 1] === 1)) active[i] = 1;
  }
  return active;
}

/** "moon" of "Ban Ki-moon": lower case, but tied to a capitalised word by a hyphen. */
function isTiedToName(tokens: readonly Token[], i: number, capital: Uint8Array): boolean {
  const hyphen = tokens[i - 1];
  const isTied = hyphen !== undefined && /^[-–‑]$/.test(hyphen.text) && hyphen.end === tokens[i]!.start;
  return isTied && capital[i - 2] === 1 && tokens[i - 2]!.end === hyphen.start && tokens[i - 2]!.upos === 'PROPN';
}
