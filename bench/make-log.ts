import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { createRng, type Rng } from '../src/random.ts';

export type LogSize = 'S' | 'M' | 'L' | 'XL';
type LogFile = 'meetings.csv' | 'attendance.csv' | 'actors.csv';

/** A log in the plain form: file name → text. */
export type PlainLog = ReadonlyMap<LogFile, string>;

/** Persons and meetings of each size. */
export const LOG_SIZES: Readonly<Record<LogSize, { readonly persons: number; readonly meetings: number }>> = {
  S: { persons: 60, meetings: 500 },
  M: { persons: 1_000, meetings: 20_000 },
  L: { persons: 10_000, meetings: 300_000 },
  XL: { persons: 100_000, meetings: 3_000_000 },
};

const SECTORS = 8;
const TEAM_SIZE = 8;
const LARGEST_MEETING = 30;
const SIZE_EXPONENT = 2.2;
const ACTIVITY_EXPONENT = 1.5;
const RECURRING_SHARE = 0.6;
const PRESENCE = 0.9;
const YEAR_START = Date.UTC(2024, 0, 1);
const DAYS = 366;
/** Lines in a piece of a file: about a megabyte. */
const PIECE = 50_000;

interface People {
  /** Persons of each team; team t belongs to sector t mod 8. */
  readonly teams: readonly (readonly number[])[];
  readonly teamOf: readonly number[];
  /** Draws a person in proportion to activity. */
  readonly draw: () => number;
}

/**
 * A made-up year of meetings to measure speed on.
 *
 * Meeting size k ~ k^−2.2 on 2…30, activity of persons Pareto with exponent 1.5, teams of about 8 in 8 sectors,
 * 60 % of the meetings repeat an earlier roster where each comes with probability 0.9. Twelve months of 2024.
 *
 * @param size S 60 persons and 500 meetings, M 1,000 and 20,000, L 10,000 and 300,000; XL, 100,000 and 3,000,000, is for
 *   writeLog, a piece at a time
 * @param seed whole number; the same seed gives the same text
 * @param recurring  share of the meetings that repeat an earlier roster, 0…1, default 0.6; 0.3 gives months of about
 *   15,000 (M) and 230,000 (L) ties
 * @returns the three files of the plain form
 * Cost: O(attendances · log persons).
 */
export function makeLog(size: LogSize, seed: number, recurring = RECURRING_SHARE): PlainLog {
  const files = new Map<LogFile, string[]>([
    ['meetings.csv', []],
    ['attendance.csv', []],
    ['actors.csv', []],
  ]);
  for (const [file, piece] of pieces(size, seed, recurring)) files.get(file)!.push(piece);
  return new Map([...files].map(([file, all]) => [file, all.join('')]));
}

/**
 * Writes what makeLog gives to a folder, a piece at a time: no size needs more memory than its rosters.
 *
 * @param folder is made
 * Cost: as makeLog; about 20 s and 360 MB on disk for XL.
 */
export function writeLog(folder: string, size: LogSize, seed: number): void {
  mkdirSync(folder, { recursive: true });
  const opened = new Map<LogFile, number>();
  try {
    for (const [file, piece] of pieces(size, seed, RECURRING_SHARE)) {
      if (!opened.has(file)) opened.set(file, openSync(path.join(folder, file), 'w'));
      writeSync(opened.get(file)!, piece);
    }
  } finally {
    for (const at of opened.values()) closeSync(at);
  }
}

