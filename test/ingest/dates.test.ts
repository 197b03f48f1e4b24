import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DateStyle, parseMoment } from '../../src/ingest/dates.ts';
import type { Moment } from '../../src/ingest/types.ts';

const STYLE: DateStyle = { slash: null, year: null, numbers: 'excel-days' };
const local = (iso: string, precision: 'datetime' | 'date' | 'week' | 'month'): Moment => ({
  kind: 'local',
  iso,
  precision,
});

describe('parseMoment', () => {
  it.each([
    ['4.3.2025', '2025-03-04'],
    ['04.03.25', '2025-03-04'],
    ['11. 3. 2025', '2025-03-11'],
    ['2025-03-04', '2025-03-04'],
    ['2025/3/4', '2025-03-04'],
    ['4. mars 2025', '2025-03-04'],
    ['4 mar 2025', '2025-03-04'],
    ['17. mai 2025', '2025-05-17'],
    ['1. desember 2024', '2024-12-01'],
    ['tirsdag 04.03.2025', '2025-03-04'],
    ['18/3/2025', '2025-03-18'],
    ['3/18/2025', '2025-03-18'],
    ['5/5/2025', '2025-05-05'],
    ['29.02.2024', '2024-02-29'],
    ['45734', '2025-03-18'],
    ['1930-06-27', '1930-06-27'],
  ])('reads %s as the day %s', (text, date) => {
    expect(parseMoment(text, STYLE)).toEqual(local(`${date}T00:00:00`, 'date'));
  });

  it.each([
    ['04.03.2025 09:00', '2025-03-04T09:00:00'],
    ['4.3.25 kl. 10.15', '2025-03-04T10:15:00'],
    ['2025-03-04T09:30', '2025-03-04T09:30:00'],
    ['2025-03-04 09:30:15', '2025-03-04T09:30:15'],
    ['18/3/2025, 9:00:12 PM', '2025-03-18T21:00:12'],
    ['45734,375', '2025-03-18T09:00:00'],
  ])('reads %s as the time %s', (text, iso) => {
    expect(parseMoment(text, STYLE)).toEqual(local(iso, 'datetime'));
  });

  it.each([
    ['uke 13 2025', '2025-03-24', 'week'],
    ['veke 1 2021', '2021-01-04', 'week'],
    ['2025-W01', '2024-12-30', 'week'],
    ['uke 53 2020', '2020-12-28', 'week'],
    ['mars 2025', '2025-03-01', 'month'],
    ['2025-03', '2025-03-01', 'month'],
  ] as const)('reads %s from %s with the precision of a %s', (text, date, precision) => {
    expect(parseMoment(text, STYLE)).toEqual(local(`${date}T00:00:00`, precision));
  });

  it.each([
    ['2025-03-04T08:00:00.000Z', Date.UTC(2025, 2, 4, 8)],
    ['2025-03-04T09:00:00+01:00', Date.UTC(2025, 2, 4, 8)],
    ['2025-03-04T06:30:00.25-01:30', Date.UTC(2025, 2, 4, 8, 0, 0, 250)],
  ])('reads %s as an instant', (text, ms) => {
    expect(parseMoment(text, STYLE)).toEqual({ kind: 'instant', ms });
  });

  it('reads whole seconds since 1970 where the kind of file says so', () => {
    const style: DateStyle = { ...STYLE, numbers: 'epoch-seconds' };
    expect(parseMoment('140', style)).toEqual({ kind: 'instant', ms: 140_000 });
    expect(parseMoment('140', STYLE)).toBe('unreadable');
  });

  it.each([
    '31.02.2025',
    '29.02.2025',
    '12.13.2025',
    '2025-02-30',
    '00.01.2025',
    'uke 53 2021',
    'uke 54 2020',
  ])('rejects %s, which does not exist', (text) => expect(parseMoment(text, STYLE)).toBe('impossible'));

  it('asks for the order of a slashed date unless the file has settled it', () => {
    expect(parseMoment('03/04/2025', STYLE)).toBe('order');
    expect(parseMoment('03/04/2025', { ...STYLE, slash: 'day-first' })).toMatchObject({
      iso: '2025-04-03T00:00:00',
    });
    expect(parseMoment('03/04/2025', { ...STYLE, slash: 'month-first' })).toMatchObject({
      iso: '2025-03-04T00:00:00',
    });
  });

  it('never reads a dotted date month first', () => {
    expect(parseMoment('03.04.2025', { ...STYLE, slash: 'month-first' })).toMatchObject({
      iso: '2025-04-03T00:00:00',
    });
  });

  it.each(['18/3', '18.3', '4. april', 'uke 13'])('says that %s has no year', (text) => {
    expect(parseMoment(text, STYLE)).toBe('year');
    expect(parseMoment(text, { ...STYLE, year: 2025 })).toMatchObject({ kind: 'local' });
  });

  it.each(['', 'i går', 'Ola', '2025', '4. foo 2025', '04.03.2025 99:99'])('cannot read %j', (text) => {
    expect(parseMoment(text, STYLE)).toBe('unreadable');
  });

  it('reads every day of the calendar back in four forms', () => {
    const day = fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [y, m, d] = iso.split('-') as [string, string, string];
        const expected = local(`${iso}T00:00:00`, 'date');
        for (const text of [iso, `${d}.${m}.${y}`, `${Number(d)}.${Number(m)}.${y}`, `${y}/${m}/${d}`]) {
          expect(parseMoment(text, STYLE)).toEqual(expected);
        }
      }),
      { seed: 1 },
    );
  });
});
