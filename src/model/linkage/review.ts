import type { IngestResult, PersonRef, Problem } from '../../ingest/types.ts';
import type { ActorId } from '../types.ts';
import type { Decision, Decisions } from './decisions.ts';
import { meets, type Presence, presence, seriesFinder } from './in-series.ts';
import type { Mention } from './mentions.ts';
import { type NameForms, nameForms } from './name-forms.ts';
import { byEvidence, candidate, type KnownName, type NameIndex, nameIndex } from './name-index.ts';
import type { Candidate, ReviewItem } from './types.ts';

/** Candidates shown for one name. */
const MOST = 5;

/** What a suggestion is made from. */
export interface ReviewSource {
  readonly rows: IngestResult;
  readonly resolve: (ref: PersonRef) => ActorId | null;
  /** People of no register, and names that fit several, and registered people without e-mail. */
  readonly mentions: ReadonlyMap<string, Mention>;
  /** Names of the register, current and former. */
  readonly registerNames: readonly KnownName[];
  readonly emailsOf: (id: ActorId) => readonly string[];
  readonly decisions: Decisions;
}

/**
 * Which names may be somebody known, and what speaks for it?
 *
 * Nothing here is applied: it is the list the user decides on. Two people with an e-mail each are never proposed as
 * one, nor two who sat in the same meeting (but for the very same name spelt otherwise). Decided lines stay in the list
 * with their decision, also those of earlier months, so that a new list can take the place of an old one.
 *
 * @returns items in the order of their written form, then key; and how many wait, by file. Cost: O(rows + names · letters²).
 */
export function reviewList(source: ReviewSource): { items: ReviewItem[]; problems: Problem[] } {
  const { mentions, decisions } = source;
  const known = [...source.registerNames, ...ownNames(mentions)];
  const index = nameIndex(known);
  const present = presence(source.rows, source.resolve, mentions);
  const inSeries = seriesFinder(present, formsByActor(known));
  const registered = new Set(source.registerNames.map(({ actor }) => actor));
  const decided = groupByKey(decisions.list);
  const items: ReviewItem[] = [];
  for (const mention of mentions.values()) {
    const byName = candidatesFor(mention, { index, present, registered, source });
    const found = [...byName, ...inSeries(mention)].sort(byEvidence);
    const own = decided.get(mention.key) ?? [];
    const candidates = withDecided(found.slice(0, MOST), own);
    if (candidates.length === 0) continue;
    items.push({ ...itemOf(mention), candidates, ...verdictOf(own) });
  }
  for (const [key, own] of decided) if (!mentions.has(key)) items.push(earlier(key, own));
  items.sort((a, b) => compare(a.written, b.written) || compare(a.key, b.key));
  return { items, problems: waitingProblems(items, mentions) };
}

/** Does the name still wait for a decision? */
export function isOpen({ candidates, decided, against }: ReviewItem): boolean {
  return decided === null && candidates.some(({ actor }) => !against.includes(actor));
}

/** How many names wait for a decision, by file. */
function waitingProblems(items: readonly ReviewItem[], mentions: ReadonlyMap<string, Mention>): Problem[] {
  const counts = new Map<string, number>();
  for (const item of items) {
    const file = mentions.get(item.key)?.place.file;
    if (file !== undefined && isOpen(item)) counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return [...counts].map(([file, count]) => ({
    code: 'REVIEW_WAITING',
    severity: 'warning',
    place: { file },
    params: { count },
  }));
}

function candidatesFor(
  mention: Mention,
  context: {
    index: NameIndex;
    present: Presence;
    registered: ReadonlySet<ActorId>;
    source: ReviewSource;
  },
): Candidate[] {
  const { index, present, registered, source } = context;
  const hasEmail = mention.email !== null;
  return [...index(mention.forms).values()].filter((c) => {
    if (c.actor === mention.actor) return false;
    if (hasEmail && source.emailsOf(c.actor).length > 0) return false;
    if (!registered.has(c.actor) && !leads(c.actor, mention, source.mentions)) return false;
    if (mention.actor !== null && registered.has(mention.actor)) {
      return registered.has(c.actor) && c.strength === 'strong' && outranks(c.actor, mention.actor, source);
    }
    return (
      c.strength === 'strong' || c.evidence === 'same-name' || !meets(mention, c.actor, present.atMeeting)
    );
  });
}

/** Of two people in no register, the one met more often is proposed for the other; then the smaller id. */
function leads(actor: ActorId, mention: Mention, mentions: ReadonlyMap<string, Mention>): boolean {
  const other = mentions.get(actor);
  if (other === undefined || mention.actor === null) return false;
  return other.count === mention.count ? actor < mention.actor : other.count > mention.count;
}

/** Of two people in the register, the one with an e-mail is proposed for the other; then the smaller id. */
function outranks(actor: ActorId, other: ActorId, { emailsOf }: ReviewSource): boolean {
  return emailsOf(actor).length > 0 || actor < other;
}

function ownNames(mentions: ReadonlyMap<string, Mention>): KnownName[] {
  return [...mentions.values()].flatMap(({ actor, written, series }) =>
    actor === null || series !== null
      ? []
      : [{ actor, name: nameOnly(written), former: false, registered: false }],
  );
}

function nameOnly(written: string): string {
  return written.replace(/ <[^<>]*>$/, '');
}

function formsByActor(known: readonly KnownName[]): Map<ActorId, NameForms[]> {
  const forms = new Map<ActorId, NameForms[]>();
  for (const { actor, name } of known) forms.set(actor, [...(forms.get(actor) ?? []), nameForms(name)]);
  return forms;
}

function itemOf(mention: Mention): Omit<ReviewItem, 'candidates' | 'decided' | 'against'> {
  const { key, written, email, series, count } = mention;
  return { key, written, email, series, count };
}

function groupByKey(list: readonly Decision[]): Map<string, Decision[]> {
  const groups = new Map<string, Decision[]>();
  for (const decision of list) groups.set(decision.key, [...(groups.get(decision.key) ?? []), decision]);
  return groups;
}

/** A decision may name somebody who was not proposed. */
function withDecided(found: readonly Candidate[], own: readonly Decision[]): Candidate[] {
  const named = own.flatMap(({ verdict }) => (verdict.kind === 'person' ? [verdict.actor] : verdict.against));
  const extra = [...new Set(named)].filter((actor) => found.every((c) => c.actor !== actor)).sort();
  return [...found, ...extra.map((actor) => candidate(actor, 'decided'))];
}

function verdictOf(own: readonly Decision[]): Pick<ReviewItem, 'decided' | 'against'> {
  const people = own.flatMap(({ verdict }) => (verdict.kind === 'person' ? [verdict.actor] : []));
  const against = own.flatMap(({ verdict }) => (verdict.kind === 'none' ? verdict.against : []));
  return { decided: people[0] ?? null, against: [...new Set(against)].sort() };
}

/** A line decided in an earlier month about a name these files do not have. */
function earlier(key: string, own: readonly Decision[]): ReviewItem {
  const [first] = [...own].sort((a, b) => compare(a.row.written, b.row.written));
  return {
    key,
    written: first!.row.written,
    email: null,
    series: first!.row.series,
    count: 0,
    candidates: withDecided([], own),
    ...verdictOf(own),
  };
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
