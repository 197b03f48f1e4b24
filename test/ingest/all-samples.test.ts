import { beforeAll, describe, expect, it } from 'vitest';
import { readFiles } from '../../src/ingest/read-files.ts';
import type { KeptRows, SourceFile } from '../../src/ingest/types.ts';
import { buildLog } from '../../src/model/build-log.ts';
import { unpackWorkbooks } from '../../src/node/read-workbooks.ts';
import { createRng } from '../../src/random.ts';
import { DEFAULT_SETTINGS } from '../../src/settings.ts';
import { hasShared, SKIP_NOTE, sampleNames, sharedFile } from '../helpers/shared-files.ts';

/** What a file must give, read by eye from the file, its README and the specification of formats. */
interface Expected {
  /** kind, or kind and sheet. */
  readonly is: string;
  /** rows read, rows skipped, people. */
  readonly n: readonly [read: number, skipped: number, people: number];
  /** `waits` for an answer, `refused`, or read. */
  readonly end?: 'waits' | 'refused';
  readonly asks?: string;
  readonly rejects?: string;
  readonly warns?: string;
  readonly notes?: string;
}

const LOG: Expected = {
  is: 'meeting-log',
  n: [5, 1, 7],
  rejects: 'IMPOSSIBLE_DATE@6',
  notes: 'COARSE_DATE YEAR_ASSUMED',
};
const unread = (rejects: string, is = 'unknown'): Expected => ({ is, n: [0, 0, 0], end: 'refused', rejects });
const AMERICAN = 'AMERICAN_DATES TEAMS_OPT_OUT TEAMS_ZONE_ASSUMED';
const SERIES: Expected = {
  is: 'calendar',
  n: [3, 1, 5],
  notes: 'CALENDAR_PLANNED PRIVATE_ENTRIES ROOMS_LEFT_OUT',
};
const NORWEGIAN_TEAMS: Expected = {
  is: 'teams-report',
  n: [4, 0, 4],
  notes: 'TEAMS_OPT_OUT TEAMS_ZONE_ASSUMED',
};
const PLAIN_REGISTER = { n: [8, 1, 6], notes: 'SHARED_MAILBOX@10' } as const;

