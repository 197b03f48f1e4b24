import { Temporal } from 'temporal-polyfill';
import type { TableRow } from '../csv.ts';

const UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z$/;

/**
 * What do the cells of a SharePoint list say, in the form hand-made lists have?
 *
 * People (`12;#Nordmann, Ola;#15;#Hansen, Kari`, with or without numbers) become `Ola Nordmann; Kari Hansen`, JSON lists
 * of choices or people become `a; b`. Dates without a clock stand as midnight in UTC of another day: they are turned
 * into the local day.
 *
 * @param rows header and data
 * @param at headings of date columns without a clock, and the time zone of the list
 * @returns rows of the same shape. Cost: O(cells).
 */
export function listCells(
  rows: readonly TableRow[],
  at: { readonly dateOnly: ReadonlySet<string>; readonly timezone: string },
): TableRow[] {
  const isDated = at.dateOnly.size > 0;
  const header = isDated
    ? rows.find(({ cells }) => cells.some((cell) => at.dateOnly.has(cell.trim())))
    : undefined;
  const dates = new Set(
    (header?.cells ?? []).flatMap((heading, i) => (at.dateOnly.has(heading.trim()) ? [i] : [])),
  );
  return rows.map((line) => {
    if (dates.size === 0 && !line.cells.some(isListed)) return line;
    const cells = line.cells.map((cell, i) => {
      if (dates.has(i) && UTC.test(cell.trim())) return localDay(cell.trim(), at.timezone);
      if (!isListed(cell)) return cell;
      return cell.includes(';#') ? peopleOf(cell) : listOf(cell);
    });
    return { row: line.row, cells };
  });
}

function isListed(cell: string): boolean {
  return cell.includes(';#') || /^\s*\[\s*["{]/.test(cell);
}

function localDay(text: string, timezone: string): string {
  try {
    return Temporal.Instant.from(text).toZonedDateTimeISO(timezone).toPlainDate().toString();
  } catch {
    return text; // a day that does not exist is told by the reader of dates
  }
}

function peopleOf(cell: string): string {
  const parts = cell
    .split(';#')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^\d+$/.test(part));
  return parts.map(firstNameFirst).join('; ');
}

function listOf(cell: string): string {
  try {
    const list: unknown = JSON.parse(cell);
    if (!Array.isArray(list)) return cell;
    return list
      .map(wordOf)
      .filter((word) => word !== '')
      .join('; ');
  } catch {
    return cell; // text that only begins like a list
  }
}

function wordOf(item: unknown): string {
  if (typeof item === 'string') return item.includes('@') ? item : firstNameFirst(item);
  if (typeof item !== 'object' || item === null) return '';
  const fields = new Map(Object.entries(item).map(([key, value]) => [key.toLowerCase(), value as unknown]));
  const text = (...keys: string[]): string => {
    const found = keys
      .map((key) => fields.get(key))
      .find((value) => typeof value === 'string' && value !== '');
    return typeof found === 'string' ? found : '';
  };
  const name = firstNameFirst(text('title', 'displayname', 'lookupvalue', 'value'));
  const email = text('email', 'mail');
  return email === '' ? name : `${name} <${email}>`.trim();
}

/** Each part is one person, so one comma stands between last and first name. */
function firstNameFirst(name: string): string {
  const halves = name.split(',').map((half) => half.trim());
  return halves.length === 2 && halves.every((half) => half !== '')
    ? `${halves[1]} ${halves[0]}`
    : name.trim();
}
