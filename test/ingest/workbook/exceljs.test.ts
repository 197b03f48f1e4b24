import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/ingest/workbook/workbook.ts';
import { zipParts } from '../../../src/node/zip-parts.ts';

/** A value as exceljs takes it, its number format, and the text it must be read as. */
interface Sample {
  readonly value: ExcelJS.CellValue;
  readonly format?: string;
  readonly text: string;
}

const DAY_MS = 86_400_000;
const dates = fc.integer({ min: 20_000, max: 60_000 }).map((day) => (day - 25_569) * DAY_MS);
const seconds = fc.integer({ min: 1, max: 86_399 });
const iso = (ms: number) => new Date(ms).toISOString();
const words = fc
  .string({ unit: fc.constantFrom(...'abæøåÅé –«»&<>"\'; ,\n='), minLength: 1, maxLength: 30 })
  .filter((text) => text.trim() !== '');

const samples: fc.Arbitrary<Sample> = fc.oneof(
  words.map((text) => ({ value: text, text })),
  fc.integer({ min: -1e6, max: 1e6 }).map((n) => ({ value: n, text: String(n) })),
  fc
    .integer({ min: -99_999, max: 99_999 })
    .filter((n) => n % 10 !== 0)
    .map((n) => ({ value: n / 10, text: String(n / 10).replace('.', ',') })),
  fc.boolean().map((value) => ({ value, text: value ? 'ja' : 'nei' })),
  dates.map((ms) => ({ value: new Date(ms), format: 'dd.mm.yyyy', text: iso(ms).slice(0, 10) })),
  fc.tuple(dates, seconds).map(([ms, s]) => ({
    value: new Date(ms + s * 1000),
    format: 'dd.mm.yyyy hh:mm:ss',
    text: iso(ms + s * 1000).slice(0, 19),
  })),
  fc.integer({ min: 0, max: 1439 }).map((m) => ({
    value: m / 1440,
    format: 'hh:mm',
    text: iso(m * 60_000).slice(11, 16),
  })),
  fc.tuple(words, words).map(([a, b]) => ({
    value: { richText: [{ text: a }, { font: { bold: true }, text: b }] },
    text: a + b,
  })),
  words.map((text) => ({ value: { text, hyperlink: 'https://example.org' }, text })),
  fc.integer({ min: 1, max: 999 }).map((n) => ({ value: { formula: 'A1', result: n }, text: String(n) })),
  fc.constant({ value: { error: '#N/A' }, text: '' } as Sample),
);

async function written(grid: readonly (readonly Sample[])[], date1904: boolean): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.properties.date1904 = date1904;
  const sheet = workbook.addWorksheet('Møtelogg');
  grid.forEach((row, i) => {
    row.forEach(({ value, format }, j) => {
      const cell = sheet.getCell(i + 1, j + 1);
      cell.value = value;
      if (format !== undefined) cell.numFmt = format;
    });
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe('workbooks written by exceljs', () => {
  it.each([false, true])('read as they were meant (days from 1904: %s)', async (date1904) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(samples, { maxLength: 6 }), { minLength: 1, maxLength: 5 }),
        async (grid) => {
          const { sheets, problems } = await readWorkbook(
            await zipParts(await written(grid, date1904)),
            'x.xlsx',
          );
          expect(problems.filter(({ severity }) => severity === 'rejected')).toEqual([]);
          const wanted = grid
            .map((row, i) => ({ row: i + 1, cells: row.map(({ text }) => text) }))
            .map(({ row, cells }) => ({
              row,
              cells: cells.slice(0, cells.findLastIndex((c) => c !== '') + 1),
            }))
            .filter(({ cells }) => cells.length > 0);
          expect(sheets[0]?.rows).toEqual(wanted);
          const errors = grid
            .flat()
            .filter(({ value }) => JSON.stringify(value) === '{"error":"#N/A"}').length;
          expect(sheets[0]?.errorCells).toBe(errors);
        },
      ),
      { seed: 1, numRuns: 60 },
    );
  });

  it('merges, hidden rows, columns and sheets, comments', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('A');
    sheet.getCell('A1').value = 'tittel';
    sheet.mergeCells('A1:C2');
    sheet.getCell('A3').value = 'synlig';
    sheet.getCell('A3').note = 'en kommentar';
    sheet.getCell('B3').value = 'skjult';
    sheet.getColumn(2).hidden = true;
    sheet.getCell('A4').value = 'skjult';
    sheet.getRow(4).hidden = true;
    workbook.addWorksheet('B', { state: 'veryHidden' }).getCell('A1').value = 'skjult';
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const read = await readWorkbook(await zipParts(bytes), 'x.xlsx');
    expect(read.hiddenSheets).toBe(1);
    expect(read.sheets).toMatchObject([
      {
        name: 'A',
        rows: [
          { row: 1, cells: ['tittel'] },
          { row: 3, cells: ['synlig'] },
        ],
        merges: [{ top: 1, bottom: 2, left: 0, right: 2 }],
        hiddenRows: 1,
        hiddenColumns: 1,
      },
    ]);
    expect(JSON.stringify(read)).not.toMatch(/skjult"|kommentar/);
  });
});
