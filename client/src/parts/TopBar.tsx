// The bar on top: where you are, the search box, import and share, and which database answers.
import { useQuery } from '@tanstack/react-query';
import { FileText, Import, LogOut, Moon, Scale, Share2, Sun, Terminal, Waypoints } from 'lucide-react';
import { askSummary } from '../api/questions.js';
import { openScreen, type Screen } from '../domain/view.js';
import { writeView } from '../domain/viewUrl.js';
import { change, openDialog, setTheme, useStore } from '../state/store.js';
import { Search } from './Search.js';
import css from './TopBar.module.css';

const tabs: readonly { screen: Screen; name: string; Icon: typeof FileText }[] = [
  { screen: 'explore', name: 'Explore', Icon: Waypoints },
  { screen: 'query', name: 'Query', Icon: Terminal },
  { screen: 'disputes', name: 'Disputes', Icon: Scale },
  { screen: 'documents', name: 'Documents', Icon: FileText },
];

export function TopBar() {
  const theme = useStore((state) => state.theme);
  const summary = useQuery(askSummary()).data;
  return (
    <header className={css.bar}>
      <a className={css.logo} href="/" onClick={(event) => go(event, 'explore')} aria-label="Hearsay, to the network">
        <span className={css.mark} aria-hidden>
          “
        </span>
        <span className={css.name}>Hearsay</span>
      </a>
      <Search />
      <Tabs disputes={summary?.disputes ?? 0} />
      <div className={css.actions}>
        <button type="button" className="btn line" onClick={() => openDialog('share')} aria-label="Share">
          <Share2 size={15} aria-hidden className={css.narrowIcon} />
          <span className={css.wideText}>Share</span>
        </button>
        {summary?.readOnly ? null : (
          <button
            type="button"
            className="btn main"
            data-tour="import"
            onClick={() => openDialog('import')}
            aria-label="Import"
          >
            <Import size={15} aria-hidden className={css.narrowIcon} />
            <span className={css.wideText}>Import</span>
          </button>
        )}
        <button
          type="button"
          className="btn icon"
          onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
          aria-label={theme === 'dark' ? 'Light theme' : 'Dark theme'}
        >
          {theme === 'dark' ? <Sun size={16} aria-hidden /> : <Moon size={16} aria-hidden />}
        </button>
        {summary?.hasSignIn ? (
          <form method="post" action="/sign-out">
            <button
              type="submit"
              className="btn icon"
              aria-label="Sign out"
              title={summary.readOnly ? 'Signed in as reader. Sign out' : 'Signed in as editor. Sign out'}
            >
              <LogOut size={16} aria-hidden />
            </button>
          </form>
        ) : null}
        <span className={`badge ${css.engine}`} title="The database that answers">
          {summary === undefined ? '…' : engineName(summary.engine, summary.engineVersion)}
        </span>
      </div>
    </header>
  );
}

export const engineName = (engine: string, version: string): string =>
  `${engine === 'neo4j' ? 'Neo4j' : 'Embedded'} ${version.split('.').slice(0, 2).join('.')}`.trim();

function Tabs({ disputes }: { readonly disputes: number }) {
  const view = useStore((state) => state.view);
  return (
    <nav className={css.tabs} aria-label="Screens">
      {tabs.map(({ screen, name, Icon }) => (
        <a
          key={screen}
          href={writeView(openScreen(screen)(view))}
          className={`btn ${css.tab}`}
          data-tour={screen}
          aria-current={view.screen === screen ? 'page' : undefined}
          onClick={(event) => go(event, screen)}
        >
          <Icon size={17} aria-hidden className={css.tabIcon} />
          {name}
          {screen === 'disputes' && disputes > 0 ? <span className="badge">{disputes}</span> : null}
        </a>
      ))}
    </nav>
  );
}

function go(event: React.MouseEvent, screen: Screen): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  // From the reader, "Documents" goes back to the list.
  change(openScreen(screen), (view) => (screen === 'documents' ? { ...view, document: null } : view));
}
