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
 * Cost: O(s! · s) up to 8 sectors (5,040 rings), O(s⁴) a round above; s sectors.
 * Source: 2-opt: Croes 1958, doi:10.1287/opre.6.6.791
 */
export function sectorSeats(names: readonly string[], contact: (a: string, b: string) => number): Seat[] {
  const start = startOrder(names, contact);
  const order = start.length <= ALL_ORDERS ? bestOf(start, contact) : improve(start, contact);
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

function bestOf(start: readonly string[], contact: (a: string, b: string) => number): string[] {
  let best = [...start];
  let bestCost = Number.POSITIVE_INFINITY;
  const place = (order: string[], rest: readonly string[]): void => {
    if (rest.length === 0) {
      const cost = ringCost(order, contact);
      if (cost < bestCost * (1 - 1e-12)) {
        best = order;
        bestCost = cost;
      }
    }
    for (const name of rest)
      place(
        [...order, name],
        rest.filter((other) => other !== name),
      );
  };
  place(start.slice(0, 1), start.slice(1));
  return best;
}

function startOrder(names: readonly string[], contact: (a: string, b: string) => number): string[] {
  const total = new Map(
    names.map((g) => [g, names.reduce((sum, h) => sum + (g === h ? 0 : contact(g, h)), 0)]),
  );
  return [...names].sort((a, b) => total.get(b)! - total.get(a)! || (a < b ? -1 : 1));
}

function improve(start: readonly string[], contact: (a: string, b: string) => number): string[] {
  let best = [...start];
  let bestCost = ringCost(best, contact);
  for (let better = true; better; ) {
    better = false;
    for (const candidate of neighbours(best)) {
      const cost = ringCost(candidate, contact);
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

function* neighbours(order: readonly string[]): Generator<string[]> {
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

function ringCost(order: readonly string[], contact: (a: string, b: string) => number): number {
  const n = order.length;
  let cost = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      cost += contact(order[i]!, order[j]!) * Math.min(j - i, n - (j - i));
    }
  }
  return cost;
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4 + 0;
}
