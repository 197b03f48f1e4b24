import { describe, expect, test } from 'vitest';
import { tieCosts } from '../../src/graph/tie-cost.ts';
import { arrange } from '../../src/kernels/arrange.ts';
import { csrFromEdges, type WeightedCsr } from '../../src/kernels/csr.ts';
import { lengthPaths } from '../../src/kernels/length-paths.ts';
import { lengthScale } from '../../src/kernels/length-scale.ts';
import { costSums } from '../../src/measures/path-dependence.ts';
import { heapSums } from '../../src/measures/path-sums.ts';
import { createRng } from '../../src/random.ts';
import { pairsThrough } from '../helpers/oracles.ts';
import { randomGraphs } from '../helpers/random-graphs.ts';
import { expectNear } from './expect-near.ts';
import { kernelGraphs, slowDependence, slowDistances } from './graphs.ts';

/** The same ties with lengths that are all different. */
function unequal(csr: WeightedCsr): WeightedCsr {
  const rng = createRng(1, `unequal ${csr.n}`);
  const [a, b]: [number[], number[]] = [[], []];
  for (let i = 0; i < csr.n; i++) {
    for (const j of csr.targets.subarray(csr.offsets[i], csr.offsets[i + 1])) {
      if (j <= i) continue;
      a.push(i);
      b.push(j);
    }
  }
  return csrFromEdges(csr.n, { a, b, weight: a.map(() => 0.02 + rng.next() ** 3 * 9) });
}

const graphs = kernelGraphs().filter(({ csr }) => csr.targets.length > 0);
const cases = graphs.flatMap(({ name, csr, groups }) => [
  { name: `${name}, few lengths`, csr, groups },
  { name: `${name}, all lengths unlike`, csr: unequal(csr), groups },
]);

describe.each(cases)('$name', ({ name, csr, groups }) => {
  test('the compiled form gives the bits of the plain one, with and without groups', () => {
    for (const by of [null, groups]) {
      const plain = lengthPaths(csr, { groups: by, form: 'plain' });
      expect(plain).not.toBeNull();
      expect(lengthPaths(csr, { groups: by, form: 'compiled' })).toEqual(plain);
      expect(lengthPaths(csr, { groups: by })).toEqual(plain);
    }
  });

  test('equals the walk with a heap over all ties', () => {
    const slow = heapSums(csr);
    const { dependence, near } = lengthPaths(csr, { form: 'compiled' })!;
    expectNear(dependence, slow.dependence, 1e-12, name);
    expectNear(near, slow.near, 1e-12, name);
  });

  test.skipIf(csr.n > 200)('equals slow distances and the ways counted one by one', () => {
    const { dependence, near } = lengthPaths(csr, { form: 'compiled' })!;
    const d = slowDistances(csr);
    expectNear(
      near,
      d.map((row) => row.reduce((sum, x) => (x > 0 ? sum + 1 / x : sum), 0)),
      1e-11,
      name,
    );
    expectNear(dependence, slowDependence(csr), 1e-9, name);
    const cross = (s: number, t: number): boolean =>
      groups[s]! >= 0 && groups[t]! >= 0 && groups[s] !== groups[t];
    const crossing = lengthPaths(csr, { groups, form: 'compiled' })!.dependence;
    expectNear(crossing, slowDependence(csr, cross), 1e-9, name);
  });
});

test('equals all shortest paths written out in whole numbers, on random graphs of up to 7 persons', () => {
  for (const { graph, lengths } of randomGraphs(150, 'length-paths')) {
    const weights = tieCosts(graph);
    const csr = { n: graph.actors.length, offsets: graph.offsets, targets: graph.neighbours, weights };
    const twice = pairsThrough(lengths).map((pairs) => 2 * pairs);
    for (const form of ['plain', 'compiled'] as const) {
      const sums = lengthPaths(csr, { form });
      if (graph.neighbours.length > 0) expectNear(sums!.dependence, twice);
    }
    expectNear(costSums(graph).dependence, twice);
  }
});

test('a tie that is a million times the way around it is on no path, and breaks nothing', () => {
  for (const long of [3, 1e6, 1e12, 1e300]) {
    const csr = csrFromEdges(4, { a: [0, 0, 1, 2], b: [1, 2, 2, 3], weight: [1, 1, long, 1] });
    for (const form of ['plain', 'compiled'] as const)
      expect([...lengthPaths(csr, { form })!.dependence]).toEqual([4, 0, 4, 0]);
  }
});

test('lengths too unlike for buckets are left to the heap, and counted right there', () => {
  const weight = [1, 1e-7, 1, 1];
  const csr = csrFromEdges(4, { a: [0, 1, 2, 0], b: [1, 2, 3, 3], weight });
  expect(lengthScale(arrange(csr))).toBeNull();
  expect(lengthPaths(csr)).toBeNull();
  expectNear(heapSums(csr).dependence, slowDependence(csr), 1e-9);
});
