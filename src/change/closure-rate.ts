import type { ActorGraph } from '../graph/types.ts';

/** Open triads across sectors, and how many of them closed. */
export interface Closure {
  /** Open triads s–v–t of the earlier window whose three persons are present in the later. */
  readonly open: number;
  /** Those where s and t have a tie in the later window. */
  readonly closed: number;
  /** closed / open, 0…1; null without an open triad. */
  readonly rate: number | null;
}

/**
 * Do those whom a person links across sectors come to know each other?
 *
 *   rate(v) = triads s–v–t, open in the earlier window, where s and t have a tie in the later / all such triads;
 *   s and t in different sectors then, and s, v and t present in both windows
 *
 * A bridge that makes itself superfluous has a high rate, a switchboard a low one; which of them is wanted, the number
 * does not tell. Present = an actor of the window's graph, as in tieClasses. Rival: transitivity, which counts triads that
 * were closed all along and looks at no sector.
 *
 * @param before graph of the earlier window; its sectors count
 * @param after graph of the later window
 * @returns persons: one for each actor of `before`; whole: all their triads together
 * Cost: O(Σ degree²).
 * Source: own; the bridge that closes its own gap: Obstfeld 2005 (tertius iungens), doi:10.2189/asqu.2005.50.1.100
 */
export function closureRate(
  before: ActorGraph,
  after: Pick<ActorGraph, 'actors' | 'ties'>,
): { readonly persons: readonly Closure[]; readonly whole: Closure } {
  const n = before.actors.length;
  const { sector, offsets, neighbours } = before;
  const later = laterTies(before.actors, after);
  const there = new Set(after.actors);
  const stays = Uint8Array.from(before.actors, (id) => (there.has(id) ? 1 : 0));
  /** Sector of those who can be an end of a triad. */
  const end = sector.map((g, v) => (stays[v] === 1 ? g : -1));
  const [open, closed] = [new Int32Array(n), new Int32Array(n)];
  // Marks of the person in turn: whom she knew before, and whom she knows after.
  const [knew, knows] = [new Int32Array(n).fill(-1), new Int32Array(n).fill(-1)];
  for (let s = 0; s < n; s++) {
    const sectorOfS = end[s]!;
    if (sectorOfS < 0) continue;
    for (let at = offsets[s]!; at < offsets[s + 1]!; at++) knew[neighbours[at]!] = s;
    for (const t of later[s]!) knows[t] = s;
    for (let at = offsets[s]!; at < offsets[s + 1]!; at++) {
      const v = neighbours[at]!;
      if (stays[v] === 0) continue;
      let [left, met] = [0, 0];
      for (let to = offsets[v + 1]! - 1; to >= offsets[v]!; to--) {
        const t = neighbours[to]!;
        if (t <= s) break;
        if (knew[t] === s || end[t]! < 0 || end[t] === sectorOfS) continue;
        left++;
        if (knows[t] === s) met++;
      }
      open[v]! += left;
      closed[v]! += met;
    }
  }
  const sum = (counts: Int32Array): number => counts.reduce((total, count) => total + count, 0);
  return {
    persons: Array.from(open, (count, v) => closure(count, closed[v]!)),
    whole: closure(sum(open), sum(closed)),
  };
}

function closure(open: number, closed: number): Closure {
  return { open, closed, rate: open === 0 ? null : closed / open };
}

/** Per person of the earlier window, those of higher number whom she has a tie with in the later. */
function laterTies(
  earlier: ActorGraph['actors'],
  { actors, ties }: Pick<ActorGraph, 'actors' | 'ties'>,
): readonly (readonly number[])[] {
  const placeOf = new Map(earlier.map((id, i) => [id, i]));
  const place = actors.map((id) => placeOf.get(id) ?? -1);
  const found = earlier.map((): number[] => []);
  for (let t = 0; t < ties.a.length; t++) {
    const [a, b] = [place[ties.a[t]!]!, place[ties.b[t]!]!];
    if (a >= 0 && b >= 0) found[Math.min(a, b)]!.push(Math.max(a, b));
  }
  return found;
}
