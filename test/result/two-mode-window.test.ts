import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roster } from '../../src/change/roster.ts';
import { isOpen } from '../../src/measures/open-runs.ts';
import { affiliationOn } from '../../src/model/affiliation-on.ts';
import type { Actor, MeetingLog } from '../../src/model/types.ts';
import { layerEvents } from '../../src/result/events.ts';
import { twoModeWindow } from '../../src/result/two-mode-window.ts';
import { many, smallLog } from '../fixtures/small-log.ts';

const DAYS = 20;
const day = (d: number): string => `2024-01-${String(d + 1).padStart(2, '0')}T09:00:00Z`;
const ms = (d: number): number => Date.parse(day(d)) - 3_600_000;

type Spell = readonly [sector: string, from: number, to: number];

/** Persons p1, p2 … in these jobs, and one meeting a day of these persons. */
function logOf(jobs: readonly (readonly Spell[])[], meetings: readonly (readonly number[])[]): MeetingLog {
  const ids = Object.keys(many('p', jobs.length, 'A'));
  const log = smallLog(
    many('p', jobs.length, 'A'),
    meetings.map((who, d) => ({ who: who.map((i) => ids[i]!).join(' '), at: day(d) })),
  );
  const withJobs = (actor: Actor): Actor => {
    const own = jobs[ids.indexOf(actor.id)]!;
    const at = (d: number): number => (d === 0 ? -Infinity : d === DAYS ? Infinity : ms(d));
    const affiliations = own.map(([sector, from, to]) => ({
      ...actor.affiliations[0]!,
      ...{ sector: sector || null, fromMs: at(from), toMs: at(to) },
    }));
    return affiliations.length === 0 ? actor : { ...actor, affiliations };
  };
  return { ...log, actors: log.actors.map(withJobs) };
}

const spells = fc
  .array(fc.tuple(fc.constantFrom('A', 'B', 'C', ''), fc.nat(DAYS), fc.nat(DAYS)), { maxLength: 3 })
  .map((own) =>
    own
      .map(([sector, x, y]): Spell => [sector, Math.min(x, y), Math.max(x, y)])
      .filter(([, from, to]) => from < to)
      .sort((a, b) => a[1] - b[1]),
  );
const logs = fc
  .tuple(
    fc.array(spells, { minLength: 3, maxLength: 6 }),
    fc.array(fc.array(fc.nat(5), { maxLength: 6 }), { minLength: DAYS, maxLength: DAYS }),
  )
  .map(([jobs, meetings]) =>
    logOf(
      jobs,
      meetings.map((who) => [...new Set(who.filter((i) => i < jobs.length))]),
    ),
  );

test('whoever has a job that day, or was there, is eligible in the row of her sector that day, and in no other', () => {
  fc.assert(
    fc.property(logs, (log) => {
      const events = layerEvents(log, 'meetings');
      const seen = new Set(events.flatMap((e) => e.members));
      const entries = roster(log, { startMs: -Infinity, endMs: Infinity }, 'register', seen);
      const mode = twoModeWindow(log, entries, events, [...events.keys()]);
      const kept = events.filter((e) => e.members.length >= 2);
      const rowOf = (person: number, sector: string | null): number =>
        [...Array(mode.rows).keys()].findIndex(
          (row) => mode.person[row] === person && (mode.sectorNames[mode.sector[row]!] ?? null) === sector,
        );
      expect(mode.events.map((e) => e.ms)).toEqual(kept.map((e) => e.ms));
      kept.forEach((event, e) => {
        const open = new Set<number>();
        const there: number[] = [];
        entries.forEach(({ actor }, person) => {
          const { affiliations } = log.actors[actor]!;
          const row = rowOf(person, affiliationOn(affiliations, event.ms).sector);
          const isThere = event.members.includes(actor);
          const hasJob = affiliations.some((a) => a.fromMs <= event.ms && event.ms < a.toMs);
          expect(row).toBeGreaterThanOrEqual(0);
          if (isThere) there.push(row);
          if (isThere || hasJob) open.add(row);
        });
        expect(mode.events[e]!.members).toEqual(there);
        for (let row = 0; row < mode.rows; row++) expect(isOpen(mode.eligible, row, e)).toBe(open.has(row));
      });
    }),
    { seed: 1, numRuns: 150 },
  );
});

test('rows are of the sectors of some event, and there is no mask where everybody could always be there', () => {
  const always: Spell = ['A', 0, DAYS];
  const meetings = [
    [0, 1],
    [1, 2],
  ];
  const whole = twoMode([[always], [always], [['B', 0, DAYS]]], meetings);
  expect([whole.rows, whole.sectorNames, whole.eligible]).toEqual([3, ['A', 'B'], null]);
  const moved = twoMode([[always], [always], [['C', 0, 1], always]], meetings);
  expect(moved.rows).toBe(4);
  const other: Spell[] = [
    ['B', 0, 10],
    ['C', 10, DAYS],
  ];
  const later = twoMode([[always], [always], other], meetings);
  expect([later.rows, later.sectorNames, later.eligible]).toEqual([3, ['A', 'B'], null]);
});

function twoMode(jobs: readonly (readonly Spell[])[], meetings: readonly (readonly number[])[]) {
  const log = logOf(jobs, meetings);
  const events = layerEvents(log, 'meetings');
  const entries = log.actors.map((a, actor) => ({ actor, affiliation: a.affiliations[0]! }));
  return twoModeWindow(log, entries, events, [...events.keys()]);
}
