import type { WindowSlice } from '../result/types.ts';

export type TieFate = 'kept' | 'new' | 'lost';

/** One tie in one of two windows, or in both; a < b index Result.nodes. */
export interface TieChange {
  readonly a: number;
  readonly b: number;
  readonly fate: TieFate;
  /** Hours in the earlier and the later window; null where there is no tie. */
  readonly before: number | null;
  readonly after: number | null;
  /** Whether both ends are in both windows: where not, a tie came or went because somebody did. */
  readonly isStaying: boolean;
}

/**
 * Which ties are kept, new and lost between two windows? They need not follow each other.
 *
 * A tie is in a window or not, whatever its strength. The rival, `ties_kept` of the result, counts only persons in
 * both windows; here every tie is listed, and `isStaying` says which of them that is.
 *
 * @param earlier  the window compared with
 * @param later  the other window, of the same layer
 * @returns by a, then b; in the narrower views ties of groups, where a tie on fewer than 3 meetings is not published
 *   and so counts as no tie
 * Cost: O(ties log ties).
 */
export function tieDifference(earlier: WindowSlice, later: WindowSlice): readonly TieChange[] {
  const [was, is] = [hoursOf(earlier), hoursOf(later)];
  const [there, here] = [new Set(earlier.nodes.node), new Set(later.nodes.node)];
  const isStaying = (node: number) => there.has(node) && here.has(node);
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((key): TieChange => {
      const [a, b] = key.split('-').map(Number) as [number, number];
      const [before, after] = [was.get(key) ?? null, is.get(key) ?? null];
      const fate = before === null ? 'new' : after === null ? 'lost' : 'kept';
      return { a, b, fate, before, after, isStaying: isStaying(a) && isStaying(b) };
    })
    .sort((s, t) => s.a - t.a || s.b - t.b);
}

function hoursOf({ ties }: WindowSlice): ReadonlyMap<string, number> {
  return new Map(ties.a.map((a, i) => [`${a}-${ties.b[i]}`, ties.hours[i]!]));
}
