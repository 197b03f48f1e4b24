/** An urn and a draw from it without replacement. */
export interface Urn {
  /** Persons in all. */
  readonly total: number;
  /** Persons with the mark. */
  readonly marked: number;
  /** Persons drawn. */
  readonly drawn: number;
}

/**
 * How probable are at least this many marked among those drawn?
 *
 *   P(X >= hits) = Σ_{x >= hits} C(marked, x)·C(total − marked, drawn − x)/C(total, drawn)
 *
 * @param hits marked among the drawn
 * @param urn whole numbers, marked and drawn at most total
 * @returns 0…1
 * Cost: O(total).
 * Source: Fisher 1935, doi:10.2307/2342435
 */
export function hypergeometricTail(hits: number, urn: Urn): number {
  const logFactorial = [0];
  for (let n = 1; n <= urn.total; n++) logFactorial.push(logFactorial[n - 1]! + Math.log(n));
  const logChoose = (n: number, k: number): number =>
    logFactorial[n]! - logFactorial[k]! - logFactorial[n - k]!;
  const { total, marked, drawn } = urn;
  const least = Math.max(0, drawn + marked - total);
  if (hits <= least) return 1;
  let tail = 0;
  for (let x = hits; x <= Math.min(marked, drawn); x++) {
    const log = logChoose(marked, x) + logChoose(total - marked, drawn - x) - logChoose(total, drawn);
    tail += Math.exp(log);
  }
  return Math.min(1, tail);
}
