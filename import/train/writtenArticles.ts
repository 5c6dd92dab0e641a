// Reads the articles of training/articles: news written for this project in the manner of many outlets, each with its
// annotation in lines that a person can write and read (training/README.md has the form). Gives them in the form of the
// benchmark, so that every trainer learns from them like from any other annotated article.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { InvalidInput } from '../../graph/errors.js';
import { type ActorKind, actorKindNames } from '../../graph/model/actorKinds.js';
import { type RelationType, relationTypeNames } from '../../graph/model/relationTypes.js';
import { findBlocks } from '../language/blocks.js';
import { splitSentences } from '../language/sentences.js';
import { type GoldDocument, type GoldEntity, type GoldRelation, toSourceDocument } from './gold.js';

/** Every article of the folder's .txt files, in the order of the file names. Throws InvalidInput like readWrittenArticles. */
export function readWrittenFolder(folder: string): readonly GoldDocument[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  return files.flatMap((name) => readWrittenArticles(readFileSync(join(folder, name), 'utf8'), basename(name, '.txt')));
}

/** @param file names the articles: FILE-001 and so on. Throws InvalidInput with every mistake of the file, one a line. */
export function readWrittenArticles(content: string, file: string): readonly GoldDocument[] {
  const problems: string[] = [];
  const parts = content
    .replaceAll('\r\n', '\n')
    .split(/^===(?=[^\n]*$)/m)
    .slice(1);
  const articles = parts.map((part, i) => {
    const id = `${file}-${String(i + 1).padStart(3, '0')}`;
    return readArticle(part, id, (problem) => problems.push(`${id}: ${problem}`));
  });
  if (problems.length > 0) throw new InvalidInput('articles', problems.join('\n'));
  return articles;
}

type Complain = (problem: string) => void;

function readArticle(part: string, id: string, complain: Complain): GoldDocument {
  const [head = '', entityPart = '', relationPart = ''] = part.split(/^--- *(?:entities|relations) *$/m);
  const lines = head.split('\n');
  const settings = new Map(lines[0]!.split('|').map((pair) => keyAndValue(pair, ':')));
  const [title = '', ...rest] = lines.slice(1).join('\n').trim().split('\n');
  const text = rest.join('\n').trim();
  const whole = toSourceDocument({ id, title, text }).text;
  const entities = fullLines(entityPart).flatMap((line) => readEntity(line, whole, complain));
  const places = sentencesOf(id, title, text);
  const relations = fullLines(relationPart).flatMap((line) => readRelation(line, entities, whole, places, complain));
  if (text === '') complain('there is no text under the headline');
  return {
    id,
    publisher: settings.get('publisher') ?? null,
    date: settings.get('date') ?? null,
    title,
    text,
    entities,
    relations,
  };
}

const fullLines = (part: string): string[] =>
  part
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function keyAndValue(pair: string, separator: string): [string, string] {
  const at = pair.indexOf(separator);
  return at < 0 ? [pair.trim(), ''] : [pair.slice(0, at).trim(), pair.slice(at + separator.length).trim()];
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function sentencesOf(id: string, title: string, text: string): readonly Place[] {
  const source = toSourceDocument({ id, title, text });
  return findBlocks(source).flatMap((block) => splitSentences(source.text, block));
}

function readEntity(line: string, text: string, complain: Complain): GoldEntity[] {
  const [key, list] = keyAndValue(line, ':');
  const [id = '', kind = ''] = key.split(/\s+/);
  const names = list
    .split('|')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const known = actorKindNames.find((name) => name === kind) as ActorKind | undefined;
  if (known === undefined) complain(`"${line}": kind must be one of ${actorKindNames.join(', ')}`);
  if (names.length === 0) complain(`"${line}": no name`);
  for (const name of names) if (!text.includes(name)) complain(`${id}: "${name}" is not in the text`);
  return known === undefined || names.length === 0 ? [] : [{ id, kind: known, names }];
}

function readRelation(
  line: string,
  entities: readonly GoldEntity[],
  text: string,
  sentences: readonly Place[],
  complain: Complain,
): GoldRelation[] {
  const [key = '', ...fields] = line.split('|').map((field) => field.trim());
  const [typeName, source, target] = key.split(/\s+/);
  const type = relationTypeNames.find((name) => name === typeName) as RelationType | undefined;
  if (type === undefined) {
    complain(`"${line}": the type must be one of ${relationTypeNames.join(', ')}`);
    return [];
  }
  const end = (id: string | undefined): string | null => {
    if (id === '-') return null;
    if (!entities.some((entity) => entity.id === id)) complain(`"${key}": there is no entity ${id}`);
    return id ?? null;
  };
  const setting = (name: string) =>
    fields
      .find((field) => field.startsWith(`${name} =`))
      ?.slice(name.length + 2)
      .trim();
  const by = setting('by');
  const snippets = fields.filter((field) => field !== 'rebuts' && !/^(?:content|role|by) =/.test(field));
  const evidence = snippets.flatMap((snippet) => wholeSentence(snippet, key, text, sentences, complain));
  if (evidence.length === 0) complain(`"${key}": no evidence`);
  return [
    {
      type,
      source: end(source),
      target: end(target),
      evidence,
      content: setting('content') ?? null,
      role: setting('role') ?? null,
      attribution: by === undefined ? null : end(by),
      rebuts: fields.includes('rebuts'),
    },
  ];
}

/** Evidence is given by a few of its words; they must stand in one place only. */
function wholeSentence(
  snippet: string,
  key: string,
  text: string,
  sentences: readonly Place[],
  complain: Complain,
): string[] {
  const at = text.indexOf(snippet);
  if (at < 0 || text.includes(snippet, at + 1)) {
    complain(`"${key}": evidence "${snippet}" ${at < 0 ? 'is not in the text' : 'stands in several places'}`);
    return [];
  }
  const sentence = sentences.find(({ start, end }) => start <= at && at < end);
  return sentence === undefined ? [] : [text.slice(sentence.start, sentence.end)];
}
