import type { Reader } from './reader.ts';
import { registerRows } from './register-rows.ts';

/**
 * Who works where, by a hand-made register (aktørregister)?
 *
 * `Til dato` is the last day of the affiliation, so the first day after is stored. Cost: O(rows).
 */
export const readRegister: Reader = (context) => ({ register: registerRows(context, 1) });
