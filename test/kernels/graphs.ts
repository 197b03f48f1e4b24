import { type Csr, csrFromEdges, type WeightedCsr } from '../../src/kernels/csr.ts';
import { createRng, type Rng } from '../../src/random.ts';

export interface KernelGraph {
  readonly name: string;
  readonly csr: WeightedCsr;
  /** −1 = none. */
  readonly groups: Int32Array;
}

type Pairs = [number, number][];
/** Few different lengths, so that many paths are equally long, also where 1/3 + 1/3 + 1/3 is not 1 in a computer. */
const LENGTHS = [1 / 3, 1 / 2, 2 / 3, 1, 4 / 3, 2, 3];

/** A graph from pairs under shuffled numbers, so that no kernel can lean on the order they came in. */
function graphOf(name: string, n: number, pairs: Pairs, rng: Rng): KernelGraph {
  const numbers = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = rng.int(i + 1);
    [numbers[i], numbers[j]] = [numbers[j]!, numbers[i]!];
  }
  const csr = csrFromEdges(n, {
    a: pairs.map(([a]) => numbers[a]!),
    b: pairs.map(([, b]) => numbers[b]!),
    weight: pairs.map(() => LENGTHS[rng.int(LENGTHS.length)]!),
  });
  return { name, csr, groups: Int32Array.from({ length: n }, () => rng.int(5) - 1) };
}

function randomPairs(from: number, to: number, share: number, rng: Rng): Pairs {
  const pairs: Pairs = [];
  for (let a = from; a < to; a++) for (let b = a + 1; b < to; b++) if (rng.next() < share) pairs.push([a, b]);
  return pairs;
}

/** Near-cliques as meetings make them, a few persons in most of them. */
function meetingPairs(n: number, meetings: number, rng: Rng): Pairs {
  const keys = new Set<number>();
  for (let m = 0; m < meetings; m++) {
    const members = [rng.int(3), ...Array.from({ length: 2 + rng.int(12) }, () => rng.int(n))].sort(
      (x, y) => x - y,
    );
    for (const a of members) for (const b of members) if (a < b) keys.add(a * n + b);
  }
  return [...keys].map((key) => [Math.floor(key / n), key % n]);
}

const run = (from: number, to: number): Pairs =>
  Array.from({ length: to - from - 1 }, (_, i) => [from + i, from + i + 1]);

/** Seeded graphs with everything that has broken such code: none, one and two persons, isolates, loose parts, hubs, ties. */
export function kernelGraphs(): KernelGraph[] {
  const rng = createRng(1, 'kernels');
  const grid: Pairs = [];
  for (let i = 0; i < 12; i++)
    for (let j = 0; j < 12; j++) {
      if (j < 11) grid.push([12 * i + j, 12 * i + j + 1]);
      if (i < 11) grid.push([12 * i + j, 12 * i + j + 12]);
    }
  const star = (n: number): Pairs => Array.from({ length: n - 1 }, (_, i) => [0, i + 1]);
  return [
    graphOf('nobody', 0, [], rng),
    graphOf('one person', 1, [], rng),
    graphOf('two strangers', 2, [], rng),
    graphOf('a pair', 2, [[0, 1]], rng),
    graphOf('isolates only', 23, [], rng),
    graphOf('a path of 130', 130, run(0, 130), rng),
    graphOf('a star of 100', 100, star(100), rng),
    graphOf('two hubs and isolates', 90, [...star(40), ...run(1, 4), ...star(30).map(shifted(50))], rng),
    graphOf('a lattice: very many equal ways', 144, grid, rng),
    graphOf('a clique', 33, randomPairs(0, 33, 1, rng), rng),
    graphOf(
      'pairs and triples',
      61,
      [...Array(20).keys()].flatMap((i) => run(3 * i, 3 * i + 2 + (i % 2))),
      rng,
    ),
    ...[7, 8, 9, 63, 64, 65, 129].map((n) => graphOf(`random ${n}`, n, randomPairs(0, n, 3 / n, rng), rng)),
    graphOf(
      'two dense parts',
      140,
      [...randomPairs(0, 60, 0.3, rng), ...randomPairs(70, 139, 0.2, rng)],
      rng,
    ),
    graphOf('600 persons, more than one set of sources', 600, randomPairs(0, 590, 0.01, rng), rng),
    graphOf('meetings of 300', 300, meetingPairs(300, 60, rng), rng),
    graphOf('diamonds in a row: 2^60 ways', 181, diamonds(60), rng),
  ];
}

const shifted =
  (by: number) =>
  ([a, b]: [number, number]): [number, number] => [a + by, b + by];

function diamonds(count: number): Pairs {
  return Array.from({ length: count }, (_, i) => 3 * i).flatMap(
    (at): Pairs => [
      [at, at + 1],
      [at, at + 2],
      [at + 1, at + 3],
      [at + 2, at + 3],
    ],
  );
}

/** Slow distances, Floyd and Warshall's way. */
export function slowDistances({ n, offsets, targets, weights }: Csr): number[][] {
  const d = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (__, j) => (i === j ? 0 : Number.POSITIVE_INFINITY)),
  );
  for (let i = 0; i < n; i++)
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) d[i]![targets[e]!] = weights ? weights[e]! : 1;
  for (let k = 0; k < n; k++)
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) d[i]![j] = Math.min(d[i]![j]!, d[i]![k]! + d[k]![j]!);
  return d;
}

/**
 * Ordered pairs that depend on each person, from slow distances: v is between s and t when the ways over it are as long
 * as the shortest, and the number of ways follows from the last step.
 */
export function slowDependence(csr: Csr, counts: (s: number, t: number) => boolean = () => true): number[] {
  const d = slowDistances(csr);
  const { n, offsets, targets, weights } = csr;
  const same = (x: number, y: number): boolean => Math.abs(x - y) <= 1e-9 * y;
  const ways = d.map((row, s) => {
    const sigma = new Array<number>(n).fill(0);
    const order = [...row.keys()]
      .filter((t) => row[t]! < Number.POSITIVE_INFINITY)
      .sort((x, y) => row[x]! - row[y]!);
    for (const t of order) {
      if (t === s) sigma[t] = 1;
      for (let e = offsets[t]!; t !== s && e < offsets[t + 1]!; e++)
        if (same(row[targets[e]!]! + (weights ? weights[e]! : 1), row[t]!)) sigma[t]! += sigma[targets[e]!]!;
    }
    return sigma;
  });
  return d.map((_, v) => {
    let sum = 0;
    for (let s = 0; s < n; s++)
      for (let t = 0; t < n; t++)
        if (
          s !== t &&
          s !== v &&
          t !== v &&
          ways[s]![t]! > 0 &&
          counts(s, t) &&
          same(d[s]![v]! + d[v]![t]!, d[s]![t]!)
        )
          sum += (ways[s]![v]! * ways[v]![t]!) / ways[s]![t]!;
    return sum;
  });
}
