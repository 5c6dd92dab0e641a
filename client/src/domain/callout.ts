// Where a callout stands: below or above what it explains, wherever there is room, inside the window, and never over it. Pure.

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly left: number;
  readonly top: number;
  readonly side: 'below' | 'above' | 'none';
  /** Of its tip, from its own left edge. */
  readonly tip: number;
}

/** Pixels to the rim of the window, and to what is explained. */
const RIM = 12;
const GAP = 14;

/** `floor` are pixels at the foot of the window that belong to something else. */
export function placeCallout(
  anchor: Rect | null,
  box: { readonly width: number; readonly height: number },
  window: { readonly width: number; readonly height: number },
  floor = 0,
): Place {
  const bottom = window.height - floor - RIM;
  const centred = (x: number): number => Math.max(RIM, Math.min(window.width - box.width - RIM, x - box.width / 2));
  if (anchor === null)
    return { left: centred(window.width / 2), top: Math.max(RIM, bottom - box.height), side: 'none', tip: 0 };
  const middle = anchor.left + anchor.width / 2;
  const left = centred(middle);
  const tip = Math.max(14, Math.min(box.width - 14, middle - left));
  const below = anchor.top + anchor.height + GAP;
  const above = anchor.top - GAP - box.height;
  if (below + box.height <= bottom) return { left, top: below, side: 'below', tip };
  if (above >= RIM) return { left, top: above, side: 'above', tip };
  // No room on either side: at the foot, or on top where the anchor is in the lower half.
  const isLow = anchor.top + anchor.height / 2 > window.height / 2;
  return { left, top: isLow ? RIM : Math.max(RIM, bottom - box.height), side: 'none', tip };
}
