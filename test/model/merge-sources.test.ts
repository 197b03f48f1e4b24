import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttendanceStatus, Evidence, IngestResult, MeetingRow } from '../../src/ingest/types.ts';
import { buildLog } from '../../src/model/build-log.ts';
import type { MeetingLog } from '../../src/model/types.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings.ts';

interface Source {
  readonly key: string;
  readonly evidence: Evidence;
  /** `a b c?` tentative, `c-` declined, `c+` accepted, `c*` organiser, `c` as a report says it. */
  readonly who: string;
  readonly at?: string;
  readonly row?: Partial<MeetingRow>;
}

const STATUS: Readonly<Record<string, AttendanceStatus>> = {
  '?': 'tentative',
  '-': 'declined',
  '+': 'accepted',
  '*': 'organizer',
};

function rowsOf(sources: readonly Source[]): IngestResult {
  return {
    files: [],
    meetings: sources.map(({ key, evidence, at = '2025-03-04T09:00:00', row = {} }) => ({
      key,
      start: { kind: 'local', iso: at, precision: 'datetime' },
      durationMinutes: null,
      type: null,
      series: null,
      unidentified: 0,
      evidence,
      place: { file: `${evidence}.csv` },
      ...row,
    })),
    attendances: sources.flatMap(({ key, evidence, who }) =>
      who
        .split(' ')
        .filter(Boolean)
        .map((word) => {
          const status = STATUS[word.slice(-1)];
          const name = status === undefined ? word : word.slice(0, -1);
          const place = { file: `${evidence}.csv` };
          return { meeting: key, person: { email: `${name}@x.example` }, place, ...(status && { status }) };
        }),
    ),
    contacts: [],
    register: [],
    designated: [],
    problems: [],
    questions: [],
  };
}
const logOf = (sources: readonly Source[], settings: Partial<Settings> = {}): MeetingLog => {
  const used = { ...DEFAULT_SETTINGS, ...settings };
  return buildLog(rowsOf(sources), used);
};
const told = (log: MeetingLog): string[] =>
  log.meetings.map(({ id, attendees }) => `${id}: ${attendees.map((i) => log.actors[i]!.id[2]).join('')}`);
const notes = (log: MeetingLog, code: string) =>
  log.problems.filter((p) => p.code === code).map(({ place, params }) => [place.file, params]);

const TEAMS: Source = { key: 't', evidence: 'teams', who: 'a b c', row: { durationMinutes: 50 } };
const CALENDAR: Source = {
  key: 'k',
  evidence: 'calendar',
  who: 'a+ b* d- e?',
  at: '2025-03-04T09:30:00',
  row: { durationMinutes: 60, type: 'nettverk', series: 'S' },
};

