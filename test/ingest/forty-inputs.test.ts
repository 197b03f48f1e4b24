import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.ts';
import { readFiles } from '../../src/ingest/read-files.ts';
import type { Problem, SourceFile } from '../../src/ingest/types.ts';
import { buildLog } from '../../src/model/build-log.ts';
import { runAnalyze } from '../../src/node/commands.ts';
import { unpackWorkbooks } from '../../src/node/read-workbooks.ts';
import { problemText } from '../../src/report/problem-text.ts';
import { DEFAULT_SETTINGS } from '../../src/settings.ts';
import { xlsxBytes } from '../fixtures/xlsx.ts';
import { zipOf } from '../fixtures/zip.ts';
import { textFile } from '../helpers/source-file.ts';

type Action = 'reject' | 'ask' | 'warn' | 'note';

/** A bad input: what must be told of it, where, and how; `hidden` are its cells, which no message may show. */
interface BadInput {
  readonly title: string;
  readonly files: readonly SourceFile[];
  readonly action: Action;
  /** Problem code, or id of the question. */
  readonly code: string;
  /** What stands in the message besides the file's name. */
  readonly says: readonly string[];
  readonly hidden?: readonly string[];
}

const utf16 = (text: string): number[] => [...text].flatMap((ch) => [ch.charCodeAt(0), 0]);
const ole = (inside: string): Uint8Array => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(utf16(inside), 1024);
  return bytes;
};
const cell = (text: string): string => `<c t="str"><v>${text}</v></c>`;
const row = (...cells: string[]): string => `<row>${cells.map(cell).join('')}</row>`;
const LOG_XML = `${row('Dato', 'Deltakere')}${row('04.03.2025', 'Gunhild Kvist; Torvald Lyng')}`;
const sheet = (rows: string): string => `<sheetData>${rows}</sheetData>`;
const book = (name: string, bytes: Uint8Array): SourceFile => ({ name, bytes });
const logBook = (extra: string, before = ''): SourceFile =>
  book('bok.xlsx', xlsxBytes({ sheets: [{ name: 'Logg', xml: `${before}${sheet(LOG_XML + extra)}` }] }));
const log = (rows: string, head = 'Dato;Deltakere'): SourceFile => textFile('logg.csv', `${head}\n${rows}\n`);
const calendar = (event: string, end = 'END:VCALENDAR\n'): SourceFile =>
  textFile(
    'kal.ics',
    `BEGIN:VCALENDAR\nPRODID:x\nVERSION:2.0\nBEGIN:VEVENT\nUID:u1\nDTSTAMP:20260101T000000Z\n${event}\nEND:VEVENT\n${end}`,
  );
const GUESTS =
  'ORGANIZER:mailto:gunhild@kvist.example\nATTENDEE;PARTSTAT=ACCEPTED:mailto:torvald@lyng.example';

const NAMES = ['Gunhild Kvist', 'Torvald Lyng'];
const bad = (
  title: string,
  files: SourceFile | readonly SourceFile[],
  told: readonly [action: Action, code: string, ...says: string[]],
  hidden: readonly string[] = [],
): BadInput => {
  const [action, code, ...says] = told;
  const all = 'name' in files ? [files] : files;
  return { title, files: all, action, code, says, hidden: [...hidden, ...NAMES] };
};

