// What the server asks of the import pipeline: read what was sent, write it to the graph, tell each document's fate.
// `createImporter` (server/createImporter.ts) gives one over import/; tests may bring another.
import type { ReadOptions, ReadResult } from '../import/read/readResult.js';
import type { DocumentState, ImportedDocument } from './api/importShapes.js';

/** A file as it was uploaded: its own name, and where its bytes lie until they are read. */
export interface UploadedFile {
  readonly name: string;
  readonly path: string;
}

/** An article pasted as JSON. */
export interface PastedDocument {
  readonly title?: string | null;
  readonly text: string;
  readonly url?: string | null;
  readonly publisher?: string | null;
  readonly date?: string | null;
}

export interface Importer {
  /** Name and version of the extractor. */
  readonly extractor: string;
  /** Documents in a file: one, or many from a list. Never throws on bad content. */
  readFile(file: UploadedFile, options: ReadOptions): AsyncIterable<ReadResult>;
  readPasted(name: string, document: PastedDocument, options: ReadOptions): ReadResult;
  /** Imports in bounded windows; `onDocument` hears of each change of a document, by the name it was read under. */
  run(
    inputs: AsyncIterable<ReadResult>,
    onDocument: (document: ImportedDocument) => void,
    signal: AbortSignal,
  ): Promise<void>;
  close(): Promise<void>;
}

/** A row for a document of which nothing more is known than its name and state. */
export function newRow(name: string, state: DocumentState): ImportedDocument {
  const zero = { actors: 0, statements: 0, newActors: 0, newStatements: 0, newRelationships: 0 };
  return { name, id: null, state, reason: null, hint: null, ...zero };
}
