import type { IngestResult, PersonRef } from '../../ingest/types.ts';
import type { ActorId } from '../types.ts';
import { type Mention, seriesByMeeting } from './mentions.ts';
import { isIncomplete, type NameForms } from './name-forms.ts';
import { candidate } from './name-index.ts';
import type { Candidate } from './types.ts';

/** Who was there, as far as that is certain. */
export interface Presence {
  /** Meeting → people. Only meetings where somebody uncertain is named, and their series. */
  readonly atMeeting: ReadonlyMap<string, ReadonlySet<ActorId>>;
  /** Series → people of its meetings. */
  readonly inSeries: ReadonlyMap<string, ReadonlySet<ActorId>>;
}

/**
 * Who attends the meetings and the series in which somebody uncertain is named?
 *
 * Cost: O(rows); nothing is kept of other meetings.
 */
export function presence(
  rows: IngestResult,
  resolve: (ref: PersonRef) => ActorId | null,
  mentions: ReadonlyMap<string, Mention>,
): Presence {
  const wanted = new Set([...mentions.values()].flatMap(({ series }) => series ?? []));
  const named = new Set<string>();
  for (const { meetings } of mentions.values()) for (const key of meetings) named.add(key);
  const atMeeting = new Map<string, Set<ActorId>>();
  const inSeries = new Map<string, Set<ActorId>>();
  if (named.size === 0) return { atMeeting, inSeries };
  const seriesOf = seriesByMeeting(rows);
  for (const { meeting, person } of rows.attendances) {
    const series = seriesOf.get(meeting);
    const isWanted = series !== undefined && wanted.has(series);
    if (!isWanted && !named.has(meeting)) continue;
    const actor = resolve(person);
    if (actor === null) continue;
    if (named.has(meeting)) add(atMeeting, meeting, actor);
    if (isWanted) add(inSeries, series, actor);
  }
  return { atMeeting, inSeries };
}

/**
 * Whom may `Ola N.` or `Ola` mean?
 *
 * The one person of the same meeting series whose name fits; nobody where two fit, and nobody who sat in the same
 * meeting under her full name. Every letter of the alphabet is an initial of many, so it is never looked for further away.
 *
 * @param names spellings of people's names
 * @returns a function from mention to at most one candidate. Cost: O(people of the series) once a series; a question
 *   O(people of that series whose name begins with the same letter).
 */
export function seriesFinder(
  { inSeries, atMeeting }: Presence,
  names: ReadonlyMap<ActorId, readonly NameForms[]>,
): (mention: Mention) => Candidate[] {
  const known = new Map<string, Map<string, FullName[]>>();
  const namesOf = (series: string): Map<string, FullName[]> => {
    const before = known.get(series);
    if (before !== undefined) return before;
    const byLetter = new Map<string, FullName[]>();
    for (const actor of inSeries.get(series) ?? []) {
      for (const { parts } of names.get(actor) ?? []) {
        if (isIncomplete(parts)) continue;
        const letter = parts[0]![0]!;
        const list = byLetter.get(letter);
        if (list) list.push({ actor, parts });
        else byLetter.set(letter, [{ actor, parts }]);
      }
    }
    known.set(series, byLetter);
    return byLetter;
  };
  return (mention) => {
    const { parts } = mention.forms;
    if (mention.series === null || !isIncomplete(parts) || parts.length === 0) return [];
    const near = namesOf(mention.series).get(parts[0]![0]!) ?? [];
    const fitting = new Set(near.filter((name) => fits(parts, name.parts)).map(({ actor }) => actor));
    const [one] = fitting;
    if (one === undefined || fitting.size > 1 || meets(mention, one, atMeeting)) return [];
    return [candidate(one, parts.length === 1 ? 'first-name' : 'initial')];
  };
}

interface FullName {
  readonly actor: ActorId;
  readonly parts: readonly string[];
}

/** Do the mention and the person stand in one meeting? Then they are two. */
export function meets(
  { meetings }: Mention,
  actor: ActorId,
  atMeeting: ReadonlyMap<string, ReadonlySet<ActorId>>,
): boolean {
  for (const key of meetings) if (atMeeting.get(key)?.has(actor)) return true;
  return false;
}

/** `ola n` fits `ola nordmann`; `o nordmann` does too; `ola` fits by the first name. */
function fits(short: readonly string[], full: readonly string[]): boolean {
  if (short.length === 1) return short[0]!.length > 1 && short[0] === full[0];
  if (short.length > full.length) return false;
  const last = short.length - 1;
  return short.every((part, i) => {
    const other = i === last ? full[full.length - 1]! : full[i]!;
    return part.length === 1 ? other.startsWith(part) : other === part;
  });
}

function add(map: Map<string, Set<ActorId>>, key: string, actor: ActorId): void {
  const set = map.get(key);
  if (set) set.add(actor);
  else map.set(key, new Set([actor]));
}
