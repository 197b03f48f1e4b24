import type { LogSize } from './make-log.ts';
import type { Goal } from './row.ts';

/** So many times less than the peer, at the sizes where it is a goal. */
export type Goals = Readonly<Partial<Record<LogSize, number>>>;

/** The goal of one size; null = none. */
export function timesAt(size: LogSize, goals: Goals): Goal | null {
  const value = goals[size];
  return value === undefined ? null : { kind: 'times', value };
}
