// The colours of the page's theme as values, read from the style sheet, since WebGL and canvases cannot read custom properties.
export interface Palette {
  colour(token: string): string;
  readonly font: string;
}

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const known = new Map<string, string>();
  return {
    colour(token) {
      let value = known.get(token);
      if (value === undefined) {
        value = style.getPropertyValue(`--${token}`).trim() || '#888888';
        known.set(token, value);
      }
      return value;
    },
    font: style.getPropertyValue('--font-ui').trim() || 'sans-serif',
  };
}
