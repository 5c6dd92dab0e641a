// The imports of this page: started, followed, kept until they are dismissed, so that no reason ever vanishes by itself.
import { create } from 'zustand';
import type { ImportJob } from '../../../server/api/importShapes.js';
import { ApiError, messageOf } from '../api/http.js';
import { followImport, type PastedArticle, sendArticle, sendFiles } from '../api/imports.js';
import { openDialog } from './store.js';

export interface Running {
  readonly key: number;
  readonly names: readonly string[];
  readonly job: ImportJob | null;
  readonly refused: { readonly message: string; readonly hint: string | null } | null;
  /** What was sent, for trying what failed again. */
  readonly what: FileImport | PastedArticle;
}

export const useImports = create<{ readonly runs: readonly Running[]; readonly finished: number }>(() => ({
  runs: [],
  finished: 0,
}));

interface FileImport {
  readonly files: readonly File[];
  readonly publisher: string;
  readonly date: string;
}

const broken = {
  message: 'The server was started anew before this was done.',
  hint: 'Try again: what is there already stays as it is.',
};

let keys = 0;

export async function startImport(what: FileImport | PastedArticle): Promise<void> {
  const isFiles = 'files' in what;
  if (isFiles && what.files.length === 0) return;
  keys += 1;
  const key = keys;
  const names = isFiles ? what.files.map((file) => file.name) : [what.title || 'Pasted article'];
  const run: Running = { key, names, job: null, refused: null, what };
  useImports.setState((state) => ({ runs: [run, ...state.runs] }));
  openDialog('import');
  try {
    const { id } = isFiles ? await sendFiles(what.files, what) : await sendArticle(what);
    followImport(
      id,
      (job) => hear(key, job),
      () => change(key, (old) => ({ ...old, job: null, refused: broken })),
    );
  } catch (error) {
    const refused = {
      message: messageOf(error),
      hint: error instanceof ApiError ? error.hint : null,
    };
    change(key, (old) => ({ ...old, refused }));
  }
}

function hear(key: number, job: ImportJob): void {
  change(key, (old) => ({ ...old, job }));
  // Whoever shows data of the graph asks again when this number moves.
  if (job.state !== 'running') useImports.setState((state) => ({ finished: state.finished + 1 }));
}

function change(key: number, edit: (run: Running) => Running): void {
  useImports.setState((state) => ({ runs: state.runs.map((run) => (run.key === key ? edit(run) : run)) }));
}

export const dismissImport = (key: number): void =>
  useImports.setState((state) => ({ runs: state.runs.filter((run) => run.key !== key) }));

/** Sends what failed of an import once more, with the outlet and the date it was sent with. */
export function retryFailed({ key, job, what }: Running): void {
  dismissImport(key);
  if (!('files' in what)) return void startImport(what);
  const failed = new Set(job?.documents.filter((d) => d.state === 'failed').map((d) => d.name));
  const files = what.files.filter((file) => failed.has(file.name));
  void startImport({ ...what, files: files.length > 0 ? files : what.files });
}
