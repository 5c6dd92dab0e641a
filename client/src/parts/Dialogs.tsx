// The dialog that is open, if any. Those that are rarely seen are loaded when they are.
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { askSummary } from '../api/questions.js';
import { notify, openDialog, useStore } from '../state/store.js';
import { useFreshAfterImport } from '../state/useFreshAfterImport.js';
import { Boundary } from './Boundary.js';
import { Frame } from './Frame.js';

const ImportDialog = lazy(() => import('./ImportDialog.js').then((m) => ({ default: m.ImportDialog })));
const Shortcuts = lazy(() => import('./Shortcuts.js').then((m) => ({ default: m.Shortcuts })));
const ShareDialog = lazy(() => import('./ShareDialog.js').then((m) => ({ default: m.ShareDialog })));
const ViewsDialog = lazy(() => import('./ViewsDialog.js').then((m) => ({ default: m.ViewsDialog })));
const Tour = lazy(() => import('./Tour.js').then((m) => ({ default: m.Tour })));
const ExpandDialog = lazy(() => import('./ExpandDialog.js').then((m) => ({ default: m.ExpandDialog })));

export function Dialogs() {
  const dialog = useStore((state) => state.dialog);
  useFreshAfterImport();
  return (
    <Boundary
      key={typeof dialog === 'object' ? dialog?.expand : dialog}
      frame={(message) => <Broken message={message} />}
    >
      <Suspense fallback={null}>{dialogOf(dialog)}</Suspense>
    </Boundary>
  );
}

const Broken = ({ message }: { readonly message: ReactNode }) => <Frame title="Not loaded">{message}</Frame>;

function dialogOf(dialog: ReturnType<typeof useStore.getState>['dialog']) {
  if (dialog === null) return null;
  if (typeof dialog === 'object') return <ExpandDialog id={dialog.expand} />;
  if (dialog === 'import') return <ImportOrNot />;
  if (dialog === 'shortcuts') return <Shortcuts />;
  if (dialog === 'tour') return <Tour />;
  if (dialog === 'views') return <ViewsDialog />;
  return <ShareDialog />;
}

/** Readers may not import; the key and the command say so instead of opening a form that would be refused. */
function ImportOrNot() {
  const isReader = useQuery(askSummary()).data?.readOnly === true;
  useEffect(() => {
    if (!isReader) return;
    openDialog(null);
    notify('You are signed in as a reader. Importing needs the editor token.');
  }, [isReader]);
  return isReader ? null : <ImportDialog />;
}
