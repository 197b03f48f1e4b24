import type { Field } from './aliases.ts';
import { fieldsOf, normaliseHeading } from './columns.ts';
import type { TableRow } from './csv.ts';
import { exportShape } from './export-shapes.ts';
import { KIND_SIGNS, type KindSign, type SeenHeadings } from './kind-signs.ts';
import { type MatrixShape, matrixShape } from './matrix/matrix-shape.ts';
import { salesforcePeopleAt } from './salesforce/read-people.ts';
import { salesforceReport } from './salesforce/report-layout.ts';
import type { FileKind } from './types.ts';

/** What a table is, how sure that is, and which headings decided it. */
export interface Detection {
  readonly kind: FileKind;
  /** 0…1. */
  readonly confidence: number;
  readonly because: readonly string[];
  /** Index of the header among the rows; −1 = none found. */
  readonly headerAt: number;
  /** Other kinds within 0.05, best first; not empty = ask. */
  readonly rivals: readonly FileKind[];
}

const HEADER_ROWS = 30;
/** Below this the user is asked. */
export const SURE = 0.85;
const CLOSE = 0.05;

/**
 * What kind of file is this?
 *
 * Exports that one row gives away come first (export-shapes.ts), then those that their data give away: Salesforce by ids
 * and closing lines, the attendance matrix by its marks. Else the header is the row among the first 30 with the most
 * recognised headings; what the headings can mean decides the kind. The file's name and extension are never asked.
 *
 * @param rows all rows of the table
 * @returns `unknown` with confidence 0 when no header or no kind was recognised. Cost: O(first 30 rows).
 */
export function detect(rows: readonly TableRow[]): Detection {
  const head = rows.slice(0, HEADER_ROWS);
  for (let i = 0; i < head.length; i++) {
    const shape = exportShape(head[i]!.cells);
    if (shape !== null) return { ...shape, headerAt: i, rivals: [] };
  }
  const salesforce = salesforceShape(rows);
  if (salesforce !== null) return salesforce;
  const matrix = matrixShape(rows);
  if (matrix !== null) return matrixDetection(rows[matrix.headerAt]!.cells, matrix);
  const headerAt = findHeader(head);
  if (headerAt < 0) return NOTHING;
  const headings = head[headerAt]!.cells;
  return { ...detectKind(headings, headings.map(fieldsOf)), headerAt };
}

const NOTHING: Detection = {
  kind: 'unknown',
  confidence: 0,
  because: [],
  headerAt: -1,
  rivals: [],
};

/** A list of people by their ids, or a report with Salesforce's closing lines; without those lines the user is asked. */
function salesforceShape(rows: readonly TableRow[]): Detection | null {
  const people = salesforcePeopleAt(rows);
  if (people >= 0) {
    return { kind: 'salesforce-person', confidence: 0.9, because: ['Id'], headerAt: people, rivals: [] };
  }
  const report = salesforceReport(rows);
  if (report === null) return null;
  const { headerAt, isSigned } = report;
  const because = isSigned ? ['salesforce.com'] : rows[headerAt]!.cells.map((heading) => heading.trim());
  return { kind: 'salesforce-report', confidence: isSigned ? 0.9 : 0.7, because, headerAt, rivals: [] };
}

const MATRIX_SURE = 0.9;

/** The reason shown is the dates across, or the one heading of dates: never a person's name. */
function matrixDetection(headings: readonly string[], shape: MatrixShape): Detection {
  const { headerAt, rowsAre, keyAt, markColumns } = shape;
  const reasons = rowsAre === 'people' ? [keyAt, ...markColumns] : [keyAt];
  const because = reasons.map((at) => headings[at]!.trim()).filter((heading) => heading !== '');
  return { kind: 'attendance-matrix', confidence: MATRIX_SURE, because, headerAt, rivals: [] };
}

function findHeader(rows: readonly TableRow[]): number {
  let best = -1;
  let most = 1;
  rows.forEach(({ cells }, i) => {
    const recognised = new Set(cells.map(normaliseHeading).filter((cell) => fieldsOf(cell).length > 0)).size;
    if (recognised > most) [best, most] = [i, recognised];
  });
  return best;
}

/**
 * What kind of file has these columns?
 *
 * @param headings as they stand in the file, or anything that names the columns where there is no header
 * @param fields what each column can mean
 * @returns `unknown` with confidence 0 when no kind was recognised. Cost: O(columns × signs).
 */
export function detectKind(headings: readonly string[], fields: readonly (readonly Field[])[]): Detection {
  const literals = new Set(headings.map(normaliseHeading));
  const seen: SeenHeadings = {
    has: (...wanted) => fields.some((candidates) => candidates.some((f) => wanted.includes(f))),
    literal: (heading) => literals.has(heading),
  };
  const best = new Map<FileKind, KindSign>();
  for (const candidate of KIND_SIGNS) {
    const known = best.get(candidate.kind);
    if (candidate.when(seen) && candidate.confidence > (known?.confidence ?? 0))
      best.set(candidate.kind, candidate);
  }
  const ranked = [...best.values()].sort((a, b) => b.confidence - a.confidence);
  const winner = ranked[0];
  if (winner === undefined) return NOTHING;
  return {
    kind: winner.kind,
    confidence: winner.confidence,
    because: headings.filter((_, i) => fields[i]!.some((f) => winner.because.includes(f))),
    headerAt: 0,
    rivals: ranked
      .slice(1)
      .filter((r) => winner.confidence - r.confidence < CLOSE)
      .map((r) => r.kind),
  };
}
