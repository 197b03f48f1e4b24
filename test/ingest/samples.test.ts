import { describe, expect, it } from 'vitest';
import { readFiles } from '../../src/ingest/read-files.ts';
import { DEFAULT_SETTINGS } from '../../src/settings.ts';
import { hasShared, SKIP_NOTE, sharedFile } from '../helpers/shared-files.ts';

const sample = (name: string) => readFiles([sharedFile(`samples/${name}`)], DEFAULT_SETTINGS);

describe.skipIf(!hasShared)(`sample files${SKIP_NOTE}`, () => {
  it.each([
    ['motelogg_excel_nb_cp1252.csv', 'windows-1252'],
    ['motelogg_excel_utf8bom_sep.csv', 'utf-8-bom'],
    ['motelogg_macroman.csv', 'macintosh'],
    ['motelogg_nfd_utf8.csv', 'utf-8'],
    ['broken_nul_bytes.csv', 'windows-1252'],
    ['broken_csv_renamed.xlsx', 'windows-1252'],
  ])('%s (%s) gives the same five meetings and thirteen attendances', (name, encoding) => {
    const { files, meetings, attendances, problems } = sample(name);
    expect(files).toMatchObject([
      { kind: 'meeting-log', encoding, separator: ';', rowsRead: 5, rowsSkipped: 1 },
    ]);
    expect(files[0]?.blocked).toEqual(['Sted', 'Tema']);
    expect(
      meetings.map(({ start, durationMinutes }) => [start?.kind === 'local' && start.iso, durationMinutes]),
    ).toEqual([
      ['2025-03-04T09:00:00', 90],
      ['2025-03-11T10:15:00', 15],
      ['2025-03-18T13:00:00', 90],
      ['2025-03-24T00:00:00', null],
      ['2025-04-01T08:30:00', 60],
    ]);
    expect(attendances.map((attendance) => attendance.person.name)).toEqual([
      ...['Ola Nordmann', 'Kari Hansen', 'Åse Bjørnstad', 'Kari Hansen', 'Liv Dahl', 'Ola N.', 'Kari Hansen'],
      ...['Åse B.', 'Ola Nordmann', 'Kari Hansen', 'Per Øvrebø', 'Nordmann, Ola', 'Hansen, Kari'],
    ]);
    expect(problems).toContainEqual({
      code: 'IMPOSSIBLE_DATE',
      severity: 'rejected',
      place: { file: name, row: 6, column: 'Dato' },
    });
  });

  it('kontaktpunkter_cp1252.csv gives three contacts and one with oneself', () => {
    const { contacts, problems } = sample('kontaktpunkter_cp1252.csv');
    expect(contacts.map((contact) => [contact.channel, contact.count])).toEqual([
      ['telefon', 2],
      ['e-post', 1],
      ['telefon', 1],
    ]);
    expect(contacts[2]?.when).toMatchObject({ iso: '2025-03-01T00:00:00', precision: 'month' });
    expect(problems.map((problem) => problem.code).sort()).toEqual([
      'COARSE_DATE',
      'COUNT_UNCLEAR',
      'SELF_CONTACT',
    ]);
  });

  it('aktorregister_utf8bom.csv gives eight rows; the shared mailbox is left out', () => {
    const { register, problems } = sample('aktorregister_utf8bom.csv');
    expect(register).toHaveLength(8);
    expect(register[2]).toMatchObject({ from: '2024-01-01', to: '2025-08-01' });
    expect(register[3]).toMatchObject({ formerNames: ['Kari Hansen'] });
    expect(problems).toMatchObject([{ code: 'SHARED_MAILBOX', place: { row: 10 } }]);
  });

  it.each([
    ['broken_empty.csv', 'EMPTY_FILE'],
    ['broken_header_only.csv', 'HEADER_ONLY'],
    ['broken_quotes.csv', 'UNCLOSED_QUOTE'],
    ['broken_fnr_in_free_text.csv', 'PERSON_NUMBER'],
    ['broken_teams_read_as_utf8.csv', 'RESAVED_UTF16'],
    ['broken_ole_header_only.xls', 'UNSUPPORTED_FORMAT'],
    ['broken_html_renamed.xls', 'UNSUPPORTED_FORMAT'],
    ['broken_zip_not_excel.xlsx', 'UNSUPPORTED_FORMAT'],
    ['broken_zipbomb_60MB.xlsx', 'UNSUPPORTED_FORMAT'],
    ['aktorregister.xlsx', 'UNSUPPORTED_FORMAT'],
    ['salesforce_event_dataloader.csv', 'SALESFORCE_IDS'],
    ['salesforce_eventrelation_dataloader.csv', 'SALESFORCE_IDS'],
    ['sharepoint_list_schema_same_line.csv', 'MISSING_COLUMN'],
    ['mail_headers_export_outlook_en.csv', 'MAIL_LIST_REFUSED'],
    ['broken_teams_truncated_utf16le.csv', 'REPORT_CUT_OFF'],
    ['broken_ics_truncated.ics', 'CALENDAR_CUT_OFF'],
    ['mail_header.eml', 'MAIL_OFF'],
    ['broken_eml_no_date.eml', 'MAIL_OFF'],
  ])('%s is refused: %s', (name, code) => {
    const { files, problems } = sample(name);
    expect(
      problems.filter((problem) => problem.severity === 'rejected').map((problem) => problem.code),
    ).toEqual([code]);
    expect(files[0]?.refused).toBe(true);
  });

  it.each([
    ['broken_ambiguous_dates.csv', 'date-order'],
    ['broken_no_header.csv', 'columns'],
    ['broken_mixed_dates.csv', 'year'],
    ['broken_motelogg_mojibake.csv', 'mojibake'],
  ])('%s must be asked about: %s', (name, id) => {
    const { questions, meetings } = sample(name);
    expect(questions.map((question) => question.id)).toEqual([id]);
    expect(meetings).toEqual([]);
  });

  it('broken_ragged_rows.csv loses its long row and keeps its short one, and says so', () => {
    const { meetings, problems } = sample('broken_ragged_rows.csv');
    expect(meetings).toHaveLength(1);
    expect(problems.map((problem) => [problem.code, problem.place.row])).toEqual([
      ['RAGGED_ROW', 2],
      ['SHORT_ROW', 3],
      ['NO_ATTENDEES', 3],
    ]);
  });
});
