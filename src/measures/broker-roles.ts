import type { ActorGraph, Scores } from '../graph/types.ts';
import { forEachTriangle } from './triangles.ts';

/** How often each person is a link of each kind; see brokerRoles. */
export interface BrokerRoles {
  /** w_I, A–[A]–A: a link inside one's own sector. */
  readonly internal: Scores;
  /** w_O, B–[A]–B: an outsider who links two persons of another sector. */
  readonly consultant: Scores;
  /** b_OI, B→[A]→A: the way in to one's own sector. */
  readonly gatekeeper: Scores;
  /** b_IO, A→[A]→B: the way out of one's own sector. */
  readonly representative: Scores;
  /** b_O, B–[A]–C: a link between two sectors, neither one's own. */
  readonly liaison: Scores;
}

/** Pairs of contacts, by where the two are seen from the broker in the middle. */
interface Pairs {
  readonly bothOwn: Float64Array;
  readonly oneOwn: Float64Array;
  readonly sameOther: Float64Array;
  readonly twoOthers: Float64Array;
}

function allPairs(graph: ActorGraph): Pairs {
  const { sector, offsets, neighbours } = graph;
  const n = graph.actors.length;
  const pairs: Pairs = {
    bothOwn: new Float64Array(n),
    oneOwn: new Float64Array(n),
    sameOther: new Float64Array(n),
    twoOthers: new Float64Array(n),
  };
  const met = new Int32Array(graph.sectorNames.length);
  for (let v = 0; v < n; v++) {
    if (sector[v]! < 0) continue;
    let own = 0;
    let others = 0;
    for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
      const g = sector[neighbours[at]!]!;
      if (g < 0) continue;
      if (g === sector[v]) {
        pairs.bothOwn[v]! += own++;
      } else {
        // Each new contact makes a pair with every earlier one: those of its sector, and the rest.
        pairs.sameOther[v]! += met[g]!;
        pairs.twoOthers[v]! += others++ - met[g]!++;
      }
    }
    pairs.oneOwn[v] = own * others;
    for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
      if (sector[neighbours[at]!]! >= 0) met[sector[neighbours[at]!]!] = 0;
    }
  }
  return pairs;
}

function removeClosed(graph: ActorGraph, pairs: Pairs): void {
  const { sector } = graph;
  const close = (v: number, a: number, b: number): void => {
    const own = sector[v]!;
    if (sector[a] === sector[b]) (sector[a] === own ? pairs.bothOwn : pairs.sameOther)[v]!--;
    else (sector[a] === own || sector[b] === own ? pairs.oneOwn : pairs.twoOthers)[v]!--;
  };
  forEachTriangle(graph, (i, j, k) => {
    if (sector[i]! < 0 || sector[j]! < 0 || sector[k]! < 0) return;
    close(i, j, k);
    close(j, i, k);
    close(k, i, j);
  });
}

/**
 * What kind of link is a person between others who have not met?
 *
 *   counts of open two-step ways a–v–b with no tie between a and b, by the sectors of a, v and b; each pair counts in
 *   both directions, so gatekeeper and representative are equal and the three others are even
 *
 * Counts grow with the number of contacts; they are no share and no verdict. The paper's name for `internal`,
 * coordinator, is not used, since koordinator is a job. Ways over persons without a sector are left out.
 *
 * @param graph  a tie counts when its strength is above 0
 * @returns per role and actor 0, 1, 2 …, ordered pairs; 0 for an isolate; null for a person without a sector
 * Cost: O(m^1.5).
 * Source: Gould & Fernandez 1989, doi:10.2307/270949
 */
export function brokerRoles(graph: ActorGraph): BrokerRoles {
  const pairs = allPairs(graph);
  removeClosed(graph, pairs);
  const scores = (open: Float64Array, directions: number): Scores =>
    graph.actors.map((_, v) => (graph.sector[v]! < 0 ? null : open[v]! * directions));
  return {
    internal: scores(pairs.bothOwn, 2),
    consultant: scores(pairs.sameOther, 2),
    gatekeeper: scores(pairs.oneOwn, 1),
    representative: scores(pairs.oneOwn, 1),
    liaison: scores(pairs.twoOthers, 2),
  };
}
