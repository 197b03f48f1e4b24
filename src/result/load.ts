import { compareSilo } from '../change/compare-silo.ts';
import { personMonths } from '../change/roster.ts';
import { siloWindow } from '../change/silo-window.ts';
import { distribution } from '../measures/distribution.ts';
import { type NewPair, newContact } from '../measures/new-contact.ts';
import { affiliationOn } from '../model/affiliation-on.ts';
import type { MeetingLog } from '../model/types.ts';
import type { WindowAnalysis } from './analysis-types.ts';
import type { LoadColumn, LoadReason, LoadRow, LoadSlice } from './load-types.ts';

const PARTICIPATION_FROM = 5;
/** Person-hours a person-month above this times the window before make a signal of inertia possible. */
const MORE_HOURS = 1.15;

/** Everyone, or one sector, in one window: what a row is made from. */
interface Group {
  readonly sector: number;
  /** Places in the roster. */
  readonly members: readonly number[];
  /** Hours in the room by those of the sector on the day, and the part of them beyond the first of the sector. */
  personHours: number;
  doubleHours: number;
}

/**
 * What do the meetings cost in working time, who bears it, and does new contact come of it?
 *
 * Everyone, and each sector by its members (hours by the sector of the day). Person-hours are those of persons known by
 * name; meetings of one known person count here, though they make no contact. Hours are effort: what the meetings led to
 * is not measured. Meeting layer only.
 *
 * @param sectorAt index into Result.sectors by name
 * @returns one slice a window; a value that is not defined is null with a reason
 * Cost: O(Σk²).
 */
export function meetingLoad(
  log: MeetingLog,
  windows: readonly WindowAnalysis[],
  sectorAt: ReadonlyMap<string, number>,
): LoadSlice[] {
  const seat = (sector: string | null): number => sectorAt.get(sector ?? '') ?? -1;
  const onTheDay = (actor: number, ms: number): number =>
    seat(affiliationOn(log.actors[actor]!.affiliations, ms).sector);
  const fresh = newContact(
    windows.map((w) =>
      w.events.map(({ ms, members }) => ({
        ms,
        persons: members,
        sectors: members.map((actor) => onTheDay(actor, ms)),
      })),
    ),
  );
  const slices: LoadSlice[] = [];
  windows.forEach((w, window) => {
    const months = personMonths(log.actors, w.roster, w.window);
    const groups = groupsOf(w, seat, onTheDay);
    const hours = hoursOf(w);
    const rows = groups.map((group) =>
      loadRow(w, group, { months, hours, fresh: window === 0 ? null : fresh[window]! }),
    );
    const before = slices[window - 1]?.rows[0];
    const rest = rows.slice(1).map((row) => withInertia(row, null, 'ONE_GROUP'));
    slices.push({ window, rows: [judged(rows[0]!, before, w, windows[window - 1]), ...rest] });
  });
  return slices;
}

function groupsOf(
  w: WindowAnalysis,
  seat: (sector: string | null) => number,
  onTheDay: (actor: number, ms: number) => number,
): Group[] {
  const own = w.roster.map((e) => seat(e.affiliation.sector));
  const sectors = [...new Set(own)].filter((g) => g >= 0).sort((a, b) => a - b);
  const groups = [-1, ...sectors].map(
    (sector): Group => ({
      sector,
      members: own.flatMap((g, i) => (sector < 0 || g === sector ? [i] : [])),
      personHours: 0,
      doubleHours: 0,
    }),
  );
  const [all] = groups;
  for (const { ms, members, hours } of w.events) {
    const present = new Map<number, number>();
    for (const actor of members) {
      const g = onTheDay(actor, ms);
      present.set(g, (present.get(g) ?? 0) + 1);
    }
    all!.personHours += members.length * hours;
    for (const [g, k] of present) {
      if (g < 0) continue;
      all!.doubleHours += (k - 1) * hours;
      const group = groups.find((other) => other.sector === g);
      if (!group) continue;
      group.personHours += k * hours;
      group.doubleHours += (k - 1) * hours;
    }
  }
  return groups;
}

/** Hours in meetings, by place in the roster. */
function hoursOf(w: WindowAnalysis): Float64Array {
  const place = new Map(w.roster.map((entry, i) => [entry.actor, i]));
  const hours = new Float64Array(w.roster.length);
  for (const event of w.events) for (const actor of event.members) hours[place.get(actor)!]! += event.hours;
  return hours;
}

/** What the rows of a window share. By place in the roster; fresh is null in the first window. */
interface OfWindow {
  readonly months: readonly number[];
  readonly hours: Float64Array;
  readonly fresh: readonly NewPair[] | null;
}

