const FEWEST = 5;

/**
 * Which events are judged against the same chance when people come and go? Calendar months, small ones merged.
 *
 * A month with fewer than five events is merged into the smaller of its two neighbours (the earlier when they are
 * equal) until none is left. The alternative, and the default of the measures, is an eligibility mask.
 *
 * @param months  calendar month of each event as year · 12 + month, in the time zone of the log
 * @param fewest  events that a stratum needs; default 5
 * @returns stratum of each event, 0, 1, 2 … in order of time, for NullOptions.strata
 * Cost: O(events + months²).
 */
export function monthStrata(months: readonly number[], fewest: number = FEWEST): number[] {
  const distinct = [...new Set(months)].sort((a, b) => a - b);
  const groups = distinct.map((month) => ({ months: [month], events: 0 }));
  const at = new Map(distinct.map((month, i) => [month, groups[i]!]));
  for (const month of months) at.get(month)!.events++;
  while (groups.length > 1) {
    const small = groups.findIndex((g) => g.events < fewest);
    if (small < 0) break;
    const before = groups[small - 1];
    const after = groups[small + 1];
    const left = before !== undefined && (after === undefined || before.events <= after.events);
    const into = left ? small - 1 : small;
    const [a, b] = groups.slice(into, into + 2);
    groups.splice(into, 2, { months: [...a!.months, ...b!.months], events: a!.events + b!.events });
  }
  const stratum = new Map(groups.flatMap((g, s) => g.months.map((month) => [month, s] as const)));
  return months.map((month) => stratum.get(month)!);
}
