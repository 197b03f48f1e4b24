import type { ActorGraph, Scores } from '../graph/types.ts';
import { openPairCounts } from '../kernels/triangles.ts';

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
  const { actors, sector, sectorNames, offsets, neighbours } = graph;
  const csr = { n: actors.length, offsets, targets: neighbours };
  const pairs = openPairCounts(csr, sector, sectorNames.length);
  const scores = (open: Float64Array, directions: number): Scores =>
    actors.map((_, v) => (sector[v]! < 0 ? null : open[v]! * directions));
  return {
    internal: scores(pairs.bothOwn, 2),
    consultant: scores(pairs.sameOther, 2),
    gatekeeper: scores(pairs.oneOwn, 1),
    representative: scores(pairs.oneOwn, 1),
    liaison: scores(pairs.twoOthers, 2),
  };
}
