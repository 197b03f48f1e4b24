import type { MeasuredBridge } from '../measures/person-dependence.ts';
import type { SectorCell } from '../measures/sector-matrix.ts';
import type { Affiliation } from '../model/types.ts';
import type { Analysis, WindowAnalysis } from '../result/analysis-types.ts';
import { groupPairs } from '../result/group-pairs.ts';
import type { TwoModeNumbers } from '../result/two-mode-numbers.ts';
import type { ChanceRatio, Reason, SectorPair } from '../result/types.ts';
import type { BridgeDetail } from './bridge-carriers.ts';
import { onTheDay } from './on-the-day.ts';
import { pairDependence } from './pair-dependence.ts';

/**
 * How much contact is there between and inside the sectors of a window, and what does it hang on?
 *
 * Hours, observed and expected, and bridging meetings go by the sector on the day of the event; each meeting hour is dealt
 * out once among the pairs of known persons, so that Σ observed = Σ expected = Σ meeting hours. Density (ties over possible ties) by the
 * sector of the window. A pair without contact is a row too, with 0 hours: absence of contact is a finding.
 *
 * @param sectorOf place of an affiliation's sector in the result; −1 = none
 * @param sectors number of sectors
 * @param detail who carries a bridge, as far as the view has it; default nothing
 * @returns rows a <= b for every pair with somebody in it; null with a reason where nothing can be said
 * Cost: O(events + ties + sectors²).
 */
export function sectorPairs(
  analysis: Analysis,
  w: WindowAnalysis,
  sectorOf: (affiliation: Affiliation) => number,
  sectors: number,
  detail: (bridge: MeasuredBridge) => BridgeDetail = () => ({}),
): SectorPair[] {
  const seat = w.roster.map((e) => sectorOf(e.affiliation));
  const persons = Array.from({ length: sectors }, (_, s) => seat.filter((g) => g === s).length);
  const met = groupPairs(w.events, onTheDay(analysis.log, sectorOf), sectors);
  const contact = new Map(met.map((p) => [p.a * sectors + p.b, p]));
  const linked = linkedPairs(w, seat, sectors);
  const chance = w.twoMode ? chanceOf(w.twoMode, sectorOf, sectors) : null;
  const isUntimed = w.events.some((e) => e.untimed);
  const rows: SectorPair[] = [];
  for (let a = 0; a < sectors; a++) {
    for (let b = a; b < sectors; b++) {
      if (persons[a] === 0 || persons[b] === 0) continue;
      const possible = a === b ? (persons[a]! * (persons[a]! - 1)) / 2 : persons[a]! * persons[b]!;
      const key = a * sectors + b;
      const empty = w.reason !== null;
      const bridge = a === b ? null : (chance?.bridges.get(key) ?? null);
      rows.push({
        a,
        b,
        observedHours: empty || isUntimed ? null : (chance?.observed.get(key) ?? 0),
        expectedHours: empty || isUntimed ? null : (chance?.expected.get(key) ?? 0),
        density: empty || possible === 0 ? null : (linked.get(key) ?? 0) / possible,
        chance: chanceRatio(chance?.cells.get(key), w.reason),
        bridgingMeetings: empty ? null : (contact.get(key)?.events ?? 0),
        ...pairDependence(bridge, a === b, w.reason),
        ...(bridge && !empty ? detail(bridge) : {}),
        reason: empty ? w.reason : possible === 0 ? 'ONE_PERSON_SECTOR' : isUntimed ? 'OTHER_LAYER' : null,
      });
    }
  }
  return rows;
}

/** O/E of one cell of the matrix; no cell = nothing expected, or sectors that were merged. */
function chanceRatio(cell: SectorCell | undefined, empty: Reason | null): ChanceRatio {
  const none = { oe: null, lo: null, hi: null, p: null, q: null };
  if (empty !== null) return { ...none, reason: empty };
  if (!cell || !(cell.expected > 0)) return { ...none, reason: 'NO_EXPOSURE' };
  const { observed, expected, lo, hi, p, q } = cell;
  return { oe: observed / expected, lo, hi, p, q, reason: p === null ? 'TOO_FEW_SERIES' : null };
}

/** Observed and expected hours, and bridges, by pairs of the result's sectors; a bridge only where no sectors were merged. */
function chanceOf(
  { mode, matrix, bridges }: TwoModeNumbers,
  sectorOf: (affiliation: Affiliation) => number,
  sectors: number,
): {
  readonly observed: Map<number, number>;
  readonly expected: Map<number, number>;
  readonly bridges: Map<number, MeasuredBridge>;
  readonly cells: Map<number, SectorCell>;
} {
  const open = { fromMs: -Infinity, toMs: Infinity, unit: null, role: null, arm: null };
  const place = mode.sectorNames.map((sector) => sectorOf({ ...open, sector }));
  const key = (a: number, b: number): number => Math.min(a, b) * sectors + Math.max(a, b);
  const merged = (g: number): boolean => place.filter((p) => p === place[g]).length > 1;
  const observed = new Map<number, number>();
  const expected = new Map<number, number>();
  const cells = new Map<number, SectorCell>();
  for (const cell of matrix) {
    const [a, b] = [place[cell.a]!, place[cell.b]!];
    if (a < 0 || b < 0) continue;
    if (!merged(cell.a) && !merged(cell.b)) cells.set(key(a, b), cell);
    observed.set(key(a, b), (observed.get(key(a, b)) ?? 0) + cell.observed);
    expected.set(key(a, b), (expected.get(key(a, b)) ?? 0) + cell.expected);
  }
  const found = new Map<number, MeasuredBridge>();
  for (const bridge of bridges) {
    const { a, b } = bridge.result;
    if (place[a]! < 0 || place[b]! < 0 || merged(a) || merged(b)) continue;
    found.set(key(place[a]!, place[b]!), bridge);
  }
  return { observed, expected, bridges: found, cells };
}

function linkedPairs(w: WindowAnalysis, seat: readonly number[], sectors: number): Map<number, number> {
  const linked = new Map<number, number>();
  const { a, b } = w.graph.ties;
  for (let t = 0; t < a.length; t++) {
    const g = seat[a[t]!]!;
    const h = seat[b[t]!]!;
    if (g < 0 || h < 0) continue;
    const key = Math.min(g, h) * sectors + Math.max(g, h);
    linked.set(key, (linked.get(key) ?? 0) + 1);
  }
  return linked;
}
