import { rewire } from '../../src/kernels/rewire.ts';
import { createRng } from '../../src/random.ts';
import { compare } from '../compare.ts';
import { timesAt } from '../goals.ts';
import { january } from '../january.ts';
import { withGraphPeers } from '../peers/graph-peers.ts';
import type { Section } from '../row.ts';
import { inProcess } from '../stopwatch.ts';

/** How long does one random graph with the same degrees take? */
export const rewiring: Section = {
  id: 'rewiring',
  heading: 'Rewiring',
  text: 'One rewired month: ten trials of a swap for each tie, a copy of the graph counted in.',
  sizes: ['S', 'M', 'L'],
  measure(size, rounds) {
    const graph = january(size);
    const csr = { n: graph.actors.length, offsets: graph.offsets, targets: graph.neighbours };
    return withGraphPeers(graph, ['igraph'], ({ igraph }) => {
      const goal = timesAt(size, { S: 4, M: 4, L: 4 });
      const own = inProcess(() => rewire(csr, { rng: createRng(1, 'bench') }).swaps);
      return compare(
        'one rewiring',
        own,
        [{ peer: igraph.name, works: [igraph.does('rewire')], goal }],
        rounds,
      );
    });
  },
};
