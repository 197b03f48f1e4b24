import type { ActorGraph } from '../graph/types.ts';
import { nearnessWithoutEach } from '../kernels/nearness-without.ts';
import { bitNearness } from './bit-nearness.ts';
import { type BitGraph, bitGraphOf } from './bit-paths.ts';

/** The persons whose absence, together, would break the network up most. */
export interface KeyPlayers {
  /** Indexes of actors, ascending. */
  readonly actors: readonly number[];
  /** Fragmentation among those who are left, 0 = everyone has met everyone … 1 = nobody has met anybody. */
  readonly fragmentation: number;
}

/** Up to this many persons every set is tried. */
const EXHAUSTIVE = 60;
const LARGEST = 3;
const SAME = 1e-12;

/**
 * Which few persons matter most, together, for how the network hangs together? The key player problem (KPP-Neg).
 *
 *   D = 1 − Σ_{i≠j} 1/d_ij / (n(n − 1)) among those left, largest over sets of 1, 2 and 3 persons
 *
 * Three persons are not the three with the largest effect alone, since effects overlap. Up to 60 persons every set is
 * tried; above, one by one and then exchanges until none helps, among the 60 who break it up most alone, which may miss
 * the best. Where sets are as good the one
 * with the lowest indexes is given.
 *
 * @param graph a tie counts when its strength is above 0
 * @returns sets of 0 (nobody gone), 1, 2 and 3 persons; fewer where fewer than two would be left
 * Cost: O(n² · length of the ways · n/32) for each set that one person is added to or exchanged in.
 * Source: Borgatti 2006, doi:10.1007/s10588-006-7084-x
 */
export function keyPlayers(graph: ActorGraph): KeyPlayers[] {
  const n = graph.actors.length;
  if (n < 2) return [];
  const bits = bitGraphOf(graph);
  const candidates = n <= EXHAUSTIVE ? [] : strongest(bits);
  const found: KeyPlayers[] = [{ actors: [], fragmentation: fragmentation(bits, []) }];
  for (let size = 1; size <= LARGEST && n - size >= 2; size++) {
    const best =
      n <= EXHAUSTIVE
        ? bestOfAll(bits, size)
        : exchanged(bits, candidates, extended(bits, candidates, found.at(-1)!));
    found.push({ ...best, actors: [...best.actors].sort((a, b) => a - b) });
  }
  return found;
}

/** 1 − mean of 1/d among those left. */
function fragmentation(bits: BitGraph, gone: readonly number[]): number {
  const left = bits.persons - gone.length;
  return 1 - bitNearness(bits, { gone }).reduce((sum, x) => sum + x, 0) / (left * (left - 1));
}

/** Fragmentation without these and each other person in turn. */
function fragmentations(bits: BitGraph, gone: readonly number[]): Float64Array {
  const left = bits.persons - gone.length - 1;
  return nearnessWithoutEach(bits, { gone }).map((sum) => 1 - sum / (left * (left - 1)));
}

/** The best of a set and one person more, if better than what there is. */
function better(
  bits: BitGraph,
  actors: readonly number[],
  more: readonly number[],
  than: KeyPlayers | null,
): KeyPlayers | null {
  const values = fragmentations(bits, actors);
  let best = than;
  for (const v of more) {
    if (!actors.includes(v) && (best === null || values[v]! > best.fragmentation + SAME))
      best = { actors: [...actors, v], fragmentation: values[v]! };
  }
  return best;
}

function bestOfAll(bits: BitGraph, size: number): KeyPlayers {
  let best: KeyPlayers | null = null;
  const everyone = Array.from({ length: bits.persons }, (_, v) => v);
  const choose = (from: number, chosen: readonly number[]): void => {
    if (chosen.length === size - 1) best = better(bits, chosen, everyone.slice(from), best);
    else for (let v = from; v < bits.persons; v++) choose(v + 1, [...chosen, v]);
  };
  choose(0, []);
  return best!;
}

/** The persons with the largest effect alone, ascending. */
function strongest(bits: BitGraph): number[] {
  const effect = fragmentations(bits, []);
  const order = Array.from(effect.keys()).sort((a, b) => effect[b]! - effect[a]! || a - b);
  return order.slice(0, EXHAUSTIVE).sort((a, b) => a - b);
}

function extended(bits: BitGraph, candidates: readonly number[], { actors }: KeyPlayers): KeyPlayers {
  return better(bits, actors, candidates, null)!;
}

function exchanged(bits: BitGraph, candidates: readonly number[], start: KeyPlayers): KeyPlayers {
  let best = start;
  if (start.actors.length === 1) return best;
  for (let before: KeyPlayers | null = null; before !== best; ) {
    before = best;
    for (const out of before.actors) {
      const rest = before.actors.filter((v) => v !== out);
      const others = candidates.filter((v) => !before!.actors.includes(v));
      best = better(bits, rest, others, best)!;
    }
  }
  return best;
}
