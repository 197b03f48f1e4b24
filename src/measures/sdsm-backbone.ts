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

/** Meetings of each pair of persons, by a · persons + b. */
function meetingsTogether(mode: TwoMode, persons: number): Map<number, number> {
  const together = new Map<number, number>();
  for (const { members } of mode.events) {
    const here = members.map((row) => mode.person[row]!).sort((x, y) => x - y);
    here.forEach((a, at) => {
      for (const b of here.slice(at + 1))
        together.set(a * persons + b, (together.get(a * persons + b) ?? 0) + 1);
    });
  }
  return together;
}

/** Probability of each person being in an event of each kind, held once a person is asked for. */
function chancesOf(mode: TwoMode, chance: BipartiteNull): (person: number) => Float64Array {
  const rowsOf = new Map<number, number[]>();
  mode.person.forEach((p, row) => {
    rowsOf.set(p, [...(rowsOf.get(p) ?? []), row]);
  });
  const known = new Map<number, Float64Array>();
  return (person) => {
    let own = known.get(person);
    if (own === undefined) {
      own = new Float64Array(chance.kinds);
      for (const row of rowsOf.get(person)!)
        for (let k = 0; k < own.length; k++) own[k]! += chance.probability(row, chance.example[k]!);
      known.set(person, own);
    }
    return own;
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
 * Cost: O(pairs × kinds of meetings × n_ij²).
 * Source: Neal 2014, doi:10.1016/j.socnet.2014.06.001; Neal, Domagalski & Sagan 2021, doi:10.1038/s41598-021-03238-3
 */
export function sdsmBackbone(
  mode: TwoMode,
  chance: BipartiteNull,
  options: BackboneOptions = {},
): BackbonePair[] {
  const { alpha = 0.05, correction = 'none' } = options;
  const persons = mode.person.reduce((most, p) => Math.max(most, p + 1), 0);
  const chances = chancesOf(mode, chance);
  const both = new Float64Array(chance.kinds);
  const trials = new Int32Array(chance.kinds);
  for (const k of chance.kind) trials[k]!++;
  const pairs = [...meetingsTogether(mode, persons)]
    .sort(([x], [y]) => x - y)
    .map(([key, together]) => {
      const [a, b] = [Math.floor(key / persons), key % persons];
      const [ofA, ofB] = [chances(a), chances(b)];
      for (let k = 0; k < both.length; k++) both[k] = ofA[k]! * ofB[k]!;
      return { a, b, together, p: poissonBinomialTail(both, together, trials) };
    });
  const q = falseDiscovery(pairs.map((pair) => pair.p));
  return pairs.map((pair, i) => ({
    ...pair,
    q: q[i]!,
    kept: (correction === 'bh' ? q[i]! : pair.p) <= alpha,
  }));
}