const FORTY: readonly BadInput[] = [
  bad('1 empty file', textFile('tom.csv', ''), ['reject', 'EMPTY_FILE', 'Filen er tom', 'Last den ned']),
  bad('2 header only', textFile('hode.csv', 'Dato;Deltakere\n'), [
    'reject',
    'HEADER_ONLY',
    'ingen rader med data',
  ]),
  bad('3 no header', textFile('logg.csv', '04.03.2025;Info;Gunhild Kvist\n11.03.2025;Info;Torvald Lyng\n'), [
    'ask',
    'columns',
    'Fant ingen overskriftsrad',
  ]),
  bad('4 old .xls', book('gammel.xls', ole('Workbook')), [
    'reject',
    'OLE_XLS',
    'gammelt Excel-format',
    '.xlsx',
  ]),
  bad('5 password', book('laast.xlsx', ole('EncryptedPackage')), [
    'reject',
    'PASSWORD_PROTECTED',
    'passordbeskyttet',
  ]),
  bad('6 web page', textFile('side.xls', '<html><table><tr><td>Gunhild Kvist</td></tr></table></html>'), [
    'reject',
    'UNSUPPORTED_FORMAT',
    'nettside',
    'lagre som .xlsx',
  ]),
  bad(
    '7 CSV called .xlsx',
    textFile('logg.xlsx', 'Dato;Deltakere\n04.03.2025;Gunhild Kvist\n'),
    ['note', 'CSV_RENAMED', 'er en CSV-fil'],
    ['04.03.2025'],
  ),
  bad('8 zip without a workbook', book('pakke.xlsx', zipOf([{ name: 'les.txt', content: 'hemmelig' }])), [
    'reject',
    'ZIP_NO_WORKBOOK',
    'zip-fil, ikke en Excel-fil',
  ]),
  bad('9 cut off workbook', book('kort.xlsx', logBook('').bytes.slice(0, 400)), [
    'reject',
    'BROKEN_WORKBOOK',
    'ødelagt',
  ]),
  bad(
    '10 zip bomb',
    book(
      'bombe.xlsx',
      xlsxBytes({ sheets: [{ xml: '' }] }, [
        { name: 'xl/worksheets/sheet1.xml', content: ' '.repeat(12_000_000) },
      ]),
    ),
    ['reject', 'ZIP_BOMB', 'mer enn tillatt størrelse'],
  ),
  bad('11 far cell', logBook(`<row r="1048576">${cell('Gunhild Kvist')}</row>`), [
    'reject',
    'FAR_CELL',
    'ark «Logg»',
    '1048576',
    'Slett tomme rader',
  ]),
  bad(
    '12 entities',
    book(
      'enhet.xlsx',
      xlsxBytes({ sheets: [{ name: 'Logg', xml: '' }] }, [
        {
          name: 'xl/worksheets/sheet1.xml',
          content: '<!DOCTYPE x [<!ENTITY a "Gunhild Kvist">]><worksheet/>',
        },
      ]),
    ),
    ['reject', 'XML_DOCTYPE', 'sikkerhetsgrunner'],
  ),
  bad(
    '13 too many rows',
    book(
      'mange.xlsx',
      xlsxBytes({ sheets: [{ name: 'Logg', xml: '' }] }, [
        {
          name: 'xl/worksheets/sheet1.xml',
          content: `<worksheet>${sheet('<row><c><v>1</v></c></row>'.repeat(250_001))}</worksheet>`,
          stored: true,
        },
      ]),
    ),
    ['reject', 'TOO_MANY_ROWS', '250000', 'Del filen opp per år'],
  ),
  bad(
    '14 macros',
    book(
      'makro.xlsm',
      xlsxBytes({
        sheets: [{ name: 'Logg', xml: sheet(LOG_XML) }],
        parts: { 'xl/vbaProject.bin': 'hemmelig' },
      }),
    ),
    ['note', 'MACROS_IGNORED', 'ignorert'],
    ['hemmelig'],
  ),
  bad(
    '15 formula without value',
    logBook(`<row r="3">${cell('05.03.2025')}<c r="B3"><f>HENTNAVN()</f></c></row>`),
    ['warn', 'FORMULA_NO_VALUE', 'ark «Logg»', 'rad 3', 'formel uten lagret verdi'],
    ['HENTNAVN', '05.03.2025'],
  ),
  bad(
    '16 error cells, workbook',
    logBook(`<row r="3">${cell('05.03.2025')}<c r="B3" t="e"><v>#VERDI!</v></c></row>`),
    ['warn', 'ERROR_CELLS', 'ark «Logg»', 'rad 3', 'formelfeil'],
    ['#VERDI', '05.03.2025'],
  ),
  bad(
    '16 error cells, text',
    log('04.03.2025;Gunhild Kvist\n05.03.2025;#NAVN?'),
    ['warn', 'ERROR_CELLS', 'rad 3', 'formelfeil'],
    ['#NAVN'],
  ),
  bad(
    '17 hidden sheets',
    book(
      'bok.xlsx',
      xlsxBytes({
        sheets: [
          { name: 'Logg', xml: sheet(LOG_XML) },
          { name: 'Skjult', state: 'hidden', xml: sheet(row('Hemmelig')) },
        ],
      }),
    ),
    ['note', 'HIDDEN_SHEETS', 'Ett skjult ark er ikke lest'],
    ['Hemmelig'],
  ),
  bad('17 hidden rows', logBook(`<row r="3" hidden="1">${cell('05.03.2025')}${cell('Torvald Lyng')}</row>`), [
    'note',
    'HIDDEN_ROWS',
    'ark «Logg»',
    'Én skjult rad',
  ]),
  bad(
    '18 two logs in one workbook',
    book(
      'bok.xlsx',
      xlsxBytes({
        sheets: [
          { name: 'Vår', xml: sheet(LOG_XML) },
          { name: 'Høst', xml: sheet(LOG_XML.replace('04.03', '04.09')) },
        ],
      }),
    ),
    ['ask', 'sheets', '2 ark', 'Hvilke skal leses?'],
  ),
  bad(
    '19 letters saved twice',
    log('04.03.2025;BjÃ¸rn Kvisthaug', 'Dato;Deltakere'),
    ['ask', 'mojibake', 'lagret feil', 'Skal de rettes?'],
    ['Kvisthaug'],
  ),
  bad(
    '20 lost letters',
    log('04.03.2025;Bj\uFFFDrn Kvisthaug'),
    ['warn', 'LOST_LETTERS', 'gått tapt', 'Eksporter filen på nytt'],
    ['Kvisthaug'],
  ),
  bad('21 Teams report saved as text', textFile('teams.csv', 'ÿþ1\0.\0 \0S\0u\0m\0m\0a\0r\0y\0\n'), [
    'reject',
    'RESAVED_UTF16',
    'feil tegnsett',
    'åpne den ikke',
  ]),
  bad(
    '22 NUL',
    log('04.03.2025;Gun\0hild Kvist'),
    ['warn', 'NUL_REMOVED', 'nulltegn; det er fjernet'],
    ['hild'],
  ),
  bad('23 open quote', log('04.03.2025;Gunhild Kvist\n05.03.2025;"Torvald Lyng'), [
    'reject',
    'UNCLOSED_QUOTE',
    'rad 3',
    'hermetegn',
  ]),
  bad(
    '24 ragged row',
    log('04.03.2025;Gunhild Kvist;Torvald Lyng;Oppstart'),
    ['reject', 'RAGGED_ROW', 'rad 2', 'har 4 felt, men overskriften har 2', 'semikolon uten hermetegn?'],
    ['Oppstart'],
  ),
  bad('25 heading twice', log('04.03.2025;Gunhild Kvist;Torvald Lyng', 'Dato;Deltakere;Deltakere'), [
    'ask',
    'duplicate-column',
    'kolonne B, C',
    'Hvilken skal brukes?',
  ]),
  bad(
    '26 day or month',
    log('03/04/2025;Gunhild Kvist'),
    ['ask', 'date-order', 'kolonne Dato', 'dag/måned og måned/dag'],
    ['03/04/2025'],
  ),
  bad(
    '27 mixed dates',
    log('04.03.2025;Gunhild Kvist\n3/28/2025;Torvald Lyng'),
    ['warn', 'MIXED_DATES', 'kolonne «Dato»', 'blander'],
    ['3/28/2025', '04.03.2025'],
  ),
  bad(
    '28 no such day',
    log('31.02.2025;Gunhild Kvist'),
    ['reject', 'IMPOSSIBLE_DATE', 'rad 2', 'kolonne «Dato»', 'Datoen finnes ikke'],
    ['31.02'],
  ),
  bad(
    '29 year far off',
    log('04.03.2025;Gunhild Kvist\n05.03.2025;Gunhild Kvist\n06.03.1925;Torvald Lyng'),
    ['warn', 'YEAR_FAR_OFF', 'rad 4', 'Årstallet'],
    ['1925'],
  ),
  bad(
    '30 week only',
    log('uke 13 2025;Gunhild Kvist'),
    ['note', 'COARSE_DATE', 'kolonne «Dato»', 'lavere presisjon'],
    ['uke 13'],
  ),
  bad(
    '30 no year',
    log('04.03.2025;Gunhild Kvist\n18/3;Torvald Lyng'),
    ['note', 'YEAR_ASSUMED', 'kolonne «Dato»', 'mangler år'],
    ['18/3'],
  ),
  bad(
    '31 clock that does not exist',
    log('30.03.2025;02:30;Gunhild Kvist', 'Dato;Kl;Deltakere'),
    ['warn', 'DST_GAP', 'rad 2', 'sommertid', 'flyttet en time frem'],
    ['02:30'],
  ),
  bad(
    '31 clock that exists twice',
    log('26.10.2025;02:30;Gunhild Kvist', 'Dato;Kl;Deltakere'),
    ['warn', 'DST_OVERLAP', 'rad 2', 'to ganger', 'det første er brukt'],
    ['02:30'],
  ),
  bad(
    '32 end before start',
    log('04.03.2025;10:00;09:15;Gunhild Kvist', 'Dato;Start;Slutt;Deltakere'),
    ['warn', 'END_BEFORE_START', 'rad 2', 'kolonne «Slutt»', 'Slutt er før start'],
    ['09:15'],
  ),
  bad(
    '33 identity number',
    log('04.03.2025;Gunhild Kvist;gjelder 109155 96784', 'Dato;Deltakere;Tema'),
    ['reject', 'PERSON_NUMBER', 'rad 2', 'kolonne «Tema»', 'ikke lest inn og ikke lagret'],
    ['109155', '96784', 'gjelder'],
  ),
  bad(
    '34 formula as text',
    log('04.03.2025;Gunhild Kvist;=HYPERLINK("http://a")', 'Dato;Deltakere;Tema'),
    ['note', 'FORMULA_TEXT', 'begynner med =, +, - eller @', 'lest som tekst'],
    ['HYPERLINK', 'http'],
  ),
  bad(
    '35 words for groups',
    log('04.03.2025;teamet'),
    ['warn', 'GROUP_ATTENDEES', 'kolonne «Deltakere»', 'gruppebetegnelse'],
    ['teamet'],
  ),
  bad(
    '36 initials',
    log('04.03.2025;"Gunhild K.; Torvald Lyng"'),
    ['warn', 'UNCLEAR_NAME', 'rad 2', 'ufullstendig'],
    ['Gunhild'],
  ),
  bad(
    '36 a name written otherwise',
    [
      log('04.03.2025;"Ase Bjornstad; Torvald Lyng"'),
      textFile('reg.csv', 'Navn;Enhet\nÅse Bjørnstad;Helse\nTorvald Lyng;NAV\n'),
    ],
    ['warn', 'REVIEW_WAITING', 'kan være en kjent person', '--review'],
    ['Bjornstad', 'Bjørnstad'],
  ),
  bad(
    '37 one e-mail, two names',
    textFile(
      'reg.csv',
      'Navn;E-post;Enhet\nGunhild Kvist;g@x.example;Helse\nGunhild Lyng;g@x.example;Helse\n',
    ),
    ['note', 'CHANGED_NAME', 'flere navn på samme e-post', 'Er det ulike personer'],
    ['Gunhild Lyng', 'g@x.example'],
  ),
  bad(
    '37 one name, two e-mails',
    [
      textFile('reg.csv', 'Navn;E-post;Enhet\nGunhild Kvist;g@x.example;Helse\n'),
      log('04.03.2025;"Gunhild Kvist <k@y.example>; Torvald Lyng"'),
    ],
    ['warn', 'SAME_NAME_OTHER_EMAIL', 'en annen e-post'],
    ['g@x.example', 'k@y.example'],
  ),
  bad(
    '38 Teams report without times',
    textFile(
      'teams.csv',
      '1. Summary\nMeeting title\tHemmelig\n\n2. Participants\nName\tEmail\tParticipant ID (UPN)\tRole\nGunhild Kvist\tg@x.example\tg@x.example\tOrganizer\n',
    ),
    ['note', 'TEAMS_NO_TIMES', 'varighet er ukjent', 'reservert seg'],
    ['Hemmelig', 'g@x.example', 'Organizer'],
  ),
  bad('39 calendar cut off', calendar(`DTSTART:20250304T080000Z\n${GUESTS}`, ''), [
    'reject',
    'CALENDAR_CUT_OFF',
    'avkuttet',
  ]),
  bad(
    '39 unknown zone',
    calendar(
      `DTSTART;TZID=Egen sone:20250304T080000\nDTEND;TZID=Egen sone:20250304T090000\nSUMMARY:Hemmelig\n${GUESTS}`,
    ),
    ['ask', 'unknown-zone', 'Ukjent tidssone'],
    ['Hemmelig', 'torvald@lyng.example'],
  ),
  bad(
    '39 series without end',
    calendar(
      `DTSTART:20250304T080000Z\nDTEND:20250304T090000Z\nRRULE:FREQ=DAILY\nSUMMARY:Hemmelig\n${GUESTS}`,
    ),
    ['note', 'SERIES_CLIPPED', 'begrenset til prosjektperioden'],
    ['Hemmelig', 'DAILY', 'torvald@lyng.example'],
  ),
  bad(
    '39 every second',
    calendar(
      `DTSTART:20250304T080000Z\nDTEND:20250304T090000Z\nRRULE:FREQ=SECONDLY\nSUMMARY:Hemmelig\n${GUESTS}`,
    ),
    ['reject', 'RULE_REFUSED', 'kolonne «RRULE»', 'rad 4'],
    ['Hemmelig', 'SECONDLY', 'torvald@lyng.example'],
  ),
  bad(
    '39 nobody invited',
    calendar('DTSTART:20250304T080000Z\nDTEND:20250304T090000Z\nSUMMARY:Hemmelig'),
    ['note', 'NO_ATTENDEES_SKIPPED', 'uten deltakere'],
    ['Hemmelig'],
  ),
  bad(
    '40 Salesforce without names',
    textFile(
      'hendelser.csv',
      '"ID","SUBJECT","ACTIVITYDATETIME","WHOID","OWNERID"\n"00U000000000001AAA","Hemmelig","2025-03-04T08:00:00.000Z","003000000000001AAA","005000000000001AAA"\n',
    ),
    ['reject', 'SALESFORCE_IDS', 'Id', 'Contact', 'User'],
    ['Hemmelig', '003000000000001AAA'],
  ),
  bad(
    '40 mail list without dates',
    textFile(
      'epost.csv',
      '"Subject","Body","From: (Name)","From: (Address)","To: (Name)","To: (Address)"\n"Hemmelig","innhold","Gunhild Kvist","g@x.example","Torvald Lyng","t@y.example"\n',
    ),
    ['reject', 'MAIL_LIST_REFUSED', 'mangler dato og inneholder meldingstekst'],
    ['Hemmelig', 'innhold', 'g@x.example'],
  ),
];

