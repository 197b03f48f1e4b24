import { describe, expect, it } from 'vitest';
import { readFiles } from '../../src/ingest/read-files.ts';
import type { KeptRows } from '../../src/ingest/types.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings.ts';
import { textFile } from '../helpers/source-file.ts';

const read = (text: string, settings: Partial<Settings> = {}): KeptRows =>
  readFiles([textFile('fil.csv', text)], { ...DEFAULT_SETTINGS, ...settings });
const answered = (id: string, answer: string): Partial<Settings> => ({
  answers: { 'fil.csv': { [id]: answer } },
});
const codes = (result: KeptRows): string[] => result.problems.map((problem) => problem.code);
const asked = (result: KeptRows): string[] => result.questions.map((question) => question.id);

describe('readFiles reads the plain form', () => {
  it('reads meetings', () => {
    const { meetings, files, problems } = read(
      'meeting_id,start,duration_min,type,series_id\nM1,2025-03-04T09:00,60,info,S1\n',
    );
    expect(meetings).toEqual([
      {
        key: 'M1',
        start: { kind: 'local', iso: '2025-03-04T09:00:00', precision: 'datetime' },
        durationMinutes: 60,
        type: 'info',
        series: 'S1',
        unidentified: 0,
        place: { file: 'fil.csv', row: 2 },
      },
    ]);
    expect(files).toMatchObject([
      { kind: 'meetings', rowsRead: 1, rowsSkipped: 0, refused: false, separator: ',' },
    ]);
    expect(problems).toEqual([]);
  });

  it('reads attendance', () => {
    expect(read('meeting_id,actor_id\nM1,A1\n').attendances).toEqual([
      { meeting: 'M1', person: { id: 'A1' }, place: { file: 'fil.csv', row: 2 } },
    ]);
  });

  it('reads actors; `to` is the first day after', () => {
    const { register } = read(
      'actor_id,unit,sector,role,from,to,arm,broker\nA1,U,S,R,2025-01-01,2025-02-01,pilot,ja\n',
    );
    expect(register).toMatchObject([
      {
        person: { id: 'A1' },
        attributes: { unit: 'U', sector: 'S', role: 'R', arm: 'pilot' },
        from: '2025-01-01',
        to: '2025-02-01',
        broker: true,
      },
    ]);
  });

  it('reads contacts: seconds since 1970, durations in seconds', () => {
    expect(read('time,a,b,duration\n140,h1,h2,90\n').contacts).toMatchObject([
      {
        from: { id: 'h1' },
        to: { id: 'h2' },
        when: { kind: 'instant', ms: 140_000 },
        durationMinutes: 1.5,
        count: 1,
        directed: false,
      },
    ]);
  });
});

