import type { TableRow } from '../csv.ts';
import { isTitleLabel } from './teams-layout.ts';
import { isDurationLike, isTimeLike, teamsMinutes } from './teams-moment.ts';

/** What the lines above the participants say about the meeting. */
export interface TeamsSummary {
  /** Texts of start and end, in the order they stand. */
  readonly times: readonly string[];
  /** True where a label says `(UTC)`. */
  readonly isUtc: boolean;
  readonly durationMinutes: number | null;
  /** How many took part, counted by Teams. */
  readonly attended: number | null;
  /** Teams' own id of the meeting. */
  readonly meetingId: string | null;
  /** Name cell of the organiser, and where it stands. */
  readonly organiser: { readonly cell: string; readonly row: TableRow } | null;
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ORGANISER = /(?:organi[sz]\p{L}*|arrang[øö]r)$/iu;

/** Is this the word for the one who called the meeting? */
export function isOrganiserWord(text: string): boolean {
  return ORGANISER.test(text.trim());
}

/**
 * What does the summary of a Teams attendance report say?
 *
 * Labels follow the downloader's language, so lines are known by their content: the first two times are start and
 * end, the first length of time is the meeting's (the second is the average), the smallest whole number is how many
 * took part (webinars also count those who signed up). The title is passed over.
 *
 * @param rows every row above the participants
 */
export function teamsSummary(rows: readonly TableRow[]): TeamsSummary {
  const lines = rows
    .map((row) => ({ row, label: (row.cells[0] ?? '').trim(), value: (row.cells[1] ?? '').trim() }))
    .filter(({ label, value }) => value !== '' && !isTitleLabel(label));
  const values = lines.map(({ value }) => value);
  const counts = values.filter((value) => /^\d{1,6}$/.test(value)).map(Number);
  const length = values.find(isDurationLike);
  const organiser = lines.find(({ label, value }) => isOrganiserWord(label) && /\p{L}/u.test(value));
  return {
    times: values.filter(isTimeLike).slice(0, 2),
    isUtc: lines.some(({ label }) => /\(utc\)/i.test(label)),
    durationMinutes: length === undefined ? null : teamsMinutes(length),
    attended: counts.length === 0 ? null : Math.min(...counts),
    meetingId: values.find((value) => GUID.test(value))?.toLowerCase() ?? null,
    organiser: organiser === undefined ? null : { cell: organiser.value, row: organiser.row },
  };
}
