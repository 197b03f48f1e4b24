import { describe, expect, it } from 'vitest';
import { readFiles } from '../../../src/ingest/read-files.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/settings.ts';
import { mutate } from '../../helpers/mutate.ts';
import { hasShared, SKIP_NOTE, sharedFile } from '../../helpers/shared-files.ts';

const encoder = new TextEncoder();
const read = (text: string, name = 'report.csv', settings: Partial<Settings> = {}) =>
  readFiles([{ name, bytes: encoder.encode(text) }], { ...DEFAULT_SETTINGS, ...settings });
const codes = (result: ReturnType<typeof readFiles>) => result.problems.map(({ code }) => code).sort();

const HEADER = 'Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole';

/** A report of 2022 on with these participants. */
const report = (people: string[], summary = '') =>
  `1. Summary\n${summary}\n2. Participants\n${HEADER}\n${people.join('\n')}\n`;

describe.skipIf(!hasShared)(`Teams samples${SKIP_NOTE}`, () => {
  const sample = (name: string) => readFiles([sharedFile(`samples/${name}`)], DEFAULT_SETTINGS);

  it.each([
    ['teams_nb_provisional_utf16le.csv', 'utf-16le', '\t'],
    ['teams_nb_no_bom_utf16le.csv', 'utf-16le', '\t'],
    ['teams_resaved_in_excel_cp1252.csv', 'windows-1252', ';'],
  ])('%s (%s) gives the same meeting of four', (name, encoding, separator) => {
    const { files, meetings, attendances } = sample(name);
    expect(files).toMatchObject([
      { kind: 'teams-report', encoding, separator, rowsRead: 4, rowsSkipped: 0, people: 4, refused: false },
    ]);
    expect(files[0]?.blocked).toEqual(['Møtetittel']);
    expect(meetings).toHaveLength(1);
    expect(meetings[0]).toMatchObject({
      start: { kind: 'local', iso: '2025-10-24T09:00:05', precision: 'datetime' },
      evidence: 'teams',
      status: 'held',
      unidentified: 0,
    });
    expect(meetings[0]?.durationMinutes).toBeCloseTo(63 + 12 / 60, 9);
    expect(attendances.map(({ person, status }) => [person.name, person.email, status])).toEqual([
      ['Ola Nordmann', 'ola.nordmann@nav.example', 'attended'],
      ['Hansen-Lie, Kari', 'kari.hansen@fjordvik.kommune.example', 'attended'],
      ['Åse Bjørnstad', undefined, 'attended'],
      ['Psyk. spl. Liv Dahl', 'liv.dahl@bup.example', 'attended'],
    ]);
    expect(attendances[3]?.person).toMatchObject({ affiliation: 'BUP', bracketed: true });
    const minutes = [63 + 12 / 60, 59, 33, 41 + 24 / 60];
    for (const [i, row] of attendances.entries()) expect(row.durationMinutes).toBeCloseTo(minutes[i]!, 9);
  });

  it('the three Norwegian ones are one meeting by their uid', () => {
    const names = [
      'teams_nb_provisional_utf16le',
      'teams_nb_no_bom_utf16le',
      'teams_resaved_in_excel_cp1252',
    ];
    const uids = names.map((name) => sample(`${name}.csv`).meetings[0]?.uid);
    expect(uids[0]).toBeDefined();
    expect(new Set(uids).size).toBe(1);
  });

  it('teams_en_us_utf16le.csv gives four people; the room is no person and the telephone has no number', () => {
    const result = sample('teams_en_us_utf16le.csv');
    expect(result.files).toMatchObject([
      { kind: 'teams-report', people: 4, rowsSkipped: 1, blocked: ['Meeting title'] },
    ]);
    expect(result.meetings).toMatchObject([{ start: { iso: '2025-03-04T09:00:12' }, unidentified: 1 }]);
    expect(result.meetings[0]?.durationMinutes).toBeCloseTo(63 + 28 / 60, 9);
    expect(result.attendances.map(({ person }) => [person.name, person.email])).toEqual([
      ['Ola Nordmann', 'Ola.Nordmann@nav.example'],
      ['Hansen, Kari', 'kari.hansen@fjordvik.kommune.example'],
      ['Åse Bjørnstad', undefined],
      ['Per Øvrebø', 'per.ovrebo@bup.example'],
    ]);
    // Stated for the one who joined twice: shorter than from first join to last leave.
    expect(result.attendances[3]?.durationMinutes).toBeCloseTo(41 + 2 / 60, 9);
    expect(JSON.stringify(result)).not.toMatch(/900 00|#EXT#|Samhandlingsm/);
    expect(codes(result)).toEqual([
      'AMERICAN_DATES',
      'ROOMS_LEFT_OUT',
      'TEAMS_OPT_OUT',
      'TEAMS_ZONE_ASSUMED',
      'UNNAMED_CALLERS',
    ]);
  });

  it('teams_2021_meeting_summary_utf16le.csv is known by its meeting id', () => {
    const { files, meetings, attendances } = sample('teams_2021_meeting_summary_utf16le.csv');
    expect(files).toMatchObject([{ kind: 'teams-report', rowsRead: 2, blocked: ['Meeting Title'] }]);
    expect(meetings[0]).toMatchObject({
      uid: 'teams 453adbad-0000-4bde-92d0-000000000379',
      start: { iso: '2021-12-10T19:37:51' },
    });
    // 7:37:51 to 8:07:14; the summary states no length.
    expect(meetings[0]?.durationMinutes).toBeCloseTo(29 + 23 / 60, 9);
    expect(attendances.map((row) => row.durationMinutes)).toEqual([29 + 22 / 60, 28 + 58 / 60]);
  });

  it('teams_identity_only_utf16le.csv has people and no times', () => {
    const result = sample('teams_identity_only_utf16le.csv');
    expect(result.files).toMatchObject([{ kind: 'teams-report', rowsRead: 2, people: 2 }]);
    expect(result.meetings).toMatchObject([{ start: null, durationMinutes: null }]);
    expect(result.attendances.map(({ durationMinutes }) => durationMinutes)).toEqual([null, null]);
    expect(codes(result)).toEqual(['REPORT_UNDATED', 'TEAMS_NO_TIMES']);
  });

  it('teams_2020_useraction_utf16le.csv has joins and leaves, and no end', () => {
    const result = sample('teams_2020_useraction_utf16le.csv');
    expect(result.files).toMatchObject([{ kind: 'teams-actions', rowsRead: 4, people: 2 }]);
    expect(result.meetings).toMatchObject([{ start: { iso: '2020-11-05T09:00:00' }, durationMinutes: null }]);
    expect(result.attendances.map(({ person, durationMinutes }) => [person.name, durationMinutes])).toEqual([
      ['Ola Nordmann', null],
      ['Kari Hansen', null],
    ]);
    expect(codes(result)).toContain('TEAMS_END_UNKNOWN');
  });

  it('broken_teams_truncated_utf16le.csv is refused at the row where it stops', () => {
    const result = sample('broken_teams_truncated_utf16le.csv');
    expect(result.files).toMatchObject([{ kind: 'teams-report', refused: true, rowsRead: 0 }]);
    expect(result.attendances).toEqual([]);
    expect(result.problems.filter(({ severity }) => severity === 'rejected')).toMatchObject([
      { code: 'REPORT_CUT_OFF', place: { row: 16 } },
    ]);
  });
});

describe('a Teams report', () => {
  it.each([
    [
      'Nome\tPrimeiro ingresso\tÚltima saída\tDuração na reunião\tEmail\tID do participante (UPN)\tFunção',
      '1h 0m 5s',
    ],
    [
      'Name\tErster Beitritt\tLetztes Verlassen\tDauer der Besprechung\tE-Mail\tTeilnehmer-ID (UPN)\tRolle',
      '60 Min. 5 Sek.',
    ],
  ])('is read by position in other languages: %s', (header, length) => {
    const row = `Ola Nordmann\t24.10.25, 09:00:00\t24.10.25, 10:00:05\t${length}\tola@nav.example\tola@nav.example\tX`;
    const { meetings, attendances } = read(`1. A\n\n2. B\n${header}\n${row}\n`);
    expect(attendances).toMatchObject([{ person: { name: 'Ola Nordmann', email: 'ola@nav.example' } }]);
    expect(attendances[0]?.durationMinutes).toBeCloseTo(60 + 5 / 60, 9);
    expect(meetings[0]?.start).toMatchObject({ iso: '2025-10-24T09:00:00' });
  });

  it('asks about day and month where nothing decides, and answers by the name of the file', () => {
    const people = [
      'Ola\t07/02/26, 10:00:00\t07/02/26, 11:00:00\t1h\tola@a.example\tola@a.example\tOrganizer',
    ];
    expect(read(report(people)).questions.map(({ id }) => id)).toEqual(['date-order']);
    const start = (name: string) => read(report(people), name).meetings[0]?.start;
    expect(start('Fagdag 2026-02-07.csv')).toMatchObject({ iso: '2026-02-07T10:00:00' });
    expect(start('Fagdag 2026-07-02.csv')).toMatchObject({ iso: '2026-07-02T10:00:00' });
    const answers = { 'report.csv': { 'date-order': 'day/month' } };
    expect(read(report(people), 'report.csv', { answers }).meetings[0]?.start).toMatchObject({
      iso: '2026-02-07T10:00:00',
    });
  });

  it('lets an answer and a number above 12 outrank the American clock', () => {
    const at = (day: string) =>
      report([`Ola\t${day}, 9:00:00\u202FAM\t${day}, 10:00:00\u202FAM\t1h\t\t\tOrganizer`]);
    expect(read(at('3/4/25')).meetings[0]?.start).toMatchObject({ iso: '2025-03-04T09:00:00' });
    expect(read(at('13/4/25')).meetings[0]?.start).toMatchObject({ iso: '2025-04-13T09:00:00' });
    const answers = { 'report.csv': { 'date-order': 'dag/måned' } };
    expect(read(at('3/4/25'), 'report.csv', { answers }).meetings[0]?.start).toMatchObject({
      iso: '2025-04-03T09:00:00',
    });
  });

  it('takes times marked (UTC) at their word', () => {
    const text = report(['Ola\t24.10.25, 09:00:00\t24.10.25, 10:00:00\t1h\t\t\tOrganizer']).replace(
      'First Join\tLast Leave',
      'First Join (UTC)\tLast Leave (UTC)',
    );
    const result = read(text);
    expect(result.meetings[0]?.start).toEqual({ kind: 'instant', ms: Date.UTC(2025, 9, 24, 9) });
    expect(codes(result)).not.toContain('TEAMS_ZONE_ASSUMED');
  });

  it('gives null, never 0, for a length it cannot read', () => {
    const { attendances } = read(report(['Ola\t24.10.25, 09:00:00\t24.10.25, 10:00:00\ten stund 5\t\t\tX']));
    expect(attendances[0]?.durationMinutes).toBeNull();
  });

  it('adds up the sessions of one person, who counts once', () => {
    const session = (from: string, to: string) =>
      `Ola\t24.10.25, ${from}\t24.10.25, ${to}\t20m\tola@a.example\tola@a.example\tX`;
    const { attendances, meetings } = read(
      report([session('09:00:00', '09:20:00'), session('09:40:00', '10:00:00')]),
    );
    expect(attendances.map(({ durationMinutes }) => durationMinutes)).toEqual([40]);
    expect(meetings[0]?.durationMinutes).toBe(60);
  });

  it('takes off what Teams adds to a name, and keeps the company', () => {
    const row = (name: string, upn = '') =>
      `${name}\t24.10.25, 09:00:00\t24.10.25, 10:00:00\t1h\t\t${upn}\tX`;
    const { attendances, meetings } = read(
      report([
        row('Liv Dahl (BUP) (External)'),
        row('[Fjordvik] Kari Hansen (Ubekreftet)'),
        row('Per Øvrebø (Gjest)', 'per_bup.example#EXT#@nav.onmicrosoft.example'),
        row('Ola Nordmann', 'ola@nav.onmicrosoft.com'),
        row('Åse Bjørnstad', 'ase@lege.example'),
        row('+47 90 00 00 00'),
        row('90 00 00 01 (Unverified)'),
      ]),
    );
    expect(attendances.map(({ person }) => person)).toEqual([
      { name: 'Liv Dahl', affiliation: 'BUP', bracketed: true },
      { name: 'Kari Hansen', affiliation: 'Fjordvik', bracketed: true },
      { name: 'Per Øvrebø' },
      { name: 'Ola Nordmann' },
      { name: 'Åse Bjørnstad', upn: 'ase@lege.example' },
    ]);
    expect(meetings[0]?.unidentified).toBe(2);
  });

  it('has an absent organiser, and counts those Teams counted but does not list', () => {
    const row = 'Ola\t24.10.25, 09:00:00\t24.10.25, 10:00:00\t1h\tola@a.example\tola@a.example\tAttendee';
    const summary = 'Attended participants\t4\nOrganizer\tKari Hansen\n';
    const { attendances, meetings } = read(report([row], summary));
    expect(attendances.map(({ person, status }) => [person.name, status])).toEqual([
      ['Ola', 'attended'],
      ['Kari Hansen', 'absent'],
    ]);
    expect(meetings[0]?.unidentified).toBe(3);
  });

  it('takes a listed person without times as absent', () => {
    const { attendances } = read(
      report([
        'Ola\t24.10.25, 09:00:00\t24.10.25, 10:00:00\t1h\tola@a.example\tola@a.example\tAttendee',
        'Kari\t\t\t\tkari@a.example\tkari@a.example\tOrganizer',
      ]),
    );
    expect(attendances.map(({ status }) => status)).toEqual(['attended', 'absent']);
  });

  it('takes the day of a report without times from the name of the file', () => {
    const text =
      '2. Participants\nName\tEmail\tParticipant ID (UPN)\tRole\nOla\tola@a.example\tola@a.example\tOrganizer\n';
    const result = read(text, 'Styringsgruppe 2025-03-04.csv');
    expect(result.meetings[0]?.start).toEqual({
      kind: 'local',
      iso: '2025-03-04T00:00:00',
      precision: 'date',
    });
    expect(codes(result)).toEqual(['DATE_FROM_NAME', 'TEAMS_NO_TIMES']);
  });
});

describe('a Teams list of 2020', () => {
  it('pairs joins with leaves whatever the order of its rows', () => {
    const rows = [
      'Ola\tJoined\t05.11.2020, 09:00:00',
      'Kari\tJoined\t05.11.2020, 09:01:00',
      'Kari\tLeft\t05.11.2020, 09:30:00',
      'Kari\tJoined\t05.11.2020, 09:40:00',
      'Kari\tLeft\t05.11.2020, 09:50:00',
      'Ola\tLeft\t05.11.2020, 10:00:00',
    ];
    const parts = (lines: string[]) => {
      const { meetings, attendances } = read(`Full Name\tUser Action\tTimestamp\n${lines.join('\n')}\n`);
      const minutes = attendances.map(({ person, durationMinutes }) => [person.name, durationMinutes]);
      return [meetings[0]?.uid, meetings[0]?.durationMinutes, minutes.sort()];
    };
    expect(parts(rows).slice(1)).toEqual([
      60,
      [
        ['Kari', 39],
        ['Ola', 60],
      ],
    ]);
    expect(parts([...rows].reverse())).toEqual(parts(rows));
  });
});

describe('damaged Teams reports', () => {
  const sound = encoder.encode(
    report(
      [
        'Ola (External)\t3/4/25, 9:00:12 AM\t3/4/25, 10:03:40 AM\t1h 3m\tola@a.example\tola@a.example\tOrganizer',
        '+47 90\t3/4/25, 9:00:12 AM\t\t30m\t\t\tX',
      ],
      'Meeting title\tX\nAttended participants\t3\nStart time\t3/4/25, 9:00:12 AM\nEnd time\t3/4/25, 10:03:40 AM\nMeeting duration\t1h 3m 28s\n',
    ),
  );
  const actions = encoder.encode(
    'Full Name\tUser Action\tTimestamp\nOla\tJoined\t11/5/2020, 9:00:00 AM\nOla\tLeft\t11/5/2020, 9:30:00 AM\n',
  );

  it('end in a result, a refusal or a question; no number is NaN or negative', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const bytes = mutate(seed % 4 === 0 ? actions : sound, seed);
      const { files, meetings, attendances } = readFiles([{ name: 'report.csv', bytes }], DEFAULT_SETTINGS);
      expect(files).toHaveLength(1);
      for (const minutes of [...meetings, ...attendances].map((row) => row.durationMinutes ?? 0))
        expect(minutes).toBeGreaterThanOrEqual(0);
      for (const { start } of meetings)
        if (start?.kind === 'local') expect(start.iso).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
    }
  });
});
