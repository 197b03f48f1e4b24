import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { streamWorkbookFile, unpackWorkbooks } from '../../src/node/read-workbooks.ts';
import { problemText } from '../../src/report/problem-text.ts';
import { xlsxBytes } from '../fixtures/xlsx.ts';
import { zipOf } from '../fixtures/zip.ts';
import { hasShared, SKIP_NOTE, sharedFile } from '../helpers/shared-files.ts';

const root = path.resolve(import.meta.dirname, '../..');
const scratch = mkdtempSync(path.join(tmpdir(), 'samband-worker-'));
const worker = pathToFileURL(path.join(scratch, 'workbook-worker.mjs'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
beforeAll(() => {
  const rolldown = path.join(root, 'node_modules/rolldown/bin/cli.mjs');
  const entry = path.join(root, 'src/node/workbook-worker.ts');
  const args = [entry, '-o', path.join(scratch, 'workbook-worker.mjs'), '-f', 'esm', '--platform', 'node'];
  const { status, stderr } = spawnSync(process.execPath, [rolldown, ...args], { encoding: 'utf8' });
  expect(stderr + status).toMatch(/0$/);
});

const cell = (text: string) => `<c t="str"><v>${text}</v></c>`;
const small = (rows = `<row r="3">${cell('Dato')}${cell('Åse')}</row><row r="9">${cell('Åse')}</row>`) =>
  xlsxBytes({
    sheets: [
      { xml: `<sheetData>${rows}</sheetData>` },
      { name: 'To', xml: `<sheetData><row>${cell('2')}</row></sheetData>` },
    ],
  });
const codes = (file: Awaited<ReturnType<typeof unpackWorkbooks>>[number]) =>
  file.workbook?.problems.map(({ code }) => code);

describe('unpackWorkbooks', () => {
  it('reads alike in a worker and in this thread', async () => {
    const files = [{ name: 'a.xlsx', bytes: small() }];
    const [here] = await unpackWorkbooks(files, { worker: null });
    const [there] = await unpackWorkbooks(files, { worker });
    expect(there).toEqual(here);
    expect(here?.workbook?.sheets.map(({ name, rows }) => [name, rows])).toEqual([
      [
        'Ark1',
        [
          { row: 3, cells: ['Dato', 'Åse'] },
          { row: 9, cells: ['Åse'] },
        ],
      ],
      ['To', [{ row: 1, cells: ['2'] }]],
    ]);
  });

  it('many rows come through a worker in order and without loss', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, i) => `<row>${cell(`m${i}`)}${cell('type')}<c/>${cell('x')}</row>`,
    );
    const source = { name: 'a.xlsx', bytes: small(rows.join('')) };
    const [read] = await unpackWorkbooks([source], { worker });
    const got = read!.workbook!.sheets[0]!.rows;
    expect(got).toHaveLength(20_000);
    expect(got.every(({ row, cells }, i) => row === i + 1 && cells.join() === `m${i},type,,x`)).toBe(true);
  });

  it('leaves files of other kinds as they are, in their places', async () => {
    const csv = { name: 'a.xlsx', bytes: new TextEncoder().encode('Dato;Navn') };
    const empty = { name: 'b.csv', bytes: new Uint8Array() };
    const [first, second, third] = await unpackWorkbooks([csv, { name: 'c', bytes: small() }, empty]);
    expect([first, third]).toEqual([csv, empty]);
    expect(second?.workbook?.sheets).toHaveLength(2);
  });

  it('tells a password, an old format, a plain zip and a cut file apart', async () => {
    const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const contents = [
      Buffer.concat([ole, Buffer.alloc(500), Buffer.from('EncryptedPackage', 'utf16le')]),
      Buffer.concat([ole, Buffer.alloc(500)]),
      zipOf([{ name: 'a.csv', content: 'Dato;Navn' }]),
      small().subarray(0, 400),
    ];
    const files = contents.map((bytes, i) => ({ name: `${i}.xlsx`, bytes: new Uint8Array(bytes) }));
    expect((await unpackWorkbooks(files, { worker })).map(codes)).toEqual([
      ['PASSWORD_PROTECTED'],
      ['OLE_XLS'],
      ['ZIP_NO_WORKBOOK'],
      ['BROKEN_WORKBOOK'],
    ]);
  });

  it('a workbook that outgrows its worker is a refusal, and the next file is read', async () => {
    const strings = Array.from({ length: 400_000 }, (_, i) => `<si><t>${i} ganske lang tekst</t></si>`);
    const large = xlsxBytes({ sheets: [{ xml: '' }], sharedStrings: strings.join('') });
    const files = [large, small()].map((bytes, i) => ({ name: `${i}.xlsx`, bytes }));
    const [first, second] = await unpackWorkbooks(files, { worker, memoryMb: 16 });
    expect(codes(first!)).toEqual(['WORKER_OUTGROWN']);
    expect(second?.workbook?.sheets).toHaveLength(2);
  });

  it('a workbook that takes too long is a refusal', async () => {
    const endless = path.join(scratch, 'endless.mjs');
    writeFileSync(endless, 'for (;;);');
    const file = { name: 'a.xlsx', bytes: small() };
    const [read] = await unpackWorkbooks([file], { worker: pathToFileURL(endless), seconds: 0.2 });
    expect(codes(read!)).toEqual(['WORKER_TIMEOUT']);
  });

  it('a worker that fails or ends early is a refusal, not a silence', async () => {
    for (const [i, code] of [
      'throw new Error("x");',
      'process.exit(0);',
      'import "no-such-package";',
    ].entries()) {
      const failing = path.join(scratch, `failing-${i}.mjs`);
      writeFileSync(failing, code);
      const [read] = await unpackWorkbooks([{ name: 'a', bytes: small() }], {
        worker: pathToFileURL(failing),
      });
      expect(codes(read!)).toEqual(['BROKEN_WORKBOOK']);
    }
  });

  it('what a taker of rows throws is not hidden', async () => {
    const stop = (): never => {
      throw new Error('stop');
    };
    await expect(streamWorkbookFile({ name: 'a', bytes: small() }, stop, { worker })).rejects.toThrow('stop');
  });
});

