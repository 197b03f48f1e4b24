/** Who is tied to whom as rows of bits: bit j of row i is 1 when i and j have a tie. */
export interface BitRows {
  readonly persons: number;
  /** Words of 32 bits in a row. */
  readonly words: number;
  readonly rows: Uint32Array;
}

export interface WithoutOptions {
  /** Bits of the persons that count as seen from each person; null = everyone. */
  readonly targets?: readonly Uint32Array[] | null;
  /** Persons taken out from the start. Default none. */
  readonly gone?: readonly number[];
}

/** A walk from one source, used again for the next. */
interface Walk {
  readonly steps: Int32Array;
  readonly order: Int32Array;
  /** Persons at each number of steps, as bits. */
  readonly rings: Uint32Array[];
  /** The last person whom all shortest ways to this one pass; of those before her, how many they pass. */
  readonly pass: Int32Array;
  readonly depth: Int32Array;
  /** Persons who count at each number of steps. */
  readonly met: Int32Array;
  reached: number;
}

/**
 * How near would all be to one another in all without each person in turn?
 *
 *   Σ_s Σ_t 1/d(s, t) among those left, every tie one step, 1/∞ = 0
 *
 * From each source one walk, and the persons whom all shortest ways to another pass (dominators). Only those behind the one
 * taken out get a new distance; that of everyone else stays. Rival: walking again without each person, which gives the
 * same bits in many times the time.
 *
 * @param graph  any graph
 * @returns per person the sum without her, ordered pairs; for who is gone already the sum as it is
 * Cost: O(n² · ways' length · n/32), against O(n³ · n/32).
 * Source: Lengauer & Tarjan 1979, doi:10.1145/357062.357071
 */
export function nearnessWithoutEach(graph: BitRows, options: WithoutOptions = {}): Float64Array {
  const { persons: n, words, rows } = graph;
  const { targets = null, gone = [] } = options;
  const there = new Uint32Array(words);
  for (let at = 0; at < rows.length; at++) there[at % words]! |= rows[at]!;
  for (const v of gone) there[v >>> 5]! &= ~(1 << (v & 31));
  const walk = emptyWalk(n, words);
  const total = new Float64Array(n);
  const behind = behindFinder(graph, walk);
  const lessOne = new Float64Array(n + 1);
  for (let source = 0; source < n; source++) {
    if (!has(there, source)) continue;
    const counted = targets?.[source] ?? null;
    walkFrom(graph, source, there, walk);
    const last = countRings(walk, counted);
    const all = sumOf(walk.met, last);
    for (let d = 1; d <= last; d++) {
      walk.met[d]!--;
      lessOne[d] = sumOf(walk.met, last);
      walk.met[d]!++;
    }
    const cuts = behind.mark();
    for (let v = 0; v < n; v++) {
      if (v === source) continue;
      const d = walk.steps[v]!;
      if (d === -1) total[v]! += all;
      else if (cuts[v] === 1) total[v]! += behind.sumWithout(v, counted, last);
      else total[v]! += counted === null || has(counted, v) ? lessOne[d]! : all;
    }
  }
  return total;
}

const has = (bits: Uint32Array, v: number): boolean => ((bits[v >>> 5]! >>> (v & 31)) & 1) === 1;

function emptyWalk(n: number, words: number): Walk {
  return {
    steps: new Int32Array(n),
    order: new Int32Array(n),
    rings: Array.from({ length: n + 1 }, () => new Uint32Array(words)),
    pass: new Int32Array(n),
    depth: new Int32Array(n),
    met: new Int32Array(2 * n + 2),
    reached: 0,
  };
}

