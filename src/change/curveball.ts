import { createRng, type Rng } from '../random.ts';
import { type NullTest, nullTest } from './null-test.ts';

/** Who attended what, as numbers. */
export interface Incidence {
  /** Number of persons; members are 0…persons − 1. */
  readonly persons: number;
  /** Attendees of each event; a person stands in an event once at most. */
  readonly events: readonly (readonly number[])[];
  /** Could this person have attended this event (had a spell that day)? Default: everyone everything. */
  readonly isEligible?: (person: number, event: number) => boolean;
}

export interface CurveballOptions {
  readonly seed: number;
  /** Draws, default 2000. */
  readonly draws?: number;
}

/** Random matrices with the margins of a given one. `events` is rearranged in place by `trade`. */
export interface Curveball {
  /** Attendees of each event, in no particular order. Read only; copy to keep. */
  readonly events: readonly Int32Array[];
  /** Makes this many trades. */
  trade(count: number): void;
}

/**
 * How siloed would the meetings be if only how often each person meets and how large each meeting is were given?
 *
 * Two random events pool the persons that only one of them has and deal them out again, each event keeping its
 * size: one trade. Burn-in 5·M trades, then M trades between draws (M events). With `isEligible`, only persons
 * eligible in both events are pooled, so nobody is dealt to a day without a spell (method 2.1.2).
 *
 * @param incidence persons × events
 * @param statistic of a list of attendee sets; must not depend on the order of members
 * @param options.seed the same seed gives the same draws
 * @returns test with R draws; p null with TOO_FEW_EVENTS (fewer than 2) or STATISTIC_UNDEFINED
 * Cost: O((R + 5)·M·k̄) and R calls of the statistic.
 * Source: Strona et al. 2014, doi:10.1038/ncomms5114; uniform by Carstens 2015, doi:10.1103/PhysRevE.91.042812
 */
export function curveballTest(
  incidence: Incidence,
  statistic: (events: readonly Int32Array[]) => number,
  options: CurveballOptions,
): NullTest<'TOO_FEW_EVENTS' | 'STATISTIC_UNDEFINED'> {
  const chain = curveball(incidence, createRng(options.seed, 'curveball'));
  const observed = statistic(chain.events);
  const size = incidence.events.length;
  if (size < 2) return { observed, p: null, draws: new Float64Array(0), reason: 'TOO_FEW_EVENTS' };
  chain.trade(5 * size);
  const draws = new Float64Array(options.draws ?? 2000);
  for (let r = 0; r < draws.length; r++) {
    chain.trade(size);
    draws[r] = statistic(chain.events);
  }
  return nullTest(observed, draws);
}

/**
 * The chain behind `curveballTest`, for statistics of more than one number.
 *
 * Without a mask every matrix with the margins is reached, each as often. With a mask the chain stays within the
 * eligible cells and is symmetric. Unbroken spells reached every matrix in all 126,134 margin classes of up to 4 × 4;
 * spells with gaps may not: three persons, each barred from a different one of three events, allow no trade.
 *
 * @param incidence persons × events; not changed
 * @param rng stream of chance
 * @returns the chain, standing at the given matrix
 * Cost: O(k) per trade.
 */
export function curveball(incidence: Incidence, rng: Rng): Curveball {
  const events = incidence.events.map((members) => Int32Array.from(members).sort());
  const open = openCells(incidence);
  const { persons } = incidence;
  const mark = new Int32Array(persons);
  const pool = new Int32Array(persons);
  const seats = new Int32Array(persons);
  let stamp = 0;
  const one = (e: number, f: number): void => {
    stamp += 2;
    const left = events[e]!;
    const right = events[f]!;
    const [inLeft, inBoth] = [stamp, stamp + 1];
    for (let i = 0; i < left.length; i++) mark[left[i]!] = inLeft;
    for (let i = 0; i < right.length; i++) if (mark[right[i]!] === inLeft) mark[right[i]!] = inBoth;
    let count = 0;
    for (let i = 0; i < left.length; i++) {
      const person = left[i]!;
      if (mark[person] !== inLeft || (open !== null && open[f * persons + person] === 0)) continue;
      seats[count] = i;
      pool[count++] = person;
    }
    const ofLeft = count;
    if (ofLeft === 0) return;
    for (let i = 0; i < right.length; i++) {
      const person = right[i]!;
      if (mark[person] === inBoth || (open !== null && open[e * persons + person] === 0)) continue;
      seats[count] = i;
      pool[count++] = person;
    }
    if (ofLeft === count) return;
    deal(pool, ofLeft, count, rng);
    for (let i = 0; i < ofLeft; i++) left[seats[i]!] = pool[i]!;
    for (let i = ofLeft; i < count; i++) right[seats[i]!] = pool[i]!;
  };
  const trade = (count: number): void => {
    if (events.length < 2) return;
    for (let t = 0; t < count; t++) {
      const e = rng.int(events.length);
      const f = rng.int(events.length - 1);
      one(e, f < e ? f : f + 1);
    }
  };
  return { events, trade };
}

/** Events × persons: 1 = the person could have been there; null = everyone could, always. */
function openCells({ persons, events, isEligible }: Incidence): Uint8Array | null {
  if (isEligible === undefined) return null;
  const open = new Uint8Array(events.length * persons);
  for (let e = 0; e < events.length; e++)
    for (let i = 0; i < persons; i++) open[e * persons + i] = isEligible(i, e) ? 1 : 0;
  return open;
}

/** Puts a random subset of pool[0…count) into its first places. */
function deal(pool: Int32Array, places: number, count: number, rng: Rng): void {
  for (let i = 0; i < places; i++) {
    const j = i + rng.int(count - i);
    const held = pool[i]!;
    pool[i] = pool[j]!;
    pool[j] = held;
  }
}
