import { describe, expect, it } from 'vitest';
import { tieHalfLife } from '../../src/change/tie-half-life.ts';

const step = (kept: number, lost: number, before = 6, after = before) => ({
  before,
  after,
  ties: { kept, lostAmongStayers: lost },
});

describe('tieHalfLife', () => {
  it('half of the ties kept over half a year: 6 months; a quarter kept: 3; √½ kept: 12', () => {
    expect(tieHalfLife([step(5, 5)]).months).toBeCloseTo(6, 12);
    expect(tieHalfLife([step(1, 3)]).months).toBeCloseTo(3, 12);
    expect(tieHalfLife([step(Math.SQRT1_2 * 1e6, (1 - Math.SQRT1_2) * 1e6)]).months).toBeCloseTo(12, 9);
  });

  it('steps are one pile of ties: 3 of 4 and 1 of 4 kept are half kept', () => {
    expect(tieHalfLife([step(3, 1), step(1, 3)]).months).toBeCloseTo(6, 12);
  });

  it('February and March are as long as each other, a quarter and a month are not', () => {
    expect(tieHalfLife([step(1, 1, 28 / 30.4375, 31 / 30.4375)]).reason).toBeNull();
    expect(tieHalfLife([step(1, 1, 3, 1)])).toEqual({ months: null, reason: 'UNEQUAL_WINDOWS' });
    expect(tieHalfLife([step(1, 1), step(1, 1, 6, 3)]).reason).toBe('UNEQUAL_WINDOWS');
  });

  it('says why there is none', () => {
    expect(tieHalfLife([step(0, 0)])).toEqual({ months: null, reason: 'NO_TIES' });
    expect(tieHalfLife([step(4, 0)])).toEqual({ months: null, reason: 'NO_LOSS' });
    expect(tieHalfLife([step(0, 4)])).toEqual({ months: null, reason: 'ALL_LOST' });
  });
});
