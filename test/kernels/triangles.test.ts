import { expect, test } from 'vitest';
import type { Csr } from '../../src/kernels/csr.ts';
import { openPairCounts, structuralHoles } from '../../src/kernels/triangles.ts';
import { literalConstraint } from '../helpers/oracles.ts';
import { matrixOf, neighbourSets, seededGraphs } from './seeded-graphs.ts';

const graphs = seededGraphs('triangles');
const close = (found: ArrayLike<number>, wanted: readonly number[]): void => {
  wanted.forEach((value, i) => {
    expect(Math.abs(found[i]! - value)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(value)));
  });
};

function literalSize(csr: Csr): number[] {
  const w = matrixOf(csr);
  return w.map((row, i) => {
    const sum = row.reduce((x, y) => x + y, 0);
    return row.reduce((size, tie, j) => {
      if (tie === 0) return size;
      const most = Math.max(...w[j]!);
      return (
        size +
        1 -
        w.reduce((all, _, q) => all + (q === i || q === j ? 0 : (row[q]! / sum) * (w[j]![q]! / most)), 0)
      );
    }, 0);
  });
}

test('constraint and effective size equal the definitions written out, by steps and by strength, in both forms', () => {
  for (const { csr } of graphs) {
    const steps: Csr = { n: csr.n, offsets: csr.offsets, targets: csr.targets };
    for (const graph of [steps, csr]) {
      const wanted = literalConstraint(matrixOf(graph)).map((value) => value ?? 0);
      const size = literalSize(graph);
      for (const form of ['plain', 'compiled'] as const) {
        const found = structuralHoles(graph, form);
        close(found.constraint, wanted);
        close(found.effectiveSize, size);
      }
    }
  }
});

test('the compiled form gives the bits of the plain one', () => {
  for (const { csr, groups, count } of graphs) {
    expect(structuralHoles(csr, 'compiled')).toEqual(structuralHoles(csr, 'plain'));
    expect(openPairCounts(csr, groups, count, 'compiled')).toEqual(
      openPairCounts(csr, groups, count, 'plain'),
    );
  }
});

test('open pairs by group equal the literal loop over all pairs of contacts', () => {
  for (const { csr, groups, count } of graphs) {
    const met = neighbourSets(csr);
    const wanted = { bothOwn: 0, oneOwn: 0, sameOther: 0, twoOthers: 0 };
    const found = openPairCounts(csr, groups, count);
    met.forEach((contacts, v) => {
      for (const kind of Object.keys(wanted) as (keyof typeof wanted)[]) wanted[kind] = 0;
      for (const a of contacts) {
        for (const b of contacts) {
          if (a >= b || met[a]!.has(b) || [v, a, b].some((i) => groups[i]! < 0)) continue;
          const own = [a, b].filter((i) => groups[i] === groups[v]).length;
          const kind =
            own === 0
              ? groups[a] === groups[b]
                ? 'sameOther'
                : 'twoOthers'
              : own === 1
                ? 'oneOwn'
                : 'bothOwn';
          wanted[kind]++;
        }
      }
      const { bothOwn, oneOwn, sameOther, twoOthers } = found;
      expect([bothOwn[v], oneOwn[v], sameOther[v], twoOthers[v]]).toEqual(Object.values(wanted));
    });
  }
});
