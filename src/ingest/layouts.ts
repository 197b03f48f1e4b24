import type { Columns } from './columns.ts';
import type { TableRow } from './csv.ts';
import type { Findings } from './findings.ts';
import { formsLayout } from './forms/forms-columns.ts';
import { matrixLayout } from './matrix/matrix-layout.ts';
import { outlookCalendarLayout } from './outlook/outlook-layout.ts';
import { apiLayout } from './salesforce/api-columns.ts';
import { reportLayout } from './salesforce/report-layout.ts';
import { teamsActionsLayout, teamsReportLayout } from './teams/teams-layout.ts';
import type { FileKind } from './types.ts';

/** Where the data of an export stand, and what its columns hold. */
export interface Layout {
  readonly columns: Columns;
  readonly rows: readonly TableRow[];
}

/** Finds columns by position and content instead of by words, and where the data end. */
export type LayoutFinder = (table: readonly TableRow[], headerAt: number, findings: Findings) => Layout;

/** The kinds whose headings are localised or whose data are framed by other sections; all others are mapped by words. */
export const LAYOUTS: ReadonlyMap<FileKind, LayoutFinder> = new Map<FileKind, LayoutFinder>([
  ['teams-report', teamsReportLayout],
  ['teams-actions', teamsActionsLayout],
  ['outlook-calendar', outlookCalendarLayout],
  ['attendance-matrix', matrixLayout],
  ['forms', formsLayout],
  ['salesforce-event', apiLayout],
  ['salesforce-relation', apiLayout],
  ['salesforce-task', apiLayout],
  ['salesforce-person', apiLayout],
  ['salesforce-report', reportLayout],
]);
