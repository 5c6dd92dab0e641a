// The embedded engine as a process that can end at any moment: killed in the middle of writes, by a runaway query, with
// its parent, or found locked by another.
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EmbeddedDatabase } from '../../../graph/embedded/openEmbedded.js';
import type { Graph } from '../../../graph/graph.js';
import { openGraph } from '../../../graph/openGraph.js';
import { actorId, randomRecord, record } from '../records.js';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'hearsay-embedded-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

async function dumpOf(graph: Graph): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of graph.dump()) lines.push(line);
  return lines;
}

const enginePid = (graph: Graph) => (graph.database as EmbeddedDatabase).enginePid()!;

/** A process that ended may stay in the table until its new parent asks for it. */
function hasEnded(pid: number): boolean {
  try {
    return / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

/** A second program that opens the graph in the same directory and, once open, answers 'open' or the error it met. */
function startOtherProgram(): { readonly child: ChildProcess; readonly first: Promise<Record<string, string>> } {
  const script = join(directory, 'other.mjs');
  const opener = resolve('dist/graph/openGraph.js');
  writeFileSync(
    script,
    `import { openGraph } from ${JSON.stringify(opener)};
     try {
       const graph = await openGraph({ dataDirectory: process.argv[2], address: 'http://127.0.0.1:7999' });
       process.send({ state: 'open', engine: String(graph.database.enginePid()) });
     } catch ({ name, code, message, hint }) { process.send({ state: 'failed', name, code, message, hint }); }
     setInterval(() => {}, 1000);`,
  );
  const child = fork(script, [directory], { execArgv: [] });
  return { child, first: new Promise((done) => child.once('message', (message) => done(message as never))) };
}

describe('the embedded engine', () => {
  test('killed again and again in the middle of writes, loses nothing that was acknowledged', async () => {
    const graph = await openGraph({ dataDirectory: directory });
    const records = Array.from({ length: 60 }, (_, seed) => randomRecord(seed));
    let kills = 0;
    for (const [index, one] of records.entries()) {
      const pid = enginePid(graph);
      const kill = () => process.kill(pid, 'SIGKILL');
      const timer = index % 4 === 3 ? setTimeout(kill, (index * 7) % 23) : null;
      const written = await graph.writeDocument(one);
      if (timer !== null && (graph.database as EmbeddedDatabase).enginePid() === pid) clearTimeout(timer);
      if ((graph.database as EmbeddedDatabase).enginePid() !== pid) kills++;
      expect(await graph.hasDocument(one.id)).toBe(true);
      if (kills === 0) expect(written.created).toBe(true);
    }
    expect(kills).toBeGreaterThan(3);
    const found = await dumpOf(graph);
    await graph.close();

    const calm = await openGraph({ dataDirectory: join(directory, 'calm') });
    for (const one of records) await calm.writeDocument(one);
    expect(found).toEqual(await dumpOf(calm));
    await calm.close();
  });

  test('killed and opened again by a later run, holds whole documents or nothing of them', async () => {
    const first = await openGraph({ dataDirectory: directory });
    await first.writeDocument(randomRecord(1));
    const before = await dumpOf(first);
    const pid = enginePid(first);
    const half = first.database.write(async (tx) => {
      await tx.run("CREATE (d:Document {id: 'half'})");
      process.kill(pid, 'SIGKILL');
      throw new Error('the program gave up');
    });
    await expect(half).rejects.toThrow('gave up');
    await first.close();
    const second = await openGraph({ dataDirectory: directory });
    expect(await dumpOf(second)).toEqual(before);
    await second.close();
  });

  test('reads that were under way when it was killed answer all the same', async () => {
    const graph = await openGraph({ dataDirectory: directory });
    for (let seed = 0; seed < 5; seed++) await graph.writeDocument(randomRecord(seed));
    const reads = Array.from({ length: 30 }, () => graph.actor(actorId('Norland')));
    process.kill(enginePid(graph), 'SIGKILL');
    for (const card of await Promise.all(reads)) expect(card.actor.name).toBe('Norland');
    await graph.close();
  });

  test('finishes every write that was asked for before it closes', async () => {
    const graph = await openGraph({ dataDirectory: directory });
    const writes = Array.from({ length: 10 }, (_, seed) => graph.writeDocument(randomRecord(seed)));
    await graph.close();
    expect((await Promise.all(writes)).every((counts) => counts.created)).toBe(true);
    const again = await openGraph({ dataDirectory: directory });
    expect((await again.summary()).documents).toBe(10);
    expect((await again.search('sentence', 20)).documents).toHaveLength(10);
    await again.close();
    await expect(again.summary()).rejects.toMatchObject({ name: 'Unavailable', code: 'graph-closed' });
  });

  test('found locked by another program, says who holds it and offers the way over HTTP', async () => {
    const { child, first } = startOtherProgram();
    try {
      expect(await first).toMatchObject({ state: 'open' });
      const error = await openGraph({ dataDirectory: directory }).catch((reason) => reason);
      expect(error).toMatchObject({ name: 'Unavailable', code: 'graph-locked' });
      expect(error.message).toContain(`process ${child.pid} (other.mjs`);
      expect(error.hint).toContain('http://127.0.0.1:7999');
    } finally {
      child.kill('SIGKILL');
    }
  });

  test('ends with its parent, even a killed one, and lets the next program in', async () => {
    const { child, first } = startOtherProgram();
    const { engine } = await first;
    child.kill('SIGKILL');
    const graph = await openGraph({ dataDirectory: directory });
    await graph.writeDocument(record({ id: 'd', said: [{ type: 'WARNS', source: 'Norland', target: 'Sudmark' }] }));
    expect(hasEnded(Number(engine))).toBe(true);
    await graph.close();
  });

  test('a query that takes too much memory is ended and named, and the graph goes on', async () => {
    const graph = await openGraph({ dataDirectory: directory });
    const cypher =
      'UNWIND range(1, 60000000) AS x WITH collect(toString(x) + "aaaaaaaaaaaaaaaaaaaaaaaaaaa") AS all RETURN size(all)';
    // Far enough away that a slow machine meets the limit of memory first, too.
    const limits = { timeoutMs: 110_000, maxRows: 10, maxBytes: 1_000 };
    await expect(graph.database.query(cypher, {}, limits)).rejects.toMatchObject({ code: 'query-memory' });
    expect((await graph.summary()).documents).toBe(0);
    await graph.close();
  }, 120_000);

  test('leaves no note of itself behind when it is closed', async () => {
    const graph = await openGraph({ dataDirectory: directory });
    const note = join(directory, 'graph.holder.json');
    expect(JSON.parse(readFileSync(note, 'utf8')).pid).toBe(process.pid);
    await graph.close();
    expect(() => readFileSync(note)).toThrow();
  });

  test('a data directory that cannot be made is named', async () => {
    writeFileSync(join(directory, 'file'), '');
    const opening = openGraph({ dataDirectory: join(directory, 'file', 'data') });
    await expect(opening).rejects.toMatchObject({ name: 'Unavailable', code: 'graph-not-opened' });
  });
});
