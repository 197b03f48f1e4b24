import { describe, SOURCE, UNIT } from './measure-info.ts';

/** Rows of the catalogue: how a window's network is built. */
export const STRUCTURE_MEASURES = [
  describe(
    'components',
    {
      label: ['Adskilte deler', 'Separate parts'],
      question: [
        'Hvor mange deler uten kontakt med hverandre faller nettverket i?',
        'Into how many parts without contact with one another does the network fall?',
      ],
    },
    [UNIT.parts, 0, null, 0],
  ),
  describe(
    'largest_component',
    {
      label: ['Største sammenhengende gruppe', 'Largest connected part'],
      question: [
        'Hvor stor del av personene henger sammen i den største gruppen?',
        'What share of the persons hang together in the largest part?',
      ],
    },
    [UNIT.share, 0, 1, 2],
  ),
  describe(
    'isolates',
    {
      label: ['Uten registrert kontakt', 'Without recorded contact'],
      question: [
        'Hvor mange har ingen registrert kontakt i perioden?',
        'How many have no recorded contact in the period?',
      ],
    },
    [UNIT.persons, 0, null, 0],
  ),
  describe(
    'transitivity',
    {
      label: ['Lukkede trekanter', 'Transitivity'],
      question: [
        'Når to har en felles kontakt, hvor ofte har de også møtt hverandre?',
        'When two persons share a contact, how often have they met each other too?',
      ],
    },
    [UNIT.share, 0, 1, 2],
    'Newman, Strogatz & Watts 2001, doi:10.1103/PhysRevE.64.026118',
  ),
  describe(
    'degree_centralization',
    {
      label: ['Sentralisering av kontakter', 'Degree centralisation'],
      question: [
        'Er kontaktene samlet rundt noen få personer?',
        'Are the contacts gathered around a few persons?',
      ],
    },
    [UNIT.none, 0, 1, 2],
    SOURCE.freeman,
  ),
  describe(
    'betweenness_centralization',
    {
      label: ['Sentralisering av mellomledd', 'Betweenness centralisation'],
      question: [
        'Går veiene mellom folk gjennom noen få personer?',
        'Do the ways between people run through a few persons?',
      ],
    },
    [UNIT.none, 0, 1, 2],
    SOURCE.freemanBetween,
  ),
  describe(
    'articulation_points',
    {
      label: ['Kritiske knutepunkt', 'Cut persons'],
      question: [
        'Hvor mange personer holder deler av nettverket sammen alene?',
        'How many persons hold parts of the network together on their own?',
      ],
    },
    [UNIT.persons, 0, null, 0],
    SOURCE.tarjan,
  ),
  describe(
    'bridges',
    {
      label: ['Kritiske bånd', 'Bridges'],
      question: [
        'Hvor mange enkeltbånd holder deler av nettverket sammen alene?',
        'How many single ties hold parts of the network together on their own?',
      ],
    },
    [UNIT.ties, 0, null, 0],
    SOURCE.tarjan,
  ),
] as const;
