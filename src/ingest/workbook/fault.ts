import { maskPersonNumbers } from '../person-numbers.ts';
import type { Problem } from '../types.ts';
import type { Workbook } from './types.ts';

/** Why a whole workbook is refused. The sentences are in report/problem-sentences. */
export type WorkbookFaultCode =
  | 'OLE_XLS'
  | 'PASSWORD_PROTECTED'
  | 'ZIP_NO_WORKBOOK'
  | 'ODS_FILE'
  | 'XLSB_FILE'
  | 'BROKEN_WORKBOOK'
  | 'ZIP_BOMB'
  | 'FAR_CELL'
  | 'FAR_COLUMN'
  | 'CELL_TOO_LONG'
  | 'TOO_MANY_ROWS'
  | 'TOO_LARGE'
  | 'XML_DOCTYPE'
  | 'PERSON_NUMBER'
  | 'WORKER_OUTGROWN'
  | 'WORKER_TIMEOUT';

/** Where in the workbook, and the numbers its sentence needs. */
export interface FaultDetails {
  readonly row?: number;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Stops the reading of a workbook; `readWorkbook` turns it into a problem. Its text never reaches a user. */
export class WorkbookFault extends Error {
  override readonly name = 'WorkbookFault';
  constructor(
    readonly code: WorkbookFaultCode,
    readonly details: FaultDetails = {},
    options?: { cause?: unknown },
  ) {
    super(code, options);
  }
}

/**
 * What is told of a workbook that could not be read?
 *
 * @param cause what stopped the reading; anything but a WorkbookFault means that the file is damaged
 * @param file the file's name
 * @param sheet name of the sheet that was being read
 * @returns a workbook without sheets and one problem of severity `rejected`
 */
export function refusedWorkbook(cause: unknown, file: string, sheet?: string): Workbook {
  const { code, details } = cause instanceof WorkbookFault ? cause : new WorkbookFault('BROKEN_WORKBOOK');
  const { row, params } = details;
  const place = {
    file,
    ...(sheet === undefined ? {} : { sheet: maskPersonNumbers(sheet) }),
    ...(row === undefined ? {} : { row }),
  };
  const problem: Problem = { code, severity: 'rejected', place, ...(params ? { params } : {}) };
  return { sheets: [], hiddenSheets: 0, hasMacros: false, problems: [problem] };
}
