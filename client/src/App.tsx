// The page: bar, the screen of the view, and what may lie over any screen.
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import css from './App.module.css';
import { askSummary } from './api/questions.js';
import type { Screen } from './domain/view.js';
import { Boundary } from './parts/Boundary.js';
import { Dialogs } from './parts/Dialogs.js';
import { DropTarget } from './parts/DropTarget.js';
import { Failed, Waiting } from './parts/States.js';
import { TopBar } from './parts/TopBar.js';
import { Explore } from './screens/Explore.js';
import { Welcome } from './screens/Welcome.js';
import { listenToKeys } from './state/commands.js';
import { openDialog, useStore } from './state/store.js';

const Query = lazy(() => import('./screens/Query.js').then((m) => ({ default: m.Query })));
const Disputes = lazy(() => import('./screens/Disputes.js').then((m) => ({ default: m.Disputes })));
const Documents = lazy(() => import('./screens/Documents.js').then((m) => ({ default: m.Documents })));
const Compare = lazy(() => import('./screens/Compare.js').then((m) => ({ default: m.Compare })));

const titles: Readonly<Record<Screen, string>> = {
  explore: 'Explore',
  query: 'Query',
  disputes: 'Disputes',
  documents: 'Documents',
  compare: 'Compare',
};

export function App() {
  const screen = useStore((state) => state.view.screen);
  useEffect(listenToKeys, []);
  useEffect(() => {
    document.title = `${titles[screen]} · Hearsay`;
  }, [screen]);
  return (
    <DropTarget>
      <div className={css.app}>
        <TopBar />
        <main className={css.main}>
          <Boundary key={screen}>
            <Suspense fallback={<Waiting what="the page" />}>
              <ScreenOf screen={screen} />
            </Suspense>
          </Boundary>
        </main>
      </div>
      <Dialogs />
      <Notices />
    </DropTarget>
  );
}

function ScreenOf({ screen }: { readonly screen: Screen }) {
  const summary = useQuery(askSummary());
  useFirstRun(summary.data !== undefined && summary.data.documents > 0);
  if (summary.error) return <Failed error={summary.error} onRetry={() => void summary.refetch()} />;
  if (summary.data?.documents === 0 && screen !== 'query') return <Welcome />;
  if (screen === 'query') return <Query />;
  if (screen === 'disputes') return <Disputes />;
  if (screen === 'documents') return <Documents />;
  if (screen === 'compare') return <Compare />;
  return <Explore />;
}

/** The tour opens once in a browser, when there is something to see. */
function useFirstRun(hasContent: boolean): void {
  useEffect(() => {
    if (!hasContent) return;
    try {
      if (localStorage.getItem('hearsay.tour') !== null || navigator.webdriver) return;
      localStorage.setItem('hearsay.tour', 'seen');
      openDialog('tour');
    } catch {
      // Without storage the tour would come back at every visit, so it waits to be asked for.
    }
  }, [hasContent]);
}

function Notices() {
  const notices = useStore((state) => state.notices);
  return (
    <div className={css.notices} role="status" aria-live="polite">
      {notices.map((notice) => (
        <p key={notice.id}>{notice.text}</p>
      ))}
    </div>
  );
}
