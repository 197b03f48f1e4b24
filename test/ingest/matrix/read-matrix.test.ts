import { describe, expect, it } from 'vitest';
import { detect } from '../../../src/ingest/detect.ts';
import { dateInHeading } from '../../../src/ingest/matrix/date-heading.ts';
import { markOf } from '../../../src/ingest/matrix/marks.ts';
import { readFiles } from '../../../src/ingest/read-files.ts';
import type { KeptRows } from '../../../src/ingest/types.ts';
import { unpackWorkbooks } from '../../../src/node/read-workbooks.ts';
import { DEFAULT_SETTINGS } from '../../../src/settings.ts';
import { hasShared, SKIP_NOTE, sharedFile } from '../../helpers/shared-files.ts';

const csv = (text: string, name = 'm.csv') => ({ name, bytes: new TextEncoder().encode(text) });
const read = (text: string) => readFiles([csv(text)], DEFAULT_SETTINGS);

/** ISO day → names of those present, in the order of the file. */
function present({ meetings, attendances }: KeptRows): [string, (string | undefined)[]][] {
  return meetings.map(({ key, start }) => [
    start?.kind === 'local' ? start.iso.slice(0, 10) : '',
    attendances.filter((a) => a.meeting === key && a.status === 'attended').map((a) => a.person.name),
  ]);
}

describe.skipIf(!hasShared)(`oppmote_matrise.xlsx${SKIP_NOTE}`, () => {
  it('gives five meetings; x X ✓ 1 ja digitalt (x) are present, 0 nei - forfall syk and blanks absent', async () => {
    const files = await unpackWorkbooks([sharedFile('samples/oppmote_matrise.xlsx')], { worker: null });
    const result = readFiles(files, DEFAULT_SETTINGS);
    expect(result.files).toMatchObject([
      { kind: 'attendance-matrix', rowsRead: 5, rowsSkipped: 1, people: 5, refused: false, unused: ['Sum'] },
    ]);
    expect(present(result)).toEqual([
      ['2025-03-04', ['Ola Nordmann', 'Kari Hansen', 'Liv Dahl']],
      ['2025-03-11', ['Ola Nordmann', 'Åse Bjørnstad']],
      ['2025-03-18', ['Kari Hansen', 'Åse Bjørnstad']],
      ['2025-03-25', ['Ola Nordmann', 'Kari Hansen', 'Vikar']],
      ['2025-04-08', ['Ola Nordmann', 'Åse Bjørnstad', 'Liv Dahl']],
    ]);
    expect(result.attendances).toHaveLength(25);
    expect(result.meetings.every(({ evidence }) => evidence === 'matrix')).toBe(true);
    expect(result.problems.map(({ code }) => code).sort()).toEqual([
      'MATRIX_UNSURE',
      'SUM_ROW',
      'YEAR_ASSUMED',
    ]);
    expect(result.questions).toEqual([]);
  });
});

const PEOPLE_DOWN =
  'Navn;Enhet;04.03.2025;11.03.2025;18.03.2025\nOla Nordmann;NAV;x;;x\nKari Hansen;Skole;x;x;\nSum;;2;1;1\n';
const MEETINGS_DOWN =
  'Dato;Type;Ola Nordmann (NAV);Kari Hansen;Åse Bjørnstad;Antall\n04.03.2025;Fagdag;x;x;;2\n11.03.2025;Tverrmøte;;x;forfall;1\n';

