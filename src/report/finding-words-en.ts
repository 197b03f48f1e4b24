import { ARM_EN } from './arm-words-en.ts';
import type { Params, Words } from './finding-words.ts';
import { eventWord, layerWord } from './layer-words.ts';
import { ROBUSTNESS_EN } from './robustness-words-en.ts';
import { SECTOR_EN } from './sector-words-en.ts';
import { mergedSentence, numberWord, roundedSentence } from './view-sentences.ts';

const layer = (p: Params): string => layerWord(p.raw('layer'), 'en');
const contact = (p: Params): string => eventWord(p.raw('layer'), 'en');
const level = (p: Params): string =>
  p.has('lo')
    ? ` (95% interval ${p.number('lo', 2)} to ${p.number('hi', 2)})`
    : p.has('why')
      ? ` (without an interval: ${p.reason('why')})`
      : '';
const change = (p: Params, word = 'change'): string =>
  p.has('changeLo')
    ? ` (${word} ${p.signed('change')}, interval ${p.signed('changeLo')} to ${p.signed('changeHi')})`
    : p.has('why')
      ? ` (without an interval: ${p.reason('why')})`
      : '';
const fromTo = (p: Params): string =>
  `from ${p.number('from', 2)} in ${p.window('first')} to ${p.number('to', 2)} in ${p.window('last')}`;
const NULL = '0 is random mixing, 1 is fully separate. The aim is not 0 but the direction.';
const LOGGED: ReadonlyMap<string, string> = new Map([
  ['meetings', 'The interval covers variation between meeting series, not meetings missing from the log.'],
  ['contacts', 'The interval covers variation between contacts, not contacts missing from the log.'],
  ['survey', 'The interval covers variation between answers, not persons who did not answer.'],
]);
const logged = (p: Params): string => LOGGED.get(p.raw('layer')) ?? '';
const HELD: ReadonlyMap<string, string> = new Map([
  ['meetings', 'The interval covers which meeting series were held.'],
  ['contacts', 'The interval covers which contacts were made.'],
  ['survey', 'The interval covers which answers were given.'],
]);
const held = (p: Params): string => HELD.get(p.raw('layer')) ?? '';
const coarse = (p: Params): string => (p.has('rounded') ? ` ${roundedSentence('en')}` : '');
const hours = (p: Params): string =>
  p.has('rounded') && p.value('hours') === 0
    ? 'under 2.5 meeting hours'
    : p.count('hours', 'meeting hour', 'meeting hours');
const ONE_EACH =
  'With one pilot and one control the interval covers variation between meetings, not differences between sites, and logging may have changed.';
const mixed = (p: Params): string =>
  p.value('mixed') > 0 ? ` ${p.count('mixed', 'meeting', 'meetings')} had people of both.` : '';