function loadRow(
  w: WindowAnalysis,
  { sector, members, personHours, doubleHours }: Group,
  { months, hours, fresh }: OfWindow,
): LoadRow {
  const own = members.map((i) => hours[i]!);
  const time = members.reduce((sum, i) => sum + months[i]!, 0);
  const spread = w.events.length === 0 ? null : distribution(own);
  const pairs = fresh?.filter((p) => sector < 0 || p.sectorA === sector || p.sectorB === sector).length;
  const reasons: Partial<Record<LoadColumn, LoadReason>> = {};
  const orWhy = (id: LoadColumn, value: number | null | undefined, why: LoadReason): number | null => {
    if (value !== null && value !== undefined) return value;
    reasons[id] = w.events.length === 0 ? 'EMPTY_WINDOW' : why;
    return null;
  };
  const there = own.filter((h) => h > 0).length;
  const joined = own.length >= PARTICIPATION_FROM && w.events.length > 0 ? there / own.length : null;
  const values = {
    eligible: own.length,
    participation: orWhy('participation', joined, 'TOO_FEW_PERSONS'),
    person_hours: personHours,
    hours_per_person_month: orWhy(
      'hours_per_person_month',
      time > 0 ? personHours / time : null,
      'NO_EXPOSURE',
    ),
    median_hours: orWhy('median_hours', spread?.median, 'TOO_FEW_PERSONS'),
    p90_hours: orWhy('p90_hours', spread?.p90, 'TOO_FEW_PERSONS'),
    gini: orWhy('gini', spread?.gini, spread ? 'EMPTY_WINDOW' : 'TOO_FEW_PERSONS'),
    top5_share: orWhy('top5_share', spread?.topShare, spread ? 'EMPTY_WINDOW' : 'TOO_FEW_PERSONS'),
    double_representation: orWhy(
      'double_representation',
      personHours > 0 ? doubleHours / personHours : null,
      'EMPTY_WINDOW',
    ),
    new_pairs: orWhy('new_pairs', pairs, 'NO_PREVIOUS_WINDOW'),
    new_contact_per_10_hours: orWhy(
      'new_contact_per_10_hours',
      pairs !== undefined && personHours > 0 ? (10 * pairs) / personHours : null,
      pairs === undefined ? 'NO_PREVIOUS_WINDOW' : 'EMPTY_WINDOW',
    ),
    inertia: null,
  };
  return { sector, values, reasons };
}

function withInertia(row: LoadRow, inertia: 0 | 1 | null, why: LoadReason): LoadRow {
  return {
    ...row,
    values: { ...row.values, inertia },
    reasons: inertia === null ? { ...row.reasons, inertia: why } : row.reasons,
  };
}

/**
 * Did effort rise without a sign of improvement? 1 = person-hours a person-month up by more than 15 %, while the interval of
 * the change in S does not lie below 0, the interval of PAI does not lie below the one before, and new contact per hour
 * did not rise.
 */
function judged(
  row: LoadRow,
  before: LoadRow | undefined,
  w: WindowAnalysis,
  previous?: WindowAnalysis,
): LoadRow {
  const [now, then] = [row.values, before?.values];
  if (!previous || !then) return withInertia(row, null, 'NO_PREVIOUS_WINDOW');
  const [hours, hoursThen] = [now.hours_per_person_month, then.hours_per_person_month];
  const [contact, contactThen] = [now.new_contact_per_10_hours, then.new_contact_per_10_hours];
  if (hours === null || hoursThen === null) return withInertia(row, null, 'EMPTY_WINDOW');
  if (!(hours > MORE_HOURS * hoursThen)) return withInertia(row, 0, 'EMPTY_WINDOW');
  if (!w.twoMode || !previous.twoMode) return withInertia(row, null, 'EMPTY_WINDOW');
  const silo = compareSilo(siloWindow(previous.twoMode.silo), siloWindow(w.twoMode.silo));
  const [pai, paiThen] = [w.twoMode.dependence, previous.twoMode.dependence];
  const steadier = pai.hi !== null && paiThen.lo !== null && pai.hi < paiThen.lo;
  if (silo.verdict === 'REDUCED' || steadier) return withInertia(row, 0, 'EMPTY_WINDOW');
  if (contact === null || contactThen === null) return withInertia(row, null, 'NO_PREVIOUS_WINDOW');
  return withInertia(row, contact > contactThen ? 0 : 1, 'EMPTY_WINDOW');
}
