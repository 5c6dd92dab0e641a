// The contract suite: one file, so that one real Neo4j serves all of it.
import { afterAll, beforeAll } from 'vitest';
import { startTheEngines, theEngines } from './engines.js';
import './promises.js';
import './differential.js';

beforeAll(startTheEngines, 300_000);
afterAll(() => theEngines().stop());
