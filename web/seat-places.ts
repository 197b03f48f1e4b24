import {
  formatNumber,
  type Lang,
  type LayerResult,
  personCount,
  ringReach,
  type SectorInfo,
  seatLabels,
} from '../src/index.ts';
import type { Context } from './context.ts';
import { sliceOf } from './model.ts';
import type { Box, RingView } from './painters/painter.ts';

/** Narrower than this, names stand above and below their seats instead of beside the ring. */
export const NARROW = 480;
const WIDEST = 150;
/** A name over or under its seat: pixels of width, height and distance. */
const CAPTION = { width: 92, height: 30, gap: 4 };
/** With more sectors than this, names would lie over seats: numbers stand there, and a list below. */
export const MOST_CAPTIONS = 7;
const NUMBER = 18;

interface Room {
  readonly width: number;
  readonly height: number;
}

/** The largest ring, pixels per radius, for which every seat and its name is inside the picture. */
export function radiusThatFits(
  { result, lang }: Context,
  layer: LayerResult,
  { width, height }: Room,
): number {
  const reach = ringReach(result, layer);
  const { minGroup } = result.settings;
  const counts = result.sectors.map((_, sector) =>
    layer.windows
      .map(({ sectorPersons }) => personCount(sectorPersons[sector] ?? null, minGroup, lang))
      .reduce((a, b) => (b.length > a.length ? b : a), ''),
  );
  if (width < NARROW && result.sectors.length > MOST_CAPTIONS) {
    return Math.max(40, (Math.min(width, height) / 2 - NUMBER) / reach);
  }
  if (width < NARROW) {
    const byHeight = (height / 2 - CAPTION.height - 2 * CAPTION.gap) / reach;
    return Math.max(40, Math.min(byHeight, width / 2 / reach - 2));
  }
  for (let radius = Math.min(width, height) / 2 / reach; radius > 40; radius -= 3) {
    const labels = seatLabels(result.sectors, { radius, reach, maxWidth: WIDEST, counts });
    const isInside = labels.every(
      ({ left, top, width: w, height: h }) =>
        left > -width / 2 + 8 &&
        left + w < width / 2 - 8 &&
        top > -height / 2 + 6 &&
        top + h < height / 2 - 6,
    );
    if (isInside) return radius;
  }
  return 40;
}

/** Names beside the ring, in pixels from its centre. */
export function besideRing({ result, state, lang }: Context, view: RingView) {
  const slice = sliceOf(result, state);
  const layer = result.layers.find(({ layer: name }) => name === state.layer) ?? null;
  const counts = result.sectors.map((_, i) =>
    personCount(slice?.sectorPersons[i] ?? null, result.settings.minGroup, lang),
  );
  const reach = ringReach(result, layer);
  return seatLabels(result.sectors, { radius: view.radius, reach, maxWidth: WIDEST, counts });
}

/** What stands at a seat in a narrow picture. */
export interface Caption {
  readonly text: string;
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly isAbove: boolean;
}

/** The seat's number outside its disc; the names stand in the list under the picture. */
function numberAt(index: number, { x, y, r }: SectorInfo, view: RingView): Caption {
  const length = Math.hypot(x, y) || 1;
  const distance = (length + r) * view.radius + NUMBER / 2;
  const left = view.cx + (x / length) * distance - NUMBER / 2;
  const top = view.cy + (y / length) * distance - NUMBER / 2;
  return { text: String(index + 1), box: { left, top, width: NUMBER, height: NUMBER }, isAbove: false };
}

/** Names over and under the seats, moved inside the picture; with many sectors their numbers. */
export function captions(
  { result, state, lang }: Context,
  view: RingView,
  width: number,
): readonly Caption[] {
  const slice = sliceOf(result, state);
  const { minGroup } = result.settings;
  return result.sectors.map((sector, i) => {
    if (result.sectors.length > MOST_CAPTIONS) return numberAt(i, sector, view);
    const { name, x, y, r } = sector;
    const left = view.cx + x * view.radius - CAPTION.width / 2;
    const isAbove = y < -1e-6;
    const edge = view.cy + (y + (isAbove ? -r : r)) * view.radius;
    return {
      text: `${name} (${shortCount(slice?.sectorPersons[i], minGroup, lang)})`,
      box: {
        left: view.ratio === 1 ? Math.min(width - CAPTION.width, Math.max(0, left)) : left,
        top: isAbove ? edge - CAPTION.height - CAPTION.gap : edge + CAPTION.gap,
        width: CAPTION.width,
        height: CAPTION.height,
      },
      isAbove,
    };
  });
}

/** «12», or «< 5» where the number is hidden. */
export function shortCount(persons: number | null | undefined, minGroup: number, lang: Lang): string {
  return persons === null || persons === undefined ? `< ${minGroup}` : formatNumber(persons, lang);
}

/** Where the sectors' names stand, so that no other label is laid over them. */
export function seatBoxes(context: Context, view: RingView, width: number): readonly Box[] {
  if (width < NARROW) {
    return captions(context, view, width).map(({ box: { left, top, width: w, height: h } }) => [
      left,
      top,
      left + w,
      top + h,
    ]);
  }
  return besideRing(context, view).map(({ left, top, width: w, height: h }) => [
    view.cx + left,
    view.cy + top,
    view.cx + left + w,
    view.cy + top + h,
  ]);
}
