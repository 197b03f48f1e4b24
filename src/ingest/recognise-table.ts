import type { Settings } from '../settings.ts';
import { chooseKind } from './choose-kind.ts';
import { type ColumnChoice, type Columns, columnLetter, mapColumns, normaliseHeading } from './columns.ts';
import { contentHash } from './content-hash.ts';
import { copyMerged } from './copy-merged.ts';
import type { TableRow } from './csv.ts';
import { type Detection, detect } from './detect.ts';
import { answerKeys, createFindings, type FindingsPlace } from './findings.ts';
import { KIND_RULES } from './kinds.ts';
import { LAYOUTS } from './layouts.ts';
import { dateInHeading } from './matrix/date-heading.ts';
import type { OpenTable } from './open-file.ts';
import { readers } from './readers.ts';
import type { RecognisedFile } from './recognise.ts';
import { soundRows } from './sound-rows.ts';
import { NEVER_READ } from './unsupported.ts';
import { columnsWithoutHeader } from './without-header.ts';

type Draft = { -readonly [K in keyof RecognisedFile]: RecognisedFile[K] };

/**
 * What is this table about, and which column holds what?
 *
 * @param file the file's name, for messages
 * @param table one table, free of identity numbers
 * @param settings gives columns, answers and language
 * @throws UsageError when samband.json names a column, field or answer that does not exist
 * Cost: O(cells).
 */
export function recogniseTable(
  file: string,
  table: OpenTable & { readonly encoding: string },
  settings: Settings,
): RecognisedFile {
  const detection = detect(table.rows);
  const place = { file, sheet: table.sheet, signature: signatureOf(table.rows, detection) };
  const findings = createFindings(place, settings);
  const draft: Draft = {
    ...place,
    kind: 'unknown',
    confidence: 0,
    because: [],
    encoding: table.encoding,
    separator: table.separator,
    columns: null,
    rows: [],
    table: table.rows,
    headerAt: detection.headerAt,
    text: null,
    skippedBefore: 0,
    findings,
  };
  const own = ownChoice(settings, place);
  const isBare = detection.headerAt < 0 && Object.keys(own).length === 0;
  const choice = isBare ? columnsWithoutHeader(table.rows, findings) : own;
  if (choice === null || (isBare && findings.questions.length > 0)) return draft;
  const kind = chooseKind(table.rows, { detection, choice }, findings);
  if (kind === null) return draft;
  draft.kind = kind;
  draft.confidence = detection.kind === kind ? detection.confidence : 1;
  draft.because = detection.because;
  if (readers.has(kind)) assignColumns(draft, table, choice);
  else findings.refuse(NEVER_READ.get(kind) ?? 'UNSUPPORTED_FORMAT', {}, { format: kind });
  return draft;
}

/** What the headings look like, so that an answer given once holds for next month's file, a matrix of other dates too. */
function signatureOf(rows: readonly TableRow[], { headerAt, kind }: Detection): string | null {
  const header = rows[headerAt];
  if (header === undefined) return null;
  const isDate = (cell: string): boolean => kind === 'attendance-matrix' && dateInHeading(cell) !== null;
  const cells = header.cells.filter((cell) => !isDate(cell)).map(normaliseHeading);
  while (cells.at(-1) === '') cells.pop();
  return `headings:${contentHash(cells.join('\u0001'))}`;
}

function ownChoice(settings: Settings, place: FindingsPlace): ColumnChoice {
  const key = answerKeys(place).find((k) => Object.hasOwn(settings.columns, k));
  return key === undefined ? {} : settings.columns[key]!;
}

function assignColumns(draft: Draft, table: OpenTable, choice: ColumnChoice): void {
  const { findings, headerAt } = draft;
  const layout = LAYOUTS.get(draft.kind)?.(table.rows, headerAt, findings);
  const data = layout?.rows ?? table.rows.slice(headerAt + 1);
  const headings = table.rows[headerAt]?.cells ?? table.rows[0]!.cells.map(() => '');
  draft.columns = layout?.columns ?? mappedColumns(headings, draft, choice);
  const { index } = draft.columns;
  const { required } = KIND_RULES.get(draft.kind)!;
  const missing = required.filter((group) => !group.some((field) => index.has(field)));
  for (const [field] of missing) findings.refuse('MISSING_COLUMN', {}, { field: field!, kind: draft.kind });
  if (missing.length === 0 && data.length === 0) findings.refuse('HEADER_ONLY');
  if (missing.length === 0) {
    const merged = copyMerged(padded(data, table, headings.length), table.merges, index);
    draft.rows = layout === undefined ? soundRows(merged, headings, findings) : merged;
  }
  draft.skippedBefore = findings.skipped();
}

/** A sheet's rows end at their last filled cell; that is no fault, so they are filled up to the header's width. */
function padded(rows: readonly TableRow[], { sheet }: OpenTable, width: number): readonly TableRow[] {
  if (sheet === null) return rows;
  return rows.map(({ row, cells }) =>
    cells.length >= width
      ? { row, cells }
      : { row, cells: [...cells, ...Array<string>(width - cells.length).fill('')] },
  );
}

/** Columns by their headings, with every repeated heading settled by an answer; unanswered ones become questions. */
function mappedColumns(headings: readonly string[], draft: Draft, choice: ColumnChoice): Columns {
  const rule = KIND_RULES.get(draft.kind)!;
  const settled: Record<string, string> = { ...choice };
  for (const { field, columns: at } of mapColumns(headings, rule, choice).duplicates) {
    const letters = at.map(columnLetter);
    const heading = headings[at[0]!]!.trim();
    const answer = draft.findings.ask('duplicate-column', letters, { heading, columns: letters.join(', ') });
    for (const letter of letters) if (answer !== null) settled[letter] = letter === answer ? field : 'ignore';
  }
  return mapColumns(headings, rule, settled);
}
