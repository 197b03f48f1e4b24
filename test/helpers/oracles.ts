import type { ActorGraph } from '../../src/graph/types.ts';

/** The graph as a matrix of strengths, 0 = no tie. */
export function matrixOf(graph: ActorGraph): number[][] {
  const n = graph.actors.length;
  const matrix = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  graph.ties.a.forEach((a, t) => {
    const b = graph.ties.b[t]!;
    matrix[a]![b] = matrix[b]![a] = graph.ties.weight[t]!;
  });
  return matrix;
}

/** Every simple path from s to t, as lists of persons. Exponential: for at most 8 persons. */
function simplePaths(matrix: number[][], s: number, t: number): number[][] {
  const found: number[][] = [];
  const walk = (path: number[]): void => {
    const at = path[path.length - 1]!;
    if (at === t) {
      found.push([...path]);
      return;
    }
    matrix[at]!.forEach((w, next) => {
      if (w > 0 && !path.includes(next)) walk([...path, next]);
    });
  };
  walk([s]);
  return found;
}

/** Shortest of all simple paths; whole-number lengths, so equal means equal. */
export function shortestPaths(
  lengths: number[][],
  s: number,
  t: number,
): { distance: number; paths: number[][] } {
  const all = simplePaths(lengths, s, t).map((path) => ({
    path,
    length: path.slice(1).reduce((sum, v, i) => sum + lengths[path[i]!]![v]!, 0),
  }));
  const distance = Math.min(...all.map((p) => p.length));
  return { distance, paths: all.filter((p) => p.length === distance).map((p) => p.path) };
}

/** Σ over pairs s < t of the share of shortest paths through v, for the pairs that count. */
export function pairsThrough(
  lengths: number[][],
  counts: (s: number, t: number) => boolean = () => true,
): number[] {
  const n = lengths.length;
  const through = new Array<number>(n).fill(0);
  for (let s = 0; s < n; s++) {
    for (let t = s + 1; t < n; t++) {
      if (!counts(s, t)) continue;
      const { paths } = shortestPaths(lengths, s, t);
      for (const path of paths) for (const v of path.slice(1, -1)) through[v]! += 1 / paths.length;
    }
  }
  return through;
}

/** Number of connected parts when one person or one tie is taken away. */
export function partsWithout(
  matrix: number[][],
  person: number | null,
  tie: [number, number] | null,
): number {
  const n = matrix.length;
  const seen = new Set<number>(person === null ? [] : [person]);
  const isTie = (a: number, b: number): boolean => [a, b].every((end) => tie?.includes(end));
  const visit = (v: number): void => {
    seen.add(v);
    for (let w = 0; w < n; w++) if (matrix[v]![w]! > 0 && !isTie(v, w) && !seen.has(w)) visit(w);
  };
  let parts = 0;
  for (let v = 0; v < n; v++) {
    if (seen.has(v)) continue;
    parts++;
    visit(v);
  }
  return parts;
}

/** Burt's constraint, straight from the definition: p from strengths, sums over everyone. */
export function literalConstraint(matrix: number[][]): (number | null)[] {
  const n = matrix.length;
  const p = matrix.map((row) => {
    const total = row.reduce((x, y) => x + y, 0);
    return row.map((w) => (total === 0 ? 0 : w / total));
  });
  return matrix.map((row, i) => {
    if (row.every((w) => w === 0)) return null;
    let sum = 0;
    for (let j = 0; j < n; j++) {
      if (j === i || row[j] === 0) continue;
      let bound = p[i]![j]!;
      for (let q = 0; q < n; q++) if (q !== i && q !== j) bound += p[i]![q]! * p[q]![j]!;
      sum += bound ** 2;
    }
    return sum;
  });
}

/** Burt's effective size, straight from the definition with mutual strength over the strongest tie. */
export function literalEffectiveSize(matrix: number[][]): (number | null)[] {
  return matrix.map((row) => {
    const contacts = row.flatMap((w, j) => (w > 0 ? [j] : []));
    if (contacts.length === 0) return null;
    const total = row.reduce((x, y) => x + y, 0);
    return contacts.reduce((size, j) => {
      const strongest = Math.max(...matrix[j]!);
      const overlap = contacts
        .filter((q) => q !== j)
        .reduce((o, q) => o + (row[q]! / total) * (matrix[j]![q]! / strongest), 0);
      return size + 1 - overlap;
    }, 0);
  });
}

export type RoleName = 'internal' | 'consultant' | 'gatekeeper' | 'representative' | 'liaison';

/** Gould–Fernandez by the triple loop over ordered pairs a → v → b without a tie a–b. */
export function literalRoles(
  matrix: number[][],
  sector: ArrayLike<number>,
): Record<RoleName, (number | null)[]> {
  const n = matrix.length;
  const fresh = (): (number | null)[] => Array.from({ length: n }, (_, v) => (sector[v]! < 0 ? null : 0));
  const roles = {
    internal: fresh(),
    consultant: fresh(),
    gatekeeper: fresh(),
    representative: fresh(),
    liaison: fresh(),
  };
  const roleOf = (a: number, v: number, b: number): RoleName => {
    if (a === v && v === b) return 'internal';
    if (a === b) return 'consultant';
    if (v === b) return 'gatekeeper';
    return a === v ? 'representative' : 'liaison';
  };
  for (let a = 0; a < n; a++) {
    for (let v = 0; v < n; v++) {
      for (let b = 0; b < n; b++) {
        if (a === b || matrix[a]![v] === 0 || matrix[v]![b] === 0 || matrix[a]![b]! > 0) continue;
        if (sector[a]! < 0 || sector[v]! < 0 || sector[b]! < 0) continue;
        roles[roleOf(sector[a]!, sector[v]!, sector[b]!)][v]!++;
      }
    }
  }
  return roles;
}

/** Core numbers by peeling: for every k, take away everyone with fewer than k contacts until nobody is left to take. */
export function literalCore(matrix: number[][]): number[] {
  const n = matrix.length;
  const core = new Array<number>(n).fill(0);
  for (let k = 1; k < n; k++) {
    let left = Array.from({ length: n }, (_, i) => i);
    for (let before = -1; before !== left.length; ) {
      before = left.length;
      left = left.filter((i) => left.filter((j) => matrix[i]![j]! > 0).length >= k);
    }
    for (const i of left) core[i] = k;
  }
  return core;
}