describe('merging of sources', () => {
  it('gives a meeting that Teams and a calendar tell of once: people and length of Teams, the rest filled in', () => {
    const log = logOf([CALENDAR, TEAMS]);
    expect(told(log)).toEqual(['t: abc']);
    expect(log.meetings[0]).toMatchObject({ durationMinutes: 50, type: 'nettverk', series: 'S' });
    expect(log.superseded).toBe(1);
    expect(notes(log, 'MERGED_MEETING')).toEqual([['calendar.csv', { count: 1, other: 'teams.csv' }]]);
  });

  it.each([
    ['31 minutes apart', { ...CALENDAR, at: '2025-03-04T09:31:00' }, 2],
    ['less than half of the shorter list', { ...CALENDAR, who: 'a+ d+ e+' }, 2],
    ['exactly half of the shorter list', { ...CALENDAR, who: 'a+ d+' }, 1],
    ['nobody in common but the same identifier', { ...CALENDAR, who: 'x+ y+', row: { uid: 'U' } }, 1],
  ])('%s: %s', (_, calendar, meetings) => {
    const log = logOf([{ ...TEAMS, row: { uid: 'U' } }, calendar]);
    expect(log.meetings).toHaveLength(meetings);
  });

  it('never merges two meetings of one source', () => {
    expect(told(logOf([TEAMS, { ...TEAMS, key: 'u' }]))).toEqual(['t: abc', 'u: abc']);
  });

  it('uses each meeting once: the best overlap first, then the nearest start', () => {
    const log = logOf([
      { key: 't1', evidence: 'teams', who: 'a b c d' },
      { key: 't2', evidence: 'teams', who: 'a b', at: '2025-03-04T09:10:00' },
      { key: 'l1', evidence: 'log', who: 'a b c d', at: '2025-03-04T09:10:00' },
      { key: 'l2', evidence: 'log', who: 'a b', at: '2025-03-04T09:20:00' },
    ]);
    expect(told(log)).toEqual(['t1: abcd', 't2: ab']);
    expect(log.superseded).toBe(2);
  });

  it('ranks teams, matrix, log, plain, calendar, crm', () => {
    const order: Evidence[] = ['teams', 'matrix', 'log', 'plain', 'calendar', 'crm'];
    for (let i = 0; i < order.length; i++) {
      const sources = order.slice(i).map((evidence, j) => ({ key: `${j}`, evidence, who: 'a b' }));
      expect(told(logOf([...sources].reverse()))).toEqual(['0: ab']);
    }
  });

  it('matches a source that states only the day with the same local day', () => {
    const day = { start: { kind: 'local', iso: '2025-03-04T00:00:00', precision: 'date' } } as const;
    const log = logOf([{ key: 'l', evidence: 'log', who: 'a b c', row: day }, CALENDAR]);
    expect(told(log)).toEqual(['l: abc']);
    expect(log.meetings[0]).toMatchObject({ precision: 'datetime', startMs: Date.UTC(2025, 2, 4, 8, 30) });
    const other = { start: { kind: 'local', iso: '2025-03-05T00:00:00', precision: 'date' } } as const;
    expect(logOf([{ key: 'l', evidence: 'log', who: 'a b c', row: other }, CALENDAR]).meetings).toHaveLength(
      2,
    );
  });

  it('counts those who said yes and the organiser of a calendar, or everyone who did not say no', () => {
    const log = logOf([CALENDAR]);
    expect(told(log)).toEqual(['k: ab']);
    expect(notes(log, 'INVITED_ONLY')).toEqual([['calendar.csv', { count: 2 }]]);
    expect(log.actors).toHaveLength(2);
    expect(told(logOf([CALENDAR], { calendar: 'invited' }))).toEqual(['k: abe']);
  });

  it('takes the organiser of a Teams meeting who did not join for absent', () => {
    expect(told(logOf([{ ...TEAMS, who: 'a b c*' }]))).toEqual(['t: ab']);
  });

  it('lets cancelled and planned meetings give no ties, and counts them', () => {
    for (const [evidence, status, code, count] of [
      ['calendar', 'cancelled', 'CANCELLED_MEETING', 1],
      ['crm', 'planned', 'PLANNED_MEETING', 1],
      ['calendar', 'planned', 'PLANNED_MEETING', 0],
    ] as const) {
      const log = logOf([{ ...CALENDAR, evidence, row: { status } }]);
      expect(log.meetings).toEqual([]);
      expect(notes(log, code)).toEqual(count === 0 ? [] : [[`${evidence}.csv`, { count }]]);
    }
  });

  it('believes a report of who was there before a calendar that says cancelled', () => {
    expect(told(logOf([TEAMS, { ...CALENDAR, row: { status: 'cancelled' } }]))).toEqual(['t: abc']);
  });

  it('is the same for any order, and keeps or merges every meeting', () => {
    const source = fc.record({
      evidence: fc.constantFrom<Evidence>('teams', 'log', 'calendar', 'crm'),
      who: fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1 }).map((names) => names.join(' ')),
      at: fc
        .integer({ min: 0, max: 8 })
        .map((n) => `2025-03-04T${String(9 + (n >> 2)).padStart(2, '0')}:${(n % 4) * 15 || '00'}:00`),
    });
    const sources = fc
      .array(source, { minLength: 1, maxLength: 8 })
      .map((list) => list.map((s, i): Source => ({ ...s, key: `m${i}` })));
    fc.assert(
      fc.property(
        sources.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          const log = logOf(list);
          expect(logOf(shuffled)).toEqual(log);
          expect(log.meetings.length + log.superseded).toBe(list.length);
          const perSource = new Map<string, number>();
          for (const { evidence } of list) perSource.set(evidence, (perSource.get(evidence) ?? 0) + 1);
          expect(log.meetings.length).toBeGreaterThanOrEqual(Math.max(...perSource.values()));
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });
});
