import type { Field } from '../aliases.ts';
import { type Columns, columnLetter, normaliseHeading } from '../columns.ts';
import type { TableRow } from '../csv.ts';
import type { Findings } from '../findings.ts';
import type { LayoutFinder } from '../layouts.ts';

/** Columns of Outlook's calendar export, in its order; null = free text, dropped unread. */
const SHAPE: readonly (OutlookField | null)[] = [
  'title',
  'date',
  'time',
  'end-date',
  'end-time',
  'all-day',
  ...['reminder', 'reminder', 'reminder'].map(() => 'other' as const),
  'organiser',
  'required',
  'optional',
  'other',
  null,
  'other',
  null,
  null,
  'other',
  'other',
  'private',
  'sensitivity',
  'other',
];

/** English and Norwegian headings, for exports of fewer columns. */
const WORDS: ReadonlyMap<string, OutlookField | null> = new Map(
  Object.entries({
    title: 'subject|emne',
    date: 'start date|startdato',
    time: 'start time|starttidspunkt|starttid',
    'end-date': 'end date|sluttdato',
    'end-time': 'end time|sluttidspunkt|sluttid',
    'all-day': 'all day event|hele dagen|heile dagen',
    organiser: 'meeting organizer|meeting organiser|møtearrangør',
    required: 'required attendees|obligatoriske deltakere|obligatoriske deltakarar',
    optional: 'optional attendees|valgfrie deltakere|valfrie deltakarar',
    private: 'private|privat',
    sensitivity: 'sensitivity|følsomhet|kjenslegrad',
    '': 'description|beskrivelse|skildring|location|sted|stad|billing information|fakturainformasjon',
  }).flatMap(([field, words]) =>
    words.split('|').map((word) => [word, field === '' ? null : (field as OutlookField)] as const),
  ),
);

/** What a column of Outlook's calendar export holds. */
export type OutlookField =
  | 'title'
  | 'date'
  | 'time'
  | 'end-date'
  | 'end-time'
  | 'all-day'
  | 'organiser'
  | 'required'
  | 'optional'
  | 'private'
  | 'sensitivity'
  | 'other';

/** Fields as `samband check` names them; the others are read and not shown. */
const SHOWN: ReadonlyMap<OutlookField, Field> = new Map<OutlookField, Field>([
  ['date', 'date'],
  ['time', 'time'],
  ['end-time', 'end'],
  ['organiser', 'organiser'],
  ['required', 'attendees'],
  ['optional', 'attendees'],
]);

/**
 * Which column of Outlook's calendar export holds what?
 *
 * By its place among the 22 columns, whatever their language; an export of other columns by its words.
 *
 * @param headings the header row
 * @returns one field a column: null = free text
 */
export function outlookFields(headings: readonly string[]): readonly (OutlookField | null)[] {
  if (headings.length === SHAPE.length) return SHAPE;
  return headings.map((heading) => {
    const field = WORDS.get(normaliseHeading(heading));
    return field === undefined ? 'other' : field;
  });
}

/** The columns and rows of Outlook's calendar export; rows with more fields than the header are rejected. */
export const outlookCalendarLayout: LayoutFinder = (table, headerAt, findings) => {
  const headings = table[headerAt]?.cells ?? [];
  const rows = table.slice(headerAt + 1).filter((row) => hasItsFields(row, headings.length, findings));
  return { columns: describe(headings), rows };
};

function hasItsFields({ row, cells }: TableRow, expected: number, findings: Findings): boolean {
  let filled = cells.length;
  while (filled > 0 && cells[filled - 1]!.trim() === '') filled--;
  if (filled <= expected) return true;
  findings.reject('RAGGED_ROW', row, undefined, { fields: filled, expected });
  return false;
}

function describe(headings: readonly string[]): Columns {
  const names = headings.map((heading, i) => (heading.trim() === '' ? columnLetter(i) : heading.trim()));
  const fields = outlookFields(headings);
  const index = new Map<Field, number>();
  fields.forEach((field, i) => {
    const shown = field === null ? undefined : SHOWN.get(field);
    if (shown !== undefined && !index.has(shown)) index.set(shown, i);
  });
  const isRead = (field: OutlookField | null): boolean => field !== null && field !== 'other';
  return {
    index,
    headings: names,
    mapping: names.flatMap((heading, i) => {
      const shown = fields[i] == null ? undefined : SHOWN.get(fields[i]);
      return shown === undefined ? [] : [{ heading, field: shown }];
    }),
    blocked: names.filter((_, i) => fields[i] === null || fields[i] === 'title'),
    unused: names.filter((_, i) => fields[i] !== null && !isRead(fields[i] ?? null)),
    duplicates: [],
  };
}
