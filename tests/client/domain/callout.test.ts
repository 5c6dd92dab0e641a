import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCallout } from '../../../client/src/domain/callout.js';

const box = { width: 320, height: 150 };
const desk = { width: 1440, height: 900 };

describe('a callout', () => {
  it('stands below what it explains, its tip at the middle of it', () => {
    const place = placeCallout({ left: 600, top: 10, width: 200, height: 30 }, box, desk);
    expect(place).toEqual({ left: 540, top: 54, side: 'below', tip: 160 });
  });

  it('stands above where there is no room below, and goes to the foot where there is nothing to point at', () => {
    expect(placeCallout({ left: 600, top: 850, width: 40, height: 30 }, box, desk)).toMatchObject({
      side: 'above',
      top: 686,
    });
    expect(placeCallout(null, box, desk, 54)).toMatchObject({ side: 'none', top: 684 });
  });

  it('never covers what it explains and never leaves the window, wherever that is', () => {
    const window = { width: 360, height: 740 };
    const spot = fc.record({
      left: fc.integer({ min: 0, max: 330 }),
      top: fc.integer({ min: 0, max: 640 }),
      width: fc.constant(30),
      height: fc.constant(30),
    });
    fc.assert(
      fc.property(spot, (anchor) => {
        const { left, top, side } = placeCallout(anchor, box, window, 54);
        expect(side).not.toBe('none');
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left + box.width).toBeLessThanOrEqual(window.width);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(top + box.height).toBeLessThanOrEqual(window.height - 54);
        expect(top >= anchor.top + anchor.height || top + box.height <= anchor.top).toBe(true);
      }),
    );
  });
});
