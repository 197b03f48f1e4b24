import type { BipartiteNull } from './bipartite-null.ts';
import { falseDiscovery } from './false-discovery.ts';
import { poissonBinomialTail } from './poisson-binomial.ts';
import type { TwoMode } from './two-mode.ts';

/** Two persons who were in a meeting together, a < b. */
export interface BackbonePair {
  readonly a: number;
  readonly b: number;
  /** Meetings with both. */
  readonly together: number;
  /** P(at least so many by chance), above 0 to 1. */
  readonly p: number;
  /** False discovery rate over all pairs of the call, 0…1. */
  readonly q: number;
  /** p (or q) is at most alpha. */
  readonly kept: boolean;
}

export interface BackboneOptions {
  /** Above 0, below 1. Default 0.05. */
  readonly alpha?: number;
  /** none: p ≤ alpha, for drawing. bh: q ≤ alpha, for claims. Default none. */
  readonly correction?: 'none' | 'bh';
}

/** Calls for each pair of persons who were in a meeting together, by a, then b, with how many they share. */
function eachPair(mode: TwoMode, visit: (a: number, b: number, together: number) => void): void {
  const persons = mode.person.reduce((most, p) => Math.max(most, p + 1), 0);
  const here = mode.events.map(({ members }) => Int32Array.from(members, (row) => mode.person[row]!));
  const eventsOf = Array.from({ length: persons }, (): number[] => []);
  here.forEach((members, e) => {
    for (const person of members) eventsOf[person]!.push(e);
  });
  const together = new Int32Array(persons);
  const met = new Int32Array(persons);
  for (let a = 0; a < persons; a++) {
    let count = 0;
    for (const e of eventsOf[a]!)
      for (const b of here[e]!) if (b > a && together[b]!++ === 0) met[count++] = b;
    for (const b of met.subarray(0, count).sort()) {
      visit(a, b, together[b]!);
      together[b] = 0;
    }
  }
}

/** Persons with the same chances everywhere, such as all who were in equally many meetings, are of one kind. */
interface PersonKinds {
  readonly kind: Int32Array;
  /** Probability of each kind of person being in an event of each kind. */
  readonly chances: readonly Float64Array[];
}

function personKinds(mode: TwoMode, chance: BipartiteNull): PersonKinds {
  const persons = mode.person.reduce((most, p) => Math.max(most, p + 1), 0);
  const own = Array.from({ length: persons }, () => new Float64Array(chance.kinds));
  mode.person.forEach((p, row) => {
    for (let k = 0; k < chance.kinds; k++) own[p]![k]! += chance.probability(row, chance.example[k]!);
  });
  const known = new Map<string, number>();
  const chances: Float64Array[] = [];
  const kind = Int32Array.from(own, (values) => {
    const key = values.join();
    if (!known.has(key)) known.set(key, chances.push(values) - 1);
    return known.get(key)!;
  });
  return { kind, chances };
}

/** P(at least so many meetings by chance) of two kinds of persons; each is reckoned once. */
function tailOf(
  { kind, chances }: PersonKinds,
  chance: BipartiteNull,
): (a: number, b: number, together: number) => number {
  const trials = new Int32Array(chance.kinds);
  for (const k of chance.kind) trials[k]!++;
  const both = new Float64Array(chance.kinds);
  const known = new Map<number, number>();
  return (a, b, together) => {
    const [low, high] = [Math.min(kind[a]!, kind[b]!), Math.max(kind[a]!, kind[b]!)];
    const key = (together * chances.length + low) * chances.length + high;
    const before = known.get(key);
    if (before !== undefined) return before;
    for (let k = 0; k < both.length; k++) both[k] = chances[low]![k]! * chances[high]![k]!;
    const p = poissonBinomialTail(both, together, trials);
    known.set(key, p);
    return p;
  };
}

/**
 * Which pairs meet more than large and frequent meetings alone explain? The stochastic degree sequence model (SDSM).
 *
 *   p = P(N ≥ n_ij), N a sum of independent trials with chance p_ie·p_je, one for each meeting
 *
 * One-tailed, over pairs that met at all. Exact where the R package backbone uses a normal approximation, so p-values
 * may differ slightly. For drawing and robustness, never for the headline; power per pair is low in short windows.
 *
 * @param mode  the two-mode data
 * @param chance  bipartiteNull of the same data
 * @param options  alpha, correction
 * @returns pairs of persons sorted by a, then b
 * Cost: O(Σk²), and O(kinds of meetings × n_ij²) for each two kinds of persons.
 * Source: Neal 2014, doi:10.1016/j.socnet.2014.06.001; Neal, Domagalski & Sagan 2021, doi:10.1038/s41598-021-03238-3
 */
export function sdsmBackbone(
  mode: TwoMode,
  chance: BipartiteNull,
  options: BackboneOptions = {},
): BackbonePair[] {
  const { alpha = 0.05, correction = 'none' } = options;
  const tail = tailOf(personKinds(mode, chance), chance);
  const found: Omit<BackbonePair, 'q' | 'kept'>[] = [];
  eachPair(mode, (a, b, together) => {
    found.push({ a, b, together, p: tail(a, b, together) });
  });
  const q = falseDiscovery(found.map((pair) => pair.p));
  return found.map(({ a, b, together, p }, i) => {
    const kept = (correction === 'bh' ? q[i]! : p) <= alpha;
    return { a, b, together, p, q: q[i]!, kept };
  });
}
