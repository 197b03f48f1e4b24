import { spawnSync } from 'node:child_process';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness';
import { toGraphology } from '../src/graph/to-graphology.ts';
import type { ActorGraph, Scores } from '../src/graph/types.ts';
import { betweenness, betweennessWeighted } from '../src/measures/betweenness.ts';
import { constraint } from '../src/measures/constraint.ts';
import { core } from '../src/measures/core.ts';
import { harmonic } from '../src/measures/harmonic.ts';
import { median } from './median.ts';

export const MEASURES = ['betweenness', 'betweenness_weighted', 'harmonic', 'constraint', 'core'] as const;
export type PeerMeasure = (typeof MEASURES)[number];

export interface PeerTimes {
  /** Name and version. */
  readonly name: string;
  /** Wall time of one round over all graphs, ms, median of the rounds; and the sum of all values, to compare. */
  readonly measures: ReadonlyMap<PeerMeasure, { readonly ms: number; readonly check: number }>;
}

const OURS: Readonly<Record<PeerMeasure, (graph: ActorGraph) => Scores>> = {
  betweenness,
  betweenness_weighted: betweennessWeighted,
  harmonic,
  constraint,
  core,
};

/**
 * How long do we and the peers found here take for the same measures of the same graphs?
 *
 * The graphs are built before the clock starts. The sums of the values are scaled to the peers' unnormalised form, so
 * a reader can see that all counted the same thing.
 *
 * @param graphs graphs with more than 2 persons
 * @param rounds times each measure is taken; one more before, unmeasured, warms up (ours and graphology)
 * @param python command of a Python 3; peers it lacks are left out
 * @returns ours first, then graphology-metrics, igraph and, up to 100 persons, networkx
 * Cost: rounds × the measures.
 */
export function peerTimes(graphs: readonly ActorGraph[], rounds: number, python: string): PeerTimes[] {
  // networkx needs minutes for constraint beyond the small size.
  const small = graphs.every((graph) => graph.actors.length <= 100);
  const others = (small ? ['igraph', 'networkx'] : ['igraph']).map((peer) =>
    pythonTimes(peer, graphs, rounds, python),
  );
  return [
    ourTimes(graphs, rounds),
    graphologyTimes(graphs, rounds),
    ...others.filter((times) => times !== null),
  ];
}

function ourTimes(graphs: readonly ActorGraph[], rounds: number): PeerTimes {
  const unnormalised = (name: PeerMeasure, n: number): number => {
    if (name === 'harmonic') return n - 1;
    return name === 'core' || name === 'constraint' ? 1 : ((n - 1) * (n - 2)) / 2;
  };
  const measures = MEASURES.map((name) => {
    const timed = time(rounds, () => graphs.map(OURS[name]));
    const check = timed.values.map((scores, i) => sum(scores) * unnormalised(name, graphs[i]!.actors.length));
    return [name, { ms: timed.ms, check: sum(check) }] as const;
  });
  return { name: 'samband', measures: new Map(measures) };
}

function graphologyTimes(graphs: readonly ActorGraph[], rounds: number): PeerTimes {
  const built = graphs.map(toGraphology);
  const costs = built.map((graph) => {
    const copy = graph.copy();
    copy.updateEachEdgeAttributes((_, data) => ({ ...data, cost: 1 / data.weight }));
    return copy;
  });
  const run = (list: typeof built, getEdgeWeight: string | null) =>
    time(rounds, () =>
      list.map((graph) => Object.values(betweennessCentrality(graph, { normalized: false, getEdgeWeight }))),
    );
  const entry = ({ ms, values }: ReturnType<typeof run>) => ({ ms, check: sum(values.map(sum)) });
  return {
    name: 'graphology-metrics',
    measures: new Map([
      ['betweenness', entry(run(built, null))],
      ['betweenness_weighted', entry(run(costs, 'cost'))],
    ]),
  };
}

function pythonTimes(
  peer: string,
  graphs: readonly ActorGraph[],
  rounds: number,
  python: string,
): PeerTimes | null {
  const input = JSON.stringify({
    rounds,
    measures: MEASURES,
    graphs: graphs.map(({ actors, ties }) => ({
      n: actors.length,
      a: [...ties.a],
      b: [...ties.b],
      weight: [...ties.weight],
    })),
  });
  const done = spawnSync(python, ['bench/peers.py', peer], { input, encoding: 'utf8', maxBuffer: 1e8 });
  if (done.status !== 0) return null;
  const { version, measures } = JSON.parse(done.stdout);
  return { name: `${peer} ${version}`, measures: new Map(Object.entries(measures)) as PeerTimes['measures'] };
}

function time<T>(rounds: number, work: () => T): { ms: number; values: T } {
  let values = work();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    values = work();
    return performance.now() - start;
  });
  return { ms: median(times), values };
}

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}
