import { describe, UNIT } from './measure-info.ts';

/** Rows of the catalogue: how much there is in a window. */
export const COUNT_MEASURES = [
  describe(
    'persons',
    {
      label: ['Personer', 'Persons'],
      question: ['Hvor mange personer hørte til i perioden?', 'How many persons belonged in the period?'],
    },
    [UNIT.persons, 0, null, 0],
  ),
  describe(
    'attending',
    {
      label: ['Deltakende', 'Attending'],
      question: [
        'Hvor mange av dem var med på minst ett møte eller én kontakt?',
        'How many of them took part in at least one meeting or contact?',
      ],
    },
    [UNIT.persons, 0, null, 0],
  ),
  describe(
    'meetings',
    {
      label: ['Møter', 'Meetings'],
      question: ['Hvor mange møter startet i perioden?', 'How many meetings started in the period?'],
    },
    [UNIT.meetings, 0, null, 0],
  ),
  describe(
    'contacts',
    {
      label: ['Kontakter', 'Contacts'],
      question: [
        'Hvor mange kontakthendelser er registrert i perioden?',
        'How many contact events are recorded in the period?',
      ],
    },
    [UNIT.contacts, 0, null, 0],
  ),
  describe(
    'series',
    {
      label: ['Møteserier', 'Series'],
      question: [
        'Hvor mange ulike møteserier er oppgitt i loggen?',
        'How many series of meetings are named in the log?',
      ],
    },
    [UNIT.series, 0, null, 0],
  ),
  describe(
    'hours',
    {
      label: ['Timer', 'Hours'],
      question: [
        'Hvor lenge varte møtene eller kontaktene til sammen, uansett hvor mange som var med?',
        'How long did the meetings or contacts last in all, however many took part?',
      ],
    },
    [UNIT.hours, 0, null, 1],
  ),
  describe(
    'meetings_without_contact',
    {
      label: ['Møter uten kontakt', 'Meetings without contact'],
      question: [
        'Hvor mange møter hadde færre enn to kjente deltakere og kan ikke lage bånd?',
        'How many meetings had fewer than two known attendees and can make no tie?',
      ],
    },
    [UNIT.meetings, 0, null, 0],
  ),
  describe(
    'imputed_share',
    {
      label: ['Anslått varighet', 'Imputed length'],
      question: [
        'For hvor stor del av møtene er varigheten anslått?',
        'For how large a share of the meetings is the length estimated?',
      ],
    },
    [UNIT.share, 0, 1, 2],
  ),
  describe(
    'unidentified_share',
    {
      label: ['Ukjente deltakere', 'Unidentified attendees'],
      question: [
        'Hvor stor del av oppmøtet er personer som ikke kunne kjennes igjen?',
        'How large a share of the attendances is by persons who could not be identified?',
      ],
    },
    [UNIT.share, 0, 1, 2],
  ),
  describe(
    'ties',
    { label: ['Bånd', 'Ties'], question: ['Hvor mange par har møtt hverandre?', 'How many pairs have met?'] },
    [UNIT.ties, 0, null, 0],
  ),
  describe(
    'density',
    {
      label: ['Tetthet', 'Density'],
      question: [
        'Hvor stor del av alle mulige par har møtt hverandre?',
        'What share of all possible pairs have met?',
      ],
    },
    [UNIT.share, 0, 1, 3],
    'Wasserman & Faust 1994, doi:10.1017/CBO9780511815478',
  ),
  describe(
    'contact_rate',
    {
      label: ['Kontakttid per par', 'Contact time per pair'],
      question: [
        'Hvor mye kontakt har et mulig par i snitt i løpet av en måned?',
        'How much contact does a possible pair have in a month, on average?',
      ],
    },
    [UNIT.hoursPerPairMonth, 0, null, 3],
  ),
] as const;
