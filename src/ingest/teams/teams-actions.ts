import { contentHash } from '../content-hash.ts';
import type { TableRow } from '../csv.ts';
import { exportDateStyle } from '../export-dates.ts';
import { cellOf, headingOf, placeOf, type ReadContext, type Reader } from '../reader.ts';
import type { AttendanceRow, MeetingRow, Moment } from '../types.ts';
import { momentMs, teamsMoment } from './teams-moment.ts';
import { type TeamsPerson, teamsPerson } from './teams-person.ts';

/** One joining or leaving. */
interface Action {
  readonly who: TeamsPerson;
  readonly row: TableRow;
  readonly isLeaving: boolean;
  readonly at: Moment;
}

/**
 * Which meeting does a Teams list of 2020 speak of, and who was there?
 *
 * Each row is a joining or a leaving. The meeting starts with the first joining and ends with the last leaving; where
 * somebody's last leaving is missing, the list was taken while the meeting ran: its end is unknown, and so are the
 * minutes of that person. Cost: O(rows log rows).
 */
export const readTeamsActions: Reader = (context) => {
  const { columns, findings, settings } = context;
  if (findings.refused()) return {};
  const actions = actionsOf(context);
  if (actions.length === 0) return {};
  findings.report('TEAMS_ZONE_ASSUMED', 'note', {}, { zone: settings.timezone });
  findings.report('TEAMS_OPT_OUT', 'note');
  const people = new Map<string, Action[]>();
  for (const action of actions) {
    const own = people.get(action.who.key);
    if (own) own.push(action);
    else people.set(action.who.key, [action]);
  }
  const rooms = [...people.values()].filter(([first]) => first!.who.kind === 'room').length;
  if (rooms > 0) findings.report('ROOMS_LEFT_OUT', 'note', {}, { count: rooms });
  const unnamed = [...people.values()].filter(([first]) => first!.who.kind === 'unnamed').length;
  if (unnamed > 0) findings.report('UNNAMED_CALLERS', 'note', {}, { count: unnamed });
  const isOpen = [...people.values()].some((own) => !own.at(-1)!.isLeaving);
  if (isOpen) findings.report('TEAMS_END_UNKNOWN', 'note', { column: headingOf(columns, 'start') ?? '' });
  const meeting = meetingOf(context, actions, { isOpen, unnamed });
  return { meetings: [meeting], attendances: attendancesOf(context, people, meeting.key) };
};

/** Sorted by time; of two at the same second the leaving comes last, then by who. */
function actionsOf(context: ReadContext): Action[] {
  const { columns, findings, rows } = context;
  const heading = headingOf(columns, 'start') ?? '';
  const values = rows.map((row) => cellOf(row, columns, 'start'));
  const style = exportDateStyle({ heading, values }, context.file, findings);
  const isUtc = /\(utc\)/i.test(heading);
  const actions: Action[] = [];
  for (const row of rows) {
    const at = teamsMoment(cellOf(row, columns, 'start'), style, isUtc);
    const name = cellOf(row, columns, 'name');
    if (name === '') findings.reject('MISSING_PERSON', row.row, headingOf(columns, 'name'));
    else if (at === null) findings.reject('UNREADABLE_DATE', row.row, heading);
    else {
      const isLeaving = /^left/i.test(cellOf(row, columns, 'type'));
      actions.push({ who: teamsPerson({ name, email: '', upn: '' }), row, isLeaving, at });
    }
  }
  return actions.sort(
    (a, b) =>
      momentMs(a.at) - momentMs(b.at) ||
      Number(a.isLeaving) - Number(b.isLeaving) ||
      (a.who.key < b.who.key ? -1 : Number(a.who.key > b.who.key)),
  );
}

function meetingOf(
  context: ReadContext,
  actions: readonly Action[],
  { isOpen, unnamed }: { isOpen: boolean; unnamed: number },
): MeetingRow {
  const first = actions[0]!;
  const when = first.at.kind === 'local' ? first.at.iso : new Date(first.at.ms).toISOString();
  const minutes = (momentMs(actions.at(-1)!.at) - momentMs(first.at)) / 60_000;
  const key = `teams ${contentHash(`${when}\u0001`)}`;
  return {
    key,
    start: first.at,
    durationMinutes: isOpen || minutes <= 0 ? null : minutes,
    type: null,
    series: null,
    unidentified: unnamed,
    evidence: 'teams',
    uid: key,
    status: 'held',
    place: placeOf(context, context.table[0]!),
  };
}

function attendancesOf(
  context: ReadContext,
  people: ReadonlyMap<string, readonly Action[]>,
  meeting: string,
): AttendanceRow[] {
  return [...people.values()].flatMap((own): AttendanceRow[] => {
    const { who, row } = own[0]!;
    if (who.person === null) return [];
    const durationMinutes = minutesOf(own);
    return [
      { meeting, person: who.person, status: 'attended', durationMinutes, place: placeOf(context, row) },
    ];
  });
}

/** Minutes between each joining and the leaving after it; null when the last leaving is missing. */
function minutesOf(own: readonly Action[]): number | null {
  let minutes = 0;
  let joined: number | null = null;
  for (const { isLeaving, at } of own) {
    if (!isLeaving) joined ??= momentMs(at);
    else if (joined !== null) {
      minutes += (momentMs(at) - joined) / 60_000;
      joined = null;
    }
  }
  return joined === null ? minutes : null;
}