describe('readFiles reads hand-made tables', () => {
  it('reads a log: one row a meeting, attendees in one cell', () => {
    const { meetings, attendances } = read(
      'Dato;Klokkeslett;Møtetype;Varighet (timer);Deltakere;Tema\n04.03.2025;13:00-14:30;Info;;Ola N.; hemmelig\n',
    );
    expect(meetings).toMatchObject([
      { durationMinutes: 90, type: 'Info', start: { iso: '2025-03-04T13:00:00' } },
    ]);
    expect(attendances).toMatchObject([{ meeting: meetings[0]!.key, person: { name: 'Ola N.' } }]);
  });

  it('never keeps free text', () => {
    const result = read('Dato;Deltakere;Tema;Sted\n04.03.2025;Ola Nordmann;hemmelig tema;hemmelig sted\n');
    expect(JSON.stringify(result)).not.toContain('hemmelig');
    expect(result.files[0]?.blocked).toEqual(['Tema', 'Sted']);
  });

  it('gives the same key to a meeting in any row, and two keys to two equal rows of a day', () => {
    const rows = ['04.03.2025;Ola Nordmann', '05.03.2025;Kari Hansen', '04.03.2025;Ola Nordmann'];
    const keys = (order: number[]): string[] =>
      read(`Dato;Deltakere\n${order.map((i) => rows[i]).join('\n')}\n`)
        .meetings.map((meeting) => meeting.key)
        .sort();
    expect(new Set(keys([0, 1, 2])).size).toBe(3);
    expect(keys([2, 1, 0])).toEqual(keys([0, 1, 2]));
  });

  it('reads a register: the last day becomes the first day after, mailboxes are no people', () => {
    const { register, files } = read(
      'Navn;E-post;Enhet;Fra dato;Til dato\nKari Hansen;k@x.example;NAV;01.01.2024;31.07.2025\nPost;postmottak@x.example;NAV;;\n',
    );
    expect(register).toMatchObject([{ from: '2024-01-01', to: '2025-08-01', attributes: { unit: 'NAV' } }]);
    expect(files).toMatchObject([{ rowsRead: 1, rowsSkipped: 1 }]);
  });

  it('reads contact points and leaves out contacts with oneself', () => {
    const result = read(
      'Fra;Til;Kanal;Dato;Antall\nOla Berg;Kari Lie;telefon;04.03.2025;2\nOla Berg;Ola Berg;møte;;1\n',
    );
    expect(result.contacts).toMatchObject([{ count: 2, channel: 'telefon', from: { name: 'Ola Berg' } }]);
    expect(result.problems).toMatchObject([{ code: 'SELF_CONTACT', params: { count: 1 } }]);
  });

  it('reads designated contacts as roles with dates', () => {
    const { designated, contacts } = read(
      'Enhet;Kontaktperson;Mot;Fra dato;Til dato\nNAV;Ola Berg;BUP;01.01.2025;31.12.2025\n',
    );
    expect(designated).toMatchObject([{ unit: 'NAV', toward: 'BUP', from: '2025-01-01', to: '2026-01-01' }]);
    expect(contacts).toEqual([]);
  });

  it('keeps only the attribute the user chose among unknown columns', () => {
    const text = 'Navn;Enhet;Distrikt;Lønn\nOla Berg;NAV;Nord;600\n';
    expect(read(text).register[0]?.attributes).toEqual({ unit: 'NAV' });
    expect(read(text, { sector: 'Distrikt' }).register[0]?.attributes).toEqual({
      unit: 'NAV',
      Distrikt: 'Nord',
    });
  });
});

