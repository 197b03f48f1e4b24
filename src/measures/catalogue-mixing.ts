import { describe, SOURCE, UNIT } from './measure-info.ts';

/** Rows of the catalogue: how ties spread over sectors. */
export const MIXING_MEASURES = [
  describe(
    'ei',
    {
      label: ['Ytre–indre-indeks', 'E-I index'],
      question: [
        'Går båndene mest ut av sektorene eller mest innenfor dem?',
        'Do ties mostly leave the sectors or stay inside them?',
      ],
    },
    [UNIT.none, -1, 1, 2],
    SOURCE.krackhardtStern,
  ),
  describe(
    'ei_weighted',
    {
      label: ['Ytre–indre-indeks, vektet', 'E-I index, weighted'],
      question: [
        'Går kontakten mest ut av sektorene eller mest innenfor dem når sterke bånd teller mer?',
        'Does contact mostly leave the sectors or stay inside them when strong ties count more?',
      ],
    },
    [UNIT.none, -1, 1, 2],
    SOURCE.krackhardtStern,
  ),
  describe(
    'ei_expected',
    {
      label: ['Ytre–indre-indeks, ventet', 'E-I index, expected'],
      question: [
        'Hva ville ytre–indre-indeksen vært om båndene ikke tok hensyn til sektor?',
        'What would the E-I index be if ties took no account of sector?',
      ],
    },
    [UNIT.none, -1, 1, 2],
  ),
  describe(
    'assortativity',
    {
      label: ['Likhetsdragning', 'Assortativity'],
      question: [
        'Møter folk egen sektor mer enn hvor aktive de er skulle tilsi?',
        'Do people meet their own sector more than their activity alone would give?',
      ],
    },
    [UNIT.none, -1, 1, 2],
    'Newman 2003, doi:10.1103/PhysRevE.67.026126',
  ),
  describe(
    'modularity',
    {
      label: ['Gruppedeling', 'Modularity'],
      question: [
        'Hvor godt følger nettverket grensene mellom sektorene?',
        'How well does the network follow the borders between sectors?',
      ],
    },
    [UNIT.none, -0.5, 1, 2],
    'Newman & Girvan 2004, doi:10.1103/PhysRevE.69.026113',
  ),
  describe(
    'modularity_weighted',
    {
      label: ['Gruppedeling, vektet', 'Modularity, weighted'],
      question: [
        'Hvor godt følger kontakten grensene mellom sektorene når sterke bånd teller mer?',
        'How well does contact follow the borders between sectors when strong ties count more?',
      ],
    },
    [UNIT.none, -0.5, 1, 2],
    'Newman 2004, doi:10.1103/PhysRevE.70.056131',
  ),
] as const;
