import type { Params, Words } from './finding-words.ts';
import { eventWord, layerWord } from './layer-words.ts';

const layer = (p: Params): string => layerWord(p.raw('layer'), 'nb');
const event = (p: Params): string => eventWord(p.raw('layer'), 'nb');
const move = (p: Params): string => (p.raw('verdict') === 'REDUCED' ? 'Nedgangen' : 'Økningen');
const range = (p: Params): string => `endring fra ${p.signed('least')} til ${p.signed('most')}`;
const VARIANTS =
  'Variantene bruker de samme møtene på ulike måter og er ikke uavhengige prøver; de sier ikke noe om møter som mangler i loggen.';
const EFFORT =
  'Prøven tar bort virkningen av flere førte møter, ikke av at bestemte slags møter ble ført oftere enn før.';

/** Findings on how well the conclusion holds, in bokmål. */
export const ROBUSTNESS_NB: Readonly<Record<string, Words>> = {
  VARIANTS_HOLD: (p) => [
    `${move(p)} i siloindeksen for ${layer(p)} holder i ${p.number('holds')} av ${p.number('of')} varianter av analysen (samme retning i ${p.number('sameSign')}, intervall uten 0 i ${p.number('excludes')}; ${range(p)}).`,
    VARIANTS,
  ],
  VARIANTS_DIFFER: (p) => [
    `Om ${move(p).toLowerCase()} i siloindeksen for ${layer(p)} tåler andre valg, kan ikke avgjøres: den holder i ${p.number('holds')} av ${p.number('of')} varianter av analysen (samme retning i ${p.number('sameSign')}, intervall uten 0 i ${p.number('excludes')}; ${range(p)}).`,
    VARIANTS,
  ],
  VARIANTS_UNDECIDED: (p) => [
    `Om siloindeksen for ${layer(p)} endret seg, kan ikke avgjøres; ${p.number('excludes')} av ${p.number('of')} varianter av analysen har et intervall uten 0 (${range(p)}).`,
    VARIANTS,
  ],
  VARIANTS_SAME: (p) => [
    `Siloindeksen for ${layer(p)} viser ingen vesentlig endring i ${p.number('still')} av ${p.number('of')} varianter av analysen (${range(p)}).`,
    VARIANTS,
  ],
  EFFORT_SURVIVES: (p) => [
    `Bedre samarbeid eller bedre logging? ${move(p)} for ${layer(p)} står seg når begge perioder har like mange ${event(p)} (${p.number('meetings')} i hver; endring ${p.signed('change')}, trekkene fra ${p.signed('lo')} til ${p.signed('hi')}).`,
    EFFORT,
  ],
  EFFORT_REVERSES: (p) => [
    `Bedre samarbeid eller bedre logging? Retningen for ${layer(p)} snur når begge perioder har like mange ${event(p)} (${p.number('meetings')} i hver; endring ${p.signed('change')}, trekkene fra ${p.signed('lo')} til ${p.signed('hi')}).`,
    EFFORT,
  ],
  EFFORT_NOT_SEPARABLE: (p) => [
    `Bedre samarbeid eller bedre logging? Det kan ikke avgjøres for ${layer(p)}: med like mange ${event(p)} i begge perioder (${p.number('meetings')} i hver) går trekkene fra ${p.signed('lo')} til ${p.signed('hi')}.`,
    EFFORT,
  ],
  EFFORT_UNDECIDED: (p) => [
    `Bedre samarbeid eller bedre logging? Det kan ikke avgjøres for ${layer(p)}, for endringen i siloindeksen kan ikke skilles fra ingen endring.`,
  ],
  TIPPING: (p) => [
    p.value('meetings') === 0
      ? `${move(p)} for ${layer(p)} tåler ikke at noen ${event(p)} på tvers mangler i loggen for ${p.window('window')}.`
      : `${move(p)} for ${layer(p)} kan ikke lenger skilles fra ingen endring om ${p.number('meetings')} ${eventWord(p.raw('layer'), 'nb', p.value('meetings'))} på tvers mangler i loggen for ${p.window('window')}, der ${p.number('logged')} er ført${p.has('whole') ? `; den er helt borte ved ${p.number('whole')}` : ''}.`,
    'Regnet med manglende møter som ligner de førte møtene på tvers, og ingen mangler i den andre perioden.',
  ],
  TIPPING_NEVER: (p) => [
    `${move(p)} for ${layer(p)} kan ikke forklares av gjennomsnittlige ${event(p)} på tvers som mangler i loggen, samme hvor mange.`,
    'Møter som blander sektorene mer enn de førte, kan likevel mangle.',
  ],
};
