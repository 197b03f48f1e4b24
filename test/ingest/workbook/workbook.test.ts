import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/ingest/workbook/workbook.ts';
import { partsInMemory, type XlsxPlan, xlsxParts } from '../../fixtures/xlsx.ts';

const read = (plan: XlsxPlan) => readWorkbook(partsInMemory(xlsxParts(plan)), 'logg.xlsx');
const rowsOf = async (xml: string, plan: Partial<XlsxPlan> = {}) => {
  const { sheets, problems } = await read({ sheets: [{ xml }], ...plan });
  expect(problems.filter(({ severity }) => severity === 'rejected')).toEqual([]);
  return sheets[0]!.rows;
};
const cellsOf = async (cells: string, plan: Partial<XlsxPlan> = {}) =>
  (await rowsOf(`<sheetData><row r="1">${cells}</row></sheetData>`, plan))[0]?.cells ?? [];
const refusal = async (plan: XlsxPlan) => {
  const { sheets, problems } = await read(plan);
  expect(sheets).toEqual([]);
  return problems.map(({ code, severity, place, params }) => ({ code, severity, place, params }));
};
const sheetData = (rows: string) => ({ sheets: [{ xml: `<sheetData>${rows}</sheetData>` }] });

describe('cells', () => {
  it('shared, inline and formula texts are read, with runs joined and reading aids left out', async () => {
    const sharedStrings =
      '<si><t>Ola</t></si><si><r><t xml:space="preserve">Kari </t></r><r><rPr><b/></rPr><t>Hansen</t></r><rPh sb="0" eb="1"><t>kana</t></rPh></si>';
    const cells =
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>Åse</t></r><r><t> B.</t></r></is></c><c r="D1" t="str"><f>A1</f><v>Ola</v></c>';
    expect(await cellsOf(cells, { sharedStrings })).toEqual(['Ola', 'Kari Hansen', 'Åse B.', 'Ola']);
  });

  it('line breaks, escaped characters and letters in two parts are read as one sees them', async () => {
    const cells =
      '<c t="str"><v>a_x000D_&#10;b</v></c><c t="str"><v>A\u030Ase &amp; co</v></c><c t="str"><v>x_x0007_y</v></c>';
    expect(await cellsOf(cells)).toEqual(['a\nb', 'Åse & co', 'xy']);
  });

  it('numbers follow their format, booleans are ja and nei, errors and blanks are empty', async () => {
    const cells =
      '<c><v>1.5</v></c><c s="1"><v>45720</v></c><c s="2"><v>0.375</v></c><c s="3"><v>0.0625</v></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#REF!</v></c><c t="d"><v>2025-03-04T09:00:00</v></c><c s="99"><v>7</v></c>';
    expect(await cellsOf(cells, { formats: ['dd.mm.yyyy', 'hh:mm', '[h]:mm'] })).toEqual([
      '1,5',
      '2025-03-04',
      '09:00',
      '1:30',
      'ja',
      'nei',
      '',
      '2025-03-04T09:00:00',
      '7',
    ]);
  });

  it('a formula gives its saved value, also 0 and the empty text; one without value is counted', async () => {
    const xml =
      '<sheetData><row r="3"><c r="A3"><f>1-1</f><v>0</v></c><c r="B3" t="str"><f>""</f><v></v></c><c r="C3"><f t="shared" si="0"/><v>4</v></c><c r="D3"><f>TODAY()</f></c><c r="E3"><f>NOW()</f><v/></c></row></sheetData>';
    const { sheets, problems } = await read({ sheets: [{ xml }] });
    expect(sheets[0]).toMatchObject({ rows: [{ row: 3, cells: ['0', '', '4'] }], formulasWithoutValue: 2 });
    expect(problems).toEqual([
      {
        code: 'FORMULA_NO_VALUE',
        severity: 'warning',
        place: { file: 'logg.xlsx', sheet: 'Ark1', row: 3 },
        params: { count: 2 },
      },
    ]);
  });

  it('cells and rows without names follow the one before', async () => {
    const xml =
      '<sheetData><row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"><c><v>4</v></c></row><row><c><v>5</v></c></row></sheetData>';
    expect(await rowsOf(xml)).toEqual([
      { row: 1, cells: ['1', '', '', '2', '3'] },
      { row: 5, cells: ['4'] },
      { row: 6, cells: ['5'] },
    ]);
  });

  it('a cell inside extLst is not read', async () => {
    const cells = '<c r="A1"><v>1</v><extLst><ext><x><v>9</v></x></ext></extLst></c>';
    expect(await cellsOf(cells)).toEqual(['1']);
  });

  it('the file may be cut into chunks anywhere, also inside a letter', async () => {
    const parts = xlsxParts({
      sharedStrings: '<si><t>Åse Bjørnstad – «blå» 🙂</t></si>',
      ...sheetData('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>12</v></c></row>'),
    });
    for (const length of [1, 2, 3, 5, 64]) {
      const { sheets } = await readWorkbook(partsInMemory(parts, length), 'logg.xlsx');
      expect(sheets[0]?.rows).toEqual([{ row: 1, cells: ['Åse Bjørnstad – «blå» 🙂', '12'] }]);
    }
  });
});

