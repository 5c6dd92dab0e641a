// Says for which state a mention stands: country names and demonyms always, capitals only where they act or are acted
// upon ("Tehran denies", "talks with Pyongyang"; not "in Baghdad"), "the Chadian government" through its modifier.
import type { ParsedDocument, Sentence, Token } from '../annotation.js';
import { type ActorLists, stateOf } from '../lists/actorLists.js';
import type { FoundMention } from '../mentions/foundMention.js';
import { textOf } from './cluster.js';

/** Administrations are called by the head of state: whose state that is. Names as written before the head word. */
const administrations = new Map<string, string>(
  Object.entries({
    'United States': 'Trump|Obama|Bush|Biden|Clinton|Reagan|Carter|Nixon|Johnson administration|Kennedy',
    Russia: 'Putin|Yeltsin|Medvedev',
    Israel: 'Netanyahu|Sharon|Olmert',
    'United Kingdom': 'Blair|Brown|Cameron|Thatcher|Starmer|Sunak',
    India: 'Modi|Singh',
    Turkey: 'Erdogan',
    Syria: 'Assad',
    Iraq: 'Maliki|Saddam|Hussein',
    Venezuela: 'Chavez|Maduro|Chávez',
    Philippines: 'Duterte|Marcos|Arroyo',
    Brazil: 'Bolsonaro|Lula',
    Belarus: 'Lukashenko',
    Zimbabwe: 'Mugabe',
    Afghanistan: 'Karzai|Ghani',
    Pakistan: 'Musharraf|Sharif|Khan',
    Ukraine: 'Zelensky|Zelenskyy|Yanukovych|Poroshenko',
    Nicaragua: 'Ortega',
    France: 'Macron|Sarkozy|Hollande',
    Hungary: 'Orban|Orbán',
    Japan: 'Abe|Kishida',
  }).flatMap(([state, names]) => names.split('|').map((name) => [name, state] as const)),
);

/** Canonical name of the state, or null. */
export function stateOfMention(doc: ParsedDocument, mention: FoundMention, lists: ActorLists): string | null {
  if (mention.kind !== 'state') return null;
  const sentence = doc.sentences[mention.sentence]!;
  if (mention.sort === 'government') return governedState(sentence, mention, lists);
  const written = textOf(doc, mention);
  const place = lists.places.get(written.replace(/^[Tt]he /, ''));
  if (place?.form === 'capital' && mention.sort === 'place' && !actsAsState(sentence.tokens, mention)) return null;
  return stateOf(lists, written);
}

function governedState(sentence: Sentence, mention: FoundMention, lists: ActorLists): string | null {
  const { tokens } = sentence;
  for (let i = mention.firstToken; i <= mention.lastToken; i++) {
    for (let j = Math.min(mention.lastToken, i + 3); j >= i; j--) {
      const state = isHyphenated(tokens, j) ? null : stateOf(lists, joinTokens(tokens, i, j));
      if (state !== null) return state;
    }
    const head = administrations.get(tokens[i]!.text);
    if (head !== undefined) return head;
  }
  const of = tokens[mention.lastToken + 1]?.text === 'of' ? mention.lastToken + 2 : -1;
  if (of < 0) return null;
  const from = /^the$/i.test(tokens[of]?.text ?? '') ? of + 1 : of;
  for (let j = Math.min(tokens.length - 1, from + 4); j >= from; j--) {
    const state = stateOf(lists, joinTokens(tokens, from, j));
    if (state !== null) return state;
  }
  return null;
}

/** "Ethiopian-backed": says something about the government, not whose it is. */
const isHyphenated = (tokens: readonly Token[], i: number): boolean => /^[-–]/.test(tokens[i + 1]?.text ?? '');

export function joinTokens(tokens: readonly Token[], first: number, last: number): string {
  let text = '';
  for (let i = first; i <= last; i++) {
    const gap = i > first && tokens[i]!.start > tokens[i - 1]!.end ? ' ' : '';
    text += gap + tokens[i]!.text;
  }
  return text;
}

/** Where a capital stands in the sentence as somebody would, not as somewhere. */
function actsAsState(tokens: readonly Token[], mention: FoundMention): boolean {
  let head = mention.headToken;
  for (let steps = 0; tokens[head]!.relation === 'conj' && tokens[head]!.head >= 0 && steps < 4; steps++)
    head = tokens[head]!.head;
  const before = tokens[mention.firstToken - 1]?.lemma ?? '';
  const marker = head === mention.headToken ? before : caseOf(tokens, head);
  if (placeMarkers.has(marker) || placeMarkers.has(before) || isDateline(tokens, mention)) return false;
  const { relation } = tokens[head]!;
  if (/^(?:compound|flat|appos|list|parataxis|dep|root)/.test(relation)) return false;
  const after = tokens[mention.lastToken + 1];
  return after === undefined || after.text !== ',' || !/^\p{Lu}/u.test(tokens[mention.lastToken + 2]?.text ?? '');
}

const placeMarkers = new Set(
  'in at near from to of outside around across throughout inside into over via through toward leave visit reach enter northern southern eastern western central downtown greater'.split(
    ' ',
  ),
);

function caseOf(tokens: readonly Token[], head: number): string {
  for (let i = Math.max(0, head - 5); i < head; i++)
    if (tokens[i]!.head === head && tokens[i]!.relation === 'case') return tokens[i]!.lemma;
  return '';
}

const isDateline = (tokens: readonly Token[], mention: FoundMention): boolean =>
  mention.firstToken === 0 && /^[,(–—-]|--$/.test(tokens[mention.lastToken + 1]?.text ?? '');
