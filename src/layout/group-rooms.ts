/** Together the rooms of few groups may cover this much, in squares of the ring's radius; those of many cover less. */
const AMPLE = 0.6;

/**
 * How much room must be kept free around each group?
 *
 *   r = 0.035 + 0.012 √persons; where Σ r² > 0.6, each times (0.6 / Σ r²)^¾
 *
 * Without the second line hundreds of units push each other far out of their seats. With it 500 units of eight cover 0.27 and
 * 1,250 cover 0.19 of the ring's square, as persons cover 0.18.
 *
 * @param persons in each group, of one picture
 * @returns radii in units of the ring's radius
 * Cost: O(groups).
 */
export function groupRooms(persons: readonly number[]): number[] {
  const rooms = persons.map((count) => 0.035 + 0.012 * Math.sqrt(count));
  const covered = rooms.reduce((sum, r) => sum + r * r, 0);
  return covered > AMPLE ? rooms.map((r) => r * (AMPLE / covered) ** 0.75) : rooms;
}
