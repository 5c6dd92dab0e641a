// Every promise of the graph, kept on a real Neo4j and on the embedded engine alike.
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Graph } from '../../graph/graph.js';
import { relationshipOf } from '../../graph/model/relationshipIds.js';
import { actorId, randomRecord, record } from '../graph/records.js';
import { dumpOf, emptyGraph, engineNames, theEngines } from './engines.js';

const limits = { timeoutMs: 2_000, maxRows: 1_000, maxBytes: 5_000_000 };

const dispute = record({
  id: 'dispute',
  title: 'Norland points at its neighbour',
  publisher: 'The Courier',
  publishedAt: '2024-03-05',
  said: [
    { type: 'ACCUSES', source: 'Norland', target: 'Sudmark', quote: 'Norland blames Sudmark for the blast.' },
    { type: 'DENIES', source: 'Sudmark', target: 'Norland', quote: 'Sudmark rejects the charge.', rebuts: 0 },
    {
      type: 'AFFILIATED_WITH',
      source: 'Ada Brandt',
      target: 'Norland',
      quote: 'Ada Brandt, foreign minister of Norland, spoke.',
      role: 'foreign minister',
      attribution: ['The Courier'],
    },
    { type: 'WARNS', source: 'Norland', target: null, quote: 'Norland warned of more.' },
  ],
  aliases: { 'Ada Brandt': ['Brandt', 'Minister Brandt'] },
});

const followUp = record({
  id: 'follow-up',
  title: 'Evening edition',
  publisher: 'Evening Post',
  publishedAt: '2024-04-20',
  said: [
    { type: 'ACCUSES', source: 'Norland', target: 'Sudmark', quote: 'Again Norland accused Sudmark.', confidence: 0.6 },
    { type: 'MEETS', source: 'Sudmark', target: 'Jon Weir', quote: 'Sudmark received Jon Weir.' },
    { type: 'MEETS', source: 'Jon Weir', target: 'Sudmark', quote: 'Jon Weir called on Sudmark.' },
    { type: 'ATTACKS', source: 'Norland', target: 'Jon Weir', quote: 'Norland did not strike.', negated: true },
  ],
});

const accusation = relationshipOf('ACCUSES', actorId('Norland'), actorId('Sudmark'))!.id;
const meeting = relationshipOf('MEETS', actorId('Jon Weir'), actorId('Sudmark'))!.id;

