import type { SectorScreenText } from './sector-screen-text.ts';

/** The words of the screens between sectors, brokers and bridges, in bokmål. */
export const SECTOR_SCREEN_NB: SectorScreenText = {
  period: 'Periode',
  choosePair: 'Velg et par av sektorer',
  gridName: (when) => `Par av sektorer ${when}`,
  gridKeys: 'Piltastene flytter mellom rutene, Enter viser hva som bærer paret.',
  oneSector: 'Det er bare én sektor, så det finnes ingen par.',
  noPair: 'Velg en rute for å se hva som bærer kontakten.',
  clickMatrix: 'Klikk på en rute for å se hva som bærer kontakten mellom de to sektorene.',
  pairTitle: (a, b) => `${a} – ${b}`,
  carriesTitle: (a, b) => `Hva som bærer ${a} – ${b}, periode for periode`,
  facts: {
    ratio: {
      label: 'Kontakt mot ventet',
      question: 'Møtes de mer eller mindre enn ventet? 1 er som ved tilfeldig blanding.',
    },
    hours: { label: 'Timer sammen', question: 'Møtetimer, delt mellom parene i rommet.' },
    expected: {
      label: 'Timer ventet',
      question: 'Ut fra hvor mye hver person møter og hvor store møtene er.',
    },
    pai: {
      label: 'Personavhengighet',
      question: 'Sannsynligheten for at samme person bar to tilfeldige kontakter.',
    },
    band: {
      label: 'Personavhengighet',
      question: 'Hvor mye kontakten henger på enkeltpersoner, i tre trinn.',
    },
    topShare: {
      label: 'Andel med nøkkelperson',
      question: 'Så mye av kontakten bar den viktigste personen.',
    },
    topRole: { label: 'Andel med viktigste rolle', question: 'Så mye av kontakten bar folk med rollen.' },
    busFactor: { label: 'Bussfaktor', question: 'Så mange må være borte før halve kontakten forsvinner.' },
    effectiveCarriers: {
      label: 'Effektivt antall bærere',
      question: 'Kontakten hviler i praksis på så mange personer.',
    },
    bridgingMeetings: { label: 'Bromøter', question: 'Møter med noen fra begge sektorer.' },
  },
  interval: (value, lo, hi) => `${value} (${lo}–${hi})`,
  leaderWhy:
    'Ledervisningen har ikke timer, personer eller roller for et par av sektorer: bak slike tall kan det stå én person. Den har personavhengighet i tre trinn, der det er nok folk og møter.',
  projectWhy:
    'Prosjektvisningen viser roller som mange nok har, og personavhengighet i tre trinn. Personer vises ikke.',
  sortBy: 'Sorter etter',
  sorts: { mean: 'Andel i snitt', last: 'Andel i siste periode', sectors: 'Sektorer møtt', name: 'Navn' },
  measure: 'Mål',
  measures: { paths: 'Veier mellom sektorer', share: 'Andel av kontakten' },
  pinHint: (what) =>
    `Klikk på ${what} for å feste raden øverst. Piltastene flytter mellom radene, Enter fester og løsner.`,
  kinds: { person: 'en person', unit: 'en enhet', role: 'en rolle' },
  pin: (name) => `Fest ${name} øverst`,
  clearPins: 'Løsne alle',
  rowsName: 'Rader som kan festes øverst',
  brokersHidden: 'Denne visningen har ingen tall om hvem som bygger bro.',
  appointed: (n, hits, expected, p) =>
    `${n} er utpekt som brobyggere. ${hits} av dem er blant de ${n} som bar mest; ved loddtrekning ville vi ventet ${expected} (${p}).`,
  appointedShares: (n, share) =>
    `${n} er utpekt som brobyggere. De bar ${share} av det alle bar over sektorgrensene.`,
  columns: {
    name: 'Navn',
    sector: 'Sektor',
    role: 'Rolle',
    appointed: 'Utpekt',
    met: 'Sektorer møtt, flest i én periode',
    rank: 'Rang i hele perioden (95 %)',
    pair: 'Par',
    window: 'Periode',
    reason: 'Grunn',
    left: 'Igjen uten',
    first: 'Først',
    last: 'Sist',
  },
  yes: 'ja',
  bridgesHint:
    'Parene øverst henger på færrest. Velg et par for å se hva som er igjen uten den som bærer mest.',
  without: (who) => `Uten ${who}`,
  mechanical: 'Mekanisk fjerning: hvem som ville overtatt, vet vi ikke.',
  leftOf: (left) => `${left} av brotimene mellom de to sektorene er igjen.`,
  meetingsLeft: (left, all) => `${left} av ${all} bromøter har fortsatt noen fra begge sektorer.`,
  nextCarriers: (list) => `De neste som bar: ${list}.`,
  nobodyElse: 'Ingen andre bar noe.',
  otherPairs: 'Andre par som blir tynnere',
  noOtherPairs: 'Ingen andre par har vedkommende blant de tre som bærer mest.',
  alone: (n) => `${n} ville stått uten registrert kontakt med noen`,
  cutOff: (n) => `${n} ville falt ut av den største sammenhengende delen`,
  pairsGone: 'Par av sektorer uten noe bånd igjen',
  nothingFalls: 'Ingen mister all kontakt, og ingen par av sektorer mister sitt siste bånd.',
  efficiency: (share) =>
    `Rekkevidden på tvers over hele perioden ville falt med ${share} (i ryggraden av nettverket).`,
  noTop: 'Her kan vi ikke si hvem eller hvilken rolle som bærer mest.',
};