const EXPECTED: Readonly<Record<string, Expected>> = {
  'aktorregister.xlsx': { is: 'register/Aktører', ...PLAIN_REGISTER },
  'aktorregister_utf8bom.csv': { is: 'register', ...PLAIN_REGISTER },
  'broken_ambiguous_dates.csv': { is: 'meeting-log', n: [0, 2, 0], end: 'waits', asks: 'date-order' },
  // Four cells are formulas; +47 … is a telephone number. The two in the list of attendees name nobody.
  'broken_csv_injection.csv': {
    is: 'meeting-log',
    n: [3, 0, 1],
    warns: 'GROUP_ATTENDEES',
    notes: 'FORMULA_TEXT',
  },
  'broken_csv_renamed.xlsx': { ...LOG, notes: 'COARSE_DATE CSV_RENAMED YEAR_ASSUMED' },
  'broken_date1904.xlsx': { is: 'meeting-log/Ark1', n: [1, 0, 1] },
  'broken_duplicate_headers.csv': {
    is: 'unknown',
    n: [0, 0, 0],
    end: 'waits',
    asks: 'duplicate-column kind',
  },
  'broken_eml_no_date.eml': unread('MAIL_OFF', 'mail'),
  'broken_empty.csv': unread('EMPTY_FILE'),
  'broken_far_cell.xlsx': unread('FAR_CELL'),
  'broken_fnr_in_free_text.csv': unread('PERSON_NUMBER@2'),
  'broken_formula_no_cache.xlsx': {
    ...unread('HEADER_ONLY', 'meeting-log/Ark1'),
    warns: 'FORMULA_NO_VALUE@2',
  },
  'broken_header_only.csv': unread('HEADER_ONLY', 'meeting-log'),
  'broken_html_renamed.xls': unread('UNSUPPORTED_FORMAT'),
  'broken_ics_floating_cp1252.ics': {
    is: 'calendar',
    n: [0, 1, 0],
    warns: 'END_BEFORE_START@21',
    notes: 'CALENDAR_FLOATING NO_ATTENDEES_SKIPPED',
  },
  'broken_ics_secondly.ics': { is: 'calendar', n: [0, 1, 0], rejects: 'RULE_REFUSED@21' },
  'broken_ics_truncated.ics': unread('CALENDAR_CUT_OFF', 'calendar'),
  'broken_ics_unknown_tz.ics': { is: 'calendar', n: [0, 0, 0], end: 'waits', asks: 'unknown-zone' },
  'broken_ics_windows_tz_no_vtimezone.ics': SERIES,
  'broken_mixed_dates.csv': {
    is: 'meeting-log',
    n: [0, 2, 0],
    end: 'waits',
    asks: 'year',
    rejects: 'IMPOSSIBLE_DATE@7',
    warns: 'MIXED_DATES',
  },
  // The right quotation mark ” has no byte of its own in Windows-1252 after the first damage: one letter is lost.
  'broken_motelogg_mojibake.csv': {
    ...LOG,
    n: [0, 1, 0],
    end: 'waits',
    asks: 'mojibake',
    warns: 'LOST_LETTERS MOJIBAKE',
  },
  'broken_no_header.csv': { is: 'unknown', n: [0, 0, 0], end: 'waits', asks: 'columns' },
  'broken_nul_bytes.csv': { ...LOG, warns: 'NUL_REMOVED' },
  'broken_ole_header_only.xls': unread('OLE_XLS'),
  'broken_quotes.csv': unread('UNCLOSED_QUOTE@2'),
  'broken_ragged_rows.csv': {
    is: 'meeting-log',
    n: [1, 1, 0],
    rejects: 'RAGGED_ROW@2',
    warns: 'NO_ATTENDEES@3 SHORT_ROW@3',
  },
  'broken_replacement_chars.csv': { ...LOG, warns: 'LOST_LETTERS' },
  'broken_teams_read_as_utf8.csv': unread('RESAVED_UTF16'),
  'broken_teams_truncated_utf16le.csv': {
    ...unread('REPORT_CUT_OFF@16', 'teams-report'),
    warns: 'LOST_LETTERS',
  },
  'broken_truncated.xlsx': unread('BROKEN_WORKBOOK'),
  'broken_xml_entities.xlsx': unread('XML_DOCTYPE'),
  'broken_zip_not_excel.xlsx': unread('ZIP_NO_WORKBOOK'),
  'broken_zipbomb_60MB.xlsx': unread('ZIP_BOMB'),
  // The first answer of the one who answered twice gives way to the last.
  'forms_nb_samarbeid.xlsx': { is: 'forms/Form1', n: [2, 1, 5], notes: 'FORMS_ANONYMOUS FORMS_REPEATED' },
  'kontaktpunkter_cp1252.csv': {
    is: 'contact-points',
    n: [3, 1, 5],
    warns: 'COUNT_UNCLEAR@5',
    notes: 'COARSE_DATE SELF_CONTACT',
  },
  'mail_header.eml': unread('MAIL_OFF', 'mail'),
  'mail_headers_export_outlook_en.csv': unread('MAIL_LIST_REFUSED', 'outlook-mail'),
  'motelogg_excel_nb_cp1252.csv': LOG,
  'motelogg_excel_utf8bom_sep.csv': LOG,
  'motelogg_handskrevet.xlsx': {
    is: 'meeting-log/Møtelogg 2025',
    n: [7, 1, 8],
    warns: 'BAD_DURATION@9 ERROR_CELLS@7 FORMULA_NO_VALUE@6',
    notes: 'HIDDEN_SHEETS SUM_ROW YEAR_ASSUMED',
  },
  'motelogg_macroman.csv': LOG,
  'motelogg_nfd_utf8.csv': LOG,
  'oppmote_matrise.xlsx': {
    is: 'attendance-matrix/Oppmøte',
    n: [5, 1, 5],
    notes: 'MATRIX_UNSURE SUM_ROW YEAR_ASSUMED',
  },
  'outlook_calendar_en.csv': {
    is: 'outlook-calendar',
    n: [2, 1, 4],
    warns: 'CALENDAR_NO_ANSWERS',
    notes: 'AMERICAN_DATES PRIVATE_ENTRIES',
  },
  'outlook_calendar_nb_provisional.csv': {
    is: 'outlook-calendar',
    n: [1, 0, 3],
    warns: 'CALENDAR_NO_ANSWERS',
  },
  'outlook_cancel_request.ics': { is: 'calendar', n: [1, 0, 2] },
  'outlook_recurring_exchange.ics': SERIES,
  'salesforce_event_dataloader.csv': {
    ...unread('SALESFORCE_IDS', 'salesforce-event'),
    n: [0, 1, 0],
    notes: 'SALESFORCE_DELETED',
  },
  'salesforce_eventrelation_dataloader.csv': unread('SALESFORCE_IDS', 'salesforce-relation'),
  'salesforce_task_report_nb_provisional_cp1252.csv': {
    is: 'salesforce-report',
    n: [1, 3, 2],
    notes: 'SALESFORCE_FOOTER SALESFORCE_OPEN',
  },
  'sharepoint_list_plain_utf8bom.csv': { is: 'meeting-log', n: [1, 0, 2] },
  // Its header has a title and a date only: nobody to tie.
  'sharepoint_list_schema_same_line.csv': unread('MISSING_COLUMN', 'meeting-log'),
  'sharepoint_list_with_schema_utf8bom.csv': { is: 'meeting-log', n: [2, 0, 4] },
  'teams_2020_useraction_utf16le.csv': {
    is: 'teams-actions',
    n: [4, 0, 2],
    notes: 'AMERICAN_DATES TEAMS_END_UNKNOWN TEAMS_OPT_OUT TEAMS_ZONE_ASSUMED',
  },
  'teams_2021_meeting_summary_utf16le.csv': { is: 'teams-report', n: [2, 0, 2], notes: AMERICAN },
  // The room is skipped; the caller on a telephone counts, but is nobody.
  'teams_en_us_utf16le.csv': {
    is: 'teams-report',
    n: [5, 1, 4],
    notes: 'AMERICAN_DATES ROOMS_LEFT_OUT TEAMS_OPT_OUT TEAMS_ZONE_ASSUMED UNNAMED_CALLERS',
  },
  'teams_identity_only_utf16le.csv': {
    is: 'teams-report',
    n: [2, 0, 2],
    warns: 'REPORT_UNDATED',
    notes: 'TEAMS_NO_TIMES',
  },
  'teams_nb_no_bom_utf16le.csv': NORWEGIAN_TEAMS,
  'teams_nb_provisional_utf16le.csv': NORWEGIAN_TEAMS,
  'teams_resaved_in_excel_cp1252.csv': NORWEGIAN_TEAMS,
};

