/**
 * Which ties does each meeting make?
 *
 * @param events meetings with their members
 * @param stayers persons whose ties count; undefined = everyone
 * @returns `pairs`: per event the ties of its members as numbers 0…ties − 1, each once; `ties`: different ties in all
 * Cost: O(Σk²).
 */
export function numberTies(
  events: readonly { readonly members: readonly number[] }[],
  stayers: ReadonlySet<number> | undefined,
): { readonly pairs: readonly number[][]; readonly ties: number } {
  const numbers = new Map<string, number>();
  const pairs = events.map(({ members }) => {
    const here = [...new Set(members)].filter((i) => stayers?.has(i) ?? true).sort((a, b) => a - b);
    const own: number[] = [];
    for (let x = 0; x < here.length; x++) {
      for (let y = x + 1; y < here.length; y++) {
        const key = `${here[x]}-${here[y]}`;
        const number = numbers.get(key) ?? numbers.size;
        numbers.set(key, number);
        own.push(number);
      }
    }
    return own;
  });
  return { pairs, ties: numbers.size };
}
