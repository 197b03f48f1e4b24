import { trendEvents } from '../src/change/silo-window.ts';
import { QUARTER_MS, trend } from '../src/change/trend.ts';
import { bipartiteNull } from '../src/measures/bipartite-null.ts';
import { siloIndex } from '../src/measures/silo-index.ts';
import type { TwoModeEvent } from '../src/measures/two-mode.ts';
import { drawPilot, type PilotPlan } from '../src/plan/draw-pilot.ts';
import { modeOf, type SiloWorld, siloWorld } from '../src/plan/world.ts';
import { createRng } from '../src/random.ts';
import { type Coverage, tally } from './validate-silo.ts';

const QUARTERS = 4;

/** A year in quarters, the default windows, each with its own null model. */
function trendOfYear(world: SiloWorld, events: readonly TwoModeEvent[]) {
  const quarters = Array.from({ length: QUARTERS }, (_, q) => {
    const mode = modeOf(
      world,
      events.filter((e) => Math.floor(e.ms / QUARTER_MS) === q),
    );
    return trendEvents({ mode, silo: siloIndex(mode, bipartiteNull(mode)) });
  });
  return trend(quarters.flat());
}

/** How often does the interval of the trend hold the planted even change? The truth is −fall/4 a quarter by construction. */
export function trendCoverage(runs: number): Coverage[] {
  const cells = [0, 0.5, 1].flatMap((seriesShare) =>
    [5, 10, 20, 40].flatMap((meetingsPerMonth) =>
      [0, 0.3, 0.6].map((fall) => ({ seriesShare, meetingsPerMonth, fall })),
    ),
  );
  return cells.map((cell) => {
    const { meetingsPerMonth, seriesShare, fall } = cell;
    const count = tally(`${meetingsPerMonth} a month, ${100 * seriesShare} % in series, fall ${fall}`);
    const plan: PilotPlan = { ...cell, months: 12, start: 0.6, shape: 'gradual' };
    for (let run = 0; run < runs; run++) {
      const rng = createRng(run, `trend ${meetingsPerMonth} ${seriesShare} ${fall}`);
      const world = siloWorld([15, 15, 15, 15], rng);
      const { perQuarter } = trendOfYear(world, drawPilot(world, plan, rng));
      if (perQuarter) count.add(perQuarter.value, -fall / QUARTERS, [perQuarter.lo, perQuarter.hi]);
    }
    return count.coverage();
  });
}
