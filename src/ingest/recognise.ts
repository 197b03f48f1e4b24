import type { Settings } from '../settings.ts';
import type { Columns } from './columns.ts';
import { columnLetter } from './columns.ts';
import type { TableRow } from './csv.ts';
import { createFindings, type Findings } from './findings.ts';
import { type OpenTable, openFile } from './open-file.ts';
import { findPersonNumbers } from './person-numbers.ts';
import { recogniseTable } from './recognise-table.ts';
import { chooseSheets } from './sheets.ts';
import type { TextKind } from './text-kinds.ts';
import type { FileKind, SourceFile } from './types.ts';

/** A table, or a running text, with its kind known, ready for a reader; it has no rows where it was refused. */
export interface RecognisedFile {
  readonly file: string;
  /** null where the file is one table. */
  readonly sheet: string | null;
  readonly kind: FileKind;
  readonly confidence: number;
  readonly because: readonly string[];
  readonly encoding: string;
  readonly separator: string;
  readonly columns: Columns | null;
  /** Data rows below the header. */
  readonly rows: readonly TableRow[];
  /** Every row of the table. */
  readonly table: readonly TableRow[];
  /** Index of the header in `table`; −1 = none. */
  readonly headerAt: number;
  readonly signature: string | null;
  /** Running text and its kind; null for a table. */
  readonly text: { readonly kind: TextKind; readonly text: string } | null;
  /** Rows left out before any reader saw them. */
  readonly skippedBefore: number;
  readonly findings: Findings;
}

/**
 * What is this file, and can it be read?
 *
 * Every reason to refuse is a problem of severity `rejected`; every doubt is a question. Nothing is thrown for what a
 * file holds.
 *
 * @param source the file as it came; its name is used in messages only
 * @param settings gives columns, answers and language
 * @returns one entry a table: each sheet of a workbook that is a log or a register, else the file itself
 * @throws UsageError when samband.json names a column, field or answer that does not exist
 * Cost: O(bytes).
 */
export function recognise(source: SourceFile, settings: Settings): RecognisedFile[] {
  const findings = createFindings({ file: source.name }, settings);
  const opened = openFile(source, findings, settings.timezone);
  if (opened === null) return [blank(source.name, findings)];
  const { encoding, text, tables } = opened;
  if (text !== null) {
    const { kind, confidence, because } = text.kind;
    return [{ ...blank(source.name, findings), kind, confidence, because: [because], encoding, text }];
  }
  if (!tables.every((table) => isClean(table, source.name, findings))) {
    return [{ ...blank(source.name, findings), encoding }];
  }
  const recognised = tables.map((table) => recogniseTable(source.name, { ...table, encoding }, settings));
  const chosen = chooseSheets(source.name, recognised, findings, settings);
  chosen[0]!.findings.adopt(findings);
  return chosen;
}

/** A file nothing could be read from. */
function blank(file: string, findings: Findings): RecognisedFile {
  return {
    file,
    sheet: null,
    kind: 'unknown',
    confidence: 0,
    because: [],
    encoding: '',
    separator: '',
    columns: null,
    rows: [],
    table: [],
    headerAt: -1,
    signature: null,
    text: null,
    skippedBefore: 0,
    findings,
  };
}

/** False when the table holds an identity number: the file is refused, the number never leaves this function. */
function isClean({ rows, sheet }: OpenTable, file: string, findings: Findings): boolean {
  const hits = findPersonNumbers(sheet === null ? rows : [{ row: 0, cells: [sheet] }, ...rows]);
  const first = hits[0];
  if (first === undefined) return true;
  const above = rows.filter((r) => r.row < first.row);
  const header = above.find((r) => r.cells.filter((cell) => cell.trim() !== '').length > 1);
  const heading = header?.cells[first.column]?.trim();
  const where = { row: first.row, column: heading || columnLetter(first.column) };
  const place = { file, ...(sheet === null || first.row === 0 ? {} : { sheet }), ...where };
  if (first.valid) findings.problems.push({ code: 'PERSON_NUMBER', severity: 'rejected', place });
  else {
    const params = { count: hits.length };
    findings.problems.push({ code: 'POSSIBLE_PERSON_NUMBER', severity: 'warning', place, params });
  }
  return !first.valid;
}
