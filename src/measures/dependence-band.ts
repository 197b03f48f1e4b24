/** High: as if two persons or fewer. Medium: two to four. Low: more than four. */
export type DependenceBand = 'high' | 'medium' | 'low';

/**
 * In which band is a person-dependence? Bands follow the effective number of carriers, not evidence about outcomes.
 *
 * @param value  PAI, 0…1
 * @returns high from 0.50, medium from 0.25, low below
 * Cost: O(1).
 */
export function dependenceBand(value: number): DependenceBand {
  if (value >= 0.5) return 'high';
  return value >= 0.25 ? 'medium' : 'low';
}
