// Share a view: as a link that holds all of it, or as a file.
import { useQueryClient } from '@tanstack/react-query';
import { ExternalLink, Link2 } from 'lucide-react';
import { useState } from 'react';
import { writeView } from '../domain/viewUrl.js';
import { type ExportKind, MOST_RELATIONSHIPS, runExport } from '../state/exporting.js';
import { notify, openDialog, useStore } from '../state/store.js';
import { useNetwork } from '../state/useNetwork.js';
import { copyLink } from './ContextMenu.js';
import { Frame } from './Frame.js';
import css from './Small.module.css';

const files: readonly { kind: ExportKind; name: string; detail: string; needsDrawing?: true }[] = [
  { kind: 'html', name: 'Web page', detail: 'One file with picture and sentences; needs no server' },
  { kind: 'png', name: 'PNG', detail: 'The picture as it stands', needsDrawing: true },
  { kind: 'svg', name: 'SVG', detail: 'The picture for print and editing' },
  { kind: 'gexf', name: 'GEXF', detail: 'For Gephi and Gephi Lite' },
  { kind: 'graphml', name: 'GraphML', detail: 'For yEd, Cytoscape, igraph, networkx' },
  { kind: 'json', name: 'JSON', detail: 'Actors, relationships, statements' },
  { kind: 'nodes', name: 'CSV: actors', detail: 'One row per actor' },
  { kind: 'relationships', name: 'CSV: relationships', detail: 'One row per relationship' },
  { kind: 'statements', name: 'CSV: statements', detail: 'One row per statement, with its sentence' },
];

const GEPHI_LITE = 'https://lite.gephi.org/';

export function ShareDialog() {
  const { network } = useNetwork();
  const view = useStore((state) => state.view);
  const isDrawn = useStore((state) => state.network !== null);
  const client = useQueryClient();
  const [progress, setProgress] = useState<number | null>(null);
  const run = async (kind: ExportKind) => {
    if (network === null) return;
    setProgress(0);
    try {
      await runExport(kind, network, client, setProgress);
      notify('File saved.');
    } catch (error) {
      notify(`Could not export: ${error instanceof Error ? error.message : String(error)}`);
    }
    setProgress(null);
  };
  return (
    <Frame title="Share this view" isWide>
      <div className={css.link}>
        <input
          className="field"
          readOnly
          aria-label="Link to this view"
          value={location.origin + writeView(view)}
          onFocus={(event) => event.target.select()}
        />
        <button type="button" className="btn main" onClick={() => copyLink(writeView(view))}>
          <Link2 size={14} aria-hidden /> Copy
        </button>
      </div>
      <div className={css.grid}>
        {files.map(({ kind, name, detail, needsDrawing }) => (
          <button
            key={kind}
            type="button"
            className={css.file}
            disabled={progress !== null || network === null || (needsDrawing && !isDrawn)}
            onClick={() => void run(kind)}
          >
            <b>{name}</b>
            <small>{detail}</small>
          </button>
        ))}
      </div>
      {network === null ? null : <OpenInGephi onSave={() => void run('gexf')} />}
      {progress === null ? null : (
        <progress value={progress} aria-label="Collecting sentences" style={{ width: '100%' }} />
      )}
      <p className="quiet">
        Files hold what is on screen, without what the filters hide; sentences of at most{' '}
        {MOST_RELATIONSHIPS.toLocaleString('en')} relationships.{' '}
        <button type="button" className="btn line small" onClick={() => openDialog('views')}>
          Saved views …
        </button>
      </p>
    </Frame>
  );
}

/** A link, so that no browser takes the new tab for a pop-up; the file is saved by the same click. */
function OpenInGephi({ onSave }: { readonly onSave: () => void }) {
  return (
    <p className={css.outside}>
      <a className="btn line" href={GEPHI_LITE} target="_blank" rel="noopener noreferrer" onClick={onSave}>
        <ExternalLink size={14} aria-hidden /> Open in Gephi Lite
      </a>
      <small>
        Saves network.gexf and opens lite.gephi.org in a new tab. There, “Open a local file” and choose it. Hearsay
        sends nothing: the network stays on this computer until you open the file.
      </small>
    </p>
  );
}
