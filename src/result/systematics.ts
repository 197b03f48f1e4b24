import type { Bridge } from '../measures/bridges.ts';
import { continuity } from '../measures/continuity.ts';
import { norwegianHolidays } from '../measures/norwegian-holidays.ts';
import { regularity } from '../measures/regularity.ts';
import { standingSeries, standingShare } from '../measures/standing-arenas.ts';
import { localDay } from '../model/local-day.ts';
import type { WindowAnalysis } from './analysis-types.ts';
import type { SystematicsColumn, SystematicsReason, SystematicsRow } from './systematics-types.ts';
import type { TwoModeNumbers } from './two-mode-numbers.ts';

/**
 * «Systematikk»: do two sectors meet in a rhythm, in standing arenas, without long breaks?
 *
 * Four numbers for each pair of sectors and window (method 4.6–4.8), on a clock that stands still in Norwegian holidays.
 * A pair that did not meet is a row too: its longest gap is the window.
 *
 * @param timezone local days decide what a day and a week are
 * @param sectorAt index into Result.sectors by name
 * @returns rows in order of windows, then of pairs of Result.sectors
 * Cost: O(meetings + pairs · days of the window).
 */
export function systematics(
  windows: readonly WindowAnalysis[],
  timezone: string,
  sectorAt: ReadonlyMap<string, number>,
): SystematicsRow[] {
  const dayOf = localDay(timezone);
  return windows.flatMap((w, window) => {
    const seats = new Set(w.roster.map((e) => sectorAt.get(e.affiliation.sector ?? '') ?? -1));
    const present = [...seats].filter((g) => g >= 0).sort((a, b) => a - b);
    const found = w.twoMode ? bridgesBySeat(w.twoMode, sectorAt, sectorAt.size) : new Map<number, Bridge>();
    const standing = w.twoMode ? standingSeries(w.twoMode.mode) : new Set<number>();
    const from = dayOf(w.window.startMs);
    const to = dayOf(w.window.endMs - 1) + 1;
    const open = { from, to, closed: norwegianHolidays(from, to) };
    return present.flatMap((a, i) =>
      present.slice(i + 1).map((b) => {
        const bridge = found.get(a * sectorAt.size + b);
        return { window, a, b, ...pairNumbers(w.twoMode, bridge, standing, open, dayOf) };
      }),
    );
  });
}

function bridgesBySeat(
  { mode, bridges }: TwoModeNumbers,
  sectorAt: ReadonlyMap<string, number>,
  sectors: number,
): Map<number, Bridge> {
  const seats = mode.sectorNames.map((name) => sectorAt.get(name)!);
  return new Map(
    bridges.map(({ bridge }) => {
      const [a, b] = [seats[bridge.a]!, seats[bridge.b]!];
      return [Math.min(a, b) * sectors + Math.max(a, b), bridge];
    }),
  );
}

function pairNumbers(
  twoMode: TwoModeNumbers | null,
  bridge: Bridge | undefined,
  standing: ReadonlySet<number>,
  open: Parameters<typeof continuity>[1],
  dayOf: (ms: number) => number,
): Pick<SystematicsRow, 'values' | 'reasons'> {
  const events = twoMode && bridge ? Array.from(bridge.events, (e) => twoMode.mode.events[e]!) : [];
  const days = events.map((event) => dayOf(event.ms));
  const met = days.length > 0;
  const { weekShare, longestGapDays } = continuity(days, open);
  const reasons: Partial<Record<SystematicsColumn, SystematicsReason>> = {};
  const orWhy = (id: SystematicsColumn, value: number | null, why: SystematicsReason): number | null => {
    if (value === null) reasons[id] = why;
    return value;
  };
  const values = {
    bridging_meetings: days.length,
    regularity: orWhy('regularity', regularity(days, open.closed).value, met ? 'TOO_FEW_GAPS' : 'NO_BRIDGE'),
    standing_share: orWhy(
      'standing_share',
      twoMode && bridge ? standingShare(twoMode.mode, bridge, standing) : null,
      met ? 'NO_SURPRISE' : 'NO_BRIDGE',
    ),
    week_share: orWhy('week_share', weekShare, 'ONLY_HOLIDAYS'),
    longest_gap_days: orWhy('longest_gap_days', longestGapDays, 'ONLY_HOLIDAYS'),
  };
  return { values, reasons };
}
