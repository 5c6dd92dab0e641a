// What the pool and its worker threads say to each other. Plain data that can be cloned.
import type { Annotation, SourceDocument } from './annotation.js';

/** Which module makes the extractor: `await module[factory](options)`. */
export interface WorkerSettings {
  readonly module: string;
  readonly factory: string;
  readonly options: { readonly listsDirectory: string | null };
}

export type ToWorker = { readonly task: number; readonly document: SourceDocument };

export type FromWorker =
  | { readonly kind: 'ready'; readonly name: string; readonly version: string }
  | { readonly kind: 'failed-to-start'; readonly message: string }
  | { readonly kind: 'done'; readonly task: number; readonly annotation: Annotation }
  | { readonly kind: 'failed'; readonly task: number; readonly message: string };
