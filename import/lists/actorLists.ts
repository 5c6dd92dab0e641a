// One lookup from the names a text uses to known actors and places. Names are compared as written, upper case counts:
// "IS" is a group and "is" is not. Plain data and pure functions; built once per process.
import worldCountries, { type Countries } from 'world-countries';
import type { ListedActor } from './actorTable.js';
import { normalizeName } from './normalizeName.js';
import { continents, regions, stateNames } from './places.js';

// The package is CommonJS whose types say `export default`: Node hands over the list itself.
const countries = worldCountries as unknown as Countries;

/** What a written name stands for. `state` holds the canonical name for countries, capitals and demonyms. */
export interface PlaceEntry {
  readonly form: 'country' | 'capital' | 'demonym' | 'region';
  /** Canonical name of the state; of the region itself for regions. */
  readonly name: string;
}

export interface ActorLists {
  /** Written name -> listed actor. */
  readonly actors: ReadonlyMap<string, ListedActor>;
  /** Normalised name (see normalizeName) -> listed actor, for names of two words or more. */
  readonly normalized: ReadonlyMap<string, ListedActor>;
  readonly places: ReadonlyMap<string, PlaceEntry>;
  /** First three characters of the names of either map -> length of the longest such name, in characters. */
  readonly longest: ReadonlyMap<string, number>;
  /** Canonical names that are never one actor: "a|b" with a < b. */
  readonly apart: ReadonlySet<string>;
}

export function buildActorLists(
  listed: readonly ListedActor[],
  apart: readonly (readonly [string, string])[],
): ActorLists {
  const actors = new Map<string, ListedActor>();
  const normalized = new Map<string, ListedActor>();
  const add = (name: string, actor: ListedActor) => {
    if (!actors.has(name)) actors.set(name, actor);
    const key = normalizeName(name);
    if (key.includes(' ') && !normalized.has(key)) normalized.set(key, actor);
  };
  for (const actor of listed) add(actor.name, actor);
  for (const actor of listed) for (const alias of actor.aliases) add(alias, actor);
  const places = buildPlaces();
  const longest = new Map<string, number>();
  for (const name of [...actors.keys(), ...places.keys()]) {
    const prefix = name.slice(0, 3);
    longest.set(prefix, Math.max(longest.get(prefix) ?? 0, name.length));
  }
  const pairs = new Set(apart.map(([a, b]) => pairKey(a, b)));
  return { actors, normalized, places, longest, apart: pairs };
}

/** True where two canonical names must not be merged. */
export const areKeptApart = (lists: ActorLists, a: string, b: string): boolean => lists.apart.has(pairKey(a, b));

const pairKey = (a: string, b: string) => (a < b ? `${a}|${b}` : `${b}|${a}`);

function buildPlaces(): Map<string, PlaceEntry> {
  const places = new Map<string, PlaceEntry>();
  const add = (form: PlaceEntry['form'], name: string, written: string) => {
    if (written !== '' && !places.has(written)) places.set(written, { form, name });
  };
  for (const line of stateNames.trim().split('\n')) addStateLine(line, add);
  for (const country of countries) {
    const { common, official } = country.name;
    if (!country.independent && !places.has(common)) {
      add('region', common, common);
      continue;
    }
    const name = places.get(common)?.name ?? common;
    for (const written of [common, official]) add('country', name, written);
    for (const capital of country.capital ?? []) add('capital', name, capital);
    add('demonym', name, country.demonyms?.eng?.m ?? '');
  }
  for (const region of `${regions} ${continents}`.trim().split(/\s+/)) {
    const name = region.replaceAll('_', ' ');
    add('region', name, name);
  }
  return places;
}

function addStateLine(line: string, add: (form: PlaceEntry['form'], name: string, written: string) => void): void {
  const [names = '', rest = ''] = line.split('#');
  const [capitals = '', demonyms = ''] = rest.split('&');
  const written = splitNames(names);
  const name = written[0];
  if (name === undefined) return;
  for (const w of written) add('country', name, w);
  for (const w of splitNames(demonyms)) add('demonym', name, w);
  for (const w of splitNames(capitals)) add('capital', name, w);
}

const splitNames = (text: string): string[] =>
  text
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The state a country name, capital or demonym stands for; null for anything else. */
export function stateOf(lists: ActorLists, written: string): string | null {
  const place = lists.places.get(written.replace(/^[Tt]he /, ''));
  return place === undefined || place.form === 'region' ? null : place.name;
}
