import type { LogSize } from './make-log.ts';

/** What an item has to reach: so many times less than the peer, at most a value, or at least a share of the peer's value. */
export interface Goal {
  readonly kind: 'times' | 'most' | 'share';
  readonly value: number;
}

/** One comparison: we and one peer, or we alone, at one item. */
export interface Row {
  readonly item: string;
  /** CPU time in s or ms, wall time in «s wall», memory in MB; '' = a number without unit. */
  readonly unit: 's' | 'ms' | 's wall' | 'MB' | '';
  readonly ours: number | null;
  /** Name and version; null = beside nothing. */
  readonly peer: string | null;
  /** null = not found here, or not finished. */
  readonly theirs: number | null;
  readonly goal: Goal | null;
  /** Times taken, ours and the peer's; the values are medians. */
  readonly rounds: readonly [ours: number, theirs: number];
  /** What was estimated from a part, and where values differ. */
  readonly note: string;
}

/** A subject of the page. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  /** What is measured, and how: a paragraph of the page. */
  readonly text: string;
  readonly sizes: readonly LogSize[];
  /** Measures one size. */
  measure(size: LogSize, rounds: number): Promise<readonly Row[]>;
}

/**
 * How many times less do we need than the peer? Of a number without unit, where more is better: our value over theirs.
 *
 * @returns null where one of the two is missing
 */
export function ratioOf({ ours, theirs, unit }: Row): number | null {
  if (ours === null || theirs === null || ours === 0 || theirs === 0) return null;
  return unit === '' ? ours / theirs : theirs / ours;
}

/**
 * Is the goal reached?
 *
 * @returns null where there is no goal or nothing to judge it by
 */
export function isReached(row: Row): boolean | null {
  const { goal, ours } = row;
  if (goal === null || ours === null) return null;
  if (goal.kind === 'most') return ours <= goal.value;
  const ratio = ratioOf(row);
  return ratio === null ? null : ratio >= goal.value;
}
