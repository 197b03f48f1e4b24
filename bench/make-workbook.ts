import { createRng } from '../src/random.ts';
import { xlsxBytes } from '../test/fixtures/xlsx.ts';

const FIRST_DAY = 45_292;
const HEADINGS = ['Møte', 'Dato', 'Kl.', 'Varighet (t)', 'Type', 'Deltaker', 'Virksomhet', 'Antall'];

/**
 * A seeded workbook as Excel writes it: dates and numbers as numbers, every text shared.
 *
 * @param sheets number of sheets
 * @param rows rows of each sheet, the heading not counted; eight columns, the first one different in every row
 * @returns bytes of the .xlsx file. Cost: O(cells); holds all XML in memory.
 */
export function makeWorkbook(sheets: number, rows: number): Uint8Array {
  const rng = createRng(1, 'workbook');
  const pick = (n: number): number => rng.int(n);
  const texts: string[] = [...HEADINGS];
  const types = addTexts(texts, 12, (i) => `Samarbeidsmøte type ${i}`);
  const persons = addTexts(texts, 2000, (i) => `Deltaker Etternavnsen ${i}`);
  const employers = addTexts(texts, 40, (i) => `Virksomhet nummer ${i}`);
  const made = Array.from({ length: sheets }, () => {
    const xml: string[] = [
      '<sheetData>',
      `<row r="1">${HEADINGS.map((_, i) => text(i, 1, i)).join('')}</row>`,
    ];
    for (let row = 2; row <= rows + 1; row++) {
      const cells = [
        text(0, row, texts.push(`M-${String(texts.length).padStart(8, '0')}`) - 1),
        number(1, row, FIRST_DAY + pick(700), 1),
        number(2, row, (28 + pick(36)) / 96, 2),
        number(3, row, (1 + pick(6)) / 2, 0),
        text(4, row, types + pick(12)),
        text(5, row, persons + pick(2000)),
        text(6, row, employers + pick(40)),
        number(7, row, 1 + pick(9), 0),
      ];
      xml.push(`<row r="${row}" spans="1:8">${cells.join('')}</row>`);
    }
    xml.push('</sheetData>');
    return { xml: xml.join('') };
  });
  const sharedStrings = texts.map((value) => `<si><t>${value}</t></si>`).join('');
  return xlsxBytes({ sheets: made, sharedStrings, formats: ['dd.mm.yyyy', 'hh:mm'] });
}

/** Adds some texts and gives the index of the first one. */
function addTexts(texts: string[], count: number, make: (i: number) => string): number {
  const first = texts.length;
  for (let i = 0; i < count; i++) texts.push(make(i));
  return first;
}

function text(column: number, row: number, index: number): string {
  return `<c r="${'ABCDEFGH'[column]}${row}" t="s"><v>${index}</v></c>`;
}

function number(column: number, row: number, value: number, style: number): string {
  return `<c r="${'ABCDEFGH'[column]}${row}" s="${style}"><v>${value}</v></c>`;
}
