// How large a value may get, as numbers that are put together: what an expression makes of its parts' sizes. Sizes written in
// the query are exact; what the graph holds is guessed twice, as it usually is and as it may be at worst.
import { readLimits } from '../../import/read/limits.js';

/** An upper bound for a value. A text has its characters as items; `items * element` is the weight of the whole. */
export interface Estimate {
  readonly items: number;
  readonly element: number;
  /** Weight of whatever can be reached inside of an element, however deep. */
  readonly deep: number;
  /** Largest absolute number in it, or that a text in it may be read as. */
  readonly magnitude: number;
  /** Characters it may have at worst, with the longest text a document may have; of a list of data: of one of its elements. */
  readonly most: number;
  /** Items at worst, where they depend on a text of the graph. */
  readonly mostItems: number;
  readonly isText: boolean;
  /** It is the graph's own: what it holds is guessed, and nothing is copied for it. */
  readonly isData: boolean;
  /** Collected from rows: the engine counts its memory while it grows, and can stop. */
  readonly isCollected?: boolean;
}

const maxText = readLimits.maxTextBytes;
/** Any property but a document's text. */
const maxProperty = 5_000;
const infinite = Number.POSITIVE_INFINITY;

export const scalar: Estimate = {
  items: 1,
  element: 1,
  deep: 1,
  magnitude: 1,
  most: 1,
  mostItems: 1,
  isText: false,
  isData: false,
};
export const number: Estimate = { ...scalar, magnitude: infinite };
/** What the graph holds: lengths of lists, counts, texts of properties. */
export const fromData: Estimate = {
  items: 200,
  element: 1,
  deep: 1,
  magnitude: 1_000,
  most: maxProperty,
  mostItems: 200,
  isText: false,
  isData: true,
};
export const entity: Estimate = { ...fromData, items: 20, element: 10, deep: 10, most: maxText, mostItems: 20 };

export const weightOf = ({ items, element }: Estimate): number => items * element;

export function withItems(estimate: Estimate, items: number): Estimate {
  return { ...estimate, items, mostItems: Math.max(items, estimate.mostItems) };
}

/** One element of it, also of an element of unknown depth. */
export function elementOf({ element, deep, magnitude, most, isText, isData }: Estimate): Estimate {
  const items = Math.max(element, deep);
  return { items, element: 1, deep: items, magnitude, most, mostItems: items, isText, isData };
}

/** Any one of them. */
export function widest(all: readonly Estimate[]): Estimate {
  const most = (of: (estimate: Estimate) => number): number => Math.max(1, ...all.map(of));
  return {
    items: most((e) => e.items),
    element: most((e) => e.element),
    deep: most((e) => Math.max(e.deep, e.element)),
    magnitude: most((e) => e.magnitude),
    most: most((e) => e.most),
    mostItems: most((e) => e.mostItems),
    isText: all.some((e) => e.isText),
    isData: all.length > 0 && all.every((e) => e.isData),
  };
}

/** One behind the other, or side by side. */
export function joined(all: readonly Estimate[]): Estimate {
  const items = Math.max(
    1,
    total(all, (e) => e.items),
  );
  return {
    ...widest(all),
    items,
    element: Math.max(1, total(all, weightOf) / items),
    mostItems: total(all, (e) => e.mostItems),
    most: total(all, (e) => e.most),
    isData: isShared(all),
  };
}

/** `+` and `||`. Digits that are put together may be read as a number of any size. */
export function added(parts: readonly Estimate[]): Estimate {
  const whole = { ...joined(parts), isData: false };
  return { ...whole, magnitude: whole.isText ? infinite : total(parts, (e) => e.magnitude) };
}

export function listOf(parts: readonly Estimate[]): Estimate {
  const whole = joined(parts);
  const element = Math.max(1, ...parts.map(weightOf));
  return { ...whole, items: parts.length, mostItems: parts.length, element, deep: Math.max(element, whole.deep) };
}

/** A property of a map is at most the map; of a node or relationship it is guessed. */
export function propertyOf(value: Estimate, name: string): Estimate {
  const data = { ...fromData, most: name === 'text' ? maxText : maxProperty };
  const magnitude = ofTime.test(name) ? infinite : Math.max(data.magnitude, value.magnitude);
  if (value.isData) return { ...data, magnitude };
  return {
    items: Math.max(data.items, value.items),
    element: value.element,
    deep: Math.max(value.deep, value.element),
    magnitude,
    most: Math.max(data.most, value.most),
    mostItems: Math.max(data.items, value.mostItems),
    isText: value.isText,
    isData: false,
  };
}

/** Of moments and durations, whose parts are large numbers. */
const ofTime = /^(?:epoch\w*|(?:nano|micro|milli)?seconds?|minutes|hours|days|weeks|months|quarters|years)$/i;

/** A text that is written down: as a number it is what it says, if it says no more than a number. */
export function textSize(text: string): Estimate {
  return {
    ...scalar,
    items: Math.max(1, text.length),
    mostItems: text.length,
    most: text.length,
    magnitude: magnitudeOfText(text),
    isText: true,
  };
}

function magnitudeOfText(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  return /\p{N}/u.test(text) ? infinite : 1;
}

/** Exact, for what the caller sent along. */
export function sizeOfValue(value: unknown): Estimate {
  if (typeof value === 'string') return textSize(value);
  if (typeof value === 'number') return { ...scalar, magnitude: Math.abs(value) };
  if (Array.isArray(value)) return listOf(value.map(sizeOfValue));
  if (typeof value === 'object' && value !== null) {
    const parts = Object.values(value).map(sizeOfValue);
    return { ...joined([scalar, ...parts]), isData: false };
  }
  return scalar;
}

/** Nothing is copied for values of the graph that are only listed, with a few words at most beside them. */
function isShared(all: readonly Estimate[]): boolean {
  return all.some((e) => e.isData) && all.every((e) => e.isData || e.most <= 100);
}

function total(all: readonly Estimate[], of: (estimate: Estimate) => number): number {
  return all.reduce((sum, estimate) => sum + of(estimate), 0);
}
