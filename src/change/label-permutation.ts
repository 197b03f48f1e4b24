import { createRng } from '../random.ts';
import { type NullTest, nullTest } from './null-test.ts';

/** Persons with what may be exchanged between them. */
export interface LabelledPersons {
  /** Sector of each person, as a number. */
  readonly labels: readonly number[];
  /** When the person was present, as any name (for instance the months with a spell). */
  readonly patterns: readonly (string | number)[];
}

export interface LabelPermutationOptions {
  readonly seed: number;
  /** Draws, default 2000. */
  readonly draws?: number;
}

/**
 * Are the sector labels at all related to who meets?
 *
 * The labels are shuffled over persons with the same presence pattern, so that sizes of sectors and turnover stay as
 * they are (method 2.1.2). Rival: curveball, which also holds how often each person meets; a sector that meets
 * more than others reads as a silo here and not there.
 *
 * @param persons label and presence pattern of each person, in the same order
 * @param statistic of the labels, in the order of persons
 * @param options.seed the same seed gives the same draws
 * @returns test with R draws; p null with NOTHING_TO_PERMUTE (no pattern has two sectors) or STATISTIC_UNDEFINED
 * Cost: O(R·persons) and R calls of the statistic.
 * Source: permutation within strata, Good 2005, doi:10.1007/b138696
 */
export function labelPermutationTest(
  persons: LabelledPersons,
  statistic: (labels: Int32Array) => number,
  options: LabelPermutationOptions,
): NullTest<'NOTHING_TO_PERMUTE' | 'STATISTIC_UNDEFINED'> {
  const labels = Int32Array.from(persons.labels);
  const observed = statistic(labels);
  const groups = mixedStrata(persons.patterns, persons.labels);
  if (groups.length === 0)
    return { observed, p: null, draws: new Float64Array(0), reason: 'NOTHING_TO_PERMUTE' };
  const shuffle = strataShuffler(groups, labels, createRng(options.seed, 'label-permutation').int);
  const draws = new Float64Array(options.draws ?? 2000);
  for (let r = 0; r < draws.length; r++) {
    shuffle();
    draws[r] = statistic(labels);
  }
  return nullTest(observed, draws);
}

/**
 * The strata in which an exchange changes anything.
 *
 * @returns indexes of the members of each stratum that has two different values
 */
export function mixedStrata(strata: readonly (string | number)[], values: readonly number[]): number[][] {
  const byStratum = new Map<string | number, number[]>();
  strata.forEach((stratum, i) => {
    const members = byStratum.get(stratum);
    if (members) members.push(i);
    else byStratum.set(stratum, [i]);
  });
  return [...byStratum.values()].filter((members) => members.some((i) => values[i] !== values[members[0]!]));
}

/** A function that shuffles values in place within each group of indexes (Fisher–Yates). */
export function strataShuffler(
  groups: readonly (readonly number[])[],
  values: Int32Array,
  int: (n: number) => number,
): () => void {
  return () => {
    for (const members of groups) {
      for (let i = members.length - 1; i > 0; i--) {
        const a = members[i]!;
        const b = members[int(i + 1)]!;
        const held = values[a]!;
        values[a] = values[b]!;
        values[b] = held;
      }
    }
  };
}
