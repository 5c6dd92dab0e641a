// The dialog that is open, if any. Those that are rarely seen are loaded when they are.
import { lazy, Suspense } from 'react';
import { useStore } from '../state/store.js';
import { ImportDialog, useFreshAfterImport } from './ImportDialog.js';

const Shortcuts = lazy(() => import('./Shortcuts.js').then((m) => ({ default: m.Shortcuts })));
const ShareDialog = lazy(() => import('./ShareDialog.js').then((m) => ({ default: m.ShareDialog })));
const ViewsDialog = lazy(() => import('./ViewsDialog.js').then((m) => ({ default: m.ViewsDialog })));
const Tour = lazy(() => import('./Tour.js').then((m) => ({ default: m.Tour })));
const ExpandDialog = lazy(() => import('./ExpandDialog.js').then((m) => ({ default: m.ExpandDialog })));

export function Dialogs() {
  const dialog = useStore((state) => state.dialog);
  useFreshAfterImport();
  return <Suspense fallback={null}>{dialogOf(dialog)}</Suspense>;
}

function dialogOf(dialog: ReturnType<typeof useStore.getState>['dialog']) {
  if (dialog === null) return null;
  if (typeof dialog === 'object') return <ExpandDialog id={dialog.expand} />;
  if (dialog === 'import') return <ImportDialog />;
  if (dialog === 'shortcuts') return <Shortcuts />;
  if (dialog === 'tour') return <Tour />;
  if (dialog === 'views') return <ViewsDialog />;
  return <ShareDialog />;
}
