import type { Settings } from '../settings.ts';
import { type ColumnChoice, type Columns, columnLetter, mapColumns } from './columns.ts';
import { readTable, type TableRow } from './csv.ts';
import { type Decoded, decode, repairMojibake } from './decode.ts';
import { type Detection, detect, SURE } from './detect.ts';
import { createFindings, type Findings } from './findings.ts';
import { KIND_RULES } from './kinds.ts';
import { findPersonNumbers } from './person-numbers.ts';
import { soundRows } from './sound-rows.ts';
import type { FileKind, SourceFile } from './types.ts';
import { unsupportedBytes, unsupportedText } from './unsupported.ts';

/** Largest file read, bytes. */
export const MAX_BYTES = 50 * 1024 * 1024;

/** A file with its kind and columns known, ready for a reader; rows are empty where it was refused. */
export interface RecognisedFile {
  readonly file: string;
  readonly kind: FileKind;
  readonly confidence: number;
  readonly because: readonly string[];
  readonly encoding: string;
  readonly separator: string;
  readonly columns: Columns | null;
  readonly rows: readonly TableRow[];
  /** Rows left out before any reader saw them. */
  readonly skippedBefore: number;
  readonly findings: Findings;
}

type Draft = { -readonly [K in keyof RecognisedFile]: RecognisedFile[K] };

/**
 * What is this file, and can it be read?
 *
 * Every reason to refuse is a problem of severity `rejected`; every doubt is a question. Nothing is thrown for what a
 * file holds.
 *
 * @param source the file as it came; its name is used in messages only
 * @param settings gives columns, answers and language
 * @throws UsageError when samband.json names a column, field or answer that does not exist
 * Cost: O(bytes).
 */
export function recognise(source: SourceFile, settings: Settings): RecognisedFile {
  const findings = createFindings(source.name, settings);
  const draft: Draft = {
    file: source.name,
    kind: 'unknown',
    confidence: 0,
    because: [],
    encoding: '',
    separator: '',
    columns: null,
    rows: [],
    skippedBefore: 0,
    findings,
  };
  const text = readText(source, draft);
  const rows = text === null ? null : readRows(text, draft);
  if (rows === null) return draft;
  const detection = detect(rows);
  if (!isClean(rows, detection, findings)) return draft;
  if (detection.unsupported !== null) {
    findings.report('UNSUPPORTED_FORMAT', 'rejected', {}, { format: detection.unsupported });
    return draft;
  }
  assignColumns(draft, rows, detection, ownChoice(settings, source.name));
  return draft;
}

function ownChoice(settings: Settings, file: string): ColumnChoice {
  return Object.hasOwn(settings.columns, file) ? settings.columns[file]! : {};
}

function readText(source: SourceFile, draft: Draft): string | null {
  const { findings } = draft;
  const refuse = (code: string, params?: Record<string, string | number>): null => {
    findings.report(code, 'rejected', {}, params);
    return null;
  };
  if (source.bytes.length > MAX_BYTES) return refuse('TOO_LARGE', { limit: MAX_BYTES / 1024 / 1024 });
  const format = unsupportedBytes(source.bytes);
  if (format !== null) return refuse('UNSUPPORTED_FORMAT', { format });
  const decoded = decode(source);
  draft.encoding = decoded.encoding;
  if (decoded.text.trim() === '') return refuse('EMPTY_FILE');
  findings.problems.push(...decoded.problems);
  if (decoded.problems.some((p) => p.severity === 'rejected')) return null;
  const textFormat = unsupportedText(decoded.text);
  if (textFormat !== null) return refuse('UNSUPPORTED_FORMAT', { format: textFormat });
  return repaired(decoded, findings);
}

function repaired(decoded: Decoded, findings: Findings): string {
  if (!decoded.problems.some((p) => p.code === 'MOJIBAKE')) return decoded.text;
  const answer = findings.ask('mojibake', ['ja|yes', 'nei|no']);
  return answer === 'ja' ? repairMojibake(decoded.text) : decoded.text;
}

