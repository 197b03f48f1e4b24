import type { MeetingDraft } from './meeting-draft.ts';

/** Largest difference between two sources' start of one meeting, ms. */
const SLACK_MS = 30 * 60_000;
/** Smallest share of the shorter list of people that both have. */
const SAME_PEOPLE = 0.5;

/** What the meetings of two sources are compared by. */
export interface MeetingSigns {
  /** The local day of a moment. */
  readonly dayOf: (ms: number) => number;
  /** Everyone the source of a row names for it, and how many of them count (Attendance). */
  readonly listed: (row: number) => ReadonlySet<number>;
  readonly size: (row: number) => number;
}

/** The same, remembered for each meeting. */
interface Signs {
  readonly day: (draft: MeetingDraft) => number;
  readonly people: (draft: MeetingDraft) => ReadonlySet<number>;
}

interface Pair {
  readonly group: number;
  readonly draft: number;
  readonly sameUid: boolean;
  readonly overlap: number;
  readonly apartMs: number;
}

/**
 * Which meetings of different sources are the same?
 *
 * Same identifier, or starts at most 30 minutes apart and at least half of the shorter list of people in common. Where a
 * source states only the day, the same local day counts as the same start. The best pair goes first (identifier, then
 * overlap, then nearest start, then id), and each meeting is used once, so no two meetings of one source meet in a group.
 *
 * @param sources meetings of each source sorted by id, best source first
 * @param by what they are compared by
 * @returns every meeting in exactly one group, its best source first
 * Cost: O(n log n) where few meetings begin at the same time.
 */
export function matchSources(
  sources: readonly (readonly MeetingDraft[])[],
  by: MeetingSigns,
): MeetingDraft[][] {
  const [dayOf, listed] = [remembered(by.dayOf), remembered(by.listed)];
  const signs: Signs = { day: ({ startMs }) => dayOf(startMs), people: ({ row }) => listed(row) };
  const [first = [], ...rest] = sources;
  const groups = first.map((draft) => [draft]);
  for (const drafts of rest) {
    const taken = new Set<number>();
    const used = new Set<number>();
    for (const { group, draft } of pairs(groups, drafts, signs)) {
      if (taken.has(group) || used.has(draft)) continue;
      taken.add(group);
      used.add(draft);
      groups[group]!.push(drafts[draft]!);
    }
    drafts.forEach((draft, i) => {
      if (!used.has(i)) groups.push([draft]);
    });
  }
  return groups;
}

function pairs(
  groups: readonly (readonly MeetingDraft[])[],
  drafts: readonly MeetingDraft[],
  signs: Signs,
): Pair[] {
  const near = new Map<number, Set<number>>();
  const byUid = new Map<string, Set<number>>();
  groups.forEach((group, g) => {
    for (const member of group) {
      add(near, signs.day(member), g);
      if (member.uid !== null) add(byUid, member.uid, g);
    }
  });
  const found: Pair[] = [];
  drafts.forEach((draft, d) => {
    const day = signs.day(draft);
    const close = [day - 1, day, day + 1].flatMap((at) => [...(near.get(at) ?? [])]);
    const same = draft.uid === null ? [] : [...(byUid.get(draft.uid) ?? [])];
    for (const g of new Set([...close, ...same])) {
      const pair = bestPair(groups[g]!, draft, signs);
      if (pair !== null) found.push({ ...pair, group: g, draft: d });
    }
  });
  const idOf = ({ group, draft }: Pair): string => `${groups[group]![0]!.id}\u0001${drafts[draft]!.id}`;
  return found.sort(
    (a, b) =>
      Number(b.sameUid) - Number(a.sameUid) ||
      b.overlap - a.overlap ||
      a.apartMs - b.apartMs ||
      (idOf(a) < idOf(b) ? -1 : 1),
  );
}

function bestPair(
  group: readonly MeetingDraft[],
  draft: MeetingDraft,
  signs: Signs,
): Omit<Pair, 'group' | 'draft'> | null {
  const sameUid = draft.uid !== null && group.some((member) => member.uid === draft.uid);
  const close = group.filter((member) => startsTogether(member, draft, signs));
  const overlap = Math.max(
    0,
    ...(sameUid ? group : close).map((member) => overlapOf(signs.people(member), signs.people(draft))),
  );
  if (!sameUid && overlap < SAME_PEOPLE) return null;
  return { sameUid, overlap, apartMs: Math.min(...group.map((member) => apart(member, draft))) };
}

function startsTogether(a: MeetingDraft, b: MeetingDraft, { day }: Signs): boolean {
  const exact = (draft: MeetingDraft): boolean => draft.precision === 'datetime';
  if (exact(a) && exact(b)) return Math.abs(a.startMs - b.startMs) <= SLACK_MS;
  const daily = [a, b].every((draft) => exact(draft) || draft.precision === 'date');
  return daily && day(a) === day(b);
}

/** Distance of two starts; a day without a clock time is as far as the slack, so that stated times come first. */
function apart(a: MeetingDraft, b: MeetingDraft): number {
  const exact = a.precision === 'datetime' && b.precision === 'datetime';
  return exact ? Math.abs(a.startMs - b.startMs) : SLACK_MS;
}

function overlapOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size === 0) return 0;
  let both = 0;
  for (const id of few) if (many.has(id)) both++;
  return both / few.size;
}

function remembered<T>(of: (number: number) => T): (number: number) => T {
  const known = new Map<number, T>();
  return (number) => {
    const value = known.get(number) ?? of(number);
    known.set(number, value);
    return value;
  };
}

function add<K>(map: Map<K, Set<number>>, key: K, value: number): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}
