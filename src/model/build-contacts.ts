import type { ContactRow, DesignatedRow, IngestResult, Problem } from '../ingest/types.ts';
import { isOutside, type PeriodMs } from './build-meetings.ts';
import type { Clock } from './clock.ts';
import type { Identities } from './identity.ts';
import type { ActorId, ContactEvent, DesignatedContact } from './types.ts';

/** A contact between two known people, before they have their index. */
export interface ContactDraft extends Omit<ContactEvent, 'from' | 'to'> {
  readonly from: ActorId;
  readonly to: ActorId;
}

/** A named point of contact, before she has her index. */
export interface DesignatedDraft extends Omit<DesignatedContact, 'actor'> {
  readonly actor: ActorId;
}

/**
 * Which contacts took place?
 *
 * Contacts with oneself and contacts without a date are counted and dropped, as are those of a name that fits several
 * people. An undirected contact is stored with the smaller id first.
 *
 * Cost: O(rows).
 */
export function buildContacts(
  rows: IngestResult,
  identities: Identities,
  context: { clock: Clock; period: PeriodMs },
): { drafts: ContactDraft[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const counts = new Map<string, number>();
  const drafts: ContactDraft[] = [];
  for (const row of rows.contacts) {
    const result = contactOf(row, identities, context, problems);
    if (typeof result !== 'string') drafts.push(result);
    else if (result !== 'AMBIGUOUS') {
      const key = `${result}\u0001${row.place.file}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  for (const [key, count] of counts) {
    const [code, file] = key.split('\u0001') as [string, string];
    problems.push({ code, severity: 'note', place: { file }, params: { count } });
  }
  return { drafts, problems };
}

function contactOf(
  row: ContactRow,
  identities: Identities,
  { clock, period }: { clock: Clock; period: PeriodMs },
  problems: Problem[],
): ContactDraft | 'AMBIGUOUS' | 'SELF_CONTACT' | 'UNDATED_CONTACT' | 'OUTSIDE_PERIOD' {
  const a = identities.find(row.from, row.place);
  const b = identities.find(row.to, row.place);
  if (a === null || b === null) return 'AMBIGUOUS';
  if (a === b) return 'SELF_CONTACT';
  if (row.when === null) return 'UNDATED_CONTACT';
  const { ms, dst } = clock.read(row.when);
  if (isOutside(ms, period)) return 'OUTSIDE_PERIOD';
  if (dst !== null) {
    problems.push({ code: dst === 'gap' ? 'DST_GAP' : 'DST_OVERLAP', severity: 'warning', place: row.place });
  }
  const [from, to] = row.directed || a < b ? [a, b] : [b, a];
  const { durationMinutes, count, channel, directed, evidence, frequency } = row;
  return {
    ...{ timeMs: ms, from, to, durationMinutes, count, channel, directed },
    ...(evidence === undefined ? {} : { evidence }),
    ...(frequency === undefined ? {} : { frequency }),
  };
}

/**
 * Whom had each unit named as its point of contact, and when?
 *
 * @returns drafts in any order. Cost: O(rows).
 */
export function buildDesignated(
  rows: readonly DesignatedRow[],
  identities: Identities,
  clock: Clock,
): DesignatedDraft[] {
  return rows.flatMap(({ unit, toward, person, from, to, place }) => {
    const actor = identities.find(person, place);
    if (actor === null) return [];
    const fromMs = from === null ? Number.NEGATIVE_INFINITY : clock.dayStart(from);
    const toMs = to === null ? Number.POSITIVE_INFINITY : clock.dayStart(to);
    return [{ unit, toward, actor, fromMs, toMs }];
  });
}