describe('what is not shown is not read', () => {
  it('hidden sheets, rows and columns are counted where they hold something', async () => {
    const xml =
      '<cols><col min="2" max="3" hidden="1"/><col min="9" max="16384" hidden="true"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="D1"><v>3</v></c></row><row r="2" hidden="1"><c r="A2"><v>4</v></c><c r="B2" t="e"><v>#N/A</v></c></row><row r="3" hidden="1"/></sheetData>';
    const { sheets, hiddenSheets, problems } = await read({
      sheets: [{ xml }, { xml: '', state: 'hidden' }, { xml: '<broken', state: 'veryHidden' }],
    });
    expect(hiddenSheets).toBe(2);
    expect(sheets).toMatchObject([
      { rows: [{ row: 1, cells: ['1', '', '', '3'] }], hiddenRows: 1, hiddenColumns: 1, errorCells: 0 },
    ]);
    expect(problems.map(({ code, params }) => [code, params?.count])).toEqual([
      ['HIDDEN_SHEETS', 2],
      ['HIDDEN_ROWS', 1],
      ['HIDDEN_COLUMNS', 1],
    ]);
  });

  it('a merge shows its top left cell alone', async () => {
    const xml =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row><row r="2"><c r="A2"><v>4</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="tull"/></mergeCells>';
    const { sheets } = await read({ sheets: [{ xml }] });
    expect(sheets[0]).toMatchObject({
      rows: [{ row: 1, cells: ['1', '', '3'] }],
      merges: [{ top: 1, bottom: 2, left: 0, right: 1 }],
    });
  });

  it('macros are told of and nothing more', async () => {
    const { sheets, hasMacros, problems } = await read({
      ...sheetData('<row><c><v>1</v></c></row>'),
      parts: { 'xl/vbaProject.bin': 'x' },
    });
    expect([sheets.length, hasMacros]).toEqual([1, true]);
    expect(problems).toEqual([{ code: 'MACROS_IGNORED', severity: 'note', place: { file: 'logg.xlsx' } }]);
  });

  it('rows of formula errors are named up to ten, the rest is counted', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => `<row r="${i + 1}"><c t="e"><v>#N/A</v></c></row>`);
    const { sheets, problems } = await read(sheetData(rows.join('')));
    expect(sheets[0]).toMatchObject({ errorCells: 12, errorRows: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] });
    expect(problems).toHaveLength(11);
    expect(problems.at(-1)).toMatchObject({ code: 'ERROR_CELLS', params: { count: 2 } });
  });
});

