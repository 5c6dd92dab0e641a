// Tells a click from the second half of a double click. The renderer counts any two clicks within a third of a second; two
// quick clicks on different things are two clicks, and only a second one on the same thing is a double click.

/** As the renderer: the time between the two clicks of a double click. */
const TIMEOUT_MS = 300;

export interface Clicks {
  /**
   * True where this press completes a double click. `thing` names what is under the pointer, `isSecond` is the renderer's
   * word for it, `at` is in milliseconds.
   */
  press(thing: string, isSecond: boolean, at: number): boolean;
}

export function countClicks(): Clicks {
  let last: { readonly thing: string; readonly at: number } | null = null;
  return {
    press(thing, isSecond, at) {
      const isDouble = last?.thing === thing && (isSecond || at - last.at <= TIMEOUT_MS);
      last = isDouble ? null : { thing, at };
      return isDouble;
    },
  };
}
