// Takes the text and a span of it, gives tokens in the manner of Universal Dependencies (EWT, GUM): clitics apart
// ("does" "n't", "Taliban" "'s"), hyphens apart between words but not after prefixes ("anti-corruption"), abbreviations with
// their full stop, numbers, addresses and dates whole. Every token's text is exactly `text.slice(start, end)`.
import type { Span } from '../annotation.js';
import { CLOSING_ABBREVIATIONS, isAbbreviation } from './abbreviations.js';

export interface RawToken extends Span {
  readonly text: string;
}

/** Prefixes that keep their hyphen, as in the treebanks. */
const HYPHEN_PREFIXES: ReadonlySet<string> = new Set(
  (
    'non e mid re co anti pre pro cross post over sub semi pan multi counter ex mini socio psycho neo inter un intra ' +
    'trans ultra micro macro pseudo quasi de dis bi tri'
  ).split(' '),
);

/** Alternatives are tried in order; none nests a repetition, so that matching is linear. */
const TOKEN = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>"“”]+`,
    String.raw`[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}`,
    String.raw`[@#][\p{L}_][\p{L}\p{N}_]*`,
    String.raw`\d{1,4}\/\d{1,2}(?:\/\d{2,4})?(?![\p{L}\d])`,
    String.raw`\d+(?=(?:am|pm|km|kg|cm|mm|bn|mn|mph|ft|lb|lbs|m|k|g)(?![\p{L}\p{M}\d]))`,
    String.raw`\.?\d+(?:[.,:]\d+){0,20}(?:st|nd|rd|th|s)?(?![\p{L}\d])`,
    String.raw`(?:\p{L}\.){2,12}\p{L}?(?![\p{L}\p{M}])`,
    String.raw`\p{L}&\p{L}(?![\p{L}\p{M}])`,
    String.raw`[\p{L}\p{M}\p{N}_]+(?:['’ʼ][\p{L}\p{M}]+){0,4}`,
    String.raw`['’ʼ](?:s|re|ve|ll|d|m)(?![\p{L}\p{M}])`,
    String.raw`['’]\d0s(?!\w)`,
    String.raw`\.{2,}|…|-{2,}|[*_=~]{2,}|\u0060\u0060|''`,
    String.raw`[\u200b\u200c\u200d\ufeff\u00ad]+`,
    String.raw`\S`,
  ].join('|'),
  'giu',
);

const CLITIC = /^(.+?)(n['’ʼ]t|['’ʼ](?:s|re|ve|ll|d|m))$/iu;
const SPLIT_WORDS: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
]);

/** Tokens of `text.slice(span.start, span.end)`, in order, not overlapping, never empty, without white space. */
export function tokenize(text: string, span: Span): RawToken[] {
  const pieces: RawToken[] = [];
  const add = (start: number, end: number): void => {
    if (end > start) pieces.push({ start, end, text: text.slice(start, end) });
  };
  const part = text.slice(span.start, span.end);
  for (const match of part.matchAll(TOKEN)) {
    const start = span.start + match.index;
    addWord(match[0], start, add);
  }
  return joinPieces(text, pieces);
}

