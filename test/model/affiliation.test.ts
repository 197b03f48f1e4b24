import { describe, expect, it } from 'vitest';
import { affiliationIn } from '../../src/model/affiliation.ts';
import type { Actor, Affiliation } from '../../src/model/types.ts';

const spell = (fromMs: number, toMs: number, sector: string): Affiliation => ({
  fromMs,
  toMs,
  sector,
  unit: null,
  role: null,
  arm: null,
});
const actor = (...affiliations: Affiliation[]): Actor => ({
  id: 'a',
  affiliations,
  formalBroker: false,
  registered: true,
});
const sectorIn = (person: Actor, from: number, to: number) => affiliationIn(person, from, to)?.sector ?? null;
const INF = Number.POSITIVE_INFINITY;

describe('affiliationIn', () => {
  it('takes the longest overlap', () => {
    const mover = actor(spell(0, 60, 'A'), spell(60, 100, 'B'));
    expect(sectorIn(mover, 0, 100)).toBe('A');
    expect(sectorIn(mover, 50, 100)).toBe('B');
  });
  it('takes the later on a tie', () => {
    expect(sectorIn(actor(spell(0, 50, 'A'), spell(50, 100, 'B')), 0, 100)).toBe('B');
  });
  it('takes the first in alphabetical order where both began together', () => {
    expect(sectorIn(actor(spell(0, 9, 'B'), spell(0, 9, 'A')), 0, 9)).toBe('A');
  });
  it('is half open: an affiliation that ends when the window begins does not overlap', () => {
    expect(affiliationIn(actor(spell(0, 50, 'A')), 50, 100)).toBeNull();
    expect(affiliationIn(actor(spell(100, 200, 'A')), 50, 100)).toBeNull();
  });
  it('works with open ends on both sides', () => {
    expect(sectorIn(actor(spell(-INF, INF, 'A')), -INF, INF)).toBe('A');
    expect(sectorIn(actor(spell(-INF, INF, 'A'), spell(10, INF, 'B')), 0, 100)).toBe('A');
    expect(sectorIn(actor(spell(-INF, INF, 'A'), spell(10, INF, 'B')), 50, 100)).toBe('B');
  });
});
