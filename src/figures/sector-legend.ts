import type { SectorInfo } from '../result/types.ts';
import { outlineOf } from './network-drawing.ts';
import { sectorColour, sectorShape } from './palette.ts';
import { element, escapeXml, label } from './svg.ts';
import { fitText, textWidth } from './text-width.ts';

/**
 * The sectors' names, each with its mark and its number on the ring (1 at the top, then clockwise), in even columns.
 * Text is dark; the mark carries the colour.
 *
 * @param box left and top edge and width, pixels
 * @returns markup and the height it takes, pixels
 * Cost: O(sectors).
 */
export function sectorLegend(
  sectors: readonly SectorInfo[],
  box: { readonly x: number; readonly y: number; readonly width: number },
): { readonly svg: string; readonly height: number } {
  if (sectors.length === 0) return { svg: '', height: 0 };
  const widest = Math.max(...sectors.map((one) => textWidth(`00 ${one.name}`, { size: 13 }))) + 40;
  const most = Math.max(1, Math.min(sectors.length, Math.floor(box.width / Math.min(widest, box.width / 2))));
  const columns = Math.ceil(sectors.length / Math.ceil(sectors.length / most));
  const step = Math.min(widest, box.width / columns);
  const items = sectors.map((sector, i) => {
    const x = box.x + (i % columns) * step;
    const y = box.y + Math.floor(i / columns) * 24;
    const colour = sectorColour(sector.colour, sectors.length);
    const shape = sectorShape(sector.colour);
    const mark =
      shape === 'circle'
        ? element('circle', { cx: x + 7, cy: y + 10, r: 6, fill: colour })
        : element('path', { d: outlineOf(shape, [x + 7, y + 10], 6), fill: colour });
    const text = fitText(`${i + 1} ${sector.name}`, step - 28, { size: 13 });
    const title = text.endsWith('…') ? element('title', {}, [escapeXml(sector.name)]) : '';
    return element('g', {}, [title, mark, label(text, x + 20, y + 14.5)]);
  });
  return { svg: items.join(''), height: Math.ceil(sectors.length / columns) * 24 };
}
