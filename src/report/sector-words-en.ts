import type { Params, Words } from './finding-words.ts';
import { eventWord } from './layer-words.ts';

const time = (p: Params): string => (p.raw('layer') === 'meetings' ? 'meeting time' : 'contact');
const event = (p: Params): string => eventWord(p.raw('layer'), 'en');
const span = (p: Params): string => ` from ${p.window('first')} to ${p.window('last')}`;
const fromTo = (p: Params): string =>
  p.has('from')
    ? ` from ${p.number('from', 2)} in ${p.window('first')} to ${p.number('to', 2)} in ${p.window('last')} of what random mixing would give (change ${p.signed('change')}, interval ${p.signed('changeLo')} to ${p.signed('changeHi')})`
    : `${span(p)}, measured against random mixing`;
const and = (p: Params): string => p.raw('partners').replace(/, ([^,]*)$/, ' and $1');
const LOGGED =
  'Measured against the activity of each period, so that more logged meetings of the same kind do not move the number; unlogged meetings across sectors can.';
const MANY = (p: Params): string =>
  `Only what is sure when all ${p.number('pairs')} sector pairs are tested is named; other pairs may have changed too.`;

/** Findings on sectors, pairs and units, in English. */
export const SECTOR_EN: Readonly<Record<string, Words>> = {
  SECTOR_INCREASED: (p) => [
    `${p.raw('sector')} is more open: ${time(p)} together with other sectors has increased${fromTo(p)}. It is ${time(p)} with ${and(p)}.`,
    LOGGED,
  ],
  SECTOR_REDUCED: (p) => [
    `${p.raw('sector')} is more separate: ${time(p)} together with other sectors is reduced${fromTo(p)}. It is ${time(p)} with ${and(p)}.`,
    LOGGED,
  ],
  PAIR_INCREASED: (p) => [
    `Shared ${time(p)} of ${p.raw('a')} and ${p.raw('b')} has increased${fromTo(p)}.`,
    MANY(p),
  ],
  PAIR_REDUCED: (p) => [
    `Shared ${time(p)} of ${p.raw('a')} and ${p.raw('b')} is reduced${fromTo(p)}.`,
    MANY(p),
  ],
  PAIR_CLOSED: (p) => [
    `${p.raw('a')} and ${p.raw('b')} have in every period less than half of the shared ${time(p)} that random mixing would give${p.has('hi') ? ` (upper bound at most ${p.number('hi', 2)})` : ''}${p.value('planned') > 0 ? ', although the pair is planned' : ''}.`,
    'No recorded contact is not the same as no contact.',
  ],
  PAIR_OPEN: (p) => [
    `The planned pair ${p.raw('a')} and ${p.raw('b')} has over the whole period more than half of the shared ${time(p)} that random mixing would give${p.has('lo') ? ` (interval ${p.number('lo', 2)} to ${p.number('hi', 2)})` : ''}.`,
    `It says that they ${p.raw('layer') === 'meetings' ? 'meet' : 'have contact'}, not whether that changed.`,
  ],
  SOLE_PAIR: (p) => [
    `Contact between ${p.raw('a')} and ${p.raw('b')} was carried by one person for ${p.raw('a')}: ${p.raw('id')} (${p.number('meetings')} ${event(p)}, ${p.value('first') === p.value('last') ? p.window('first') : `${p.window('first')} through ${p.window('last')}`}).`,
    `It is a count of logged ${event(p)}, without an interval. It says who carried the contact, not whether others would have stepped in.`,
  ],
  UNIT_LOAD: (p) => [
    `${p.raw('unit')} has increased its time in meetings of its own from ${p.number('from', 2)} hours per person and week in ${p.window('first')} to ${p.number('to', 2)} in ${p.window('last')}, more than the other units (difference in change ${p.signed('change')}, interval ${p.signed('changeLo')} to ${p.signed('changeHi')}). ${p.value('less') > 0 ? 'Time in meetings with other sectors is reduced' : 'Whether time in meetings with other sectors increased cannot be decided'}.`,
    'More meetings and better logging cannot be told apart here. Only units with enough people in every week are tested, and only what is sure when all are tested is named.',
  ],
};
