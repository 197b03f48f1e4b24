import { expect, test } from 'vitest';
import { poissonBinomialTail } from '../../src/measures/poisson-binomial.ts';
import { createRng } from '../../src/random.ts';
import { byOutcomes } from '../helpers/by-outcomes.ts';

test('the tail agrees with all 2ⁿ outcomes, certain and impossible trials included', () => {
  const rng = createRng(1, 'tail');
  for (let run = 0; run < 40; run++) {
    const chances = Array.from({ length: 1 + rng.int(9) }, () => [0, 1, rng.next(), rng.next()][rng.int(4)]!);
    for (let n = 0; n <= chances.length + 1; n++) {
      expect(poissonBinomialTail(Float64Array.from(chances), n)).toBeCloseTo(byOutcomes(chances, n), 12);
    }
  }
});

test('equal chances are the binomial: P(at least 3 of 4 at ½) = 5/16; 20 of 20 at 1/10 keeps its digits', () => {
  expect(poissonBinomialTail(new Float64Array(4).fill(0.5), 3)).toBe(5 / 16);
  expect(poissonBinomialTail(new Float64Array(20).fill(0.1), 20) / 1e-20).toBeCloseTo(1, 10);
});

test('kinds with several trials are the same trials one by one', () => {
  const rng = createRng(1, 'kinds');
  for (let run = 0; run < 40; run++) {
    const chances = Array.from({ length: 3 }, () => [0, 1, rng.next(), rng.next() / 50][rng.int(4)]!);
    const trials = chances.map(() => rng.int(40));
    const single = chances.flatMap((chance, k) => new Array<number>(trials[k]!).fill(chance));
    for (const n of [0, 1, 2, 5, 9]) {
      const slow = poissonBinomialTail(single, n);
      const quick = poissonBinomialTail(chances, n, trials);
      expect(Math.abs(quick - slow)).toBeLessThanOrEqual(1e-12 * slow);
    }
  }
});

test('thousands of likely trials do not sink below the smallest number', () => {
  expect(poissonBinomialTail([0.5], 1000, [2000])).toBeCloseTo(0.5, 1);
  expect(poissonBinomialTail([0.5], 1000, [2000])).toBeGreaterThan(0.5);
});
