import type { OpenRuns } from '../measures/open-runs.ts';
import { type TwoMode, type TwoModeEvent, twoMode } from '../measures/two-mode.ts';
import type { Rng } from '../random.ts';

/** A made-up organisation whose true silo index is known: people, sectors and how active each person is. */
export interface SiloWorld {
  readonly sector: Int32Array;
  readonly sectorNames: readonly string[];
  readonly activity: Float64Array;
}

const SPREAD = 0.6;
const LARGEST = 8;
const CONTINUE = 0.65;
const ATTENDANCE = 0.85;
const DAY_MS = 86_400_000;
/** A series meets 1 … 6 times. */
export const LONGEST_SERIES = 6;

/** A normal draw with mean 0 and sd 1 (Box–Muller). */
function normal(rng: Rng): number {
  return Math.sqrt(-2 * Math.log(1 - rng.next())) * Math.cos(2 * Math.PI * rng.next());
}

/**
 * Who works where, and how active is each?
 *
 *   activity = factor of the sector · exp(0.6·z), z normal
 *
 * @param sizes persons of each sector
 * @param rng seeded
 * @param factor how much more active each sector is; default 1
 * @returns persons sector by sector
 * Cost: O(persons).
 */
export function siloWorld(sizes: readonly number[], rng: Rng, factor: readonly number[] = []): SiloWorld {
  const sector = sizes.flatMap((size, g) => new Array<number>(size).fill(g));
  return {
    sector: Int32Array.from(sector),
    sectorNames: sizes.map((_, g) => `S${g}`),
    activity: Float64Array.from(sector, (g) => Math.exp(SPREAD * normal(rng)) * (factor[g] ?? 1)),
  };
}

/** One of the rows in proportion to activity; −1 when none is left. */
function draw(rows: readonly number[], activity: Float64Array, rng: Rng): number {
  let left = rng.next() * rows.reduce((sum, row) => sum + activity[row]!, 0);
  for (const row of rows) {
    left -= activity[row]!;
    if (left <= 0) return row;
  }
  return rows.at(-1) ?? -1;
}

/** A meeting before its room is filled: who calls it, and how many it is for (2 … 8, geometric). */
export interface Call {
  readonly first: number;
  readonly size: number;
}

/**
 * Who calls the meeting (in proportion to activity), and for how many?
 *
 * @param present rows who could come, at least one
 * Cost: O(present).
 */
export function drawCall(world: SiloWorld, present: readonly number[], rng: Rng): Call {
  const first = draw(present, world.activity, rng);
  let size = 2;
  while (size < LARGEST && rng.next() < CONTINUE) size++;
  return { first, size };
}

/**
 * Who comes: the caller's own sector only, or anyone, in proportion to activity?
 *
 * @param closed own sector only; a caller who is alone in the sector meets anyone
 * @returns rows, ascending; fewer than the size where the sector has no more
 * Cost: O(size × present).
 */
export function fillRoom(
  world: SiloWorld,
  { first, size }: Call,
  closed: boolean,
  present: readonly number[],
  rng: Rng,
): number[] {
  const others = present.filter((row) => row !== first);
  const own = others.filter((row) => world.sector[row] === world.sector[first]);
  const pool = closed && own.length > 0 ? own : others;
  const room = [first];
  while (room.length < size && pool.length > 0) {
    const next = draw(pool, world.activity, rng);
    pool.splice(pool.indexOf(next), 1);
    room.push(next);
  }
  return room.sort((a, b) => a - b);
}

function drawRoster(world: SiloWorld, theta: number, present: readonly number[], rng: Rng): number[] {
  const call = drawCall(world, present, rng);
  return fillRoom(world, call, rng.next() < theta, present, rng);
}

/** Half an hour to two hours, in half hours. */
export const drawHours = (rng: Rng): number => 0.5 * (1 + rng.int(4));

/** Those of a roster who come this time, each with probability 0.85. */
export const drawAttendance = (roster: readonly number[], rng: Rng): number[] =>
  roster.filter(() => rng.next() < ATTENDANCE);

export interface SiloPlan {
  /** Chance that a meeting keeps to the caller's sector; the true index. */
  readonly theta: number;
  readonly meetings: number;
  /** Rows who could come to the meeting with this number; default everyone. */
  readonly present?: (meeting: number) => readonly number[];
}

/** Meetings that are all drawn apart, one a day. */
export function drawMeetings(world: SiloWorld, plan: SiloPlan, rng: Rng): TwoModeEvent[] {
  const everyone = [...world.sector.keys()];
  return Array.from({ length: plan.meetings }, (_, e) => ({
    members: drawRoster(world, plan.theta, plan.present?.(e) ?? everyone, rng),
    hours: drawHours(rng),
    ms: e * DAY_MS,
    series: e,
  }));
}

/** Meeting series with a fixed roster that meet 1–6 times, each member with probability 0.85. */
export function drawSeries(
  world: SiloWorld,
  plan: { readonly theta: number; readonly series: number },
  rng: Rng,
): TwoModeEvent[] {
  const everyone = [...world.sector.keys()];
  const events: TwoModeEvent[] = [];
  for (let series = 0; series < plan.series; series++) {
    const roster = drawRoster(world, plan.theta, everyone, rng);
    const hours = drawHours(rng);
    for (let left = 1 + rng.int(LONGEST_SERIES); left > 0; left--) {
      const members = drawAttendance(roster, rng);
      if (members.length >= 2) events.push({ members, hours, ms: events.length * DAY_MS, series });
    }
  }
  return events;
}

/** Two-mode data of a world. */
export function modeOf(
  world: SiloWorld,
  events: readonly TwoModeEvent[],
  eligible: OpenRuns | null = null,
): TwoMode {
  const rows = world.sector.length;
  return twoMode({
    rows,
    person: Int32Array.from({ length: rows }, (_, i) => i),
    sector: world.sector,
    sectorNames: world.sectorNames,
    events,
    eligible,
  });
}
