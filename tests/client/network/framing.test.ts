import { describe, expect, it } from 'vitest';
import { unseen, widenFor } from '../../../client/src/network/framing.js';

const window = { width: 1000, height: 600 };

describe('bringing actors into the window', () => {
  it('tells who is outside, under the tools too', () => {
    const points = [
      { x: 500, y: 300 },
      { x: -1, y: 300 },
      { x: 500, y: 590 },
    ];
    expect(unseen(points, window)).toEqual(points.slice(1));
  });

  it('goes back just far enough for them and what is seen, around their middle', () => {
    const { factor, centre } = widenFor([{ x: 1430, y: 300 }], window);
    // 70 pixels beside the circle are for its name: 1500 pixels have to go into 1000.
    expect(factor).toBe(1.5);
    expect(centre).toEqual({ x: 750, y: 300 });
  });

  it('stays where it is for nobody', () => {
    expect(widenFor([], window)).toEqual({ factor: 1, centre: { x: 500, y: 300 } });
  });
});
