import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DateStyle, parseMoment } from '../../../src/ingest/dates.ts';
import { parseDecimal, parseDuration } from '../../../src/ingest/numbers.ts';
import { parseTime } from '../../../src/ingest/times.ts';
import { isoCellText, numberText } from '../../../src/ingest/workbook/cell-text.ts';
import type { FormatKind } from '../../../src/ingest/workbook/number-formats.ts';

const text = (value: number, kind: FormatKind, is1904 = false, digits = 0) =>
  numberText(value, { kind, digits }, is1904);
const STYLE: DateStyle = { slash: null, year: null, numbers: 'excel-days' };

describe('numberText', () => {
  it.each([
    [45720, '2025-03-04'],
    [45720.375, '2025-03-04T09:00:00'],
    [45782.37569444445, '2025-05-05T09:01:00'],
    [45720.999999, '2025-03-05'],
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, '1900-02-29'],
    [61, '1900-03-01'],
    [2958465, '9999-12-31'],
  ])('%d as a date is %s', (value, shown) => expect(text(value, 'date')).toBe(shown));

  it('1900-02-29, which Excel counts, is no day', () => {
    expect(parseMoment(text(60, 'date'), STYLE)).toBe('impossible');
  });

  it('counts from 1904 where the workbook says so', () => {
    expect(text(44258, 'date', true)).toBe('2025-03-04');
    expect(text(0, 'date', true)).toBe('1904-01-01');
  });

  it.each([
    [0.375, '09:00'],
    [0.354166, '08:30'],
    [0, '00:00'],
    [0.3753472222, '09:00:30'],
    [0.9999999, '00:00'],
    [1.0625, '25:30'],
    [45720.375, '2025-03-04T09:00:00'],
  ])('%d as a clock is %s', (value, shown) => expect(text(value, 'time')).toBe(shown));

  it.each([
    [0.0625, '1:30'],
    [1.5, '36:00'],
    [0.0005787037, '0:00:50'],
  ])('%d days as a length is %s', (value, shown) => expect(text(value, 'duration')).toBe(shown));

  it('a month is shown as one only from its first day', () => {
    expect([text(45717, 'month'), text(45720, 'month')]).toEqual(['2025-03', '2025-03-04']);
  });

  it.each([
    [1.5, '1,5'],
    [1.234, '1,234'],
    [90, '90'],
    [0.1 + 0.2, '0,3'],
    [-2.5, '-2,5'],
    [1e-7, '0,0000001'],
    [10915596784, '10915596784'],
    [1e21, '1000000000000000000000'],
  ])('%d as a number is %s', (value, shown) => expect(text(value, 'number')).toBe(shown));

  it('fills up with the zeros a format shows, so that a hidden identity number is found', () => {
    expect(text(1010112345, 'number', false, 11)).toBe('01010112345');
  });

  it('a number that is no date stays a number', () => {
    expect([text(-1, 'date'), text(0, 'date'), text(3e6, 'date'), text(0.5, 'date')]).toEqual([
      '-1',
      '0',
      '3000000',
      '0,5',
    ]);
  });

  it('numbers, clocks, lengths and moments are read back as what was stored', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (n, decimals) => {
        expect(parseDecimal(text(n / 10 ** decimals, 'number'))).toBeCloseTo(n / 10 ** decimals, 6);
      }),
      { seed: 1 },
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 20_000, max: 60_000 }),
        fc.integer({ min: 0, max: 86_399 }),
        (day, second) => {
          const clock = new Date(second * 1000).toISOString().slice(11, 19);
          const date = new Date(Date.UTC(1899, 11, 30 + day)).toISOString().slice(0, 10);
          expect(parseMoment(text(day + second / 86_400, 'datetime'), STYLE)).toEqual({
            kind: 'local',
            iso: `${date}T${clock}`,
            precision: second === 0 ? 'date' : 'datetime',
          });
          expect(parseTime(text(second / 86_400, 'time'))).toEqual({ start: clock, end: null });
          expect(parseDuration(text(second / 86_400, 'duration'), null)).toBeCloseTo(second / 60, 9);
        },
      ),
      { seed: 1 },
    );
  });
});

describe('isoCellText', () => {
  it.each([
    ['2025-03-04', '2025-03-04'],
    ['2025-03-04T00:00:00.000', '2025-03-04'],
    ['2025-03-04T09:00:00', '2025-03-04T09:00:00'],
    ['2025-03-04T08:59:59.999Z', '2025-03-04T09:00:00'],
    ['2025-03-04T23:59:59.9', '2025-03-05T00:00:00'],
    ['09:00:00', '09:00'],
    ['T09:00:30', '09:00:30'],
    ['2025-03-04T99:00', '2025-03-04T99:00'],
    ['i går', 'i går'],
  ])('%s → %s', (stored, shown) => expect(isoCellText(stored)).toBe(shown));
});
