import { expect, test } from 'vitest';
import { publish } from '../../src/report/publish.ts';
import { tables } from '../../src/report/tables.ts';
import { analyze } from '../../src/result/analyze.ts';
import type { LoadRow } from '../../src/result/load-types.ts';
import type { LayerResult, Result } from '../../src/result/types.ts';
import { DEFAULT_SETTINGS, type View } from '../../src/settings.ts';
import { type By, many, type People, smallLog } from '../fixtures/small-log.ts';

function run(people: People, meetings: readonly By[], view: View = 'researcher'): Result {
  const settings = { ...DEFAULT_SETTINGS, view, resamples: 5, window: 'month' };
  return publish(analyze(smallLog(people, meetings), settings), { version: '0', inputs: [] });
}
const rowOf = (layer: LayerResult, window: number, sector: number): LoadRow =>
  layer.load![window]!.rows.find((row) => row.sector === sector)!;

const people = { ...many('a', 6, 'A/u'), ...many('b', 6, 'B/v') };
const january: By[] = [
  { who: 'a1 a2 b1', hours: 2, at: '2024-01-10T09:00:00Z' },
  { who: 'a1', hours: 1, at: '2024-01-11T09:00:00Z' },
];

test('2 h of three and 1 h of one: 7 person-hours, 2 of them double, 3 of 12 were there', () => {
  const { values, reasons } = rowOf(run(people, january).layers[0]!, 0, -1);
  expect(values.person_hours).toBe(7);
  expect(values.double_representation).toBeCloseTo(2 / 7, 12);
  expect(values.participation).toBe(0.25);
  // January is 31 days; a month is 365.25/12.
  expect(values.hours_per_person_month).toBeCloseTo(7 / (12 * (31 / (365.25 / 12))), 12);
  // Hours 3, 2, 2 and nine times 0: (11·3 + 9·2 + 7·2) / (12·7).
  expect(values.median_hours).toBe(0);
  expect(values.gini).toBeCloseTo(65 / 84, 12);
  expect([values.new_pairs, reasons.new_pairs]).toEqual([null, 'NO_PREVIOUS_WINDOW']);
});

test('a sector has its own hours; six persons are too few for a distribution', () => {
  const result = run(people, january);
  const b = result.sectors.findIndex((s) => s.name === 'B');
  const { values, reasons } = rowOf(result.layers[0]!, 0, b);
  expect([values.person_hours, values.double_representation, values.participation]).toEqual([2, 0, 1 / 6]);
  expect([values.gini, reasons.gini]).toEqual([null, 'TOO_FEW_PERSONS']);
});

test('more hours with the same people: inertia; with as much new contact an hour: none', () => {
  const again = { who: 'a1 a2 b1', hours: 3, at: '2024-02-10T09:00:00Z' };
  const more = { who: 'a1 a2 b1', hours: 8, at: '2024-03-10T09:00:00Z' };
  const same = run(people, [...january, again, more]).layers[0]!;
  expect(same.load!.map((slice) => slice.rows[0]!.values.inertia)).toEqual([null, null, 1]);
  expect(rowOf(same, 1, -1).reasons.inertia).toBe('NO_PREVIOUS_WINDOW');
  const wider = run(people, [...january, again, { ...more, who: 'a3 a4 b2' }]).layers[0]!;
  expect(rowOf(wider, 2, -1).values).toMatchObject({ inertia: 0, new_pairs: 2 });
});

test('an empty month has 0 person-hours and reasons, and every null has one', () => {
  const layer = run(people, [january[0]!, { ...january[0]!, at: '2024-03-10T09:00:00Z' }]).layers[0]!;
  expect(rowOf(layer, 1, -1).values).toMatchObject({ person_hours: 0, participation: null, new_pairs: 0 });
  for (const { rows } of layer.load!) {
    for (const { values, reasons } of rows) {
      for (const [id, value] of Object.entries(values))
        expect([id, value === null]).toEqual([id, reasons[id as keyof typeof reasons] !== undefined]);
    }
  }
});

test('load.csv has a row for everyone and one a sector, for the researcher only', () => {
  const table = tables(run(people, january)).find((t) => t.name === 'load')!;
  expect(table.rows.map((row) => row[1])).toEqual([null, expect.any(String), expect.any(String)]);
  for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  expect(tables(run(people, january, 'leader')).some((t) => t.name === 'load')).toBe(false);
});
