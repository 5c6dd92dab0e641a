import { expect, test } from 'vitest';
import type { Annotation, Statement } from '../../import/annotation.js';
import { toRecord } from '../../import/toRecord.js';
import { createTinyExtractor } from './tinyExtractor.mjs';

const at = '2024-03-05T10:00:00.000Z';

async function annotate(text: string): Promise<Annotation> {
  const extractor = await createTinyExtractor();
  return extractor.extract({ id: 'doc', title: 'T', text, url: null, publisher: 'P', publishedAt: '2024-03-05' });
}

const change = (annotation: Annotation, changes: Partial<Statement>): Annotation => ({
  ...annotation,
  statements: annotation.statements.map((s) => ({ ...s, ...changes })),
});

test('indexes become ids, and a denial rebuts the statement it denies', async () => {
  const record = toRecord(
    await annotate('Arvenia accuses Belmora of lies. Belmora denies Arvenia was right.'),
    'tiny 1',
    at,
  );
  const [accusation, denial] = record.statements;
  expect(accusation?.source).toBe(denial?.target);
  expect(denial?.rebuts).toEqual([accusation?.id]);
  expect(record.actors.map((a) => a.spans.length)).toEqual([2, 2]);
  expect(record).toMatchObject({ extractor: 'tiny 1', importedAt: at, publisher: 'P' });
});

test('the same annotation gives the same record, in whatever order its statements come', async () => {
  const annotation = await annotate('Arvenia accuses Belmora of lies. Cordova meets Arvenia soon.');
  const turned = { ...annotation, statements: [...annotation.statements].reverse() };
  expect(toRecord(turned, 'tiny 1', at)).toEqual(toRecord(annotation, 'tiny 1', at));
});

test('where direction means nothing a pair has one order, and the spans go with their ends', async () => {
  const [one] = toRecord(await annotate('Arvenia meets Belmora today.'), 'tiny 1', at).statements;
  const [two] = toRecord(await annotate('Belmora meets Arvenia today.'), 'tiny 1', at).statements;
  expect(two?.source).toBe(one?.source);
  expect(two?.target).toBe(one?.target);
  expect(two?.sourceSpan).toEqual(one?.targetSpan);
});

test('statements of one id are one: the surest stays', async () => {
  const annotation = await annotate('Arvenia accuses Belmora of lies.');
  const [statement] = annotation.statements;
  if (!statement) throw new Error('no statement');
  const doubled = { ...annotation, statements: [statement, { ...statement, confidence: 0.95, rule: 'other' }] };
  expect(toRecord(doubled, 'tiny 1', at).statements).toMatchObject([{ confidence: 0.95, rule: 'other' }]);
});

test('an actor is not set against itself', async () => {
  const annotation = await annotate('Arvenia accuses Belmora of lies.');
  expect(toRecord(change(annotation, { target: 0 }), 'tiny 1', at).statements).toEqual([]);
});

test.each([
  ['a quote that differs', { quote: 'Something else' }, 'does not slice back'],
  ['a span outside the text', { cueSpan: { start: 10, end: 999 } }, 'outside the text'],
  ['an actor that does not exist', { source: 7 }, 'actor 7 does not exist'],
  ['a rebuttal of nothing', { rebuts: [9] }, 'statement 9'],
])('%s is refused', async (_what, changes, message) => {
  const annotation = change(await annotate('Arvenia accuses Belmora of lies.'), changes);
  expect(() => toRecord(annotation, 'tiny 1', at)).toThrow(message);
});
