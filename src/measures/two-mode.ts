import { UsageError } from '../errors.ts';
import { isOpen, type OpenRuns } from './open-runs.ts';

/** A meeting (or contact) of two persons or more, as the two-mode measures see it. */
export interface TwoModeEvent {
  /** Rows that were there, ascending, each once, at least two. */
  readonly members: readonly number[];
  /** Length, hours, > 0. */
  readonly hours: number;
  /** Start, ms since 1970-01-01T00:00Z. */
  readonly ms: number;
  /** Meeting series, 0, 1, 2 …: the unit of independence (method 1, rule 11). A meeting of its own has its own number. */
  readonly series: number;
}

/**
 * Who was in which meeting of one window: persons × meetings, the data of the headline measures.
 *
 * A row is a person in one sector. Who changes sector has two rows, eligible at different times, so that attributes
 * are those of the meeting day.
 */
export interface TwoMode {
  readonly rows: number;
  /** Index of the person per row. */
  readonly person: Int32Array;
  /** Index into sectorNames per row; −1 = no sector. */
  readonly sector: Int32Array;
  readonly sectorNames: readonly string[];
  readonly events: readonly TwoModeEvent[];
  /** When each row could have been there; null = everyone could, always. */
  readonly eligible: OpenRuns | null;
}

function fail(what: string): never {
  throw new UsageError('TWO_MODE', `Two-mode data: ${what}.`);
}

function checkRows({ rows, person, sector, sectorNames, events, eligible }: TwoMode): void {
  if (person.length !== rows || sector.length !== rows)
    fail('person and sector must have one entry for each row');
  if (eligible !== null) checkRuns(eligible, rows, events.length);
  const seen = new Set<number>();
  for (let row = 0; row < rows; row++) {
    const g = sector[row]!;
    if (g < -1 || g >= sectorNames.length) fail(`row ${row} is in a sector that does not exist`);
    if (person[row]! < 0) fail(`row ${row} has a negative person`);
    const key = person[row]! * (sectorNames.length + 1) + g + 1;
    if (seen.has(key)) fail(`row ${row} repeats a person in the same sector`);
    seen.add(key);
  }
}

function checkRuns({ first, from, to }: OpenRuns, rows: number, events: number): void {
  const runs = from.length;
  if (first.length !== rows + 1 || first[0] !== 0 || first[rows] !== runs || to.length !== runs)
    fail('eligible must have the runs of each row');
  for (let row = 0; row < rows; row++) {
    for (let run = first[row]!; run < first[row + 1]!; run++) {
      const least = run === first[row] ? 0 : to[run - 1]! + 1;
      if (!(from[run]! >= least && from[run]! < to[run]! && to[run]! <= events))
        fail(`runs of row ${row} must be events, ascending and apart`);
    }
  }
}

function checkEvents({ rows, events, eligible }: TwoMode): void {
  events.forEach(({ members, hours, ms, series }, e) => {
    if (members.length < 2) fail(`event ${e} has fewer than two members`);
    if (!(hours > 0) || !Number.isFinite(hours) || !Number.isFinite(ms))
      fail(`event ${e} needs hours > 0 and a time`);
    if (!Number.isInteger(series) || series < 0) fail(`event ${e} needs a series 0, 1, 2 …`);
    members.forEach((row, at) => {
      if (!(row >= 0 && row < rows) || (at > 0 && row <= members[at - 1]!))
        fail(`members of event ${e} must be rows, ascending, each once`);
      if (!isOpen(eligible, row, e)) fail(`row ${row} is a member of event ${e} without being eligible`);
    });
  });
}

/** Nobody may be in two places: the rows of one person are never eligible for the same event. */
function checkChangers({ rows, person, eligible }: TwoMode): void {
  const rowsOf = new Map<number, number[]>();
  for (let row = 0; row < rows; row++) {
    const own = rowsOf.get(person[row]!) ?? [];
    for (const other of own) {
      if (eligible === null) fail(`person ${person[row]!} has two rows, so eligible must be given`);
      const both = firstShared(eligible, other, row);
      if (both !== null) fail(`rows ${other} and ${row} are one person, both eligible for event ${both}`);
    }
    if (own.push(row) === 1) rowsOf.set(person[row]!, own);
  }
}

/** First event for which both rows are eligible; null = none. */
function firstShared({ first, from, to }: OpenRuns, a: number, b: number): number | null {
  let [i, j] = [first[a]!, first[b]!];
  while (i < first[a + 1]! && j < first[b + 1]!) {
    const start = Math.max(from[i]!, from[j]!);
    if (start < Math.min(to[i]!, to[j]!)) return start;
    if (to[i]! < to[j]!) i++;
    else j++;
  }
  return null;
}

/**
 * Is this fit to measure? Checks the promises of TwoMode and hands the data back as they are.
 *
 * @param input  see TwoMode
 * @returns the same object
 * @throws UsageError naming the row or event that breaks a promise
 * Cost: O(attendance + runs).
 */
export function twoMode(input: TwoMode): TwoMode {
  checkRows(input);
  checkEvents(input);
  checkChangers(input);
  return input;
}
