import type { ActorGraph } from '../src/graph/types.ts';
import { type LogSize, makeLog } from './make-log.ts';
import { monthGraphs } from './month-graphs.ts';

/** Fewer recurring meetings than the usual made-up log, for months of 15,000 ties (M) and 230,000 (L). */
const RECURRING = 0.3;

/** The graph that one month of a log gives: the first of twelve. */
export function january(size: LogSize): ActorGraph {
  return monthGraphs(makeLog(size, 1, RECURRING))[0]!;
}
