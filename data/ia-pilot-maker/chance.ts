import type { Rng } from '../../src/random.ts';

/** Does something with this probability happen? */
export const happens = (rng: Rng, probability: number): boolean => rng.next() < probability;

/** One of the items, each equally likely. */
export const oneOf = <T>(rng: Rng, items: readonly T[]): T => items[rng.int(items.length)]!;

/** A whole number whose mean is `mean`: its whole part, plus one with the probability of the rest. */
export const around = (rng: Rng, mean: number): number => Math.floor(mean + rng.next());

/** Roughly standard normal: twelve uniform draws less six, without any library's logarithm. */
export function normal(rng: Rng): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += rng.next();
  return sum;
}

/** One of the items, as likely as its weight; undefined when all weights are 0. */
export function weighted<T>(rng: Rng, items: readonly T[], weight: (item: T) => number): T | undefined {
  const total = items.reduce((sum, item) => sum + weight(item), 0);
  if (total <= 0) return undefined;
  let left = rng.next() * total;
  return items.find((item) => (left -= weight(item)) < 0) ?? items.at(-1);
}
