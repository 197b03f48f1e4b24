import type { Blocks } from '../kernels/growing-columns.ts';

/** Who was at each meeting: members of meeting e are member[first[e] … first[e + 1]), each once, in the order told. */
export interface Crowds {
  readonly first: Int32Array;
  readonly member: Int32Array;
}

type Column = Pick<Blocks, 'count' | 'at'>;

/**
 * Who was at each meeting, from a list of who was where?
 *
 * Counted into place, so that nothing is sorted or hashed.
 *
 * @param where meeting of each entry
 * @param who person of each entry
 * @param of how many meetings and persons there are
 * @returns people by meeting, and the entries that say what an earlier one has said
 * Cost: O(entries + meetings + persons); 4 bytes an entry.
 */
export function crowdsOf(
  where: Column,
  who: Column,
  { meetings, persons }: { readonly meetings: number; readonly persons: number },
): { crowds: Crowds; repeated: ReadonlySet<number> } {
  const first = new Int32Array(meetings + 1);
  for (let entry = 0; entry < where.count; entry++) first[where.at(entry) + 1]!++;
  for (let at = 0; at < meetings; at++) first[at + 1]! += first[at]!;
  const next = first.slice(0, meetings);
  const member = new Int32Array(where.count);
  for (let entry = 0; entry < where.count; entry++) member[next[where.at(entry)]!++] = who.at(entry);
  const last = new Int32Array(persons).fill(-1);
  const twice = new Set<number>();
  let kept = 0;
  for (let at = 0; at < meetings; at++) {
    const from = first[at]!;
    first[at] = kept;
    for (let i = from; i < next[at]!; i++) {
      const person = member[i]!;
      if (last[person] === at) twice.add(at);
      else {
        last[person] = at;
        member[kept++] = person;
      }
    }
  }
  first[meetings] = kept;
  return { crowds: { first, member }, repeated: repeatedEntries(where, who, twice) };
}

/** Entries of people who have been told of, in the meetings where somebody is told of twice. */
function repeatedEntries(where: Column, who: Column, meetings: ReadonlySet<number>): Set<number> {
  const repeated = new Set<number>();
  if (meetings.size === 0) return repeated;
  const seen = new Map([...meetings].map((at) => [at, new Set<number>()]));
  for (let entry = 0; entry < where.count; entry++) {
    const people = seen.get(where.at(entry));
    if (people?.has(who.at(entry))) repeated.add(entry);
    else people?.add(who.at(entry));
  }
  return repeated;
}
