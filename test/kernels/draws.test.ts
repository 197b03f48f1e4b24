import { expect, test } from 'vitest';
import { labelMixing } from '../../src/kernels/label-mixing.ts';
import { pairSums } from '../../src/kernels/pair-draws.ts';
import { countRoles } from '../../src/measures/open-pairs.ts';
import { createRng } from '../../src/random.ts';
import { neighbourSets, seededGraphs } from './seeded-graphs.ts';

/** The same draws each time it is called: any label, drawn anew for each person. */
const drawer = (n: number, low: number, count: number): (() => Int32Array) => {
  const rng = createRng(1, 'draws');
  return () => Int32Array.from({ length: n }, () => low + rng.int(count - low));
};

test.each([1, 3, 8, 9, 16, 17])(
  'ties by label equal a count tie by tie in every draw, %i labels',
  (count) => {
    for (const { csr } of seededGraphs('mixing')) {
      const next = drawer(csr.n, -1, count);
      const wanted = Array.from({ length: 19 }, () => {
        const label = next();
        const matrix = new Int32Array(count * count);
        for (let v = 0; v < csr.n; v++) {
          for (let at = csr.offsets[v]!; at < csr.offsets[v + 1]!; at++) {
            const [g, h] = [label[v]!, label[csr.targets[at]!]!];
            if (g >= 0 && h >= 0 && (g !== h || v < csr.targets[at]!)) matrix[g * count + h]!++;
          }
        }
        return [...matrix];
      }).flat();
      for (const form of ['plain', 'compiled'] as const)
        expect([...labelMixing(csr, drawer(csr.n, -1, count), { draws: 19, count, form })]).toEqual(wanted);
    }
  },
);

test('sums of pairs by kind equal those of countRoles, draw by draw, in both forms', () => {
  for (const { csr } of seededGraphs('pairs')) {
    const met = neighbourSets(csr);
    const ways = met.flatMap((contacts, v) =>
      [...contacts].flatMap((a) =>
        [...contacts].flatMap((b) => (a < b && !met[a]!.has(b) ? [{ v, a, b }] : [])),
      ),
    );
    const first = Int32Array.from({ length: csr.n + 1 }, (_, v) => ways.filter((way) => way.v < v).length);
    const pairs = { first, a: Int32Array.from(ways, (w) => w.a), b: Int32Array.from(ways, (w) => w.b) };
    const next = drawer(csr.n, 0, 3);
    const drawn = Array.from({ length: 37 }, () => countRoles(pairs, next()));
    const kinds = ['internal', 'consultant', 'gatekeeper', 'liaison'] as const;
    for (const form of ['plain', 'compiled'] as const) {
      const { sum, squares } = pairSums(pairs, drawer(csr.n, 0, 3), { draws: 37, count: 3, form });
      kinds.forEach((kind, at) => {
        for (let v = 0; v < csr.n; v++) {
          expect(sum[at]![v]).toBe(drawn.reduce((all, roles) => all + roles[kind][v]!, 0));
          expect(squares[at]![v]).toBe(drawn.reduce((all, roles) => all + roles[kind][v]! ** 2, 0));
        }
      });
    }
  }
}, 60_000);
