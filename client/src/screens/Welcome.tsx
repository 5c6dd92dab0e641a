// What an empty graph shows: one sentence, the way in, and what will be there afterwards.
import { Clipboard, FileUp } from 'lucide-react';
import { openDialog } from '../state/store.js';
import css from './Welcome.module.css';

export function Welcome() {
  return (
    <div className={css.welcome}>
      <div className={css.inner}>
        <h1>News is hearsay: somebody says something about somebody.</h1>
        <p className={css.lead}>
          Drop articles anywhere on this page. Hearsay reads them and draws who accuses whom, who denies it and who
          belongs to whom, with the sentence behind every line.
        </p>
        <div className={css.ways}>
          <button type="button" className="btn main" onClick={() => openDialog('import')}>
            <FileUp size={15} aria-hidden /> Import documents
          </button>
          <button type="button" className="btn line" onClick={() => openDialog('import')}>
            <Clipboard size={15} aria-hidden /> Paste an article
          </button>
        </div>
        <p className="quiet">
          Text, Markdown, HTML, JSON, JSONL and CSV. On the command line: <code>npx hearsay import FOLDER</code>
        </p>
      </div>
    </div>
  );
}
