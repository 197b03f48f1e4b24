/** Pairs of persons over a third: those over v are first[v] up to, not including, first[v + 1]. */
export interface PairList {
  readonly first: Int32Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
}

/** Sums over draws of the number of pairs of each kind, and of its square, per person in the middle. */
export interface PairSums {
  /** Both have the label of the one in the middle; both another; one of them; all three differ. */
  readonly sum: readonly [Float64Array, Float64Array, Float64Array, Float64Array];
  readonly squares: readonly [Float64Array, Float64Array, Float64Array, Float64Array];
}

/**
 * How often is each person between others, by labels, over many draws of the labels? The readable twin of
 * assembly/pair-draws.ts.
 *
 * @param pairs  of persons with a label
 * @param draws  number of draws
 * @param next  labels of the next draw, per person
 * Cost: O(draws · pairs).
 */
export function plainPairSums({ first, a, b }: PairList, draws: number, next: () => Int32Array): PairSums {
  const n = first.length - 1;
  const { sum, squares } = emptySums(n);
  for (let r = 0; r < draws; r++) {
    const label = next();
    for (let v = 0; v < n; v++) {
      const own = label[v]!;
      let [internal, alike, mixed] = [0, 0, 0];
      // Sums of 0 and 1 in place of branches, which chance makes unpredictable.
      for (let at = first[v]!; at < first[v + 1]!; at++) {
        const [g, h] = [label[a[at]!]!, label[b[at]!]!];
        const [withA, withB] = [g === own ? 1 : 0, h === own ? 1 : 0];
        internal += withA & withB;
        alike += g === h ? 1 : 0;
        mixed += withA ^ withB;
      }
      const all = first[v + 1]! - first[v]!;
      [internal, alike - internal, mixed, all - alike - mixed].forEach((count, kind) => {
        sum[kind]![v]! += count;
        squares[kind]![v]! += count * count;
      });
    }
  }
  return { sum, squares };
}

function emptySums(n: number): PairSums {
  const four = (): PairSums['sum'] => [
    new Float64Array(n),
    new Float64Array(n),
    new Float64Array(n),
    new Float64Array(n),
  ];
  return { sum: four(), squares: four() };
}
