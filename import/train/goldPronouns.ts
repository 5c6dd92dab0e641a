// Adds pronouns to the mentions that gold names give, each with the actor a simple rule finds for it: annotated articles
// list names only, but their relations are also reached through "he" and "it". For training and measuring, not the product.
import type { DocumentActor, Mention, ParsedDocument } from '../annotation.js';

const personal = new Set(['he', 'she', 'him', 'her', 'his', 'hers']);
const impersonal = new Set(['it', 'its']);
const plural = new Set(['they', 'their', 'them']);

/** The mentions with pronouns merged in, in the order of the text. */
export function withPronouns(
  doc: ParsedDocument,
  mentions: readonly Mention[],
  actors: readonly DocumentActor[],
): readonly Mention[] {
  const bySentence = doc.sentences.map(() => [] as Mention[]);
  for (const mention of mentions) bySentence[mention.sentence]?.push(mention);
  const added: Mention[] = [];
  doc.sentences.forEach((sentence, s) => {
    sentence.tokens.forEach((token, t) => {
      const word = token.text.toLowerCase();
      if (token.upos !== 'PRON' || !(personal.has(word) || impersonal.has(word) || plural.has(word))) return;
      const actor = antecedentOf(doc, bySentence, actors, s, t, word);
      if (actor < 0) return;
      const kind = actors[actor]?.kind ?? 'collective';
      added.push({
        start: token.start,
        end: token.end,
        sentence: s,
        firstToken: t,
        lastToken: t,
        headToken: t,
        kind,
        isNamed: false,
        certainty: 0.6,
        actor,
      });
    });
  });
  return [...mentions, ...added].sort((a, b) => a.start - b.start || b.end - a.end);
}

function antecedentOf(
  doc: ParsedDocument,
  bySentence: readonly Mention[][],
  actors: readonly DocumentActor[],
  s: number,
  t: number,
  word: string,
): number {
  const fits = (mention: Mention) => {
    const isPerson = actors[mention.actor]?.kind === 'person';
    if (personal.has(word)) return isPerson;
    return plural.has(word) ? actors[mention.actor]?.kind === 'collective' || !isPerson : !isPerson;
  };
  for (let at = s; at >= Math.max(0, s - 2); at--) {
    const pool = (bySentence[at] ?? []).filter((m) => fits(m) && (at < s || m.lastToken < t));
    const subject = pool.find((m) => /^nsubj/.test(doc.sentences[at]?.tokens[m.headToken]?.relation ?? ''));
    const chosen = subject ?? (at < s ? pool[0] : pool.at(-1));
    if (chosen !== undefined) return chosen.actor;
  }
  return -1;
}
