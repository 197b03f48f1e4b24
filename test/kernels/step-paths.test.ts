import { describe, expect, test } from 'vitest';
import { stepDistances } from '../../src/kernels/step-distances.ts';
import { stepPaths } from '../../src/kernels/step-paths.ts';
import { createPathFinder } from '../../src/measures/shortest-paths.ts';
import { pairsThrough } from '../helpers/oracles.ts';
import { asSteps, randomGraphs } from '../helpers/random-graphs.ts';
import { expectNear } from './expect-near.ts';
import { kernelGraphs, slowDependence, slowDistances } from './graphs.ts';

const graphs = kernelGraphs();

describe.each(graphs)('$name', ({ name, csr, groups }) => {
  const steps = { n: csr.n, offsets: csr.offsets, targets: csr.targets };

  test('the compiled form gives the bits of the plain one, with and without groups', () => {
    for (const what of [{}, { groups }, { groups, alsoAll: true }]) {
      const plain = stepPaths(steps, { ...what, form: 'plain' });
      expect(stepPaths(steps, { ...what, form: 'compiled' })).toEqual(plain);
      expect(stepPaths(steps, what)).toEqual(plain);
    }
    expect(stepDistances(steps, 'compiled')).toEqual(stepDistances(steps, 'plain'));
  });

  test('both kinds of pairs from one walk have the bits of each alone', () => {
    const both = stepPaths(steps, { groups, alsoAll: true, form: 'compiled' });
    const all = stepPaths(steps, { form: 'compiled' });
    expect(both).toEqual({ ...all, across: stepPaths(steps, { groups, form: 'compiled' }).across });
  });

  test('distances alone are those of the walk with paths', () => {
    const { near, far } = stepPaths(steps, { form: 'compiled' });
    const alone = stepDistances(steps, 'compiled');
    expect(alone.near).toEqual(near);
    expect(alone.far).toEqual(far);
  });

  test.skipIf(csr.n > 200)('equals slow distances and the ways counted one by one', () => {
    const far = slowDistances(steps).map((row) => row.filter((d) => d > 0 && d < Number.POSITIVE_INFINITY));
    const { all, near } = stepPaths(steps, { form: 'compiled' });
    const alone = stepDistances(steps, 'compiled');
    expect([...alone.reached]).toEqual(far.map((row) => row.length));
    expect([...alone.far]).toEqual(far.map((row) => row.reduce((sum, d) => sum + d, 0)));
    expectNear(
      near,
      far.map((row) => row.reduce((sum, d) => sum + 1 / d, 0)),
      1e-12,
      name,
    );
    expectNear(all!, slowDependence(steps), 1e-11, name);
    const cross = (s: number, t: number): boolean =>
      groups[s]! >= 0 && groups[t]! >= 0 && groups[s] !== groups[t];
    expectNear(
      stepPaths(steps, { groups, form: 'compiled' }).across!,
      slowDependence(steps, cross),
      1e-11,
      name,
    );
  });
});

test('equals all shortest paths written out, on random graphs of up to 7 persons', () => {
  for (const { graph, lengths } of randomGraphs(150, 'step-paths')) {
    const csr = { n: graph.actors.length, offsets: graph.offsets, targets: graph.neighbours };
    for (const form of ['plain', 'compiled'] as const) {
      const twice = pairsThrough(asSteps(lengths)).map((pairs) => 2 * pairs);
      expectNear(stepPaths(csr, { form }).all!, twice);
      const { near } = stepDistances(csr, form);
      const find = createPathFinder({ ...csr, weights: new Float64Array(csr.targets.length).fill(1) });
      expectNear(
        near,
        graph.actors.map((_, s) => find(s).distance.reduce((sum, d) => (d > 0 ? sum + 1 / d : sum), 0)),
      );
    }
  }
});
