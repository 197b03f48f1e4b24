import type { Params, Words } from './finding-words.ts';
import { layerWord } from './layer-words.ts';

const layer = (p: Params): string => layerWord(p.raw('layer'), 'en');
const gap = (p: Params): string =>
  p.has('changeLo')
    ? `(difference ${p.signed('change')}, interval ${p.signed('changeLo')} to ${p.signed('changeHi')})`
    : `(difference ${p.signed('change')})`;
const before = (p: Params): string =>
  `the ${p.number('windows')} periods before the start (difference in change ${p.signed('change')}${p.has('changeLo') ? `, interval ${p.signed('changeLo')} to ${p.signed('changeHi')}` : ''})`;
const FALLS = 'would be expected to fall somewhat even without any effect (regression to the mean)';
const PICKED = 'All the more if the pilot was picked for being siloed.';
const EYE =
  'See the figure in the researcher view; few periods cannot show that the groups would have kept moving in parallel.';

/** What must be said with pilot against control, in English (method 11.3). */
export const ARM_EN: Readonly<Record<string, Words>> = {
  BASELINE_INCREASED: (p) => [
    `The pilot started with a higher silo index for ${layer(p)} than the control group in ${p.window('window')} ${gap(p)}; it ${FALLS}.`,
    PICKED,
  ],
  BASELINE_REDUCED: (p) => [
    `The control group started with a higher silo index for ${layer(p)} than the pilot in ${p.window('window')} ${gap(p)}; it ${FALLS}.`,
    'The difference in change is then smaller than it would otherwise be.',
  ],
  BASELINE_NO_MATERIAL_CHANGE: (p) => [
    `The pilot and the control group started about alike in the silo index for ${layer(p)} in ${p.window('window')} ${gap(p)}.`,
  ],
  BASELINE_UNDECIDED: (p) => [
    `Whether the pilot and the control group started alike in the silo index for ${layer(p)} in ${p.window('window')} cannot be decided ${gap(p)}. If one started higher, it ${FALLS}.`,
    PICKED,
  ],
  PRETREND_NO_START: (p) => [
    `Whether the silo index for ${layer(p)} moved in parallel in the pilot and the control group before the start cannot be judged: no phase says when the pilot started.`,
    'Put the phases into samband.json, the first one for the time before the start.',
  ],
  PRETREND_FEW_WINDOWS: (p) => [
    `Whether the silo index for ${layer(p)} moved in parallel in the pilot and the control group before the start cannot be judged: fewer than three windows before the start.`,
    'Shorter periods (--window month) may give more, but less certain ones.',
  ],
  PRETREND_REDUCED: (p) => [
    `The silo index for ${layer(p)} fell more in the pilot than in the control group already in ${before(p)}.`,
    'The difference after the start may then be a course that was already under way.',
  ],
  PRETREND_INCREASED: (p) => [
    `The silo index for ${layer(p)} fell less in the pilot than in the control group in ${before(p)}.`,
    'The groups moved differently before the start, so the control group is a poor guide to what would have happened otherwise.',
  ],
  PRETREND_NO_MATERIAL_CHANGE: (p) => [
    `The silo index for ${layer(p)} moved about alike in the pilot and the control group in ${before(p)}.`,
    EYE,
  ],
  PRETREND_UNDECIDED: (p) => [
    `Whether the silo index for ${layer(p)} moved differently in the pilot and the control group in ${before(p)} cannot be decided.`,
    EYE,
  ],
};
