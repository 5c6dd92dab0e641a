// Every way in which a sentence shows an actor, for relations between two of them: the given mentions, names of other
// actors inside a longer name ("Sri Lankan" in "Sri Lankan navy"), and countries' adjectives and names that were not
// mentions because they do not act there. Views are sorted by first token, an outer one before its inner ones.
import type { DocumentActor, Mention, ParsedDocument, Sentence } from '../../annotation.js';
import type { ActorLists } from '../../lists/actorLists.js';
import { countryOf, countryOfCapital } from './countries.js';

export type ViewForm = 'name' | 'nested' | 'place' | 'reference';

export interface View {
  readonly actor: number;
  readonly firstToken: number;
  readonly lastToken: number;
  readonly headToken: number;
  readonly form: ViewForm;
  /** Index of the mention, or of the actor's nearest mention where the view itself is none; -1 when it has none. */
  readonly mention: number;
}

const longestNameTokens = 6;

/** For each sentence of the document its views. */
export function findViews(
  doc: ParsedDocument,
  mentions: readonly Mention[],
  actors: readonly DocumentActor[],
  lists: ActorLists,
): readonly (readonly View[])[] {
  const views: View[][] = doc.sentences.map(() => []);
  const mentionOf = new Map<number, number>();
  mentions.forEach((mention, index) => {
    if (mention.actor < 0) return;
    if (!mentionOf.has(mention.actor)) mentionOf.set(mention.actor, index);
    views[mention.sentence]?.push(toView(mention, index, views[mention.sentence]!));
  });
  const names = nameTable(actors, lists);
  doc.sentences.forEach((sentence, index) => {
    addImpliedViews(sentence, views[index]!, { names, lists }, mentionOf);
    views[index]!.sort((a, b) => a.firstToken - b.firstToken || b.lastToken - a.lastToken);
  });
  return views;
}

function toView(mention: Mention, index: number, earlier: readonly View[]): View {
  const { actor, firstToken, lastToken, headToken } = mention;
  const isInside = earlier.some((v) => v.actor !== actor && v.firstToken <= firstToken && v.lastToken >= lastToken);
  const form = !mention.isNamed && mention.kind !== 'collective' ? 'reference' : isInside ? 'nested' : 'name';
  return { actor, firstToken, lastToken, headToken, form, mention: index };
}

/** Lower-case names, and `#ISO` codes of countries, to the actor. */
function nameTable(actors: readonly DocumentActor[], lists: ActorLists): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  const add = (key: string, actor: number) => {
    if (!table.has(key)) table.set(key, actor);
  };
  actors.forEach((actor, index) => {
    if (actor.kind === 'collective' || actor.kind === 'person') return;
    for (const name of [...actor.names, actor.name]) {
      if (actor.kind === 'state') {
        const code = countryOf(lists, name) ?? countryOfCapital(lists, name);
        if (code !== null) add(`#${code}`, index);
      }
      if (/^\p{Lu}/u.test(name) && name.length > 2) add(name, index);
    }
  });
  return table;
}

interface Names {
  readonly names: ReadonlyMap<string, number>;
  readonly lists: ActorLists;
}

function addImpliedViews(
  sentence: Sentence,
  views: View[],
  names: Names,
  mentionOf: ReadonlyMap<number, number>,
): void {
  const { tokens } = sentence;
  for (let first = 0; first < tokens.length; first++) {
    if (!/^\p{Lu}/u.test(tokens[first]!.text)) continue;
    for (let length = Math.min(longestNameTokens, tokens.length - first); length > 0; length--) {
      const last = first + length - 1;
      const actor = actorNamed(sentence, first, last, names);
      if (actor === undefined) continue;
      if (!isShown(views, actor, first, last)) {
        const isInside = views.some((v) => v.firstToken <= first && v.lastToken >= last);
        const form = isInside ? 'nested' : 'place';
        views.push({
          actor,
          firstToken: first,
          lastToken: last,
          headToken: last,
          form,
          mention: mentionOf.get(actor) ?? -1,
        });
      }
      break;
    }
  }
}

/** True where the range is already a view of this actor, or the head of an outer name belongs to the range. */
function isShown(views: readonly View[], actor: number, first: number, last: number): boolean {
  return views.some(
    (v) =>
      v.firstToken <= last &&
      v.lastToken >= first &&
      (v.actor === actor ||
        (v.firstToken === first && v.lastToken === last) ||
        v.firstToken > first ||
        v.lastToken < last),
  );
}

function actorNamed(sentence: Sentence, first: number, last: number, names: Names): number | undefined {
  const words = sentence.tokens.slice(first, last + 1).map((t) => t.text);
  const text = words.join(' ');
  const named = names.names.get(text);
  if (named !== undefined) return named;
  const code = countryOf(names.lists, text);
  return code === null ? undefined : names.names.get(`#${code}`);
}
