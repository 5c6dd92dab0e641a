import { describe, expect, it } from 'vitest';
import type { DrawnEdge } from '../../../client/src/domain/drawing.js';
import { exampleLine } from '../../../client/src/network/exampleLine.js';

const line = (id: string, change: Partial<DrawnEdge> = {}): DrawnEdge => ({
  id,
  source: 'a',
  target: 'b',
  label: 'meets',
  colour: 'meets',
  size: 2,
  opacity: 1,
  curvature: 0,
  hasArrow: false,
  isContested: false,
  isGreyed: false,
  ...change,
});

const points: Readonly<Record<string, { x: number; y: number }>> = {
  middle: { x: 400, y: 300 },
  aside: { x: 600, y: 300 },
  crowded: { x: 402, y: 500 },
  rim: { x: 10, y: 300 },
};
const stage = {
  width: 800,
  height: 700,
  edgePoint: (id: string) => points[id] ?? null,
  circles: [
    { x: 400, y: 500 },
    { x: 400, y: 380 },
  ],
};
const choose = (...edges: readonly DrawnEdge[]) => exampleLine(edges, stage);

describe('the line that is pointed at', () => {
  it('is well inside the window and off the circles', () => {
    expect(choose(line('rim'), line('crowded'), line('middle'))).toBe('middle');
  });

  it('is a disputed one where there is one', () => {
    expect(choose(line('middle'), line('aside', { isContested: true }))).toBe('aside');
  });

  it('is none that is grey, gone or at the rim', () => {
    expect(choose(line('middle', { isGreyed: true }), line('gone'), line('rim'))).toBeNull();
  });
});
