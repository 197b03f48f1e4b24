import type { Settings } from '../settings.ts';
import type { Field } from './aliases.ts';
import type { Columns } from './columns.ts';
import type { TableRow } from './csv.ts';
import type { Findings } from './findings.ts';
import type { IngestResult, PersonRef, Place } from './types.ts';

/** What a reader is given: one recognised file. */
export interface ReadContext {
  readonly file: string;
  /** Data rows below the header. */
  readonly rows: readonly TableRow[];
  /** Every row of the table, also those above the header and after the data. */
  readonly table: readonly TableRow[];
  /** Index of the header in `table`; −1 = none. */
  readonly headerAt: number;
  /** Name of the sheet; null where the file is one table. */
  readonly sheet: string | null;
  readonly columns: Columns;
  readonly settings: Settings;
  /** Folded names of everyone in the registers read so far; decides what a comma means. */
  readonly knownNames: ReadonlySet<string>;
  readonly findings: Findings;
}

/** What a reader gives back; only the kinds of rows it knows. */
export type ReadRows = Partial<
  Pick<IngestResult, 'meetings' | 'attendances' | 'contacts' | 'register' | 'designated' | 'reviews'>
> & {
  /** Whom the ids of a customer system stand for; used to name people, never as a register. */
  readonly directory?: readonly DirectoryRow[];
};

/** One id of a customer system and its person. */
export interface DirectoryRow {
  readonly id: string;
  readonly person: PersonRef;
}

/** Turns the rows of one kind of file into meetings, attendances, contacts or people. */
export type Reader = (context: ReadContext) => ReadRows;

/** The trimmed content of a field's cell; '' where the row or the column has none. */
export function cellOf(row: TableRow, columns: Columns, field: Field): string {
  const at = columns.index.get(field);
  return at === undefined ? '' : (row.cells[at] ?? '').trim();
}

/** The heading of a field's column, for messages; undefined where the file has no such column. */
export function headingOf(columns: Columns, field: Field): string | undefined {
  const at = columns.index.get(field);
  return at === undefined ? undefined : columns.headings[at];
}

/** Where a row stands. */
export function placeOf({ file, sheet }: Pick<ReadContext, 'file' | 'sheet'>, { row }: TableRow): Place {
  return sheet === null ? { file, row } : { file, sheet, row };
}

/** All values of one column, for decisions that are made once for the whole file. */
export function columnValues(context: ReadContext, field: Field): { heading: string; values: string[] }[] {
  const heading = headingOf(context.columns, field);
  if (heading === undefined) return [];
  return [{ heading, values: context.rows.map((row) => cellOf(row, context.columns, field)) }];
}
