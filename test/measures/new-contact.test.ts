import { expect, test } from 'vitest';
import { newContact } from '../../src/measures/new-contact.ts';

const DAY = 86_400_000;
const at = (day: number, persons: readonly number[]) => ({
  ms: day * DAY,
  persons,
  sectors: persons.map((p) => (p === 9 ? -1 : p % 2)),
});

test('a pair is new once, not again the next week, and again after more than 60 days', () => {
  const windows = newContact([
    [at(0, [0, 1])],
    [at(7, [0, 1]), at(60, [0, 1])],
    [at(120, [0, 1])],
    [at(181, [0, 1])],
  ]);
  expect(windows.map((pairs) => pairs.length)).toEqual([1, 0, 0, 1]);
});

test('pairs inside a sector, or with somebody outside every sector, are not counted; a pair counts once a window', () => {
  const [pairs] = newContact([[at(0, [0, 2, 1, 9]), at(100, [0, 1])]]);
  expect(pairs).toHaveLength(2);
  expect(pairs).toContainEqual({ sectorA: 0, sectorB: 1 });
});
