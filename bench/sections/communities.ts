import type { ActorGraph } from '../../src/graph/types.ts';
import { leiden } from '../../src/kernels/leiden.ts';
import { createRng } from '../../src/random.ts';
import { january } from '../january.ts';
import { withGraphPeers } from '../peers/graph-peers.ts';
import type { Goal, Row, Section } from '../row.ts';
import { alternate, type Contender, inProcess, type Times } from '../stopwatch.ts';

type Method = NonNullable<Parameters<typeof leiden>[1]['method']>;
const NO_SLOWER: Goal = { kind: 'times', value: 1 };
const AS_GOOD: Goal = { kind: 'share', value: 0.99 };

/** Modularity differs with the seed by more than the goal allows, so more seeds than rounds are needed for its median. */
const SEEDS_A_ROUND = 3;

/** How good are the communities, and how long do they take? */
export const communities: Section = {
  id: 'communities',
  heading: 'Communities',
  text:
    'Communities by modularity in one month’s graph, with a new seed each time. Modularity is a median as the times are; ' +
    'its ratio is ours over theirs.',
  sizes: ['S', 'M', 'L'],
  measure(size, rounds) {
    const graph = january(size);
    return withGraphPeers(graph, ['leidenalg', 'igraph'], async (peers) => {
      const contenders = [
        own(graph, 'leiden'),
        peers.leidenalg.does('leiden'),
        own(graph, 'louvain'),
        peers.igraph.does('louvain'),
      ];
      const [ours, theirs, louvain, multilevel] = await alternate(contenders, SEEDS_A_ROUND * rounds);
      return [
        ...rowsOf('Leiden', peers.leidenalg.name, ours!, theirs ?? null, [NO_SLOWER, AS_GOOD]),
        ...rowsOf('Louvain', peers.igraph.name, louvain!, multilevel ?? null, [null, null]),
      ];
    });
  },
};

function own(graph: ActorGraph, method: Method): Contender {
  const csr = { n: graph.actors.length, offsets: graph.offsets, targets: graph.neighbours };
  let seed = 0;
  return inProcess(() => leiden(csr, { rng: createRng(seed++, 'bench'), method }).modularity);
}

function rowsOf(
  item: string,
  peer: string,
  ours: Times,
  theirs: Times | null,
  [time, quality]: readonly [Goal | null, Goal | null],
): Row[] {
  const base = { peer, rounds: [ours.rounds, theirs?.rounds ?? 0] as const, note: '' };
  return [
    { ...base, item, unit: 'ms', ours: ours.ms, theirs: theirs?.ms ?? null, goal: time },
    {
      ...base,
      item: `${item}, modularity`,
      unit: '',
      ours: ours.value,
      theirs: theirs?.value ?? null,
      goal: quality,
    },
  ];
}
