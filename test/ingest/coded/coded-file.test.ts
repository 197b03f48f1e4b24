import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { codedFile } from '../../../src/ingest/coded/coded-file.ts';
import { readRows } from '../../../src/ingest/read-files.ts';
import type { IngestResult, SourceFile } from '../../../src/ingest/types.ts';
import { buildLog } from '../../../src/model/build-log.ts';
import { publish } from '../../../src/report/publish.ts';
import { analyze } from '../../../src/result/analyze.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/settings.ts';

type Table = readonly (readonly string[])[];

interface Log {
  readonly actors: Table;
  readonly meetings: Table;
  readonly attendance: Table;
}

const text = (table: Table, end = '\n'): string => table.map((cells) => cells.join(',') + end).join('');
const file = (name: string, content: string): SourceFile => ({
  name,
  bytes: new TextEncoder().encode(content),
});
const filesOf = (log: Log, end?: string): SourceFile[] =>
  (['actors', 'meetings', 'attendance'] as const).map((name) => file(`${name}.csv`, text(log[name], end)));

/** What was read, with every row told. */
const told = (rows: IngestResult) => ({
  ...rows,
  meetings: [...rows.meetings],
  attendances: [...rows.attendances],
});

/** The same files by their columns where that can be done, and row by row. */
function bothWays(files: readonly SourceFile[], settings: Settings = DEFAULT_SETTINGS) {
  return [0, Number.POSITIVE_INFINITY].map((from) => readRows(files, settings, from)) as [
    IngestResult,
    IngestResult,
  ];
}

const isCoded = (source: SourceFile): boolean => codedFile(source, DEFAULT_SETTINGS) !== null;
const word = (prefix: string, most: number) => fc.nat(most).map((i) => `${prefix}${i}`);

/** A log of 150 meetings; attendances may name unknown people and meetings, and say the same twice. */
const logs: fc.Arbitrary<Log> = fc.record({
  actors: fc
    .array(fc.tuple(word('Sektor ', 3), word('Enhet å', 9)), { minLength: 12, maxLength: 40 })
    .map((rows) => [
      ['actor_id', 'unit', 'sector'],
      ...rows.map(([sector, unit], i) => [`p${i}`, unit, sector]),
    ]),
  meetings: fc
    .array(
      fc.tuple(
        fc.nat(364),
        fc.constantFrom('', 'T08:00', 'T02:30', ' 13:15:30', 'T10:00Z', 'T10:00+02:00'),
        fc.constantFrom('', '30', '60', '5', '600', '1:30', '45 min'),
        fc.constantFrom('', 'møte', 'Drøfting i gruppa', 'a|b'),
        word('s', 40),
      ),
      { minLength: 150, maxLength: 150 },
    )
    .map((rows) => [
      ['meeting_id', 'start', 'duration_min', 'type', 'series_id'],
      ...rows.map(([day, clock, ...rest], i) => {
        const date = new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);
        return [`m${i % 148}`, `${date}${clock}`, ...rest];
      }),
    ]),
  attendance: fc
    .array(fc.tuple(word('m', 149), word('p', 41)), { minLength: 120, maxLength: 400 })
    .map((rows) => [['meeting_id', 'actor_id'], ...rows]),
});

describe('a file of the plain form read by its columns', () => {
  it('gives the rows, reports, problems and log of the ordinary reader, whatever the model has to say of them', () => {
    fc.assert(
      fc.property(logs, fc.constantFrom('\n', '\r\n'), (log, end) => {
        const files = filesOf(log, end);
        expect(files.slice(1).map(isCoded)).toEqual([true, true]);
        const [coded, ordinary] = bothWays(files);
        expect(Array.isArray(coded.attendances)).toBe(false);
        expect(told(coded)).toEqual(told(ordinary));
        const settings: Settings = { ...DEFAULT_SETTINGS, period: ['2025-02-01', '2025-12-01'] };
        for (const used of [DEFAULT_SETTINGS, settings])
          expect(buildLog(coded, used)).toEqual(buildLog(ordinary, used));
      }),
      { seed: 1, numRuns: 25 },
    );
  });

  it('gives the same result to the last byte', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const [coded, ordinary] = bothWays(filesOf(log)).map((rows) => {
          const settings: Settings = { ...DEFAULT_SETTINGS, view: 'researcher', resamples: 20 };
          return JSON.stringify(
            publish(analyze(buildLog(rows, settings), settings), { version: '0', inputs: [] }),
          );
        });
        expect(coded).toBe(ordinary);
      }),
      { seed: 1, numRuns: 3 },
    );
  });

  it('gives one log for any order of rows and files', () => {
    fc.assert(
      fc.property(
        logs.chain((log) => fc.tuple(fc.constant(log), shuffled(log))),
        ([log, other]) => {
          const [one, two] = [filesOf(log), filesOf(other).reverse()].map((files) => {
            const { problems, ...rest } = buildLog(readRows(files, DEFAULT_SETTINGS, 0), DEFAULT_SETTINGS);
            return { ...rest, problems: problems.map(({ code }) => code).sort() };
          });
          expect(two).toEqual(one);
        },
      ),
      { seed: 1, numRuns: 10 },
    );
  });

  it('leaves every cell that is not plain to the ordinary reader, so that both say the same', () => {
    const cells = fc.oneof(
      fc.string({
        unit: fc.constantFrom(...'aå1 \t"\',;|=+-@#\0\r\u00A0\uFEFF\uFFFDÃ¸[{\u0301'),
        maxLength: 6,
      }),
      fc.constantFrom('sum', 'Totalt 3', '#REF!', '21032012345', '010190 12345', 'ÿþ', '1.2.2025', 'uke 3'),
    );
    fc.assert(
      fc.property(
        logs,
        fc.array(fc.tuple(fc.nat(), fc.nat(), cells), { minLength: 1, maxLength: 3 }),
        (log, edits) => {
          for (const name of ['meetings', 'attendance'] as const) {
            const table = log[name].map((row) => [...row]);
            for (const [row, column, cell] of edits) {
              const cut = table[1 + (row % (table.length - 1))]!;
              cut[column % cut.length] = cell;
            }
            const [coded, ordinary] = bothWays(filesOf({ ...log, [name]: table }));
            expect(told(coded)).toEqual(told(ordinary));
          }
        },
      ),
      { seed: 1, numRuns: 80 },
    );
  });
});

