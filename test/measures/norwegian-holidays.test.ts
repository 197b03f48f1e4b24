import { expect, test } from 'vitest';
import { easterSunday, norwegianHolidays } from '../../src/measures/norwegian-holidays.ts';
import { openDayClock } from '../../src/measures/open-days.ts';

const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const iso = (n: number): string => new Date(n * 86_400_000).toISOString().slice(0, 10);

test('Easter Sunday by the almanac, its earliest and latest days included', () => {
  const almanac = [
    '1818-03-22',
    '1943-04-25',
    '2000-04-23',
    '2008-03-23',
    '2023-04-09',
    '2024-03-31',
    '2025-04-20',
  ];
  for (const date of [...almanac, '2026-04-05', '2038-04-25'])
    expect(iso(easterSunday(Number(date.slice(0, 4))))).toBe(date);
});

test('Easter Sunday is a Sunday from 22 March to 25 April in every year', () => {
  for (let year = 1583; year < 2400; year++) {
    const date = iso(easterSunday(year)).slice(5);
    expect(new Date(easterSunday(year) * 86_400_000).getUTCDay()).toBe(0);
    expect(date >= '03-22' && date <= '04-25').toBe(true);
  }
});

test('2024 has 9 closed days at Easter, 31 in July, and 1 + 8 at its ends: 317 open days', () => {
  const [from, to] = [day('2024-01-01'), day('2025-01-01')];
  const clock = openDayClock(norwegianHolidays(from, to));
  expect(clock(to) - clock(from)).toBe(366 - 9 - 31 - 1 - 8);
  const closed = (date: string): boolean => clock(day(date) + 1) === clock(day(date));
  const days = [
    '2024-01-01',
    '2024-01-02',
    '2024-03-23',
    '2024-03-24',
    '2024-04-01',
    '2024-04-02',
    '2024-12-24',
  ];
  expect(days.map(closed)).toEqual([true, false, false, true, true, false, true]);
});
