import type { Frame } from '../frame.ts';
import type { Theme } from './theme.ts';

/** Where the ring of seats lies on the screen, pixels. */
export interface RingView {
  readonly cx: number;
  readonly cy: number;
  readonly radius: number;
  /** 1 = the whole network; less is closer. */
  readonly ratio: number;
}

/** A seat's disc; lengths in radii of the ring. */
export interface Seat {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly colour: string;
}

/** Left, top, right, bottom in pixels. */
export type Box = readonly [number, number, number, number];

export interface PainterOptions {
  /** Colours of the screen; a painter lives as long as they stay the same. */
  readonly theme: Theme;
  readonly seats: readonly Seat[];
  /** Every frame that will be painted, so that the painter can make room for all dots and lines. */
  readonly frames: readonly Frame[];
  readonly isReducedMotion: boolean;
  /** Short name of a node, for its label. */
  readonly label: (node: number) => string;
  /**
   * Nodes that carry a label, most important first; a label that would cover another is left out.
   *
   * @param ratio  of the view: closer, there is room for more
   */
  readonly labelled: (ratio: number) => readonly number[];
  /** Places where no label may stand. */
  readonly blocked: (view: RingView) => readonly Box[];
  /** The chosen node, or null. */
  readonly chosen: () => number | null;
  readonly onChoose: (node: number | null) => void;
  readonly onView: (view: RingView) => void;
}

/** Paints frames into a container. One exists at a time; `destroy` gives all memory back. */
export interface Painter {
  readonly paint: (frame: Frame) => void;
  /**
   * Paints the way from one frame to another: dots glide, what comes or goes fades.
   *
   * @param t  0 = from, 1 = to
   */
  readonly glide: (from: Frame, to: Frame, t: number) => void;
  /** Forgets the dot under the pointer until the pointer moves: the keys or another question took over. */
  readonly clearHover: () => void;
  readonly zoom: (factor: number) => void;
  readonly reset: () => void;
  /** Brings a node into view where the picture is zoomed in. */
  readonly show: (node: number) => void;
  readonly destroy: () => void;
}

/**
 * Makes a painter.
 *
 * @param radiusFor  pixels per radius of the ring that leave room for the seats' names, from the container's size
 * @throws Error where the browser lacks what the painter needs; the container is then empty again
 */
export type MakePainter = (
  container: HTMLElement,
  options: PainterOptions,
  radiusFor: (width: number, height: number) => number,
) => Painter;
