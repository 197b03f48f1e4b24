import { spawnSync } from 'node:child_process';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness';
import { tieCosts } from '../src/graph/tie-cost.ts';
import { toGraphology } from '../src/graph/to-graphology.ts';
import type { ActorGraph } from '../src/graph/types.ts';
import { lengthPaths } from '../src/kernels/length-paths.ts';
import type { Form } from '../src/kernels/load-kernel.ts';
import { stepDistances } from '../src/kernels/step-distances.ts';
import { stepPaths } from '../src/kernels/step-paths.ts';
import { median } from './median.ts';

/** One row of the table: CPU time, ms, medians; null = not measured. */
export interface KernelTime {
  readonly kernel: string;
  readonly compiled: number;
  readonly plain: number | null;
  /** What igraph needs for the same numbers, measure after measure; and for the first of them alone. */
  readonly igraph: number | null;
  readonly igraphFirst: number | null;
  readonly graphology: number | null;
  /** Largest relative difference between the sums of our values and igraph's. */
  readonly off: number | null;
}

export interface KernelBenchOptions {
  readonly rounds: number;
  /** Command of a Python 3 with igraph; null = none. */
  readonly python: string | null;
  /** Whether to time what takes minutes on large graphs: the plain twins and graphology. */
  readonly slow: boolean;
}

type PeerMeasure = 'betweenness' | 'betweenness_weighted' | 'harmonic' | 'closeness';
type PeerTimes = Readonly<Record<PeerMeasure, { readonly ms: number; readonly check: number }>>;

/** What takes longer is timed once. */
const LONG_MS = 20_000;

/**
 * How much CPU do the path kernels take for one window, beside their plain twins, igraph and graphology-metrics?
 *
 * @param graph of one window
 * @returns one row a kernel; peers' graphs are built before the clock starts, our rows and memory while it runs
 * Cost: rounds × the measures.
 */
export function kernelTimes(graph: ActorGraph, options: KernelBenchOptions): KernelTime[] {
  const csr = { n: graph.actors.length, offsets: graph.offsets, targets: graph.neighbours };
  const weighted = { ...csr, weights: tieCosts(graph) };
  const { rounds, slow } = options;
  const peer = options.python === null ? null : igraphTimes(graph, options.python, rounds);
  const built = toGraphology(graph);
  built.updateEachEdgeAttributes((_, data) => ({ ...data, cost: 1 / data.weight }));
  const graphology = (getEdgeWeight: string | null): number | null =>
    slow ? cpu(rounds, () => betweennessCentrality(built, { getEdgeWeight, normalized: false })).ms : null;
  const row = (
    kernel: string,
    work: (form: Form) => Float64Array,
    peers: { measures: readonly PeerMeasure[]; scale: number; graphology: number | null },
  ): KernelTime => {
    const own = cpu(rounds, () => work('compiled'));
    const same = peer?.[peers.measures[0]!].check ?? null;
    const check = own.value.reduce((sum, x) => sum + x, 0) / peers.scale;
    return {
      kernel,
      compiled: own.ms,
      plain: slow ? cpu(rounds, () => work('plain')).ms : null,
      igraph: peer && peers.measures.reduce((sum, name) => sum + peer[name].ms, 0),
      igraphFirst: peer?.[peers.measures[0]!].ms ?? null,
      graphology: peers.graphology,
      off: same === null ? null : Math.abs(check - same) / Math.max(1, same),
    };
  };
  return [
    row('betweenness + closeness + harmonic', (form) => stepPaths(csr, { form }).all!, {
      measures: ['betweenness', 'closeness', 'harmonic'],
      scale: 2,
      graphology: graphology(null),
    }),
    row('closeness + harmonic', (form) => stepDistances(csr, form).near, {
      measures: ['harmonic', 'closeness'],
      scale: 1,
      graphology: null,
    }),
    row('weighted betweenness + harmonic', (form) => lengthPaths(weighted, { form })!.dependence, {
      measures: ['betweenness_weighted'],
      scale: 2,
      graphology: graphology('cost'),
    }),
  ];
}

/** CPU time of the process, median of the rounds after one that warms up; of the first alone when it is long. */
function cpu<T>(rounds: number, work: () => T): { ms: number; value: T } {
  const timed = (): { ms: number; value: T } => {
    const start = process.cpuUsage();
    const value = work();
    const { user, system } = process.cpuUsage(start);
    return { ms: (user + system) / 1000, value };
  };
  const first = timed();
  if (first.ms > LONG_MS / 4) return first;
  const times = Array.from({ length: rounds }, timed);
  return { ms: median(times.map(({ ms }) => ms)), value: first.value };
}

function igraphTimes({ actors, ties }: ActorGraph, python: string, rounds: number): PeerTimes | null {
  const input = JSON.stringify({
    rounds,
    cpu: true,
    measures: ['betweenness', 'betweenness_weighted', 'harmonic', 'closeness'],
    graphs: [{ n: actors.length, a: [...ties.a], b: [...ties.b], weight: [...ties.weight] }],
  });
  const done = spawnSync(python, ['bench/peers.py', 'igraph'], { input, encoding: 'utf8', maxBuffer: 1e8 });
  return done.status === 0 ? (JSON.parse(done.stdout).measures as PeerTimes) : null;
}
