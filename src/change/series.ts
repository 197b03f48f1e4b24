/** A meeting as far as its series goes. */
export interface SeriesEvent {
  /** Persons who attended, as numbers; order and repeats do not matter. */
  readonly members: readonly number[];
  /** Series declared in the log; null = none. */
  readonly series: string | null;
}

/**
 * Which meetings are occurrences of the same series?
 *
 * A declared series is a cluster. Meetings without one are joined by single link wherever two rosters have
 * Jaccard |A ∩ B| / |A ∪ B| >= 0.5, tested exactly as 3·|A ∩ B| >= |A| + |B| (method 1, rule 11). The series is the
 * unit of independence in every interval. A meeting without a declared series is never joined to a declared one, and
 * a meeting without attendees stands alone.
 *
 * @param events meetings in order of time
 * @returns cluster per event, 0…G − 1, numbered by first event; the partition is the same for any order of events
 * Cost: O(Σ over persons of (different rosters with the person)²); identical rosters are compared once.
 * Source: single link by union-find, Tarjan 1975, doi:10.1145/321879.321884
 */
export function detectSeries(events: readonly SeriesEvent[]): Int32Array {
  const parent = Int32Array.from(events, (_, i) => i);
  const firstOf = new Map<string, number>();
  const rosters: number[][] = [];
  const eventOf: number[] = [];
  events.forEach((event, e) => {
    const roster = [...new Set(event.members)].sort((a, b) => a - b);
    if (event.series === null && roster.length === 0) return;
    const key = event.series === null ? `r:${roster.join(',')}` : `s:${event.series}`;
    const first = firstOf.get(key);
    if (first !== undefined) join(parent, first, e);
    else firstOf.set(key, e);
    if (first !== undefined || event.series !== null) return;
    rosters.push(roster);
    eventOf.push(e);
  });
  linkOverlaps(rosters, (x, y) => join(parent, eventOf[x]!, eventOf[y]!));
  return numbered(parent);
}

/** Calls `link` for every two rosters with Jaccard >= 0.5. */
function linkOverlaps(rosters: readonly (readonly number[])[], link: (x: number, y: number) => void): void {
  const seenBy = new Map<number, number[]>();
  const shared = new Int32Array(rosters.length);
  rosters.forEach((roster, y) => {
    const touched: number[] = [];
    for (const person of roster) {
      const earlier = seenBy.get(person);
      if (earlier === undefined) {
        seenBy.set(person, [y]);
        continue;
      }
      for (const x of earlier) if (shared[x]!++ === 0) touched.push(x);
      earlier.push(y);
    }
    for (const x of touched) {
      if (3 * shared[x]! >= rosters[x]!.length + roster.length) link(x, y);
      shared[x] = 0;
    }
  });
}

function root(parent: Int32Array, at: number): number {
  let i = at;
  while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!;
  return i;
}

/** The earlier root wins, so that a root is the first event of its cluster. */
function join(parent: Int32Array, x: number, y: number): void {
  const a = root(parent, x);
  const b = root(parent, y);
  parent[Math.max(a, b)] = Math.min(a, b);
}

function numbered(parent: Int32Array): Int32Array {
  const cluster = new Int32Array(parent.length);
  let next = 0;
  for (let e = 0; e < parent.length; e++) {
    const first = root(parent, e);
    cluster[e] = first === e ? next++ : cluster[first]!;
  }
  return cluster;
}