describe.skipIf(!hasShared)(`all sample files${SKIP_NOTE}`, () => {
  let folder: SourceFile[] = [];
  beforeAll(async () => {
    folder = await unpackWorkbooks(
      sampleNames().map((name) => sharedFile(`samples/${name}`)),
      { worker: null },
    );
  });
  const read = (name: string, settings = DEFAULT_SETTINGS): KeptRows =>
    readFiles([folder.find((file) => file.name === name)!], settings);

  it('are sixty, and each has its expectation', () => {
    expect(sampleNames()).toHaveLength(60);
    expect(Object.keys(EXPECTED).sort()).toEqual(sampleNames().sort());
  });

  it.each(Object.entries(EXPECTED))('%s', (name, expected) => {
    expect(told(read(name))).toEqual(wanted(expected));
  });

  it('mail is read where it is asked for: one message to four people, none without a date', () => {
    const settings = { ...DEFAULT_SETTINGS, mail: 'headers' as const };
    const { contacts, files } = read('mail_header.eml', settings);
    expect([contacts.length, files[0]?.rowsRead, files[0]?.people]).toEqual([4, 1, 5]);
    const undated = read('broken_eml_no_date.eml', settings);
    expect([undated.contacts, undated.problems.map(({ code }) => code)]).toEqual([[], ['MAIL_NO_DATE']]);
  });

  it('a workbook that counts from 1904 gives 4 March 2025', () => {
    const { meetings } = read('broken_date1904.xlsx');
    expect(meetings[0]?.start).toMatchObject({ iso: '2025-03-04T00:00:00' });
  });

  it('Salesforce events are read once contacts and users come along', () => {
    const people = (name: string, rows: string): SourceFile => ({
      name,
      bytes: new TextEncoder().encode(`"ID","NAME","EMAIL"\n${rows}`),
    });
    const names = ['salesforce_event_dataloader.csv', 'salesforce_eventrelation_dataloader.csv'];
    const { files, meetings } = readFiles(
      [
        ...folder.filter(({ name }) => names.includes(name)),
        people('Contact.csv', '"003000000000001AAA","Kari Hansen","kari@x.example"\n'),
        people('User.csv', '"005000000000001AAA","Ola Nordmann","ola@x.example"\n'),
      ],
      DEFAULT_SETTINGS,
    );
    expect(files.filter(({ refused }) => refused)).toEqual([]);
    expect(meetings).toHaveLength(1);
  });

  it('one folder in any order gives the same rows and the same log', () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      mail: 'headers' as const,
      answers: {
        'broken_ambiguous_dates.csv': { 'date-order': 'dag/måned' },
        'broken_mixed_dates.csv': { year: '2025' },
        'broken_motelogg_mojibake.csv': { mojibake: 'ja' },
        'broken_no_header.csv': { columns: 'date, type, attendees' },
        'broken_ics_unknown_tz.ics': { 'unknown-zone': 'ja' },
        'broken_duplicate_headers.csv': { kind: 'ignore' },
      },
    };
    const first = readFiles(folder, settings);
    const log = buildLog(first, settings);
    expect(first.questions).toEqual([]);
    expect(log.meetings.length).toBeGreaterThan(20);
    const rng = createRng(1, 'order of files');
    for (let i = 0; i < 5; i++) {
      const shuffled = [...folder];
      for (let at = shuffled.length - 1; at > 0; at--) {
        const other = rng.int(at + 1);
        [shuffled[at], shuffled[other]] = [shuffled[other]!, shuffled[at]!];
      }
      const rows = readFiles(shuffled, settings);
      expect(rows).toEqual(first);
      expect(buildLog(rows, settings)).toEqual(log);
    }
  });
});

function told({ files, problems, questions }: KeptRows) {
  const [file] = files;
  const codes = (severity: string): string =>
    problems
      .filter((problem) => problem.severity === severity)
      .map(({ code, place }) => (place.row === undefined ? code : `${code}@${place.row}`))
      .sort()
      .join(' ');
  return {
    files: files.length,
    is: file?.sheet ? `${file.kind}/${file.sheet}` : file?.kind,
    n: [file?.rowsRead, file?.rowsSkipped, file?.people],
    end: file?.refused ? 'refused' : file?.waiting ? 'waits' : 'read',
    asks: questions
      .map(({ id }) => id)
      .sort()
      .join(' '),
    rejects: codes('rejected'),
    warns: codes('warning'),
    notes: codes('note'),
  };
}

function wanted(expected: Expected) {
  const { is, n, end = 'read', asks = '', rejects = '', warns = '', notes = '' } = expected;
  return { files: 1, is, n, end, asks, rejects, warns, notes };
}
