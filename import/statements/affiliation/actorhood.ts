// What tells whether a cluster of mentions is an actor that a reader would name at all, as short marks: an affiliation of
// something that is none is wrong however clearly the sentence puts it.
import type { DocumentActor, Mention, ParsedDocument } from '../../annotation.js';
import type { ActorLists } from '../../lists/actorLists.js';
import { speechVerbs } from '../../lists/headWords.js';
import { isFound } from '../../mentions/foundMention.js';

/** Marks of every actor, by its index. */
export function readActorhood(
  doc: ParsedDocument,
  mentions: readonly Mention[],
  actors: readonly DocumentActor[],
  lists: ActorLists,
): readonly (readonly string[])[] {
  const own: Mention[][] = actors.map(() => []);
  for (const mention of mentions) if (mention.actor >= 0 && mention.isNamed) own[mention.actor]!.push(mention);
  return actors.map((actor, i) => marksOf(doc, actor, own[i]!, lists));
}

function marksOf(doc: ParsedDocument, actor: DocumentActor, own: readonly Mention[], lists: ActorLists): string[] {
  const sorts = new Set(own.map((mention) => (isFound(mention) ? mention.sort : 'given')));
  const certainty = Math.max(0, ...own.map((mention) => mention.certainty));
  const words = actor.names[0]!.split(' ').length;
  const isListed = lists.actors.has(actor.name) || lists.actors.has(actor.names[0]!);
  const marks = [
    `sort=${[...sorts].sort().join('+')}`,
    `certain=${Math.floor(certainty * 10)}`,
    `words=${Math.min(words, 6)}${actor.kind}`,
    `named=${Math.min(own.length, 3)}`,
    `listed=${isListed}`,
    `upper=${/^\p{Lu}/u.test(actor.names[0]!)}`,
  ];
  if (own.some((mention) => speaks(doc, mention))) marks.push('speaks');
  else if (own.some((mention) => isSubject(doc, mention))) marks.push('acts');
  if (actor.kind !== 'person') marks.push(`last=${actor.names[0]!.split(' ').pop()!.toLowerCase()}`);
  return marks;
}

const headOf = (doc: ParsedDocument, mention: Mention) => doc.sentences[mention.sentence]!.tokens[mention.headToken]!;

const isSubject = (doc: ParsedDocument, mention: Mention) => headOf(doc, mention).relation.startsWith('nsubj');

function speaks(doc: ParsedDocument, mention: Mention): boolean {
  const head = headOf(doc, mention);
  const verb = doc.sentences[mention.sentence]!.tokens[head.head];
  return head.relation.startsWith('nsubj') && verb !== undefined && speechVerbs.has(verb.lemma);
}
