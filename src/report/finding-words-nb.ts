import { ARM_NB } from './arm-words-nb.ts';
import type { Params, Words } from './finding-words.ts';
import { eventWord, layerWord } from './layer-words.ts';
import { ROBUSTNESS_NB } from './robustness-words-nb.ts';
import { SECTOR_NB } from './sector-words-nb.ts';
import { mergedSentence, numberWord, roundedSentence } from './view-sentences.ts';

const layer = (p: Params): string => layerWord(p.raw('layer'), 'nb');
const contact = (p: Params): string => eventWord(p.raw('layer'), 'nb');
const level = (p: Params): string =>
  p.has('lo')
    ? ` (95 % intervall ${p.number('lo', 2)} til ${p.number('hi', 2)})`
    : p.has('why')
      ? ` (uten intervall: ${p.reason('why')})`
      : '';
const change = (p: Params): string =>
  p.has('changeLo')
    ? ` (endring ${p.signed('change')}, intervall ${p.signed('changeLo')} til ${p.signed('changeHi')})`
    : p.has('why')
      ? ` (uten intervall: ${p.reason('why')})`
      : '';
const fromTo = (p: Params): string =>
  `fra ${p.number('from', 2)} i ${p.window('first')} til ${p.number('to', 2)} i ${p.window('last')}`;
const NULL = '0 er tilfeldig blanding, 1 er helt adskilt. Målet er ikke 0, men retningen.';
const LOGGED: ReadonlyMap<string, string> = new Map([
  ['meetings', 'Intervallet gjelder variasjon mellom møteserier, ikke møter som mangler i loggen.'],
  ['contacts', 'Intervallet gjelder variasjon mellom kontakter, ikke kontakter som mangler i loggen.'],
  ['survey', 'Intervallet gjelder variasjon mellom svar, ikke personer som ikke svarte.'],
]);
const logged = (p: Params): string => LOGGED.get(p.raw('layer')) ?? '';
const HELD: ReadonlyMap<string, string> = new Map([
  ['meetings', 'Intervallet gjelder hvilke møteserier som ble holdt.'],
  ['contacts', 'Intervallet gjelder hvilke kontakter som ble tatt.'],
  ['survey', 'Intervallet gjelder hvilke svar som ble gitt.'],
]);
const held = (p: Params): string => HELD.get(p.raw('layer')) ?? '';
const coarse = (p: Params): string => (p.has('rounded') ? ` ${roundedSentence('nb')}` : '');
const hours = (p: Params): string =>
  p.has('rounded') && p.value('hours') === 0
    ? 'under 2,5 møtetimer'
    : p.count('hours', 'møtetime', 'møtetimer');
const ONE_EACH =
  'Med én pilot og én kontroll dekker intervallet variasjon mellom møter, ikke forskjeller mellom steder, og føringen av loggen kan ha endret seg.';
const mixed = (p: Params): string =>
  p.value('mixed') > 0 ? ` ${p.count('mixed', 'møte', 'møter')} hadde folk fra begge.` : '';

