import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashFromState, initialState, type State, stateFromHash, updated } from '../../web/state.ts';
import { sampleResult } from '../fixtures/sample-result.ts';

const result = sampleResult('researcher', { layers: ['meetings', 'contacts'] });
const first = initialState(result);

/** Another value of every choice that is not a switch; a new choice that is missing here fails below. */
const OTHERS: Readonly<Record<string, unknown>> = {
  screen: 'table',
  layer: 'contacts',
  window: 2,
  node: 16,
  lang: 'en',
  scheme: 'dark',
  pair: [0, 2],
  layout: 'super',
  against: 1,
  goal: 3,
  sort: 'sectors',
  by: 'share',
  pinned: [result.nodes[3]!.id, result.nodes[1]!.id],
};

const other = (key: keyof State): unknown =>
  typeof first[key] === 'boolean' ? !first[key] : (OTHERS[key] ?? `no other value of ${key} in this test`);

describe('the address of the page', () => {
  it.each(Object.keys(first) as (keyof State)[])('keeps the choice «%s» by itself', (key) => {
    const state = updated(first, { [key]: other(key) }, result);
    expect(state[key]).not.toEqual(first[key]);
    expect(stateFromHash(hashFromState(state, result), result)).toEqual(state);
  });

  it('keeps all choices at once, and says the same twice', () => {
    const keys = Object.keys(first) as (keyof State)[];
    const state = updated(first, Object.fromEntries(keys.map((key) => [key, other(key)])), result);
    const hash = hashFromState(state, result);
    expect(stateFromHash(hash, result)).toEqual(state);
    expect(hashFromState(stateFromHash(hash, result), result)).toBe(hash);
  });

  it('may be any nonsense: the state is valid, and its own link gives the same state', () => {
    const names = [
      ...new URLSearchParams(hashFromState(first, result).slice(1)).keys(),
      'node',
      'pair',
      'pin',
      'by',
    ];
    const part = fc.tuple(
      fc.constantFrom(...names),
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('-1', '1e9', 'NaN', '__proto__', '[]', '%')),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(part).map((parts) => new URLSearchParams(parts).toString()),
        ),
        (text) => {
          const state = stateFromHash(`#${text}`, result);
          expect(Object.keys(state).sort()).toEqual(Object.keys(first).sort());
          expect(result.windows[state.window]).toBeDefined();
          if (state.node !== null) expect(result.nodes[state.node]).toBeDefined();
          expect(stateFromHash(hashFromState(state, result), result)).toEqual(state);
        },
      ),
      { seed: 1, numRuns: 400 },
    );
  });

  it('of one result shows another result without fault', () => {
    const small = sampleResult('leader', { windows: 2 });
    const keys = Object.keys(first) as (keyof State)[];
    const state = updated(first, Object.fromEntries(keys.map((key) => [key, other(key)])), result);
    const seen = stateFromHash(hashFromState(state, result), small);
    expect(small.windows[seen.window]).toBeDefined();
    expect(seen.layer).toBe('meetings');
  });
});
