import type { Field } from '../aliases.ts';
import { type Columns, columnLetter, normaliseHeading } from '../columns.ts';
import type { TableRow } from '../csv.ts';
import type { Layout, LayoutFinder } from '../layouts.ts';
import { isTimeLike } from './teams-moment.ts';

const UPN = /\(upn\)$/;
const EMAIL = /^(?:e-?mail|e-?post|correo|courriel)/;
const TITLE = /titt?el|title|título|titre|titolo/i;
/** A report with times has name, first, last, duration before the UPN. */
const TIMED = 4;

/**
 * Where are the participants of a Teams attendance report, and what do its columns hold?
 *
 * Headings and section titles follow the downloader's language, their order does not: name, first join, last leave and
 * duration come first, the UPN is the one marked `(UPN)`, the e-mail stands before it and the role beside it. The times
 * are used only where a cell looks like one. The participants end at an empty row, so that the sessions below are not
 * read as people. A last row that stops half-way means that the file was cut off.
 */
export const teamsReportLayout: LayoutFinder = (table, headerAt, findings): Layout => {
  const headings = table[headerAt]?.cells ?? [];
  const rows = participantRows(table, headerAt);
  const last = table.at(-1);
  const isCut = last !== undefined && last === rows.at(-1) && last.cells.length < headings.length;
  if (isCut) findings.refuse('REPORT_CUT_OFF', { row: last.row });
  return { columns: columnsOf(headings, rows, blockedLabels(table, headerAt)), rows };
};

/** Name, action and time of the 2020 list; each row is one joining or leaving. */
export const teamsActionsLayout: LayoutFinder = (table, headerAt, findings): Layout => {
  const headings = table[headerAt]?.cells ?? [];
  const normal = headings.map(normaliseHeading);
  const rows = table.slice(headerAt + 1);
  const last = rows.at(-1);
  if (last !== undefined && last.cells.length < headings.length) {
    findings.refuse('REPORT_CUT_OFF', { row: last.row });
  }
  const index = new Map<Field, number>([
    ['name', Math.max(0, normal.indexOf('full name'))],
    ['type', normal.indexOf('user action')],
    ['start', normal.indexOf('timestamp')],
  ]);
  for (const [field, at] of index) if (at < 0) index.delete(field);
  return { columns: describe(headings, index, []), rows };
};

function participantRows(table: readonly TableRow[], headerAt: number): TableRow[] {
  const rows: TableRow[] = [];
  let before = table[headerAt]?.row ?? 0;
  for (const row of table.slice(headerAt + 1)) {
    const filled = row.cells.filter((cell) => cell.trim() !== '').length;
    if (row.row !== before + 1) break;
    rows.push(row);
    // A lone cell ends the list: it is the next section's title, or what is left of a row that was cut off.
    if (filled < 2) break;
    before = row.row;
  }
  const last = rows.at(-1);
  const isTitle = last !== undefined && last !== table.at(-1) && filledCells(last) < 2;
  return isTitle ? rows.slice(0, -1) : rows;
}

function filledCells({ cells }: TableRow): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

function columnsOf(
  headings: readonly string[],
  rows: readonly TableRow[],
  blocked: readonly string[],
): Columns {
  const normal = headings.map(normaliseHeading);
  const upn = normal.findIndex((heading) => UPN.test(heading));
  const isTimed = upn < 0 || upn >= TIMED;
  const named = normal.findIndex((heading) => EMAIL.test(heading));
  const email = named >= 0 ? named : isTimed ? 4 : 1;
  const index = new Map<Field, number>([['name', 0]]);
  if (isTimed && anyCell(rows, 1, isTimeLike)) index.set('start', 1);
  if (isTimed && anyCell(rows, 2, isTimeLike)) index.set('end', 2);
  if (isTimed && anyCell(rows, 3, (cell) => /\d/.test(cell) && !isTimeLike(cell))) index.set('duration', 3);
  if (email !== upn && email < headings.length) index.set('email', email);
  if (upn >= 0) index.set('actor', upn);
  const role = upn === email + 2 ? email + 1 : upn + 1;
  if (upn >= 0 && role < headings.length) index.set('role', role);
  return describe(headings, index, blocked);
}

function anyCell(rows: readonly TableRow[], at: number, fits: (cell: string) => boolean): boolean {
  return rows.some(({ cells }) => fits(cells[at] ?? ''));
}

function describe(
  headings: readonly string[],
  index: ReadonlyMap<Field, number>,
  blocked: readonly string[],
): Columns {
  const names = headings.map((heading, i) => (heading.trim() === '' ? columnLetter(i) : heading.trim()));
  const used = new Map([...index].map(([field, at]) => [at, field]));
  return {
    index,
    headings: names,
    mapping: names.flatMap((heading, i) => (used.has(i) ? [{ heading, field: used.get(i)! }] : [])),
    blocked,
    unused: names.filter((_, i) => !used.has(i) && (headings[i] ?? '').trim() !== ''),
    duplicates: [],
  };
}

/** The label in front of the meeting's title, which is dropped unread. */
function blockedLabels(table: readonly TableRow[], headerAt: number): string[] {
  const labels = table.slice(0, Math.max(0, headerAt)).map(({ cells }) => (cells[0] ?? '').trim());
  return labels.filter(isTitleLabel);
}

/** Is this the label of a meeting's title? */
export function isTitleLabel(label: string): boolean {
  return TITLE.test(label);
}
