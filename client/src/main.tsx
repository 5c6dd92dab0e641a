// Starts the page.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { App } from './App.js';
import { ApiError } from './api/http.js';
import { askSubgraph, askSummary } from './api/questions.js';
import { followBrowser, useStore } from './state/store.js';
import './style/tokens.css';
import './style/base.css';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // The server is most often on this very machine, which answers whether or not there is a way to the internet.
      networkMode: 'always',
      refetchOnWindowFocus: false,
      // What the caller must change does not get better by asking again.
      retry: (failures, error) =>
        failures < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
    },
  },
});

followBrowser();
startEarly();
// For end-to-end tests: where an actor or a line is on the canvas, which no DOM query can tell.
Object.assign(window, {
  __hearsay: { network: () => useStore.getState().network, view: () => useStore.getState().view },
});

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>,
  );

/** What the first picture needs is asked for before the page is built, not one after the other as its parts appear. */
function startEarly(): void {
  const { view } = useStore.getState();
  void client.prefetchQuery(askSummary());
  if (view.screen === 'explore') void client.prefetchQuery(askSubgraph(view.around, view.filters, view.limit));
  // Elsewhere the drawing comes when there is nothing else to do, for the way to the network.
  else window.setTimeout(() => void import('./network/networkView.js'), 1500);
}
