import { describe, expect, it } from 'vitest';
import { stepBack } from '../../web/network-state.ts';
import { hashFromState, initialState, stateFromHash, updated } from '../../web/state.ts';
import { sampleResult } from '../fixtures/sample-result.ts';

const result = sampleResult('researcher');
const first = initialState(result);

describe('the choices of the network screen', () => {
  it.each([
    { layout: 'super', against: 2 },
    { node: 4, goal: 9 },
    { node: 4, vacant: true },
  ] as const)('stand in the address and are read back: %o', (change) => {
    const state = updated(first, { screen: 'network', ...change }, result);
    expect(stateFromHash(hashFromState(state, result), result)).toEqual(state);
  });

  it('are not in the address of a reader who chose none', () => {
    expect(hashFromState(first, result)).not.toMatch(/layout|against|to=|vacant/);
  });

  it('that no result has are passed over', () => {
    const state = stateFromHash('#layout=spiral&against=1814Q1&to=nobody&vacant=perhaps', result);
    expect(state).toEqual(first);
  });

  it('take each other’s place: one question at a time', () => {
    const compared = updated(first, { against: 2 }, result);
    const empty = updated(compared, { node: 1, vacant: true }, result);
    expect(empty).toMatchObject({ against: null, vacant: true });
    const way = updated(empty, { goal: 3 }, result);
    expect(way).toMatchObject({ vacant: false, goal: 3 });
    expect(updated(way, { against: 0 }, result)).toMatchObject({ against: 0, goal: null });
    expect(updated(way, { window: 2, node: 5 }, result)).toMatchObject({ goal: 3, node: 5 });
  });

  it('are taken away one at a time: the question about a dot, the dot, the comparison', () => {
    expect(stepBack({ ...first, node: 4, goal: 9 })).toEqual({ goal: null });
    expect(stepBack({ ...first, node: 4, vacant: true })).toEqual({ vacant: false });
    expect(stepBack({ ...first, node: 4, against: 2 })).toEqual({ node: null });
    expect(stepBack({ ...first, against: 2 })).toEqual({ against: null });
    expect(stepBack(first)).toBeNull();
  });
});
