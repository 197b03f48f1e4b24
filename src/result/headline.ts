import type { WindowMeasure } from './types.ts';

/**
 * The one number that follows the windows in pictures, cards and sentences.
 *
 * The silo index: 0 under chance whatever the sizes of the sectors, and untouched by meetings of everyone. The E-I index,
 * which jumps with them, stays in the tables beside the value expected from the group sizes.
 */
export const HEADLINE = 'silo_index' satisfies WindowMeasure;
