import { describe, SOURCE, UNIT } from './measure-info.ts';

/** Rows of the catalogue: where a person is in the network. */
export const POSITION_MEASURES = [
  describe(
    'degree',
    {
      label: ['Antall kontakter', 'Contacts'],
      question: ['Hvor mange andre har personen møtt?', 'How many others has the person met?'],
    },
    [UNIT.persons, 0, null, 0],
    SOURCE.freeman,
  ),
  describe(
    'strength',
    {
      label: ['Kontaktstyrke', 'Contact strength'],
      question: [
        'Hvor mye kontakt har personen til sammen?',
        'How much contact does the person have in all?',
      ],
    },
    [UNIT.byTieRule, 0, null, 1],
    'Barrat et al. 2004, doi:10.1073/pnas.0400087101',
  ),
  describe(
    'hours',
    {
      label: ['Timer', 'Hours'],
      question: [
        'Hvor mange timer var personen selv i møter eller kontakt?',
        'How many hours did the person spend in meetings or contact?',
      ],
    },
    [UNIT.hours, 0, null, 1],
  ),
  describe(
    'sectors_met',
    {
      label: ['Sektorer møtt', 'Sectors met'],
      question: [
        'Hvor mange andre sektorer har personen kontakt med?',
        'With how many other sectors does the person have contact?',
      ],
    },
    [UNIT.sectors, 0, null, 0],
  ),
  describe(
    'betweenness',
    {
      label: ['Mellomledd', 'Betweenness'],
      question: [
        'Hvor ofte ligger personen på korteste vei mellom to andre?',
        'How often is the person on the shortest way between two others?',
      ],
    },
    [UNIT.share, 0, 1, 3],
    SOURCE.brandes,
  ),
  describe(
    'betweenness_weighted',
    {
      label: ['Mellomledd, vektet', 'Betweenness, weighted'],
      question: [
        'Hvor ofte ligger personen på korteste vei mellom to andre når sterke bånd er korte?',
        'How often is the person on the shortest way between two others when strong ties are short?',
      ],
    },
    [UNIT.share, 0, 1, 3],
    SOURCE.opsahl,
  ),
  describe(
    'harmonic',
    {
      label: ['Nærhet', 'Closeness (harmonic)'],
      question: [
        'Hvor få ledd er det fra personen til alle andre?',
        'How few steps is the person from everyone else?',
      ],
    },
    [UNIT.none, 0, 1, 2],
    'Marchiori & Latora 2000, doi:10.1016/S0378-4371(00)00311-3',
  ),
  describe(
    'harmonic_weighted',
    {
      label: ['Nærhet, vektet', 'Closeness (harmonic), weighted'],
      question: [
        'Hvor kort er veien fra personen til alle andre når sterke bånd er korte?',
        'How short is the way from the person to everyone else when strong ties are short?',
      ],
    },
    [UNIT.none, 0, null, 2],
    SOURCE.opsahl,
  ),
  describe(
    'eigenvector',
    {
      label: ['Kontakt med de godt forbundne', 'Eigenvector centrality'],
      question: [
        'Kjenner personen folk som selv kjenner mange?',
        'Does the person know people who themselves know many?',
      ],
    },
    [UNIT.none, 0, 1, 2],
    'Bonacich 1972, doi:10.1080/0022250X.1972.9989806',
  ),
  describe(
    'core',
    {
      label: ['Kjernegruppe', 'Core'],
      question: [
        'Hvor langt inn i den tetteste delen av nettverket er personen?',
        'How far inside the tightest part of the network is the person?',
      ],
    },
    [UNIT.none, 0, null, 0],
    'Seidman 1983, doi:10.1016/0378-8733(83)90028-X',
  ),
] as const;
