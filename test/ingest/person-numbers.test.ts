import { describe, expect, it } from 'vitest';
import { findPersonNumbers, maskPersonNumbers } from '../../src/ingest/person-numbers.ts';

// Synthetic number published in the README of navikt/fnrvalidator; it belongs to no one.
const SYNTHETIC = '10915596784';
const inCell = (cell: string) => findPersonNumbers([{ row: 7, cells: ['ok', cell] }]);

describe('findPersonNumbers', () => {
  it.each([SYNTHETIC, `Gjelder ${SYNTHETIC}.`, '109155 96784', '109155-96784', '109 155 96784'])(
    'finds %s with its row and column',
    (cell) => {
      expect(inCell(cell)).toEqual([{ row: 7, column: 1, valid: true }]);
    },
  );

  it.each(['109155967841', '910915596784', '974 652 269', '+47 900 00 000', '00000000000', '1733302800'])(
    'is not alarmed by %s',
    (cell) => expect(inCell(cell)).toEqual([]),
  );

  it('doubts a plausible date with wrong control digits', () => {
    expect(inCell('10015596780')).toEqual([{ row: 7, column: 1, valid: false }]);
  });
});

describe('maskPersonNumbers', () => {
  it('hides a number in a file name', () => {
    expect(maskPersonNumbers(`sak ${SYNTHETIC}.csv`)).toBe('sak •••••••••••.csv');
    expect(maskPersonNumbers('møter 2025.csv')).toBe('møter 2025.csv');
  });
});
