import { describe, expect, it } from 'vitest';
import { emptyUnderMerges } from '../../../src/ingest/workbook/merges.ts';

const rows = () => [
  { row: 2, cells: ['a', 'b', 'c'] },
  { row: 5, cells: ['d', 'e'] },
  { row: 6, cells: ['f'] },
];

describe('emptyUnderMerges', () => {
  it('keeps the top left cell and what lies outside', () => {
    expect(emptyUnderMerges(rows(), [{ top: 2, bottom: 5, left: 0, right: 1 }])).toEqual([
      { row: 2, cells: ['a', '', 'c'] },
      { row: 6, cells: ['f'] },
    ]);
  });

  it('empties all that is covered where the top left cell is empty', () => {
    expect(emptyUnderMerges(rows(), [{ top: 1, bottom: 6, left: 0, right: 0 }])).toEqual([
      { row: 2, cells: ['', 'b', 'c'] },
      { row: 5, cells: ['', 'e'] },
    ]);
  });

  it('merges that overlap without end are damage, not a wait', () => {
    const many = Array.from({ length: 1000 }, (_, i) => ({ row: i + 1, cells: Array(200).fill('x') }));
    const merges = Array.from({ length: 20_000 }, () => ({ top: 1, bottom: 1000, left: 0, right: 199 }));
    expect(() => emptyUnderMerges(many, merges)).toThrow('BROKEN_WORKBOOK');
  });
});
