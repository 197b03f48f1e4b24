import { createRng, type Rng } from '../random.ts';
import { numberTies } from './number-ties.ts';

/** A meeting as far as stability of ties goes. */
export interface StabilityEvent {
  readonly members: readonly number[];
  /** Series as a number, from `detectSeries` over both windows together. */
  readonly cluster: number;
}

export interface StabilityOptions {
  readonly seed: number;
  /** Deals, default 200. */
  readonly deals?: number;
  /** Persons present in both windows; ties of others are left out. Default: everyone. */
  readonly stayers?: ReadonlySet<number>;
}

export interface Stability {
  /** Jaccard of the ties of the two windows, 0…1. */
  readonly jaccard: number | null;
  /** Mean Jaccard of two halves dealt at random from both windows together. */
  readonly expected: number | null;
  /** jaccard / expected: 1 = as stable as the log lets us see, below 1 = ties really changed. */
  readonly ratio: number | null;
  readonly reason: 'EMPTY_WINDOW' | 'NO_TIES' | 'NO_RECURRENCE' | null;
}

/** Meetings that are dealt together, and how many such units belong in the first half. */
interface Deck {
  readonly units: readonly Int32Array[];
  readonly first: number;
}

/**
 * Are the ties as stable as a log with gaps lets us see?
 *
 *   J / E[J_split]; J_split is the Jaccard after the series of both windows are dealt at random to two halves of the
 *   same sizes (method 4.3)
 *
 * A sparse log misses ties, so J alone is low even if nothing changed. A series of one window is dealt whole. The
 * meetings of a series that is in both windows are dealt among its own places in the two windows: dealt whole, a
 * lasting series would count as instability of the null.
 *
 * @param before meetings of the earlier window, in order of time
 * @param after meetings of the later window, in order of time
 * @param options.seed the same seed gives the same deals
 * @returns J, its expectation without change, and their ratio (>= 0, may exceed 1); null with EMPTY_WINDOW (no meeting
 *   of two stayers in a window), or NO_RECURRENCE (no tie would recur, so stability cannot be judged)
 * Cost: O(deals·Σk²).
 * Source: own, method 4.3
 */
export function stability(
  before: readonly StabilityEvent[],
  after: readonly StabilityEvent[],
  options: StabilityOptions,
): Stability {
  const { pairs, ties } = numberTies([...before, ...after], options.stayers);
  const split = [before, after].map((events, w) => {
    const offset = w === 0 ? 0 : before.length;
    return events
      .map((e, i) => ({ cluster: e.cluster, ties: pairs[i + offset]! }))
      .filter((e) => e.ties.length);
  });
  if (split.some((events) => events.length === 0))
    return { jaccard: null, expected: null, ratio: null, reason: ties === 0 ? 'NO_TIES' : 'EMPTY_WINDOW' };
  const seen = { mark: new Int32Array(ties), stamp: 0 };
  const observed = decks(split[0]!, split[1]!, false);
  const jaccard = overlap(observed, seen) / ties;
  const dealt = decks(split[0]!, split[1]!, true);
  const rng = createRng(options.seed, 'stability');
  const deals = options.deals ?? 200;
  let total = 0;
  for (let r = 0; r < deals; r++) total += overlap(shuffled(dealt, rng), seen) / ties;
  const expected = total / deals;
  if (expected === 0) return { jaccard, expected, ratio: null, reason: 'NO_RECURRENCE' };
  return { jaccard, expected, ratio: jaccard / expected, reason: null };
}

interface TiedEvent {
  readonly cluster: number;
  readonly ties: readonly number[];
}

/** One deck of whole series, and one deck of meetings per series in both windows. */
function decks(before: readonly TiedEvent[], after: readonly TiedEvent[], inSeries: boolean): Deck[] {
  const [first, second] = [bySeries(before), bySeries(after)];
  const made: Deck[] = [];
  const alone: number[][][] = [[], []];
  for (const [cluster, events] of first) {
    const later = inSeries ? second.get(cluster) : undefined;
    if (later === undefined) alone[0]!.push(events.flat());
    else made.push(deck(events, later));
  }
  for (const [cluster, events] of second) {
    if (!inSeries || !first.has(cluster)) alone[1]!.push(events.flat());
  }
  return [deck(alone[0]!, alone[1]!), ...made];
}

function deck(first: readonly (readonly number[])[], second: readonly (readonly number[])[]): Deck {
  return { units: [...first, ...second].map((ties) => Int32Array.from(ties)), first: first.length };
}

function bySeries(events: readonly TiedEvent[]): Map<number, (readonly number[])[]> {
  const series = new Map<number, (readonly number[])[]>();
  for (const { cluster, ties } of events) {
    const own = series.get(cluster);
    if (own) own.push(ties);
    else series.set(cluster, [ties]);
  }
  return series;
}

function shuffled(dealt: readonly Deck[], rng: Rng): Deck[] {
  return dealt.map(({ units, first }) => ({ units: rng.shuffle([...units]), first }));
}

/** Ties that are in both halves. */
function overlap(dealt: readonly Deck[], seen: { readonly mark: Int32Array; stamp: number }): number {
  seen.stamp += 2;
  const { mark, stamp } = seen;
  for (const { units, first } of dealt) {
    for (let u = 0; u < first; u++) for (const tie of units[u]!) mark[tie] = stamp;
  }
  let shared = 0;
  for (const { units, first } of dealt) {
    for (let u = first; u < units.length; u++) {
      for (const tie of units[u]!) {
        if (mark[tie] !== stamp) continue;
        mark[tie] = stamp + 1;
        shared++;
      }
    }
  }
  return shared;
}