/** Findings in bokmål. «Økt» and «redusert» only where the interval excludes 0 (method 11.9). */
export const WORDS_NB: Readonly<Record<string, Words>> = {
  ...ROBUSTNESS_NB,
  ...ARM_NB,
  ...SECTOR_NB,
  MERGED_SECTORS: (p) => [
    p.value('shown') > 1
      ? `Noen sektorer er slått sammen fordi de har færre enn ${numberWord(p.value('minGroup'), 'nb')} personer. Forskervisningen viser dem hver for seg.`
      : mergedSentence(p.value('minGroup'), 'nb'),
  ],
  NOTHING: () => ['Loggen har ingen møter eller kontakter med minst to personer.'],
  SIZE_MEETINGS: (p) => [
    `${p.count('persons', 'person', 'personer')}, ${p.count('events', 'møte', 'møter')} og ${hours(p)} er med.`,
    `${p.has('rounded') ? 'Timene er avrundet til nærmeste fem. ' : ''}Bare møter som er ført i loggen teller; ingen registrert kontakt er ikke det samme som ingen kontakt.`,
  ],
  SIZE_CONTACTS: (p) => [
    p.value('events') === 1
      ? 'I tillegg er 1 kontakt registrert. Den regnes for seg og legges ikke til møtene.'
      : `I tillegg er ${p.number('events')} kontakter registrert. De regnes for seg og legges ikke til møtene.`,
  ],
  SIZE_SURVEY: (p) => [
    `I en spørreundersøkelse er det oppgitt ${p.number('events')} bånd mellom personer. De er rettet og regnes for seg.`,
    'Båndene er det de som svarte, har oppgitt; den som ikke svarte, har ingen bånd ut.',
  ],
  SILO_NONE: (p) => [`Siloindeksen for ${layer(p)} kan ikke beregnes: ${p.reason('reason')}.`],
  SILO_LEVEL: (p) => [
    `Siloindeksen for ${layer(p)} var ${p.number('to', 2)} i ${p.window('last')}${level(p)}.`,
    `${NULL}${coarse(p)}`,
  ],
  SILO_WIDE: (p) => [
    `Siloindeksen for ${layer(p)} i ${p.window('last')} kan ikke fastslås: for lite grunnlag${p.has('lo') ? ` (anslag ${p.number('to', 2)}, 95 % intervall ${p.number('lo', 2)} til ${p.number('hi', 2)})` : ''}.`,
    `Intervallet er bredere enn 0,8.${coarse(p)}`,
  ],
  SILO_REDUCED: (p) => [
    `Siloindeksen for ${layer(p)} er redusert ${fromTo(p)}${change(p)}.`,
    `${NULL} ${logged(p)}${coarse(p)}`,
  ],
  SILO_INCREASED: (p) => [
    `Siloindeksen for ${layer(p)} har økt ${fromTo(p)}${change(p)}.`,
    `${NULL} ${logged(p)}${coarse(p)}`,
  ],
  SILO_NO_MATERIAL_CHANGE: (p) => [
    `Siloindeksen for ${layer(p)} viser ingen vesentlig endring ${fromTo(p)}${change(p)}.`,
    `${NULL} ${logged(p)}${coarse(p)}`,
  ],
  SILO_UNDECIDED: (p) => [
    `Siloindeksen for ${layer(p)} gikk ${fromTo(p)}; om det er en endring, kan ikke avgjøres${change(p)}.`,
    `${NULL} ${logged(p)}${coarse(p)}`,
  ],
  TREND_REDUCED: (p) => [
    `Trenden over alle ${p.number('meetings')} ${layer(p)} er fallende: ${p.signed('change')} over perioden (intervall ${p.signed('changeLo')} til ${p.signed('changeHi')}).`,
  ],
  TREND_INCREASED: (p) => [
    `Trenden over alle ${p.number('meetings')} ${layer(p)} er stigende: ${p.signed('change')} over perioden (intervall ${p.signed('changeLo')} til ${p.signed('changeHi')}).`,
  ],
  TREND_NO_MATERIAL_CHANGE: (p) => [
    `Trenden over alle ${p.number('meetings')} ${layer(p)} viser ingen vesentlig endring (intervall ${p.signed('changeLo')} til ${p.signed('changeHi')}).`,
  ],
  TREND_UNDECIDED: (p) => [
    `Trenden over alle ${p.number('meetings')} ${layer(p)} kan ikke avgjøres${p.has('changeLo') ? ` (intervall ${p.signed('changeLo')} til ${p.signed('changeHi')})` : ''}.`,
  ],
  ARMS_REDUCED: (p) => [
    `Siloindeksen falt mer i piloten enn i kontrollgruppen${change(p).replace('endring', 'forskjell')}.${mixed(p)}`,
    ONE_EACH,
  ],
  ARMS_INCREASED: (p) => [
    `Siloindeksen falt mindre i piloten enn i kontrollgruppen${change(p).replace('endring', 'forskjell')}.${mixed(p)}`,
    ONE_EACH,
  ],
  ARMS_NO_MATERIAL_CHANGE: (p) => [
    `Siloindeksen endret seg omtrent likt i piloten og kontrollgruppen${change(p).replace('endring', 'forskjell')}.${mixed(p)}`,
    ONE_EACH,
  ],
  ARMS_UNDECIDED: (p) => [
    `Om siloindeksen endret seg ulikt i piloten og kontrollgruppen, kan ikke avgjøres${change(p).replace('endring', 'forskjell')}.${mixed(p)}`,
    ONE_EACH,
  ],
  PAIRS: (p) => [
    p.value('first') === p.value('last')
      ? `${p.number('to')} av ${p.number('of')} sektorpar hadde minst ett vist bånd i ${contact(p)} i ${p.window('last')}.`
      : `${p.number('from')} av ${p.number('of')} sektorpar hadde minst ett vist bånd i ${contact(p)} i ${p.window('first')}, ${p.number('to')} i ${p.window('last')}.`,
    'Flere bånd er ikke bedre i seg selv, og lengre perioder gir flere.',
  ],
  DEPENDENT_PAIR: (p) => [
    `Kontakten mellom ${p.raw('a')} og ${p.raw('b')} hviler i praksis på to personer eller færre i ${p.window('last')}${p.has('pai') ? ` (personavhengighet ${p.number('pai', 2)}, intervall ${p.number('lo', 2)} til ${p.number('hi', 2)})` : ''}.`,
    'Tallet sier hvem som bar kontakten, ikke om andre ville trådt til.',
  ],
  NO_BRIDGE: (p) => [`Ingen ${contact(p)} samlet ${p.raw('a')} og ${p.raw('b')} i ${p.window('last')}.`],
  TOP_BROKER: (p) => [
    `${p.raw('id')} ligger oftest på korteste vei mellom sektorer i ${layer(p)} over hele perioden (andel ${p.number('score', 2)}, nest høyest ${p.number('second', 2)}).`,
    'En slik posisjon kan være en bro, en flaskehals eller et skjold; tallet sier ikke hvilken.',
  ],
  TOP_BROKER_SHARED: (p) => [
    `Flere ligger like ofte på korteste vei mellom sektorer i ${layer(p)} over hele perioden (høyeste andel ${p.number('score', 2)}), så ingen enkeltperson skiller seg ut.`,
  ],
  TOP_CARRIER: (p) => [
    `${p.raw('id')} bærer mest av kontakten mellom sektorer i ${layer(p)} over hele perioden: er med i ${p.number('percent', 0)} % av den (plass 1, 90 % intervall ${p.number('lo', 0)} til ${p.number('hi', 0)})${p.has('formal') ? `, og er ${p.value('formal') > 0 ? '' : 'ikke '}utpekt brobygger` : ''}.`,
    `${held(p)} Å bære mye kontakt kan være en bro, en flaskehals eller et skjold; tallet sier ikke hvilken.`,
  ],
  FIRST_CARRIER: (p) => [
    `Hvem som bærer mest av kontakten mellom sektorer i ${layer(p)} over hele perioden, kan ikke avgjøres: ${p.raw('id')} er med i ${p.number('percent', 0)} % av den og står først, men med 90 % intervall fra plass ${p.number('lo', 0)} til ${p.number('hi', 0)}.`,
    held(p),
  ],
  APPOINTED_BROKERS: (p) => [
    `${p.number('hits')} av ${p.number('formal')} utpekte brobyggere er blant de ${p.number('formal')} som bærer mest kontakt mellom sektorer i ${layer(p)} (ventet ${p.number('expected', 1)} ved tilfeldighet).`,
    'Tallet gjelder hele perioden og det som er ført i loggen, ikke hvor godt noen gjør jobben.',
  ],
  OUTSIDE: (p) => [`${p.count('count', 'hendelse', 'hendelser')} ligger utenfor periodene og er ikke med.`],
};
