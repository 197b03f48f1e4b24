import { describe, expect, it } from 'vitest';
import { choicesFromHash, choicesToHash, FIRST_CHOICES, MOST_PINNED } from '../../web/sector-state.ts';
import { hashFromState, initialState, SCREENS, stateFromHash, updated } from '../../web/state.ts';
import { sampleSectors } from '../fixtures/sample-sectors.ts';

const result = sampleSectors();
const read = (parts: URLSearchParams, one = result) => choicesFromHash(parts, one);

describe('the choices of sectors, brokers and bridges', () => {
  it('are read back from their own link, the pair by the names of its sectors', () => {
    const state = updated(
      initialState(result),
      {
        screen: 'bridges',
        pair: [1, 3],
        without: true,
        sort: 'name',
        by: 'share',
        pinned: ['p:007', 'p:002'],
      },
      result,
    );
    const hash = hashFromState(state, result);
    expect(decodeURIComponent(hash.replaceAll('+', ' '))).toContain('NAV\u241fBarnevern');
    expect(stateFromHash(hash, result)).toEqual(state);
  });

  it('are not in the link while they are the first ones', () => {
    const parts = new URLSearchParams();
    choicesToHash(FIRST_CHOICES, result, parts);
    expect(parts.toString()).toBe('');
    expect(read(parts)).toEqual(FIRST_CHOICES);
  });

  it('keep a ≤ b, and leave out unknown sectors, a sector with itself, unknown rows and too many pins', () => {
    const of = (text: string) => read(new URLSearchParams(text));
    expect(of('pair=Barnevern␟NAV').pair).toEqual([1, 3]);
    for (const wrong of ['pair=NAV␟NAV', 'pair=NAV', 'pair=NAV␟Ukjent', 'pair=', 'sort=x&by=y&pin=p:999'])
      expect(of(wrong)).toEqual(FIRST_CHOICES);
    const many = result.nodes.map(({ id }) => `pin=${id}`).join('&');
    expect(of(many).pinned).toHaveLength(MOST_PINNED);
    expect(of('pin=p:001&pin=p:001').pinned).toEqual(['p:001']);
  });

  it('know the rows of roles in the project view', () => {
    const project = sampleSectors('project');
    expect(read(new URLSearchParams('pin=r:leder'), project).pinned).toEqual(['r:leder']);
  });

  it('have three screens between the network and the table', () => {
    expect(SCREENS.filter((screen) => ['sectors', 'brokers', 'bridges'].includes(screen))).toEqual([
      'sectors',
      'brokers',
      'bridges',
    ]);
  });
});
