import { readContactPoints } from './contact-points.ts';
import { readDesignatedContacts } from './designated-contacts.ts';
import { readForms } from './forms/read-forms.ts';
import { readMatrix } from './matrix/read-matrix.ts';
import { readMeetingLog } from './meeting-log.ts';
import { readNameReview } from './name-review.ts';
import { readOutlookCalendar } from './outlook/outlook-calendar.ts';
import { readPlainActors } from './plain-actors.ts';
import { readPlainAttendance } from './plain-attendance.ts';
import { readPlainContacts } from './plain-contacts.ts';
import { readPlainMeetings } from './plain-meetings.ts';
import type { Reader } from './reader.ts';
import { readRegister } from './register.ts';
import { readEvents, readRelations } from './salesforce/read-events.ts';
import { readPeople } from './salesforce/read-people.ts';
import { readReport } from './salesforce/read-report.ts';
import { readTasks } from './salesforce/read-tasks.ts';
import { readTeamsActions } from './teams/teams-actions.ts';
import { readTeamsReport } from './teams/teams-report.ts';
import type { FileKind } from './types.ts';

/** One reader per kind of file; registers stand first, because names decide what a comma means. */
export const readers: ReadonlyMap<FileKind, Reader> = new Map<FileKind, Reader>([
  ['actors', readPlainActors],
  ['register', readRegister],
  ['designated-contacts', readDesignatedContacts],
  ['name-review', readNameReview],
  ['meetings', readPlainMeetings],
  ['attendance', readPlainAttendance],
  ['contacts', readPlainContacts],
  ['meeting-log', readMeetingLog],
  ['contact-points', readContactPoints],
  ['attendance-matrix', readMatrix],
  ['forms', readForms],
  ['salesforce-person', readPeople],
  ['salesforce-event', readEvents],
  ['salesforce-relation', readRelations],
  ['salesforce-task', readTasks],
  ['salesforce-report', readReport],
  ['teams-report', readTeamsReport],
  ['teams-actions', readTeamsActions],
  ['outlook-calendar', readOutlookCalendar],
]);
