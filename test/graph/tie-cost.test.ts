import { expect, test } from 'vitest';
import { tieCosts } from '../../src/graph/tie-cost.ts';
import { graphOf, plainGraph, ring } from '../fixtures/graphs.ts';
import { expectScores } from '../helpers/expect-scores.ts';

test('length = mean strength / strength: with strengths 1 and 3 the ties are 2 and 2/3 long', () => {
  const graph = graphOf({ a: 'A', b: 'A', c: 'A' }, [
    ['a', 'b', 1],
    ['b', 'c', 3],
  ]);
  // Seen from a: b; from b: a, c; from c: b.
  expectScores(Array.from(tieCosts(graph)), [2, 2, 2 / 3, 2 / 3]);
});

test('equal strengths make every tie 1 long', () => {
  expect(new Set(tieCosts(ring(5)))).toEqual(new Set([1]));
});

test('no ties, no lengths', () => {
  expect(tieCosts(plainGraph(3, [])).length).toBe(0);
});
