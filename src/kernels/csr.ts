/** Who is tied to whom, in compressed sparse rows: the neighbours of i are targets[offsets[i] … offsets[i+1]), ascending. */
export interface Csr {
  /** Persons, isolates among them. */
  readonly n: number;
  /** n + 1 places in targets. */
  readonly offsets: Int32Array | Uint32Array;
  /** Every tie stands twice, once in the row of each end. */
  readonly targets: Int32Array;
  /** Strength or length of each tie, aligned with targets. */
  readonly weights?: Float64Array;
}

/** A graph whose ties have weights. */
export type WeightedCsr = Csr & { readonly weights: Float64Array };

/** Undirected ties as columns, in any order and direction, each pair once and no tie to oneself. */
export interface EdgeColumns {
  readonly a: ArrayLike<number>;
  readonly b: ArrayLike<number>;
  readonly weight?: ArrayLike<number>;
}

/**
 * Which neighbours does each person have? Rows of neighbours from columns of ties.
 *
 * Counted into rows as they come, then transposed: a symmetric graph is its own transpose, and a transposed row is
 * ascending. So no sorting, and the order and direction of the ties do not matter.
 *
 * @param n  persons; ends are 0 … n − 1
 * @param edges  ties, each pair once
 * @returns rows ascending; weights where the ties have them
 * Cost: O(n + m).
 * Source: Gustavson 1978, doi:10.1145/355791.355796
 */
export function csrFromEdges(
  n: number,
  edges: EdgeColumns & { readonly weight: ArrayLike<number> },
): WeightedCsr;
export function csrFromEdges(n: number, edges: EdgeColumns): Csr;
export function csrFromEdges(n: number, { a, b, weight }: EdgeColumns): Csr {
  const m = a.length;
  const offsets = new Int32Array(n + 1);
  for (let t = 0; t < m; t++) {
    offsets[a[t]! + 1]!++;
    offsets[b[t]! + 1]!++;
  }
  for (let i = 0; i < n; i++) offsets[i + 1]! += offsets[i]!;
  const met = new Int32Array(2 * m);
  const tie = new Int32Array(2 * m);
  let next = offsets.slice(0, n);
  for (let t = 0; t < m; t++) {
    const [atA, atB] = [next[a[t]!]!++, next[b[t]!]!++];
    met[atA] = b[t]!;
    met[atB] = a[t]!;
    tie[atA] = tie[atB] = t;
  }
  const targets = new Int32Array(2 * m);
  const weights = weight && new Float64Array(2 * m);
  next = offsets.slice(0, n);
  for (let i = 0; i < n; i++) {
    for (let from = offsets[i]!; from < offsets[i + 1]!; from++) {
      const to = next[met[from]!]!++;
      targets[to] = i;
      if (weights) weights[to] = weight[tie[from]!]!;
    }
  }
  return weights ? { n, offsets, targets, weights } : { n, offsets, targets };
}
