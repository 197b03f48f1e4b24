import { describe, expect, it } from 'vitest';
import { readFiles } from '../../../src/ingest/read-files.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/settings.ts';
import { mutate } from '../../helpers/mutate.ts';
import { hasShared, SKIP_NOTE, sharedFile } from '../../helpers/shared-files.ts';

const encoder = new TextEncoder();
const read = (text: string, settings: Partial<Settings> = {}) =>
  readFiles([{ name: 'calendar.ics', bytes: encoder.encode(text) }], { ...DEFAULT_SETTINGS, ...settings });
const codes = (result: ReturnType<typeof readFiles>) => result.problems.map(({ code }) => code).sort();
const starts = (result: ReturnType<typeof readFiles>) =>
  result.meetings
    .map(({ start }) =>
      start?.kind === 'instant' ? new Date(start.ms).toISOString().slice(0, 16) : start?.iso,
    )
    .sort();

const KARI = 'ATTENDEE;PARTSTAT=ACCEPTED;CN=Kari Hansen:mailto:kari@a.example';
/** One event with Kari, stamped on the last day of 2025. */
const event = (...lines: string[]) =>
  ['BEGIN:VEVENT', 'UID:u1', 'DTSTAMP:20251231T120000Z', KARI, ...lines, 'END:VEVENT'].join('\r\n');
const calendar = (...parts: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...parts, 'END:VCALENDAR', ''].join('\r\n');

describe.skipIf(!hasShared)(`calendar samples${SKIP_NOTE}`, () => {
  const sample = (name: string, settings: Partial<Settings> = {}) =>
    readFiles([sharedFile(`samples/${name}`)], { ...DEFAULT_SETTINGS, ...settings });

  it.each(['outlook_recurring_exchange.ics', 'broken_ics_windows_tz_no_vtimezone.ics'])(
    '%s gives four meetings of a series, a moved one among them, and a cancelled one',
    (name) => {
      const result = sample(name);
      expect(result.files).toMatchObject([{ kind: 'calendar', rowsRead: 3, rowsSkipped: 1, people: 5 }]);
      // 09:00 in Oslo on 12 and 26 March (winter time) and 9 April (summer time); 3 April 13:00; 20 March 12:00.
      expect(starts(result)).toEqual([
        '2025-03-12T08:00',
        '2025-03-20T11:00',
        '2025-03-26T08:00',
        '2025-04-03T11:00',
        '2025-04-09T07:00',
      ]);
      expect(result.meetings.map(({ durationMinutes }) => durationMinutes)).toEqual([60, 60, 60, 60, 60]);
      const cancelled = result.meetings.filter(({ status }) => status === 'cancelled');
      expect(cancelled).toMatchObject([{ uid: 'cancelled-1@nav.example', series: null }]);
      const first = result.attendances.filter(({ meeting }) => meeting.endsWith('2025-03-12T08:00:00'));
      expect(first.map(({ person, status }) => [person.name, person.email, status])).toEqual([
        ['Kari Hansen', 'Kari.Hansen@fjordvik.kommune.example', 'accepted'],
        ['Dahl, Liv', 'liv.dahl@bup.example', 'declined'],
        ['Nordmann, Ola', 'ola.nordmann@nav.example', 'organizer'],
        ['Åse Bjørnstad', undefined, 'no_response'],
      ]);
      // The moved occurrence has attendees of its own, and the name of the one it replaces.
      const moved = result.attendances.filter(({ meeting }) => meeting.endsWith('2025-04-02T07:00:00'));
      expect(moved.map(({ person, status }) => [person.name, status])).toEqual([
        ['Nordmann, Ola', 'organizer'],
        ['Per Øvrebø', 'accepted'],
      ]);
      expect(JSON.stringify(result)).not.toMatch(/KONFIDENSIELT|Tannlege|Samarbeidsm|NAV Fjordvik/);
    },
  );

  it('outlook_recurring_exchange.ics was made before its meetings, so none counts as held', () => {
    const result = sample('outlook_recurring_exchange.ics');
    expect(result.meetings.map(({ status }) => status).sort()).toEqual([
      'cancelled',
      ...['planned', 'planned', 'planned', 'planned'],
    ]);
    expect(codes(result)).toEqual(['CALENDAR_PLANNED', 'PRIVATE_ENTRIES', 'ROOMS_LEFT_OUT']);
    expect(result.problems.find(({ code }) => code === 'CALENDAR_PLANNED')?.params).toEqual({
      count: 4,
      date: '2025-03-01',
    });
  });

  it('outlook_cancel_request.ics is cancelled', () => {
    const { meetings, attendances } = sample('outlook_cancel_request.ics');
    expect(meetings.map(({ status }) => status)).toEqual(['cancelled']);
    expect(attendances.map(({ status }) => status)).toEqual(['no_response', 'organizer']);
  });

  it('broken_ics_floating_cp1252.ics has a time without zone, an end before its start, and nobody', () => {
    const result = sample('broken_ics_floating_cp1252.ics');
    expect(result.files).toMatchObject([
      { kind: 'calendar', encoding: 'windows-1252', rowsRead: 0, rowsSkipped: 1 },
    ]);
    expect(codes(result)).toEqual(['CALENDAR_FLOATING', 'END_BEFORE_START', 'NO_ATTENDEES_SKIPPED']);
  });

  it('broken_ics_secondly.ics is not followed', () => {
    const result = sample('broken_ics_secondly.ics');
    expect(result.meetings).toEqual([]);
    expect(result.problems).toMatchObject([
      { code: 'RULE_REFUSED', severity: 'rejected', place: { row: 21 } },
    ]);
  });

  it('broken_ics_truncated.ics is refused whole', () => {
    const result = sample('broken_ics_truncated.ics');
    expect(result.files).toMatchObject([{ kind: 'calendar', refused: true, people: 0 }]);
    expect(codes(result)).toEqual(['CALENDAR_CUT_OFF']);
  });

  it('broken_ics_unknown_tz.ics must be asked about, and answers', () => {
    const name = 'broken_ics_unknown_tz.ics';
    const { questions, problems } = sample(name);
    expect(questions).toMatchObject([{ id: 'unknown-zone', answers: ['ja', 'nei'] }]);
    expect(problems).toEqual([]);
    const yes = sample(name, { answers: { [name]: { 'unknown-zone': 'ja' } } });
    expect([yes.questions, codes(yes)]).toEqual([[], ['NO_ATTENDEES_SKIPPED']]);
    const no = sample(name, { answers: { [name]: { 'unknown-zone': 'nei' } } });
    expect([no.questions, codes(no)]).toEqual([[], ['UNKNOWN_ZONE']]);
  });
});

