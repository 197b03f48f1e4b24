import { type Camera, cameraBetween, WHOLE } from './camera.ts';

/** The camera and where it is going. */
export interface Journey {
  readonly camera: () => Camera;
  /** Where it will be when it rests. */
  readonly goal: () => Camera;
  readonly isFlying: () => boolean;
  /** Whether nothing has moved for a while. */
  readonly isStill: (now: number) => boolean;
  /** At once: follows a finger or the pointer. */
  readonly jump: (to: Camera) => void;
  /** Gently, or at once where motion is unwanted. */
  readonly fly: (to: Camera) => void;
  /** Goes on to where it is at a time. */
  readonly step: (now: number) => void;
  readonly destroy: () => void;
}

const FLIGHT_MS = 200;
/** The picture is at rest when it has not moved for so long, milliseconds. */
const REST_MS = 140;

/** @param onMove  asks for a new picture; called once more when the camera has come to rest */
export function journey(isReducedMotion: boolean, onMove: () => void): Journey {
  let camera = WHOLE;
  let flight: { readonly from: Camera; readonly to: Camera; readonly start: number } | null = null;
  let movedAt = Number.NEGATIVE_INFINITY;
  let resting = 0;
  const place = (next: Camera) => {
    camera = next;
    movedAt = performance.now();
    clearTimeout(resting);
    resting = window.setTimeout(onMove, REST_MS + 20);
    onMove();
  };
  const jump = (to: Camera) => {
    flight = null;
    place(to);
  };
  return {
    camera: () => camera,
    goal: () => flight?.to ?? camera,
    isFlying: () => flight !== null,
    isStill: (now) => flight === null && now - movedAt >= REST_MS,
    jump,
    fly(to) {
      if (isReducedMotion) jump(to);
      else {
        flight = { from: camera, to, start: performance.now() };
        onMove();
      }
    },
    step(now) {
      if (!flight) return;
      const { from, to, start } = flight;
      const t = Math.max(0, (now - start) / FLIGHT_MS);
      if (t >= 1) flight = null;
      place(cameraBetween(from, to, t));
    },
    destroy: () => clearTimeout(resting),
  };
}