describe('readFiles says what is wrong', () => {
  it.each([
    ['an empty file', '', 'EMPTY_FILE'],
    ['a header only', 'meeting_id,start,duration_min\n', 'HEADER_ONLY'],
    ['no header', '04.03.2025;Info;Ola\n', 'NO_HEADER'],
    ['unknown headings', 'farge;form;dato\nrød;rund;x\n', 'NO_HEADER'],
    ['a missing start column', 'meeting_id,duration_min,type\nM1,60,x\n', 'MISSING_COLUMN'],
    ['a missing end of a contact', 'time,a,duration\n140,h1,20\n', 'MISSING_COLUMN'],
    ['an open quote', 'meeting_id,start\nM1,"2025-01-01\n', 'UNCLOSED_QUOTE'],
    ['an empty calendar', 'BEGIN:VCALENDAR\nEND:VCALENDAR\n', 'CALENDAR_EMPTY'],
    ['a web page', '<html><table></table></html>', 'UNSUPPORTED_FORMAT'],
    ['an identity number', 'Dato;Deltakere;Tema\n04.03.2025;Ola;gjelder 109155 96784\n', 'PERSON_NUMBER'],
  ])('refuses %s', (_, text, code) => {
    const result = read(text);
    expect(codes(result)).toContain(code);
    expect(result.files).toMatchObject([{ refused: true, rowsRead: 0 }]);
  });

  it.each([
    ['xlsx', [0x50, 0x4b, 3, 4, ...new TextEncoder().encode('xl/workbook.xml')]],
    ['zip', [0x50, 0x4b, 3, 4, 0, 0]],
    ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
  ])('refuses %s bytes whatever the name', (format, bytes) => {
    const result = readFiles([{ name: 'a.csv', bytes: Uint8Array.from(bytes) }], DEFAULT_SETTINGS);
    expect(result.problems).toMatchObject([{ code: 'UNSUPPORTED_FORMAT', params: { format } }]);
  });

  it('names the missing column', () => {
    expect(read('meeting_id,duration_min,type\nM1,60,x\n').problems).toMatchObject([
      { code: 'MISSING_COLUMN', severity: 'rejected', params: { field: 'start', kind: 'meetings' } },
    ]);
  });

  it('never repeats an identity number', () => {
    const result = read('Dato;Deltakere;Tema\n04.03.2025;Ola Berg;gjelder 10915596784\n');
    expect(JSON.stringify(result)).not.toContain('10915596784');
    expect(result.problems[0]?.place).toEqual({ file: 'fil.csv', row: 2, column: 'Tema' });
  });

  it.each([
    ['an impossible date', 'M1,2025-02-31,', 'IMPOSSIBLE_DATE'],
    ['an unreadable date', 'M1,snart,', 'UNREADABLE_DATE'],
    ['no date', 'M1,,', 'MISSING_START'],
    ['no id', ',2025-01-01,', 'MISSING_ID'],
    ['too many fields', 'M1,2025-01-01,60,x,y', 'RAGGED_ROW'],
  ])('rejects a row with %s and keeps the others', (_, row, code) => {
    const result = read(`meeting_id,start,duration_min\nM0,2025-01-01,60\n${row}\n`);
    expect(result.problems).toMatchObject([{ code, severity: 'rejected', place: { row: 3 } }]);
    expect(result.meetings.map((meeting) => meeting.key)).toEqual(['M0']);
    expect(result.files).toMatchObject([{ rowsRead: 1, rowsSkipped: 1 }]);
  });

  it.each([
    ['meeting_id,start,end\nM1,2025-01-01T10:00,2025-01-01T09:00\n', 'END_BEFORE_START'],
    ['Dato;Klokkeslett;Deltakere\n04.03.2025;14:30-13:00;Ola Berg\n', 'END_BEFORE_START'],
    ['meeting_id,start,duration_min\nM1,2025-01-01,-5\n', 'BAD_DURATION'],
    ['meeting_id,start,duration_min\nM1,2025-01-01,0\n', 'BAD_DURATION'],
    ['meeting_id,start,duration_min\nM1,2025-01-01,lenge\n', 'UNREADABLE_DURATION'],
  ])('keeps the meeting of %j without its duration', (text, code) => {
    const result = read(text);
    expect(codes(result)).toEqual([code]);
    expect(result.meetings).toMatchObject([{ durationMinutes: null }]);
  });

  it('skips rows of sums', () => {
    expect(read('meeting_id,start,duration_min\nM1,2025-01-01,60\nSum,,60\n').problems).toMatchObject([
      { code: 'SUM_ROW', params: { count: 1 } },
    ]);
  });

  it('reads a file once when it is given twice under two names', () => {
    const text = 'meeting_id,actor_id\nM1,A1\n';
    const result = readFiles([textFile('b.csv', text), textFile('a.csv', text)], DEFAULT_SETTINGS);
    expect(result.attendances).toHaveLength(1);
    expect(result.problems).toMatchObject([
      { code: 'DUPLICATE_FILE', place: { file: 'b.csv' }, params: { original: 'a.csv' } },
    ]);
  });
});

