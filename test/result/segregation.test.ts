import { describe, expect, it } from 'vitest';
import { publish } from '../../src/report/publish.ts';
import { tables } from '../../src/report/tables.ts';
import { analyze } from '../../src/result/analyze.ts';
import type { Result } from '../../src/result/types.ts';
import { DEFAULT_SETTINGS, type View } from '../../src/settings.ts';
import { type By, type People, smallLog } from '../fixtures/small-log.ts';

const PEOPLE: People = { 1: 'A', 2: 'A', 3: 'A', 4: 'B', 5: 'B', 6: 'C' };
const TIES: By[] = ['1 2', '1 3', '2 3', '3 4', '4 5', '5 6'].map((who) => ({ who }));

function run(meetings: readonly By[], people = PEOPLE, view: View = 'researcher'): Result {
  const settings = { ...DEFAULT_SETTINGS, view, window: 'all', resamples: 0 };
  return publish(analyze(smallLog(people, meetings), settings), { version: '0', inputs: [] });
}
const table = (result: Result) => tables(result).find((t) => t.name === 'segregation');
/** measure sector → value, null value, reason. */
const rows = (result: Result): Record<string, unknown[]> =>
  Object.fromEntries(table(result)!.rows.map((row) => [`${row[1]} ${row[2] ?? ''}`.trim(), row.slice(3, 6)]));

describe('segregation.csv', () => {
  it('has the worked example: each measure of all sectors, then each sector’s, beside what random ties give', () => {
    const near = (x: number): unknown => expect.closeTo(x, 4);
    expect(rows(run(TIES))).toEqual({
      ei: [near(-1 / 3), near(0.4667), null],
      ei_rescaled: [-1, near(0.2), null],
      freeman: [near(0.5455), 0, null],
      odds_ratio: [near(34.2), 1, null],
      gupta_anderson_may: [near(5 / 28), 0, null],
      spectral: [near(0.6062), null, null],
      modularity: [near(0.2083), null, null],
      'coleman A': [near(0.7619), 0, null],
      'spectral A': [near(0.8792), null, null],
      'coleman B': [near(0.375), 0, null],
      'spectral B': [near(0.5), null, null],
      'coleman C': [null, 0, 'ONE_PERSON'],
      'spectral C': [0, null, null],
    });
  });

  it('says why a value is empty, and which value is not of all sectors', () => {
    const some = rows(run(TIES.slice(0, 4)));
    expect(some.gupta_anderson_may).toEqual([expect.closeTo(6 / 7 - 1, 12), 0, 'SECTORS_DROPPED']);
    expect(some['spectral C']).toEqual([null, null, 'NO_TIES']);
    const one = rows(run([{ who: 'a b' }], { a: 'A', b: 'A', c: 'A' }));
    expect([one.ei_rescaled![2], one.freeman![2], one['coleman A']![2]]).toEqual(Array(3).fill('ONE_SECTOR'));
    const singles = rows(run([{ who: 'a b' }, { who: 'b c' }], { a: 'A', b: 'B', c: 'C' }));
    expect([singles.ei_rescaled![2], singles.odds_ratio![2]]).toEqual(['ONE_PERSON', 'ONE_PERSON']);
    const full = rows(run([{ who: 'a b c' }], { a: 'A', b: 'A', c: 'B' }));
    expect([full.ei_rescaled![2], full.odds_ratio![2]]).toEqual(['NO_CHOICE', 'NO_CHOICE']);
  });

  it('has a reason for every empty value, and is the researcher’s alone', () => {
    for (const meetings of [TIES, TIES.slice(0, 1), [{ who: '3 4' }], [{ who: '6' }, { who: '1' }]]) {
      for (const [, , , value, , reason] of table(run(meetings))!.rows)
        if (value === null) expect(reason).not.toBeNull();
    }
    expect(table(run(TIES, PEOPLE, 'leader'))).toBeUndefined();
    expect(table(run(TIES, PEOPLE, 'project'))).toBeUndefined();
  });
});
