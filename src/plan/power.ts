import { differenceInChange } from '../change/difference-in-change.ts';
import type { FallShape } from './draw-pilot.ts';
import { type Measured, measurePilots, type TestPower, testPower, trendOf } from './measure-pilot.ts';
import { checkPlan, type PlanInput } from './plan-input.ts';
import { type Proportion, proportion } from './proportion.ts';

/** How well each test finds one fall of one shape. */
export interface PowerRow {
  readonly fall: number;
  readonly shape: FallShape;
  /** The primary test: slope over all meetings (method 11.2), as change over the period. */
  readonly trend: TestPower;
  /** Second half minus first half. */
  readonly halves: TestPower;
  /** The same, minus that of a control group without a fall; null without control. */
  readonly arms: TestPower | null;
}

/** How often a test cries «redusert» or «økt» when nothing changes. */
export interface FalseAlarms {
  readonly trend: Proportion;
  readonly halves: Proportion;
  readonly arms: Proportion | null;
}

export interface Power {
  readonly plan: Required<PlanInput>;
  /** Mean index of the first half where nothing changes; the start, but for one-person sectors and shrinkage. */
  readonly level: number | null;
  readonly falseAlarms: FalseAlarms;
  /** No fall first, then each fall evenly spread and at once. */
  readonly rows: readonly PowerRow[];
}

function powerRow(
  fall: number,
  shape: FallShape,
  measured: readonly Measured[],
  control: readonly Measured[] | null,
): PowerRow {
  return {
    fall,
    shape,
    trend: testPower(measured.map(trendOf)),
    halves: testPower(measured.map((m) => m.halves)),
    arms: control && testPower(measured.map((m, run) => differenceInChange(m.halves, control[run]!.halves))),
  };
}

function falseAlarm({ found, wrong }: TestPower): Proportion {
  return proportion(found.count + wrong.count, found.runs);
}

/**
 * How often would this pilot find a fall in the silo index, if there is one?
 *
 * Simulates pilots whose true index is known (drawPilot), measures each as samband would, and counts the intervals that lie
 * wholly below 0. Every fall is tried evenly spread over the period and at once in the middle: spread, the halves differ by
 * half of it only. The control group has as many persons and meetings as the pilot and is simulated once.
 *
 * @param input see PlanInput
 * @returns shares with Wilson's 95 % interval for the number of simulated pilots
 * @throws UsageError PLAN_WRONG
 * Cost: runs × (2 × falls + 2) pilots of two fits each; 400 runs of 240 meetings about 1 s a pilot kind.
 * Source: own, method 11.8 and 16
 */
export function planPower(input: PlanInput): Power {
  const plan = checkPlan(input);
  const control = plan.control ? measurePilots(plan, 'none', 0, 'control') : null;
  const unchanged = measurePilots(plan, 'none', 0, 'pilot');
  const firsts = unchanged.flatMap((m) => m.first ?? []);
  const none = powerRow(0, 'none', unchanged, control);
  const falls = plan.falls.filter((fall) => fall > 0);
  return {
    plan,
    level: firsts.length === 0 ? null : firsts.reduce((sum, v) => sum + v, 0) / firsts.length,
    falseAlarms: {
      trend: falseAlarm(none.trend),
      halves: falseAlarm(none.halves),
      arms: none.arms && falseAlarm(none.arms),
    },
    rows: [
      none,
      ...falls.flatMap((fall) =>
        (['gradual', 'step'] as const).map((shape) =>
          powerRow(fall, shape, measurePilots(plan, shape, fall, 'pilot'), control),
        ),
      ),
    ],
  };
}