describe('readFiles asks what it cannot know', () => {
  const slashes = 'Date,Type,Participants\n03/04/2025,Meeting,Ola Nordmann\n';

  it('asks for the order of slashed dates, and reads nothing until it is answered', () => {
    const result = read(slashes);
    expect(asked(result)).toEqual(['date-order']);
    expect(result.meetings).toEqual([]);
    expect(result.files).toMatchObject([{ refused: false, rowsRead: 0 }]);
  });

  it.each([
    ['dag/måned', '2025-04-03'],
    ['month/day', '2025-03-04'],
  ])('reads them by the answer %s', (answer, date) => {
    expect(read(slashes, answered('date-order', answer)).meetings).toMatchObject([
      { start: { iso: `${date}T00:00:00` } },
    ]);
  });

  it('does not ask where another date of the file settles it', () => {
    expect(asked(read(`${slashes}18/04/2025,Meeting,Kari Hansen\n`))).toEqual([]);
    expect(asked(read(`${slashes}18.04.2025,Meeting,Kari Hansen\n`))).toEqual([]);
  });

  it('takes a missing year from the rest of the file, else asks', () => {
    const log = 'Dato;Deltakere\n04.03.2025;Ola Berg\nuke 13;Ola Berg\n';
    expect(read(log).meetings).toMatchObject([
      {},
      { start: { iso: '2025-03-24T00:00:00', precision: 'week' } },
    ]);
    expect(codes(read(log))).toContain('YEAR_ASSUMED');
    const two = `${log}04.03.2024;Ola Berg\n`;
    expect(asked(read(two))).toEqual(['year']);
    expect(read(two, answered('year', '2023')).meetings[1]).toMatchObject({
      start: { iso: '2023-03-27T00:00:00' },
    });
  });

  it('asks for the unit of bare durations, but not of decimals', () => {
    const log = (minutes: string): string => `Dato;Varighet;Deltakere\n04.03.2025;${minutes};Ola Berg\n`;
    expect(asked(read(log('90')))).toEqual(['duration-unit']);
    expect(read(log('2'), answered('duration-unit', 'timer')).meetings[0]?.durationMinutes).toBe(120);
    expect(read(log('1,5')).meetings[0]?.durationMinutes).toBe(90);
  });

  it('asks what a comma means, unless the register knows', () => {
    const log = textFile('logg.csv', 'Dato;Deltakere\n04.03.2025;"Nordmann, Ola"\n');
    const register = textFile('reg.csv', 'Navn;Enhet\nOla Nordmann;NAV\n');
    expect(asked(readFiles([log], DEFAULT_SETTINGS))).toEqual(['comma']);
    const known = readFiles([log, register], DEFAULT_SETTINGS);
    expect(known.attendances.map((a) => a.person.name)).toEqual(['Nordmann, Ola']);
  });

  it('lets the register decide cell by cell what a comma means', () => {
    const log = textFile('logg.csv', 'Dato;Deltakere\n4.3.2025;"Ola Berg, Kari Lie"\n5.3.2025;"Lie, Kari"\n');
    const register = textFile('reg.csv', 'Fornavn;Etternavn;Enhet\nOla;Berg;NAV\nKari;Lie;BUP\n');
    const { attendances, questions } = readFiles([log, register], DEFAULT_SETTINGS);
    expect(questions).toEqual([]);
    expect(attendances.map((a) => a.person.name)).toEqual(['Ola Berg', 'Kari Lie', 'Lie, Kari']);
  });

  it('asks which of two equal headings to use', () => {
    const text = 'Navn;Enhet;Navn\nOla Berg;NAV;Kari Lie\n';
    expect(read(text).questions).toMatchObject([{ id: 'duplicate-column', answers: ['A', 'C'] }]);
    expect(read(text, answered('duplicate-column', 'C')).register[0]?.person.name).toBe('Kari Lie');
  });

  it('asks what kind of file it is when not sure', () => {
    expect(read('Dato;Navn;Rolle\n04.03.2025;Ola Berg;x\n').questions).toMatchObject([{ id: 'kind' }]);
  });

  it('repairs letters that were saved twice when told to', () => {
    const text = 'Navn;Enhet\nBjÃ¸rn Ã…s;NAV\n';
    expect(asked(read(text))).toEqual(['mojibake']);
    expect(read(text, answered('mojibake', 'ja')).register[0]?.person.name).toBe('Bjørn Ås');
  });

  it('refuses answers and files that do not exist, naming the nearest', () => {
    expect(() => read(slashes, answered('date-order', 'dag/mnd'))).toThrow(/«dag\/måned»/);
    expect(() => read(slashes, { answers: { 'fill.csv': {} } })).toThrow(/«fil.csv»/);
  });

  it('reads a file without headings when the columns are named by letter', () => {
    const settings = {
      columns: { 'fil.csv': { A: 'date', C: 'attendees' } },
      ...answered('kind', 'meeting-log'),
    };
    const { attendances, questions } = read('04.03.2025;Info;Ola Berg\n', settings);
    expect(questions).toEqual([]);
    expect(attendances).toMatchObject([{ person: { name: 'Ola Berg' } }]);
  });
});

describe('readFiles does not depend on names or order of files', () => {
  const files = [
    textFile('m.csv', 'meeting_id,start\nM1,2025-01-01\n'),
    textFile('a.csv', 'meeting_id,actor_id\nM1,A1\n'),
    textFile('p.csv', 'actor_id,unit\nA1,U\n'),
  ];
  it('gives the same result in any order', () => {
    expect(readFiles([...files].reverse(), DEFAULT_SETTINGS)).toEqual(readFiles(files, DEFAULT_SETTINGS));
  });
  it('ignores extensions', () => {
    const renamed = files.map(({ bytes }, i) => ({ name: `${i}.xlsx`, bytes }));
    expect(
      readFiles(renamed, DEFAULT_SETTINGS)
        .files.map((file) => file.kind)
        .sort(),
    ).toEqual(['actors', 'attendance', 'meetings']);
  });
});
