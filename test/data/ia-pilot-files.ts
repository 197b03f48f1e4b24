import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Reads data/ia-pilot by hand, so that these tests do not lean on the importer they are meant to check. */
const folder = fileURLToPath(new URL('../../data/', import.meta.url));
export const bytesOf = (path: string): Buffer => readFileSync(folder + path);

export function rowsOf(path: string): string[][] {
  const lines = bytesOf(path).toString('utf8').trimEnd().split('\n');
  return lines.slice(1).map((line) => line.split(','));
}

export interface Row {
  readonly unit: string;
  readonly sector: string;
  readonly arm: string;
  readonly broker: boolean;
  readonly from: string;
  readonly to: string;
}
export const register = new Map<string, Row[]>();
for (const [id, unit, sector, , from, to, arm, broker] of rowsOf('ia-pilot/actors.csv')) {
  const row = { unit: unit!, sector: sector!, arm: arm!, broker: broker === 'true', from: from!, to: to! };
  register.set(id!, [...(register.get(id!) ?? []), row]);
}

/** Where the register says that a person was on a date. */
export const on = (id: string, date: string): Row | undefined =>
  register.get(id)?.find(({ from, to }) => from <= date && (to === '' || date < to));

export interface Meeting {
  readonly id: string;
  readonly date: string;
  readonly hours: number;
  readonly type: string;
  readonly series: string;
  readonly there: readonly string[];
}
const attendance = new Map<string, Set<string>>();
for (const [meeting, actor] of rowsOf('ia-pilot/attendance.csv')) {
  attendance.set(meeting!, (attendance.get(meeting!) ?? new Set()).add(actor!));
}
/** The log as a careful reader has it: each attendee once, no duration = 1 h, at most 8 h. */
export const meetings: readonly Meeting[] = rowsOf('ia-pilot/meetings.csv').map(
  ([id, start, minutes, type, series]) => ({
    id: id!,
    date: start!.slice(0, 10),
    hours: Math.min(Number(minutes === '' ? 60 : minutes), 480) / 60,
    type: type!,
    series: series!,
    there: [...attendance.get(id!)!],
  }),
);
export const between = (from: string, to: string): Meeting[] =>
  meetings.filter(({ date }) => from <= date && date < to);

export const sectorsOf = ({ there, date }: Meeting): Set<string> =>
  new Set(there.flatMap((id) => on(id, date)?.sector ?? []));
/** Does a meeting bring these sectors together? Gatherings of everyone do not count. */
export const bridges = (meeting: Meeting, a: string, b: string): boolean =>
  meeting.type !== 'samling' && sectorsOf(meeting).has(a) && sectorsOf(meeting).has(b);
export const isArm = ({ there, date }: Meeting, arm: string): boolean =>
  there.every((id) => (on(id, date)?.arm ?? arm) === arm);

/** Share of the meeting hours' pairs that cross sectors. */
export function crossShare(list: readonly Meeting[]): number {
  let cross = 0;
  let hours = 0;
  for (const meeting of list) {
    const sectors = meeting.there.map((id) => on(id, meeting.date)?.sector);
    const pairs = sectors.flatMap((a, i) => sectors.slice(i + 1).map((b) => (a === b ? 0 : 1)));
    cross += (meeting.hours * pairs.reduce<number>((sum, x) => sum + x, 0)) / pairs.length;
    hours += meeting.hours;
  }
  return cross / hours;
}

/** Share of a sector's attendances, outside gatherings, where another sector is present too. */
export function mixedShare(list: readonly Meeting[], sector: string): number {
  const seats = list
    .filter(({ type }) => type !== 'samling')
    .flatMap((m) =>
      m.there.filter((id) => on(id, m.date)?.sector === sector).map(() => sectorsOf(m).size > 1),
    );
  return seats.filter(Boolean).length / seats.length;
}
