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
  const placeOf = new Map(before.actors.map((id, i) => [id, i]));
  const earlier = tieKeys(before, placeOf, n);
  const later = tieKeys(after, placeOf, n);
  const there = new Set(after.actors);
  const stays = before.actors.map((id) => there.has(id));
  const persons = before.actors.map((_, v) => {
    if (!stays[v]) return closure(0, 0);
    const around = [...before.neighbours.slice(before.offsets[v]!, before.offsets[v + 1]!)].filter(
      (i) => stays[i] && before.sector[i]! >= 0,
    );
    let [open, closed] = [0, 0];
    around.forEach((s, at) => {
      for (const t of around.slice(at + 1)) {
        const key = s * n + t;
        if (before.sector[s] === before.sector[t] || earlier.has(key)) continue;
        open++;
        if (later.has(key)) closed++;
      }
    });
    return closure(open, closed);
  });
  const sum = (of: 'open' | 'closed'): number => persons.reduce((total, p) => total + p[of], 0);
  return { persons, whole: closure(sum('open'), sum('closed')) };
}

function closure(open: number, closed: number): Closure {
  return { open, closed, rate: open === 0 ? null : closed / open };
}

/** Ties as low·n + high, by the places of the earlier window. */
function tieKeys(
  { actors, ties }: Pick<ActorGraph, 'actors' | 'ties'>,
  placeOf: ReadonlyMap<string, number>,
  n: number,
): Set<number> {
  const place = actors.map((id) => placeOf.get(id) ?? -1);
  const keys = new Set<number>();
  for (let t = 0; t < ties.a.length; t++) {
    const [a, b] = [place[ties.a[t]!]!, place[ties.b[t]!]!];
    if (a >= 0 && b >= 0) keys.add(Math.min(a, b) * n + Math.max(a, b));
  }
  return keys;
}
