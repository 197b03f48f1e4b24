import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/ingest/csv.ts';

const cells = (text: string): (readonly string[])[] => readTable(text, 'f').rows.map((row) => row.cells);

describe('readTable', () => {
  it.each([
    [';', 'Dato;Varighet\n04.03.2025;1,5\n05.03.2025;2,5\n'],
    [',', 'a,b\n1,2\n'],
    ['\t', 'a\tb;c\n1\t2\n'],
    ['|', 'a|b\n1|2\n'],
  ])('finds the separator %j', (separator, text) => {
    expect(readTable(text, 'f').separator).toBe(separator);
  });

  it('does not count separators inside quotes', () => {
    expect(readTable('a;b\n"x,y,z,u,v";2\n"x,y,z,u,v";2\n', 'f').separator).toBe(';');
  });

  it('obeys a sep= line and does not count it as a row, as Excel does', () => {
    const { rows, separator } = readTable('sep=|\na|b\n1|2\n', 'f');
    expect(separator).toBe('|');
    expect(rows).toEqual([
      { row: 1, cells: ['a', 'b'] },
      { row: 2, cells: ['1', '2'] },
    ]);
  });

  it('leaves empty rows out but keeps the numbers of the others', () => {
    expect(readTable('a,b\n\n1,2\n,\n3,4', 'f').rows.map((row) => row.row)).toEqual([1, 3, 5]);
  });

  it('keeps line breaks and doubled quotes inside a quoted cell', () => {
    expect(cells('a,b\n"x\ny","say ""hi"""\n')[1]).toEqual(['x\ny', 'say "hi"']);
  });

  it('counts a row with a line break in a cell as one row', () => {
    expect(readTable('a,b\n"x\ny",1\n2,3\n', 'f').rows.at(-1)?.row).toBe(3);
  });

  it('refuses the whole text when a quote is not closed, and names the row', () => {
    const { rows, problems } = readTable('a,b\n1,2\n3,"open\n4,5\n', 'f');
    expect(rows).toEqual([]);
    expect(problems).toMatchObject([
      { code: 'UNCLOSED_QUOTE', severity: 'rejected', place: { file: 'f', row: 3 } },
    ]);
  });

  it('reads 32 000 rows in linear time', () => {
    const table = (rows: number): string => `time,a,b\n${'140,h1,h2\n'.repeat(rows)}`;
    expect(readTable(table(32_000), 'f').rows).toHaveLength(32_001);
  });
});

describe('a text without quotes', () => {
  it('is cut as papaparse cuts it', () => {
    const cell = fc.constantFrom('', ' ', 'a', 'Åse', '04.03.2025', 'x'.repeat(50), '\u00A0', '1,5');
    const line = fc.array(cell, { minLength: 1, maxLength: 5 }).map((cells) => cells.join(';'));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), fc.boolean(), (lines, ends) => {
        const text = lines.join('\n') + (ends ? '\n' : '');
        const { rows, separator } = readTable(text, 'a.csv');
        const { data } = Papa.parse<string[]>(text, { delimiter: separator, newline: '\n' });
        const expected = data.flatMap((cells, i) =>
          cells.some((c) => c.trim() !== '') ? [{ row: i + 1, cells }] : [],
        );
        expect(rows).toEqual(expected);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('of many different texts is cut alike', () => {
    const lines = Array.from({ length: 25_000 }, (_, i) => `id${i};p${i % 7}`);
    const { rows } = readTable(lines.join('\n'), 'a.csv');
    expect(rows.map(({ cells }) => cells.join(';'))).toEqual(lines);
    expect(rows[24_999]).toEqual({ row: 25_000, cells: ['id24999', `p${24_999 % 7}`] });
  });
});
