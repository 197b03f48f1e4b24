import { MONTH_MS } from '../change/windows.ts';
import type { TwoModeEvent } from '../measures/two-mode.ts';
import type { Rng } from '../random.ts';
import {
  type Call,
  drawAttendance,
  drawCall,
  drawHours,
  fillRoom,
  LONGEST_SERIES,
  type SiloWorld,
} from './world.ts';

/** How the index falls: not at all, evenly over the whole period, or at once in the middle of it. */
export type FallShape = 'none' | 'gradual' | 'step';

/** A pilot that has not been yet. */
export interface PilotPlan {
  readonly meetingsPerMonth: number;
  /** Share of the meetings that belong to a recurring series, 0…1. */
  readonly seriesShare: number;
  readonly months: number;
  /** True silo index at the start, 0…1. */
  readonly start: number;
  /** How much it falls from start to end, 0 … start. */
  readonly fall: number;
  readonly shape: FallShape;
}

/** Middle of the period, ms from its start. */
export const middleOf = (plan: Pick<PilotPlan, 'months'>): number => (plan.months * MONTH_MS) / 2;

/**
 * What is the true silo index at this time of the pilot?
 *
 * @param ms from the start of the period
 * @returns chance that a meeting keeps to the sector of whoever calls it, 0…1
 * Cost: O(1).
 */
export function trueIndex(plan: PilotPlan, ms: number): number {
  if (plan.shape === 'none') return plan.start;
  if (plan.shape === 'step') return ms < middleOf(plan) ? plan.start : plan.start - plan.fall;
  return plan.start - (plan.fall * ms) / (plan.months * MONTH_MS);
}

/** Times a series is asked who can come before everyone does: a meeting of fewer than two is not held. */
const ATTEMPTS = 20;

function attended(roster: readonly number[], rng: Rng): readonly number[] {
  for (let i = 0; i < ATTEMPTS; i++) {
    const members = drawAttendance(roster, rng);
    if (members.length >= 2) return members;
  }
  return roster;
}

/**
 * Which meetings would such a pilot log?
 *
 * The generator of method 16 with a clock. Single meetings are drawn apart. Series meet monthly, 1–6 times, the next one
 * following on, each member coming with probability 0.85; a series is closed as long as the true index is above a level of
 * its own, and then opens for good, so that the chance that a meeting is closed is the true index at every moment.
 *
 * @param world the people
 * @param plan how many meetings, in how many series, and how the index moves
 * @param rng seeded
 * @param chance probability that a meeting at this time is closed, by the caller's sector; default the true index for all
 * @returns round(meetingsPerMonth) meetings each month; ms from the start of the period; series numbered from 0
 * Cost: O(meetings × persons).
 */
export function drawPilot(
  world: SiloWorld,
  plan: PilotPlan,
  rng: Rng,
  chance = (ms: number, _sector: number): number => trueIndex(plan, ms),
): TwoModeEvent[] {
  const isClosed = (level: number, ms: number, { first }: Call): boolean =>
    level < chance(ms, world.sector[first]!);
  const everyone = [...world.sector.keys()];
  const recurring = Math.round(plan.seriesShare * plan.meetingsPerMonth);
  const events: TwoModeEvent[] = [];
  let series = 0;
  for (let slot = 0; slot < recurring; slot++) {
    for (let month = 0; month < plan.months; series++) {
      const call = drawCall(world, everyone, rng);
      const level = rng.next();
      const closed = fillRoom(world, call, true, everyone, rng);
      const open = fillRoom(world, call, false, everyone, rng);
      const hours = drawHours(rng);
      const day = rng.next();
      for (let left = 1 + rng.int(LONGEST_SERIES); left > 0 && month < plan.months; left--, month++) {
        const ms = (month + day) * MONTH_MS;
        const roster = isClosed(level, ms, call) ? closed : open;
        events.push({ members: attended(roster, rng), hours, ms, series });
      }
    }
  }
  for (let month = 0; month < plan.months; month++) {
    for (let i = recurring; i < plan.meetingsPerMonth; i++, series++) {
      const ms = (month + rng.next()) * MONTH_MS;
      const call = drawCall(world, everyone, rng);
      const members = fillRoom(world, call, isClosed(rng.next(), ms, call), everyone, rng);
      events.push({ members, hours: drawHours(rng), ms, series });
    }
  }
  return events;
}
