import { readTable, type TableRow } from './csv.ts';
import { type Decoded, decode, repairMojibake } from './decode.ts';
import type { Findings } from './findings.ts';
import { joinCutLetters } from './ics/content-lines.ts';
import { listCells } from './sharepoint/list-cells.ts';
import { sharePointList } from './sharepoint/list-text.ts';
import { type TextKind, textKind } from './text-kinds.ts';
import type { SourceFile } from './types.ts';
import { unsupportedBytes, unsupportedText } from './unsupported.ts';
import type { Merge, Workbook } from './workbook/types.ts';

/** Largest file read as text, bytes. */
export const MAX_BYTES = 50 * 1024 * 1024;

/** One table of a file before anybody knows what it is about. */
export interface OpenTable {
  /** null where the file is one table. */
  readonly sheet: string | null;
  readonly rows: readonly TableRow[];
  readonly merges: readonly Merge[];
  readonly separator: string;
}

/** A file that could be opened: tables, or running text of a known kind. */
export interface OpenedFile {
  readonly encoding: string;
  readonly tables: readonly OpenTable[];
  readonly text: { readonly kind: TextKind; readonly text: string } | null;
}

/**
 * Can this file be opened, and is it tables or running text?
 *
 * Decided by its bytes, never by its name. Every reason to refuse is reported; nothing is thrown.
 *
 * @param source the file; workbooks have been unpacked by the shell
 * @param findings told about damage and refusals
 * @param timezone of dates that an export has turned into UTC
 * @returns null when the file was refused. Cost: O(bytes).
 */
export function openFile(source: SourceFile, findings: Findings, timezone: string): OpenedFile | null {
  if (source.workbook !== undefined) return openWorkbook(source.workbook, findings, timezone);
  const refuse = (code: string, params?: Record<string, string | number>): null => {
    findings.refuse(code, {}, params);
    return null;
  };
  if (source.bytes.length > MAX_BYTES) return refuse('TOO_LARGE', { limit: MAX_BYTES / 1024 / 1024 });
  const format = unsupportedBytes(source.bytes);
  if (format !== null) return refuse('UNSUPPORTED_FORMAT', { format });
  const decoded = decode({ ...source, bytes: joinCutLetters(source.bytes) });
  if (decoded.text.trim() === '') return refuse('EMPTY_FILE');
  findings.problems.push(...decoded.problems);
  if (decoded.problems.some((p) => p.severity === 'rejected')) return null;
  const { encoding } = decoded;
  const kind = textKind(decoded.text);
  const text = repaired(decoded, findings);
  if (kind !== null) return { encoding, tables: [], text: { kind, text } };
  const textFormat = unsupportedText(text);
  if (textFormat !== null) return refuse('UNSUPPORTED_FORMAT', { format: textFormat });
  const list = sharePointList(text);
  const table = readTable(list?.text ?? text, source.name);
  findings.problems.push(...table.problems);
  if (table.problems.some((p) => p.severity === 'rejected')) return null;
  if (/\.xls[xm]?$/i.test(source.name)) findings.report('CSV_RENAMED', 'note');
  const { separator } = table;
  const isList = list !== null || isListed(text);
  const rows = isList ? listCells(table.rows, { dateOnly: list?.dateOnly ?? NONE, timezone }) : table.rows;
  return { encoding, tables: [{ sheet: null, rows, separator, merges: [] }], text: null };
}

/** What SharePoint puts between people, and how its lists of choices begin. */
const LISTED = [';#', '["', '[{'];
const NONE: ReadonlySet<string> = new Set();

/** Does a text hold what SharePoint writes several people or choices with? */
export function isListed(text: string): boolean {
  return LISTED.some((mark) => text.includes(mark));
}

function openWorkbook(workbook: Workbook, findings: Findings, timezone: string): OpenedFile | null {
  findings.problems.push(...workbook.problems);
  if (workbook.problems.some((p) => p.severity === 'rejected')) return null;
  const filled = workbook.sheets.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) {
    findings.refuse('EMPTY_FILE');
    return null;
  }
  const tables = filled.map(({ name, rows, merges }) => ({
    ...{ sheet: name, merges, separator: '' },
    rows: listCells(rows, { dateOnly: NONE, timezone }),
  }));
  return { encoding: 'xlsx', tables, text: null };
}

function repaired(decoded: Decoded, findings: Findings): string {
  if (!decoded.problems.some((p) => p.code === 'MOJIBAKE')) return decoded.text;
  const answer = findings.ask('mojibake', ['ja|yes', 'nei|no']);
  return answer === 'ja' ? repairMojibake(decoded.text) : decoded.text;
}
