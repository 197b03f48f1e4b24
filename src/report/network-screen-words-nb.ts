import type { NetworkScreenText } from './network-screen-text.ts';

const who = (count: number, isGrouped: boolean) =>
  isGrouped ? (count === 1 ? 'enhet' : 'enheter') : count === 1 ? 'person' : 'personer';

/** The network screen's choices in bokmål. */
export const NETWORK_SCREEN_NB: NetworkScreenText = {
  layout: 'Plassering',
  bySector: 'Etter sektor',
  frozen: {
    meetings: 'Faste plasser etter alle møter',
    contacts: 'Faste plasser etter alle kontakter',
    survey: 'Faste plasser etter alle svar',
  },
  superHelp:
    'Plassene er regnet ut én gang av båndene i hele perioden: de som har mest kontakt, står nær hverandre. De er de samme i alle perioder, så bare båndene endrer seg. Opp, ned, høyre og venstre betyr ellers ingenting.',
  compare: 'Sammenlign med',
  noCompare: 'Ingen',
  endCompare: 'Avslutt sammenligningen',
  differenceTitle: (earlier, later) => `Bånd fra ${earlier} til ${later}`,
  differenceHelp:
    'Et bånd er beholdt når det finnes i begge periodene, uansett styrke. Tallene gjelder båndene som er tegnet.',
  fates: { kept: 'Beholdt', new: 'Nye', lost: 'Borte' },
  fateLine: { kept: 'tynn mørk strek', new: 'tykk blå strek', lost: 'stiplet oransje strek' },
  difference: ({ kept, new: fresh, lost }, earlier, later) =>
    `Fra ${earlier} til ${later}: ${kept} bånd beholdt, ${fresh} nye, ${lost} borte.`,
  notStaying: (fresh, lost, isGrouped) =>
    `${fresh} av de nye og ${lost} av de tapte båndene hører til ${isGrouped ? 'enheter' : 'personer'} som bare er med i den ene perioden.`,
  sameWindow: 'Velg en annen periode på tidslinjen for å se forskjellen.',
  legend: 'Slik vises båndene',
  table: (earlier, later) => `Bånd beholdt, nye og borte fra ${earlier} til ${later}`,
  columns: {
    a: 'Fra',
    b: 'Til',
    sectorA: 'Sektor (fra)',
    sectorB: 'Sektor (til)',
    fate: 'Bånd',
    before: 'Timer før',
    after: 'Timer etter',
  },
  wayTo: 'Vei til …',
  nobody: 'Ingen valgt',
  wayHelp:
    'Korteste vei med samme regning som mellomsentralitet: sterke bånd er korte, så veien kan ha flere ledd enn den må.',
  way: (_steps, shown, names) => `${shown} ledd: ${names}.`,
  noWay: (from, to) => `Ingen vei fra ${from} til ${to} i denne perioden.`,
  wayStart: (name) => `Vei til ${name}: flytt til en annen prikk med piltastene, eller velg i listen.`,
  wayMeasure: 'Antall ledd',
  clearWay: 'Fjern veien',
  vacant: (isGrouped) => (isGrouped ? 'Hva om denne enheten står tom?' : 'Hva om denne rollen står tom?'),
  vacantNote: 'Mekanisk fjerning: hvem som ville overtatt, vet vi ikke.',
  vacantTitle: (name) => `Uten ${name}`,
  vacantTies: (count, shown) => `${shown} bånd faller bort${count === 0 ? ', for det er ingen' : ''}.`,
  vacantParts: (_count, shown, isGrouped) =>
    `Nettverket faller i ${shown} deler: ${isGrouped ? 'enhetene' : 'personene'} under når ikke lenger resten.`,
  vacantWhole: (isGrouped) => `Ingen andre ${isGrouped ? 'enheter' : 'personer'} faller fra hverandre.`,
  fallen: (count, shown, isGrouped) => `${shown} ${who(count, isGrouped)} faller fra`,
  pairsGone: (_count, shown) => `${shown} sektorpar står igjen uten noe bånd:`,
  noPairsGone: 'Ingen sektorpar mister alle båndene sine.',
  noTies: 'Ingen bånd i denne perioden, så ingenting faller bort.',
  more: (shown) => `og ${shown} til`,
  vacantMark: 'tatt ut',
  fallenMark: 'faller fra resten',
  arrows: {
    meetings: 'Pilen går fra den som innkalte, til den som ble innkalt.',
    contacts: 'Pilen går fra den som tok kontakt, til den som ble kontaktet.',
    survey: 'Pilen går fra den som svarte, til den som ble nevnt.',
  },
  keys: 'Skift og Enter merker prikken som mål for en vei; gå så til en annen prikk.',
  drawnFile: 'SVG- og PNG-filen viser perioden uten valgene over bildet.',
};
