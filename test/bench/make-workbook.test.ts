import { describe, expect, it } from 'vitest';
import { makeWorkbook } from '../../bench/make-workbook.ts';
import { unpackWorkbooks } from '../../src/node/read-workbooks.ts';

describe('makeWorkbook', () => {
  it('writes the same readable workbook each time', async () => {
    const bytes = makeWorkbook(2, 50);
    expect(makeWorkbook(2, 50)).toEqual(bytes);
    const [read] = await unpackWorkbooks([{ name: 'a.xlsx', bytes }]);
    expect(read?.workbook?.problems).toEqual([]);
    const sheets = read!.workbook!.sheets;
    expect(sheets.map(({ rows }) => rows.length)).toEqual([51, 51]);
    const [id, date, clock, hours] = sheets[1]!.rows[50]!.cells;
    expect([id, date, clock, hours].join(' ')).toMatch(/^M-\d{8} 20\d\d-\d\d-\d\d \d\d:\d\d [0-3](,5)?$/);
  });
});
