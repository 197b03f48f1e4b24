import { strataShuffler } from '../../src/change/label-permutation.ts';
import { roleNull } from '../../src/change/role-null.ts';
import type { ActorGraph } from '../../src/graph/types.ts';
import { labelMixing } from '../../src/kernels/label-mixing.ts';
import { cutsOf, leaveOneOut } from '../../src/kernels/leave-one-out.ts';
import type { Form } from '../../src/kernels/load-kernel.ts';
import { openPairCounts, structuralHoles } from '../../src/kernels/triangles.ts';
import { core } from '../../src/measures/core.ts';
import { createRng } from '../../src/random.ts';
import { compare, type Rival } from '../compare.ts';
import { type Goals, timesAt } from '../goals.ts';
import { january } from '../january.ts';
import type { LogSize } from '../make-log.ts';
import { type GraphTool, withGraphPeers } from '../peers/graph-peers.ts';
import type { Peer } from '../peers/open-peer.ts';
import type { Row, Section } from '../row.ts';
import { type Contender, inProcess, times } from '../stopwatch.ts';
import { sum } from '../sum.ts';

const HOLES: Goals = { L: 2.5 };
const ROLES: Goals = { M: 50 };
const PERMUTATIONS: Goals = { S: 4, M: 4, L: 4 };
const LEFT_OUT: Goals = { M: 500 };
const DRAWS = 1000;
/** Persons that igraph leaves out one by one, and draws that it counts. */
const [SOME_PERSONS, SOME_DRAWS] = [20, 100];

const TOOLS: Readonly<Record<LogSize, readonly GraphTool[]>> = {
  S: ['igraph', 'networkx', 'sna'],
  M: ['igraph', 'sna'],
  L: ['igraph'],
  XL: [],
};

/** How long do the measures that count ties and triangles take for one month? */
export const counts: Section = {
  id: 'counts',
  heading: 'Triangles, permutations and leaving one out',
  text:
    'One month’s graph in memory, as above. The draws of labels are made before the clock starts, for igraph (its modularity) ' +
    'and for us (the whole mixing matrix). igraph leaves persons out one by one, with a search for components after each; ' +
    'its constraint has no effective size with it. The draws of roles count the drawing too. sna keeps a full matrix and is not run at L.',
  sizes: ['S', 'M', 'L'],
  measure(size, rounds) {
    const graph = january(size);
    return withGraphPeers(graph, TOOLS[size], (peers) => rowsOf(graph, size, rounds, peers));
  },
};

async function rowsOf(
  graph: ActorGraph,
  size: LogSize,
  rounds: number,
  { igraph, networkx, sna }: Readonly<Record<'igraph' | 'networkx' | 'sna', Peer>>,
): Promise<Row[]> {
  const csr = { n: graph.actors.length, offsets: graph.offsets, targets: graph.neighbours };
  const against = (peer: Peer, work: string, goals: Goals = {}, part?: number): Rival => ({
    peer: peer.name,
    works: [peer.does(work, part)],
    goal: timesAt(size, goals),
  });
  const alone = { note: 'theirs is constraint alone' };
  const twoForms = (item: string, work: (form: Form) => number, rivals: readonly Rival[]): Promise<Row[]> => {
    const plain = { peer: 'plain form', works: [inProcess(() => work('plain'))] };
    return compare(
      item,
      inProcess(() => work('by-size')),
      [...rivals, plain],
      rounds,
    );
  };
  return [
    ...(await twoForms('constraint + effective size', (form) => sum(structuralHoles(csr, form).constraint), [
      { ...against(igraph, 'constraint', HOLES), ...alone },
      ...(size === 'S' ? [{ ...against(networkx, 'constraint'), ...alone }] : []),
    ])),
    ...(await twoForms(
      'Gould–Fernandez brokerage',
      (form) => brokered(openPairCounts(csr, graph.sector, graph.sectorNames.length, form)),
      size === 'L' ? [] : [against(sna, 'brokerage', ROLES)],
    )),
    ...(await twoForms('1000 label permutations of the mixing matrix', permuted(graph), [
      against(igraph, 'permutations', PERMUTATIONS, SOME_DRAWS),
    ])),
    ...(size === 'L'
      ? []
      : await compare(
          'Gould–Fernandez in 1000 draws of the labels',
          inProcess(() => roleNull(graph, { seed: 1 }).liaison.length),
          [{ peer: sna.name, works: [times(DRAWS, sna.does('brokerage'), '1 of 1,000 draws')] }],
          rounds,
        )),
    ...(await compare(
      'leave one out, everyone',
      leftOut(graph),
      [against(igraph, 'leave_one_out', LEFT_OUT, SOME_PERSONS)],
      rounds,
    )),
    ...(await compare(
      'cut persons and bridges',
      inProcess(() => sum(cutsOf(csr).cut) + cutsOf(csr).bridges),
      [against(igraph, 'cuts')],
      rounds,
    )),
    ...(await compare(
      'core',
      inProcess(() => core(graph).reduce<number>((total, k) => total + (k ?? 0), 0)),
      [against(igraph, 'core'), ...(size === 'S' ? [against(networkx, 'core')] : [])],
      rounds,
    )),
  ];
}

/** All open pairs, whatever the groups. */
const brokered = ({ bothOwn, oneOwn, sameOther, twoOthers }: ReturnType<typeof openPairCounts>): number =>
  sum(bothOwn) + sum(oneOwn) + sum(sameOther) + sum(twoOthers);

/** A hundred draws of the labels, made here, used ten times over. */
function permuted(graph: ActorGraph): (form: Form) => number {
  const csr = { n: graph.actors.length, offsets: graph.offsets, targets: graph.neighbours };
  const labels = graph.sector.slice();
  const shuffle = strataShuffler([Array.from(labels.keys())], labels, createRng(1, 'bench').int);
  const drawn = Array.from({ length: 100 }, () => {
    shuffle();
    return labels.slice();
  });
  const count = graph.sectorNames.length;
  return (form) => {
    let at = 0;
    return labelMixing(csr, () => drawn[at++ % drawn.length]!, { draws: DRAWS, count, form })[0]!;
  };
}

/** Everyone is left out; the pairs left of the first persons are what igraph has too. */
function leftOut(graph: ActorGraph): Contender {
  const csr = { n: graph.actors.length, offsets: graph.offsets, targets: graph.neighbours };
  return inProcess(() => sum(leaveOneOut(csr).pairs.subarray(0, SOME_PERSONS)));
}