function readRows(text: string, draft: Draft): readonly TableRow[] | null {
  const table = readTable(text, draft.file);
  draft.separator = table.separator;
  draft.findings.problems.push(...table.problems);
  return table.problems.some((p) => p.severity === 'rejected') ? null : table.rows;
}

/** False when the table holds an identity number: the file is refused, the number never leaves this function. */
function isClean(rows: readonly TableRow[], detection: Detection, findings: Findings): boolean {
  const hits = findPersonNumbers(rows);
  const first = hits[0];
  if (first === undefined) return true;
  const header = rows[detection.headerAt];
  const heading =
    header !== undefined && header.row < first.row ? header.cells[first.column]?.trim() : undefined;
  const where = { row: first.row, column: heading || columnLetter(first.column) };
  if (first.valid) findings.report('PERSON_NUMBER', 'rejected', where);
  else findings.report('POSSIBLE_PERSON_NUMBER', 'warning', where, { count: hits.length });
  return !first.valid;
}

function assignColumns(
  draft: Draft,
  rows: readonly TableRow[],
  detection: Detection,
  choice: ColumnChoice,
): void {
  const { findings } = draft;
  const byLetter =
    Object.keys(choice).length > 0 && Object.keys(choice).every((key) => /^[A-Z]{1,2}$/.test(key));
  if (detection.headerAt < 0 && !byLetter) {
    findings.report('NO_HEADER', 'rejected');
    return;
  }
  const kind = chooseKind(detection, findings, byLetter);
  if (kind === null) return;
  draft.kind = kind;
  draft.confidence = detection.kind === kind ? detection.confidence : 1;
  draft.because = detection.because;
  const rule = KIND_RULES.get(kind)!;
  const headings = rows[detection.headerAt]?.cells ?? rows[0]!.cells.map(() => '');
  draft.columns = mapColumns(
    headings,
    rule,
    settledDuplicates(headings, mapColumns(headings, rule, choice), draft, choice),
  );
  const { index } = draft.columns;
  const missing = rule.required.filter((group) => !group.some((field) => index.has(field)));
  for (const group of missing) findings.report('MISSING_COLUMN', 'rejected', {}, { field: group[0]!, kind });
  const data = rows.slice(detection.headerAt + 1);
  if (missing.length === 0 && data.length === 0) findings.report('HEADER_ONLY', 'rejected', {});
  if (missing.length === 0) draft.rows = soundRows(data, headings, findings);
  draft.skippedBefore = findings.skipped();
}

function chooseKind(detection: Detection, findings: Findings, byLetter: boolean): FileKind | null {
  const likely = detection.kind === 'unknown' ? [] : [detection.kind, ...detection.rivals];
  const kinds = [...new Set([...likely, ...KIND_RULES.keys()])];
  if (detection.kind === 'unknown' && !byLetter) {
    findings.report('UNKNOWN_KIND', 'rejected', {});
    return null;
  }
  if (detection.confidence >= SURE && detection.rivals.length === 0) return detection.kind;
  const answer = findings.ask('kind', [...kinds, 'ignore']);
  return kinds.find((kind) => kind === answer) ?? null;
}

/** The user's choice, with every repeated heading settled by an answer; unanswered ones become questions. */
function settledDuplicates(
  headings: readonly string[],
  columns: Columns,
  draft: Draft,
  choice: ColumnChoice,
): ColumnChoice {
  const settled: Record<string, string> = { ...choice };
  for (const { field, columns: at } of columns.duplicates) {
    const letters = at.map(columnLetter);
    const heading = headings[at[0]!]!.trim();
    const answer = draft.findings.ask('duplicate-column', letters, { heading, columns: letters.join(', ') });
    for (const letter of letters) if (answer !== null) settled[letter] = letter === answer ? field : 'ignore';
  }
  return settled;
}
