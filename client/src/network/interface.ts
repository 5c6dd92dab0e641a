// What the drawing of a network takes, gives and tells: the words the rest of the page has for it. Coordinates are pixels
// inside the element unless called `graph`.
import type { Drawing } from '../domain/drawing.js';
import type { Positions } from './layout.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Target = { readonly kind: 'actor' | 'relationship'; readonly id: string } | { readonly kind: 'canvas' };

export interface NetworkEvents {
  click(target: Target, isAdding: boolean): void;
  doubleClick(target: Target): void;
  menu(target: Target, at: Point): void;
  pinned(id: string, place: Point): void;
  moved(camera: Camera): void;
  settled(): void;
  lost(): void;
}

export interface Camera extends Point {
  readonly ratio: number;
}

export interface Chosen {
  readonly actors: ReadonlySet<string>;
  readonly relationships: ReadonlySet<string>;
  /** Dims all the rest while nothing is under the pointer. */
  readonly isAlone: boolean;
}

export interface NetworkView {
  show(drawing: Drawing, pins: Positions): void;
  choose(chosen: Chosen): void;
  lightUp(id: string | null): void;
  repaint(): void;
  zoom(factor: number): void;
  fit(): void;
  goTo(ids: readonly string[]): void;
  /** Goes back just far enough to show these actors beside what is shown. */
  widen(ids: readonly string[]): void;
  setCamera(camera: Camera): void;
  positions(): Positions;
  /** How many relationships of an actor are not in the picture, where the drawing says so. */
  waiting(id: string): number;
  nodePoint(id: string): Point | null;
  edgePoint(id: string): Point | null;
  /** A line that can be pointed at, if one is in the window. */
  exampleLine(): string | null;
  /** The names that are written, and the box each takes. */
  names(): ReadonlyMap<string, Box>;
  nodesWithin(isInside: (point: Point) => boolean): readonly string[];
  readonly isSettled: boolean;
  /** Of the actors that came last: who lies outside the window, and whether the camera has moved since they were shown. */
  arrivals(): { readonly outside: readonly string[]; readonly hasMoved: boolean };
  picture(): Promise<Blob | null>;
  close(): void;
}
