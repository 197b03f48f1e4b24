import type { Verdict } from '../src/change/change-estimate.ts';
import type { TwoModeEvent } from '../src/measures/two-mode.ts';
import { drawPilot, type PilotPlan, trueIndex } from '../src/plan/draw-pilot.ts';
import { planPower } from '../src/plan/power.ts';
import { type Proportion, proportion } from '../src/plan/proportion.ts';
import { type SiloWorld, siloWorld } from '../src/plan/world.ts';
import { createRng, type Rng } from '../src/random.ts';
import { type PilotVerdicts, pilotVerdicts } from './pilot-verdicts.ts';

const EVEN = [15, 15, 15, 15];
const YEAR = { meetingsPerMonth: 40, seriesShare: 0.5, months: 12, start: 0.6 } as const;
const YEAR_MS = 365.25 * 86_400_000;

/** What samband said of many pilots with the same plant, by one test. */
export interface Said {
  readonly cell: string;
  readonly test: 'trend' | 'halves';
  readonly reduced: Proportion;
  readonly increased: Proportion;
  /** What the simulator promises; null where nothing is promised. */
  readonly promised: Proportion | null;
}

const TESTS = ['trend', 'halves'] as const;

function said(
  cell: string,
  verdicts: readonly PilotVerdicts[],
  promised: readonly (Proportion | null)[],
): Said[] {
  const count = (test: keyof PilotVerdicts, verdict: Verdict): Proportion =>
    proportion(verdicts.filter((v) => v[test] === verdict).length, verdicts.length);
  return TESTS.map((test, i) => ({
    cell,
    test,
    reduced: count(test, 'REDUCED'),
    increased: count(test, 'INCREASED'),
    promised: promised[i] ?? null,
  }));
}

type Logged = (e: TwoModeEvent, world: SiloWorld, rng: Rng) => number;

const LOGGING: readonly (readonly [string, Logged])[] = [
  ['from 25 % to all of the meetings, evenly', ({ ms }) => 0.25 + (0.75 * ms) / YEAR_MS],
  ['from half to all of the meetings, at once', ({ ms }) => (ms < YEAR_MS / 2 ? 0.5 : 1)],
  [
    'one sector from 25 % to all of its meetings',
    ({ members, ms }, world, rng) =>
      world.sector[members[rng.int(members.length)]!] === 0 ? 0.25 + (0.75 * ms) / YEAR_MS : 1,
  ],
];

/** Logged half as often at the start, and as often as the others at the end: what no index of a log can see through. */
const SELECTIVE: Logged = ({ members, ms }, world) =>
  new Set(members.map((m) => world.sector[m])).size > 1 ? 0.5 + (0.5 * ms) / YEAR_MS : 1;

function growth(cell: string, logged: Logged, runs: number): Said[] {
  const plan: PilotPlan = { ...YEAR, fall: 0, shape: 'none' };
  const verdicts = Array.from({ length: runs }, (_, run) => {
    const rng = createRng(run, `logging ${cell}`);
    const world = siloWorld(EVEN, rng);
    const events = drawPilot(world, plan, rng);
    return pilotVerdicts(
      world,
      events.filter((e) => rng.next() < logged(e, world, rng)),
    );
  });
  return said(cell, verdicts, []);
}

/** Nothing changes but the logging: does samband speak of less silo? */
export const loggingGrowth = (runs: number): Said[] =>
  LOGGING.flatMap(([cell, logged]) => growth(cell, logged, runs));

/** The same when cross-sector meetings alone are logged better and better. */
export const selectiveGrowth = (runs: number): Said[] =>
  growth('cross-sector meetings from half to all', SELECTIVE, runs);

const FALL = 0.2;
/** A quarter of the meetings are called by the sector that opens: its own index falls four times as much. */
const CLOSED = 1;
const OTHERS = (EVEN.length * YEAR.start - CLOSED) / (EVEN.length - 1);

/** A silo opens, as the simulator would have it or in one sector only: is it found as often as the simulator promises? */
export function openedSilo(runs: number): Said[] {
  const power = planPower({ ...YEAR, sectors: EVEN, falls: [FALL], runs, seed: 1, control: false });
  return (['gradual', 'step'] as const).flatMap((shape) => {
    const row = power.rows.find((r) => r.shape === shape)!;
    const plan: PilotPlan = { ...YEAR, fall: FALL, shape };
    const one = (ms: number, sector: number): number =>
      sector === 0 ? CLOSED - EVEN.length * (YEAR.start - trueIndex(plan, ms)) : OTHERS;
    const all = (ms: number): number => trueIndex(plan, ms);
    const course = shape === 'gradual' ? 'evenly' : 'at once, midway';
    return [
      [`all sectors open, ${course}`, all] as const,
      [`one closed sector opens, ${course}`, one] as const,
    ].flatMap(([cell, chance]) => {
      const verdicts = Array.from({ length: runs }, (_, run) => {
        const rng = createRng(run, `opened ${cell}`);
        const world = siloWorld(EVEN, rng);
        return pilotVerdicts(world, drawPilot(world, plan, rng, chance));
      });
      return said(cell, verdicts, [row.trend.found, row.halves.found]);
    });
  });
}
