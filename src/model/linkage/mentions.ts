import type { IngestResult, PersonRef, Place } from '../../ingest/types.ts';
import type { ActorId } from '../types.ts';
import { isIncomplete, type NameForms, nameForms } from './name-forms.ts';
import { eachMention } from './seen-emails.ts';

/** A name in the files that is nobody certain: one line of the review list. */
export interface Mention {
  readonly key: string;
  /** The person of her own it is now; null where the name fits several. */
  readonly actor: ActorId | null;
  readonly forms: NameForms;
  readonly written: string;
  readonly email: string | null;
  readonly series: string | null;
  count: number;
  place: Place;
  /** Keys of its meetings. */
  readonly meetings: Set<string>;
}

/**
 * What does a decision about this reference speak of?
 *
 * The person it stands for, or the name and workplace where it fits several; an incomplete name only inside its
 * meeting series, since «Ola N.» of one group is not the Ola N. of another.
 *
 * @param actor what the resolver says; null = fits several
 */
export function mentionKey(ref: PersonRef, actor: ActorId | null, series: string | null): string {
  const folded = nameForms(ref.name ?? '');
  const workplace = nameForms(ref.affiliation ?? '').folded;
  const base = actor ?? `a:${folded.folded}${workplace === '' ? '' : ` (${workplace})`}`;
  const scoped = series !== null && ref.email === undefined && isIncomplete(folded.parts);
  return scoped ? `${base}\u0001${series}` : base;
}

/** How a mention is written in the list, so that reading it back gives the same key. */
function writtenForm(ref: PersonRef, actor: ActorId | null): string {
  const email = ref.email === undefined ? '' : ` <${ref.email.toLowerCase()}>`;
  const workplace = actor === null && ref.affiliation !== undefined ? ` (${ref.affiliation})` : '';
  return `${ref.name}${workplace}${email}`;
}

/**
 * Which names in the files are nobody certain?
 *
 * Names of people in no register, and names that fit several. Bare ids are no names.
 *
 * @param isRegistered is the id one of the register?
 * @returns mentions by key; the words shown are the smallest of those written, so the order of rows does not matter
 * Cost: O(rows).
 */
export function collectMentions(
  rows: IngestResult,
  resolve: (ref: PersonRef) => ActorId | null,
  isRegistered: (id: ActorId) => boolean,
): Map<string, Mention> {
  let seriesOf: ReadonlyMap<string, string> | null = null;
  const keys = new Map<string, string>();
  const mentions = new Map<string, Mention>();
  eachMention(rows, (ref, place, meeting) => {
    if (ref.name === undefined || ref.id !== undefined) return;
    const actor = resolve(ref);
    if (actor !== null && isRegistered(actor)) return;
    seriesOf ??= seriesByMeeting(rows);
    const series = meeting === null ? null : (seriesOf.get(meeting) ?? null);
    const words = [ref.name, ref.email, ref.upn, ref.affiliation, series].join('\u0001');
    const key = keys.get(words) ?? mentionKey(ref, actor, series);
    keys.set(words, key);
    const known = mentions.get(key);
    const written = writtenForm(ref, actor);
    if (known === undefined || written < known.written) {
      mentions.set(key, startOf({ ref, actor, key, written, place, known }));
    }
    const mention = mentions.get(key)!;
    mention.count++;
    if (isBefore(place, mention.place)) mention.place = place;
    if (meeting !== null) mention.meetings.add(meeting);
  });
  return mentions;
}

/** The series of each meeting that states one. */
export function seriesByMeeting(rows: IngestResult): Map<string, string> {
  const series = new Map<string, string>();
  for (const row of rows.meetings) {
    const known = series.get(row.key);
    if (row.series !== null && (known === undefined || row.series < known)) series.set(row.key, row.series);
  }
  return series;
}

function startOf(given: {
  ref: PersonRef;
  actor: ActorId | null;
  key: string;
  written: string;
  place: Place;
  known: Mention | undefined;
}): Mention {
  const { ref, actor, key, written, place, known } = given;
  return {
    key,
    actor,
    written,
    forms: nameForms(ref.name!),
    email: actor?.startsWith('e:') ? actor.slice(2) : null,
    series: key.split('\u0001')[1] ?? null,
    count: known?.count ?? 0,
    place: known?.place ?? place,
    meetings: known?.meetings ?? new Set(),
  };
}

function isBefore(a: Place, b: Place): boolean {
  if (a.file !== b.file) return a.file < b.file;
  const [sheetA, sheetB] = [a.sheet ?? '', b.sheet ?? ''];
  return sheetA === sheetB ? (a.row ?? 0) < (b.row ?? 0) : sheetA < sheetB;
}
