import { describe, expect, it } from 'vitest';
import { hashFromState, initialState, stateFromHash, updated } from '../../web/state.ts';
import { sampleResult } from '../fixtures/sample-result.ts';

const result = sampleResult('researcher', { layers: ['meetings', 'contacts'] });

describe('the state of the page', () => {
  it('starts at the overview, in the last window that has numbers', () => {
    const last = sampleResult('leader', { windows: 4, empty: 3 });
    expect(initialState(last)).toMatchObject({ screen: 'overview', window: 2, node: null, lang: 'nb' });
  });

  it('is read back from its own link', () => {
    const state = updated(
      initialState(result),
      { screen: 'network', layer: 'contacts', window: 4, node: 16, lang: 'en', hideInternal: true },
      result,
    );
    expect(stateFromHash(hashFromState(state, result), result)).toEqual(state);
    const strong = updated(state, { hideInternal: false, backbone: true }, result);
    expect(hashFromState(strong, result)).toContain('ties=backbone');
    expect(stateFromHash(hashFromState(strong, result), result)).toEqual(strong);
  });

  it('names the window and the node by id, so that a link survives a new analysis', () => {
    const hash = hashFromState({ ...initialState(result), window: 4, node: 16 }, result);
    expect(hash).toContain('window=2024Q2');
    expect(decodeURIComponent(hash)).toContain('node=p:017');
  });

  it.each([
    '',
    '#',
    '#x',
    '#screen=none&window=1999&node=p:999&lang=xx&layer=no',
    '#%E0%A4%A',
    '#window=__proto__',
  ])('falls back to the start for the wrong link «%s»', (hash) => {
    expect(stateFromHash(hash, result)).toEqual(initialState(result));
  });

  it('keeps the window inside the result', () => {
    expect(updated(initialState(result), { window: 99 }, result).window).toBe(6);
    expect(updated(initialState(result), { window: -1 }, result).window).toBe(0);
  });

  it('survives a result without windows, layers and nodes', () => {
    const empty = { ...result, windows: [], layers: [], nodes: [] };
    expect(stateFromHash('#window=2024Q2', empty)).toMatchObject({
      window: 0,
      node: null,
      layer: 'meetings',
    });
  });
});