function addWord(word: string, start: number, add: (start: number, end: number) => void): void {
  const end = start + word.length;
  const apostrophe = word.length > 2 && /['’ʼ]/.test(word) ? CLITIC.exec(word) : null;
  const inner = SPLIT_WORDS.get(word.toLowerCase());
  if (apostrophe !== null && /\p{L}/u.test(word[0]!)) {
    add(start, start + apostrophe[1]!.length);
    add(start + apostrophe[1]!.length, end);
  } else if (inner !== undefined) {
    add(start, start + inner);
    add(start + inner, end);
  } else if (/^(?:https?:|www\.)/i.test(word)) {
    let kept = word.length;
    while (".,;:!?'’)]".includes(word[kept - 1]!)) kept--;
    add(start, start + kept);
    for (let i = start + kept; i < end; i++) add(i, i + 1);
  } else add(start, end);
}

/** Joins full stops to abbreviations, hyphens to prefixes, and the labels of a domain name ("example.com"). */
function joinPieces(text: string, pieces: readonly RawToken[]): RawToken[] {
  const out: RawToken[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    const next = pieces[i + 1];
    const afterNext = pieces[i + 2];
    const domainEnd = next?.text === '.' ? endOfDomain(pieces, i) : i;
    if (domainEnd > i) {
      const start = startOfDomain(out, piece.start);
      const { end } = pieces[domainEnd]!;
      out.push({ start, end, text: text.slice(start, end) });
      i = domainEnd;
    } else if (next?.text === '-' && afterNext !== undefined && isPrefixed(piece, next, afterNext)) {
      out.push({ start: piece.start, end: afterNext.end, text: text.slice(piece.start, afterNext.end) });
      i += 2;
    } else if (next?.text === '.' && next.start === piece.end && takesFullStop(piece.text, i + 2 >= pieces.length)) {
      out.push({ start: piece.start, end: next.end, text: text.slice(piece.start, next.end) });
      i += 1;
    } else out.push(piece);
  }
  return out;
}

/** Top levels that end the names of sites in running text: the general ones and those of countries. */
const TOP_LEVELS: ReadonlySet<string> = new Set(
  (
    'com org net info gov edu mil int biz news media tv fm io co ai app blog online press world today africa asia eu uk us ca au nz ie in pk bd ' +
    'lk np af ir iq il ps jo lb sy tr sa ae qa kw bh om ye eg ly tn dz ma sd so ke ug tz rw et ng gh za zw zm mw mz na bw sn ' +
    'ml cm cd ru ua by ge am az md kz kg uz tj tm mn cn hk tw jp kr vn th kh my sg id ph mm la de at ch fr es pt it nl be lu ' +
    'dk se no fi is ee lv lt pl cz sk hu ro bg rs hr si ba mk al gr cy mt mx br ar cl pe ve bo py uy ec cr cu do ht jm'
  ).split(' '),
);

/** Domain names have few labels; the limit keeps a line of dotted words linear. */
const MAX_LABELS = 5;

/** Index of the last piece of the domain name that begins at `first`, or `first` where none does. */
function endOfDomain(pieces: readonly RawToken[], first: number): number {
  if (!/^[\p{L}\p{N}]{2,}$/u.test(pieces[first]!.text)) return first;
  let end = first;
  for (
    let i = first;
    i < first + 2 * MAX_LABELS && pieces[i + 1]?.text === '.' && isTied(pieces, i + 1) && isTied(pieces, i + 2);
    i += 2
  ) {
    const label = pieces[i + 2]!.text;
    if (TOP_LEVELS.has(label)) end = i + 2;
    else if (!/^[\p{Ll}\d]+$/u.test(label)) break;
  }
  return end;
}

const isTied = (pieces: readonly RawToken[], i: number): boolean => pieces[i]?.start === pieces[i - 1]?.end;

/** Takes back what hyphens tie to the front: "open-data.info" is one name. Returns where the name starts. */
function startOfDomain(out: RawToken[], from: number): number {
  let start = from;
  while (out.length >= 2) {
    const [word, hyphen] = [out[out.length - 2]!, out[out.length - 1]!];
    if (hyphen.text !== '-' || hyphen.end !== start || word.end !== hyphen.start || !/^[\p{L}\p{N}]+$/u.test(word.text))
      break;
    start = word.start;
    out.length -= 2;
  }
  return start;
}

function isPrefixed(prefix: RawToken, hyphen: RawToken, word: RawToken): boolean {
  return (
    prefix.end === hyphen.start &&
    hyphen.end === word.start &&
    /^[\p{L}\d]/u.test(word.text) &&
    HYPHEN_PREFIXES.has(prefix.text.toLowerCase())
  );
}

/** At the end of a sentence the full stop of "Co." or "p.m." counts as the sentence's own, except after dotted letters. */
function takesFullStop(word: string, isLast: boolean): boolean {
  if (/^\p{Lu}$/u.test(word)) return word !== 'I' && !isLast;
  if (!isAbbreviation(word)) return false;
  if (!isLast) return true;
  return (
    word.includes('.') ||
    !CLOSING_ABBREVIATIONS.has(word.toLowerCase()) ||
    /^(?:inc|ltd|co|corp|jr|sr|etc)$/i.test(word)
  );
}
