import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/ingest/workbook/workbook.ts';
import { streamZipped } from '../../../src/node/zipped-workbook.ts';
import { createRng, type Rng } from '../../../src/random.ts';
import { partsInMemory, type XlsxPlan, xlsxBytes, xlsxParts } from '../../fixtures/xlsx.ts';

const PLAN: XlsxPlan = {
  sheets: [
    {
      name: 'Møtelogg',
      xml: '<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row><row r="2" hidden="1"><c r="A2"><v>1.5</v></c></row><row r="3"><c r="A3" s="1"><v>45720</v></c><c r="C3" t="b"><v>1</v></c><c r="D3"><f>1</f></c><c r="E3" t="e"><v>#N/A</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
    },
    { xml: '<sheetData/>', state: 'hidden' },
  ],
  sharedStrings: '<si><t>Dato</t></si><si><r><t>a</t></r><rPh><t>x</t></rPh></si>',
  formats: ['dd.mm.yyyy'],
  workbook: '<workbookPr date1904="0"/>',
};
const RUNS = 1000;
const PIECES = [
  '<',
  '>',
  '/',
  '"',
  '&',
  '&#0;',
  '__proto__',
  '<row r="999999">',
  '99999999999',
  '-1',
  '\0',
  'e9',
  '<c>',
];

/** One to four random changes: a byte set, a stretch cut, doubled or zeroed, or a piece put in. */
function mutated(bytes: Uint8Array, rng: Rng): Uint8Array {
  let changed = Buffer.from(bytes);
  for (let i = rng.int(4); i >= 0; i--) {
    const at = rng.int(changed.length);
    const end = Math.min(changed.length, at + 1 + rng.int(30));
    const [before, stretch, after] = [
      changed.subarray(0, at),
      changed.subarray(at, end),
      changed.subarray(end),
    ];
    const put = [
      Buffer.from([rng.int(256)]),
      Buffer.alloc(0),
      Buffer.concat([stretch, stretch]),
      Buffer.alloc(stretch.length),
      Buffer.from(PIECES[rng.int(PIECES.length)]!),
    ][rng.int(5)]!;
    changed = Buffer.concat([before, put, after, ...(rng.int(2) ? [] : [Buffer.alloc(0)])]);
  }
  return new Uint8Array(changed);
}

function expectSound(workbook: Awaited<ReturnType<typeof readWorkbook>>): boolean {
  const isRefused = workbook.problems.some(({ severity }) => severity === 'rejected');
  if (isRefused) expect(workbook.sheets).toEqual([]);
  for (const { rows } of workbook.sheets) {
    for (const { row, cells } of rows) {
      expect(Number.isSafeInteger(row) && row > 0).toBe(true);
      expect(Array.from(cells).every((cell) => typeof cell === 'string' && cell !== 'NaN')).toBe(true);
    }
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
  return isRefused;
}

describe('damaged workbooks', () => {
  it(`${RUNS} changes to the XML end in a workbook, some refused and some not`, async () => {
    const rng = createRng(1, 'xml');
    const parts = xlsxParts(PLAN);
    const names = [...parts.keys()];
    let refused = 0;
    for (let i = 0; i < RUNS; i++) {
      const name = names[rng.int(names.length)]!;
      const text = new TextEncoder().encode(parts.get(name)!);
      const changed = new Map<string, string | Uint8Array>(parts).set(name, mutated(text, rng));
      if (expectSound(await readWorkbook(partsInMemory(changed), 'x.xlsx'))) refused++;
    }
    expect(refused).toBeGreaterThan(RUNS / 10);
    expect(refused).toBeLessThan(RUNS);
  });

  it(`${RUNS} changes to the zip file end in a workbook; what is read is what was written`, async () => {
    const rng = createRng(1, 'zip');
    const bytes = xlsxBytes(PLAN);
    const rowsOf = async (file: Uint8Array) => {
      const rows: unknown[] = [];
      const workbook = await streamZipped(file, 'x.xlsx', (_, row) => rows.push(row));
      return { rows, isRefused: expectSound(workbook) };
    };
    const sound = await rowsOf(bytes);
    expect(sound.isRefused).toBe(false);
    let refused = 0;
    for (let i = 0; i < RUNS; i++) {
      const { rows, isRefused } = await rowsOf(mutated(bytes, rng));
      if (isRefused) refused++;
      else expect(rows).toEqual(sound.rows);
    }
    expect(refused).toBeGreaterThan(RUNS / 2);
  });
});
