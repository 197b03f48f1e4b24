import { expect, test } from 'vitest';
import { bipartiteNull } from '../../src/measures/bipartite-null.ts';
import { siloIndex } from '../../src/measures/silo-index.ts';
import { createRng } from '../../src/random.ts';
import {
  drawMeetings,
  drawSome,
  modeOf,
  type SiloWorld,
  siloWorld,
  withLarge,
} from '../fixtures/silo-world.ts';

// Simulated, seed 1: means over seeded worlds, with bounds wider than what the number of runs leaves open.

interface Plan {
  readonly sizes: readonly number[];
  readonly factor?: readonly number[];
  readonly theta: number;
  readonly meetings: number;
  readonly large?: (world: SiloWorld, rng: ReturnType<typeof createRng>) => readonly (readonly number[])[];
}

function meanIndex(plan: Plan, runs: number): number {
  let sum = 0;
  for (let run = 0; run < runs; run++) {
    const rng = createRng(1, `silo ${run}`);
    const world = siloWorld(plan.sizes, rng, plan.factor);
    const events = drawMeetings(world, plan, rng);
    const mode = modeOf(world, withLarge(events, plan.large?.(world, rng) ?? []));
    sum += siloIndex(mode, bipartiteNull(mode)).value! / runs;
  }
  return sum;
}

test.each([
  ['20 people, 15 meetings', { sizes: [5, 5, 5, 5], meetings: 15 }, 400],
  ['20 people, 120 meetings', { sizes: [5, 5, 5, 5], meetings: 120 }, 100],
  ['60 people in uneven sectors, 15 meetings', { sizes: [10, 30, 8, 12], meetings: 15 }, 400],
  ['60 people, one sector four times as active', { sizes: [15, 15, 15, 15], factor: [4], meetings: 60 }, 200],
  ['200 people, 15 meetings', { sizes: [50, 50, 50, 50], meetings: 15 }, 200],
])('random mixing centres on 0 within 0.02: %s', (_, plan, runs) => {
  expect(Math.abs(meanIndex({ ...plan, theta: 0 }, runs))).toBeLessThanOrEqual(0.02);
});

test.each([0, 0.2, 0.4, 0.6, 0.8, 1])('the index answers with the truth θ = %s, within 0.03', (theta) => {
  const mean = meanIndex({ sizes: [15, 15, 15, 15], theta, meetings: 120 }, 80);
  expect(Math.abs(mean - theta)).toBeLessThanOrEqual(0.03);
});

test('four webinars of half the people move a true 0.7 by less than 0.05', () => {
  const large: Plan['large'] = (world, rng) => [0, 1, 2, 3].map(() => drawSome(world.sector.length, 30, rng));
  const mean = meanIndex({ sizes: [15, 15, 15, 15], theta: 0.7, meetings: 120, large }, 60);
  expect(Math.abs(mean - 0.7)).toBeLessThan(0.05);
});
