import type { ContactLevel } from '../change/compare-contact.ts';
import type { LayerAnalysis } from '../result/analysis-types.ts';
import type { ContactNumbers, SectorContact } from '../result/bridge-types.ts';
import { sectorChange } from '../result/sector-change.ts';
import type { LayerChange, SectorInfo } from '../result/types.ts';
import { coarseShare } from './round-measures.ts';

/** Below this many effective series a narrower view has no interval. */
const FEWEST_SERIES = 8;

/**
 * How much contact had each sector with all others, first and last, against what chance would give?
 *
 * O/E of the sector matrix summed over a sector's row, with the interval of contactLevel. The project view has it to the
 * nearest 0.05, without an interval below 8 effective series; sectors that are shown together are left out.
 *
 * @param exact true for the researcher view
 * @returns in the order of the published sectors; empty where fewer than two windows have a value
 * Cost: O(attendance + events × sectors²).
 */
export function sectorContact(
  { windows, change }: Pick<LayerAnalysis, 'windows' | 'change'>,
  sectors: readonly SectorInfo[],
  exact: boolean,
): Pick<LayerChange, 'sectors'> {
  if (change.first < 0) return { sectors: [] };
  const found = new Map(
    sectorChange(windows, change.first, change.last).sectors.map((one) => [one.sector, one]),
  );
  const numbers = (level: ContactLevel | null): ContactNumbers | null => {
    if (level === null) return null;
    const thin = !Number.isFinite(level.hi) || (!exact && level.effectiveSeries < FEWEST_SERIES);
    const round = exact ? (value: number) => Math.round(value * 1e4) / 1e4 : coarseShare;
    return {
      value: round(level.value),
      lo: thin ? null : round(level.lo),
      hi: thin ? null : round(level.hi),
    };
  };
  return {
    sectors: sectors.flatMap(({ name }, sector): SectorContact[] => {
      const one = found.get(name);
      return one ? [{ sector, before: numbers(one.before), after: numbers(one.after) }] : [];
    }),
  };
}
