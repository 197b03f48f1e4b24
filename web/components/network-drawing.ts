import { networkFigure, sectorColour } from '../../src/index.ts';
import type { Context } from '../context.ts';
import type { Seat } from '../painters/painter.ts';

/** The picture as SVG, for browsers without a canvas. */
export function networkDrawing({ result, state, lang }: Context, room: number): string {
  return networkFigure(result, {
    layer: state.layer,
    window: result.windows[state.window]?.id ?? '',
    lang,
    backbone: state.backbone,
    size: room < 600 ? Math.max(320, room) : 560,
    standalone: false,
  });
}

/** The seats' discs. */
export function seatDiscs({ result }: Context): readonly Seat[] {
  return result.sectors.map(({ x, y, r, colour }) => ({
    x,
    y,
    r,
    colour: sectorColour(colour, result.sectors.length),
  }));
}
