import type { Goal, Row } from './row.ts';
import { alternate, type Contender, type Times } from './stopwatch.ts';

/** A peer at an item. */
export interface Rival {
  /** Name and version. */
  readonly peer: string;
  /** What the peer needs for the item, one after the other; the first gives the number to compare. */
  readonly works: readonly Contender[];
  readonly goal?: Goal | null;
  readonly note?: string;
}

/** Sums of values that agree to so much, relatively, are the same. */
const SAME = 1e-6;

/**
 * We and the peers at one item, in turn: one row a peer, or one without a peer where there are none.
 *
 * Work that several rivals name is timed once.
 *
 * @param item what is done
 * @param own our form of it
 * @param rivals the peers, with the goal against each
 * @param rounds times each is taken
 */
export async function compare(
  item: string,
  own: Contender,
  rivals: readonly Rival[],
  rounds: number,
): Promise<Row[]> {
  const works = [...new Set(rivals.flatMap((rival) => rival.works))];
  const [ours, ...found] = await alternate([own, ...works], rounds);
  const base = { item, unit: 'ms', ours: ours?.ms ?? null } as const;
  if (rivals.length === 0)
    return [{ ...base, peer: null, theirs: null, goal: null, rounds: [ours?.rounds ?? 0, 0], note: '' }];
  return rivals.map(({ peer, works: own, goal = null, note = '' }) => {
    const all = own.map((work) => found[works.indexOf(work)] ?? null);
    const isWhole = all.every((times) => times !== null);
    const notes = new Set([
      note,
      ...all.flatMap((times, i) => notesOf(i === 0 ? (ours ?? null) : null, times)),
    ]);
    notes.delete('');
    return {
      ...base,
      peer,
      theirs: isWhole ? all.reduce((ms, times) => ms + times!.ms, 0) : null,
      goal,
      rounds: [ours?.rounds ?? 0, all[0]?.rounds ?? 0],
      note: [...notes].join('; '),
    };
  });
}

/** What a reader of the row has to know of the two takings. */
export function notesOf(ours: Times | null, theirs: Times | null): string[] {
  if (theirs === null) return [];
  const notes = theirs.part ? [`theirs estimated from ${theirs.part}`] : [];
  const [a, b] = [ours?.value ?? null, theirs.value];
  if (a !== null && b !== null && Math.abs(a - b) > SAME * Math.max(1, Math.abs(b)))
    notes.push(`values differ: ${a.toPrecision(6)} and ${b.toPrecision(6)}`);
  return notes;
}
