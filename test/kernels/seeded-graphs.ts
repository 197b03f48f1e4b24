import { type Csr, csrFromEdges, type WeightedCsr } from '../../src/kernels/csr.ts';
import { createRng, type Rng } from '../../src/random.ts';

export interface SeededGraph {
  readonly name: string;
  readonly csr: WeightedCsr;
  /** −1 … groups − 1. */
  readonly groups: Int32Array;
  readonly count: number;
}

const SIZES = [1, 2, 3, 9, 20, 33, 64, 130];

/** Sparse, full, meeting-like, in loose parts and with hubs; isolates, equal strengths and persons without group among them. */
export function seededGraphs(stream: string): SeededGraph[] {
  return SIZES.flatMap((n) =>
    SHAPES.map(([shape, ties]) => {
      const rng = createRng(1, `${stream} ${shape} ${n}`);
      const keys = [...new Set(ties(n, rng))].sort((x, y) => x - y);
      const columns = {
        a: keys.map((key) => Math.floor(key / n)),
        b: keys.map((key) => key % n),
        weight: keys.map(() => [0.1, 1 / 3, 1, 1, 2.5][rng.int(5)]!),
      };
      const count = 1 + rng.int(6);
      const groups = Int32Array.from({ length: n }, () => rng.int(count + 1) - (rng.int(2) === 0 ? 1 : 0));
      return {
        name: `${shape}, ${n} persons`,
        csr: csrFromEdges(n, columns),
        groups: groups.map((g) => Math.min(g, count - 1)),
        count,
      };
    }),
  );
}

const key = (n: number, i: number, j: number): number => Math.min(i, j) * n + Math.max(i, j);

function between(n: number, rng: Rng, pairs: number, isFine: (i: number, j: number) => boolean): number[] {
  return Array.from({ length: pairs }, () => [rng.int(n), rng.int(n)] as const)
    .filter(([i, j]) => i !== j && isFine(i, j))
    .map(([i, j]) => key(n, i, j));
}

const SHAPES: readonly (readonly [string, (n: number, rng: Rng) => number[]])[] = [
  ['no ties', () => []],
  ['sparse', (n, rng) => between(n, rng, n, () => true)],
  ['half full', (n, rng) => between(n, rng, (n * n) / 2, () => true)],
  ['full', (n, rng) => between(n, rng, 12 * n * n, () => true)],
  ['loose parts', (n, rng) => between(n, rng, 4 * n, (i, j) => i % 5 === j % 5 && i % 5 !== 3)],
  [
    'hubs',
    (n, rng) => [
      ...between(n, rng, 20 * n, (i, j) => i % 31 === 0 || j % 47 === 7),
      ...between(n, rng, n, () => true),
    ],
  ],
  [
    'meetings',
    (n, rng) =>
      Array.from({ length: Math.ceil(n / 2) }, () => {
        const room = Array.from({ length: 2 + rng.int(6) }, () => rng.int(Math.max(1, Math.floor(0.9 * n))));
        return room.flatMap((i) => room.filter((j) => j > i).map((j) => key(n, i, j)));
      }).flat(),
  ],
];

/** The neighbours of each person. */
export function neighbourSets({ n, offsets, targets }: Csr): Set<number>[] {
  return Array.from({ length: n }, (_, v) => new Set(targets.subarray(offsets[v]!, offsets[v + 1]!)));
}

/** Strength of each tie, 0 = none. */
export function matrixOf({ n, offsets, targets, weights }: Csr): number[][] {
  const matrix = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  for (let v = 0; v < n; v++)
    for (let at = offsets[v]!; at < offsets[v + 1]!; at++) matrix[v]![targets[at]!] = weights?.[at] ?? 1;
  return matrix;
}
