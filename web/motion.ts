import { EMPTY_FRAME, type Frame } from './frame.ts';
import type { Painter } from './painters/painter.ts';
import { mixFrames } from './tween.ts';

const TWEEN_MS = 700;

/** True where the reader has asked for less movement. */
export const isReducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Shows frames on a painter, at once or gliding from what is on the stage now. */
export interface Motion {
  readonly jump: (painter: Painter, to: Frame) => void;
  readonly glide: (painter: Painter, to: Frame) => void;
  readonly isGliding: () => boolean;
  /** Ends a movement, before the painter is dropped. */
  readonly stop: () => void;
}

/** Makes the motion of one stage; a new goal on the way starts from where the dots are. */
export function motionOf(): Motion {
  let shown = { from: EMPTY_FRAME, to: EMPTY_FRAME, t: 1 };
  let animation = 0;
  const stop = () => {
    cancelAnimationFrame(animation);
    shown = { from: shown.to, to: shown.to, t: 1 };
  };
  return {
    stop,
    isGliding: () => shown.t < 1,
    jump(painter, to) {
      stop();
      shown = { from: to, to, t: 1 };
      painter.paint(to);
    },
    glide(painter, to) {
      cancelAnimationFrame(animation);
      const from = mixFrames(shown.from, shown.to, shown.t);
      const start = performance.now();
      shown = { from, to, t: 0 };
      const step = (now: number) => {
        const t = Math.min(1, Math.max(0, (now - start) / TWEEN_MS));
        shown = { from, to, t };
        if (t >= 1) painter.paint(to);
        else {
          painter.glide(from, to, t);
          animation = requestAnimationFrame(step);
        }
      };
      animation = requestAnimationFrame(step);
    },
  };
}