function walkFrom({ words, rows }: BitRows, source: number, there: Uint32Array, walk: Walk): void {
  const { steps, order, rings, pass, depth } = walk;
  const unseen = there.slice();
  steps.fill(-1);
  rings[0]!.fill(0);
  rings[0]![source >>> 5]! |= 1 << (source & 31);
  unseen[source >>> 5]! &= ~(1 << (source & 31));
  steps[source] = 0;
  order[0] = source;
  pass[source] = -1;
  depth[source] = 0;
  let found = 1;
  for (let head = 0, d = 1; head < found; d++) {
    const ring = rings[d]!.fill(0);
    const end = found;
    for (; head < end; head++)
      for (let w = 0; w < words; w++) ring[w]! |= rows[order[head]! * words + w]! & unseen[w]!;
    for (let w = 0; w < words; w++) {
      unseen[w]! &= ~ring[w]!;
      for (let bits = ring[w]! | 0; bits !== 0; bits &= bits - 1) {
        const t = 32 * w + 31 - Math.clz32(bits & -bits);
        steps[t] = d;
        pass[t] = lastPassed(rows, t * words, rings[d - 1]!, walk);
        depth[t] = depth[pass[t]!]! + 1;
        order[found++] = t;
      }
    }
  }
  walk.reached = found;
}

/** Where the ways over all who are one step nearer have last come together. */
function lastPassed(rows: Uint32Array, row: number, ring: Uint32Array, { pass, depth }: Walk): number {
  let common = -1;
  for (let w = 0; w < ring.length; w++) {
    for (let bits = rows[row + w]! & ring[w]!; bits !== 0; bits &= bits - 1) {
      let v = 32 * w + 31 - Math.clz32(bits & -bits);
      if (common === -1) common = v;
      while (v !== common) {
        if (depth[v]! > depth[common]!) v = pass[v]!;
        else common = pass[common]!;
      }
    }
  }
  return common;
}

/** @returns the largest number of steps */
function countRings({ steps, order, met, reached }: Walk, counted: Uint32Array | null): number {
  const last = steps[order[reached - 1]!]!;
  met.fill(0);
  for (let at = 1; at < reached; at++) {
    const t = order[at]!;
    if (counted === null || has(counted, t)) met[steps[t]!]!++;
  }
  return last;
}

function sumOf(met: Int32Array, last: number): number {
  let sum = 0;
  for (let d = 1; d <= last; d++) sum += met[d]! / d;
  return sum;
}

/** The sum of a walk without a person whom some ways cannot do without. */
function behindFinder({ persons: n, words, rows }: BitRows, walk: Walk) {
  const cuts = new Uint8Array(n);
  const [firstBelow, nextBelow] = [new Int32Array(n), new Int32Array(n)];
  const behind = new Int32Array(n);
  const gone = new Uint32Array(words);
  const [ring, found] = [new Uint32Array(words), new Uint32Array(words)];
  const met = new Int32Array(2 * n + 2);
  const mark = (): Uint8Array => {
    cuts.fill(0);
    firstBelow.fill(-1);
    for (let at = 1; at < walk.reached; at++) {
      const t = walk.order[at]!;
      const p = walk.pass[t]!;
      cuts[p] = 1;
      nextBelow[t] = firstBelow[p]!;
      firstBelow[p] = t;
    }
    return cuts;
  };
  const sumWithout = (v: number, counted: Uint32Array | null, last: number): number => {
    met.set(walk.met);
    gone.fill(0);
    behind[0] = v;
    let size = 1;
    for (let at = 0; at < size; at++) {
      const u = behind[at]!;
      gone[u >>> 5]! |= 1 << (u & 31);
      if (counted === null || has(counted, u)) met[walk.steps[u]!]!--;
      for (let below = firstBelow[u]!; below !== -1; below = nextBelow[below]!) behind[size++] = below;
    }
    let left = 0;
    for (let at = 1; at < size; at++) behind[left++] = behind[at]!;
    found.fill(0);
    let furthest = last;
    for (let d = walk.steps[v]!, isNew = true; left > 0 && (d <= last || isNew); d++) {
      for (let w = 0; w < words; w++) ring[w] = (d <= last ? walk.rings[d]![w]! & ~gone[w]! : 0) | found[w]!;
      found.fill(0);
      const before = left;
      left = 0;
      for (let at = 0; at < before; at++) {
        const u = behind[at]!;
        let meets = 0;
        for (let w = 0; w < words; w++) meets |= rows[u * words + w]! & ring[w]!;
        if (meets === 0) behind[left++] = u;
        else {
          found[u >>> 5]! |= 1 << (u & 31);
          if (counted === null || has(counted, u)) met[d + 1]!++;
          furthest = Math.max(furthest, d + 1);
        }
      }
      isNew = left < before;
    }
    return sumOf(met, furthest);
  };
  return { mark, sumWithout };
}
