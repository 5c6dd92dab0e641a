// Which state a name, an adjective or a capital stands for, by the lists of places; gives the state's canonical name.
import type { ActorLists } from '../../lists/actorLists.js';

const government =
  /^(?:[Tt]he )?(?:[Gg]overnment|[Aa]uthorities|[Aa]dministration) (?:of|in) (?:the )?(.+)$|^(.+?)(?:['’]s?)? (?:[Gg]overnment|[Aa]uthorities|[Aa]dministration)$/;

/** The state that the whole of `name` stands for (its name, its adjective, "X government"), else null. Capitals do not count. */
export function countryOf(lists: ActorLists, name: string): string | null {
  const bare = name.replace(/^[Tt]he /, '').replace(/['’]s?$/, '');
  const place = lists.places.get(bare);
  if (place && (place.form === 'country' || place.form === 'demonym')) return place.name;
  const parts = government.exec(bare);
  return parts ? countryOf(lists, parts[1] ?? parts[2] ?? '') : null;
}

/** The state whose capital `name` is, else null. */
export function countryOfCapital(lists: ActorLists, name: string): string | null {
  const place = lists.places.get(name);
  return place?.form === 'capital' ? place.name : null;
}

/** The state that a listed actor belongs to by the lists ("Pentagon"), else null. */
export const listedCountry = (lists: ActorLists, name: string): string | null => lists.actors.get(name)?.state ?? null;
