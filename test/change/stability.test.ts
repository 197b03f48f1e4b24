import { describe, expect, it } from 'vitest';
import { type StabilityEvent, stability } from '../../src/change/stability.ts';
import { createRng, type Rng } from '../../src/random.ts';

const meet = (cluster: number, ...members: number[]): StabilityEvent => ({ cluster, members });

/** Each meeting a series of its own, with 4 of the 10 persons of a block; `shift` moves the blocks. */
function world(rng: Rng, meetings: number, first: number, shift: number): StabilityEvent[] {
  return Array.from({ length: meetings }, (_, e) => {
    const block = rng.int(4);
    const own = rng.shuffle(Array.from({ length: 10 }, (_, i) => i)).slice(0, 4);
    return meet(first + e, ...own.map((i) => (shift ? i * 4 + block : block * 10 + i)));
  });
}

describe('stability', () => {
  it('is 1 for one meeting of the same two in each window', () => {
    expect(stability([meet(0, 1, 2)], [meet(1, 2, 1)], { seed: 1 })).toEqual({
      jaccard: 1,
      expected: 1,
      ratio: 1,
      reason: null,
    });
  });

  it('agrees with all 6 deals of 2 + 2 series', () => {
    // Ties ab, bc | ab, cd: J = 1/3. Halves share ab unless both ab series are dealt together (2 of 6 deals).
    const before = [meet(0, 1, 2), meet(1, 2, 3)];
    const after = [meet(2, 1, 2), meet(3, 3, 4)];
    const found = stability(before, after, { seed: 1, deals: 20_000 });
    expect(found.jaccard).toBeCloseTo(1 / 3, 12);
    expect(found.expected).toBeCloseTo((4 / 6) * (1 / 3), 2);
    expect(found.ratio).toBeCloseTo(1.5, 1);
  });

  it('deals the meetings of a series in both windows among its own places', () => {
    // Series 0 met as {1,2} twice, then as {1,3} twice. Dealt 2 + 2, both ties recur in 4 of 6 deals.
    const before = [meet(0, 1, 2), meet(0, 1, 2)];
    const after = [meet(0, 1, 3), meet(0, 1, 3)];
    const found = stability(before, after, { seed: 1, deals: 20_000 });
    expect(found.jaccard).toBe(0);
    expect(found.expected).toBeCloseTo(4 / 6, 2);
    expect(found.ratio).toBe(0);
    const steady = stability(before, before, { seed: 1 });
    expect(steady).toMatchObject({ jaccard: 1, expected: 1, ratio: 1 });
  });

  it('looks only at ties between stayers', () => {
    const before = [meet(0, 1, 2, 9)];
    const after = [meet(1, 1, 2, 8)];
    expect(stability(before, after, { seed: 1 }).jaccard).toBeCloseTo(1 / 5, 12);
    expect(stability(before, after, { seed: 1, stayers: new Set([1, 2]) }).jaccard).toBe(1);
  });

  it('is near 1 when nothing changed though J is low, and well below when blocks were redrawn', () => {
    const rng = createRng(1);
    const mean = (shift: number): { ratio: number; jaccard: number } => {
      const runs = Array.from({ length: 25 }, (_, seed) =>
        stability(world(rng, 30, 0, 0), world(rng, 30, 100, shift), { seed, deals: 60 }),
      );
      const of = (pick: (s: (typeof runs)[number]) => number): number =>
        runs.reduce((sum, s) => sum + pick(s), 0) / runs.length;
      return { ratio: of((s) => s.ratio!), jaccard: of((s) => s.jaccard!) };
    };
    const same = mean(0);
    expect(same.jaccard).toBeLessThan(0.5);
    expect(same.ratio).toBeGreaterThan(0.95);
    expect(same.ratio).toBeLessThan(1.05);
    expect(mean(1).ratio).toBeLessThan(0.75);
  });

  it('gives the same J when the windows are swapped', () => {
    const rng = createRng(5);
    const [w, v] = [world(rng, 10, 0, 0), world(rng, 14, 50, 0)];
    expect(stability(v, w, { seed: 1 }).jaccard).toBe(stability(w, v, { seed: 1 }).jaccard);
  });

  it('says why there is none', () => {
    const none = { ratio: null };
    expect(stability([], [], { seed: 1 })).toMatchObject({ ...none, reason: 'NO_TIES' });
    expect(stability([meet(0, 1, 2)], [meet(1, 3)], { seed: 1 })).toMatchObject({
      ...none,
      reason: 'EMPTY_WINDOW',
    });
    expect(stability([meet(0, 1, 2)], [meet(1, 3, 4)], { seed: 1 })).toMatchObject({
      jaccard: 0,
      expected: 0,
      ...none,
      reason: 'NO_RECURRENCE',
    });
  });
});
