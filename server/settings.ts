// The settings of the program as a table of name, default and help, and their reading from an environment.
// Everything that can be set is in the table; a test fails when one is missing from the documentation.
import { resolve } from 'node:path';
import { z } from 'zod';
import { InvalidInput } from '../graph/errors.js';

export interface SettingInfo {
  readonly name: string;
  /** Value when the variable is unset or empty; null where unset has a meaning of its own. */
  readonly default: string | null;
  readonly help: string;
}

export const settingTable = [
  { name: 'PORT', default: '7878', help: 'Port the server listens on; 0 takes a free one.' },
  {
    name: 'HOST',
    default: '127.0.0.1',
    help: 'Address the server listens on. Any address that is not loopback needs HEARSAY_TOKEN.',
  },
  {
    name: 'HEARSAY_DATA',
    default: './data',
    help: 'Data directory: the embedded graph and the marks of what was done.',
  },
  { name: 'HEARSAY_SAMPLES', default: 'on', help: '`off` starts empty: the samples are not imported the first time.' },
  {
    name: 'HEARSAY_TOKEN',
    default: null,
    help: 'Access token of at least 16 characters. When set, every request needs it (sign-in page, or `Authorization: Bearer`).',
  },
  {
    name: 'HEARSAY_READER_TOKEN',
    default: null,
    help: 'A second token, for people who may read and query but not import or delete. Needs HEARSAY_TOKEN.',
  },
  {
    name: 'HEARSAY_TRUST_PROXY',
    default: 'loopback',
    help: 'Who may say, as a TLS proxy in front, whom it speaks for: `loopback`, `uniquelocal` (private networks), or addresses.',
  },
  {
    name: 'HEARSAY_LOG',
    default: 'stderr',
    help: 'Where the structured log goes: `stderr`, `off`, or the path of a file to append to.',
  },
  { name: 'NEO4J_URI', default: null, help: 'Address of a Neo4j 5.26 or newer; unset means the embedded graph.' },
  { name: 'NEO4J_USERNAME', default: 'neo4j', help: 'User name for Neo4j.' },
  { name: 'NEO4J_PASSWORD', default: null, help: 'Password for Neo4j.' },
  { name: 'NEO4J_DATABASE', default: 'neo4j', help: 'Name of the database in Neo4j.' },
] as const satisfies readonly SettingInfo[];

export interface Neo4jSettings {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
}

export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataDirectory: string;
  readonly withSamples: boolean;
  /** Token that opens everything; null when nothing has to be shown. */
  readonly token: string | null;
  /** Token that opens what reads. */
  readonly readerToken: string | null;
  /** Addresses, subnets or their names, separated by commas, as Express takes them. */
  readonly trustedProxies: string;
  /** `stderr`, `off` or an absolute path. */
  readonly log: string;
  readonly neo4j?: Neo4jSettings;
}

const neo4jSchemes = /^(neo4j|bolt)(\+s|\+ssc)?:\/\//;

const environment = z.object({
  PORT: z.coerce.number('must be a number').int('must be a whole number').min(0).max(65_535),
  HOST: z.string().regex(/^[\w.:-]+$/, 'must be an address or a host name'),
  HEARSAY_DATA: z.string(),
  HEARSAY_SAMPLES: z.enum(['on', 'off'], 'must be `on` or `off`'),
  HEARSAY_TOKEN: z.string().min(16, 'must have at least 16 characters').nullable(),
  HEARSAY_READER_TOKEN: z.string().min(16, 'must have at least 16 characters').nullable(),
  HEARSAY_TRUST_PROXY: z.string().regex(/^[\w.:/, ]+$/, 'must be a list of addresses'),
  HEARSAY_LOG: z.string(),
  NEO4J_URI: z.string().regex(neo4jSchemes, 'must start with neo4j://, neo4j+s://, bolt:// or bolt+s://').nullable(),
  NEO4J_USERNAME: z.string(),
  NEO4J_PASSWORD: z.string().nullable(),
  NEO4J_DATABASE: z.string(),
});

/** True for addresses that only this machine can reach. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase();
  return bare === 'localhost' || bare === '::1' || /^(::ffff:)?127(\.\d{1,3}){3}$/.test(bare);
}

/** Settings from an environment such as `process.env`; rejects with InvalidInput `bad-setting` naming the variable. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = new Map(settingTable.map((s) => [s.name, env[s.name]?.trim() || s.default]));
  const parsed = environment.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0] ?? 'setting');
    throw badSetting(`${name} ${issue?.message ?? 'is not valid'}.`, helpFor(name));
  }
  const values = parsed.data;
  if (values.NEO4J_URI && values.NEO4J_PASSWORD === null) {
    throw badSetting(
      'NEO4J_URI is set, but NEO4J_PASSWORD is not.',
      'Set NEO4J_PASSWORD, or unset NEO4J_URI to use the embedded graph.',
    );
  }
  if (values.HEARSAY_READER_TOKEN && (!values.HEARSAY_TOKEN || values.HEARSAY_READER_TOKEN === values.HEARSAY_TOKEN)) {
    throw badSetting(
      'HEARSAY_READER_TOKEN needs HEARSAY_TOKEN, and the two must differ.',
      helpFor('HEARSAY_READER_TOKEN'),
    );
  }
  return {
    port: values.PORT,
    host: values.HOST,
    dataDirectory: resolve(values.HEARSAY_DATA),
    withSamples: values.HEARSAY_SAMPLES === 'on',
    token: values.HEARSAY_TOKEN,
    readerToken: values.HEARSAY_READER_TOKEN,
    trustedProxies: values.HEARSAY_TRUST_PROXY,
    log: ['stderr', 'off'].includes(values.HEARSAY_LOG) ? values.HEARSAY_LOG : resolve(values.HEARSAY_LOG),
    ...(values.NEO4J_URI && {
      neo4j: {
        uri: values.NEO4J_URI,
        username: values.NEO4J_USERNAME,
        password: values.NEO4J_PASSWORD ?? '',
        database: values.NEO4J_DATABASE,
      },
    }),
  };
}

/** Rejects with InvalidInput when the server would be reachable from other machines without a token. */
export function requireTokenBeyondLoopback(settings: Settings): void {
  if (isLoopback(settings.host) || settings.token !== null) return;
  throw badSetting(
    `HOST is ${settings.host}, which other machines can reach, and no HEARSAY_TOKEN is set.`,
    'Set HEARSAY_TOKEN to a secret of at least 16 characters, or leave HOST at 127.0.0.1.',
  );
}

function helpFor(name: string): string | null {
  return settingTable.find((s) => s.name === name)?.help ?? null;
}

function badSetting(message: string, hint: string | null): InvalidInput {
  return new InvalidInput('bad-setting', message, hint);
}
