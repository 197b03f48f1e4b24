import { createRng } from '../random.ts';

/**
 * Under which pseudonym does each person appear?
 *
 * `P001` … in an order drawn from the seed, so that neither the alphabet nor the register's order shows through.
 * A new seed gives new pseudonyms for a new publication. Whoever holds the list of ids and the seed (1 unless chosen) can work out who is who:
 * a pseudonym is not anonymity.
 *
 * @param ids every person of the log, sorted
 * @param seed the analysis' seed
 * @returns pseudonym by id; as many digits as the number of persons needs, at least three
 * Cost: O(n).
 */
export function aliases(ids: readonly string[], seed: number): ReadonlyMap<string, string> {
  const digits = Math.max(3, String(ids.length).length);
  const order = createRng(seed, 'alias').shuffle([...ids]);
  return new Map(order.map((id, i) => [id, `P${String(i + 1).padStart(digits, '0')}`]));
}
