import { contentHash } from '../content-hash.ts';
import { dateInName, exportDateStyle } from '../export-dates.ts';
import { cellOf, headingOf, placeOf, type ReadContext, type Reader } from '../reader.ts';
import type { AttendanceRow, MeetingRow, Moment } from '../types.ts';
import { momentMs, teamsMoment } from './teams-moment.ts';
import { type Participant, participantsOf } from './teams-participants.ts';
import { teamsPerson } from './teams-person.ts';
import { type TeamsSummary, teamsSummary } from './teams-summary.ts';

/** What is read of a report before it becomes rows. */
interface Report {
  readonly summary: TeamsSummary;
  readonly participants: readonly Participant[];
  readonly start: Moment | null;
  readonly durationMinutes: number | null;
}

/**
 * Which meeting does a Teams attendance report speak of, and who was there?
 *
 * One meeting a file. Start and length are the summary's where it has them, else from the first join to the last
 * leave. Each person keeps the minutes stated for her; sessions of one person are added up. Rooms are left out,
 * telephones and those who are counted but not listed make the meeting larger and are no persons. An organiser who
 * did not join is absent. Cost: O(rows).
 */
export const readTeamsReport: Reader = (context) => {
  const { columns, findings, table, headerAt, rows } = context;
  if (findings.refused()) return {};
  const summary = teamsSummary(table.slice(0, Math.max(0, headerAt)));
  const isUtc = summary.isUtc || columns.headings.some((heading) => /\(utc\)/i.test(heading));
  const heading = headingOf(columns, 'start') ?? headingOf(columns, 'name') ?? '';
  const cells = rows.flatMap((row) => [cellOf(row, columns, 'start'), cellOf(row, columns, 'end')]);
  const values = [...summary.times, ...cells];
  const style = exportDateStyle({ heading, values }, context.file, findings);
  const read = (text: string): Moment | null => teamsMoment(text, style, isUtc);
  const participants = participantsOf(context, read);
  const times = summary.times.map(read);
  const report: Report = { summary, participants, ...spanOf(times, participants, { isUtc, summary }) };
  reportNotes(context, report, isUtc);
  return rowsOf(context, dated(context, report));
};

function spanOf(
  times: readonly (Moment | null)[],
  participants: readonly Participant[],
  { isUtc, summary }: { isUtc: boolean; summary: TeamsSummary },
): Pick<Report, 'start' | 'durationMinutes'> {
  const joins = participants.flatMap((p) => p.joins);
  const leaves = participants.flatMap((p) => p.leaves);
  const startMs = times[0] ? momentMs(times[0]) : joins.length > 0 ? lowest(joins) : null;
  const endMs = times[1] ? momentMs(times[1]) : leaves.length > 0 ? -lowest(leaves.map((ms) => -ms)) : null;
  const span = startMs !== null && endMs !== null && endMs > startMs ? (endMs - startMs) / 60_000 : null;
  const start = times[0] ?? (startMs === null ? null : momentAt(startMs, isUtc));
  return { start, durationMinutes: summary.durationMinutes ?? span };
}

