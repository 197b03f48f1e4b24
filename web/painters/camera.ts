import type { RingView } from './painter.ts';

/** What the picture's middle shows; lengths in radii of the ring. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  /** 1 = the whole network; less is closer. */
  readonly ratio: number;
}

/** The stage, in pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** Pixels per radius of the ring where the whole network is shown. */
  readonly ring: number;
  /** Device pixels per pixel. */
  readonly density: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const WHOLE: Camera = { x: 0, y: 0, ratio: 1 };
export const CLOSEST = 0.15;
export const FARTHEST = 1.6;
/** How far from the ring's centre the middle of the picture may lie. */
const FARTHEST_OUT = 1.3;

const between = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** The camera inside its bounds: the network can never be lost from sight. */
export function bounded({ x, y, ratio }: Camera): Camera {
  return {
    x: between(x, -FARTHEST_OUT, FARTHEST_OUT),
    y: between(y, -FARTHEST_OUT, FARTHEST_OUT),
    ratio: between(ratio, CLOSEST, FARTHEST),
  };
}

/** Where the ring lies on the stage; its centre on a whole device pixel, so that a moved bitmap stays sharp. */
export function viewOf({ x, y, ratio }: Camera, { width, height, ring, density }: Room): RingView {
  const radius = ring / ratio;
  const whole = (pixels: number) => Math.round(pixels * density) / density;
  return { cx: whole(width / 2 - x * radius), cy: whole(height / 2 - y * radius), radius, ratio };
}

/** The place under a point of the stage. */
export function placeAt(camera: Camera, room: Room, { x, y }: Point): Point {
  const radius = room.ring / camera.ratio;
  return { x: camera.x + (x - room.width / 2) / radius, y: camera.y + (y - room.height / 2) / radius };
}

/** The camera after the picture was dragged by pixels. */
export function panned(camera: Camera, room: Room, by: Point): Camera {
  const radius = room.ring / camera.ratio;
  return bounded({ ...camera, x: camera.x - by.x / radius, y: camera.y - by.y / radius });
}

/**
 * The camera after zooming; what lies under the point stays under it.
 *
 * @param factor  above 1 = closer
 */
export function zoomedAbout(camera: Camera, room: Room, point: Point, factor: number): Camera {
  const held = placeAt(camera, room, point);
  return holding(held, room, point, camera.ratio / factor);
}

/** The camera of a ratio that shows a place at a point of the stage. */
function holding(place: Point, room: Room, point: Point, asked: number): Camera {
  const ratio = between(asked, CLOSEST, FARTHEST);
  const radius = room.ring / ratio;
  return bounded({
    x: place.x - (point.x - room.width / 2) / radius,
    y: place.y - (point.y - room.height / 2) / radius,
    ratio,
  });
}

export type TwoFingers = readonly [Point, Point];

const middle = ([a, b]: TwoFingers): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
const span = ([a, b]: TwoFingers) => Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));

/** The camera after two fingers moved: what lay between them lies between them still. */
export function pinched(camera: Camera, room: Room, from: TwoFingers, to: TwoFingers): Camera {
  const held = placeAt(camera, room, middle(from));
  return holding(held, room, middle(to), (camera.ratio * span(from)) / span(to));
}

/** A camera on the way; zooming is even to the eye. */
export function cameraBetween(from: Camera, to: Camera, t: number): Camera {
  if (t <= 0) return from;
  if (t >= 1) return to;
  const eased = 1 - (1 - t) ** 2;
  const ratio = from.ratio * (to.ratio / from.ratio) ** eased;
  // Distances on the screen, not in the network, change evenly; so that the goal does not swing out on the way in.
  const share = from.ratio === to.ratio ? eased : (ratio - from.ratio) / (to.ratio - from.ratio);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share, ratio };
}
