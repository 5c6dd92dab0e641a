// Leaves edges out of picking while the picture moves. The renderer draws every edge twice in each frame, once for the eye and
// once for the pointer; nobody points at an edge of a picture that moves, so the second drawing waits until it stands still.
import type { Renderer } from './renderer.js';

/** How long the picture must stand still. */
const REST_MS = 120;

/** How far a press may wander, in pixels, and still be a click. */
const CLICK_PX = 4;

export interface AtRest {
  close(): void;
}

/** `element` is where presses land: a click ends the wait, since it asks what is under the pointer. */
export function pickAtRest(sigma: Renderer, element: HTMLElement): AtRest {
  const settings = settingsOf(sigma);
  let timer = 0;
  let pressed = { x: 0, y: 0 };
  const set = (isOn: boolean): void => {
    window.clearTimeout(timer);
    timer = 0;
    if (settings !== null) settings.enableEdgeEvents = isOn;
  };
  const rest = (): void => {
    set(true);
    sigma.scheduleRender();
  };
  const moved = (): void => {
    set(false);
    timer = window.setTimeout(rest, REST_MS);
  };
  /** Draws at once what the pointer may hit: the press is looked up before the next frame. */
  const catchUp = (): void => {
    if (timer === 0) return;
    set(true);
    sigma.refresh({ partialGraph: {}, skipIndexation: true });
  };
  const down = (event: PointerEvent): void => {
    pressed = { x: event.clientX, y: event.clientY };
    catchUp();
  };
  const up = (event: PointerEvent): void => {
    if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) <= CLICK_PX) catchUp();
  };
  sigma.getCamera().on('updated', moved);
  sigma.on('nodeDrag', moved);
  element.addEventListener('pointerdown', down, { capture: true });
  element.addEventListener('pointerup', up, { capture: true });
  return {
    close() {
      window.clearTimeout(timer);
      timer = 0;
      element.removeEventListener('pointerdown', down, { capture: true });
      element.removeEventListener('pointerup', up, { capture: true });
    },
  };
}

/**
 * The settings that the renderer reads in each frame. Its public `setSetting` prepares all nodes and edges anew, which costs
 * more than a pan saves; should the inside of the renderer change, edges are simply picked all the time.
 */
function settingsOf(sigma: Renderer): { enableEdgeEvents: boolean } | null {
  const internals: unknown = Reflect.get(sigma, 'internals');
  if (typeof internals !== 'object' || internals === null || !('settings' in internals)) return null;
  const { settings } = internals;
  const fits = typeof settings === 'object' && settings !== null && 'enableEdgeEvents' in settings;
  return fits ? (settings as { enableEdgeEvents: boolean }) : null;
}
