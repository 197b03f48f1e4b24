import type { ActorGraph } from '../graph/types.ts';

/** Open two-step ways a–v–b: both have met v, and not one another; a < b, sorted by v, a, b. */
export interface OpenPairs {
  /** The ways over v are those from first[v] up to, not including, first[v + 1]. */
  readonly first: Int32Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
}

/** Counts per person, of pairs in one direction: see brokerRoles, whose counts are for both. */
export interface RoleCounts {
  readonly internal: Float64Array;
  readonly consultant: Float64Array;
  /** Gatekeeper, and as often representative. */
  readonly gatekeeper: Float64Array;
  readonly liaison: Float64Array;
}

/**
 * Between which two persons, who have not met, does each person stand?
 *
 * @param graph a tie counts when its strength is above 0
 * Cost: O(Σ degree²).
 */
export function openPairs(graph: ActorGraph): OpenPairs {
  const { offsets, neighbours } = graph;
  const n = graph.actors.length;
  const first = new Int32Array(n + 1);
  let [a, b] = [new Int32Array(1024), new Int32Array(1024)];
  const tiedTo = new Int32Array(n).fill(-1);
  let found = 0;
  for (let v = 0; v < n; v++) {
    const end = offsets[v + 1]!;
    const most = found + ((end - offsets[v]!) * (end - offsets[v]! - 1)) / 2;
    if (most > a.length) [a, b] = [longer(a, 2 * most), longer(b, 2 * most)];
    for (let i = offsets[v]!; i < end; i++) {
      const u = neighbours[i]!;
      for (let at = offsets[u]!; at < offsets[u + 1]!; at++) tiedTo[neighbours[at]!] = i;
      for (let j = i + 1; j < end; j++) {
        if (tiedTo[neighbours[j]!] === i) continue;
        a[found] = u;
        b[found++] = neighbours[j]!;
      }
    }
    first[v + 1] = found;
  }
  return { first, a: a.slice(0, found), b: b.slice(0, found) };
}

function longer(values: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(length);
  copy.set(values);
  return copy;
}

/**
 * How often is each person a link of each kind, with these sectors?
 *
 * The roles of Gould and Fernandez from a list of open pairs, so that sectors can be exchanged many times over.
 *
 * @param sector sector per person; ways over or between persons with −1 are left out
 * @param into counts to fill again; default new ones
 * Cost: O(open pairs).
 * Source: Gould & Fernandez 1989, doi:10.2307/270949
 */
export function countRoles(
  { first, a, b }: OpenPairs,
  sector: Int32Array,
  into: RoleCounts = emptyRoles(sector.length),
): RoleCounts {
  for (let v = 0; v < sector.length; v++) {
    const own = sector[v]!;
    let [internal, same, mixed, known] = [0, 0, 0, 0];
    const end = own < 0 ? 0 : first[v + 1]!;
    // Sums of 0 and 1 in place of branches, which chance makes unpredictable: this is the loop that is run most.
    for (let at = first[v]!; at < end; at++) {
      const g = sector[a[at]!]!;
      const h = sector[b[at]!]!;
      const both = g >= 0 && h >= 0 ? 1 : 0;
      const alike = g === h ? both : 0;
      known += both;
      same += alike;
      internal += g === own ? alike : 0;
      mixed += both & ((g === own ? 1 : 0) ^ (h === own ? 1 : 0));
    }
    const [consultant, gatekeeper, liaison] = [same - internal, mixed, known - same - mixed];
    into.internal[v] = internal;
    into.consultant[v] = consultant;
    into.gatekeeper[v] = gatekeeper;
    into.liaison[v] = liaison;
  }
  return into;
}

function emptyRoles(n: number): RoleCounts {
  return {
    internal: new Float64Array(n),
    consultant: new Float64Array(n),
    gatekeeper: new Float64Array(n),
    liaison: new Float64Array(n),
  };
}
