import type { Field } from './aliases.ts';
import { addDays } from './calendar.ts';
import { type Columns, normaliseHeading } from './columns.ts';
import type { TableRow } from './csv.ts';
import { dateStyle } from './date-style.ts';
import { type DateStyle, parseMoment } from './dates.ts';
import { rowPerson } from './person-ref.ts';
import { cellOf, columnValues, headingOf, placeOf, type ReadContext } from './reader.ts';
import type { PersonRef, RegisterRow } from './types.ts';

const ATTRIBUTES: readonly Field[] = ['unit', 'sector', 'role', 'organisation', 'arm'];
const SHARED_MAILBOX =
  /^(?:post|postmottak|firmapost|fellespost|epost|kontakt|resepsjon|noreply|no-reply|ikke-svar|ikkesvar)@/i;

/** Is this the address of a mailbox that several people read, or that nobody does? */
export function isSharedMailbox(email: string): boolean {
  return SHARED_MAILBOX.test(email);
}

/** A name that is only a role (`Fastlege`): nobody in particular. */
const ROLE_WORD =
  /^(?:fastlege|lege|vikar|saksbehandler|sakshandsamar|koordinator|rådgiver|rådgjevar|helsesykepleier|helsesjukepleiar|veileder|rettleiar|leder|leiar|teamleder|kontaktlærer|psykolog|sykepleier|sjukepleiar|vakthavende)$/i;

const YES = new Set(['1', 'x', 'ja', 'j', 'yes', 'true', 'sann', 'broker', 'brobygger']);

/**
 * Which affiliations do the rows of a register state?
 *
 * Shared mailboxes are no persons and are left out with a note. Only known attributes are kept, and the one column
 * the user chose as sector.
 *
 * @param context the file
 * @param lastDayOffset 1 where `to` is the last day, 0 where it is the first day after
 * Cost: O(rows).
 */
export function registerRows(context: ReadContext, lastDayOffset: 0 | 1): RegisterRow[] {
  const { columns, findings } = context;
  const readSpell = spellReader(context, lastDayOffset);
  const extra = chosenAttribute(context);
  const register: RegisterRow[] = [];
  let roles = 0;
  for (const row of context.rows) {
    const { person, otherEmails } = withEmails(rowPerson(row, columns), row, columns);
    if (person === null) {
      findings.reject('MISSING_PERSON', row.row, headingOf(columns, 'actor') ?? headingOf(columns, 'name'));
      continue;
    }
    if (SHARED_MAILBOX.test(person.email ?? '')) {
      findings.skip();
      findings.report('SHARED_MAILBOX', 'note', { row: row.row });
      continue;
    }
    if (isRole(person, cellOf(row, columns, 'role'))) roles++;
    const spell = readSpell(row);
    if (spell === null) continue;
    const former = cellOf(row, columns, 'former-name');
    register.push({
      person,
      formerNames: former === '' ? [] : [former],
      ...(otherEmails.length === 0 ? {} : { otherEmails }),
      attributes: attributesOf(row, context, extra),
      ...spell,
      broker: YES.has(cellOf(row, columns, 'broker').toLowerCase()),
      place: placeOf(context, row),
    });
  }
  if (roles > 0) findings.report('ROLE_AS_NAME', 'note', {}, { count: roles });
  return register;
}

function isRole({ name = '' }: PersonRef, role: string): boolean {
  const bare = name.trim();
  return ROLE_WORD.test(bare) || (bare !== '' && bare.toLowerCase() === role.toLowerCase());
}

/** Every e-mail of a row: a cell may hold several, and a column of its own may hold more. */
function withEmails(
  person: PersonRef | null,
  row: TableRow,
  columns: Columns,
): { person: PersonRef | null; otherEmails: readonly string[] } {
  const addresses = `${person?.email ?? ''};${cellOf(row, columns, 'other-email')}`
    .split(/[;,\s/]+/)
    .filter((address) => address.includes('@'));
  const [email, ...rest] = [...new Set(addresses)];
  const upn = cellOf(row, columns, 'upn');
  if (person === null) return { person: email === undefined ? null : { email }, otherEmails: rest };
  const own = email === undefined ? person : { ...person, email };
  return { person: upn === '' ? own : { ...own, upn }, otherEmails: rest };
}

/** The column the user chose as sector, where it is none of the known fields; only that one is kept. */
function chosenAttribute({ columns, settings }: ReadContext): { name: string; at: number } | null {
  if (settings.sector === null) return null;
  const wanted = normaliseHeading(settings.sector);
  const at = columns.headings.findIndex((heading) => normaliseHeading(heading) === wanted);
  return at < 0 ? null : { name: settings.sector, at };
}

function attributesOf(
  row: TableRow,
  { columns }: ReadContext,
  extra: { name: string; at: number } | null,
): Readonly<Record<string, string>> {
  const entries = ATTRIBUTES.map((field) => [field as string, cellOf(row, columns, field)] as const);
  if (extra !== null) entries.push([extra.name, (row.cells[extra.at] ?? '').trim()]);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

/** The dates of an affiliation, [from, to); open where a cell is empty. */
export interface Spell {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * From when to when does each row of a register hold?
 *
 * @param context the file
 * @param lastDayOffset 1 where the end is the last day, 0 where it is the first day after
 * @returns a function from row to its dates; null after the row was rejected (it ends before it begins)
 */
export function spellReader(context: ReadContext, lastDayOffset: 0 | 1): (row: TableRow) => Spell | null {
  const { columns, findings } = context;
  const dateColumns = [...columnValues(context, 'valid-from'), ...columnValues(context, 'valid-to')];
  const style = dateStyle(dateColumns, 'excel-days', findings);
  return (row) => {
    const from = dayOf(context, row, 'valid-from', style);
    const last = dayOf(context, row, 'valid-to', style);
    const to = last === null ? null : addDays(last, lastDayOffset);
    if (from !== null && to !== null && from >= to) {
      findings.reject('EMPTY_SPELL', row.row, headingOf(columns, 'valid-to'));
      return null;
    }
    return { from, to };
  };
}

function dayOf(context: ReadContext, row: TableRow, field: Field, style: DateStyle): string | null {
  const text = cellOf(row, context.columns, field);
  if (text === '') return null;
  const moment = parseMoment(text, style);
  if (typeof moment !== 'string') {
    return moment.kind === 'local' ? moment.iso.slice(0, 10) : new Date(moment.ms).toISOString().slice(0, 10);
  }
  const column = headingOf(context.columns, field)!;
  context.findings.report('BAD_SPELL_DATE', 'warning', { row: row.row, column });
  return null;
}
