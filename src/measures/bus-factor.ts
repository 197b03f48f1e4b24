import type { BridgeMoments } from './bridge-moments.ts';
import type { Bridge } from './bridges.ts';
import type { TwoMode } from './two-mode.ts';

/** Sums that are equal but for rounding count as equal. */
const SLACK = 1 - 1e-12;

/**
 * How many persons of one side must be away before this share of the contact is gone?
 *
 *   smallest n with Σ of the n largest s_i ≥ threshold · S, the smaller of both sides; exact, since one side's absences add
 *
 * @param m  sums of the bridge
 * @param threshold  share of the bridging hours, above 0 to 1; default 0.5
 * @returns 1, 2, 3 …; null without bridging hours
 * Cost: O(carriers).
 * Source: truck factor, Avelino et al. 2016, doi:10.1109/ICPC.2016.7503718
 */
export function busFactor(m: BridgeMoments, threshold = 0.5): number | null {
  if (!(m.total > 0)) return null;
  const counts = m.sides.map(({ carriers: { hours } }) => {
    let gone = 0;
    let n = 0;
    while (n < hours.length && gone < threshold * m.total * SLACK) gone += hours[n++]!;
    return n;
  });
  return Math.min(...counts);
}

interface Presence {
  /** Columns of the bridge in which a row was there: places[first[row]] … places[first[row + 1] − 1], ascending. */
  readonly first: Int32Array;
  readonly places: Int32Array;
  /** What the absence of each row would take now. */
  readonly gain: Float64Array;
}

function presenceOf(mode: TwoMode, bridge: Bridge): Presence {
  const first = new Int32Array(mode.rows + 1);
  const gain = new Float64Array(mode.rows);
  eachCarrier(mode, bridge, (row, at, size) => {
    gain[row]! += bridge.weight[at]! / size;
    first[row + 1]!++;
  });
  for (let row = 0; row < mode.rows; row++) first[row + 1]! += first[row]!;
  const places = new Int32Array(first[mode.rows]!);
  const next = first.slice();
  eachCarrier(mode, bridge, (row, at) => {
    places[next[row]!++] = at;
  });
  return { first, places, gain };
}

/** Calls with everyone of the two sides in each weighing meeting, and how many of her side were there. */
function eachCarrier(
  mode: TwoMode,
  bridge: Bridge,
  call: (row: number, at: number, size: number) => void,
): void {
  for (let at = 0; at < bridge.events.length; at++) {
    if (bridge.weight[at] === 0) continue;
    for (const row of mode.events[bridge.events[at]!]!.members) {
      const g = mode.sector[row]!;
      if (g === bridge.a) call(row, at, bridge.sizeA[at]!);
      else if (g === bridge.b) call(row, at, bridge.sizeB[at]!);
    }
  }
}

/** The row with most to lose, the lower one where equal; −1 for none. A gain only shrinks, so the first ones will do. */
function largestGain(rows: readonly number[], most: Float64Array, gain: Float64Array): number {
  let best = -1;
  for (const row of rows) {
    const bar = best < 0 ? 0 : gain[best]!;
    if (most[row]! < bar * SLACK) break;
    if (gain[row]! > bar / SLACK || (best >= 0 && row < best && gain[row]! >= bar * SLACK)) best = row;
  }
  return best;
}

/**
 * Which few persons, from either side, carry this share of the contact? Greedy, so an upper bound on the fewest.
 *
 * A meeting loses the pairs that someone absent would have been in: b_e·(1 − (1 − r_g/k_g)(1 − r_h/k_h)).
 *
 * @param threshold  share of the bridging hours, above 0 to 1; default 0.5
 * @returns rows in the order they are chosen, the lower row first where equal; empty without bridging hours
 * Cost: O(pairs of attendances + chosen × carriers) at worst, far less as a rule.
 */
export function busSet(mode: TwoMode, bridge: Bridge, threshold = 0.5): number[] {
  const total = bridge.weight.reduce((a, b) => a + b, 0);
  const { first, places, gain } = presenceOf(mode, bridge);
  const most = gain.slice();
  const rows = Array.from(most.keys()).filter((row) => first[row + 1]! > first[row]!);
  rows.sort((x, y) => most[y]! - most[x]! || x - y);
  const chosen: number[] = [];
  let gone = 0;
  while (gone < threshold * total * SLACK && chosen.length < rows.length) {
    const best = largestGain(rows, most, gain);
    if (best < 0) break;
    chosen.push(best);
    gone += gain[best]!;
    gain[best] = 0;
    const other = mode.sector[best] === bridge.a ? bridge.b : bridge.a;
    for (const at of places.subarray(first[best], first[best + 1])) {
      const less = bridge.weight[at]! / (bridge.sizeA[at]! * bridge.sizeB[at]!);
      for (const row of mode.events[bridge.events[at]!]!.members)
        if (mode.sector[row] === other && gain[row]! > 0) gain[row] = Math.max(0, gain[row]! - less);
    }
  }
  return chosen;
}