describe('other ways to write the same workbook', () => {
  it('strict namespaces, prefixes and absolute targets read alike', async () => {
    const strict = 'http://purl.oclc.org/ooxml';
    const rels = (list: string) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
    const parts = new Map([
      [
        '_rels/.rels',
        rels(
          `<Relationship Id="a" Type="${strict}/officeDocument/relationships/officeDocument" Target="/bok/wb.xml"/>`,
        ),
      ],
      [
        'bok/_rels/wb.xml.rels',
        rels(
          `<Relationship Id="s" Type="${strict}/officeDocument/relationships/worksheet" Target="/bok/Ark/En.xml"/><Relationship Id="t" Type="${strict}/officeDocument/relationships/sharedStrings" Target="../bok/./tekst.xml"/>`,
        ),
      ],
      [
        'bok/wb.xml',
        `<x:workbook xmlns:x="${strict}/spreadsheetml/main" xmlns:q="${strict}/officeDocument/relationships"><x:workbookPr date1904="true"/><x:sheets><x:sheet name="A" sheetId="1" q:id="s"/></x:sheets></x:workbook>`,
      ],
      [
        'bok/ark/en.xml',
        `<x:worksheet xmlns:x="${strict}/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="d"><x:v>2025-03-04</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      ],
      ['bok/tekst.xml', '<sst><si><t>Ola</t></si></sst>'],
    ]);
    const { sheets } = await readWorkbook(partsInMemory(parts), 'logg.xlsx');
    expect(sheets[0]?.rows).toEqual([{ row: 1, cells: ['Ola', '2025-03-04'] }]);
  });

  it('UTF-16 parts are read', async () => {
    const parts = new Map<string, string | Uint8Array>(
      xlsxParts(sheetData('<row><c t="str"><v>Åse</v></c></row>')),
    );
    const text = String(parts.get('xl/worksheets/sheet1.xml')).replace('UTF-8', 'UTF-16');
    parts.set('xl/worksheets/sheet1.xml', new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')));
    const { sheets } = await readWorkbook(partsInMemory(parts), 'logg.xlsx');
    expect(sheets[0]?.rows).toEqual([{ row: 1, cells: ['Åse'] }]);
  });

  it('a chart sheet has no rows and no place in the list', async () => {
    const parts = xlsxParts({
      sheets: [{ xml: '' }, { xml: '<sheetData><row><c><v>1</v></c></row></sheetData>' }],
    });
    const rels = parts.get('xl/_rels/workbook.xml.rels')!;
    parts.set(
      'xl/_rels/workbook.xml.rels',
      rels.replace('relationships/worksheet"', 'relationships/chartsheet"'),
    );
    const { sheets } = await readWorkbook(partsInMemory(parts), 'logg.xlsx');
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([['Ark2', 1]]);
  });
});

describe('refusals', () => {
  const far = (row: number) =>
    `<row r="1"><c><v>1</v></c></row><row r="${row}"><c r="A${row}"><v>1</v></c></row>`;

  it('a cell far below the rest is refused, with its row', async () => {
    expect(await refusal(sheetData(far(1_048_576)))).toEqual([
      {
        code: 'FAR_CELL',
        severity: 'rejected',
        place: { file: 'logg.xlsx', sheet: 'Ark1' },
        params: { far: 1_048_576 },
      },
    ]);
    expect(await rowsOf(`<sheetData>${far(250_000)}</sheetData>`)).toHaveLength(2);
  });

  it('empty rows far down do no harm', async () => {
    const rows = '<row r="1"><c><v>1</v></c></row><row r="1048576"><c r="A1048576" s="1"/></row>';
    expect(await rowsOf(`<sheetData>${rows}</sheetData>`)).toHaveLength(1);
  });

  it('200 columns are read, 201 are refused', async () => {
    expect(await cellsOf('<c r="GR1"><v>1</v></c>')).toHaveLength(200);
    expect(await refusal(sheetData('<row r="1"><c r="GS1"><v>1</v></c></row>'))).toMatchObject([
      { code: 'FAR_COLUMN', place: { row: 1 } },
    ]);
  });

  it('250,000 rows are read, one more is refused', async () => {
    const rows = (n: number) => sheetData('<row><c><v>1</v></c></row>'.repeat(n));
    expect((await read(rows(250_000))).sheets[0]?.rows).toHaveLength(250_000);
    expect(await refusal(rows(250_001))).toMatchObject([
      { code: 'TOO_MANY_ROWS', params: { limit: 250_000 } },
    ]);
  });

  it('a cell of 32,767 letters is read, one more is refused, naming row and sheet', async () => {
    const row = (n: number) => `<row r="4"><c t="str"><v>${'x'.repeat(n)}</v></c></row>`;
    expect((await rowsOf(`<sheetData>${row(32_767)}</sheetData>`))[0]?.cells[0]).toHaveLength(32_767);
    expect(await refusal(sheetData(row(32_768)))).toMatchObject([
      { code: 'CELL_TOO_LONG', place: { sheet: 'Ark1', row: 4 } },
    ]);
  });

  it('one long text repeated in every cell is a bomb', async () => {
    const cells = '<c t="s"><v>0</v></c>'.repeat(200);
    const sharedStrings = `<si><t>${'x'.repeat(32_000)}</t></si>`;
    const rows = `<row>${cells}</row>`.repeat(60);
    expect(await refusal({ ...sheetData(rows), sharedStrings })).toMatchObject([{ code: 'ZIP_BOMB' }]);
  });

  it.each([
    '<!DOCTYPE x [<!ENTITY a "A">]><worksheet><sheetData/></worksheet>',
    `<!--${' '.repeat(9000)}--><!DOCTYPE x><worksheet/>`,
  ])('a DOCTYPE is refused before anything behind it is read', async (xml) => {
    const parts = { 'xl/worksheets/sheet1.xml': xml };
    expect(await refusal({ sheets: [{ xml: '' }], parts })).toMatchObject([{ code: 'XML_DOCTYPE' }]);
  });

  it('an unknown entity, a wrong index or number, rows out of order and a missing part mean damage', async () => {
    const broken = [
      '<row><c t="str"><v>&a;</v></c></row>',
      '<row><c t="s"><v>7</v></c></row>',
      '<row><c t="s"><v>__proto__</v></c></row>',
      '<row><c><v>abc</v></c></row>',
      '<row><c><v>1e999</v></c></row>',
      '<row r="2"/><row r="1"/>',
      '<row r="-1"/>',
      '<row><c r="1A"><v>1</v></c></row>',
      '<row>',
    ];
    for (const rows of broken) {
      expect(await refusal(sheetData(rows)), rows).toMatchObject([{ code: 'BROKEN_WORKBOOK' }]);
    }
    const parts = xlsxParts(sheetData(''));
    parts.delete('xl/worksheets/sheet1.xml');
    const { problems } = await readWorkbook(partsInMemory(parts), 'logg.xlsx');
    expect(problems).toMatchObject([{ code: 'BROKEN_WORKBOOK', severity: 'rejected' }]);
  });

  it('two sheets that share one part mean damage, for a short file could be read for ever', async () => {
    const parts = xlsxParts({ sheets: [{ xml: '' }, { xml: '' }] });
    const rels = parts.get('xl/_rels/workbook.xml.rels')!;
    parts.set('xl/_rels/workbook.xml.rels', rels.replace('sheet2.xml', 'sheet1.xml'));
    const { problems } = await readWorkbook(partsInMemory(parts), 'logg.xlsx');
    expect(problems).toMatchObject([{ code: 'BROKEN_WORKBOOK' }]);
  });

  it.each([
    [['a.csv'], 'ZIP_NO_WORKBOOK'],
    [['word/document.xml'], 'ZIP_NO_WORKBOOK'],
    [['mimetype', 'content.xml'], 'ODS_FILE'],
    [['xl/worksheets/sheet1.xml'], 'BROKEN_WORKBOOK'],
  ])('a zip of %j is %s', async (names, code) => {
    const parts = partsInMemory(new Map(names.map((name) => [name, 'x'])));
    const { problems } = await readWorkbook(parts, 'logg.xlsx');
    expect(problems).toEqual([{ code, severity: 'rejected', place: { file: 'logg.xlsx' } }]);
  });

  it('a binary workbook is called by its name', async () => {
    const parts = new Map([
      [
        '_rels/.rels',
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
      ],
      ['xl/workbook.bin', 'x'],
    ]);
    const { problems } = await readWorkbook(partsInMemory(parts), 'logg.xlsx');
    expect(problems).toMatchObject([{ code: 'XLSB_FILE' }]);
  });

  it('an identity number in the name of a sheet refuses the file and is not repeated', async () => {
    const found = await refusal({ sheets: [{ name: 'Bruker 10915596784', xml: '' }] });
    expect(found).toMatchObject([{ code: 'PERSON_NUMBER', place: { file: 'logg.xlsx' } }]);
    expect(JSON.stringify(found)).not.toContain('10915596784');
  });

  it('names that JavaScript knows change nothing', async () => {
    const xml =
      '<sheetData><row __proto__="1"><c constructor="2" t="str"><v>__proto__</v></c></row></sheetData>';
    const { sheets } = await read({ sheets: [{ name: '__proto__', xml }] });
    expect(sheets[0]).toMatchObject({ name: '__proto__', rows: [{ row: 1, cells: ['__proto__'] }] });
    expect(Object.hasOwn(Object.prototype, '1')).toBe(false);
  });
});