const shuffle = (table: Table): fc.Arbitrary<Table> =>
  fc
    .shuffledSubarray(table.slice(1) as string[][], { minLength: table.length - 1 })
    .map((rows) => [table[0]!, ...rows]);
const shuffled = ({ actors, meetings, attendance }: Log): fc.Arbitrary<Log> =>
  fc.record({ actors: shuffle(actors), meetings: shuffle(meetings), attendance: shuffle(attendance) });

const MEETINGS = Array.from({ length: 200 }, (_, i) => `m${i},2025-03-04T09:00,60,møte,s1\n`);
const ATTENDANCE = Array.from({ length: 200 }, (_, i) => `m${i},p${i % 7}\n`);
const meetings = (rows: readonly string[], head = 'meeting_id,start,duration_min,type,series_id\n') =>
  file('a.csv', head + rows.join(''));
const attendance = (rows: readonly string[], head = 'meeting_id,actor_id\n') =>
  file('a.csv', head + rows.join(''));
/** A row in the middle, after what the kind is decided by. */
const among = (rows: readonly string[], row: string): string[] => [
  ...rows.slice(0, 150),
  row,
  ...rows.slice(150),
];

test('plain files are read by their columns, with headings in any words and order', () => {
  expect(isCoded(meetings(MEETINGS))).toBe(true);
  expect(isCoded(attendance(ATTENDANCE))).toBe(true);
  expect(isCoded(attendance(ATTENDANCE, '\uFEFFMøte-ID,Person-ID\n'))).toBe(true);
  const turned = ATTENDANCE.map((row) => `${row.trimEnd().split(',').reverse().join(',')}\n`);
  expect(isCoded(attendance(turned, 'actor_id,meeting_id\n'))).toBe(true);
});

test.each([
  ['a quotation mark', 'm1,"p1"\n'],
  ['a row with too few cells', 'm1\n'],
  ['a row with too many cells', 'm1,p1,\n'],
  ['an empty row', '\n'],
  ['a row without person', 'm1,\n'],
  ['a row without meeting', ',p1\n'],
  ['blanks around a cell', 'm1, p1\n'],
  ['a formula', 'm1,=A1\n'],
  ['a failed formula', 'm1,#REF!\n'],
  ['a row of sums', 'Sum,p1\n'],
  ['an identity number', 'm1,21032012345\n'],
  ['a lost letter', 'm1,\uFFFDse\n'],
  ['letters saved twice', 'm1,KÃ¥re\n'],
  ['a letter in two parts', 'm1,A\u030Ase\n'],
  ['a list of SharePoint', 'm1,1;#p1\n'],
  ['a NUL character', 'm1,p1\0\n'],
  ['a line end of an old Mac', 'm1,p1\rm2,p2\n'],
])('attendance with %s is left to the ordinary reader', (_, row) => {
  expect(isCoded(attendance(among(ATTENDANCE, row)))).toBe(false);
});

test.each([
  ['no start', 'm1,,60,møte,s1\n'],
  ['a start by day and month', 'm1,4.3.2025,60,møte,s1\n'],
  ['a week', 'm1,uke 10 2025,60,møte,s1\n'],
  ['a day that does not exist', 'm1,2025-02-30T09:00,60,møte,s1\n'],
  ['a negative length', 'm1,2025-03-04T09:00,-60,møte,s1\n'],
  ['a length in words', 'm1,2025-03-04T09:00,lenge,møte,s1\n'],
])('a meeting with %s is left to the ordinary reader', (_, row) => {
  expect(isCoded(meetings(among(MEETINGS, row)))).toBe(false);
});

test.each([
  [
    'another separator',
    attendance(
      ATTENDANCE.map((r) => r.replace(',', ';')),
      'meeting_id;actor_id\n',
    ),
  ],
  [
    'names beside the ids',
    attendance(
      ATTENDANCE.map((r) => r.replace('\n', ',Kari\n')),
      'meeting_id,actor_id,name\n',
    ),
  ],
  [
    'a column of another matter',
    attendance(
      ATTENDANCE.map((r) => r.replace('\n', ',x\n')),
      'meeting_id,actor_id,x\n',
    ),
  ],
  ['lengths in an unknown unit', meetings(MEETINGS, 'meeting_id,start,duration,type,series_id\n')],
  ['few rows', attendance(ATTENDANCE.slice(0, 50))],
  [
    'another encoding',
    {
      name: 'a.csv',
      bytes: Uint8Array.from(
        Buffer.from(`meeting_id,actor_id\n${among(ATTENDANCE, 'm1,Åse\n').join('')}`, 'latin1'),
      ),
    },
  ],
  ['a register', file('a.csv', `actor_id,unit\n${ATTENDANCE.join('')}`)],
])('a file with %s is left to the ordinary reader', (_, source) => {
  expect(isCoded(source)).toBe(false);
});
