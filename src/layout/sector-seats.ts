/** A sector's fixed place on the ring. Unit circle, y grows downwards. */
export interface Seat {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Radius of the seat's disc; discs never touch. */
  readonly r: number;
}

/**
 * In which order should the sectors sit, so that those who meet most sit near each other?
 *
 * Minimises Σ contact(g,h) × steps between g and h on the ring: every order is tried up to 8 sectors; above that,
 * stretches are reversed (2-opt) and single sectors moved until nothing helps, from a start ordered by total contact. The order is computed once over the whole pilot
 * and frozen: a sector never changes place between windows.
 *
 * @param names sector names, any order; sorted here so that the result does not depend on it
 * @param contact total contact between two sectors over the pilot (hours), symmetric, >= 0
 * @returns seats clockwise, the first at the top
 * Cost: O(s! · s) up to 8 sectors (2,520 rings), O(s⁴) a round above; s sectors.
 * Source: 2-opt: Croes 1958, doi:10.1287/opre.6.6.791
 */
export function sectorSeats(names: readonly string[], contact: (a: string, b: string) => number): Seat[] {
  const start = startOrder(names, contact);
  const between = start.map((a) => start.map((b) => contact(a, b)));
  const ring = start.map((_, i) => i);
  const order = (ring.length <= ALL_ORDERS ? bestOf : improve)(ring, between).map((i) => start[i]!);
  const n = order.length;
  if (n === 1) return [{ name: order[0]!, x: 0, y: 0, r: 0.62 }];
  const r = Math.min(0.27, 0.8 * Math.sin(Math.PI / n));
  return order.map((name, i) => {
    const angle = (2 * Math.PI * i) / n - Math.PI / 2;
    return { name, x: round(Math.cos(angle)), y: round(Math.sin(angle)), r: round(r) };
  });
}

/** Up to this many sectors every ring is tried. */
const ALL_ORDERS = 8;

/** Contact between two sectors, by their places in the order that is started from. */
type Between = readonly (readonly number[])[];

function bestOf(start: readonly number[], between: Between): number[] {
  let best = [...start];
  let bestCost = Number.POSITIVE_INFINITY;
  const order = start.slice(0, 1);
  const place = (rest: readonly number[]): void => {
    // A ring and its mirror image cost the same: the one that comes first is enough.
    if (rest.length === 0 && order.at(1)! <= order.at(-1)!) {
      const cost = ringCost(order, between);
      if (cost < bestCost * (1 - 1e-12)) {
        best = [...order];
        bestCost = cost;
      }
    }
    for (const one of rest) {
      order.push(one);
      place(rest.filter((other) => other !== one));
      order.pop();
    }
  };
  place(start.slice(1));
  return best;
}

function startOrder(names: readonly string[], contact: (a: string, b: string) => number): string[] {
  const total = new Map(
    names.map((g) => [g, names.reduce((sum, h) => sum + (g === h ? 0 : contact(g, h)), 0)]),
  );
  return [...names].sort((a, b) => total.get(b)! - total.get(a)! || (a < b ? -1 : 1));
}

function improve(start: readonly number[], between: Between): number[] {
  let best = [...start];
  let bestCost = ringCost(best, between);
  for (let better = true; better; ) {
    better = false;
    for (const candidate of neighbours(best)) {
      const cost = ringCost(candidate, between);
      if (cost < bestCost - 1e-12 * (1 + bestCost)) {
        best = candidate;
        bestCost = cost;
        better = true;
        break;
      }
    }
  }
  return best;
}

function* neighbours(order: readonly number[]): Generator<number[]> {
  const n = order.length;
  for (let i = 1; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      yield [...order.slice(0, i), ...order.slice(i, j + 1).reverse(), ...order.slice(j + 1)];
      const moved = [...order];
      moved.splice(j, 0, ...moved.splice(i, 1));
      yield moved;
    }
  }
}

function ringCost(order: readonly number[], between: Between): number {
  const n = order.length;
  let cost = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      cost += between[order[i]!]![order[j]!]! * Math.min(j - i, n - (j - i));
    }
  }
  return cost;
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4 + 0;
}
