import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { strataShuffler } from '../src/change/label-permutation.ts';
import { mixingDraws } from '../src/change/mixing-draws.ts';
import { roleNull } from '../src/change/role-null.ts';
import type { ActorGraph } from '../src/graph/types.ts';
import { labelMixing } from '../src/kernels/label-mixing.ts';
import { cutsOf, leaveOneOut } from '../src/kernels/leave-one-out.ts';
import { leiden } from '../src/kernels/leiden.ts';
import type { Form } from '../src/kernels/load-kernel.ts';
import { rewire } from '../src/kernels/rewire.ts';
import { openPairCounts, structuralHoles } from '../src/kernels/triangles.ts';
import { createRng } from '../src/random.ts';
import { makeLog } from './make-log.ts';
import { median } from './median.ts';
import { monthGraphs } from './month-graphs.ts';

// The counting kernels on the January of seeded logs, by CPU time beside igraph and leidenalg where found:
//   npx rolldown bench/kernels-counts.ts -o dist/bench-counts.mjs -f esm --platform node && node dist/bench-counts.mjs S M L
/** As bench/kernels.ts. */
const RECURRING = 0.3;
const ROUNDS = 5;

/** One row of the table: CPU time, ms, medians; null = not measured. */
export interface CountTime {
  readonly kernel: string;
  readonly own: number;
  readonly plain: number | null;
  readonly peer: number | null;
  /** Ours and the peer's number, where both give one that should agree (or be as large: modularity). */
  readonly check: readonly [number, number | null];
}

type Peer = Readonly<Record<string, { readonly ms: number; readonly check: number } | undefined>>;

/**
 * How much CPU do the counting kernels take for one window, beside their plain twins and igraph?
 *
 * @param graph of one window
 * @param python command of a Python 3 with igraph; null = none
 * @param rounds times each is taken
 * @returns one row a kernel; peers' graphs and draws are made before the clock starts
 */
export function countTimes(graph: ActorGraph, python: string | null, rounds = ROUNDS): CountTime[] {
  const n = graph.actors.length;
  const csr = { n, offsets: graph.offsets, targets: graph.neighbours };
  const weighted = { ...csr, weights: graph.weights };
  const count = graph.sectorNames.length;
  const peer: Peer = python === null ? {} : peersOf(graph, python, rounds);
  const row = (
    kernel: string,
    work: (form: Form) => number,
    options: { readonly peer?: string; readonly isPlain?: boolean } = {},
  ): CountTime => {
    const own = cpu(rounds, () => work(options.isPlain ? 'plain' : 'compiled'));
    const other = options.peer === undefined ? undefined : peer[options.peer];
    return {
      kernel,
      own: own.ms,
      plain: options.isPlain ? null : cpu(rounds, () => work('plain')).ms,
      peer: other?.ms ?? null,
      check: [own.value, other?.check ?? null],
    };
  };
  const labels = graph.sector.slice();
  const shuffle = strataShuffler([Array.from(labels.keys())], labels, createRng(1, 'bench').int);
  const drawn = Array.from({ length: 100 }, () => {
    shuffle();
    return labels.slice();
  });
  let [at, seed] = [0, 0];
  const left = Math.min(n, 20);
  return [
    row('constraint + effective size', (form) => sum(structuralHoles(csr, form).constraint), {
      peer: 'constraint',
    }),
    row('constraint + effective size by strength', (form) => sum(structuralHoles(weighted, form).constraint)),
    row('Gould–Fernandez', (form) => sum(openPairCounts(csr, graph.sector, count, form).twoOthers)),
    row(
      '1000 label permutations of the mixing matrix',
      (form) => labelMixing(csr, () => drawn[at++ % drawn.length]!, { draws: 1000, count, form })[0]!,
      { peer: 'permutations' },
    ),
    row('articulation and bridges', () => sum(cutsOf(csr).cut) + cutsOf(csr).bridges, {
      peer: 'articulation',
      isPlain: true,
    }),
    row('leave-one-out, all persons', () => sum(leaveOneOut(csr).pairs.subarray(0, left)), {
      peer: 'leave_one_out',
      isPlain: true,
    }),
    row('rewiring, 10 m trials', () => 0 * rewire(csr, { rng: createRng(1, 'bench') }).swaps, {
      peer: 'rewire',
      isPlain: true,
    }),
    row('Leiden', () => leiden(csr, { rng: createRng(seed++, 'bench') }).modularity, {
      peer: 'leiden',
      isPlain: true,
    }),
    row('Louvain', () => leiden(csr, { rng: createRng(seed++, 'bench'), method: 'louvain' }).modularity, {
      peer: 'louvain',
      isPlain: true,
    }),
    ...(n > 2000
      ? []
      : [
          row('1000 Gould–Fernandez permutations', () => roleNull(graph, { seed: 1 }).liaison.length, {
            isPlain: true,
          }),
        ]),
    row('… with the drawing of labels', () => mixingDraws(graph, { seed: 1 }).ties.length, { isPlain: true }),
  ];
}

const sum = (values: ArrayLike<number>): number => {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
};

/** CPU time of the process, median of the rounds after two that warm up. */
function cpu(rounds: number, work: () => number): { ms: number; value: number } {
  const times: number[] = [];
  let value = 0;
  for (let r = -2; r < rounds; r++) {
    const start = process.cpuUsage();
    value = work();
    const { user, system } = process.cpuUsage(start);
    if (r >= 0) times.push((user + system) / 1000);
  }
  return { ms: median(times), value };
}

function peersOf({ actors, ties, sector }: ActorGraph, python: string, rounds: number): Peer {
  const input = JSON.stringify({
    n: actors.length,
    a: [...ties.a],
    b: [...ties.b],
    label: [...sector],
    rounds,
    left_out: 20,
    permutations: actors.length > 2000 ? 20 : 100,
  });
  const done = spawnSync(python, ['bench/counts-peers.py'], { input, encoding: 'utf8', maxBuffer: 1e8 });
  return done.status === 0 ? (JSON.parse(done.stdout) as Peer) : {};
}

/** The table of one size. */
export function countLines(graph: ActorGraph, python: string | null): string[] {
  return [
    '| kernel | CPU ms | plain twin | igraph / leidenalg | ours and theirs |',
    '|---|---|---|---|---|',
    ...countTimes(graph, python).map(({ kernel, own, plain, peer, check }) => {
      const times = (other: number | null): string =>
        other === null ? '–' : `${(other / own).toFixed(1)} ×`;
      const same = check[1] === null ? '–' : `${check[0].toPrecision(6)} · ${check[1].toPrecision(6)}`;
      return `| ${kernel} | ${own.toFixed(2)} | ${times(plain)} | ${times(peer)} | ${same} |`;
    }),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const asked = process.argv.slice(2);
  const python = ['/usr/bin/python3', 'python3'].find(
    (p) => spawnSync(p, ['-c', 'import igraph']).status === 0,
  );
  for (const size of (['S', 'M', 'L'] as const).filter((s) => asked.length === 0 || asked.includes(s))) {
    const graph = monthGraphs(makeLog(size, 1, RECURRING))[0]!;
    console.log(`\n## ${size}: ${graph.actors.length} persons, ${graph.ties.a.length} ties\n`);
    for (const line of countLines(graph, python ?? null)) console.log(line);
  }
}
