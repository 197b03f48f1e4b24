import type { Frame } from '../frame.ts';
import { type Bitmap, frameBitmap } from './bitmap.ts';
import { type Room, viewOf, WHOLE } from './camera.ts';
import type { Sheet } from './layers.ts';
import { nextChunk, pictureFor, wantsClose } from './tie-plan.ts';

/** The bitmaps of the frames that are on the stage: one of the whole network, one of the part in view. */
export interface Bitmaps {
  /** Lays a frame's ties on the stage, as well as they are known now. */
  readonly lay: (context: CanvasRenderingContext2D, sheet: Sheet, frame: Frame, alpha: number) => void;
  /**
   * Draws on what is not finished.
   *
   * @param frames  those on the stage; bitmaps of others are dropped
   * @returns whether more is to be drawn
   */
  readonly work: (frames: readonly Frame[], sheet: Sheet, moment: Moment) => boolean;
  readonly clear: () => void;
}

interface Moment {
  /** Whether the picture is at rest. */
  readonly isStill: boolean;
  /** Since the last frame, milliseconds. */
  readonly tookMs: number;
}

interface FrameBitmaps {
  readonly whole: Bitmap;
  close: Bitmap | null;
  /** The close one that is being drawn. */
  next: Bitmap | null;
}

/** How far the close bitmap reaches outside the stage, as a share of its longest side. */
const MARGIN = 0.25;

/**
 * Keeps bitmaps of frames with many ties.
 *
 * While the picture moves they are only moved and stretched, which takes the same time for any number of ties; at rest
 * they are drawn anew, a part in each frame, so that the page never stops.
 */
export function bitmapsOf(roomNow: () => Room): Bitmaps {
  const sets = new Map<Frame, FrameBitmaps>();
  let chunk = 1200;
  const drop = ({ whole, close, next }: FrameBitmaps) => {
    for (const bitmap of [whole, close, next]) bitmap?.drop();
  };
  const setOf = (frame: Frame, sheet: Sheet): FrameBitmaps => {
    const known = sets.get(frame);
    if (known) return known;
    const room = roomNow();
    const whole = frameBitmap(frame, { ...sheet, view: viewOf(WHOLE, room) }, 0, room.density);
    const set = { whole, close: null, next: null };
    sets.set(frame, set);
    return set;
  };
  const begin = (frame: Frame, set: FrameBitmaps, sheet: Sheet, isStill: boolean) => {
    const isStale = set.next !== null && set.next.view.radius !== sheet.view.radius;
    if (isStale) {
      set.next?.drop();
      set.next = null;
    }
    if (set.next || !wantsClose(sheet.view, sheet, { whole: set.whole, close: set.close, isStill })) return;
    const margin = Math.round(MARGIN * Math.max(sheet.width, sheet.height));
    set.next = frameBitmap(frame, sheet, margin, roomNow().density);
  };
  const advance = (set: FrameBitmaps): boolean => {
    const bitmap = set.whole.isDone() ? set.next : set.whole;
    if (!bitmap) return false;
    bitmap.draw(chunk);
    if (!bitmap.isDone()) return true;
    if (bitmap === set.next) {
      set.close?.drop();
      set.close = bitmap;
      set.next = null;
    }
    return true;
  };
  return {
    lay(context, sheet, frame, alpha) {
      const set = setOf(frame, sheet);
      const shown = pictureFor(sheet.view, sheet, set.whole, set.close);
      (shown === 'close' ? set.close! : set.whole).lay(context, sheet, alpha);
    },
    work(frames, sheet, { isStill, tookMs }) {
      for (const [frame, set] of sets) {
        if (frames.includes(frame)) continue;
        drop(set);
        sets.delete(frame);
      }
      chunk = nextChunk(chunk, tookMs);
      for (const frame of frames) {
        const set = setOf(frame, sheet);
        begin(frame, set, sheet, isStill);
        if (advance(set)) return true;
      }
      return false;
    },
    clear() {
      for (const set of sets.values()) drop(set);
      sets.clear();
    },
  };
}
