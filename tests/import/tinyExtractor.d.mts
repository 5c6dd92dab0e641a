import type { Extractor } from '../../import/annotation.js';

export function createTinyExtractor(): Promise<Extractor>;
export function createBrokenExtractor(): Promise<Extractor>;