describe('attendance matrix', () => {
  it('is read with people down and dates across, sums left out', () => {
    const result = read(PEOPLE_DOWN);
    expect(present(result)).toEqual([
      ['2025-03-04', ['Ola Nordmann', 'Kari Hansen']],
      ['2025-03-11', ['Kari Hansen']],
      ['2025-03-18', ['Ola Nordmann']],
    ]);
    expect(result.files[0]).toMatchObject({ kind: 'attendance-matrix', rowsRead: 2, rowsSkipped: 1 });
  });

  it('is read with dates down and people across, and shows no name as a heading', () => {
    const result = read(MEETINGS_DOWN);
    expect(present(result)).toEqual([
      ['2025-03-04', ['Ola Nordmann', 'Kari Hansen']],
      ['2025-03-11', ['Kari Hansen']],
    ]);
    expect(result.files[0]?.kind).toBe('attendance-matrix');
    expect(JSON.stringify(result.files[0]?.mapping)).not.toContain('Nordmann');
    expect(result.files[0]?.because).toEqual(['Dato']);
    expect(result.attendances[0]?.person).toMatchObject({ name: 'Ola Nordmann', affiliation: 'NAV' });
  });

  it('keeps someone who was never there', () => {
    const { attendances } = read(
      'Dato;Ola Nordmann;Kari Hansen;Liv Dahl\n04.03.2025;x;0;\n11.03.2025;x;0;x\n',
    );
    expect(attendances.filter((a) => a.person.name === 'Kari Hansen').map((a) => a.status)).toEqual([
      'absent',
      'absent',
    ]);
  });

  it('leaves out a meeting nobody has a mark for, and says so', () => {
    const { meetings, problems } = read(
      'Navn;4.3.2025;11.3.2025;18.3.2025\nOla Nordmann;x;;x\nKari Hansen;x;;0\n',
    );
    expect(meetings).toHaveLength(2);
    expect(problems).toMatchObject([{ code: 'MATRIX_EMPTY', params: { count: 1 } }]);
  });

  it('reports an unknown mark with its row and column, and does not count it as present', () => {
    const { attendances, problems } = read(
      'Navn;4.3.2025;11.3.2025;18.3.2025\nOla Nordmann;x;x;x\nKari Hansen;x;x;kom seint\n',
    );
    expect(attendances.filter((a) => a.status === 'attended')).toHaveLength(5);
    expect(problems).toMatchObject([{ code: 'MATRIX_MARK', place: { row: 3, column: '18.3.2025' } }]);
  });

  it('has the same signature next month, whatever the dates', () => {
    const later = PEOPLE_DOWN.replaceAll('.03.2025', '.04.2025');
    expect(read(later).files[0]?.signature).toBe(read(PEOPLE_DOWN).files[0]?.signature);
  });

  it('gives the same meetings in any order of rows', () => {
    const [head, ola, kari, sum] = PEOPLE_DOWN.trim().split('\n');
    const turned = read(`${[head, kari, ola, sum].join('\n')}\n`);
    expect(turned.meetings.map((m) => m.key)).toEqual(read(PEOPLE_DOWN).meetings.map((m) => m.key));
  });

  it.each([
    ['counts by month', 'Navn;mars 2025;april 2025\nOla Nordmann;14;23\nKari Hansen;8;31\n'],
    ['a register with dates', 'Navn;Enhet;Fra dato;Til dato\nOla Nordmann;NAV;01.01.2024;\n'],
    [
      'a register whose later dates are dashes',
      'Navn;Enhet;Fra dato;Til dato\nOla Nordmann;NAV;01.01.2024;31.12.2024\nKari Hansen;Skole;-;-\n',
    ],
    ['a log', 'Dato;Type;Deltakere;Varighet\n04.03.2025;Møte;Ola Nordmann;1\n'],
  ])('is not seen in %s', (_, text) => {
    const rows = text
      .trim()
      .split('\n')
      .map((line, i) => ({ row: i + 1, cells: line.split(';') }));
    expect(detect(rows).kind).not.toBe('attendance-matrix');
  });
});

it.each([
  ['18.3', '18.3'],
  ['25. mars', '25. mars'],
  ['Fagdag 08.04.25', '08.04.25'],
  ['2025-03-04', '2025-03-04'],
  ['45720', '45720'],
  ['Sum', null],
  ['Møte 3', null],
  ['E-post', null],
])('the date in the heading «%s» is %s', (heading, date) => {
  expect(dateInHeading(heading)).toBe(date);
});

it.each([
  ['X', 'attended'],
  [' ✓ ', 'attended'],
  ['Digitalt', 'attended'],
  ['(x)', 'unsure'],
  ['SYK', 'absent'],
  ['–', 'absent'],
  ['', 'blank'],
  ['7', null],
])('the mark «%s» is %s', (text, mark) => {
  expect(markOf(text)).toBe(mark);
});
