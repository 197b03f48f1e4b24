import { describe, expect, it } from 'vitest';
import { publish } from '../../src/report/publish.ts';
import { analyze } from '../../src/result/analyze.ts';
import type { Result } from '../../src/result/types.ts';
import { DEFAULT_SETTINGS, type View } from '../../src/settings.ts';
import { type By, many, smallLog } from '../fixtures/small-log.ts';

/** Ten persons of N and ten of K; all contact between them goes through n-1, once with n-2 beside her. */
const PEOPLE = { ...many('n-', 10, 'N/nord'), ...many('k-', 10, 'K/kyst') };
const day = (d: number): string => `2024-01-${String(d).padStart(2, '0')}T09:00:00Z`;
const MEETINGS: By[] = [
  ...Array.from({ length: 9 }, (_, i) => ({ who: `n-1 k-${i + 1}`, at: day(i + 1), series: `s${i}` })),
  { who: 'n-1 n-2 k-10', at: day(12), series: 's9' },
  ...Array.from({ length: 9 }, (_, i) => ({
    who: `n-${i + 1} n-${i + 2}`,
    at: day(i + 13),
    series: `n${i}`,
  })),
  ...Array.from({ length: 9 }, (_, i) => ({
    who: `k-${i + 1} k-${i + 2}`,
    at: day(i + 13),
    series: `k${i}`,
  })),
];

/** `advisers` persons of N, the first ones, are «rådgiver», the others «leder». */
function resultOf(view: View, advisers = 5): Result {
  const log = smallLog(PEOPLE, MEETINGS);
  const actors = log.actors.map((actor) => {
    const isFirst = actor.id.startsWith('n-') && Number(actor.id.slice(2)) <= advisers;
    const role = isFirst ? 'rådgiver' : 'leder';
    return { ...actor, affiliations: actor.affiliations.map((a) => ({ ...a, role })) };
  });
  const settings = { ...DEFAULT_SETTINGS, view, window: 'quarter', ids: 'source' as const };
  return publish(analyze({ ...log, actors }, settings), { version: '0.0.0', inputs: [] });
}

const pairOf = (result: Result) => result.layers[0]!.windows[0]!.pairs.find((p) => p.a !== p.b)!;

describe('who carries a bridge', () => {
  const researcher = resultOf('researcher');

  it('is said of three persons at most, most first, with the share that is gone without each', () => {
    const { carriers, topShare, bridgingHours } = pairOf(researcher);
    expect(carriers!.node).toHaveLength(3);
    expect(researcher.nodes[carriers!.node[0]!]!.id).toBe('n-1');
    expect(carriers!.share[0]).toBeCloseTo(topShare!, 4);
    expect(carriers!.share).toEqual([...carriers!.share].sort((a, b) => b - a));
    expect(bridgingHours).toBeGreaterThan(0);
  });

  it('leaves the one meeting of ten in which she was not alone for her sector', () => {
    const { carriers, bridgingMeetings } = pairOf(researcher);
    expect(bridgingMeetings).toBe(10);
    expect(carriers!.meetingsLeft[0]).toBe(1);
    expect(carriers!.meetingsLeft.slice(1)).toEqual([9, 9]);
  });

  it('is a role in the project view, to 0.05, where five have it and five do not', () => {
    const pair = pairOf(resultOf('project'));
    expect(pair.band).toBe('high');
    expect(pair.role).toEqual({ role: 'rådgiver', sector: expect.any(Number), share: 1 });
    expect(pair.carriers).toBeUndefined();
    expect(pair.bridgingHours).toBeUndefined();
  });

  it('names no role that four have, nor one that all but four have', () => {
    expect(pairOf(resultOf('project', 4)).role).toBeUndefined();
    expect(pairOf(resultOf('project', 6)).role).toBeUndefined();
  });

  it('is not in the leader view at all', () => {
    const text = JSON.stringify(resultOf('leader'));
    for (const word of ['carriers', 'bridgingHours', 'rådgiver', 'n-1'])
      expect(text).not.toContain(`"${word}"`);
    expect(resultOf('leader').layers[0]!.change.sectors).toBeUndefined();
  });
});

describe('groups of brokers', () => {
  it('are units for the leader and roles for the project, at least five persons each, shares to 0.05 that add up to 1', () => {
    for (const [view, by, names] of [
      ['leader', 'unit', ['kyst', 'nord']],
      ['project', 'role', ['leder', 'rådgiver']],
    ] as const) {
      const { groupBrokers } = resultOf(view).layers[0]!;
      expect(groupBrokers!.by).toBe(by);
      expect(groupBrokers!.rows.map((row) => row.name).sort()).toEqual([...names]);
      for (const row of groupBrokers!.persons) for (const n of row) expect(n === 0 || n >= 5).toBe(true);
      const shares = groupBrokers!.share.map((row) => row[0]!);
      for (const share of shares) expect(Math.abs(share * 20 - Math.round(share * 20))).toBeLessThan(1e-9);
      // Both sides of the bridge carry half: n is one side, k the other, and only n-1 and n-2 are «rådgiver» who met.
      expect(shares).toEqual([0.5, 0.5]);
    }
  });

  it('have no share below five meetings across', () => {
    const log = smallLog(PEOPLE, MEETINGS.slice(6));
    const settings = { ...DEFAULT_SETTINGS, view: 'leader' as const, window: 'quarter' };
    const result = publish(analyze(log, settings), { version: '0.0.0', inputs: [] });
    expect(result.layers[0]!.groupBrokers!.share.flat()).toEqual([null, null]);
  });

  it('are not in the researcher view, which has persons', () => {
    expect(resultOf('researcher').layers[0]!.groupBrokers).toBeUndefined();
  });
});

describe('contact of each sector with the others', () => {
  it('is O/E over both windows with an interval around it, the same sums for both of two sectors', () => {
    const later = MEETINGS.map((m) => ({ ...m, at: m.at!.replace('2024-01', '2024-05') }));
    const log = smallLog(PEOPLE, [...MEETINGS, ...later]);
    const settings = { ...DEFAULT_SETTINGS, view: 'researcher' as const, window: 'quarter' };
    const result = publish(analyze(log, settings), { version: '0.0.0', inputs: [] });
    const { sectors, first, last } = result.layers[0]!.change;
    expect([first, last]).toEqual([0, 1]);
    const slice = result.layers[0]!.windows[0]!;
    const pair = slice.pairs.find((p) => p.a !== p.b)!;
    for (const one of sectors!) {
      expect(one.before!.value).toBeCloseTo(pair.observedHours! / pair.expectedHours!, 3);
      expect(one.before!.lo!).toBeLessThanOrEqual(one.before!.value);
      expect(one.before!.hi!).toBeGreaterThanOrEqual(one.before!.value);
    }
  });
});
