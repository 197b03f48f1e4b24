import { measurePilots, testPower, trendOf } from './measure-pilot.ts';
import { checkPlan, MOST_MEETINGS, type PlanInput } from './plan-input.ts';
import type { Proportion } from './proportion.ts';

/** How often the trend finds an even fall with this many meetings a month. */
export interface Need {
  readonly fall: number;
  readonly meetingsPerMonth: number;
  readonly found: Proportion;
}

/** Share of pilots that a plan should find a fall in. */
export const WANTED_POWER = 0.8;

/**
 * How many meetings a month would find an even fall four times out of five?
 *
 * Doubles the meetings of the plan, at most three times, until the trend finds the fall in 80 % of the pilots.
 *
 * @param input see PlanInput; its falls are not used
 * @param fall true fall over the period, > 0
 * @returns each number that was tried, fewest first; the last meets the wish or is the most that was tried; empty when the
 *   double is more than can be simulated
 * @throws UsageError PLAN_WRONG
 * Cost: up to 14 times the pilots of one fall.
 */
export function meetingsNeeded(input: PlanInput, fall: number): Need[] {
  const plan = checkPlan({ ...input, falls: [fall] });
  const needs: Need[] = [];
  for (const times of [2, 4, 8]) {
    const meetingsPerMonth = times * plan.meetingsPerMonth;
    if (meetingsPerMonth * plan.months > MOST_MEETINGS) break;
    const measured = measurePilots({ ...plan, meetingsPerMonth }, 'gradual', fall, 'pilot');
    const { found } = testPower(measured.map(trendOf));
    needs.push({ fall, meetingsPerMonth, found });
    if (found.share! >= WANTED_POWER) break;
  }
  return needs;
}
