import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrange } from '../../src/kernels/arrange.ts';
import { csrFromEdges } from '../../src/kernels/csr.ts';
import { kernelGraphs } from './graphs.ts';

test('rows are ascending and hold each tie at both ends, whatever order and direction the ties came in', () => {
  const edges = { a: [3, 0, 2, 0], b: [1, 2, 1, 3], weight: [31, 2, 21, 3] };
  const { offsets, targets, weights } = csrFromEdges(5, edges);
  expect([...offsets]).toEqual([0, 2, 4, 6, 8, 8]);
  expect([...targets]).toEqual([2, 3, 2, 3, 0, 1, 0, 1]);
  expect([...weights]).toEqual([2, 3, 21, 31, 2, 21, 3, 31]);
});

test('rows equal the sorted neighbours of every random set of ties', () => {
  const pair = fc.tuple(fc.nat(11), fc.nat(11)).filter(([a, b]) => a !== b);
  const ties = fc.uniqueArray(pair, { selector: ([a, b]) => Math.min(a, b) * 12 + Math.max(a, b) });
  fc.assert(
    fc.property(ties, (pairs) => {
      const { offsets, targets } = csrFromEdges(12, { a: pairs.map(([a]) => a), b: pairs.map(([, b]) => b) });
      for (let i = 0; i < 12; i++) {
        const met = pairs.flatMap(([a, b]) => (a === i ? [b] : b === i ? [a] : []));
        expect([...targets.subarray(offsets[i], offsets[i + 1])]).toEqual(met.sort((x, y) => x - y));
      }
    }),
    { seed: 1 },
  );
});

test('without weights there are none', () => {
  expect(csrFromEdges(2, { a: [0], b: [1] }).weights).toBeUndefined();
});

test.each(kernelGraphs())('$name, arranged: the same ties, no isolates, components in runs', ({ csr }) => {
  const { graph, who, sizes, begins } = arrange(csr);
  const ties = (g: typeof csr, name: (i: number) => number): string[] => {
    const all: string[] = [];
    for (let i = 0; i < g.n; i++)
      for (let e = g.offsets[i]!; e < g.offsets[i + 1]!; e++)
        all.push(`${name(i)}-${name(g.targets[e]!)}:${g.weights[e]}`);
    return all.sort();
  };
  expect(ties(graph, (i) => who[i]!)).toEqual(ties(csr, (i) => i));
  expect(new Set(who).size).toBe(who.length);
  for (let i = 0; i < graph.n; i++) {
    const row = graph.targets.subarray(graph.offsets[i], graph.offsets[i + 1]);
    expect(row.length).toBeGreaterThan(0);
    expect([...row]).toEqual([...row].sort((x, y) => x - y));
    for (const w of row) expect([begins[w], sizes[w]]).toEqual([begins[i], sizes[i]]);
    expect(i).toBeGreaterThanOrEqual(begins[i]!);
    expect(i).toBeLessThan(begins[i]! + sizes[i]!);
  }
});