// A test that ran out of time would go on writing into the database of the next one: time is plenty.
describe.each(engineNames)('the graph on %s', { timeout: 240_000 }, (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await theEngines().openEmpty(engine);
  });
  beforeEach(() => emptyGraph(graph));

  describe('writing', () => {
    test('a document brings its actors, statements and relationships', async () => {
      expect(await graph.writeDocument(dispute)).toEqual({
        created: true,
        newActors: 4,
        newStatements: 4,
        newRelationships: 3,
      });
      expect(await graph.hasDocument('dispute')).toBe(true);
      expect(await graph.hasDocument('other')).toBe(false);
    });

    test('the same document again changes nothing', async () => {
      await graph.writeDocument(dispute);
      const before = await dumpOf(graph);
      const again = await graph.writeDocument({ ...dispute, importedAt: '2030-01-01T00:00:00Z' });
      expect(again).toEqual({ created: false, newActors: 0, newStatements: 0, newRelationships: 0 });
      expect(await dumpOf(graph)).toEqual(before);
    });

    test('a newer extractor replaces what the older one found, and an older one does not', async () => {
      await graph.writeDocument(dispute);
      const better = { ...dispute, extractor: 'rules 1.10.0', statements: dispute.statements.slice(0, 2) };
      const counts = await graph.writeDocument(better);
      expect(counts).toEqual({ created: true, newActors: 0, newStatements: 0, newRelationships: 0 });
      const replaced = await dumpOf(graph);
      expect(replaced.some((line) => line.includes('AFFILIATED_WITH'))).toBe(false);
      expect((await graph.writeDocument({ ...dispute, extractor: 'rules 1.9.0' })).created).toBe(false);
      await emptyGraph(graph);
      await graph.writeDocument(better);
      expect(await dumpOf(graph)).toEqual(replaced);
    });

    test('a statement about an actor the record does not hold is refused and leaves nothing behind', async () => {
      const broken = { ...dispute, actors: dispute.actors.slice(1) };
      await expect(graph.writeDocument(broken)).rejects.toMatchObject({ name: 'InvalidInput', code: 'unknown-actor' });
      expect(await dumpOf(graph)).toEqual([]);
    });

    test('four writers at once give the graph that one writer gives', async () => {
      const records = Array.from({ length: 24 }, (_, seed) => randomRecord(seed));
      for (const one of records) await graph.writeDocument(one);
      const expected = await dumpOf(graph);
      await emptyGraph(graph);
      const queue = [...records].reverse();
      const writer = async () => {
        for (let next = queue.pop(); next; next = queue.pop()) await graph.writeDocument(next);
      };
      await Promise.all([writer(), writer(), writer(), writer()]);
      expect(await dumpOf(graph)).toEqual(expected);
    });
  });

  describe('relationships', () => {
    test('count statements, documents, publishers and dates, and say when they are contested', async () => {
      await graph.writeDocument(dispute);
      await graph.writeDocument(followUp);
      const { relationship, statements, counterStatements } = await graph.relationship(accusation);
      expect(relationship).toEqual({
        id: accusation,
        type: 'ACCUSES',
        source: actorId('Norland'),
        target: actorId('Sudmark'),
        statements: 2,
        documents: 2,
        publishers: 2,
        firstAt: '2024-03-05',
        lastAt: '2024-04-20',
        confidence: 0.9,
        contested: true,
      });
      expect(statements.map((s) => s.quote)).toEqual([
        'Norland blames Sudmark for the blast.',
        'Again Norland accused Sudmark.',
      ]);
      expect(counterStatements.map((s) => s.quote)).toEqual(['Sudmark rejects the charge.']);
      expect(statements[0]?.rebuttedBy).toEqual([counterStatements[0]?.id]);
    });

    test('copies without a publisher count as one source each by their text', async () => {
      const said = [{ type: 'WARNS', source: 'Norland', target: 'Sudmark' }] as const;
      const copies = ['a', 'b'].map((id) => record({ id, title: 'Wire copy', publisher: null, said }));
      const other = record({ id: 'c', title: 'Another text', publisher: null, said });
      for (const one of [...copies, other]) await graph.writeDocument(one);
      const id = relationshipOf('WARNS', actorId('Norland'), actorId('Sudmark'))!.id;
      expect((await graph.relationship(id)).relationship).toMatchObject({ documents: 3, publishers: 2 });
    });

    test('a meeting has no direction and is stored once', async () => {
      await graph.writeDocument(followUp);
      expect((await graph.relationship(meeting)).relationship).toMatchObject({ type: 'MEETS', statements: 2 });
      expect((await graph.summary()).relationships).toBe(2);
    });

    test('a statement that something did not happen draws no edge', async () => {
      await graph.writeDocument(followUp);
      const id = relationshipOf('ATTACKS', actorId('Norland'), actorId('Jon Weir'))!.id;
      await expect(graph.relationship(id)).rejects.toMatchObject({ code: 'relationship-not-found', status: 404 });
      const { statementViews } = await graph.document('follow-up');
      expect(statementViews.find((s) => s.negated)?.relationship).toBeNull();
    });
  });

  describe('deleting', () => {
    test('removes exactly what only that document supports', async () => {
      await graph.writeDocument(dispute);
      const before = await dumpOf(graph);
      await graph.writeDocument(followUp);
      await graph.deleteDocument('follow-up');
      expect(await dumpOf(graph)).toEqual(before);
      await graph.deleteDocument('dispute');
      expect(await dumpOf(graph)).toEqual([]);
    });

    test('a document that is not there is said to be missing', async () => {
      await expect(graph.deleteDocument('nothing')).rejects.toMatchObject({ code: 'document-not-found', status: 404 });
    });

    test('whatever came in and in whatever order, deleting it again leaves what the others support', async () => {
      const seeds = fc.uniqueArray(fc.nat(200), { minLength: 2, maxLength: 6 });
      const property = fc.asyncProperty(seeds, fc.nat(100), async (chosen, cut) => {
        const records = chosen.map((seed) => randomRecord(seed, 4));
        const kept = records.slice(0, cut % records.length);
        await emptyGraph(graph);
        for (const one of kept) await graph.writeDocument(one);
        const expected = await dumpOf(graph);
        await emptyGraph(graph);
        for (const one of [...records].reverse()) await graph.writeDocument(one);
        for (const one of records.slice(kept.length)) await graph.deleteDocument(one.id);
        expect(await dumpOf(graph)).toEqual(expected);
      });
      await fc.assert(property, { numRuns: 12, seed: 7 });
    });
  });

  describe('saved views', () => {
    const at = '2024-06-01T08:00:00.000Z';

    test('are kept by name, the newer over the older, and survive what happens to documents', async () => {
      await graph.writeDocument(dispute);
      const quarrels = await graph.saveView({ name: 'quarrels', url: '/?contested=1', at });
      await graph.saveView({ name: 'Border', url: '/?around=a1', at });
      const newer = await graph.saveView({
        name: 'quarrels',
        url: '/?contested=1&sources=2',
        at: '2024-06-02T08:00:00Z',
      });
      expect(newer.id).toBe(quarrels.id);
      await graph.deleteDocument('dispute');
      expect((await graph.views()).map(({ name, url }) => [name, url])).toEqual([
        ['Border', '/?around=a1'],
        ['quarrels', '/?contested=1&sources=2'],
      ]);
      await graph.deleteView(newer.id);
      expect((await graph.views()).map((view) => view.name)).toEqual(['Border']);
      await expect(graph.deleteView(newer.id)).rejects.toMatchObject({ code: 'view-not-found', status: 404 });
    });

    test('are in the dump without the time of saving', async () => {
      await graph.saveView({ name: 'quarrels', url: '/?contested=1', at });
      const lines = await dumpOf(graph);
      expect(lines).toHaveLength(1);
      expect(JSON.parse(lines[0] ?? '')).toMatchObject({ labels: ['View'], properties: { name: 'quarrels' } });
      await graph.saveView({ name: 'quarrels', url: '/?contested=1', at: '2030-01-01T00:00:00Z' });
      expect(await dumpOf(graph)).toEqual(lines);
    });
  });

  describe('a user’s query', () => {
    beforeEach(() => graph.writeDocument(dispute));

    test('gives nodes and relationships by the product’s ids', async () => {
      const cypher = 'MATCH (a:Actor)-[r:ACCUSES]->(b:Actor) RETURN r, b, a.name AS name';
      const answer = await graph.database.query(cypher, {}, limits);
      expect(answer.columns).toEqual(['r', 'b', 'name']);
      const [[relationship, target, name] = []] = answer.rows;
      expect(relationship).toMatchObject({
        id: accusation,
        type: 'ACCUSES',
        source: actorId('Norland'),
        target: actorId('Sudmark'),
      });
      expect(relationship).toMatchObject({ properties: { statements: 1, contested: true } });
      expect(target).toMatchObject({ id: actorId('Sudmark'), labels: ['Actor', 'Group'] });
      expect(name).toBe('Norland');
    });

    test('knows the ends of a relationship even when they are not asked for', async () => {
      const answer = await graph.database.query('MATCH ()-[r:ACCUSES]->() RETURN r', {}, limits);
      expect(answer.rows[0]?.[0]).toMatchObject({ source: actorId('Norland'), target: actorId('Sudmark') });
    });

    test('says when there were more rows than it may give', async () => {
      const cypher = 'UNWIND range(1, $n) AS x RETURN x';
      const few = { ...limits, maxRows: 10 };
      const answer = await graph.database.query(cypher, { n: 11 }, few);
      expect(answer.rows).toHaveLength(10);
      expect(answer.truncated).toBe(true);
      expect((await graph.database.query(cypher, { n: 10 }, few)).truncated).toBe(false);
    });

    test('says when there were more bytes than it may give', async () => {
      const cypher = "UNWIND range(1, 100) AS x RETURN 'one hundred and more characters of text' AS text";
      const answer = await graph.database.query(cypher, {}, { ...limits, maxBytes: 1_000 });
      expect(answer.truncated).toBe(true);
      expect(answer.rows.length).toBeGreaterThan(0);
      expect(answer.rows.length).toBeLessThan(30);
    });

    test('hands its rows over in batches while they come, the same that the answer has', async () => {
      const heard: unknown[] = [];
      const batches: number[] = [];
      const reader = {
        columns: (names: readonly string[]) => heard.push(names),
        rows: (batch: readonly (readonly unknown[])[]) => {
          batches.push(batch.length);
          heard.push(...batch);
        },
      };
      const cypher = 'MATCH (a:Actor)-[r:ACCUSES]->(b:Actor) UNWIND range(1, 450) AS x RETURN x, r';
      const answer = await graph.database.query(cypher, {}, limits, undefined, reader);
      expect(heard).toEqual([answer.columns, ...answer.rows]);
      expect(batches.length).toBeGreaterThan(3);
      expect(answer.rows.at(-1)).toMatchObject([450, { source: actorId('Norland'), target: actorId('Sudmark') }]);
      const cut = await graph.database.query(cypher, {}, { ...limits, maxRows: 120 }, undefined, {
        columns: () => heard.splice(0),
        rows: (batch) => heard.push(...batch),
      });
      expect([heard.length, cut.rows.length, cut.truncated]).toEqual([120, 120, true]);
    });

    test('without rows still says its columns', async () => {
      const heard: unknown[] = [];
      const reader = { columns: (names: readonly string[]) => heard.push(names), rows: () => heard.push('rows') };
      await graph.database.query('MATCH (n:Nothing) RETURN n AS none', {}, limits, undefined, reader);
      expect(heard).toEqual([['none']]);
    });

    test('cannot keep a change', async () => {
      const before = await dumpOf(graph);
      await graph.database.query("MATCH (a:Actor) SET a.name = 'x' RETURN a", {}, limits).catch(() => null);
      await graph.database.query('MATCH (n) DETACH DELETE n', {}, limits).catch(() => null);
      expect(await dumpOf(graph)).toEqual(before);
    });

    test('is told what is wrong with it', async () => {
      const wrong = graph.database.query('MATCH (a:Actor RETURN a', {}, limits);
      await expect(wrong).rejects.toMatchObject({ name: 'InvalidInput', code: 'cypher-error' });
    });

    test('is ended at its time limit while reads and writes go on', async () => {
      const startedAt = performance.now();
      const runaway = graph.database.query('UNWIND range(1, 1000000000) AS x RETURN sum(x)', {}, limits);
      const refused = expect(runaway).rejects.toMatchObject({
        name: 'InvalidInput',
        // Whichever limit a machine meets first.
        code: expect.stringMatching(/^query-(timeout|memory)$/),
      });
      let isOver = false;
      const over = () => {
        isOver = true;
      };
      runaway.then(over, over);
      const others = (async () => {
        let reads = 0;
        while (!isOver) {
          expect(await graph.hasDocument('dispute')).toBe(true);
          reads++;
        }
        return reads;
      })();
      await graph.writeDocument(followUp);
      await refused;
      // It would run for minutes; a busy machine may take its time to end it.
      expect(performance.now() - startedAt).toBeLessThan(limits.timeoutMs + 10_000);
      expect(await others).toBeGreaterThan(0);
      expect(await graph.hasDocument('follow-up')).toBe(true);
    });

    test('that runs too long without taking memory is told so', async () => {
      // Many times as long as its limit on any machine, in a fraction of the memory a query may take: time is what it meets.
      const cypher = 'UNWIND range(1, 4000) AS x UNWIND range(1, 4000) AS y WITH x, y WHERE x + y < 0 RETURN x';
      const short = { ...limits, timeoutMs: 50 };
      const refused = graph.database.query(cypher, {}, short);
      await expect(refused).rejects.toMatchObject({ name: 'InvalidInput', code: 'query-timeout' });
      expect(await graph.hasDocument('dispute')).toBe(true);
    });

    test('ends when nobody waits for it any more', async () => {
      const controller = new AbortController();
      const cypher = 'UNWIND range(1, 1000000000) AS x RETURN sum(x)';
      const running = graph.database.query(cypher, {}, { ...limits, timeoutMs: 60_000 }, controller.signal);
      setTimeout(() => controller.abort(), 100);
      await expect(running).rejects.toMatchObject({ name: 'AbortError' });
      expect(await graph.hasDocument('dispute')).toBe(true);
    });

    test('shows its plan', async () => {
      const plan = await graph.database.explain('MATCH (a:Actor) WHERE a.name = $name RETURN a');
      expect(plan.queryType).toBe('r');
      expect(plan.operators.length).toBeGreaterThan(1);
      const called = await graph.database.explain('CALL db.labels() YIELD label RETURN label');
      expect(called.procedures).toEqual(['db.labels']);
      expect((await graph.database.explain('CREATE (n:Actor) RETURN n')).queryType).not.toBe('r');
    });
  });

  test('answers that it is ready', async () => {
    await graph.database.ready(1_000);
  });
});
