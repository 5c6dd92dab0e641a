// Sends files or pasted text to be imported and follows the import to its end, by server-sent events where they get through
// and by asking again where they do not.
import type { ImportJob } from '../../../server/api/importShapes.js';
import { ApiError, getJson, postJson } from './http.js';

export interface PastedArticle {
  readonly title: string;
  readonly text: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
}

export function sendFiles(
  files: readonly File[],
  details: { publisher: string; date: string },
): Promise<{ id: string }> {
  const form = new FormData();
  if (details.publisher !== '') form.set('publisher', details.publisher);
  if (details.date !== '') form.set('date', details.date);
  for (const file of files) form.append('files', file, file.name);
  return getJson('/api/imports', { method: 'POST', body: form });
}

export const sendArticle = (article: PastedArticle): Promise<{ id: string }> =>
  postJson('/api/imports', { documents: [article] });

/**
 * Calls back with every state until the import has ended, or once with `onGone` where the server knows nothing of it any more;
 * the function it gives stops listening.
 */
export function followImport(
  id: string,
  onState: (job: ImportJob) => void,
  onGone: (error: unknown) => void,
): () => void {
  const path = `/api/imports/${encodeURIComponent(id)}`;
  let isOver = false;
  let timer = 0;
  const hear = (job: ImportJob) => {
    if (isOver) return;
    onState(job);
    if (job.state !== 'running') stop();
  };
  const events = new EventSource(`${path}/events`);
  events.addEventListener('progress', (event: MessageEvent<string>) => hear(JSON.parse(event.data) as ImportJob));
  events.addEventListener('done', (event: MessageEvent<string>) => {
    try {
      hear(JSON.parse(event.data) as ImportJob);
    } catch {
      ask();
    }
  });
  events.onerror = () => {
    events.close();
    if (!isOver) timer = window.setTimeout(ask, 700);
  };
  function ask(): void {
    getJson<ImportJob>(path)
      .then((job) => {
        hear(job);
        if (job.state === 'running') timer = window.setTimeout(ask, 700);
      })
      .catch((error: unknown) => {
        if (isOver) return;
        if (error instanceof ApiError && error.status === 404) {
          stop();
          onGone(error);
        } else timer = window.setTimeout(ask, 2000);
      });
  }
  function stop(): void {
    isOver = true;
    events.close();
    window.clearTimeout(timer);
  }
  return stop;
}
