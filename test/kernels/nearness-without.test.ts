import { expect, test } from 'vitest';
import { nearnessWithoutEach } from '../../src/kernels/nearness-without.ts';
import { bitNearness } from '../../src/measures/bit-nearness.ts';
import { emptyBitGraph, setTie } from '../../src/measures/bit-paths.ts';
import { seededGraphs } from './seeded-graphs.ts';

test('the sum without each person has the bits of a walk without her, also when others are gone and few count', () => {
  for (const { name, csr, groups, count } of seededGraphs('nearness')) {
    const bits = emptyBitGraph(csr.n);
    for (let v = 0; v < csr.n; v++)
      for (let at = csr.offsets[v]!; at < csr.offsets[v + 1]!; at++) setTie(bits, v, csr.targets[at]!);
    const others = Array.from({ length: count + 1 }, (_, g) => {
      const mask = new Uint32Array(bits.words);
      groups.forEach((own, v) => {
        if (g < count && own >= 0 && own !== g) mask[v >>> 5]! |= 1 << (v & 31);
      });
      return mask;
    });
    const targets = Array.from(groups, (g) => others[g < 0 ? count : g]!);
    for (const gone of [[], [0], [csr.n - 1, csr.n >> 1]]) {
      for (const options of [{ gone }, { gone, targets }]) {
        const found = nearnessWithoutEach(bits, options);
        for (let v = 0; v < csr.n; v++) {
          const left = bitNearness(bits, { ...options, gone: [...gone, v] });
          expect([name, v, found[v]]).toEqual([name, v, left.reduce((sum, x) => sum + x, 0)]);
        }
      }
    }
  }
}, 30_000);
