// Saved views: keep this one under a name, open or remove an older one. Who may only read opens them.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { SavedView } from '../../../graph/shapes.js';
import { messageOf } from '../api/http.js';
import { askSummary, askViews } from '../api/questions.js';
import { showDate } from '../domain/format.js';
import { moveLocalViews, openView, removeView, saveView } from '../state/savedViews.js';
import { change, notify, openDialog, useStore } from '../state/store.js';
import { Frame } from './Frame.js';
import css from './Small.module.css';
import { Failed, Waiting } from './States.js';

export function ViewsDialog() {
  const { data, error, refetch } = useQuery(askViews());
  const isReader = useQuery(askSummary()).data?.readOnly ?? true;
  const update = useUpdate();
  useMoveOfLocalViews(isReader ? undefined : data?.views, update);
  return (
    <Frame title="Saved views">
      {isReader ? null : <SaveForm update={update} />}
      {error ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Waiting what="the saved views" /> : null}
      {data?.views.length === 0 ? (
        <p className="quiet">
          Nothing saved yet. Saved views are kept in the graph, for everybody who uses it; a link holds the same and can
          be sent.
        </p>
      ) : null}
      {data?.views.map((saved) => (
        <ViewRow key={saved.id} saved={saved} isReader={isReader} update={update} />
      ))}
    </Frame>
  );
}

/** Gives what went wrong, or null. */
type Update = (work: () => Promise<unknown>, done: string) => Promise<string | null>;

/** Does something to the views, says that it is done, and asks for the list again. */
function useUpdate(): Update {
  const client = useQueryClient();
  return async (work, done) => {
    let failure: string | null = null;
    try {
      await work();
      notify(done);
    } catch (error) {
      failure = messageOf(error);
    }
    await client.invalidateQueries({ queryKey: askViews().queryKey });
    return failure;
  };
}

let isMoved = false;
function useMoveOfLocalViews(views: readonly SavedView[] | undefined, update: Update): void {
  // Once in the life of the page, when the list has come.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (views === undefined || isMoved) return;
    isMoved = true;
    void moveLocalViews(views).then(
      (moved) => {
        if (moved > 0) void update(async () => {}, 'The views of this browser are in the graph now.');
      },
      () => {
        isMoved = false;
      },
    );
  }, [views]);
}

function SaveForm({ update }: { readonly update: Update }) {
  const view = useStore((state) => state.view);
  const [name, setName] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const save = async (event: React.FormEvent) => {
    event.preventDefault();
    setIsSaving(true);
    const wrong = await update(() => saveView(name.trim(), view), `Saved as “${name.trim()}”.`);
    setIsSaving(false);
    setFailure(wrong);
    // What was typed stays until it is saved.
    if (wrong === null) setName('');
  };
  return (
    <form onSubmit={(event) => void save(event)}>
      <div className={css.link}>
        <input
          className="field"
          aria-label="Name of this view"
          aria-invalid={failure !== null || undefined}
          aria-describedby={failure === null ? undefined : 'view-failure'}
          placeholder="Name of this view"
          required
          maxLength={200}
          value={name}
          onChange={(event) => {
            setName(event.target.value);
            setFailure(null);
          }}
        />
        <button type="submit" className="btn main" disabled={name.trim() === '' || isSaving}>
          Save
        </button>
      </div>
      {failure === null ? null : (
        <p id="view-failure" className={css.failure} role="alert">
          Not saved: {failure}
        </p>
      )}
    </form>
  );
}

function ViewRow(props: { readonly saved: SavedView; readonly isReader: boolean; readonly update: Update }) {
  const { saved, isReader, update } = props;
  return (
    <div className={css.view}>
      <button
        type="button"
        onClick={() => {
          change(() => openView(saved));
          openDialog(null);
        }}
      >
        {saved.name}
      </button>
      <span className="quiet">{showDate(saved.at.slice(0, 10))}</span>
      {isReader ? null : (
        <button
          type="button"
          className="btn icon small"
          aria-label={`Remove “${saved.name}”`}
          onClick={() =>
            void update(() => removeView(saved.id), `Removed “${saved.name}”.`).then((wrong) => {
              if (wrong !== null) notify(`Not removed: ${wrong}`);
            })
          }
        >
          <Trash2 size={14} aria-hidden />
        </button>
      )}
    </div>
  );
}
