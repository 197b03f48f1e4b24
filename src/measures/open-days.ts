/** Days on which nobody is expected to meet: day numbers, from the first up to, not including, the last. */
export type ClosedDays = readonly (readonly [from: number, to: number])[];

/**
 * How many open days lie before this day? A clock that stands still in holidays.
 *
 * @param closed  ranges of days, in any order, overlaps allowed
 * @returns a function from day number to clock; a closed day reads like the first open day after it
 * Cost: O(ranges) a reading.
 */
export function openDayClock(closed: ClosedDays): (day: number) => number {
  const merged: [number, number][] = [];
  for (const [from, to] of [...closed].sort((x, y) => x[0] - y[0] || x[1] - y[1])) {
    if (to <= from) continue;
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return (day) => {
    let shut = 0;
    for (const [from, to] of merged) {
      if (from >= day) break;
      shut += Math.min(day, to) - from;
    }
    return day - shut;
  };
}