describe.skipIf(!hasShared)(`sample workbooks${SKIP_NOTE}`, () => {
  const sample = async (name: string) => {
    const [file] = await unpackWorkbooks([sharedFile(`samples/${name}`)], { worker });
    return file!.workbook;
  };

  it('the hand-typed log', async () => {
    const workbook = (await sample('motelogg_handskrevet.xlsx'))!;
    expect(workbook).toMatchObject({ hiddenSheets: 1, hasMacros: false });
    expect(workbook.sheets).toMatchObject([
      { name: 'Møtelogg 2025', errorCells: 1, errorRows: [7], formulasWithoutValue: 1 },
    ]);
    const { rows, merges } = workbook.sheets[0]!;
    expect(rows.map(({ row, cells }) => [row, ...cells.slice(0, 2), cells[4] ?? ''])).toEqual([
      [1, 'Møtelogg – pilot Fjordvik (fylles ut av koordinator)', ''],
      [2, 'Sist oppdatert: 01.04.2025', ''],
      [4, 'Dato', 'Kl.', 'Varighet (t)'],
      [5, '2025-03-04', '09:00', '1,5'],
      [6, '11.3.25', '10:15', '15 min'],
      [7, '18/3', '13-14.30', '1,5'],
      [8, '45741', '', '1,0'],
      [9, '2025-04-01', '08:30', '0'],
      [10, '2025-04-08', '', ''],
      [11, '2025-04-09', '', ''],
      [13, 'Sum', '', '5,5'],
    ]);
    expect(rows[3]?.cells[3]).toBe('Ola Nordmann (NAV); Kari Hansen (Fjordvik kommune)\nÅse Bjørnstad');
    expect([rows[6]?.cells[3], rows[7]?.cells[5]]).toEqual(['Ola Nordmann', 'lenke']);
    expect(merges).toContainEqual({ top: 10, bottom: 11, left: 2, right: 2 });
  });

  it('the register, the matrix, the answers of a form and the workbook that counts from 1904', async () => {
    const rows = async (name: string) => (await sample(name))!.sheets[0]!.rows.map(({ cells }) => cells);
    expect((await rows('aktorregister.xlsx'))[4]).toEqual([
      ...['Kari Hansen-Lie', 'kari.hansen@fjordvik.kommune.example', 'Fjordvik kommune', 'Oppvekst'],
      ...['Leder', 'Kommune', 'Kari Hansen', '01.08.2025'],
    ]);
    expect((await rows('oppmote_matrise.xlsx'))[0]?.slice(3)).toEqual([
      ...['2025-03-04', '2025-03-11', '18.3', '25. mars', 'Fagdag 08.04.25', 'Sum'],
    ]);
    expect((await rows('forms_nb_samarbeid.xlsx'))[1]?.slice(0, 3)).toEqual([
      ...['1', '2025-05-05T09:01:00', '2025-05-05T09:06:00'],
    ]);
    expect((await rows('broken_date1904.xlsx'))[1]?.[0]).toBe('2025-03-04');
  });

  it.each([
    [
      'broken_far_cell.xlsx',
      'Arket har innhold helt i rad 1048576 (broken_far_cell.xlsx, ark «Ark1»). Slett',
    ],
    [
      'broken_zipbomb_60MB.xlsx',
      'Filen pakker seg ut til mer enn tillatt størrelse og er ikke åpnet (broken',
    ],
    ['broken_truncated.xlsx', 'Excel-filen er ødelagt eller ikke ferdig lastet ned (broken_truncated.xlsx).'],
    ['broken_xml_entities.xlsx', 'Filen inneholder innhold vi av sikkerhetsgrunner ikke åpner (broken_xml_'],
    [
      'broken_zip_not_excel.xlsx',
      'Dette er en zip-fil, ikke en Excel-fil (broken_zip_not_excel.xlsx). Pakk den',
    ],
    [
      'broken_ole_header_only.xls',
      'Dette er et gammelt Excel-format (.xls) (broken_ole_header_only.xls). Åpne',
    ],
    [
      'broken_formula_no_cache.xlsx',
      '2 celler har formel uten lagret verdi og er lest som tomme (broken_formula',
    ],
  ])('%s gets its message', async (name, message) => {
    const problems = (await sample(name))!.problems;
    expect(problems.map((problem) => problemText(problem, 'nb').slice(0, message.length))).toEqual([message]);
  });

  it.each(['broken_csv_renamed.xlsx', 'broken_html_renamed.xls'])('%s is no workbook', async (name) => {
    expect(await sample(name)).toBeUndefined();
  });
});
