import type { Findings } from '../findings.ts';
import type { DirectoryRow, ReadRows } from '../reader.ts';
import type { AttendanceRow, ContactRow, FileKind, PersonRef } from '../types.ts';

/** What was read of one file, and where its problems are collected. */
export interface FileRead {
  readonly kind: FileKind;
  readonly findings: Findings;
  readonly read: ReadRows;
}

const WITH_IDS: readonly FileKind[] = ['salesforce-event', 'salesforce-relation', 'salesforce-task'];

/**
 * Who stands behind the ids of Salesforce's files, once every file is read?
 *
 * A file none of whose ids is known is refused: its people would be strangers to every other file. Single unknown ids
 * are kept as they are and counted. What an EventRelation says of a person counts before the event's own contact field.
 *
 * @param files every file that was read, in any order
 * @returns the rows of each, in the same order. Cost: O(rows).
 */
export function linkPeople(files: readonly FileRead[]): ReadRows[] {
  if (!files.some(({ kind }) => WITH_IDS.includes(kind))) return files.map(({ read }) => read);
  const directory = new Map<string, PersonRef>();
  for (const { id, person } of sorted(files.flatMap(({ read }) => read.directory ?? [])))
    directory.set(id, person);
  const meetings = new Set(files.flatMap(({ read }) => Array.from(read.meetings ?? [], ({ key }) => key)));
  const related = new Set(
    files
      .filter(({ kind }) => kind === 'salesforce-relation')
      .flatMap(({ read }) => Array.from(read.attendances ?? [], spotOf)),
  );
  return files.map((file) => {
    if (!WITH_IDS.includes(file.kind)) return file.read;
    return named(withoutCopies(file, { meetings, related }), directory, file.findings);
  });
}

function sorted(rows: readonly DirectoryRow[]): DirectoryRow[] {
  const wordsOf = ({ id, person }: DirectoryRow): string => JSON.stringify([id, person.email, person.name]);
  return rows
    .map((row) => ({ row, words: wordsOf(row) }))
    .sort((a, b) => (a.words < b.words ? -1 : 1))
    .map(({ row }) => row);
}

function spotOf({ meeting, person }: AttendanceRow): string {
  return `${meeting}\u0001${person.id}`;
}

function withoutCopies(
  { kind, read, findings }: FileRead,
  known: { meetings: ReadonlySet<string>; related: ReadonlySet<string> },
): ReadRows {
  const attendances = [...(read.attendances ?? [])];
  if (kind === 'salesforce-event') {
    const own = attendances.filter((row) => row.status === 'organizer' || !known.related.has(spotOf(row)));
    return { ...read, attendances: own };
  }
  if (kind !== 'salesforce-relation' || known.meetings.size === 0) return read;
  const kept = attendances.filter(({ meeting }) => known.meetings.has(meeting));
  const orphans = attendances.length - kept.length;
  if (orphans > 0) findings.report('SALESFORCE_ORPHAN', 'note', {}, { count: orphans });
  return { ...read, attendances: kept };
}

function named(read: ReadRows, directory: ReadonlyMap<string, PersonRef>, findings: Findings): ReadRows {
  const ids = new Set(peopleOf(read).flatMap(({ id }) => id ?? []));
  const unknown = [...ids].filter((id) => !directory.has(id)).length;
  if (unknown > 0 && unknown === ids.size) {
    findings.refuse('SALESFORCE_IDS');
    return {};
  }
  if (unknown > 0) findings.report('SALESFORCE_UNKNOWN_IDS', 'warning', {}, { count: unknown });
  const nameOf = (ref: PersonRef): PersonRef => directory.get(ref.id ?? '') ?? ref;
  return {
    ...read,
    attendances: Array.from(read.attendances ?? [], (row) => ({ ...row, person: nameOf(row.person) })),
    contacts: (read.contacts ?? []).map((row) => ({ ...row, from: nameOf(row.from), to: nameOf(row.to) })),
  };
}

function peopleOf({ attendances = [], contacts = [] }: ReadRows): PersonRef[] {
  const pairs = (contacts as readonly ContactRow[]).flatMap(({ from, to }) => [from, to]);
  return [...Array.from(attendances, ({ person }) => person), ...pairs];
}
