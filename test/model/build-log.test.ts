import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFiles } from '../../src/ingest/read-files.ts';
import { EXTERNAL_SECTOR } from '../../src/model/affiliation.ts';
import { buildLog } from '../../src/model/build-log.ts';
import type { MeetingLog } from '../../src/model/types.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings.ts';
import { textFile } from '../helpers/source-file.ts';

const MEETINGS = 'meeting_id,start,duration_min,type\nM1,2025-03-04T09:00,60,info\nM2,2025-03-05,,info\n';
const ATTENDANCE = 'meeting_id,actor_id\nM1,A\nM1,B\nM2,A\n';
const ACTORS = 'actor_id,unit,sector,role\nA,U1,S1,leder\nB,U2,S2,\nC,U2,S2,\n';

const logOf = (texts: readonly string[], settings: Partial<Settings> = {}): MeetingLog => {
  const all = { ...DEFAULT_SETTINGS, ...settings };
  return buildLog(
    readFiles(
      texts.map((text, i) => textFile(`${i}.csv`, text)),
      all,
    ),
    all,
  );
};
const codes = (log: MeetingLog): string[] => log.problems.map((problem) => problem.code);

describe('buildLog', () => {
  it('joins meetings, attendance and people', () => {
    const log = logOf([MEETINGS, ATTENDANCE, ACTORS]);
    expect(log.actors.map((actor) => actor.id)).toEqual(['A', 'B', 'C']);
    expect(log.hasRegister).toBe(true);
    expect(log.meetings).toMatchObject([
      {
        id: 'M1',
        startMs: Date.UTC(2025, 2, 4, 8),
        durationMinutes: 60,
        attendees: [0, 1],
        precision: 'datetime',
      },
      { id: 'M2', startMs: Date.UTC(2025, 2, 4, 23), durationMinutes: 60, attendees: [0], precision: 'date' },
    ]);
    expect(log.actors[0]?.affiliations).toEqual([
      {
        fromMs: Number.NEGATIVE_INFINITY,
        toMs: Number.POSITIVE_INFINITY,
        unit: 'U1',
        sector: 'S1',
        role: 'leder',
        arm: null,
      },
    ]);
  });

  it('is empty, not broken, for no files', () => {
    expect(logOf([])).toMatchObject({
      actors: [],
      meetings: [],
      contacts: [],
      hasRegister: false,
      durationsMissing: false,
    });
  });

  it('reads times in the time zone of the settings', () => {
    const log = logOf([MEETINGS], { timezone: 'America/New_York' });
    expect(log.meetings[0]?.startMs).toBe(Date.UTC(2025, 2, 4, 14));
  });

  it('counts a person once a meeting and reports the repetition', () => {
    const log = logOf([MEETINGS, `${ATTENDANCE}M1,A\n`, ACTORS]);
    expect(log.meetings[0]?.attendees).toEqual([0, 1]);
    expect(log.problems).toContainEqual({
      code: 'DUPLICATE_ATTENDANCE',
      severity: 'note',
      place: { file: '1.csv', row: 5 },
    });
  });

  it('drops attendance of a meeting that does not exist, with its row', () => {
    const log = logOf([MEETINGS, `${ATTENDANCE}M9,A\n`, ACTORS]);
    expect(log.problems).toContainEqual({
      code: 'ORPHAN_ATTENDANCE',
      severity: 'rejected',
      place: { file: '1.csv', row: 5 },
    });
  });

  it('makes an unknown actor external where a register exists', () => {
    const log = logOf([MEETINGS, `${ATTENDANCE}M1,X\n`, ACTORS]);
    const stranger = log.actors.find((actor) => actor.id === 'X');
    expect(stranger).toMatchObject({
      registered: false,
      affiliations: [{ sector: EXTERNAL_SECTOR, unit: null }],
    });
    expect(codes(log)).toContain('UNKNOWN_ACTOR');
  });

  it('trusts brackets only where a register knows them: anything may stand there', () => {
    const known = logOf([
      'Navn;Enhet;Sektor\nKari Hansen;NAV Fjord;NAV\n',
      'Dato;Varighet (t);Deltakere\n4.3.2025;1;Ola Berg (nav fjord); Liv Dahl (vikar for en annen); Kari Hansen\n'.replaceAll(
        '; ',
        ' / ',
      ),
    ]);
    const words = known.actors.map((actor) => actor.affiliations[0]?.unit);
    expect([...words].sort()).toEqual(['NAV Fjord', 'nav fjord', null]);
    expect(JSON.stringify(known.actors)).not.toContain('vikar');
    expect(codes(known)).toContain('BRACKETS_UNUSED');
  });

  it('gives people of no register no workplace, and says that brackets were left', () => {
    const log = logOf([
      'Dato;Varighet (t);Deltakere\n4.3.2025;1;Ola Berg (NAV); \n5.3.2025;1;"Ola Berg (NAV); Liv Dahl"\n',
    ]);
    expect(log.hasRegister).toBe(false);
    expect(log.actors.map((actor) => actor.affiliations[0]?.sector)).toEqual([null, null]);
    expect(codes(log)).not.toContain('UNKNOWN_ACTOR');
    expect(log.problems).toContainEqual(
      expect.objectContaining({ code: 'BRACKETS_UNUSED', params: { count: 2 } }),
    );
  });

  it('merges rows of one meeting that agree, and reports those that do not', () => {
    const agree = logOf([`${MEETINGS}M2,2025-03-05,45,\n`, ATTENDANCE]);
    expect(agree.meetings[1]).toMatchObject({
      id: 'M2',
      durationMinutes: 45,
      durationSource: 'stated',
      type: 'info',
    });
    expect(codes(agree)).toContain('DUPLICATE_MEETING');
    const disagree = logOf([`${MEETINGS}M1,2025-03-06T09:00,60,info\n`, ATTENDANCE]);
    expect(disagree.meetings.filter((meeting) => meeting.id === 'M1')).toHaveLength(1);
    expect(codes(disagree)).toContain('CONFLICTING_MEETING');
  });

  it('says when no meeting states a duration', () => {
    const log = logOf(['meeting_id,start\nM1,2025-03-04\nM2,2025-03-05\n', ATTENDANCE]);
    expect(log.durationsMissing).toBe(true);
    expect(log.meetings.map((meeting) => meeting.durationMinutes)).toEqual([60, 60]);
  });

  it('flags summer time with the row', () => {
    const log = logOf(['meeting_id,start\nM1,2025-03-30T02:30\nM2,2025-10-26T02:30\n']);
    expect(log.problems).toMatchObject([
      {},
      { code: 'DST_GAP', place: { row: 2 } },
      { code: 'DST_OVERLAP', place: { row: 3 } },
    ]);
  });

  it('keeps only the period [from, to), in local days', () => {
    const log = logOf([MEETINGS, ATTENDANCE], { period: ['2025-03-04', '2025-03-05'] });
    expect(log.meetings.map((meeting) => meeting.id)).toEqual(['M1']);
    expect(log.problems).toContainEqual({
      code: 'OUTSIDE_PERIOD',
      severity: 'note',
      place: { file: '0.csv' },
      params: { count: 1 },
    });
  });

  it('flags a year far from the others', () => {
    const log = logOf(['meeting_id,start\nM1,2025-03-30\nM2,2025-10-26\nM3,1925-10-26\n']);
    expect(log.problems).toContainEqual({
      code: 'YEAR_FAR_OFF',
      severity: 'warning',
      place: { file: '0.csv', row: 4 },
    });
  });

  it('turns the last day of a hand-made register into the next midnight in Oslo', () => {
    const log = logOf([
      'Navn;Enhet;Fra dato;Til dato\nOla Berg;A;01.01.2025;30.06.2025\nOla Berg;B;01.07.2025;\n',
    ]);
    expect(log.actors[0]?.affiliations.map((a) => [a.unit, a.fromMs, a.toMs])).toEqual([
      ['A', Date.UTC(2024, 11, 31, 23), Date.UTC(2025, 5, 30, 22)],
      ['B', Date.UTC(2025, 5, 30, 22), Number.POSITIVE_INFINITY],
    ]);
  });

  it('chooses the sector column: sector where filled, else unit, or what the user says', () => {
    const sectors = (text: string, settings: Partial<Settings> = {}) =>
      logOf([text], settings).actors.map((actor) => actor.affiliations[0]?.sector);
    expect(sectors('actor_id,unit,sector\nA,U1,S1\n')).toEqual(['S1']);
    expect(sectors('actor_id,unit,sector\nA,U1,\n')).toEqual(['U1']);
    expect(sectors('actor_id,unit,sector\nA,U1,S1\n', { sector: 'unit' })).toEqual(['U1']);
    expect(sectors('Navn;Enhet;Distrikt\nOla Berg;NAV;Nord\n', { sector: 'distrikt' })).toEqual(['Nord']);
    expect(sectors('Navn;Enhet;Sektor\nOla Berg;NAV;Stat\n', { sector: 'Enhet' })).toEqual(['NAV']);
  });

  it('refuses a sector column that does not exist, naming the nearest', () => {
    expect(() => logOf([ACTORS], { sector: 'sektr' })).toThrow(/«sector»/);
  });

  it('sets arms by unit and brokers by id or e-mail, and reports those it does not find', () => {
    const people = 'actor_id,email,unit,broker\nA,a@x.example,U1,\nB,b@x.example,U2,\nC,,U3,x\n';
    const log = logOf([people], {
      arms: { pilot: ['U1'], kontroll: ['u2', 'U9'] },
      brokers: ['A@x.example', 'Q'],
    });
    expect(log.actors.map((actor) => [actor.affiliations[0]?.arm, actor.formalBroker])).toEqual([
      ['pilot', true],
      ['kontroll', false],
      [null, true],
    ]);
    expect(codes(log)).toEqual(['ARM_UNIT_UNKNOWN', 'BROKER_UNKNOWN']);
  });

  it('keeps a name that fits two people as someone without a name', () => {
    const register =
      'Navn;E-post;Enhet\nKari Lie;k1@x.example;A\nKari Lie;k2@x.example;B\nOla Berg;o@x.example;A\n';
    const log = logOf([register, 'Dato;Varighet (t);Deltakere\n4.3.2025;1;"Kari Lie; Ola Berg; m.fl."\n']);
    expect(log.meetings).toMatchObject([{ attendees: [2], unidentified: 2 }]);
    expect(codes(log)).toContain('AMBIGUOUS_NAME');
  });

  it('keeps contacts between two people and counts the others', () => {
    const log = logOf(['time,a,b,duration\n140,h2,h1,20\n160,h1,h1,20\n', 'actor_id,unit\nh1,A\nh2,A\n']);
    expect(log.contacts).toEqual([
      { timeMs: 140_000, from: 0, to: 1, durationMinutes: 20 / 60, count: 1, channel: null, directed: false },
    ]);
    expect(log.problems).toMatchObject([{ code: 'SELF_CONTACT', params: { count: 1 } }]);
  });

  it('keeps designated contacts as roles', () => {
    const log = logOf(['Enhet;Kontaktperson;Fra dato;Til dato\nNAV;Ola Berg;01.01.2025;\n']);
    expect(log.designated).toMatchObject([{ unit: 'NAV', actor: 0, toMs: Number.POSITIVE_INFINITY }]);
    expect(log.contacts).toEqual([]);
  });
});

