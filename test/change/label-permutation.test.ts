import { describe, expect, it } from 'vitest';
import { labelPermutationTest, strataShuffler } from '../../src/change/label-permutation.ts';
import { monteCarloP } from '../../src/change/null-test.ts';
import { createRng } from '../../src/random.ts';

const MEETINGS = [
  [0, 1],
  [0, 1, 2],
  [3, 4],
  [3, 5],
  [2, 4],
  [1, 2],
];

const sameSector = (labels: ArrayLike<number>): number =>
  MEETINGS.reduce((sum, members) => {
    let same = 0;
    for (const i of members) for (const j of members) if (i < j && labels[i] === labels[j]) same++;
    return sum + same / ((members.length * (members.length - 1)) / 2);
  }, 0);

function permutations(items: readonly number[]): number[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, i) => permutations(items.toSpliced(i, 1)).map((rest) => [item, ...rest]));
}

describe('labelPermutationTest', () => {
  it('agrees with all 720 permutations of the labels of 6 persons', () => {
    const labels = [0, 0, 0, 1, 1, 2];
    const observed = sameSector(labels);
    const all = permutations(labels).map(sameSector);
    const exact = all.filter((t) => t >= observed - 1e-9).length / all.length;
    const { p } = labelPermutationTest({ labels, patterns: labels.map(() => 'all') }, sameSector, {
      seed: 1,
      draws: 20_000,
    });
    expect(exact).toBeGreaterThan(0.02);
    expect(Math.abs(p! - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 20_000));
  });

  it('moves labels only between persons present at the same time', () => {
    const labels = [0, 1, 2, 3, 4, 5];
    const patterns = ['a', 'b', 'a', 'b', 'a', 'c'];
    const seen = labels.map(() => new Set<number>());
    const watch = (now: Int32Array): number => {
      now.forEach((label, i) => {
        seen[i]!.add(label);
      });
      return 0;
    };
    labelPermutationTest({ labels, patterns }, watch, { seed: 1, draws: 100 });
    expect(seen.map((s) => [...s].sort())).toEqual([[0, 2, 4], [1, 3], [0, 2, 4], [1, 3], [0, 2, 4], [5]]);
  });

  it('has nothing to permute when everyone has a presence of her own, or one sector', () => {
    const none = { p: null, reason: 'NOTHING_TO_PERMUTE' };
    const alone = { labels: [0, 1, 0], patterns: [1, 2, 3] };
    const uniform = { labels: [0, 0, 1], patterns: ['a', 'a', 'b'] };
    expect(labelPermutationTest(alone, () => 1, { seed: 1 })).toMatchObject(none);
    expect(labelPermutationTest(uniform, () => 1, { seed: 1 })).toMatchObject(none);
  });

  it('gives uniform p where labels mean nothing: share at or below each tenth within 4 standard errors', () => {
    const worlds = 500;
    const rng = createRng(1);
    const noise = Array.from({ length: 20 }, () => rng.next());
    const statistic = (labels: ArrayLike<number>): number =>
      noise.reduce((sum, x, i) => sum + (labels[i] === 1 ? x : 0), 0);
    const ps = Array.from({ length: worlds }, (_, w) => {
      const labels = rng.shuffle(noise.map((_, i) => i % 2));
      return labelPermutationTest({ labels, patterns: labels.map(() => 0) }, statistic, {
        seed: w,
        draws: 99,
      }).p!;
    });
    for (const q of [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
      const share = ps.filter((p) => p <= q + 1e-9).length / worlds;
      expect(Math.abs(share - q)).toBeLessThan(4 * Math.sqrt((q * (1 - q)) / worlds));
    }
  });
});

describe('strataShuffler', () => {
  it('gives each of the 6 orders of three values equally often, and leaves the rest alone', () => {
    const { int } = createRng(1);
    const counts = new Map<string, number>();
    for (let r = 0; r < 6000; r++) {
      const values = Int32Array.of(7, 1, 2, 3);
      strataShuffler([[1, 2, 3]], values, int)();
      counts.set(values.join(), (counts.get(values.join()) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual(
      ['1,2,3', '1,3,2', '2,1,3', '2,3,1', '3,1,2', '3,2,1'].map((order) => `7,${order}`),
    );
    for (const n of counts.values()) expect(Math.abs(n - 1000)).toBeLessThan(120);
  });
});

describe('monteCarloP', () => {
  it('is (1 + #{T* >= T})/(1 + R), equal values counting', () => {
    expect(monteCarloP(2, Float64Array.of(1, 2, 3))).toBe(3 / 4);
    expect(monteCarloP(4, Float64Array.of(1, 2, 3))).toBe(1 / 4);
    expect(monteCarloP(0.3, Float64Array.of(0.1 + 0.2))).toBe(1);
    expect(monteCarloP(0.1 + 0.2, Float64Array.of(0.3))).toBe(1);
  });

  it('is null when a value is not finite', () => {
    expect(monteCarloP(1, Float64Array.of(Number.NaN))).toBeNull();
    expect(monteCarloP(Number.POSITIVE_INFINITY, Float64Array.of(1))).toBeNull();
  });
});