/** The three files in pieces; those of one file come in order. */
function* pieces(size: LogSize, seed: number, recurring: number): Generator<readonly [LogFile, string]> {
  const { persons, meetings } = LOG_SIZES[size];
  const rng = createRng(seed, `bench ${size}`);
  const people = makePeople(rng, persons);
  const starts = Float64Array.from({ length: meetings }, () => drawStart(rng)).sort();
  const sizes = sizeTable();
  const rosters: (readonly number[])[] = [];
  const digits = Math.max(6, String(meetings).length);
  yield ['actors.csv', lines(actorLines(people))];
  let meetingLines = ['meeting_id,start,duration_min,type,series_id'];
  let attendanceLines = ['meeting_id,actor_id'];
  for (const [i, start] of starts.entries()) {
    const id = `m${String(i + 1).padStart(digits, '0')}`;
    const repeats = rosters.length > 0 && rng.next() < recurring;
    const series = repeats ? rng.int(rosters.length) : rosters.length;
    if (!repeats) rosters.push(drawRoster(rng, people, drawSize(rng, sizes, persons)));
    const minutes = [30, 45, 60, 90, 120][rng.int(5)];
    meetingLines.push(`${id},${new Date(start).toISOString().slice(0, 16)},${minutes},møte,s${series + 1}`);
    for (const person of attendees(rng, rosters[series]!)) attendanceLines.push(`${id},${actorId(person)}`);
    if (attendanceLines.length < PIECE) continue;
    yield ['meetings.csv', lines(meetingLines)];
    yield ['attendance.csv', lines(attendanceLines)];
    [meetingLines, attendanceLines] = [[], []];
  }
  if (meetingLines.length === 0) return;
  yield ['meetings.csv', lines(meetingLines)];
  yield ['attendance.csv', lines(attendanceLines)];
}

function makePeople(rng: Rng, persons: number): People {
  const teamCount = Math.max(SECTORS, Math.round(persons / TEAM_SIZE));
  const teams: number[][] = Array.from({ length: teamCount }, () => []);
  const teamOf = Array.from({ length: persons }, (_, i) => i % teamCount);
  teamOf.forEach((team, person) => {
    teams[team]!.push(person);
  });
  const upTo = new Float64Array(persons);
  let sum = 0;
  for (let i = 0; i < persons; i++)
    upTo[i] = sum += Math.min((1 - rng.next()) ** (-1 / ACTIVITY_EXPONENT), 50);
  return { teams, teamOf, draw: () => firstAbove(upTo, rng.next() * sum) };
}

/** Half of the guests come from the host's team, most others from the host's sector, the rest from anywhere. */
function drawRoster(rng: Rng, people: People, size: number): number[] {
  const host = people.draw();
  const roster = new Set([host]);
  const teamCount = people.teams.length;
  for (let tries = 0; roster.size < size && tries < 40 * size; tries++) {
    const where = tries > 20 * size ? 1 : rng.next();
    let team = people.teamOf[host]!;
    if (where >= 0.5) team = (team + SECTORS * (1 + rng.int(Math.ceil(teamCount / SECTORS)))) % teamCount;
    const members = people.teams[team]!;
    roster.add(where < 0.85 ? members[rng.int(members.length)]! : people.draw());
  }
  return [...roster].sort((a, b) => a - b);
}

function attendees(rng: Rng, roster: readonly number[]): readonly number[] {
  const present = roster.filter(() => rng.next() < PRESENCE);
  return present.length >= 2 ? present : roster.slice(0, 2);
}

function sizeTable(): Float64Array {
  let sum = 0;
  return Float64Array.from({ length: LARGEST_MEETING - 1 }, (_, i) => (sum += (i + 2) ** -SIZE_EXPONENT));
}

function drawSize(rng: Rng, upTo: Float64Array, persons: number): number {
  return Math.min(2 + firstAbove(upTo, rng.next() * upTo.at(-1)!), persons);
}

/** A quarter of an hour between 08:00 and 15:45 on a weekday, ms as if local time were UTC. */
function drawStart(rng: Rng): number {
  for (;;) {
    const day = YEAR_START + rng.int(DAYS) * 86_400_000;
    const weekday = new Date(day).getUTCDay();
    if (weekday !== 0 && weekday !== 6) return day + (8 * 60 + 15 * rng.int(32)) * 60_000;
  }
}

function actorLines({ teamOf }: People): string[] {
  const roles = ['rådgiver', 'leder', 'koordinator'];
  return [
    'actor_id,unit,sector,role',
    ...teamOf.map(
      (team, i) => `${actorId(i)},Enhet ${team + 1},Sektor ${(team % SECTORS) + 1},${roles[i % 3]}`,
    ),
  ];
}

function actorId(person: number): string {
  return `p${String(person + 1).padStart(5, '0')}`;
}

function firstAbove(upTo: Float64Array, x: number): number {
  let low = 0;
  let high = upTo.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (upTo[middle]! > x) high = middle;
    else low = middle + 1;
  }
  return low;
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
