// Settings: defaults, what is refused, and that the table is the whole truth.
import { expect, test } from 'vitest';
import { InvalidInput } from '../../graph/errors.js';
import { isLoopback, readSettings, requireTokenBeyondLoopback } from '../../server/settings.js';

test('nothing set gives the documented defaults', () => {
  const settings = readSettings({});
  expect(settings).toMatchObject({ port: 7878, host: '127.0.0.1', withSamples: true, token: null, log: 'stderr' });
  expect(settings.dataDirectory).toMatch(/\/data$/);
  expect(settings.neo4j).toBeUndefined();
});

test('an address of Neo4j with a password makes Neo4j settings', () => {
  const { neo4j } = readSettings({ NEO4J_URI: 'neo4j+s://x.databases.neo4j.io', NEO4J_PASSWORD: 'secret' });
  expect(neo4j).toEqual({
    uri: 'neo4j+s://x.databases.neo4j.io',
    username: 'neo4j',
    password: 'secret',
    database: 'neo4j',
  });
});

test.each([
  [{ PORT: 'eighty' }, 'PORT'],
  [{ PORT: '70000' }, 'PORT'],
  [{ HEARSAY_SAMPLES: 'no' }, 'HEARSAY_SAMPLES'],
  [{ HEARSAY_TOKEN: 'short' }, 'HEARSAY_TOKEN'],
  [{ HEARSAY_READER_TOKEN: 'reader-token-0123456789' }, 'HEARSAY_READER_TOKEN'],
  [{ NEO4J_URI: 'http://localhost:7474', NEO4J_PASSWORD: 'x' }, 'NEO4J_URI'],
  [{ NEO4J_URI: 'bolt://localhost:7687' }, 'NEO4J_PASSWORD'],
])('%o is refused and names %s', (env, name) => {
  expect(() => readSettings(env)).toThrow(InvalidInput);
  expect(() => readSettings(env)).toThrow(name);
});

test('an address that others can reach needs a token', () => {
  const open = readSettings({ HOST: '0.0.0.0' });
  expect(() => requireTokenBeyondLoopback(open)).toThrow('HEARSAY_TOKEN');
  requireTokenBeyondLoopback(readSettings({ HOST: '0.0.0.0', HEARSAY_TOKEN: 'a-token-of-16-characters' }));
  requireTokenBeyondLoopback(readSettings({ HOST: '::1' }));
});

test.each([
  ['127.0.0.1', true],
  ['127.8.9.1', true],
  ['::1', true],
  ['[::1]', true],
  ['localhost', true],
  ['127.0.0.1.evil.example', false],
  ['0.0.0.0', false],
  ['192.168.1.1', false],
  ['', false],
])('%s is loopback: %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});
