import { describe, expect, it } from 'vitest';
import { readFiles } from '../../src/ingest/read-files.ts';
import { buildLog } from '../../src/model/build-log.ts';
import { unpackWorkbooks } from '../../src/node/read-workbooks.ts';
import { DEFAULT_SETTINGS } from '../../src/settings.ts';
import { hasShared, SKIP_NOTE, sharedFile } from '../helpers/shared-files.ts';
import { textFile } from '../helpers/source-file.ts';

const sample = async (name: string) =>
  readFiles(await unpackWorkbooks([sharedFile(`samples/${name}`)], { worker: null }), DEFAULT_SETTINGS);
const read = (text: string) => readFiles([textFile('log.csv', text)], DEFAULT_SETTINGS);

describe.skipIf(!hasShared)(`hand-typed workbooks${SKIP_NOTE}`, () => {
  it('motelogg_handskrevet.xlsx gives seven meetings from row 5 to 11, one of them cancelled', async () => {
    const { files, meetings, attendances, problems, questions } = await sample('motelogg_handskrevet.xlsx');
    expect(files).toMatchObject([
      { kind: 'meeting-log', sheet: 'Møtelogg 2025', rowsRead: 7, rowsSkipped: 1 },
    ]);
    expect(
      meetings.map(({ start, durationMinutes, type, status, place }) => [
        place.row,
        start?.kind === 'local' ? `${start.iso} ${start.precision}` : '',
        durationMinutes,
        type,
        status ?? 'held',
      ]),
    ).toEqual([
      [5, '2025-03-04T09:00:00 datetime', 90, 'Samarbeidsmøte', 'held'],
      [6, '2025-03-11T10:15:00 datetime', 15, 'tlf', 'held'],
      [7, '2025-03-18T13:00:00 datetime', 90, 'Ansvarsgruppe', 'held'],
      [8, '2025-03-25T00:00:00 date', 60, 'Samarbeidsmøte', 'held'],
      [9, '2025-04-01T08:30:00 datetime', null, 'Avlyst', 'cancelled'],
      [10, '2025-04-08T00:00:00 date', null, 'Fagdag', 'held'],
      [11, '2025-04-09T00:00:00 date', null, 'Fagdag', 'held'],
    ]);
    expect(attendances.map(({ person, place }) => [place.row, person.name])).toEqual([
      ...[
        [5, 'Ola Nordmann'],
        [5, 'Kari Hansen'],
        [5, 'Åse Bjørnstad'],
      ],
      ...[
        [6, 'Kari H.'],
        [6, 'Liv Dahl'],
      ],
      ...[
        [7, 'Ola N'],
        [7, 'Kari H'],
        [7, 'Åse B'],
      ],
      ...[
        [8, 'Ola Nordmann'],
        [9, 'Ola Nordmann'],
        [10, 'Liv Dahl'],
        [11, 'Per Øvrebø'],
      ],
    ]);
    expect(new Set(problems.map(({ code }) => code))).toEqual(
      new Set([
        ...['HIDDEN_SHEETS', 'FORMULA_NO_VALUE', 'ERROR_CELLS', 'SUM_ROW', 'YEAR_ASSUMED'],
        'BAD_DURATION',
      ]),
    );
    expect(questions).toEqual([]);
  });

  it('aktorregister.xlsx gives the same eight rows as its CSV; one e-mail is one person, two e-mails are two', async () => {
    const workbook = await sample('aktorregister.xlsx');
    const csv = await sample('aktorregister_utf8bom.csv');
    const bare = (rows: typeof csv) => rows.register.map(({ place: _, ...row }) => row);
    expect(bare(workbook)).toEqual(bare(csv));
    expect(workbook.files).toMatchObject([{ kind: 'register', rowsRead: 8, rowsSkipped: 1 }]);
    expect(workbook.problems).toMatchObject([{ code: 'SHARED_MAILBOX', place: { row: 10 } }]);
    const ids = buildLog(workbook, DEFAULT_SETTINGS).actors.map(({ id }) => id);
    expect(ids.filter((id) => id.includes('ola.nordmann'))).toHaveLength(1);
    expect(ids.filter((id) => id.includes('kari.hansen'))).toHaveLength(2);
  });
});

describe('hand-typed quirks', () => {
  it('a missing year is taken from the name of the sheet when the dates have several', () => {
    const rows = [
      ['Dato', 'Type', 'Deltakere'],
      ['04.03.2024', 'Møte', 'Ola Nordmann; Kari Hansen'],
      ['04.03.2025', 'Møte', 'Ola Nordmann; Kari Hansen'],
      ['18/3', 'Møte', 'Ola Nordmann; Kari Hansen'],
    ].map((cells, i) => ({ row: i + 1, cells }));
    const sheet = { name: 'Møter 2025', rows, merges: [], hiddenRows: 0, hiddenColumns: 0 };
    const counts = { errorCells: 0, errorRows: [], formulasWithoutValue: 0 };
    const workbook = { sheets: [{ ...sheet, ...counts }], hiddenSheets: 0, hasMacros: false, problems: [] };
    const file = { name: 'l.xlsx', bytes: new Uint8Array([1]), workbook };
    const { meetings, problems } = readFiles([file], DEFAULT_SETTINGS);
    expect(meetings[2]?.start).toMatchObject({ iso: '2025-03-18T00:00:00' });
    expect(problems).toMatchObject([{ code: 'YEAR_ASSUMED', params: { year: 2025, count: 1 } }]);
  });

  it.each([
    ['uke 13', '2025-03-24T00:00:00', 'week'],
    ['mars 2025', '2025-03-01T00:00:00', 'month'],
    ['18/3', '2025-03-18T00:00:00', 'date'],
    ['11.3.25', '2025-03-11T00:00:00', 'date'],
    ['45741', '2025-03-25T00:00:00', 'date'],
  ])('the date «%s» is %s (%s)', (text, iso, precision) => {
    const { meetings } = read(`Dato;Type møte;Hvem deltok?\n01.01.2025;M;Ola\n${text};M;Ola\n`);
    expect(meetings[1]?.start).toMatchObject({ iso, precision });
  });

  it.each([
    ['13-14.30', '', 90],
    ['kl. 10.15', '1:30', 90],
    ['8.30', '15 min', 15],
    ['0,375', '1,5', 90],
  ])('a row with time «%s» and length «%s» lasts %d minutes', (time, length, minutes) => {
    const { meetings } = read(`Dato;Kl.;Varighet (t);Hvem deltok?\n04.03.2025;${time};${length};Ola\n`);
    expect(meetings[0]?.durationMinutes).toBe(minutes);
  });

  it('a title that begins with «Avlyst» cancels the meeting and is not kept', () => {
    const result = read(
      'Dato;Tema;Deltakere\n04.03.2025;Avlyst: budsjett;Ola Nordmann\n05.03.2025;Avlyste saker;Ola\n',
    );
    expect(result.meetings.map(({ status }) => status)).toEqual(['cancelled', undefined]);
    expect(JSON.stringify(result)).not.toContain('budsjett');
  });

  it('a row of a register that only has a role is counted', () => {
    const { register, problems } = read(
      'Navn;Enhet;Rolle\nFastlege;Legekontoret;Fastlege\nOla Nordmann;NAV;Veileder\n',
    );
    expect(register).toHaveLength(2);
    expect(problems).toMatchObject([{ code: 'ROLE_AS_NAME', severity: 'note', params: { count: 1 } }]);
  });
});
