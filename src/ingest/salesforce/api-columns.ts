import type { Field } from '../aliases.ts';
import { type Columns, columnLetter, normaliseHeading } from '../columns.ts';
import type { TableRow } from '../csv.ts';
import type { LayoutFinder } from '../layouts.ts';
import type { ReadContext } from '../reader.ts';

/** Names of Salesforce's interface that samband reads, and what they are called in a report. */
const FIELD_OF: ReadonlyMap<string, Field> = new Map<string, Field>([
  ['id', 'meeting'],
  ['eventid', 'meeting'],
  ['startdatetime', 'start'],
  ['activitydatetime', 'start'],
  ['activitydate', 'date'],
  ['enddatetime', 'end'],
  ['durationinminutes', 'duration'],
  ['calldurationinseconds', 'duration'],
  ['ownerid', 'organiser'],
  ['whoid', 'to-person'],
  ['relationid', 'actor'],
  ['tasksubtype', 'channel'],
  ['name', 'name'],
  ['firstname', 'first-name'],
  ['lastname', 'last-name'],
  ['email', 'email'],
]);
const FREE_TEXT = new Set([
  'subject',
  'description',
  'location',
  'comments',
  'title',
  'phone',
  'mobilephone',
]);

/** The columns of a Data Loader export, by the names of Salesforce's interface. */
export const apiLayout: LayoutFinder = (table, headerAt) => {
  const header = table[headerAt]?.cells ?? [];
  const headings = header.map((heading, at) => heading.trim() || columnLetter(at));
  const isRelation = headings.some((heading) => normaliseHeading(heading) === 'eventid');
  const index = new Map<Field, number>();
  const fields = headings.map((heading, at) => {
    const name = normaliseHeading(heading);
    const field = isRelation && name === 'id' ? undefined : FIELD_OF.get(name);
    if (field === undefined || index.has(field)) return undefined;
    index.set(field, at);
    return field;
  });
  const isBlocked = (heading: string): boolean => FREE_TEXT.has(normaliseHeading(heading));
  const columns: Columns = {
    index,
    headings,
    mapping: headings.flatMap((heading, at) => {
      const field = fields[at];
      return field === undefined ? [] : [{ heading, field }];
    }),
    blocked: headings.filter(isBlocked),
    unused: headings.filter((heading, at) => fields[at] === undefined && !isBlocked(heading)),
    duplicates: [],
  };
  return { columns, rows: table.slice(headerAt + 1) };
};

/**
 * Reads cells by the names of Salesforce's interface (`WHOID`), in any case.
 *
 * @returns a function from row and name to the trimmed cell; '' where there is none
 */
export function apiCells({ columns }: Pick<ReadContext, 'columns'>): (row: TableRow, name: string) => string {
  const at = new Map(columns.headings.map((heading, i) => [normaliseHeading(heading), i]));
  return (row, name) => {
    const i = at.get(name);
    return i === undefined ? '' : (row.cells[i] ?? '').trim();
  };
}

/** `true`, `1`, `sann`: a box that is ticked. */
export function isTicked(text: string): boolean {
  return /^(?:true|1|yes|ja|sann)$/i.test(text);
}