/** Findings in English. */
export const WORDS_EN: Readonly<Record<string, Words>> = {
  ...ROBUSTNESS_EN,
  ...ARM_EN,
  ...SECTOR_EN,
  MERGED_SECTORS: (p) => [
    p.value('shown') > 1
      ? `Some sectors are merged because they have fewer than ${numberWord(p.value('minGroup'), 'en')} persons. The researcher view shows them one by one.`
      : mergedSentence(p.value('minGroup'), 'en'),
  ],
  NOTHING: () => ['The log has no meeting or contact with at least two persons.'],
  SIZE_MEETINGS: (p) => [
    `${p.count('persons', 'person', 'persons')}, ${p.count('events', 'meeting', 'meetings')} and ${hours(p)} are included.`,
    `${p.has('rounded') ? 'Hours are rounded to the nearest five. ' : ''}Only meetings in the log count; no registered contact is not the same as no contact.`,
  ],
  SIZE_CONTACTS: (p) => [
    p.value('events') === 1
      ? '1 contact is registered as well. It is analysed apart and never added to the meetings.'
      : `${p.number('events')} contacts are registered as well. They are analysed apart and never added to the meetings.`,
  ],
  SIZE_SURVEY: (p) => [
    p.value('events') === 1
      ? 'In a survey, 1 tie between persons is stated. It is directed and analysed apart.'
      : `In a survey, ${p.number('events')} ties between persons are stated. They are directed and analysed apart.`,
    'The ties are what the respondents stated; someone who did not answer has no ties out.',
  ],
  SILO_NONE: (p) => [`The silo index of ${layer(p)} cannot be computed: ${p.reason('reason')}.`],
  SILO_LEVEL: (p) => [
    `The silo index of ${layer(p)} was ${p.number('to', 2)} in ${p.window('last')}${level(p)}.`,
    `${NULL}${coarse(p)}`,
  ],
  SILO_WIDE: (p) => [
    `The silo index of ${layer(p)} in ${p.window('last')} cannot be established: too little data${p.has('lo') ? ` (estimate ${p.number('to', 2)}, 95% interval ${p.number('lo', 2)} to ${p.number('hi', 2)})` : ''}.`,
    `The interval is wider than 0.8.${coarse(p)}`,
  ],
  SILO_REDUCED: (p) => [
    `The silo index of ${layer(p)} is reduced ${fromTo(p)}${change(p)}.`,
    `${NULL} ${logged(p)}${coarse(p)}`,
  ],
  SILO_INCREASED: (p) => [
    `The silo index of ${layer(p)} has increased ${fromTo(p)}${change(p)}.`,
    `${NULL} ${logged(p)}${coarse(p)}`,
  ],
  SILO_NO_MATERIAL_CHANGE: (p) => [
    `The silo index of ${layer(p)} shows no material change ${fromTo(p)}${change(p)}.`,
    `${NULL} ${logged(p)}${coarse(p)}`,
  ],
  SILO_UNDECIDED: (p) => [
    `The silo index of ${layer(p)} went ${fromTo(p)}; whether that is a change cannot be decided${change(p)}.`,
    `${NULL} ${logged(p)}${coarse(p)}`,
  ],
  TREND_REDUCED: (p) => [
    `The trend over all ${p.number('meetings')} ${contact(p)} is falling: ${p.signed('change')} over the period (interval ${p.signed('changeLo')} to ${p.signed('changeHi')}).`,
  ],
  TREND_INCREASED: (p) => [
    `The trend over all ${p.number('meetings')} ${contact(p)} is rising: ${p.signed('change')} over the period (interval ${p.signed('changeLo')} to ${p.signed('changeHi')}).`,
  ],
  TREND_NO_MATERIAL_CHANGE: (p) => [
    `The trend over all ${p.number('meetings')} ${contact(p)} shows no material change (interval ${p.signed('changeLo')} to ${p.signed('changeHi')}).`,
  ],
  TREND_UNDECIDED: (p) => [
    `The trend over all ${p.number('meetings')} ${contact(p)} cannot be decided${p.has('changeLo') ? ` (interval ${p.signed('changeLo')} to ${p.signed('changeHi')})` : ''}.`,
  ],
  ARMS_REDUCED: (p) => [
    `The silo index fell more in the pilot than in the control group${change(p, 'difference')}.${mixed(p)}`,
    ONE_EACH,
  ],
  ARMS_INCREASED: (p) => [
    `The silo index fell less in the pilot than in the control group${change(p, 'difference')}.${mixed(p)}`,
    ONE_EACH,
  ],
  ARMS_NO_MATERIAL_CHANGE: (p) => [
    `The silo index moved about alike in the pilot and the control group${change(p, 'difference')}.${mixed(p)}`,
    ONE_EACH,
  ],
  ARMS_UNDECIDED: (p) => [
    `Whether the silo index moved differently in the pilot and the control group cannot be decided${change(p, 'difference')}.${mixed(p)}`,
    ONE_EACH,
  ],
  PAIRS: (p) => [
    p.value('first') === p.value('last')
      ? `${p.number('to')} of ${p.count('of', 'sector pair', 'sector pairs')} had at least one shown tie in ${contact(p)} in ${p.window('last')}.`
      : `${p.number('from')} of ${p.count('of', 'sector pair', 'sector pairs')} had at least one shown tie in ${contact(p)} in ${p.window('first')}, ${p.number('to')} in ${p.window('last')}.`,
    'More ties are not better in themselves, and longer periods give more.',
  ],
  DEPENDENT_PAIR: (p) => [
    `Contact between ${p.raw('a')} and ${p.raw('b')} rests in effect on two persons or fewer in ${p.window('last')}${p.has('pai') ? ` (person-dependence ${p.number('pai', 2)}, interval ${p.number('lo', 2)} to ${p.number('hi', 2)})` : ''}.`,
    'The number says who carried the contact, not whether others would have stepped in.',
  ],
  NO_BRIDGE: (p) => [
    `No ${contact(p)} brought ${p.raw('a')} and ${p.raw('b')} together in ${p.window('last')}.`,
  ],
  TOP_BROKER: (p) => [
    `${p.raw('id')} most often lies on the shortest path between sectors in ${layer(p)} over the whole period (share ${p.number('score', 2)}, second ${p.number('second', 2)}).`,
    'Such a position can be a bridge, a bottleneck or a shield; the number does not say which.',
  ],
  TOP_BROKER_SHARED: (p) => [
    `Several persons lie equally often on the shortest path between sectors in ${layer(p)} over the whole period (highest share ${p.number('score', 2)}), so no single person stands out.`,
  ],
  TOP_CARRIER: (p) => [
    `${p.raw('id')} carries most of the contact between sectors in ${layer(p)} over the whole period: is part of ${p.number('percent', 0)}% of it (place 1, 90% interval ${p.number('lo', 0)} to ${p.number('hi', 0)})${p.has('formal') ? `, and is ${p.value('formal') > 0 ? '' : 'not '}an appointed broker` : ''}.`,
    `${held(p)} To carry much contact can be a bridge, a bottleneck or a shield; the number does not say which.`,
  ],
  FIRST_CARRIER: (p) => [
    `Who carries most of the contact between sectors in ${layer(p)} over the whole period cannot be decided: ${p.raw('id')} is part of ${p.number('percent', 0)}% of it and stands first, but with a 90% interval from place ${p.number('lo', 0)} to ${p.number('hi', 0)}.`,
    held(p),
  ],
  APPOINTED_BROKERS: (p) => [
    `${p.number('hits')} of ${p.number('formal')} appointed brokers are among the ${p.number('formal')} who carry most contact between sectors in ${layer(p)} (expected ${p.number('expected', 1)} by chance).`,
    'The number is for the whole period and what the log holds, not for how well anybody does the job.',
  ],
  OUTSIDE: (p) => [
    p.value('count') === 1
      ? '1 event lies outside the periods and is left out.'
      : `${p.number('count')} events lie outside the periods and are left out.`,
  ],
};
