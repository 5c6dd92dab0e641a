// Files may be dropped anywhere on the page; a veil says so while they hang over it.
import { useQuery } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { askSummary } from '../api/questions.js';
import { startImport } from '../state/importing.js';
import css from './ImportDialog.module.css';

export function DropTarget({ children }: { readonly children: ReactNode }) {
  const [isOver, setOver] = useState(false);
  // Enter and leave come for every child: only their balance says whether the files are still here.
  const depth = useRef(0);
  // For readers a dropped file stays what it is to any page; the server would refuse it.
  const isReader = useQuery(askSummary()).data?.readOnly === true;
  const hasFiles = (event: React.DragEvent) => !isReader && event.dataTransfer.types.includes('Files');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has its keyboard counterpart in the import dialog
    <div
      style={{ display: 'contents' }}
      onDragEnter={(event) => {
        if (!hasFiles(event)) return;
        depth.current += 1;
        setOver(true);
      }}
      onDragLeave={() => {
        depth.current = Math.max(0, depth.current - 1);
        if (depth.current === 0) setOver(false);
      }}
      onDragOver={(event) => {
        if (hasFiles(event)) event.preventDefault();
      }}
      onDrop={(event) => {
        depth.current = 0;
        setOver(false);
        if (!hasFiles(event)) return;
        event.preventDefault();
        void startImport({ files: [...event.dataTransfer.files], publisher: '', date: '' });
      }}
    >
      {children}
      {isOver ? (
        <div className={css.veil}>
          <FileUp size={34} aria-hidden />
          <p>Drop to import</p>
        </div>
      ) : null}
    </div>
  );
}
