import type { Reader } from './reader.ts';
import { registerRows } from './register-rows.ts';

/**
 * Who works where, by the plain form (actor_id,unit,sector,role[,from,to,arm,broker])?
 *
 * `to` is the first day after, as it stands. Cost: O(rows).
 */
export const readPlainActors: Reader = (context) => ({ register: registerRows(context, 0) });
