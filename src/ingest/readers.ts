import { readContactPoints } from './contact-points.ts';
import { readDesignatedContacts } from './designated-contacts.ts';
import { readMeetingLog } from './meeting-log.ts';
import { readPlainActors } from './plain-actors.ts';
import { readPlainAttendance } from './plain-attendance.ts';
import { readPlainContacts } from './plain-contacts.ts';
import { readPlainMeetings } from './plain-meetings.ts';
import type { Reader } from './reader.ts';
import { readRegister } from './register.ts';
import type { FileKind } from './types.ts';

/** One reader per kind of file; registers stand first, because names decide what a comma means. */
export const readers: ReadonlyMap<FileKind, Reader> = new Map<FileKind, Reader>([
  ['actors', readPlainActors],
  ['register', readRegister],
  ['designated-contacts', readDesignatedContacts],
  ['meetings', readPlainMeetings],
  ['attendance', readPlainAttendance],
  ['contacts', readPlainContacts],
  ['meeting-log', readMeetingLog],
  ['contact-points', readContactPoints],
]);
