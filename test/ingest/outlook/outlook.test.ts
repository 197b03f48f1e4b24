import { describe, expect, it } from 'vitest';
import { readFiles } from '../../../src/ingest/read-files.ts';
import { DEFAULT_SETTINGS } from '../../../src/settings.ts';
import { mutate } from '../../helpers/mutate.ts';
import { hasShared, SKIP_NOTE, sharedFile } from '../../helpers/shared-files.ts';

const encoder = new TextEncoder();
const read = (text: string) =>
  readFiles([{ name: 'outlook.csv', bytes: encoder.encode(text) }], DEFAULT_SETTINGS);
const codes = (result: ReturnType<typeof readFiles>) => result.problems.map(({ code }) => code).sort();

const HEADER =
  'Subject,Start Date,Start Time,End Date,End Time,All day event,Meeting Organizer,Required Attendees,Optional Attendees,Private,Show time as';
const export_ = (...rows: string[]) => `${[HEADER, ...rows].join('\n')}\n`;

describe.skipIf(!hasShared)(`Outlook samples${SKIP_NOTE}`, () => {
  const sample = (name: string) => readFiles([sharedFile(`samples/${name}`)], DEFAULT_SETTINGS);

  it('outlook_calendar_en.csv gives a meeting, a cancelled one, and no dentist', () => {
    const result = sample('outlook_calendar_en.csv');
    expect(result.files).toMatchObject([
      { kind: 'outlook-calendar', encoding: 'windows-1252', rowsRead: 2, rowsSkipped: 1, people: 4 },
    ]);
    expect(result.meetings).toMatchObject([
      { start: { iso: '2025-03-04T09:00:00' }, durationMinutes: 90, evidence: 'calendar', status: 'held' },
      { start: { iso: '2025-03-06T12:00:00' }, durationMinutes: 60, status: 'cancelled' },
    ]);
    expect(result.attendances.map(({ person, status }) => [person.name ?? person.email, status])).toEqual([
      ['Nordmann, Ola', 'organizer'],
      ['Hansen, Kari', 'no_response'],
      ['liv.dahl@bup.example', 'no_response'],
      ['Åse Bjørnstad', 'no_response'],
      ['Hansen, Kari', 'organizer'],
      ['Nordmann, Ola', 'no_response'],
    ]);
    expect(codes(result)).toEqual(['AMERICAN_DATES', 'CALENDAR_NO_ANSWERS', 'PRIVATE_ENTRIES']);
    expect(JSON.stringify(result)).not.toMatch(/Tannlege|Bruker X|Styringsgruppe|NAV Fjordvik/);
  });

  it('outlook_calendar_nb_provisional.csv gives one meeting of three', () => {
    const result = sample('outlook_calendar_nb_provisional.csv');
    expect(result.files).toMatchObject([
      {
        kind: 'outlook-calendar',
        rowsRead: 1,
        people: 3,
        blocked: ['Emne', 'Fakturainformasjon', 'Beskrivelse', 'Sted'],
      },
    ]);
    expect(result.meetings).toMatchObject([{ start: { iso: '2025-03-04T09:00:00' }, durationMinutes: 90 }]);
    expect(result.attendances.map(({ person, status }) => [person.name, status])).toEqual([
      ['Nordmann, Ola', 'organizer'],
      ['Hansen, Kari', 'no_response'],
      ['Åse Bjørnstad', 'no_response'],
    ]);
    expect(codes(result)).toEqual(['CALENDAR_NO_ANSWERS']);
  });

  it('mail_headers_export_outlook_en.csv is refused, and nothing of it is kept', () => {
    const result = sample('mail_headers_export_outlook_en.csv');
    expect(result.files).toMatchObject([{ kind: 'outlook-mail', refused: true, rowsRead: 0, people: 0 }]);
    expect(codes(result)).toEqual(['MAIL_LIST_REFUSED']);
    expect(JSON.stringify(result)).not.toMatch(/hemmelig|Nordmann|kari/);
  });
});

describe("Outlook's calendar export", () => {
  it('asks about day and month on a clock of 24 hours', () => {
    const result = read(export_('Fagdag,3/4/2025,09:00:00,3/4/2025,10:00:00,False,Ola,Ola;Kari,,False,2'));
    expect(result.questions.map(({ id }) => id)).toEqual(['date-order']);
  });

  it('reads an all-day event as a day of unknown length, and a meeting over midnight whole', () => {
    const { meetings } = read(
      export_(
        'Fagdag,04.03.2025,00:00:00,05.03.2025,00:00:00,True,Ola,Ola;Kari,,False,2',
        'Vakt,05.03.2025,23:00:00,06.03.2025,01:00:00,Usann,Ola,Ola;Kari,,Usann,2',
      ),
    );
    expect(
      meetings.map(({ start, durationMinutes }) => [
        start?.kind === 'local' && start.precision,
        durationMinutes,
      ]),
    ).toEqual([
      ['date', null],
      ['datetime', 120],
    ]);
  });

  it('skips private entries and those without attendees, leaves out rooms, and counts them all', () => {
    const result = read(
      export_(
        'A,04.03.2025,09:00:00,04.03.2025,10:00:00,Usann,Ola,Ola;Kari,,Sann,2',
        'B,04.03.2025,09:00:00,04.03.2025,10:00:00,Usann,Ola,,,Usann,2',
        'C,04.03.2025,09:00:00,04.03.2025,10:00:00,Usann,Ola,Kari;Møterom 3. etg;,Ola,Usann,2',
      ),
    );
    expect(result.files).toMatchObject([{ rowsRead: 1, rowsSkipped: 2 }]);
    expect(result.attendances.map(({ person, status }) => [person.name, status])).toEqual([
      ['Kari', 'no_response'],
      ['Ola', 'organizer'],
    ]);
    expect(codes(result)).toEqual([
      'CALENDAR_NO_ANSWERS',
      'NO_ATTENDEES_SKIPPED',
      'PRIVATE_ENTRIES',
      'ROOMS_LEFT_OUT',
    ]);
  });

  it('rejects a day that does not exist, and does not use an end before its start', () => {
    const result = read(
      export_(
        'A,31.02.2025,09:00:00,31.02.2025,10:00:00,Usann,Ola,Ola;Kari,,Usann,2',
        'B,04.03.2025,09:00:00,04.03.2025,08:00:00,Usann,Ola,Ola;Kari,,Usann,2',
      ),
    );
    expect(result.meetings.map(({ durationMinutes }) => durationMinutes)).toEqual([null]);
    expect(result.problems).toContainEqual({
      code: 'IMPOSSIBLE_DATE',
      severity: 'rejected',
      place: { file: 'outlook.csv', row: 2, column: 'Start Date' },
    });
    expect(codes(result)).toContain('END_BEFORE_START');
  });

  it('damaged, ends in a result, a refusal or a question', () => {
    const sound = encoder.encode(
      export_(
        '"A","3/4/2025","9:00:00 AM","3/4/2025","10:00:00 AM","False","Nordmann, Ola","Nordmann, Ola; Hansen, Kari","Åse",False,2',
        'B,13/4/2025,09:00,13/4/2025,10:00,True,Ola,Ola;Kari,,Sann,2',
      ),
    );
    for (let seed = 1; seed <= 300; seed++) {
      const { files, meetings } = readFiles(
        [{ name: 'outlook.csv', bytes: mutate(sound, seed) }],
        DEFAULT_SETTINGS,
      );
      expect(files).toHaveLength(1);
      for (const { durationMinutes } of meetings) expect(durationMinutes ?? 1).toBeGreaterThan(0);
    }
  });
});
