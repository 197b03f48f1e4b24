/** Together the rooms of few groups may cover this much, in squares of the ring's radius; those of many cover less. */
const AMPLE = 0.6;

/**
 * How much room must be kept free around each group?
 *
 *   r = 0.035 + 0.012 √persons; where Σ r² > 0.6, each times (0.6 / Σ r²)^⅝
 *
 * Without the second line hundreds of units push each other far out of their seats. With it Σ r² of 500 units of eight
 * is 0.43 and of 1,250 is 0.34; that of persons is 0.18.
 *
 * @param persons in each group, of one picture
 * @returns radii in units of the ring's radius
 * Cost: O(groups).
 */
export function groupRooms(persons: readonly number[]): number[] {
  const rooms = persons.map((count) => 0.035 + 0.012 * Math.sqrt(count));
  const covered = rooms.reduce((sum, r) => sum + r * r, 0);
  return covered > AMPLE ? rooms.map((r) => r * (AMPLE / covered) ** 0.625) : rooms;
}
