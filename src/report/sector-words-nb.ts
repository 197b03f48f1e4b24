import type { Params, Words } from './finding-words.ts';
import { eventWord } from './layer-words.ts';

const time = (p: Params): string => (p.raw('layer') === 'meetings' ? 'møtetid' : 'kontakt');
const shared = (p: Params): string =>
  `den felles ${p.raw('layer') === 'meetings' ? 'møtetiden' : 'kontakten'}`;
const event = (p: Params): string => eventWord(p.raw('layer'), 'nb');
const span = (p: Params): string => ` fra ${p.window('first')} til ${p.window('last')}`;
const fromTo = (p: Params): string =>
  p.has('from')
    ? ` fra ${p.number('from', 2)} i ${p.window('first')} til ${p.number('to', 2)} i ${p.window('last')} av det tilfeldig blanding ville gitt (endring ${p.signed('change')}, intervall ${p.signed('changeLo')} til ${p.signed('changeHi')})`
    : `${span(p)}, målt mot tilfeldig blanding`;
const and = (p: Params): string => p.raw('partners').replace(/, ([^,]*)$/, ' og $1');
const LOGGED =
  'Målt mot hver periodes egen aktivitet, så flere førte møter av samme slag endrer ikke tallet; møter på tvers som ikke er ført, kan gjøre det.';
const MANY = (p: Params): string =>
  `Bare det som er sikkert når alle ${p.number('pairs')} sektorpar er prøvd, er nevnt; andre par kan også ha endret seg.`;

/** Findings on sectors, pairs and units, in bokmål. */
export const SECTOR_NB: Readonly<Record<string, Words>> = {
  SECTOR_INCREASED: (p) => [
    `${p.raw('sector')} er åpnere: ${time(p)} sammen med andre sektorer har økt${fromTo(p)}. Det gjelder ${time(p)} med ${and(p)}.`,
    LOGGED,
  ],
  SECTOR_REDUCED: (p) => [
    `${p.raw('sector')} er mer adskilt: ${time(p)} sammen med andre sektorer er redusert${fromTo(p)}. Det gjelder ${time(p)} med ${and(p)}.`,
    LOGGED,
  ],
  PAIR_INCREASED: (p) => [
    `Felles ${time(p)} for ${p.raw('a')} og ${p.raw('b')} har økt${fromTo(p)}.`,
    MANY(p),
  ],
  PAIR_REDUCED: (p) => [
    `Felles ${time(p)} for ${p.raw('a')} og ${p.raw('b')} er redusert${fromTo(p)}.`,
    MANY(p),
  ],
  PAIR_CLOSED: (p) => [
    `${p.raw('a')} og ${p.raw('b')} har i alle perioder under halvparten av ${shared(p)} som tilfeldig blanding ville gitt${p.has('hi') ? ` (øvre grense høyst ${p.number('hi', 2)})` : ''}${p.value('planned') > 0 ? ', selv om paret er planlagt' : ''}.`,
    'Ingen registrert kontakt er ikke det samme som ingen kontakt.',
  ],
  PAIR_OPEN: (p) => [
    `Det planlagte paret ${p.raw('a')} og ${p.raw('b')} har over hele perioden mer enn halvparten av ${shared(p)} som tilfeldig blanding ville gitt${p.has('lo') ? ` (intervall ${p.number('lo', 2)} til ${p.number('hi', 2)})` : ''}.`,
    `Det sier at de ${p.raw('layer') === 'meetings' ? 'møtes' : 'har kontakt'}, ikke om det endret seg.`,
  ],
  SOLE_PAIR: (p) => [
    `Kontakten mellom ${p.raw('a')} og ${p.raw('b')} ble båret av én person for ${p.raw('a')}: ${p.raw('id')} (${p.number('meetings')} ${event(p)}, ${p.value('first') === p.value('last') ? p.window('first') : `${p.window('first')} til og med ${p.window('last')}`}).`,
    `Det er en telling av førte ${event(p)}, uten intervall. Den sier hvem som bar kontakten, ikke om andre ville trådt til.`,
  ],
  UNIT_LOAD: (p) => [
    `${p.raw('unit')} har økt tiden i møter bare i egen enhet fra ${p.number('from', 2)} timer per person og uke i ${p.window('first')} til ${p.number('to', 2)} i ${p.window('last')}, mer enn de andre enhetene (forskjell i endring ${p.signed('change')}, intervall ${p.signed('changeLo')} til ${p.signed('changeHi')}). ${p.value('less') > 0 ? 'Tiden i møter med andre sektorer er redusert' : 'Om tiden i møter med andre sektorer økte, kan ikke avgjøres'}.`,
    'Flere møter og bedre føring av loggen kan ikke skilles her. Bare enheter med nok folk i alle uker er prøvd, og bare det som er sikkert når alle er prøvd, er nevnt.',
  ],
};