describe('a series', () => {
  const weekly = (...lines: string[]) =>
    calendar(
      event('DTSTART;TZID=Europe/Oslo:20250303T090000', 'DTEND;TZID=Europe/Oslo:20250303T100000', ...lines),
    );

  it('keeps its clock over the change to summer time', () => {
    expect(starts(read(weekly('RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=3')))).toEqual([
      '2025-03-03T08:00',
      '2025-03-17T08:00',
      '2025-03-31T07:00',
    ]);
  });

  it('is held up to the newest stamp of the file and no further', () => {
    const result = read(weekly('RRULE:FREQ=MONTHLY;BYMONTHDAY=3'));
    // 3 March … 3 December 2025: ten; the stamp is 31 December.
    expect(result.meetings.map(({ status }) => status)).toEqual(Array(10).fill('held'));
    expect(codes(result)).toEqual(['SERIES_CLIPPED']);
  });

  it('stays within the period', () => {
    const result = read(weekly('RRULE:FREQ=WEEKLY'), { period: ['2025-03-10', '2025-03-31'] });
    expect(starts(result)).toEqual(['2025-03-10T08:00', '2025-03-17T08:00', '2025-03-24T08:00']);
  });

  it('has at most 1000 meetings, and says when it had more', () => {
    const result = read(weekly('RRULE:FREQ=DAILY;COUNT=1001'));
    expect(result.meetings).toHaveLength(1000);
    expect(codes(result)).toContain('SERIES_CAPPED');
    const whole = read(weekly('RRULE:FREQ=DAILY;COUNT=1000'));
    expect(whole.meetings).toHaveLength(1000);
    expect(codes(whole)).not.toContain('SERIES_CAPPED');
  });

  it('loses what EXDATE takes out, gains what RDATE adds, and UNTIL is inclusive', () => {
    const lines = [
      'RRULE:FREQ=WEEKLY;UNTIL=20250324T080000Z',
      'EXDATE;TZID=Europe/Oslo:20250310T090000',
      'RDATE;TZID=Europe/Oslo:20250312T110000',
    ];
    expect(starts(read(weekly(...lines)))).toEqual([
      '2025-03-03T08:00',
      '2025-03-12T10:00',
      '2025-03-17T08:00',
      '2025-03-24T08:00',
    ]);
  });

  it('of whole days loses a day that Exchange writes as a time', () => {
    const text = calendar(
      event('DTSTART;VALUE=DATE:20250303', 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20250303T230000Z'),
    );
    const result = read(text);
    // 23:00 UTC on the 3rd is the 4th in Oslo.
    expect(starts(result)).toEqual(['2025-03-03T00:00:00', '2025-03-05T00:00:00']);
    expect(result.meetings[0]).toMatchObject({ durationMinutes: null, start: { precision: 'date' } });
  });

  it('loses an occurrence that was replaced by a private one', () => {
    const private_ = [
      ...['BEGIN:VEVENT', 'UID:u1', 'DTSTAMP:20251231T120000Z', 'CLASS:PRIVATE'],
      ...['RECURRENCE-ID;TZID=Europe/Oslo:20250310T090000', 'DTSTART:20250310T080000Z', 'END:VEVENT'],
    ].join('\r\n');
    const text = weekly('RRULE:FREQ=WEEKLY;COUNT=2').replace('END:VCALENDAR', `${private_}\r\nEND:VCALENDAR`);
    expect(starts(read(text))).toEqual(['2025-03-03T08:00']);
  });

  it.each([
    'FREQ=HOURLY',
    'FREQ=MINUTELY;COUNT=3',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31',
    'FREQ=DAILY;INTERVAL=7;BYDAY=TU',
    'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31',
    'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6',
    'FREQ=MONTHLY;INTERVAL=12;BYMONTH=2',
  ])('that never meets, or too often, is rejected and does not hang: %s', (rule) => {
    const result = read(weekly(`RRULE:${rule}`));
    expect(result.meetings.length).toBeLessThan(2);
    if (result.meetings.length === 0) expect(codes(result)).toContain('RULE_REFUSED');
  });
});

describe('a calendar file', () => {
  it.each([
    ['W. Europe Standard Time', '2025-07-01T07:00'],
    ['Romance Standard Time', '2025-07-01T07:00'],
    ['GMT Standard Time', '2025-07-01T08:00'],
    ['/mozilla.org/20050126_1/Europe/Oslo', '2025-07-01T07:00'],
    ['America/New_York', '2025-07-01T13:00'],
  ])('knows the zone %s', (zone, start) => {
    expect(starts(read(calendar(event(`DTSTART;TZID="${zone}":20250701T090000`))))).toEqual([start]);
  });

  it('follows the rules of a zone of its own', () => {
    const zone = [
      ...['BEGIN:VTIMEZONE', 'TZID:Tilpasset', 'BEGIN:STANDARD', 'DTSTART:16010101T030000'],
      ...[
        'TZOFFSETFROM:+0200',
        'TZOFFSETTO:+0100',
        'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
        'END:STANDARD',
      ],
      ...['BEGIN:DAYLIGHT', 'DTSTART:16010101T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200'],
      ...['RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3', 'END:DAYLIGHT', 'END:VTIMEZONE'],
    ].join('\r\n');
    const at = (day: string) => starts(read(calendar(zone, event(`DTSTART;TZID=Tilpasset:${day}T090000`))));
    expect([at('20250701'), at('20250201')]).toEqual([['2025-07-01T07:00'], ['2025-02-01T08:00']]);
  });

  it('reads answers, mailing lists and rooms', () => {
    const { attendances, meetings } = read(
      calendar(
        event(
          'DTSTART:20250701T090000Z',
          'DURATION:PT1H30M',
          'ORGANIZER;CN=Liv Dahl:mailto:liv@a.example',
          'ATTENDEE;PARTSTAT=DECLINED;CN=Liv Dahl:mailto:LIV@a.example',
          'ATTENDEE;PARTSTAT=TENTATIVE;CN="Nordmann, Ola":/O=EXCHANGELABS/OU=X/CN=OLA',
          'ATTENDEE;CUTYPE=GROUP;CN=Alle ansatte:mailto:alle@a.example',
          'ATTENDEE;CUTYPE=ROOM;CN=Rom 1:mailto:rom@a.example',
          'ATTENDEE;CN=Møterom 2:mailto:rom2@a.example',
        ),
      ),
    );
    expect(attendances.map(({ person, status }) => [person.name, person.email, status])).toEqual([
      ['Kari Hansen', 'kari@a.example', 'accepted'],
      ['Liv Dahl', 'LIV@a.example', 'declined'],
      ['Nordmann, Ola', undefined, 'tentative'],
    ]);
    expect(meetings).toMatchObject([{ durationMinutes: 90, unidentified: 1, status: 'held', uid: 'u1' }]);
  });

  it('keeps the newest version of an event', () => {
    const older = event('SEQUENCE:1', 'DTSTART:20250701T090000Z');
    const newer = event('SEQUENCE:2', 'DTSTART:20250702T090000Z', 'SUMMARY:Avlyst: Fagdag');
    const either = [calendar(older, newer), calendar(newer, older)].map((text) => read(text));
    for (const result of either) {
      expect(starts(result)).toEqual(['2025-07-02T09:00']);
      expect(result.meetings[0]?.status).toBe('cancelled');
      expect(codes(result)).toEqual(['OLDER_VERSIONS']);
    }
  });

  it('that does not say when it was made holds no meeting for held', () => {
    const text = calendar(event('DTSTART:20250701T090000Z')).replace(/DTSTAMP.*\r\n/, '');
    const result = read(text);
    expect(result.meetings.map(({ status }) => status)).toEqual(['planned']);
    expect(codes(result)).toEqual(['CALENDAR_UNDATED']);
  });

  it('with an identity number in its free text is refused, and the number is not told', () => {
    const number = '10915596784';
    const folded = `DESCRIPTION:Gjelder ${number.slice(0, 5)}\r\n ${number.slice(5)}`;
    const result = read(calendar(event('DTSTART:20250701T090000Z', folded)));
    expect(result.files).toMatchObject([{ refused: true }]);
    expect(result.problems).toMatchObject([{ code: 'PERSON_NUMBER', place: { column: 'DESCRIPTION' } }]);
    expect(JSON.stringify(result)).not.toContain(number);
  });

  it('may be folded in the middle of a letter', () => {
    const text = encoder.encode(
      calendar(event('DTSTART:20250701T090000Z', 'ATTENDEE;CN=Per Øvrebø:invalid:nomail')),
    );
    const at = text.findIndex((byte, i) => byte === 0xc3 && text[i + 1] === 0x98) + 1;
    const bytes = Uint8Array.from([...text.slice(0, at), 0x0d, 0x0a, 0x20, ...text.slice(at)]);
    const { files, attendances } = readFiles([{ name: 'calendar.ics', bytes }], DEFAULT_SETTINGS);
    expect(files).toMatchObject([{ encoding: 'utf-8' }]);
    expect(attendances.map(({ person }) => person.name)).toContain('Per Øvrebø');
  });

  it('gives the same rows whatever the order of its events', () => {
    const one = event('DTSTART:20250701T090000Z').replace('UID:u1', 'UID:u2');
    const two = event('DTSTART:20250702T090000Z', 'RRULE:FREQ=WEEKLY;COUNT=3');
    const [a, b] = [read(calendar(one, two)), read(calendar(two, one))];
    const keys = (result: typeof a) => result.meetings.map(({ key }) => key).sort();
    expect(keys(a)).toHaveLength(4);
    expect(keys(a)).toEqual(keys(b));
  });

  it('damaged, ends in a result, a refusal or a question, and never hangs', () => {
    const sound = encoder.encode(
      calendar(
        'METHOD:PUBLISH',
        event(
          'DTSTART;TZID=W. Europe Standard Time:20250312T090000',
          'DTEND;TZID=W. Europe Standard Time:20250312T100000',
          'RRULE:FREQ=MONTHLY;UNTIL=20260409T070000Z;INTERVAL=1;BYDAY=2WE;BYMONTHDAY=8,9,10;WKST=MO',
          'EXDATE;TZID=W. Europe Standard Time:20250319T090000',
          'ORGANIZER;CN="Nordmann, Ola":mailto:ola@a.example',
        ),
        event('RECURRENCE-ID:20250402T070000Z', 'DTSTART:20250403T110000Z', 'DURATION:PT1H', 'SEQUENCE:1'),
      ),
    );
    for (let seed = 1; seed <= 400; seed++) {
      const bytes = mutate(sound, seed);
      const { files, meetings } = readFiles([{ name: 'calendar.ics', bytes }], DEFAULT_SETTINGS);
      expect(files).toHaveLength(1);
      for (const { durationMinutes, start } of meetings) {
        expect(durationMinutes ?? 1).toBeGreaterThan(0);
        if (start?.kind === 'instant') expect(Number.isFinite(start.ms)).toBe(true);
      }
    }
  });
});
