import { expect, test } from 'vitest';
import { tieStrength } from '../../src/graph/tie-strength.ts';

test.each([
  ['newman-hours', 2 / 3],
  ['newman', 1 / 3],
  ['hours', 2],
  ['count', 1],
] as const)('%s: a meeting of 2 h with 4 persons adds %d to each pair', (rule, expected) => {
  expect(tieStrength(rule, 2, 4)).toBeCloseTo(expected, 15);
});

test('newman-hours: what a person shares with the k − 1 others adds up to the hours of the meeting', () => {
  for (const size of [2, 3, 7, 60])
    expect(tieStrength('newman-hours', 1.5, size) * (size - 1)).toBeCloseTo(1.5, 12);
});
