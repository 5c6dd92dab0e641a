// A running server reads documents with the actors that the newsroom lists in its data directory.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, expect, test } from 'vitest';
import type { SearchAnswer } from '../../graph/shapes.js';
import { startServer } from '../../server/serve.js';
import { readSettings } from '../../server/settings.js';

const directory = mkdtempSync(join(tmpdir(), 'hearsay-lists-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

test('names of hearsay.actors.json in the data directory are known to imports over HTTP', {
  timeout: 90_000,
}, async () => {
  const actors = [{ name: 'River Valley Front', kind: 'armed-group', aliases: ['RVFX'] }];
  writeFileSync(join(directory, 'hearsay.actors.json'), JSON.stringify({ actors }));
  const settings = readSettings({ HEARSAY_DATA: directory, HEARSAY_SAMPLES: 'off', PORT: '0' });
  const server = await startServer(settings, pino({ level: 'silent' }));
  try {
    const ask = async <T>(path: string, init?: RequestInit) => (await fetch(server.address + path, init)).json() as T;
    const text = 'RVFX accused France of arming its rivals. France denied the accusation by RVFX on Monday.';
    const { id } = await ask<{ id: string }>('/api/imports', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ documents: [{ title: 'Charges', text }] }),
    });
    const state = async () => (await ask<{ state: string }>(`/api/imports/${id}`)).state;
    await expect.poll(state, { timeout: 60_000 }).toBe('done');
    const found = await ask<SearchAnswer>('/api/search?q=River+Valley+Front');
    expect(found.actors.map(({ actor }) => actor.name)).toContain('River Valley Front');
  } finally {
    await server.stop();
  }
});
