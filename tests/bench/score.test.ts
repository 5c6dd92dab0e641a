import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { alignEntities, type ScoredDocument, type ScoreTable, scoreDocuments } from '../../bench/score.js';

const benchmark = resolve('../shared/benchmark');
const hasBenchmark = existsSync(join(benchmark, 'score.mjs'));

const gold: ScoredDocument = {
  id: 'a',
  entities: [
    { id: 'e1', names: ['Harbour Workers Union', 'HWU'] },
    { id: 'e2', names: ['Port Authority'] },
    { id: 'e3', names: ['Jane Doe'], optional: true },
  ],
  relations: [
    { type: 'ACCUSES', source: 'e1', target: 'e2', evidence: ['The HWU accused the Port Authority of lying.'] },
    { type: 'MEETS', source: 'e2', target: 'e1', evidence: ['They met on Monday.'] },
  ],
};

const predicted: ScoredDocument = {
  id: 'a',
  entities: [
    { id: 'p1', names: ['the HWU'] },
    { id: 'p2', names: ['Port Authority'] },
    { id: 'p3', names: ['Monday'] },
  ],
  relations: [
    { type: 'ACCUSES', source: 'p1', target: 'p2', evidence: ['accused the Port Authority of lying'] },
    { type: 'MEETS', source: 'p1', target: 'p2', evidence: ['Somewhere else.'] },
    { type: 'WARNS', source: 'p1', target: 'p3', evidence: ['x'] },
  ],
};

describe('the scorer', () => {
  it('finds a relation when type and both ends agree, in either direction for symmetric types', () => {
    const table = scoreDocuments([gold], [predicted]);
    expect(table.all).toMatchObject({ gold: 2, predicted: 3, recall: 1 });
    expect(table.types.MEETS?.evidence).toBe(0);
    expect(table.types.ACCUSES?.evidence).toBe(1);
  });

  it('counts an actor that is not in the gold as wrong and an optional one not at all', () => {
    expect(scoreDocuments([gold], [predicted]).actors).toMatchObject({ gold: 2, predicted: 3, recall: 1 });
  });

  it('lets a second fragment of an actor join it without counting it', () => {
    const parts = [
      { id: '1', names: ['HWU', 'Harbour Workers Union'] },
      { id: '2', names: ['hwu'] },
    ];
    const { toGold, matched } = alignEntities(gold.entities, parts);
    expect([...toGold.values()]).toEqual([0, 0]);
    expect(matched).toBe(1);
  });

  it('takes a document that was not predicted for empty', () => {
    expect(scoreDocuments([gold], []).all).toMatchObject({ recall: 0, predicted: 0 });
  });

  it.runIf(hasBenchmark)("gives the figures of the benchmark's own scorer", async () => {
    const module = (await import(pathToFileURL(join(benchmark, 'score.mjs')).href)) as {
      score: (g: unknown, p: unknown) => ScoreTable;
    };
    for (const file of ['dev-gold.json', 'other-gold.json']) {
      const documents = JSON.parse(readFileSync(join(benchmark, file), 'utf8')) as ScoredDocument[];
      const spoiled = documents.slice(1).map((d, i) => ({
        id: d.id,
        entities: d.entities.filter((_, e) => (e + i) % 5 !== 0).map((e) => ({ id: e.id, names: e.names.slice(-1) })),
        relations: d.relations
          .filter((_, r) => (r + i) % 3 !== 0)
          .map((r, n) => (n % 4 === 0 ? { ...r, target: null } : r)),
      }));
      const ours = scoreDocuments(documents, spoiled);
      expect(ours).toEqual(module.score(documents, spoiled));
    }
  });
});
