/** P(at least so many successes) by going through all 2^n outcomes, one by one. */
export function byOutcomes(chances: readonly number[], atLeast: number): number {
  let sum = 0;
  for (let outcome = 0; outcome < 2 ** chances.length; outcome++) {
    let probability = 1;
    let count = 0;
    chances.forEach((chance, i) => {
      const happened = (outcome >> i) & 1;
      probability *= happened ? chance : 1 - chance;
      count += happened;
    });
    if (count >= atLeast) sum += probability;
  }
  return sum;
}
