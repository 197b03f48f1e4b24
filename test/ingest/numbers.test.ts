import { describe, expect, it } from 'vitest';
import { parseDecimal, parseDuration, unitOfHeading } from '../../src/ingest/numbers.ts';
import { parseTime } from '../../src/ingest/times.ts';

describe('parseTime', () => {
  it.each([
    ['09:00', '09:00:00', null],
    ['kl. 10.15', '10:15:00', null],
    ['8.30', '08:30:00', null],
    ['9', '09:00:00', null],
    ['13:00-14:30', '13:00:00', '14:30:00'],
    ['13-14.30', '13:00:00', '14:30:00'],
    ['12:30 PM', '12:30:00', null],
    ['12:05:09 AM', '00:05:09', null],
    ['0,375', '09:00:00', null],
  ])('reads %s', (text, start, end) => {
    expect(parseTime(text)).toEqual({ start, end });
  });

  it.each(['', '25:00', '09:60', 'formiddag', '13 PM', '1-2-3'])('cannot read %j', (text) => {
    expect(parseTime(text)).toBeNull();
  });
});

describe('parseDecimal', () => {
  it.each([
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['1\u00A0500', 1500],
    ['-3', -3],
  ])('reads %j', (text, value) => expect(parseDecimal(text)).toBe(value));

  it.each(['', 'flere', '1,5,2', 'NaN', 'Infinity', '0x10'])('is null for %j', (text) => {
    expect(parseDecimal(text)).toBeNull();
  });
});

describe('parseDuration', () => {
  it.each([
    ['1,5', 'hours', 90],
    ['90', 'minutes', 90],
    ['20', 'seconds', 20 / 60],
    ['15 min', null, 15],
    ['1:30', null, 90],
    ['13:00-14:30', null, 90],
    ['1 t 30 min', null, 90],
    ['1h 3m 30s', null, 63.5],
    ['1,5 timer', null, 90],
    ['-30', 'minutes', -30],
  ] as const)('%s in %s is %d minutes', (text, unit, minutes) => {
    expect(parseDuration(text, unit)).toBeCloseTo(minutes, 10);
  });

  it('says that a bare number has no unit', () => expect(parseDuration('90', null)).toBe('unit'));
  it('is null, never 0, when unreadable', () => expect(parseDuration('lenge', 'minutes')).toBeNull());
});

describe('unitOfHeading', () => {
  it.each([
    ['duration_min', 'minutes'],
    ['Varighet (min)', 'minutes'],
    ['Varighet (timer)', 'hours'],
    ['Varighet (t)', 'hours'],
    ['Antall timer', 'hours'],
    ['duration_seconds', 'seconds'],
    ['Varighet', null],
    ['duration', null],
  ])('%s is in %s', (heading, unit) => expect(unitOfHeading(heading)).toBe(unit));
});