function lowest(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

function momentAt(ms: number, isUtc: boolean): Moment {
  if (isUtc) return { kind: 'instant', ms };
  return { kind: 'local', iso: new Date(ms).toISOString().slice(0, 19), precision: 'datetime' };
}

/** A report without times takes its day from the file's name, where that states one. */
function dated(context: ReadContext, report: Report): Report {
  if (report.start !== null) return report;
  const day = dateInName(context.file);
  const { findings } = context;
  if (day !== null) {
    findings.report('DATE_FROM_NAME', 'note', {}, { date: day });
    return { ...report, start: { kind: 'local', iso: `${day}T00:00:00`, precision: 'date' } };
  }
  if (findings.questions.length === 0) findings.report('REPORT_UNDATED', 'warning');
  return report;
}

function reportNotes({ findings, settings, columns }: ReadContext, report: Report, isUtc: boolean): void {
  const { participants, summary } = report;
  const isTimed = columns.index.has('start');
  if (!isTimed) findings.report('TEAMS_NO_TIMES', 'note');
  else findings.report('TEAMS_OPT_OUT', 'note');
  if (report.start !== null && !isUtc) {
    findings.report('TEAMS_ZONE_ASSUMED', 'note', {}, { zone: settings.timezone });
  }
  const rooms = participants.filter(({ who }) => who.kind === 'room').length;
  for (let i = 0; i < rooms; i++) findings.skip();
  if (rooms > 0) findings.report('ROOMS_LEFT_OUT', 'note', {}, { count: rooms });
  const unnamed = participants.filter(({ who }) => who.kind === 'unnamed').length;
  if (unnamed > 0) findings.report('UNNAMED_CALLERS', 'note', {}, { count: unnamed });
  const hidden = hiddenOf(participants, summary);
  if (hidden > 0) findings.report('TEAMS_HIDDEN_PEOPLE', 'warning', {}, { count: hidden });
  const absent = participants.filter(({ isThere }) => !isThere).length;
  if (absent > 0) findings.report('TEAMS_NOT_JOINED', 'note', {}, { count: absent });
}

/** How many took part by Teams' own count, beyond those listed. */
function hiddenOf(participants: readonly Participant[], { attended }: TeamsSummary): number {
  return Math.max(0, (attended ?? 0) - participants.filter(({ isThere }) => isThere).length);
}

function rowsOf(
  context: ReadContext,
  report: Report,
): { meetings: MeetingRow[]; attendances: AttendanceRow[] } {
  const { summary, participants, start, durationMinutes } = report;
  const organiser = participants.find(({ isOrganiser }) => isOrganiser)?.who.key ?? '';
  const when = start === null ? null : start.kind === 'local' ? start.iso : new Date(start.ms).toISOString();
  const isExact = start !== null && (start.kind === 'instant' || start.precision === 'datetime');
  const people = participants.map(({ who }) => who.key).sort();
  const uid = summary.meetingId ?? (isExact ? contentHash(`${when}\u0001${organiser}`) : null);
  const key = `teams ${uid ?? contentHash([when ?? '', ...people].join('\u0001'))}`;
  const unnamed = participants.filter(({ who, isThere }) => who.kind === 'unnamed' && isThere).length;
  const meeting: MeetingRow = {
    key,
    start,
    durationMinutes,
    type: null,
    series: null,
    unidentified: unnamed + hiddenOf(participants, summary),
    evidence: 'teams',
    ...(uid === null ? {} : { uid: `teams ${uid}` }),
    status: 'held',
    place: placeOf(context, context.table[0]!),
  };
  const attendances = participants.flatMap(({ who, row, isThere, minutes }): AttendanceRow[] => {
    if (who.person === null) return [];
    const status = isThere ? 'attended' : 'absent';
    const place = placeOf(context, row);
    return [{ meeting: key, person: who.person, status, durationMinutes: isThere ? minutes : null, place }];
  });
  return { meetings: [meeting], attendances: [...attendances, ...absentOrganiser(context, report, key)] };
}

/** The organiser the summary names, where the list of participants does not have her: she did not come. */
function absentOrganiser(
  context: ReadContext,
  { summary, participants }: Report,
  key: string,
): AttendanceRow[] {
  if (summary.organiser === null) return [];
  const { cell, row } = summary.organiser;
  const { person } = teamsPerson({ name: cell, email: row.cells[2] ?? '', upn: '' });
  if (person === null) return [];
  const isListed = participants.some(
    ({ who, isOrganiser }) =>
      isOrganiser ||
      (who.person !== null &&
        ((person.email !== undefined && who.person.email?.toLowerCase() === person.email.toLowerCase()) ||
          (person.name !== undefined && who.person.name === person.name))),
  );
  if (isListed) return [];
  return [{ meeting: key, person, status: 'absent', place: placeOf(context, row) }];
}
