// Holds the compose files against what they promise: Neo4j shut in and hardened, no secret written down, the app small.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { settingTable } from '../../server/settings.js';

const file = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

const service = z.object({
  image: z.string(),
  networks: z.array(z.string()),
  environment: z.record(z.string(), z.string()),
  healthcheck: z.object({ test: z.array(z.string()).min(2), interval: z.string() }).loose(),
  ports: z.array(z.string()).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
  read_only: z.boolean().optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()),
});
const compose = z
  .object({
    services: z.object({ neo4j: service.loose(), app: service.loose() }).strict(),
    networks: z.object({ graph: z.object({ internal: z.literal(true) }), outside: z.object({}) }),
    volumes: z.record(z.string(), z.object({})),
  })
  .strict()
  .parse(parse(file('docker-compose.yml')));
const { neo4j, app } = compose.services;

test('Neo4j is the LTS community image, on the internal network alone, with no port open', () => {
  expect(neo4j.image).toBe('neo4j:5.26-community');
  expect(neo4j.networks).toEqual(['graph']);
  expect(neo4j.ports).toBeUndefined();
});

test('Neo4j reads no files and no addresses for Cypher, speaks no HTTP, and bounds transactions', () => {
  expect(neo4j.environment).toMatchObject({
    NEO4J_server_http_enabled: 'false',
    NEO4J_dbms_security_allow__csv__import__from__file__urls: 'false',
    NEO4J_internal_dbms_cypher__ip__blocklist: '0.0.0.0/0,::/0',
    NEO4J_db_memory_transaction_max: '256m',
    NEO4J_db_transaction_timeout: '30s',
    NEO4J_db_lock_acquisition_timeout: '5s',
  });
  expect(Object.keys(neo4j.environment).filter((name) => /plugin|apoc/i.test(name))).toEqual([]);
});

test('no secret has a value of its own: without one in the environment nothing starts', () => {
  for (const [name, value] of [...Object.entries(neo4j.environment), ...Object.entries(app.environment)]) {
    if (/PASSWORD|TOKEN|AUTH/.test(name)) expect(value).toMatch(/\$\{(?:NEO4J_PASSWORD|HEARSAY_TOKEN):\?/);
  }
});

test('the app is published on loopback only, waits for Neo4j, writes to its volume only and has no privileges', () => {
  expect(app.ports).toEqual(['127.0.0.1:7878:7878']);
  expect(app.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
  expect(app).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
});

test('the app is given settings that exist', () => {
  const known: readonly string[] = settingTable.map((s) => s.name);
  expect(Object.keys(app.environment).filter((name) => !known.includes(name))).toEqual([]);
});

test('the image listens where the compose file looks for it, and not as root', () => {
  const dockerfile = file('Dockerfile');
  expect(dockerfile).toMatch(/^FROM node:20-slim$/m);
  expect(dockerfile).toMatch(/^ENV .*HOST=0\.0\.0\.0 PORT=7878 HEARSAY_DATA=\/data$/m);
  expect(dockerfile).toMatch(/^USER node$/m);
  expect(app.volumes).toEqual(['hearsay-data:/data']);
});

test('the proxy with TLS is the only one that others reach, and tells the app whom it speaks for', () => {
  const added = z
    .object({
      services: z.strictObject({
        app: z.strictObject({ environment: z.record(z.string(), z.string()) }),
        proxy: z.object({ command: z.string(), ports: z.array(z.string()), networks: z.array(z.string()) }),
      }),
    })
    .parse(parse(file('docker-compose.tls.yml'))).services;
  const known: readonly string[] = settingTable.map((s) => s.name);
  expect(Object.keys(added.app.environment).filter((name) => !known.includes(name))).toEqual([]);
  expect(added.app.environment.HEARSAY_TRUST_PROXY).toBe('uniquelocal');
  expect(added.app.environment.HEARSAY_READER_TOKEN).toMatch(/^\$\{HEARSAY_READER_TOKEN:\?/);
  expect(added.proxy.ports).toEqual(['80:80', '443:443']);
  expect(added.proxy.networks).toEqual(['outside']);
  expect(added.proxy.command).toMatch(/--from \$\{HEARSAY_DOMAIN:\?.*--to app:7878$/);
});

test('docker-compose accepts all files, where it is installed', ({ skip }) => {
  const root = new URL('../..', import.meta.url);
  const secret = 'x'.repeat(16);
  const env = {
    ...process.env,
    NEO4J_PASSWORD: secret,
    HEARSAY_TOKEN: secret,
    HEARSAY_READER_TOKEN: secret,
    HEARSAY_DOMAIN: 'x.test',
  };
  const files = ['-f', 'docker-compose.yml', '-f', 'docker-compose.browser.yml', '-f', 'docker-compose.tls.yml'];
  const tried = [
    spawnSync('docker-compose', [...files, 'config', '-q'], { cwd: root, env, encoding: 'utf8' }),
    spawnSync('docker', ['compose', ...files, 'config', '-q'], { cwd: root, env, encoding: 'utf8' }),
  ];
  const ran = tried.find(
    (run) => run.error === undefined && !/unknown (?:command|shorthand)|not a docker command/.test(run.stderr),
  );
  if (!ran) return skip('no docker-compose here');
  expect(ran.stderr).toBe('');
  expect(ran.status).toBe(0);
});