describe('buildLog is the same for any order of rows and files', () => {
  const TEXTS: readonly string[] = [
    'meeting_id,start,duration_min,type,series_id\nM1,2025-03-04T09:00,60,info,S\nM2,2025-03-05,,info,S\nM2,2025-03-05,45,info,S\nM3,2025-03-05,30,x,\nM3,2025-03-06,30,x,\n',
    'meeting_id,actor_id\nM1,A\nM1,B\nM1,A\nM2,A\nM2,Ola Berg\nM3,X\nM9,A\n',
    'actor_id,name,unit,sector,from,to\nA,Ola Berg,U1,S1,2025-01-01,2025-03-05\nA,Ola Berg,U2,S2,2025-03-05,\nB,Kari Lie,U2,S2,,\nC,Kari Lie,U3,S1,,\n',
    'Dato;Varighet (timer);Deltakere\n04.03.2025;1,5;"Ola Berg; Kari Lie; m.fl."\n04.03.2025;1,5;"Ola Berg; Kari Lie; m.fl."\n05.03.2025;;"Per Dal (NAV); Liv Moe (BUP)"\n06.03.2025;2;"Per Dal (NAV); Per Dal"\n',
    'Fra;Til;Dato;Antall\nOla Berg;Per Dal;04.03.2025;2\nPer Dal;Ola Berg;04.03.2025;1\nLiv Moe;Liv Moe;04.03.2025;1\n',
  ];
  const withoutRows = (log: MeetingLog) => ({
    ...log,
    problems: log.problems.map(({ code, params }) => JSON.stringify([code, params])).sort(),
  });
  const expected = withoutRows(logOf(TEXTS));

  it('has something to compare', () => {
    expect(expected.meetings).toHaveLength(7);
    expect(expected.actors).toHaveLength(6);
    expect(expected.contacts).toHaveLength(2);
  });

  it('holds for shuffled rows and shuffled files', () => {
    const shuffledRows = TEXTS.map((text) => {
      const [header, ...rows] = text.trimEnd().split('\n') as [string, ...string[]];
      return fc
        .shuffledSubarray(rows, { minLength: rows.length })
        .map((order) => `${[header, ...order].join('\n')}\n`);
    });
    const files = fc
      .tuple(...shuffledRows)
      .chain((texts) => fc.shuffledSubarray(texts, { minLength: texts.length }));
    fc.assert(
      fc.property(files, (texts) => {
        expect(withoutRows(logOf(texts))).toEqual(expected);
      }),
      { seed: 1, numRuns: 60 },
    );
  });
});
