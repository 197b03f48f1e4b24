import type { Params, Words } from './finding-words.ts';
import { eventWord, layerWord } from './layer-words.ts';

const layer = (p: Params): string => layerWord(p.raw('layer'), 'en');
const event = (p: Params): string => eventWord(p.raw('layer'), 'en');
const move = (p: Params): string => (p.raw('verdict') === 'REDUCED' ? 'fall' : 'rise');
const range = (p: Params): string => `change from ${p.signed('least')} to ${p.signed('most')}`;
const VARIANTS =
  'The variants use the same meetings in different ways and are not independent tests; they say nothing of meetings missing from the log.';
const EFFORT =
  'The test takes away the effect of more logged meetings, not of certain kinds of meetings being logged more often than before.';

/** Findings on how well the conclusion holds, in English. */
export const ROBUSTNESS_EN: Readonly<Record<string, Words>> = {
  VARIANTS_HOLD: (p) => [
    `The ${move(p)} of the silo index of ${layer(p)} holds in ${p.number('holds')} of ${p.number('of')} variants of the analysis (same direction in ${p.number('sameSign')}, interval without 0 in ${p.number('excludes')}; ${range(p)}).`,
    VARIANTS,
  ],
  VARIANTS_DIFFER: (p) => [
    `Whether the ${move(p)} of the silo index of ${layer(p)} bears other choices cannot be decided: it holds in ${p.number('holds')} of ${p.number('of')} variants of the analysis (same direction in ${p.number('sameSign')}, interval without 0 in ${p.number('excludes')}; ${range(p)}).`,
    VARIANTS,
  ],
  VARIANTS_UNDECIDED: (p) => [
    `Whether the silo index of ${layer(p)} changed cannot be decided; ${p.number('excludes')} of ${p.number('of')} variants of the analysis have an interval without 0 (${range(p)}).`,
    VARIANTS,
  ],
  VARIANTS_SAME: (p) => [
    `The silo index of ${layer(p)} shows no material change in ${p.number('still')} of ${p.number('of')} variants of the analysis (${range(p)}).`,
    VARIANTS,
  ],
  EFFORT_SURVIVES: (p) => [
    `Better collaboration or better logging? The ${move(p)} of ${layer(p)} remains when both periods have equally many ${event(p)} (${p.number('meetings')} in each; change ${p.signed('change')}, draws from ${p.signed('lo')} to ${p.signed('hi')}).`,
    EFFORT,
  ],
  EFFORT_REVERSES: (p) => [
    `Better collaboration or better logging? The direction of ${layer(p)} turns when both periods have equally many ${event(p)} (${p.number('meetings')} in each; change ${p.signed('change')}, draws from ${p.signed('lo')} to ${p.signed('hi')}).`,
    EFFORT,
  ],
  EFFORT_NOT_SEPARABLE: (p) => [
    `Better collaboration or better logging? That cannot be decided for ${layer(p)}: with equally many ${event(p)} in both periods (${p.number('meetings')} in each) the draws go from ${p.signed('lo')} to ${p.signed('hi')}.`,
    EFFORT,
  ],
  EFFORT_UNDECIDED: (p) => [
    `Better collaboration or better logging? That cannot be decided for ${layer(p)}, since the change of the silo index cannot be told from none.`,
  ],
  TIPPING: (p) => [
    p.value('meetings') === 0
      ? `The ${move(p)} of ${layer(p)} does not bear any ${event(p)} across sectors missing from the log of ${p.window('window')}.`
      : `The ${move(p)} of ${layer(p)} can no longer be told from no change if ${p.number('meetings')} ${eventWord(p.raw('layer'), 'en', p.value('meetings'))} across sectors ${p.value('meetings') === 1 ? 'is' : 'are'} missing from the log of ${p.window('window')}, where ${p.number('logged')} are logged${p.has('whole') ? `; it is gone at ${p.number('whole')}` : ''}.`,
    'Reckoned with missing meetings like the logged ones across sectors, and none missing in the other period.',
  ],
  TIPPING_NEVER: (p) => [
    `The ${move(p)} of ${layer(p)} cannot be explained by average ${event(p)} across sectors missing from the log, however many.`,
    'Meetings that mix the sectors more than the logged ones may still be missing.',
  ],
};
