import type { Finding, Result } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { formatNumber } from './format.ts';
import { windowLabel } from './window-label.ts';

export interface FindingText {
  /** The sentence. */
  readonly text: string;
  /** What it does not say; '' where nothing needs saying. */
  readonly caveat: string;
}

type Words = (p: Params) => readonly [string, string?];

/** Parameters of a finding, written in the language. */
interface Params {
  /** A parameter as it is. */
  raw(name: string): string;
  number(name: string, decimals?: number): string;
  /** A parameter that is the index of a window. */
  window(name: string): string;
  /** A parameter as a number, for choosing words. */
  value(name: string): number;
}

/**
 * How does a finding read, and what must be said with it?
 *
 * Change is described, never judged: «økt» and «redusert» are kept for numbers with an interval (method 11.9).
 *
 * @throws nothing: a finding of another version is left out as an empty text
 */
export function findingText(
  finding: Finding,
  lang: Lang,
  result: Pick<Result, 'windows' | 'view'>,
): FindingText {
  const words = WORDS[lang][finding.code];
  if (!words) return { text: '', caveat: '' };
  const value = (name: string): number => Number(finding.params[name]);
  const [text, caveat = ''] = words({
    raw: (name) => String(finding.params[name]),
    value,
    number: (name, decimals) => formatNumber(value(name), lang, decimals === undefined ? {} : { decimals }),
    window: (name) => windowLabel(result.windows[value(name)]!, lang, 'long'),
  });
  return { text, caveat };
}

const WORDS: Readonly<Record<Lang, Readonly<Record<string, Words>>>> = {
  nb: {
    NOTHING: () => ['Loggen har ingen møter eller kontakter med minst to personer.'],
    SIZE_MEETINGS: (p) => [
      `${p.number('persons')} personer, ${p.number('events')} møter og ${p.number('hours')} møtetimer er med.`,
      'Bare møter som er ført i loggen teller; ingen registrert kontakt er ikke det samme som ingen kontakt.',
    ],
    SIZE_CONTACTS: (p) => [
      `I tillegg er ${p.number('events')} kontakter registrert. De regnes for seg og legges ikke til møtene.`,
    ],
    EI_CHANGE: (p) => [
      `Ytre–indre-indeksen (vektet) for ${layerNb(p)} var ${p.number('from', 2)} i ${p.window('first')} og ${p.number('to', 2)} i ${p.window('last')}. ` +
        `Med tilfeldige bånd ville den vært ${p.number('fromExpected', 2)} og ${p.number('toExpected', 2)}.`,
      'Om forskjellen er større enn tilfeldig variasjon, er ikke beregnet i denne versjonen.',
    ],
    EI_LEVEL: (p) => [
      `Ytre–indre-indeksen (vektet) for ${layerNb(p)} var ${p.number('to', 2)} i ${p.window('last')}; med tilfeldige bånd ville den vært ${p.number('toExpected', 2)}.`,
    ],
    PAIRS: (p) => [
      p.value('first') === p.value('last')
        ? `${p.number('to')} av ${p.number('of')} sektorpar hadde ${contactNb(p)} i ${p.window('last')}.`
        : `${p.number('from')} av ${p.number('of')} sektorpar hadde ${contactNb(p)} i ${p.window('first')}, ${p.number('to')} i ${p.window('last')}.`,
      'Flere bånd er ikke bedre i seg selv, og lengre perioder gir flere.',
    ],
    TOP_BROKER: (p) => [
      `${p.raw('id')} ligger oftest på korteste vei mellom sektorer i ${layerNb(p)} over hele perioden (andel ${p.number('score', 2)}, nest høyest ${p.number('second', 2)}).`,
      'En slik posisjon kan være en bro, en flaskehals eller et skjold; tallet sier ikke hvilken.',
    ],
    OUTSIDE: (p) => [`${p.number('count')} hendelser ligger utenfor periodene og er ikke med.`],
  },
  en: {
    NOTHING: () => ['The log has no meeting or contact with at least two persons.'],
    SIZE_MEETINGS: (p) => [
      `${p.number('persons')} persons, ${p.number('events')} meetings and ${p.number('hours')} meeting hours are included.`,
      'Only meetings in the log count; no registered contact is not the same as no contact.',
    ],
    SIZE_CONTACTS: (p) => [
      `${p.number('events')} contacts are registered as well. They are analysed apart and never added to the meetings.`,
    ],
    EI_CHANGE: (p) => [
      `The weighted E-I index of ${layerEn(p)} was ${p.number('from', 2)} in ${p.window('first')} and ${p.number('to', 2)} in ${p.window('last')}. ` +
        `With random ties it would be ${p.number('fromExpected', 2)} and ${p.number('toExpected', 2)}.`,
      'Whether the difference is larger than chance variation is not computed in this version.',
    ],
    EI_LEVEL: (p) => [
      `The weighted E-I index of ${layerEn(p)} was ${p.number('to', 2)} in ${p.window('last')}; with random ties it would be ${p.number('toExpected', 2)}.`,
    ],
    PAIRS: (p) => [
      p.value('first') === p.value('last')
        ? `${p.number('to')} of ${p.number('of')} sector pairs had ${contactEn(p)} in ${p.window('last')}.`
        : `${p.number('from')} of ${p.number('of')} sector pairs had ${contactEn(p)} in ${p.window('first')}, ${p.number('to')} in ${p.window('last')}.`,
      'More ties are not better in themselves, and longer periods give more.',
    ],
    TOP_BROKER: (p) => [
      `${p.raw('id')} most often lies on the shortest path between sectors in ${layerEn(p)} over the whole period (share ${p.number('score', 2)}, second ${p.number('second', 2)}).`,
      'Such a position can be a bridge, a bottleneck or a shield; the number does not say which.',
    ],
    OUTSIDE: (p) => [`${p.number('count')} events lie outside the periods and are left out.`],
  },
};

const layerNb = (p: Params): string => (p.raw('layer') === 'meetings' ? 'møtene' : 'kontaktene');
const layerEn = (p: Params): string => (p.raw('layer') === 'meetings' ? 'the meetings' : 'the contacts');
const contactNb = (p: Params): string =>
  p.raw('layer') === 'meetings' ? 'minst ett vist bånd i møter' : 'minst ett vist bånd i kontakter';
const contactEn = (p: Params): string =>
  p.raw('layer') === 'meetings' ? 'at least one shown tie in meetings' : 'at least one shown tie in contacts';
