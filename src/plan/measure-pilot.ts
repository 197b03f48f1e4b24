import { type ChangeEstimate, noChange } from '../change/change-estimate.ts';
import { compareSilo } from '../change/compare-silo.ts';
import { siloWindow, trendEvents } from '../change/silo-window.ts';
import { type Trend, trend } from '../change/trend.ts';
import { bipartiteNull } from '../measures/bipartite-null.ts';
import { siloIndex } from '../measures/silo-index.ts';
import type { TwoModeEvent } from '../measures/two-mode.ts';
import { createRng } from '../random.ts';
import { drawPilot, type FallShape, middleOf, type PilotPlan } from './draw-pilot.ts';
import type { PlanInput } from './plan-input.ts';
import { type Proportion, proportion } from './proportion.ts';
import { modeOf, type SiloWorld, siloWorld } from './world.ts';

/** How well one test finds one fall. */
export interface TestPower {
  /** Pilots whose interval is wholly below 0: «redusert». */
  readonly found: Proportion;
  /** Pilots whose interval is wholly above 0: «økt», which is never true here. */
  readonly wrong: Proportion;
  /** Median width of the interval, on the scale of S; null where no pilot gave one. */
  readonly width: number | null;
  /** Mean estimate of the change; null where no pilot gave one. */
  readonly mean: number | null;
  /** Pilots without an interval; they count as not found. */
  readonly without: number;
}

/** What samband would say of one pilot. */
export interface Measured {
  readonly first: number | null;
  readonly halves: ChangeEstimate;
  readonly trend: Trend;
}

/**
 * What would samband say of this pilot?
 *
 * One window for each half, each with its own null model; the trend over the meetings of both.
 *
 * @param middle where the second half begins, ms
 * Cost: two fits of the null model.
 */
export function measurePilot(world: SiloWorld, events: readonly TwoModeEvent[], middle: number): Measured {
  const [before, after] = [true, false].map((early) => {
    const mode = modeOf(
      world,
      events.filter((e) => e.ms < middle === early),
    );
    return { mode, silo: siloIndex(mode, bipartiteNull(mode)) };
  });
  const isMeasured = before!.silo.value !== null && after!.silo.value !== null;
  return {
    first: before!.silo.value,
    halves: isMeasured
      ? compareSilo(siloWindow(before!.silo), siloWindow(after!.silo))
      : noChange('EMPTY_WINDOW'),
    trend: trend([before!, after!].flatMap(trendEvents)),
  };
}

/** A change with its interval, or without. */
export interface Estimate {
  readonly value: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
}

/**
 * How well does a test do over many pilots?
 *
 * @param estimates one for each pilot, in any order
 * Cost: O(pilots log pilots).
 */
export function testPower(estimates: readonly Estimate[]): TestPower {
  const given = estimates.filter((e) => e.lo !== null);
  const widths = given.map((e) => e.hi! - e.lo!).sort((a, b) => a - b);
  const values = estimates.flatMap((e) => e.value ?? []);
  const n = widths.length;
  return {
    found: proportion(given.filter((e) => e.hi! < 0).length, estimates.length),
    wrong: proportion(given.filter((e) => e.lo! > 0).length, estimates.length),
    width: n === 0 ? null : (widths[(n - 1) >> 1]! + widths[n >> 1]!) / 2,
    mean: values.length === 0 ? null : values.reduce((sum, v) => sum + v, 0) / values.length,
    without: estimates.length - n,
  };
}

const NONE: Estimate = { value: null, lo: null, hi: null };

/** The trend of a pilot as change over its period. */
export const trendOf = ({ trend: found }: Measured): Estimate => found.overPeriod ?? NONE;

/**
 * What would samband say of each of many such pilots?
 *
 * @param plan as checked by `checkPlan`
 * @param shape how the index falls
 * @param fall by how much
 * @param arm names a stream of chance: pilots and control groups are drawn apart
 * @returns one for each run; people and meetings drawn anew
 * Cost: runs × (O(meetings × persons) + two fits of the null model).
 */
export function measurePilots(
  plan: Required<PlanInput>,
  shape: FallShape,
  fall: number,
  arm: 'pilot' | 'control',
): Measured[] {
  const pilot: PilotPlan = { ...plan, shape, fall };
  return Array.from({ length: plan.runs }, (_, run) => {
    const world = siloWorld(plan.sectors, createRng(plan.seed, `plan world ${arm} ${run}`));
    const rng = createRng(plan.seed, `plan ${arm} ${shape} ${fall} ${run}`);
    return measurePilot(world, drawPilot(world, pilot, rng), middleOf(plan));
  });
}
