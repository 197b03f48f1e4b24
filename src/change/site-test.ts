/** How the change differs between pilot and control sites, when there are enough sites to shuffle. */
export interface SiteTest {
  /** Mean change of pilot sites minus mean change of control sites. */
  readonly value: number | null;
  /** Two-sided, over every way to name as many sites pilots; null = see reason. */
  readonly p: number | null;
  readonly reason: 'TOO_FEW_SITES' | 'TOO_MANY_SITES' | null;
}

/**
 * Could the difference between pilot and control sites come from which sites happened to be pilots?
 *
 *   p = share of all C(n, pilots) choices of pilot sites with |difference of means| at least the observed
 *
 * The only test here that speaks of sites rather than meetings. At least 5 + 5 sites (smallest p 2/252 two-sided),
 * at most 20 together, since every choice is tried.
 *
 * @param pilots change at each pilot site
 * @param controls change at each control site
 * @returns difference of means and p; p null with fewer than 5 sites in an arm, or more than 20 together
 * Cost: O(2^sites).
 * Source: Rosenbaum 2002, doi:10.1007/978-1-4757-3692-2
 */
export function siteTest(pilots: readonly number[], controls: readonly number[]): SiteTest {
  const all = [...pilots, ...controls];
  const total = all.reduce((sum, x) => sum + x, 0);
  const gap = (ofPilots: number): number => ofPilots / pilots.length - (total - ofPilots) / controls.length;
  if (pilots.length === 0 || controls.length === 0) return { value: null, p: null, reason: 'TOO_FEW_SITES' };
  const value = gap(pilots.reduce((sum, x) => sum + x, 0));
  if (Math.min(pilots.length, controls.length) < 5) return { value, p: null, reason: 'TOO_FEW_SITES' };
  if (all.length > 20) return { value, p: null, reason: 'TOO_MANY_SITES' };
  let choices = 0;
  let extreme = 0;
  const choose = (from: number, left: number, sum: number): void => {
    if (left === 0) {
      choices++;
      if (Math.abs(gap(sum)) >= Math.abs(value) - 1e-9) extreme++;
      return;
    }
    for (let i = from; i <= all.length - left; i++) choose(i + 1, left - 1, sum + all[i]!);
  };
  choose(0, pilots.length, 0);
  return { value, p: extreme / choices, reason: null };
}
