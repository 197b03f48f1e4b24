import { describe, SOURCE, UNIT } from './measure-info.ts';

/** Rows of the catalogue: what changed between windows, and the headline indices with their limits. */
export const CHANGE_MEASURES = [
  describe(
    'jaccard',
    {
      label: ['Varighet i bånd', 'Persistence of ties'],
      question: [
        'Hvor stor del av båndene i denne eller forrige periode finnes i begge, blant alle?',
        'What share of the ties in this or the previous period is found in both, among everyone?',
      ],
    },
    [UNIT.share, 0, 1, 2],
    SOURCE.jaccard,
  ),
  describe(
    'jaccard_stayers',
    {
      label: ['Varighet i bånd, de som ble', 'Persistence of ties, stayers'],
      question: [
        'Hvor stor del av båndene finnes i begge perioder blant dem som var der hele veien?',
        'What share of the ties is found in both periods among those who were there in both?',
      ],
    },
    [UNIT.share, 0, 1, 2],
    SOURCE.jaccard,
  ),
  describe(
    'ties_kept',
    {
      label: ['Bånd som besto', 'Ties kept'],
      question: [
        'Hvor mange bånd fra forrige periode finnes fortsatt?',
        'How many ties from the previous period are still there?',
      ],
    },
    [UNIT.ties, 0, null, 0],
  ),
  describe(
    'ties_new',
    {
      label: ['Nye bånd', 'New ties'],
      question: [
        'Hvor mange bånd fantes ikke i forrige periode?',
        'How many ties were not there in the previous period?',
      ],
    },
    [UNIT.ties, 0, null, 0],
  ),
  describe(
    'ties_lost',
    {
      label: ['Tapte bånd', 'Lost ties'],
      question: [
        'Hvor mange bånd fra forrige periode finnes ikke lenger?',
        'How many ties from the previous period are gone?',
      ],
    },
    [UNIT.ties, 0, null, 0],
  ),
  describe(
    'silo_index',
    {
      label: ['Siloindeks', 'Silo index'],
      question: [
        'Hvor mye holder møtetiden seg innenfor egen sektor, der 0 er som tilfeldig blanding og 1 helt adskilt?',
        "How much does meeting time stay inside one's own sector, 0 being as random mixing and 1 fully separate?",
      ],
    },
    [UNIT.none, null, 1, 2],
    SOURCE.saracco,
  ),
  describe(
    'silo_lo',
    {
      label: ['Siloindeks, nedre grense', 'Silo index, lower limit'],
      question: [
        'Hvor lav kan siloindeksen være når vi tar høyde for hvilke møteserier som ble holdt?',
        'How low can the silo index be, allowing for which series of meetings took place?',
      ],
    },
    [UNIT.none, null, 1, 2],
  ),
  describe(
    'silo_hi',
    {
      label: ['Siloindeks, øvre grense', 'Silo index, upper limit'],
      question: [
        'Hvor høy kan siloindeksen være når vi tar høyde for hvilke møteserier som ble holdt?',
        'How high can the silo index be, allowing for which series of meetings took place?',
      ],
    },
    [UNIT.none, null, 1, 2],
  ),
  describe(
    'person_dependence',
    {
      label: ['Personavhengighetsindeks', 'Person-dependence index'],
      question: [
        'Hvor sannsynlig er det at samme person bar to tilfeldig valgte kontakter mellom to sektorer?',
        'How likely is it that the same person carried two contacts between two sectors drawn at random?',
      ],
    },
    [UNIT.none, 0, 1, 2],
    SOURCE.simpson,
  ),
  describe(
    'pai_lo',
    {
      label: ['Personavhengighet, nedre grense', 'Person-dependence, lower limit'],
      question: [
        'Hvor lav kan personavhengigheten være når vi tar høyde for hvilke møteserier som ble holdt?',
        'How low can person-dependence be, allowing for which series of meetings took place?',
      ],
    },
    [UNIT.none, 0, 1, 2],
  ),
  describe(
    'pai_hi',
    {
      label: ['Personavhengighet, øvre grense', 'Person-dependence, upper limit'],
      question: [
        'Hvor høy kan personavhengigheten være når vi tar høyde for hvilke møteserier som ble holdt?',
        'How high can person-dependence be, allowing for which series of meetings took place?',
      ],
    },
    [UNIT.none, 0, 1, 2],
  ),
  describe(
    'direct_share',
    {
      label: ['Direkteandel', 'Direct share'],
      question: [
        'Av parene på tvers av sektorer som kan nå hverandre, hvor stor del har møttes direkte?',
        'Of the cross-sector pairs that can reach each other, what share have met directly?',
      ],
    },
    [UNIT.share, 0, 1, 2],
  ),
] as const;
