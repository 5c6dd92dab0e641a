import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWrittenArticles, readWrittenFolder } from '../../../import/train/writtenArticles.js';

const article = `=== publisher: The Quay Courier | date: 2019-05-12
Minister rejects claim that police fired first
LIMA, May 12 - Peru's Interior Ministry on Sunday denied that police fired first. Protest leaders called that a lie.
--- entities
e1 state: Peru
e2 organisation: Interior Ministry
e3 collective: Protest leaders
--- relations
DENIES e2 - | on Sunday denied | content = that police fired first | rebuts
AFFILIATED_WITH e2 e1 | Peru's Interior | role = ministry | by = e3
`;

describe('articles written for the project', () => {
  it('are read into the form of the benchmark, evidence as whole sentences', () => {
    const [read] = readWrittenArticles(article, 'coast');
    expect(read).toMatchObject({
      id: 'coast-001',
      publisher: 'The Quay Courier',
      date: '2019-05-12',
      title: 'Minister rejects claim that police fired first',
      entities: [{ id: 'e1', kind: 'state', names: ['Peru'] }, { id: 'e2' }, { id: 'e3' }],
    });
    const sentence = "LIMA, May 12 - Peru's Interior Ministry on Sunday denied that police fired first.";
    expect(read?.relations).toEqual([
      {
        type: 'DENIES',
        source: 'e2',
        target: null,
        evidence: [sentence],
        content: 'that police fired first',
        role: null,
        attribution: null,
        rebuts: true,
      },
      {
        type: 'AFFILIATED_WITH',
        source: 'e2',
        target: 'e1',
        evidence: [sentence],
        content: null,
        role: 'ministry',
        attribution: 'e3',
        rebuts: false,
      },
    ]);
  });

  it('are refused with every mistake and the article it is in', () => {
    const wrong = article
      .replace('e1 state', 'e1 country')
      .replace('Protest leaders\n---', 'Nobody\n---')
      .replace('on Sunday denied |', 'that |')
      .replace('DENIES', 'REFUTES');
    const read = () => readWrittenArticles(wrong, 'coast');
    expect(read).toThrow(/coast-001: .*kind must be one of/);
    expect(read).toThrow(/"Nobody" is not in the text/);
    expect(read).toThrow(/the type must be one of/);
    expect(read).toThrow(/there is no entity e1/);
  });

  it('of the repository are free of mistakes, and each has relations', () => {
    const folder = join(import.meta.dirname, '../../../training/articles');
    expect(existsSync(folder)).toBe(true);
    const articles = readWrittenFolder(folder);
    expect(articles.length).toBeGreaterThanOrEqual(readdirSync(folder).length * 4);
    for (const { id, relations } of articles) expect([id, relations.length]).not.toEqual([id, 0]);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
  });
});
