import type { WindowInfo } from '../result/types.ts';

/** A stretch of time with both ends included. */
export interface Spell {
  readonly start: string;
  readonly end: string;
}

const DAY_MS = 86_400_000;

/**
 * When does each window begin, and which is the last moment inside it?
 *
 * Windows are half-open, [start, end); GEXF 1.3 has inclusive ends only, and Gephi treats an instant shared by two
 * intervals as an overlap and may drop the later one. So a spell ends at the last moment inside its window.
 *
 * @param windows all windows of the result, in order
 * @returns one spell per window: first and last day (yyyy-mm-dd) in the time zone of the result; where any window is
 *   cut within a day, first and last second in UTC (yyyy-mm-ddThh:mm:ssZ), since the hour before the clock is set
 *   back comes twice in local time
 * Cost: O(windows).
 */
export function windowSpells(windows: readonly WindowInfo[]): Spell[] {
  const withinDay = windows.some((w) => w.start.includes('T') || w.end.includes('T'));
  return windows.map(({ start, end, startMs, endMs }) => {
    if (withinDay) return { start: toSecond(startMs), end: toSecond(endMs - 1000) };
    const lastDay = new Date(Date.parse(`${end}T00:00Z`) - DAY_MS);
    return { start, end: lastDay.toISOString().slice(0, 10) };
  });
}

/**
 * Splits windows into runs that follow each other without a gap and belong together.
 *
 * @param windows all windows of the result, in order
 * @param seen indexes of the windows, ascending
 * @param same whether two neighbouring windows belong together
 * @returns first and last window of each run
 * Cost: O(seen).
 */
export function runs(
  windows: readonly WindowInfo[],
  seen: readonly number[],
  same: (before: number, after: number) => boolean = () => true,
): [first: number, last: number][] {
  const found: [number, number][] = [];
  for (const index of seen) {
    const run = found.at(-1);
    const follows = run && windows[run[1]]!.endMs === windows[index]!.startMs && same(run[1], index);
    if (follows) run[1] = index;
    else found.push([index, index]);
  }
  return found;
}

function toSecond(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
