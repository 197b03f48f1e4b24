import type { Bridge } from './bridges.ts';
import type { TwoMode } from './two-mode.ts';

const DAY_MS = 86_400_000;
const FEWEST = 3;
const LONGEST_GAP_DAYS = 45;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Series that meet at least three times in the window, with a median gap of at most 45 days. */
export function standingSeries(mode: TwoMode): Set<number> {
  const starts = new Map<number, number[]>();
  for (const { series, ms } of mode.events) {
    const known = starts.get(series);
    if (known) known.push(ms);
    else starts.set(series, [ms]);
  }
  const standing = new Set<number>();
  for (const [series, times] of starts) {
    if (times.length < FEWEST) continue;
    times.sort((a, b) => a - b);
    if (median(times.slice(1).map((t, i) => (t - times[i]!) / DAY_MS)) <= LONGEST_GAP_DAYS)
      standing.add(series);
  }
  return standing;
}

/**
 * How much of the contact between two sectors happens in standing series?
 *
 *   Σ b_e in series with ≥ 3 meetings in the window and a median gap ≤ 45 days, over Σ b_e
 *
 * A series counts with all its meetings, also those where the two sectors did not both come.
 *
 * @param bridge  one of bridges(mode, …)
 * @param standing  standingSeries(mode); handed over so that it is found once for all pairs
 * @returns 0…1; null without bridging hours
 * Cost: O(meetings of the bridge).
 */
export function standingShare(mode: TwoMode, bridge: Bridge, standing: ReadonlySet<number>): number | null {
  let all = 0;
  let within = 0;
  bridge.events.forEach((e, at) => {
    all += bridge.weight[at]!;
    if (standing.has(mode.events[e]!.series)) within += bridge.weight[at]!;
  });
  return all > 0 ? within / all : null;
}
