// Every limit of the server in one table of numbers, with units in the names. Limits of reading are in import/read/limits.ts.
import { availableParallelism } from 'node:os';

export const maxFilesPerImport = 1_000;
/** JSON bodies: pasted documents, queries. */
export const maxJsonBytes = 20 * 1024 * 1024;
export const maxJsonDepth = 64;
export const maxDocumentsPerPaste = 500;
export const maxQueuedImports = 20;
/** A finished import can be asked for this long. */
export const importKeptMs = 60 * 60 * 1000;
/** Progress events are sent at most this often. */
export const progressIntervalMs = 200;
export const maxQueryCharacters = 20_000;
export const cypherLimits = { timeoutMs: 5_000, maxRows: 1_000, maxBytes: 5_000_000 } as const;
/** Reading a query (parsing, looking at its plan) may take this long. */
export const inspectionTimeoutMs = 3_000;
/**
 * Users' queries that run at the same time. The embedded engine shares the cores with the server itself, and leaves one
 * free for everything else.
 */
export const maxRunningQueries = {
  neo4j: 4,
  embedded: Math.max(1, Math.min(4, availableParallelism() - 1)),
} as const;
/** The others wait, so many together, so many of one person, and so long. */
export const slotLimits = {
  run: { maxWaiting: 60, maxWaitingEach: 20, maxWaitMs: 15_000 },
  look: { maxRunning: 2, maxRunningEach: 1, maxWaiting: 60, maxWaitingEach: 20, maxWaitMs: 15_000 },
  /** Checks of queries while they are typed. */
  check: { maxRunning: 2, maxRunningEach: 1, maxWaiting: 12, maxWaitingEach: 4, maxWaitMs: 15_000 },
} as const;
/** Who had a query ended at its limit, or cancelled one that ran, waits this long for the next. */
export const cypherRestMs = 1_000;
export const maxSubgraphActors = 2_000;
export const shutdownGraceMs = 10_000;
export const readyTimeoutMs = 1_000;
/** After this long without an answer the database is asked whether it is there, and again each time this has passed. */
export const watchIntervalMs = 1_500;
/** Requests a minute from one address: from this machine, from elsewhere, failed sign-ins, and all sign-ins. */
export const requestsPerMinute = { loopback: 30_000, other: 600, failedSignIns: 10, signIns: 60 } as const;
