import { describe, expect, it } from 'vitest';
import { type BrokerPerson, formalBrokers } from '../../src/change/formal-brokers.ts';
import { hypergeometricTail } from '../../src/change/hypergeometric.ts';
import { createRng } from '../../src/random.ts';

/** Bridging per person; the formal ones are named by index. */
function people(
  bridging: readonly number[],
  formal: readonly number[],
  sector = (_: number) => 'a',
): BrokerPerson[] {
  return bridging.map((b, i) => ({
    bridging: b,
    isFormal: formal.includes(i),
    sector: sector(i),
    attendance: 5,
  }));
}

const TEN = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];

describe('hypergeometricTail', () => {
  it('is (3·7 + 1)/120 for at least 2 of 3 marked among 3 drawn of 10', () => {
    expect(hypergeometricTail(2, { total: 10, marked: 3, drawn: 3 })).toBeCloseTo(22 / 120, 12);
  });

  it('is 1 for a number that must come, 0 for one that cannot', () => {
    expect(hypergeometricTail(0, { total: 10, marked: 3, drawn: 3 })).toBe(1);
    expect(hypergeometricTail(2, { total: 10, marked: 8, drawn: 4 })).toBe(1);
    expect(hypergeometricTail(4, { total: 10, marked: 3, drawn: 5 })).toBe(0);
  });

  it('agrees with counting every draw of 4 of 9', () => {
    let [all, hit] = [0, 0];
    for (let mask = 0; mask < 1 << 9; mask++) {
      const drawn = Array.from({ length: 9 }, (_, i) => i).filter((i) => (mask >> i) & 1);
      if (drawn.length !== 4) continue;
      all++;
      if (drawn.filter((i) => i < 5).length >= 3) hit++;
    }
    expect(hypergeometricTail(3, { total: 9, marked: 5, drawn: 4 })).toBeCloseTo(hit / all, 12);
  });
});

describe('formalBrokers', () => {
  it('finds 2 of 3 appointed among the top 3, expecting 0.9, and 21 of 55 parts carried', () => {
    const found = formalBrokers(people(TEN, [0, 2, 7]), [], { seed: 1 });
    expect(found).toMatchObject({ formal: 3, hits: 2, reason: null, withFormal: null });
    expect(found.expectedHits).toBeCloseTo(0.9, 12);
    expect(found.hitsP).toBeCloseTo(22 / 120, 12);
    // Percentiles 9/9, 7/9 and 2/9.
    expect(found.meanPercentile).toBeCloseTo(18 / 27, 12);
    expect(found.carriedShare).toBeCloseTo(21 / 55, 12);
  });

  it('agrees with every way to appoint 3 of 10', () => {
    const { percentileP } = formalBrokers(people(TEN, [0, 2, 7]), [], { seed: 1 });
    let [all, extreme] = [0, 0];
    for (let a = 0; a < 10; a++)
      for (let b = 0; b < a; b++)
        for (let c = 0; c < b; c++) {
          all++;
          if (TEN[a]! + TEN[b]! + TEN[c]! >= 21) extreme++;
        }
    expect(Math.abs(percentileP! - extreme / all)).toBeLessThan(0.03);
  });

  it('compares an appointed person only with her own sector and tertile of attendance', () => {
    // The busy third bridges most and holds all three appointed: no more than others as busy.
    const busy = (i: number): number => (i < 6 ? 30 : i < 12 ? 20 : 10);
    const persons = Array.from({ length: 18 }, (_, i) => ({
      bridging: busy(i) + (i % 2),
      isFormal: i < 3,
      sector: 'a',
      attendance: busy(i),
    }));
    const found = formalBrokers(persons, [], { seed: 1 });
    expect(found.meanPercentile).toBeGreaterThan(0.8);
    expect(found.percentileP).toBeGreaterThan(0.4);
  });

  it('does not count one who ties with an outsider at the limit, nor one who bridges nothing', () => {
    expect(formalBrokers(people([5, 4, 3, 3, 1], [0, 1, 2]), [], { seed: 1 }).hits).toBe(2);
    expect(formalBrokers(people([5, 0, 0, 0], [1, 2, 3]), [], { seed: 1 }).hits).toBe(0);
  });

  it('tells the bridging with an appointed person present from that without', () => {
    const events = [
      { weight: 3, members: [0, 5] },
      { weight: 1, members: [4, 5] },
    ];
    const found = formalBrokers(people(TEN, [0, 2, 7]), events, { seed: 1 });
    expect(found).toMatchObject({ withFormal: 0.75, withoutFormal: 0.25 });
  });

  it('is the same for persons in any order, but for the draws', () => {
    const persons = people([3, 3, 8, 1, 0, 4, 4, 2], [1, 2, 5], (i) => (i % 2 ? 'a' : 'b'));
    const moved = createRng(4).shuffle([...persons]);
    const [one, other] = [persons, moved].map((list) => formalBrokers(list, [], { seed: 1 }));
    expect({ ...other, percentileP: 0 }).toEqual({ ...one, percentileP: 0 });
    expect(Math.abs(other!.percentileP! - one!.percentileP!)).toBeLessThan(0.04);
  });

  it('gives only the shares for fewer than three, and says why the rest is missing', () => {
    const two = formalBrokers(people(TEN, [0, 1]), [], { seed: 1 });
    expect(two).toMatchObject({ formal: 2, hits: null, meanPercentile: null, reason: 'FEW_FORMAL' });
    expect(two.carriedShare).toBeCloseTo(19 / 55, 12);
    expect(formalBrokers(people(TEN, []), [], { seed: 1 })).toMatchObject({ formal: 0, reason: 'NO_FORMAL' });
    expect(formalBrokers(people([0, 0, 0], [0, 1, 2]), [], { seed: 1 })).toMatchObject({
      reason: 'NO_BRIDGE',
    });
    const apart = people(TEN, [0, 1, 2], (i) => (i < 3 ? 'a' : 'b'));
    expect(formalBrokers(apart, [], { seed: 1 })).toMatchObject({
      percentileP: null,
      hits: 3,
      reason: 'NO_STRATUM',
    });
  });
});
