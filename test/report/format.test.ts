import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatHours, formatNumber, formatPercent } from '../../src/report/format.ts';

describe('numbers read as the language writes them', () => {
  it.each([
    [-0.92, { decimals: 2, sign: true }, '−0,92', '−0.92'],
    [0.155, { decimals: 2, sign: true }, '+0,16', '+0.16'],
    [1.005, { decimals: 2 }, '1,01', '1.01'],
    [-0.001, { decimals: 2 }, '0,00', '0.00'],
    [-0.001, { decimals: 2, sign: true }, '0,00', '0.00'],
    [1139, {}, '1\u00a0139', '1,139'],
    [1234567.891, { decimals: 1 }, '1\u00a0234\u00a0567,9', '1,234,567.9'],
    [0, {}, '0', '0'],
    [2.5, {}, '2,50', '2.50'],
    [1e-9, { decimals: 3 }, '0,000', '0.000'],
    [999.9996, { decimals: 3 }, '1\u00a0000,000', '1,000.000'],
    [0.12, { percent: true }, '12\u00a0%', '12%'],
    [null, {}, '–', '–'],
    [Number.NaN, {}, '–', '–'],
    [Number.POSITIVE_INFINITY, {}, '–', '–'],
  ] as const)('%d with %j → %s / %s', (value, format, nb, en) => {
    expect(formatNumber(value, 'nb', format)).toBe(nb);
    expect(formatNumber(value, 'en', format)).toBe(en);
  });

  it('read back, a number is within half a last digit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        (value, decimals) => {
          const text = formatNumber(value, 'nb', { decimals });
          const back = Number(text.replaceAll('\u00a0', '').replace('−', '-').replace(',', '.'));
          expect(Math.abs(back - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-6);
          expect(text).not.toMatch(/[ -]/);
        },
      ),
      { seed: 1 },
    );
  });
});

describe('hours, shares and dates', () => {
  it.each([
    [1, {}, '1\u00a0time', '1\u00a0hour'],
    [12.5, {}, '12,5\u00a0timer', '12.5\u00a0hours'],
    [0, { rounded: true }, 'under\u00a02,5\u00a0timer', 'under\u00a02.5\u00a0hours'],
    [0, {}, '0\u00a0timer', '0\u00a0hours'],
    [null, {}, '–', '–'],
  ] as const)('%d hours with %j', (hours, options, nb, en) => {
    expect(formatHours(hours, 'nb', options)).toBe(nb);
    expect(formatHours(hours, 'en', options)).toBe(en);
  });

  it('a share is percent', () => {
    expect([formatPercent(0.255, 'nb'), formatPercent(-0.041, 'nb', 1), formatPercent(null, 'en')]).toEqual([
      '26\u00a0%',
      '−4,1\u00a0%',
      '–',
    ]);
  });

  it.each([
    ['2024-03-01', '1. mars 2024', '1 March 2024'],
    ['2024-12-31T00:00:00', '31. desember 2024', '31 December 2024'],
    ['2024-03-01T13:05', '1. mars 2024 kl. 13.05', '1 March 2024, 13:05'],
    ['ukjent', 'ukjent', 'ukjent'],
    ['2024-13-01', '2024-13-01', '2024-13-01'],
  ])('%s → %s / %s', (iso, nb, en) => {
    expect([formatDate(iso, 'nb'), formatDate(iso, 'en')]).toEqual([nb, en]);
  });
});
