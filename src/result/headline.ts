import type { WindowMeasure } from './types.ts';

/**
 * The one number that follows the windows in pictures, cards and sentences.
 *
 * The weighted E-I index, shown beside the value expected from the group sizes: the binary one counts an all-hands
 * meeting as ties between everyone and jumps with it. The silo index takes its place when it is built.
 */
export const HEADLINE = 'ei_weighted' satisfies WindowMeasure;
