// Catches what breaks while a part of the page is drawn, so that the rest stays usable. Where the part itself could not be
// loaded, the way on is to load the page anew, once the server answers: the address holds the view.
import { Component, type ReactNode } from 'react';
import { ApiError, getJson, startHint } from '../api/http.js';
import { Failed } from './States.js';

interface Props {
  readonly children: ReactNode;
  /** Puts the message where it can be read; as it is when left out. */
  readonly frame?: (message: ReactNode) => ReactNode;
}

export class Boundary extends Component<Props, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const message = isUnloaded(error) ? (
      <Failed error={notLoaded} onRetry={() => void reloadWhenAnswered()} />
    ) : (
      <Failed error={error} onRetry={() => this.setState({ error: null })} />
    );
    return this.props.frame?.(message) ?? message;
  }
}

const notLoaded = new ApiError(
  'unreachable',
  'This part of the page could not be loaded: the server does not answer.',
  startHint,
  0,
);

/** Each browser has its own words for it, and the bundler a few for style sheets. */
const isUnloaded = (error: unknown): boolean =>
  error instanceof Error && /dynamically imported module|module script|preload CSS/i.test(error.message);

async function reloadWhenAnswered(): Promise<void> {
  try {
    await getJson('/api/summary');
    location.reload();
  } catch {
    // Still away: the message stays.
  }
}
