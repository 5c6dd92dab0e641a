// Integers that stand for words, labels and classes in features: hashes of their spelling, mixed into one another where a
// feature is made of several. The weights of the model are keyed by them: see `FORMAT` in modelFile.ts.
import { hashText, mix } from '../../language/hashing.js';

/** Stands for what is not there. */
export const none = 0;

/** The symbol of a text; `none` for the empty one. */
export const symbolOf = (text: string): number => (text === '' ? none : hashText(text) | 0);

export { mix };
