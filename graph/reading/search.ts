// Finds actors by any of their names, relationships by the names of both ends, and documents by their words. Candidates
// come from the database; the order is decided here, so that both engines give one answer.
import { ask, byText } from '../ask.js';
import { ACTORS_BY_NAME, DOCUMENT_TEXTS, RELATIONSHIPS_AMONG } from '../cypher/read.js';
import type { Database, Transaction } from '../database.js';
import { type RelationType, relationTypes } from '../model/relationTypes.js';
import type { ActorSummary, DocumentRef, Relationship, SearchAnswer } from '../shapes.js';
import { byDate, bySupport, loadActors } from './actors.js';

/** Candidates taken from the database before ordering. */
const maxCandidates = 200;
const maxDocumentCandidates = 60;
const snippetLength = 160;

const typeOfWord: ReadonlyMap<string, RelationType> = new Map(
  relationTypes.flatMap((r) => [...r.label.split(' ').slice(0, 1), r.type.toLowerCase()].map((word) => [word, r.type])),
);

export function toWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** 0 for the whole name, 1 for its beginning, 2 for the beginning of a word, 3 anywhere inside; null when it does not match. */
function rankOfName(name: string, text: string): number | null {
  const lower = name.toLowerCase();
  if (lower === text) return 0;
  const at = lower.indexOf(text);
  if (at < 0) return null;
  if (at === 0) return 1;
  return /[\p{L}\p{N}]/u.test(lower[at - 1] ?? '') ? 3 : 2;
}

interface Match {
  readonly actor: ActorSummary;
  readonly matched: string;
  readonly rank: number;
}

function bestMatch(actor: ActorSummary, text: string): Match | null {
  const ranked = actor.names.flatMap((name) => {
    const rank = rankOfName(name, text);
    return rank === null ? [] : [{ actor, matched: name, rank }];
  });
  return ranked.sort((a, b) => a.rank - b.rank)[0] ?? null;
}

const byMatch = (a: Match, b: Match) =>
  a.rank - b.rank || b.actor.documents - a.actor.documents || byText(a.actor.id, b.actor.id);

async function actorsNamed(tx: Transaction, text: string): Promise<readonly Match[]> {
  const rows = await ask<ActorSummary>(tx, ACTORS_BY_NAME, { text, limit: maxCandidates });
  return rows.flatMap((actor) => bestMatch(actor, text) ?? []).sort(byMatch);
}

/** Actors whose name shares a word with the text; more words in common first. */
async function actorsByWords(database: Database, tx: Transaction, text: string): Promise<readonly Match[]> {
  const words = toWords(text);
  if (words.length === 0) return [];
  const found = await database.searchText('actors', words.join(' '), maxCandidates);
  const actors = await loadActors(
    tx,
    found.map((hit) => hit.id),
  );
  return actors
    .map((actor) => {
      const own = new Set(actor.names.flatMap(toWords));
      return { actor, matched: actor.name, rank: 10 - words.filter((word) => own.has(word)).length };
    })
    .sort(byMatch);
}

/** The words in two parts, at every place where they can be parted; a word for a relation type parts them there only. */
export function splitEnds(
  words: readonly string[],
): readonly { left: string; right: string; type: RelationType | null }[] {
  const at = words.findIndex((word, index) => index > 0 && typeOfWord.has(word));
  if (at > 0) {
    const type = typeOfWord.get(words[at]!)!;
    const rest = words.slice(at + 1).filter((word) => word !== 'with');
    return rest.length === 0 ? [] : [{ left: words.slice(0, at).join(' '), right: rest.join(' '), type }];
  }
  return words.slice(1).map((_, index) => ({
    left: words.slice(0, index + 1).join(' '),
    right: words.slice(index + 1).join(' '),
    type: null,
  }));
}

async function relationshipsNamed(
  tx: Transaction,
  text: string,
  limit: number,
): Promise<SearchAnswer['relationships']> {
  const found = new Map<string, Relationship>();
  for (const { left, right, type } of splitEnds(toWords(text))) {
    const sources = (await actorsNamed(tx, left)).slice(0, 20).map((match) => match.actor.id);
    const targets = (await actorsNamed(tx, right)).slice(0, 20).map((match) => match.actor.id);
    if (sources.length === 0 || targets.length === 0) continue;
    const rows = await ask<Relationship>(tx, RELATIONSHIPS_AMONG, { sources, targets });
    for (const row of rows) if (type === null || row.type === type) found.set(row.id, row);
  }
  const best = [...found.values()].sort(bySupport).slice(0, limit);
  const actors = new Map(
    (
      await loadActors(
        tx,
        best.flatMap((r) => [r.source, r.target]),
      )
    ).map((a) => [a.id, a]),
  );
  const ref = (id: string) => {
    const { name, kind } = actors.get(id)!;
    return { id, name, kind };
  };
  return best.map((relationship) => ({
    relationship,
    source: ref(relationship.source),
    target: ref(relationship.target),
  }));
}

/** A piece of the text around the first of the words, cut between words. */
export function snippetOf(text: string, words: readonly string[]): string {
  const lower = text.toLowerCase();
  const places = words.map((word) => lower.indexOf(word)).filter((at) => at >= 0);
  const at = places.length > 0 ? Math.min(...places) : 0;
  const from = Math.max(0, at - snippetLength / 4);
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1;
  const piece = text.slice(start, start + snippetLength);
  const isEnd = start + snippetLength >= text.length;
  const end = isEnd ? piece.length : Math.max(piece.lastIndexOf(' '), snippetLength / 2);
  return `${start > 0 ? '… ' : ''}${piece.slice(0, end).replace(/\s+/g, ' ').trim()}${isEnd ? '' : ' …'}`;
}

async function documentsWith(
  database: Database,
  tx: Transaction,
  text: string,
  limit: number,
): Promise<SearchAnswer['documents']> {
  const words = [...new Set(toWords(text))];
  if (words.length === 0) return [];
  const hits = await database.searchText('documents', words.join(' '), maxDocumentCandidates);
  const rows = await ask<DocumentRef & { text: string }>(tx, DOCUMENT_TEXTS, { ids: hits.map((hit) => hit.id) });
  const scored = rows.map(({ text: content, ...document }) => {
    const title = new Set(toWords(document.title));
    const own = new Set(toWords(content));
    const score = words.filter((word) => own.has(word)).length + words.filter((word) => title.has(word)).length / 100;
    return { document, snippet: snippetOf(content, words), score };
  });
  return scored
    .sort((a, b) => b.score - a.score || byDate(a.document, b.document))
    .slice(0, limit)
    .map(({ document, snippet }) => ({ document, snippet }));
}

/** An empty text finds nothing. `limit` holds for each of the three lists. */
export async function searchGraph(
  database: Database,
  tx: Transaction,
  given: string,
  limit: number,
): Promise<SearchAnswer> {
  const text = given.trim().replace(/\s+/g, ' ').toLowerCase();
  if (text === '') return { actors: [], relationships: [], documents: [] };
  const named = await actorsNamed(tx, text);
  const more = named.length < limit ? await actorsByWords(database, tx, text) : [];
  const known = new Set(named.map((match) => match.actor.id));
  const actors = [...named, ...more.filter((match) => !known.has(match.actor.id))].slice(0, limit);
  return {
    actors: actors.map(({ actor, matched }) => ({ actor, matched })),
    relationships: await relationshipsNamed(tx, text, limit),
    documents: await documentsWith(database, tx, text, limit),
  };
}
