import type { ChangeWords } from './change-words.ts';

/** The screen «Endring» in bokmål. «Redusert» and «økt» only where the interval excludes 0 (method 11.9). */
export const CHANGE_WORDS_NB: ChangeWords = {
  baseline: (value) => `første periode: ${value}`,
  verdicts: {
    REDUCED: 'redusert',
    INCREASED: 'økt',
    NO_MATERIAL_CHANGE: 'ingen vesentlig endring',
    UNDECIDED: 'kan ikke avgjøres',
  },
  differences: {
    REDUCED: 'falt mer i piloten',
    INCREASED: 'falt mindre i piloten',
    NO_MATERIAL_CHANGE: 'ingen vesentlig forskjell',
    UNDECIDED: 'kan ikke avgjøres',
  },
  reasons: {
    EMPTY_WINDOW: 'ingen registrert kontakt i en av periodene',
    NO_CAPACITY: 'bare møter der alle er med',
    NO_BRIDGE: 'ingen bro',
    TOO_FEW_SERIES: 'for få møteserier',
    JACKKNIFE_UNDEFINED: 'for lite grunnlag',
    NO_VARIATION: 'usikkerheten kan ikke regnes ut',
    TOO_FEW_MEETINGS: 'for få møter',
    NO_SPREAD_IN_TIME: 'alle møtene er på samme tid',
    SHORT_BASELINE: 'for kort tid før oppstart',
  },
  interval: (lo, hi) => `95\u00a0% intervall ${lo} til ${hi}`,
  noInterval: 'uten intervall',
  none: 'Færre enn to perioder har en siloindeks, så ingen endring kan vises.',
  rows: {
    change: (first, last) => `Fra ${first} til ${last}`,
    trend: (n, events) => `Trend over alle ${n} ${events}`,
    pilot: (n) => `Piloten (${n} ${n === '1' ? 'person' : 'personer'})`,
    control: (n) => `Kontrollgruppen (${n} ${n === '1' ? 'person' : 'personer'})`,
    difference: 'Forskjell i endring: pilot minus kontroll',
    before: 'Før oppstart: pilot minus kontroll',
  },
  columns: {
    estimate: 'Anslag',
    value: 'Endring i siloindeksen',
    lo: 'Fra (95\u00a0%)',
    hi: 'Til (95\u00a0%)',
    verdict: 'Hva kan sies',
    p: 'p',
    note: 'Merknad',
    perQuarter: 'Per kvartal',
  },
  arms: { pilot: 'piloten', control: 'kontrollgruppen', band: 'kontrollgruppens 95 % intervall' },
  ties: {
    kept: 'beholdt',
    new: 'nye',
    lost: 'tapte',
    persistence: 'Varighet i bånd',
    noEarlier: 'ingen tidligere periode',
  },
  withoutValue: (who, n) => `${who} er uten verdi i ${n} ${n === '1' ? 'periode' : 'perioder'}`,
  zone: 'Grått felt: høyst 0,10 opp eller ned, ingen vesentlig endring',
  axis: 'Endring i siloindeksen',
  titles: {
    headline: 'Siloindeksen, periode for periode',
    effects: 'Har siloindeksen endret seg?',
    arms: 'Piloten og kontrollgruppen',
    ties: 'Hvilke bånd varer?',
  },
  captions: {
    headline:
      'Siloindeksen med 95 % intervall, målt mot første periode, med fasene og hendelsene i pilotens eget løp.',
    effects: 'Hvert anslag på endringen med 95 % intervall, og det som kan sies av det.',
    arms: 'Siloindeksen i piloten og i kontrollgruppen, hver for seg, med 95 % intervall.',
    ties: 'Bånd mellom to personer i hver periode mot perioden før: beholdt, nye og tapte.',
  },
  howTo: {
    headline:
      'Hvert punkt er én periode, streken er 95 % intervall. Den stiplede linjen er verdien i den første perioden. 0 er tilfeldig blanding, 1 er helt adskilt. At to intervaller overlapper, avgjør ikke om endringen er reell; det gjør figuren under. En hendelse som faller sammen med en endring, trenger ikke være grunnen til den.',
    effects:
      'Prikken er anslaget, streken er 95 % intervall. Ligger hele streken til venstre for 0, er siloindeksen redusert; til høyre, økt. Ligger den helt inne i det grå feltet, er det ingen vesentlig endring. Ellers kan det ikke avgjøres. Trenden bruker alle møtene og er hovedprøven.',
    arms: 'Fylt prikk er piloten, åpen firkant er kontrollgruppen. Feltet er kontrollgruppens 95 % intervall. Med én pilot og én kontroll dekker intervallene variasjon mellom møter, ikke forskjeller mellom steder.',
    ties: 'Over linjen: bånd i perioden, beholdt fra perioden før (fylt) og nye (lyse). Under linjen: bånd fra perioden før som ikke gikk igjen. Perioder av ulik lengde gir ulikt mange bånd, så et kort vindu mister mange.',
  },
  robustness: 'Tåler konklusjonen det?',
  robustnessIntro: 'Den samme endringen prøvd på andre måter, i ord.',
  findings: 'Endringen i ord',
  oneWindow: 'Med én periode er det ikke noe å sammenligne med. Kortere perioder (--window month) gir flere.',
  p: 'p er for ingen endring, av den samme t-fordelingen som intervallet. Den bør ikke leses uten det.',
};
