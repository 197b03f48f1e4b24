import type { ActorGraph, Scores } from '../graph/types.ts';
import { pairSums } from '../kernels/pair-draws.ts';
import { countRoles, type OpenPairs, openPairs, type RoleCounts } from '../measures/open-pairs.ts';
import { createRng } from '../random.ts';
import { mixedStrata, strataShuffler } from './label-permutation.ts';
import { lessThan } from './ranks.ts';

export type RoleKind = keyof RoleCounts;
export const ROLE_KINDS: readonly RoleKind[] = ['internal', 'consultant', 'gatekeeper', 'liaison'];

export interface RoleNullOptions {
  readonly seed: number;
  /** Draws, default 1000. */
  readonly draws?: number;
}

/** Persons with about as many contacts may exchange sectors: fifths of the persons by degree. */
const STRATA = 5;
/** A standard deviation below this is rounding. */
const NO_SPREAD = 1e-9;

/**
 * Is a person more of a link, of each kind, than the number of contacts alone would make her?
 *
 *   z = (count − mean*) / sd*, * over draws in which sectors are exchanged among persons of the same fifth by degree
 *
 * Rival: the expected values of Gould and Fernandez, whose own authors' software warns that z is not normal there.
 * Read z as a distance from chance, not as a test: nothing is corrected for the number of persons.
 *
 * @param graph a tie counts when its strength is above 0
 * @param options.seed the same seed gives the same z
 * @returns per kind and actor z, any number; null where no draw differs, or the person has no sector. Gatekeeper and
 *   representative have the same z, since ties have no direction
 * Cost: O(draws · open pairs / 16).
 * Source: Gould & Fernandez 1989, doi:10.2307/270949; permutation within strata, Good 2005, doi:10.1007/b138696
 */
export function roleNull(graph: ActorGraph, options: RoleNullOptions): Readonly<Record<RoleKind, Scores>> {
  const { draws = 1000, seed } = options;
  const open = openPairs(graph);
  const observed = countRoles(open, graph.sector);
  const placed = graph.actors.map((_, v) => v).filter((v) => graph.sector[v]! >= 0);
  const below = lessThan(placed.map((v) => graph.offsets[v + 1]! - graph.offsets[v]!));
  const groups = mixedStrata(
    below.map((rank) => Math.floor((STRATA * rank) / placed.length)),
    placed.map((v) => graph.sector[v]!),
  ).map((members) => members.map((i) => placed[i]!));
  const labels = graph.sector.slice();
  const shuffle = strataShuffler(groups, labels, createRng(seed, 'role-null').int);
  const next = (): Int32Array => {
    shuffle();
    return labels;
  };
  const count = graph.sectorNames.length;
  const { sum, squares } = pairSums(placedPairs(open, graph.sector), next, { draws, count });
  const scores = (kind: RoleKind): Scores =>
    graph.actors.map((_, v) => {
      if (graph.sector[v]! < 0 || draws === 0) return null;
      const at = ROLE_KINDS.indexOf(kind);
      const mean = sum[at]![v]! / draws;
      const spread = Math.sqrt(Math.max(0, squares[at]![v]! / draws - mean ** 2));
      return spread > NO_SPREAD * Math.max(1, mean) ? (observed[kind][v]! - mean) / spread : null;
    });
  return {
    internal: scores('internal'),
    consultant: scores('consultant'),
    gatekeeper: scores('gatekeeper'),
    liaison: scores('liaison'),
  };
}

/** The pairs in which all three have a sector. */
function placedPairs({ first, a, b }: OpenPairs, sector: Int32Array): OpenPairs {
  if (sector.every((g) => g >= 0)) return { first, a, b };
  const starts = new Int32Array(first.length);
  const [keptA, keptB] = [new Int32Array(a.length), new Int32Array(b.length)];
  let next = 0;
  for (let v = 0; v + 1 < first.length; v++) {
    for (let at = first[v]!; sector[v]! >= 0 && at < first[v + 1]!; at++) {
      if (sector[a[at]!]! < 0 || sector[b[at]!]! < 0) continue;
      keptA[next] = a[at]!;
      keptB[next++] = b[at]!;
    }
    starts[v + 1] = next;
  }
  return { first: starts, a: keptA.slice(0, next), b: keptB.slice(0, next) };
}
