import { UsageError } from '../errors.ts';
import { groupRows } from '../model/group-rows.ts';

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
  /** rows × events, row by row: 1 = could have been there; null = everyone could, always. */
  readonly eligible: Uint8Array | null;
}

function fail(what: string): never {
  throw new UsageError('TWO_MODE', `Two-mode data: ${what}.`);
}

function checkRows({ rows, person, sector, sectorNames, events, eligible }: TwoMode): void {
  if (person.length !== rows || sector.length !== rows)
    fail('person and sector must have one entry for each row');
  if (eligible !== null && eligible.length !== rows * events.length)
    fail('eligible must have rows × events entries');
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

function checkEvents({ rows, events, eligible }: TwoMode): void {
  events.forEach(({ members, hours, ms, series }, e) => {
    if (members.length < 2) fail(`event ${e} has fewer than two members`);
    if (!(hours > 0) || !Number.isFinite(hours) || !Number.isFinite(ms))
      fail(`event ${e} needs hours > 0 and a time`);
    if (!Number.isInteger(series) || series < 0) fail(`event ${e} needs a series 0, 1, 2 …`);
    members.forEach((row, at) => {
      if (!(row >= 0 && row < rows) || (at > 0 && row <= members[at - 1]!))
        fail(`members of event ${e} must be rows, ascending, each once`);
      if (eligible !== null && eligible[row * events.length + e] === 0)
        fail(`row ${row} is a member of event ${e} without being eligible`);
    });
  });
}

/** Nobody may be in two places: the rows of one person are never eligible for the same event. */
function checkChangers({ rows, person, events, eligible }: TwoMode): void {
  const rowsOf = groupRows(
    Array.from({ length: rows }, (_, row) => row),
    (row) => `${person[row]!}`,
  );
  for (const own of rowsOf.values()) {
    if (own.length < 2) continue;
    if (eligible === null) fail(`person ${person[own[0]!]} has two rows, so eligible must be given`);
    for (let e = 0; e < events.length; e++) {
      const open = own.filter((row) => eligible![row * events.length + e] === 1);
      if (open.length > 1)
        fail(`rows ${open[0]} and ${open[1]} are one person, both eligible for event ${e}`);
    }
  }
}

/**
 * Is this fit to measure? Checks the promises of TwoMode and hands the data back as they are.
 *
 * @param input  see TwoMode
 * @returns the same object
 * @throws UsageError naming the row or event that breaks a promise
 * Cost: O(attendance), plus O(events) for each person with more than one row.
 */
export function twoMode(input: TwoMode): TwoMode {
  checkRows(input);
  checkEvents(input);
  checkChangers(input);
  return input;
}
