import type { Field } from '../aliases.ts';
import type { TableRow } from '../csv.ts';
import { cellOf, type ReadContext } from '../reader.ts';
import type { Moment } from '../types.ts';
import { momentMs, teamsMinutes } from './teams-moment.ts';
import { type TeamsPerson, teamsPerson } from './teams-person.ts';
import { isOrganiserWord } from './teams-summary.ts';

const TIMES: readonly Field[] = ['start', 'end', 'duration'];

/** One participant, with all her sessions. */
export interface Participant {
  readonly who: TeamsPerson;
  readonly row: TableRow;
  readonly isOrganiser: boolean;
  readonly joins: number[];
  readonly leaves: number[];
  minutes: number | null;
  /** False for one who is listed and never joined. */
  isThere: boolean;
}

/**
 * Who is listed in a Teams attendance report?
 *
 * Rows of one UPN, e-mail or name are one participant; her minutes are added up, and unknown where one is.
 *
 * @param context the report
 * @param read what its times say
 * @returns in the order they stand. Cost: O(rows).
 */
export function participantsOf(context: ReadContext, read: (text: string) => Moment | null): Participant[] {
  const { columns, rows } = context;
  const byKey = new Map<string, Participant>();
  const isTimed = columns.index.has('start') || columns.index.has('end');
  for (const row of rows) {
    const cell = (field: Field): string => cellOf(row, columns, field);
    const who = teamsPerson({ name: cell('name'), email: cell('email'), upn: cell('actor') });
    const minutes = teamsMinutes(cell('duration'));
    const isThere = !isTimed || TIMES.some((field) => cell(field) !== '');
    const known = byKey.get(who.key);
    const joins = momentsOf(read(cell('start')));
    const leaves = momentsOf(read(cell('end')));
    if (known === undefined) {
      const isOrganiser = isOrganiserWord(cell('role'));
      byKey.set(who.key, { who, row, isOrganiser, joins, leaves, minutes, isThere });
      continue;
    }
    known.joins.push(...joins);
    known.leaves.push(...leaves);
    known.isThere ||= isThere;
    known.minutes = known.minutes === null || minutes === null ? null : known.minutes + minutes;
  }
  return [...byKey.values()];
}

function momentsOf(moment: Moment | null): number[] {
  return moment === null ? [] : [momentMs(moment)];
}
