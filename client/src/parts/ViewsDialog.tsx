// Saved views: keep this one under a name, open or remove an older one.
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { showDate } from '../domain/format.js';
import { openView, readViews, removeView, saveView } from '../state/savedViews.js';
import { change, notify, openDialog, useStore } from '../state/store.js';
import { Frame } from './Frame.js';
import css from './Small.module.css';

export function ViewsDialog() {
  const view = useStore((state) => state.view);
  const [views, setViews] = useState(readViews);
  const [name, setName] = useState('');
  const save = (event: React.FormEvent) => {
    event.preventDefault();
    setViews(saveView(name.trim(), view));
    notify(`Saved as “${name.trim()}”.`);
    setName('');
  };
  return (
    <Frame title="Saved views">
      <form className={css.link} onSubmit={save}>
        <input
          className="field"
          aria-label="Name of this view"
          placeholder="Name of this view"
          required
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="btn main" disabled={name.trim() === ''}>
          Save
        </button>
      </form>
      {views.length === 0 ? (
        <p className="quiet">
          Nothing saved yet. Views are kept in this browser; a link holds the same and can be sent.
        </p>
      ) : null}
      {views.map((saved) => (
        <div key={saved.name} className={css.view}>
          <button
            type="button"
            onClick={() => {
              change(() => openView(saved));
              openDialog(null);
            }}
          >
            {saved.name}
          </button>
          <span className="quiet">{showDate(saved.savedAt)}</span>
          <button
            type="button"
            className="btn icon small"
            aria-label={`Remove “${saved.name}”`}
            onClick={() => setViews(removeView(saved.name))}
          >
            <Trash2 size={14} aria-hidden />
          </button>
        </div>
      ))}
    </Frame>
  );
}
