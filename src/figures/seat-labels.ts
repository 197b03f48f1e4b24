import type { SectorInfo } from '../result/types.ts';
import { fitText, textWidth, wrapText } from './text-width.ts';

/** A label outside the ring; all lengths in pixels, measured from the ring's centre, y grows downwards. */
export interface SeatLabel {
  /** Index into Result.sectors. */
  readonly sector: number;
  /** One or two lines of the name. */
  readonly lines: readonly string[];
  /** Number of persons, in words. */
  readonly count: string;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Of the text's anchor. */
  readonly x: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Baseline of each line, then of the count (the last line's own where they share it). */
  readonly size: number;
  readonly lineHeight: number;
  /** Name and count share one line: many sectors. */
  readonly compact: boolean;
  /** Whole name, where the lines are cut. */
  readonly full: string | null;
}

export interface SeatLabelOptions {
  /** Pixels per radius of the ring. */
  readonly radius: number;
  /** Reach of discs and dots, in radii of the ring. */
  readonly reach: number;
  /** Widest label, pixels. */
  readonly maxWidth: number;
  /** Words for the number of persons, by sector. */
  readonly counts: readonly string[];
}

interface Draft {
  readonly sector: number;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly side: -1 | 0 | 1;
  readonly wantedY: number;
  y: number;
}

const GAP = 10;

/**
 * Where do the names of the sectors stand so that none is covered, cut off or laid over another?
 *
 * Text runs outwards from the ring: left of it on the left, right of it on the right, centred above and below. On each
 * side labels keep the order of the seats and move up and down as little as possible (pool-adjacent-violators); the
 * centred ones then move away from the ring until they are free.
 *
 * @returns one label per sector, in ring order
 * Cost: O(sectors²).
 */
export function seatLabels(sectors: readonly SectorInfo[], options: SeatLabelOptions): SeatLabel[] {
  const compact = sectors.length > 16;
  const size = compact ? 11 : 13;
  const lineHeight = Math.round(size * 1.3);
  const drafts = sectors.map((sector, i) => draft(sector, i, { ...options, compact, size, lineHeight }));
  for (const side of [-1, 1] as const) {
    const column = drafts
      .filter((d) => d.side === side)
      .sort((a, b) => a.wantedY - b.wantedY || a.sector - b.sector);
    const tops = spreadOut(
      column.map((d) => ({ wanted: d.wantedY - d.height / 2, length: d.height + (compact ? 1 : 6) })),
    );
    column.forEach((d, i) => {
      d.y = tops[i]! + d.height / 2;
    });
  }
  const clear = options.radius * options.reach + GAP;
  const boxes = drafts.filter((d) => d.side !== 0).map((d) => boxOf(d, clear));
  for (const d of drafts.filter((one) => one.side === 0)) {
    const step = d.wantedY < 0 ? -4 : 4;
    while (boxes.some((box) => overlaps(box, boxOf(d, clear)))) d.y += step;
    boxes.push(boxOf(d, clear));
  }
  return drafts.map((d) => {
    const box = boxOf(d, clear);
    const full = d.lines.join(' ').endsWith('…') ? sectors[d.sector]!.name : null;
    const anchor = d.side === 0 ? 'middle' : d.side === 1 ? 'start' : 'end';
    const x = d.side === 0 ? 0 : d.side === 1 ? box.left : box.left + box.width;
    return {
      sector: d.sector,
      lines: d.lines,
      count: options.counts[d.sector]!,
      ...{ anchor, x, ...box, size, lineHeight, compact, full },
    } as const;
  });
}

interface DraftOptions extends SeatLabelOptions {
  readonly compact: boolean;
  readonly size: number;
  readonly lineHeight: number;
}

function draft(sector: SectorInfo, index: number, options: DraftOptions): Draft {
  const { compact, size, lineHeight } = options;
  const distance = Math.hypot(sector.x, sector.y);
  const cos = distance > 1e-6 ? sector.x / distance : 0;
  const sin = distance > 1e-6 ? sector.y / distance : -1;
  const side = Math.abs(cos) < 0.02 ? 0 : cos > 0 ? 1 : -1;
  const maxWidth = options.maxWidth * (side === 0 ? 2 : 1);
  const countWidth = textWidth(options.counts[index]!, { size: compact ? size : size - 1 });
  const lines = compact
    ? [fitText(sector.name, maxWidth - countWidth - 6, { size, bold: true })]
    : wrapText(sector.name, maxWidth, { size, bold: true, maxLines: 2 });
  const widths = lines.map((line) => textWidth(line, { size, bold: true }));
  const height = lineHeight * (lines.length + (compact ? 0 : 1));
  const clear = options.radius * options.reach + GAP;
  const y = side === 0 ? sin * (clear + height / 2) : sin * options.radius * (1 + sector.r);
  return {
    sector: index,
    lines,
    width: compact ? widths[0]! + 6 + countWidth : Math.max(...widths, countWidth),
    height,
    side,
    wantedY: y,
    y,
  };
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The label's box, pushed out sideways until it clears the circle. */
function boxOf(d: Draft, clear: number): Box {
  const top = d.y - d.height / 2;
  if (d.side === 0) return { left: -d.width / 2, top, width: d.width, height: d.height };
  const nearest = top > 0 ? top : Math.min(0, top + d.height);
  const x = Math.max(6, Math.sqrt(Math.max(0, clear ** 2 - nearest ** 2)));
  return { left: d.side === 1 ? x : -x - d.width, top, width: d.width, height: d.height };
}

function overlaps(a: Box, b: Box): boolean {
  const pad = 4;
  return (
    a.left < b.left + b.width + pad &&
    b.left < a.left + a.width + pad &&
    a.top < b.top + b.height + pad &&
    b.top < a.top + a.height + pad
  );
}

/**
 * Stretches on a line, in order, moved as little as possible (least squares) so that none overlaps.
 *
 * @param stretches wanted start and length, in the order they must keep
 * @returns starts
 * Cost: O(n). Source: pool-adjacent-violators, Ayer et al. 1955, doi:10.1214/aoms/1177728423
 */
export function spreadOut(
  stretches: readonly { readonly wanted: number; readonly length: number }[],
): number[] {
  const pools: { sum: number; count: number; from: number }[] = [];
  let before = 0;
  const offsets = stretches.map(({ length }) => {
    before += length;
    return before - length;
  });
  stretches.forEach(({ wanted }, i) => {
    pools.push({ sum: wanted - offsets[i]!, count: 1, from: i });
    while (pools.length > 1) {
      const last = pools.at(-1)!;
      const previous = pools.at(-2)!;
      if (previous.sum / previous.count <= last.sum / last.count) break;
      pools.pop();
      previous.sum += last.sum;
      previous.count += last.count;
    }
  });
  return stretches.map((_, i) => {
    const pool = pools.findLast((p) => p.from <= i)!;
    return pool.sum / pool.count + offsets[i]!;
  });
}
