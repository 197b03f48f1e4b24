import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, slipsAllowed } from '../../../src/model/linkage/edit-distance.ts';

/** The definition by breadth: every word reachable by so many single edits, over a small alphabet. */
function literalDistance(from: string, to: string, limit: number): number {
  const letters = [...new Set(from + to)];
  let reached = new Set([from]);
  for (let n = 0; n <= limit; n++) {
    if (reached.has(to)) return n;
    const next = new Set<string>();
    for (const word of reached) {
      for (let i = 0; i <= word.length; i++) {
        const [head, tail] = [word.slice(0, i), word.slice(i)];
        for (const c of letters) next.add(head + c + tail);
        if (tail === '') continue;
        next.add(head + tail.slice(1));
        for (const c of letters) next.add(head + c + tail.slice(1));
        if (tail.length > 1) next.add(head + tail[1] + tail[0] + tail.slice(2));
      }
    }
    reached = next;
  }
  return limit + 1;
}

describe('editDistance', () => {
  it.each([
    ['nordmann', 'nordmann', 0],
    ['nordmann', 'nordman', 1],
    ['nordmann', 'nrodmann', 1],
    ['nordmann', 'norrdmann', 1],
    ['nordmann', 'nordnann', 1],
    ['hansen', 'jensen', 2],
    ['ca', 'abc', 2],
    ['', 'ab', 2],
  ])('d(%s, %s) = %i', (a, b, n) => {
    expect(editDistance(a, b, 3)).toBe(n);
  });

  it('says limit + 1 where the words are further apart', () => {
    expect(editDistance('ola nordmann', 'kari hansen', 2)).toBe(3);
    expect(editDistance('a', 'abcdef', 2)).toBe(3);
  });

  it('is what every way of two edits reaches, the same both ways', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const n = editDistance(a, b, 2);
        expect(n).toBe(literalDistance(a, b, 2));
        expect(editDistance(b, a, 2)).toBe(n);
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  it('lets four letters have no slip, five one, nine two', () => {
    expect([4, 5, 8, 9].map(slipsAllowed)).toEqual([0, 1, 1, 2]);
  });
});
