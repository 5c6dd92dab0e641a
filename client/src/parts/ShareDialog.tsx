// Share a view: as a link that holds all of it, or as a file.
import { useQueryClient } from '@tanstack/react-query';
import {
  Bookmark,
  Braces,
  ExternalLink,
  Globe,
  Image,
  Link2,
  type LucideIcon,
  PenTool,
  Table2,
  Waypoints,
} from 'lucide-react';
import { useState } from 'react';
import { messageOf } from '../api/http.js';
import { writeView } from '../domain/viewUrl.js';
import { type ExportKind, MOST_RELATIONSHIPS, runExport } from '../state/exporting.js';
import { notify, openDialog, useStore } from '../state/store.js';
import { useNetwork } from '../state/useNetwork.js';
import { copyLink } from './ContextMenu.js';
import { Frame } from './Frame.js';
import css from './Small.module.css';

interface File {
  readonly kind: ExportKind;
  readonly name: string;
  readonly detail: string;
  readonly Icon: LucideIcon;
  readonly needsDrawing?: true;
}

const groups: readonly { readonly title: string; readonly files: readonly File[] }[] = [
  {
    title: 'To show',
    files: [
      { kind: 'html', name: 'Web page', detail: 'Picture and sentences in one file, no server', Icon: Globe },
      { kind: 'png', name: 'PNG', detail: 'The picture as it stands', Icon: Image, needsDrawing: true },
      { kind: 'svg', name: 'SVG', detail: 'For print and editing', Icon: PenTool },
    ],
  },
  {
    title: 'For other programs',
    files: [
      { kind: 'gexf', name: 'GEXF', detail: 'Gephi, Gephi Lite', Icon: Waypoints },
      { kind: 'graphml', name: 'GraphML', detail: 'yEd, Cytoscape, igraph', Icon: Waypoints },
      { kind: 'json', name: 'JSON', detail: 'Everything, with sentences', Icon: Braces },
    ],
  },
  {
    title: 'As tables',
    files: [
      { kind: 'nodes', name: 'CSV: actors', detail: 'A row per actor', Icon: Table2 },
      { kind: 'relationships', name: 'CSV: relationships', detail: 'A row per relationship', Icon: Table2 },
      { kind: 'statements', name: 'CSV: statements', detail: 'A row per sentence', Icon: Table2 },
    ],
  },
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
      notify(`Could not export: ${messageOf(error)}`);
    }
    setProgress(null);
  };
  return (
    <Frame title="Share this view" isWide>
      <div className={`${css.link} ${css.address}`}>
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
        <button type="button" className="btn line" onClick={() => openDialog('views')}>
          <Bookmark size={14} aria-hidden /> Keep …
        </button>
      </div>
      {groups.map(({ title, files }) => (
        <section key={title}>
          <h3 className="head">{title}</h3>
          <div className={css.grid}>
            {files.map(({ kind, name, detail, Icon, needsDrawing }) => (
              <button
                key={kind}
                type="button"
                className={css.file}
                disabled={progress !== null || network === null || (needsDrawing && !isDrawn)}
                onClick={() => void run(kind)}
              >
                <Icon size={16} aria-hidden />
                <b>{name}</b>
                <small>{detail}</small>
              </button>
            ))}
          </div>
        </section>
      ))}
      {network === null ? null : <OpenInGephi onSave={() => void run('gexf')} />}
      {progress === null ? null : (
        <progress value={progress} aria-label="Collecting sentences" style={{ width: '100%' }} />
      )}
      <p className={css.note}>
        Files hold what is on screen, without what the filters hide; sentences of at most{' '}
        {MOST_RELATIONSHIPS.toLocaleString('en')} relationships.
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
