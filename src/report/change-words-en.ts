import type { ChangeWords } from './change-words.ts';

/** The screen «Change» in English. */
export const CHANGE_WORDS_EN: ChangeWords = {
  baseline: (value) => `first period: ${value}`,
  verdicts: {
    REDUCED: 'reduced',
    INCREASED: 'increased',
    NO_MATERIAL_CHANGE: 'no material change',
    UNDECIDED: 'cannot be decided',
  },
  differences: {
    REDUCED: 'fell more in the pilot',
    INCREASED: 'fell less in the pilot',
    NO_MATERIAL_CHANGE: 'no material difference',
    UNDECIDED: 'cannot be decided',
  },
  reasons: {
    EMPTY_WINDOW: 'no recorded contact in one of the periods',
    NO_CAPACITY: 'only meetings of everyone',
    NO_BRIDGE: 'no bridge',
    TOO_FEW_SERIES: 'too few meeting series',
    JACKKNIFE_UNDEFINED: 'too little data',
    NO_VARIATION: 'its uncertainty cannot be computed',
    TOO_FEW_MEETINGS: 'too few meetings',
    NO_SPREAD_IN_TIME: 'all meetings are at the same time',
    SHORT_BASELINE: 'too little time before the start',
  },
  interval: (lo, hi) => `95% interval ${lo} to ${hi}`,
  noInterval: 'without an interval',
  none: 'Fewer than two periods have a silo index, so no change can be shown.',
  rows: {
    change: (first, last) => `From ${first} to ${last}`,
    trend: (n, events) => `Trend over all ${n} ${events}`,
    pilot: (n) => `The pilot (${n} ${n === '1' ? 'person' : 'persons'})`,
    control: (n) => `The control group (${n} ${n === '1' ? 'person' : 'persons'})`,
    difference: 'Difference in change: pilot minus control',
    before: 'Before the start: pilot minus control',
  },
  columns: {
    estimate: 'Estimate',
    value: 'Change of the silo index',
    lo: 'From (95%)',
    hi: 'To (95%)',
    verdict: 'What can be said',
    p: 'p',
    note: 'Note',
    perQuarter: 'Per quarter',
  },
  arms: { pilot: 'the pilot', control: 'the control group', band: '95% interval of the control group' },
  ties: {
    kept: 'kept',
    new: 'new',
    lost: 'lost',
    persistence: 'Tie persistence',
    noEarlier: 'no earlier period',
  },
  withoutValue: (who, n) => `${who} has no value in ${n} ${n === '1' ? 'period' : 'periods'}`,
  zone: 'Grey zone: at most 0.10 up or down, no material change',
  axis: 'Change of the silo index',
  titles: {
    headline: 'The silo index, period by period',
    effects: 'Has the silo index changed?',
    arms: 'The pilot and the control group',
    ties: 'Which ties last?',
  },
  captions: {
    headline:
      'The silo index with its 95% interval, against the first period, with the phases and events of the pilot.',
    effects: 'Each estimate of the change with its 95% interval, and what can be said of it.',
    arms: 'The silo index of the pilot and of the control group, each on its own, with 95% intervals.',
    ties: 'Ties between two persons in each period against the period before: kept, new and lost.',
  },
  howTo: {
    headline:
      'Each point is one period, the bar is its 95% interval. The dashed line is the value of the first period. 0 is random mixing, 1 is fully separate. Two intervals that overlap do not decide whether the change is real; the figure below does. An event that coincides with a change need not be its cause.',
    effects:
      'The dot is the estimate, the bar its 95% interval. Wholly left of 0 the silo index is reduced; wholly right, increased. Wholly inside the grey zone there is no material change. Otherwise it cannot be decided. The trend uses all meetings and is the main test.',
    arms: 'A filled dot is the pilot, an open square the control group. The band is the 95% interval of the control group. With one pilot and one control the intervals cover variation between meetings, not differences between sites.',
    ties: 'Above the line: ties of the period, kept from the period before (filled) and new (pale). Below the line: ties of the period before that did not recur. Periods of different length have different numbers of ties, so a short one loses many.',
  },
  robustness: 'Does the conclusion bear it?',
  robustnessIntro: 'The same change tried in other ways, in words.',
  findings: 'The change in words',
  oneWindow: 'With one period there is nothing to compare with. Shorter periods (--window month) give more.',
  p: 'p is for no change, from the same t distribution as the interval. It should not be read without it.',
};
