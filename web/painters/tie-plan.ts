import type { RingView } from './painter.ts';

/** Up to this many ties are drawn anew in every frame; more are drawn once to a bitmap that is moved. */
export const LIVE_TIES = 700;
/** Up to this many dots are drawn anew in every frame; more lie in the bitmap with the ties. */
export const LIVE_DOTS = 2500;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A bitmap that has been drawn: for which view, and how far it reaches outside the stage, pixels. */
export interface Drawn {
  readonly view: RingView;
  readonly margin: number;
}

/** A rectangle of the stage, pixels. */
export interface Patch extends Size {
  readonly left: number;
  readonly top: number;
}

/** Where a bitmap lies on the stage when the view has changed since it was drawn. */
export function patchOf({ view, margin }: Drawn, now: RingView, { width, height }: Size): Patch {
  const scale = now.radius / view.radius;
  return {
    left: now.cx - (view.cx + margin) * scale,
    top: now.cy - (view.cy + margin) * scale,
    width: (width + 2 * margin) * scale,
    height: (height + 2 * margin) * scale,
  };
}

/** Whether a bitmap fills the stage as the view is now. */
export function covers(drawn: Drawn, now: RingView, size: Size): boolean {
  const { left, top, width, height } = patchOf(drawn, now, size);
  return left <= 0.5 && top <= 0.5 && left + width >= size.width - 0.5 && top + height >= size.height - 0.5;
}

const isSameScale = (a: RingView, b: RingView) => Math.abs(a.radius / b.radius - 1) < 1e-6;

/** More than this many times larger, a bitmap looks too coarse; so much smaller, its lines get too thin. */
const COARSE = 2.5;

/**
 * Which bitmap is shown: the close one where it fills the stage at about its own scale, else the one of the whole
 * network, which has everything but is coarse when close.
 */
export function pictureFor(now: RingView, size: Size, whole: Drawn, close: Drawn | null): 'whole' | 'close' {
  if (close === null || isSameScale(whole.view, now)) return 'whole';
  const scale = now.radius / close.view.radius;
  return scale < COARSE && scale > 1 / COARSE && covers(close, now, size) ? 'close' : 'whole';
}

/** Whether a close bitmap should be drawn for the view: what is shown is not sharp, or soon will not fill the stage. */
export function wantsClose(
  now: RingView,
  size: Size,
  known: { readonly whole: Drawn; readonly close: Drawn | null; readonly isStill: boolean },
): boolean {
  const { whole, close, isStill } = known;
  if (isSameScale(whole.view, now)) return false;
  const isSharp = close !== null && isSameScale(close.view, now) && covers(close, now, size);
  if (isSharp) return false;
  // While only panning, the next bitmap is begun at once; while zooming, its scale would soon be wrong.
  return isStill || (close !== null && isSameScale(close.view, now));
}

/**
 * How many ties are drawn in the next frame, so that drawing a bitmap does not hold the page up?
 *
 * @param last  how many were drawn in the last frame
 * @param tookMs  how long that frame took
 */
export function nextChunk(last: number, tookMs: number): number {
  const wanted = tookMs > 24 ? last * 0.6 : tookMs < 18 ? last * 1.3 : last;
  return Math.round(Math.min(6000, Math.max(250, wanted)));
}
