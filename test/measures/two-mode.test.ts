import { expect, test } from 'vitest';
import { type TwoMode, twoMode } from '../../src/measures/two-mode.ts';
import { openWhere, smallTwoMode } from '../fixtures/two-modes.ts';

const base: TwoMode = smallTwoMode('AAB', [
  [0, 1],
  [1, 2],
]);
const everyone = openWhere(3, 2, () => true);
const event = { members: [0, 1], hours: 1, ms: 0, series: 0 };

test('data that keep the promises come back as they are', () => {
  expect(twoMode(base)).toBe(base);
});

test.each<[string, Partial<TwoMode>]>([
  ['one entry for each row', { rows: 4 }],
  ['fewer than two members', { events: [{ ...event, members: [0] }] }],
  ['ascending', { events: [{ ...event, members: [1, 0] }] }],
  ['ascending', { events: [{ ...event, members: [1, 1] }] }],
  ['ascending', { events: [{ ...event, members: [1, 7] }] }],
  ['hours', { events: [{ ...event, hours: 0 }] }],
  ['hours', { events: [{ ...event, ms: Number.NaN }] }],
  ['series', { events: [{ ...event, series: -1 }] }],
  ['sector that does not exist', { sector: Int32Array.of(0, 0, 2) }],
  ['negative person', { person: Int32Array.of(0, 1, -1) }],
  ['repeats a person', { person: Int32Array.of(0, 0, 1) }],
  ['runs of each row', { eligible: { ...everyone, first: Int32Array.of(0, 1, 2) } }],
  ['runs of row 1', { eligible: { ...everyone, from: Int32Array.of(0, 1, 0), to: Int32Array.of(2, 1, 2) } }],
  ['runs of row 2', { eligible: { ...everyone, to: Int32Array.of(2, 2, 3) } }],
  [
    'ascending and apart',
    {
      eligible: {
        first: Int32Array.of(0, 2, 3, 4),
        from: Int32Array.of(0, 1, 0, 0),
        to: Int32Array.of(1, 2, 2, 2),
      },
    },
  ],
  ['without being eligible', { eligible: openWhere(3, 2, (row, e) => row + e !== 3) }],
  ['eligible must be given', { person: Int32Array.of(0, 1, 1) }],
  [
    'both eligible for event 1',
    { person: Int32Array.of(0, 1, 0), eligible: openWhere(3, 2, (row, e) => row !== 2 || e === 1) },
  ],
])('a broken promise is named: %s', (words, change) => {
  expect(() => twoMode({ ...base, ...change })).toThrow(words);
});

test('a person who changes sector has two rows, open at different times', () => {
  const mode = {
    ...base,
    person: Int32Array.of(0, 1, 0),
    eligible: openWhere(3, 2, (row, e) => row === 1 || (row === 2) === (e === 1)),
  };
  expect(twoMode(mode)).toBe(mode);
});
