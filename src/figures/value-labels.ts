import { textWidth } from './text-width.ts';

export interface ValuePoint {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Top of the interval's bar, where there is one. */
  readonly above?: number;
}

export interface ValueLabel {
  readonly text: string;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly left: number;
  readonly right: number;
}

const SIZE = 13;
const HEIGHT = 16;

/**
 * Where do values stand beside their points, so that they cover neither the line nor each other?
 *
 * Above, below, up to the left, up to the right: the first free place; a value without one is left out (it is in the
 * point's title and in the table). Last and first points choose first, then the lowest and highest, then the rest.
 *
 * @param points in time order
 * @param segments the line, as pairs of indexes into points
 * @param room within which labels must stay, pixels
 * Cost: O(points²).
 */
export function valueLabels(
  points: readonly ValuePoint[],
  segments: readonly (readonly [number, number])[],
  room: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): ValueLabel[] {
  const placed: ValueLabel[] = [];
  for (const i of priority(points)) {
    const place = candidates(points[i]!).find(
      (label) =>
        label.left >= room.left &&
        label.right <= room.right &&
        label.y - HEIGHT + 4 >= room.top &&
        label.y + 4 <= room.bottom &&
        placed.every((other) => !overlap(label, other)) &&
        points.every((p, j) => j === i || !covers(label, p)) &&
        segments.every(([a, b]) => !crosses(label, points[a]!, points[b]!)),
    );
    if (place) placed.push(place);
  }
  return placed.sort((a, b) => a.x - b.x);
}

function priority(points: readonly ValuePoint[]): number[] {
  if (points.length === 0) return [];
  const byY = points.map((_, i) => i).sort((a, b) => points[a]!.y - points[b]!.y || a - b);
  const first = [points.length - 1, 0, byY[0]!, byY.at(-1)!];
  return [...new Set([...first, ...points.map((_, i) => points.length - 1 - i)])];
}

function candidates(point: ValuePoint): ValueLabel[] {
  const { x, text } = point;
  const top = Math.min(point.y - 6, point.above ?? Infinity);
  const places = [
    { anchor: 'middle', x, y: top - 7 },
    { anchor: 'middle', x, y: point.y + 22 },
    { anchor: 'end', x: x + 2, y: top - 6 },
    { anchor: 'start', x: x - 2, y: top - 6 },
    { anchor: 'end', x: x - 9, y: point.y + 4 },
    { anchor: 'start', x: x + 9, y: point.y + 4 },
  ] as const;
  const width = textWidth(text, { size: SIZE, bold: true });
  return places.map((place) => {
    const left =
      place.anchor === 'middle' ? place.x - width / 2 : place.anchor === 'end' ? place.x - width : place.x;
    return { ...place, text, left, right: left + width };
  });
}

function overlap(a: ValueLabel, b: ValueLabel): boolean {
  return a.left < b.right + 4 && b.left < a.right + 4 && Math.abs(a.y - b.y) < HEIGHT;
}

function covers(label: ValueLabel, point: ValuePoint): boolean {
  return (
    point.x > label.left - 6 &&
    point.x < label.right + 6 &&
    point.y > label.y - HEIGHT &&
    point.y < label.y + 9
  );
}

/** Does the line from one point to the next pass through the label? Sampled, since labels are small. */
function crosses(label: ValueLabel, from: ValuePoint, to: ValuePoint): boolean {
  if (to.x < label.left || from.x > label.right) return false;
  for (let step = 0; step <= 8; step++) {
    const x = Math.min(to.x, Math.max(from.x, label.left + ((label.right - label.left) * step) / 8));
    const y = from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x || 1);
    if (y > label.y - HEIGHT + 3 && y < label.y + 4) return true;
  }
  return false;
}
