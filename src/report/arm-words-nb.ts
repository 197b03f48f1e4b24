import type { Params, Words } from './finding-words.ts';
import { layerWord } from './layer-words.ts';

const layer = (p: Params): string => layerWord(p.raw('layer'), 'nb');
const gap = (p: Params): string =>
  p.has('changeLo')
    ? `(forskjell ${p.signed('change')}, intervall ${p.signed('changeLo')} til ${p.signed('changeHi')})`
    : `(forskjell ${p.signed('change')})`;
const before = (p: Params): string =>
  `de ${p.number('windows')} periodene før oppstart (forskjell i endring ${p.signed('change')}${p.has('changeLo') ? `, intervall ${p.signed('changeLo')} til ${p.signed('changeHi')}` : ''})`;
const FALLS = 'å falle noe også uten virkning (regresjon mot gjennomsnittet)';
const PICKED = 'Det gjelder særlig om piloten ble valgt fordi den var oppdelt.';
const EYE = 'Se figuren i forskervisningen; få perioder kan ikke vise at gruppene ville gått likt videre.';

/** What must be said with pilot against control, in bokmål (method 11.3). */
export const ARM_NB: Readonly<Record<string, Words>> = {
  BASELINE_INCREASED: (p) => [
    `Piloten startet med høyere siloindeks for ${layer(p)} enn kontrollgruppen i ${p.window('window')} ${gap(p)}; den ventes ${FALLS}.`,
    PICKED,
  ],
  BASELINE_REDUCED: (p) => [
    `Kontrollgruppen startet med høyere siloindeks for ${layer(p)} enn piloten i ${p.window('window')} ${gap(p)}; den ventes ${FALLS}.`,
    'Da blir forskjellen i endring mindre enn den ellers ville vært.',
  ],
  BASELINE_NO_MATERIAL_CHANGE: (p) => [
    `Piloten og kontrollgruppen startet omtrent likt i siloindeksen for ${layer(p)} i ${p.window('window')} ${gap(p)}.`,
  ],
  BASELINE_UNDECIDED: (p) => [
    `Om piloten og kontrollgruppen startet likt i siloindeksen for ${layer(p)} i ${p.window('window')}, kan ikke avgjøres ${gap(p)}. Startet den ene høyere, ventes den ${FALLS}.`,
    PICKED,
  ],
  PRETREND_NO_START: (p) => [
    `Om siloindeksen for ${layer(p)} gikk likt i piloten og kontrollgruppen før oppstart, kan ikke vurderes: ingen fase sier når piloten startet.`,
    'Legg fasene i samband.json, den første for tiden før oppstart.',
  ],
  PRETREND_FEW_WINDOWS: (p) => [
    `Om siloindeksen for ${layer(p)} gikk likt i piloten og kontrollgruppen før oppstart, kan ikke vurderes: færre enn tre vinduer før oppstart.`,
    'Kortere perioder (--window month) kan gi flere, men mer usikre.',
  ],
  PRETREND_REDUCED: (p) => [
    `Siloindeksen for ${layer(p)} falt mer i piloten enn i kontrollgruppen allerede i ${before(p)}.`,
    'Forskjellen etter oppstart kan da være en utvikling som alt var i gang.',
  ],
  PRETREND_INCREASED: (p) => [
    `Siloindeksen for ${layer(p)} falt mindre i piloten enn i kontrollgruppen i ${before(p)}.`,
    'Gruppene gikk ulikt før oppstart, så kontrollgruppen viser dårlig hva som ellers ville skjedd.',
  ],
  PRETREND_NO_MATERIAL_CHANGE: (p) => [
    `Siloindeksen for ${layer(p)} endret seg omtrent likt i piloten og kontrollgruppen i ${before(p)}.`,
    EYE,
  ],
  PRETREND_UNDECIDED: (p) => [
    `Om siloindeksen for ${layer(p)} endret seg ulikt i piloten og kontrollgruppen i ${before(p)}, kan ikke avgjøres.`,
    EYE,
  ],
};
