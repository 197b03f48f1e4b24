import { blocks, column } from './growing-columns.ts';
import { type NameNumbers, numberNames } from './number-names.ts';
import { plainRows, type RowReader } from './plain-rows.ts';
import { digits, failPlain, timeOf } from './plain-time.ts';

/** A log as columns of numbers: persons by their ids' bytes, meetings by start, then id. */
export interface LogColumns {
  readonly persons: number;
  readonly meetings: number;
  /** Per person, index into sectorNames; −1 = none, or not in the register. */
  readonly sector: Int32Array;
  readonly sectorNames: readonly string[];
  /** Per meeting, minutes of local time since the year 0 in days of 1440 minutes. */
  readonly start: Float64Array;
  /** Per meeting, year · 12 + month − 1. */
  readonly month: Int32Array;
  readonly minutes: Float64Array;
  /** Members of meeting e: member[first[e] … first[e + 1]), ascending, each once. */
  readonly first: Int32Array;
  readonly member: Int32Array;
  /** Rows that say what another has said: same meeting and person. */
  readonly repeated: number;
  /** Attendances of meetings that are not listed; left out. */
  readonly unknownMeetings: number;
}

/** Takes the three files of the plain form: the register and the meetings before the attendances. */
export interface PlainLogReader {
  readonly actors: RowReader;
  readonly meetings: RowReader;
  readonly attendance: RowReader;
  /** After the last piece of each. */
  finish(): LogColumns;
}

/**
 * Who was in which meeting, and when? The plain form read into columns, piece by piece, without an object for a row.
 *
 * Times are local times without zone, and months those of the local calendar. The ordinary reader, which asks, warns and
 * takes every other form, is for everything else.
 *
 * @returns readers for the three files; the same rows in any order give the same columns
 * @throws InputError from the readers where a file has not the plain form, and where a start or a length cannot be read
 * Cost: O(bytes); 8 bytes an attendance, 30 a meeting.
 */
export function plainLogReader(): PlainLogReader {
  const [persons, meetings, sectors] = [numberNames(), numberNames(), numberNames()];
  const [sectorOf, start, month, minutes] = [column(), column(), column(), column()];
  const [who, where] = [blocks(), blocks()];
  let unknownMeetings = 0;
  const person = (bytes: Uint8Array, from: number, to: number): number => {
    const number = persons.add(bytes, from, to);
    if (number === sectorOf.count) sectorOf.push(-1);
    return number;
  };
  return {
    actors: plainRows('actors.csv', ['actor_id', 'sector'], (bytes, at) => {
      const number = person(bytes, at[0]!, at[1]!);
      if (at[3]! > at[2]!) sectorOf.values[number] = sectors.add(bytes, at[2]!, at[3]!);
    }),
    meetings: plainRows('meetings.csv', ['meeting_id', 'start', 'duration_min'], (bytes, at) => {
      const number = meetings.add(bytes, at[0]!, at[1]!);
      if (number < start.count) failPlain('meetings.csv', 'et møte står to ganger', 'a meeting stands twice');
      const time = timeOf(bytes, at[2]!, at[3]!);
      start.push(time.minute);
      month.push(time.month);
      minutes.push(digits(bytes, at[4]!, at[5]!, 'duration_min'));
    }),
    attendance: plainRows('attendance.csv', ['meeting_id', 'actor_id'], (bytes, at) => {
      const number = meetings.find(bytes, at[0]!, at[1]!);
      if (number < 0) {
        unknownMeetings++;
        return;
      }
      where.push(number);
      who.push(person(bytes, at[2]!, at[3]!));
    }),
    finish() {
      const personAt = persons.sortedPlaces();
      const places = meetingPlaces(start.values.subarray(0, start.count), meetings.sortedPlaces());
      return {
        persons: persons.count,
        meetings: places.length,
        ...sectorColumn(sectors, sectorOf.values, personAt),
        start: moved(start.values, places),
        month: Int32Array.from(moved(month.values, places)),
        minutes: moved(minutes.values, places),
        ...membersOf(who, where, personAt, places),
        unknownMeetings,
      };
    },
  };
}

/** Sectors by name, persons by id. */
function sectorColumn(
  sectors: NameNumbers,
  sectorOf: Float64Array,
  personAt: Int32Array,
): Pick<LogColumns, 'sector' | 'sectorNames'> {
  const sectorAt = sectors.sortedPlaces();
  const sectorNames = new Array<string>(sectors.count);
  sectorAt.forEach((at, number) => {
    sectorNames[at] = sectors.nameOf(number);
  });
  const sector = new Int32Array(personAt.length);
  personAt.forEach((at, number) => {
    const own = sectorOf[number]!;
    sector[at] = own < 0 ? -1 : sectorAt[own]!;
  });
  return { sector, sectorNames };
}

function moved(values: Float64Array, places: Int32Array): Float64Array {
  const sorted = new Float64Array(places.length);
  for (let e = 0; e < places.length; e++) sorted[places[e]!] = values[e]!;
  return sorted;
}

/** Place of each meeting by start, then id. */
function meetingPlaces(start: Float64Array, byName: Int32Array): Int32Array {
  const order = new Int32Array(start.length);
  for (let e = 0; e < start.length; e++) order[byName[e]!] = e;
  let isSorted = true;
  for (let at = 1; at < order.length && isSorted; at++)
    isSorted = start[order[at - 1]!]! <= start[order[at]!]!;
  if (!isSorted) order.sort((a, b) => start[a]! - start[b]! || byName[a]! - byName[b]!);
  const place = new Int32Array(start.length);
  for (let at = 0; at < order.length; at++) place[order[at]!] = at;
  return place;
}

/** Members of each meeting, ascending: counted into persons' rows, then transposed, so that nothing is sorted. */
function membersOf(
  who: ReturnType<typeof blocks>,
  where: ReturnType<typeof blocks>,
  personAt: Int32Array,
  places: Int32Array,
): Pick<LogColumns, 'first' | 'member' | 'repeated'> {
  const all = who.count;
  const [ofPerson, meeting] = [new Int32Array(personAt.length + 1), new Int32Array(all)];
  who.each((i) => ofPerson[personAt[i]! + 1]!++);
  for (let i = 0; i < personAt.length; i++) ofPerson[i + 1]! += ofPerson[i]!;
  const next = ofPerson.slice(0, personAt.length);
  const to = new Int32Array(all);
  who.each((i, at) => {
    to[at] = next[personAt[i]!]!++;
  });
  where.each((e, at) => {
    meeting[to[at]!] = places[e]!;
  });
  const last = new Int32Array(places.length).fill(-1);
  const first = new Int32Array(places.length + 1);
  let repeated = 0;
  for (let i = 0; i < personAt.length; i++) {
    for (let at = ofPerson[i]!; at < ofPerson[i + 1]!; at++) {
      const e = meeting[at]!;
      if (last[e] === i) {
        repeated++;
        meeting[at] = -1;
      } else {
        last[e] = i;
        first[e + 1]!++;
      }
    }
  }
  for (let e = 0; e < places.length; e++) first[e + 1]! += first[e]!;
  const free = first.slice(0, places.length);
  const member = new Int32Array(first[places.length]!);
  for (let i = 0; i < personAt.length; i++)
    for (let at = ofPerson[i]!; at < ofPerson[i + 1]!; at++)
      if (meeting[at]! >= 0) member[free[meeting[at]!]!++] = i;
  return { first, member, repeated };
}
