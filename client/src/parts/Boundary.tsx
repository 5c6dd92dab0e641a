// Catches what breaks while a screen is drawn, so that the rest of the page stays usable.
import { Component, type ReactNode } from 'react';
import { Failed } from './States.js';

export class Boundary extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return <Failed error={this.state.error} onRetry={() => this.setState({ error: null })} />;
  }
}
