import betweennessCentrality from 'graphology-metrics/centrality/betweenness';
import { tieCosts } from '../../src/graph/tie-cost.ts';
import { toGraphology } from '../../src/graph/to-graphology.ts';
import type { ActorGraph } from '../../src/graph/types.ts';
import { lengthPaths } from '../../src/kernels/length-paths.ts';
import type { Form } from '../../src/kernels/load-kernel.ts';
import { stepDistances } from '../../src/kernels/step-distances.ts';
import { stepPaths } from '../../src/kernels/step-paths.ts';
import { compare, type Rival } from '../compare.ts';
import { type Goals, timesAt } from '../goals.ts';
import { january } from '../january.ts';
import type { LogSize } from '../make-log.ts';
import { withGraphPeers } from '../peers/graph-peers.ts';
import type { Peer } from '../peers/open-peer.ts';
import type { Row, Section } from '../row.ts';
import { type Contender, inProcess, once } from '../stopwatch.ts';
import { sum } from '../sum.ts';

const BETWEENNESS: Goals = { M: 3, L: 4.5 };
const BY_STRENGTH: Goals = { M: 1.8, L: 2.5 };
const NEARNESS: Goals = { L: 50 };
/** Persons that igraph's closeness and harmonic centrality are taken of at L. */
const SOME = 1000;

/** How long do the measures over shortest paths take for one month? */
export const paths: Section = {
  id: 'paths',
  heading: 'Shortest paths of one month',
  text:
    'One month’s graph in memory, exact values for everyone, CPU time, each tool in one process; graphs are built before the ' +
    'clock starts. Betweenness, closeness and harmonic centrality come from one pass here; igraph needs one for each, and the ' +
    'goal is against its betweenness alone. The plain form is our own in TypeScript, which runs where nothing may be compiled.',
  sizes: ['S', 'M', 'L'],
  measure(size, rounds) {
    const graph = january(size);
    return withGraphPeers(graph, size === 'S' ? ['igraph', 'networkx'] : ['igraph'], (peers) =>
      rowsOf(graph, size, rounds, peers),
    );
  },
};

async function rowsOf(
  graph: ActorGraph,
  size: LogSize,
  rounds: number,
  { igraph, networkx }: Readonly<Record<'igraph' | 'networkx', Peer>>,
): Promise<Row[]> {
  const own = ownWorks(graph);
  const part = size === 'L' ? SOME : undefined;
  const between = igraph.does('betweenness');
  // Two minutes and more at L, for a ratio far from its goal.
  const lengths = once(igraph.does('betweenness_weighted'), size === 'L');
  const near = [igraph.does('harmonic', part), igraph.does('closeness', part)];
  const all: Rival[] = [
    {
      peer: igraph.name,
      works: [between],
      goal: timesAt(size, BETWEENNESS),
      note: 'theirs is betweenness alone',
    },
    { peer: igraph.name, works: [between, ...near], note: 'theirs is all three' },
  ];
  const byStrength: Rival[] = [{ peer: igraph.name, works: [lengths], goal: timesAt(size, BY_STRENGTH) }];
  const distances: Rival[] = [{ peer: igraph.name, works: near, goal: timesAt(size, NEARNESS) }];
  if (size === 'S') {
    const alone = 'theirs is betweenness alone';
    all.push({ peer: networkx.name, works: [networkx.does('betweenness')], note: alone });
    byStrength.push({ peer: networkx.name, works: [networkx.does('betweenness_weighted')] });
  }
  // At L these take minutes a round.
  if (size !== 'L') {
    all.push(graphologyAt(graph, null, 'theirs is betweenness alone'), plainForm(own.all));
    byStrength.push(graphologyAt(graph, 'cost', ''), plainForm(own.byStrength));
    distances.push(plainForm(own.distances));
  }
  return [
    ...(await compare('betweenness + closeness + harmonic', own.all('by-size'), all, rounds)),
    ...(await compare('betweenness by strength', own.byStrength('by-size'), byStrength, rounds)),
    ...(await compare('closeness + harmonic', own.distances('by-size'), distances, rounds)),
  ];
}

/** Our work in either form; peers count each pair of ends once, we from both. */
function ownWorks(
  graph: ActorGraph,
): Readonly<Record<'all' | 'byStrength' | 'distances', (form: Form) => Contender>> {
  const csr = { n: graph.actors.length, offsets: graph.offsets, targets: graph.neighbours };
  const weighted = { ...csr, weights: tieCosts(graph) };
  return {
    all: (form) => inProcess(() => sum(stepPaths(csr, { form }).all!) / 2),
    byStrength: (form) => inProcess(() => sum(lengthPaths(weighted, { form })!.dependence) / 2),
    distances: (form) => inProcess(() => sum(stepDistances(csr, form).near)),
  };
}

const plainForm = (work: (form: Form) => Contender): Rival => ({
  peer: 'plain form',
  works: [work('plain')],
});

function graphologyAt(graph: ActorGraph, getEdgeWeight: string | null, note: string): Rival {
  const built = toGraphology(graph);
  built.updateEachEdgeAttributes((_, data) => ({ ...data, cost: 1 / data['weight'] }));
  const work = (): number =>
    sum(Object.values(betweennessCentrality(built, { getEdgeWeight, normalized: false })));
  return { peer: 'graphology-metrics', works: [inProcess(work)], note };
}