const SEVERITY: Readonly<Record<Action, Problem['severity'] | null>> = {
  reject: 'rejected',
  warn: 'warning',
  note: 'note',
  ask: null,
};

async function messagesOf(files: readonly SourceFile[]) {
  const settings = { ...DEFAULT_SETTINGS, calendar: 'invited' as const };
  const rows = readFiles(await unpackWorkbooks(files, { worker: null }), settings);
  const { problems } = buildLog(rows, settings);
  return { rows, problems, questions: rows.questions };
}

describe('the forty bad inputs', () => {
  it('are all forty', () => {
    const numbers = new Set(FORTY.map(({ title }) => Number.parseInt(title, 10)));
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  });

  it.each(FORTY)('$title: $action, $code', async ({ files, action, code, says, hidden }) => {
    const { problems, questions } = await messagesOf(files);
    const severity = SEVERITY[action];
    const texts =
      severity === null
        ? questions.filter(({ id }) => id === code).map(({ text }) => text)
        : problems
            .filter((problem) => problem.code === code && problem.severity === severity)
            .map((problem) => problemText(problem, 'nb'));
    expect(texts).toHaveLength(1);
    expect(files.some(({ name }) => texts[0]!.includes(name))).toBe(true);
    for (const part of says) expect(texts[0]).toContain(part);
    const all = [
      ...questions.flatMap(({ text, answers }) => [text, ...answers]),
      ...problems.flatMap((problem) => [problemText(problem, 'nb'), problemText(problem, 'en')]),
    ].join('\n');
    for (const content of hidden!) expect(all).not.toContain(content);
  });
});

const folder = mkdtempSync(path.join(tmpdir(), 'samband-refused-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a file that is refused', () => {
  const refused = FORTY.filter(
    ({ action, code }) => action === 'reject' && !['RAGGED_ROW', 'IMPOSSIBLE_DATE'].includes(code),
  );

  it.each(refused)('$title leaves no trace on disk', async ({ files, title }) => {
    const place = path.join(folder, title.replaceAll(' ', '-'));
    const data = path.join(place, 'data');
    mkdirSync(data, { recursive: true });
    for (const { name, bytes } of files) writeFileSync(path.join(data, name), bytes);
    const out = path.join(place, 'ut');
    await expect(runAnalyze([data], { out }, '0')).rejects.toThrow(InputError);
    expect(existsSync(out)).toBe(false);
    expect(readdirSync(place, { recursive: true }).sort()).toEqual(
      ['data', ...files.map(({ name }) => path.join('data', name))].sort(),
    );
  });
});
