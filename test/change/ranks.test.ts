import { describe, expect, it } from 'vitest';
import { numberTies } from '../../src/change/number-ties.ts';
import { lessThan, midRanks } from '../../src/change/ranks.ts';

describe('ranks', () => {
  it('counts what is less: 5, 1, 5, 3 have 2, 0, 2, 1 below them', () => {
    expect(lessThan([5, 1, 5, 3])).toEqual([2, 0, 2, 1]);
  });

  it('shares the middle of tied places: 2.5, 0, 2.5, 1, and the sum is always n(n − 1)/2', () => {
    expect(midRanks([5, 1, 5, 3])).toEqual([2.5, 0, 2.5, 1]);
    expect(midRanks([7, 7, 7])).toEqual([1, 1, 1]);
    expect(midRanks([])).toEqual([]);
  });
});

describe('numberTies', () => {
  const events = [{ members: [3, 1, 2, 1] }, { members: [2, 1] }, { members: [4] }];

  it('makes three ties of three persons, and knows a tie again in any order', () => {
    expect(numberTies(events, undefined)).toEqual({ pairs: [[0, 1, 2], [0], []], ties: 3 });
  });

  it('leaves out ties of those who are not among the stayers', () => {
    expect(numberTies(events, new Set([1, 3, 4]))).toEqual({ pairs: [[0], [], []], ties: 1 });
  });
});
