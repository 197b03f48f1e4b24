import { type Day, dayOf, OPERATIVE } from './calendar.ts';
import { CARRIER_LEAVES, CAST, SUCCESSOR_STARTS } from './cast.ts';
import type { Person } from './people.ts';
import type { Sector } from './seats.ts';

/** Meetings or contact events outside any series: between whom, and how many in a full month. */
export interface Stream {
  readonly id: string;
  readonly a: Sector;
  readonly b: Sector;
  readonly arm: Person['arm'];
  readonly perMonth: (day: Day) => number;
  /** Who may take part; default everyone of the sector in the arm. */
  readonly who?: (person: Person, day: Day) => boolean;
}

const always = (n: number) => (): number => n;
/** Little before 2024, then more by the month until September. */
const opening = (before: number, after: number) => (day: Day) =>
  day < OPERATIVE ? before : before + (after - before) * Math.min(1, (day - OPERATIVE) / 240);
/** Does contact open up here? Not in Åsfylket, nor among the people of NAV Hestnes. */
export const isOpenPlace = ({ key, county }: Person): boolean =>
  county !== 'aas' && !key.startsWith('nav/hestnes/');

const stillPlace = (person: Person): boolean => !isOpenPlace(person);

const pilot = (a: Sector, b: Sector, perMonth: Stream['perMonth'], who?: Stream['who']): Stream => ({
  id: `pilot ${a}-${b}`,
  a,
  b,
  arm: 'pilot',
  perMonth,
  ...(who ? { who } : {}),
});
const control = (a: Sector, b: Sector, n: number): Stream => ({
  id: `control ${a}-${b}`,
  a,
  b,
  arm: 'control',
  perMonth: always(n),
});

/** One HoT person at a time has contact with employers: the sole carrier, for a moment a stand-in, the successor. */
const carriesEmployers = ({ key, county }: Person, day: Day): boolean => {
  if (key.startsWith('arbeidsgiver/')) return county === 'furu';
  if (day < CARRIER_LEAVES) return key === CAST.soleCarrier;
  return key === (day < SUCCESSOR_STARTS ? CAST.standIn : CAST.successor);
};
const employerRate = (day: Day): number =>
  day >= CARRIER_LEAVES && day < SUCCESSOR_STARTS ? (day < dayOf('2024-09-01') ? 0 : 0.4) : 1;

/** No stream joins Marked and HoT: that pair stays closed all the time. */
export const ALL_STREAMS: readonly Stream[] = [
  pilot('NALS', 'NALS', always(0.5)),
  pilot('NAV-kontor', 'NAV-kontor', always(1.2)),
  pilot('HoT', 'HoT', always(0.6)),
  pilot('Marked', 'Marked', always(0.5)),
  pilot('NALS', 'NAV-kontor', opening(0.8, 1.6), isOpenPlace),
  { ...pilot('NALS', 'NAV-kontor', always(0.4), stillPlace), id: 'pilot NALS-NAV-kontor still' },
  pilot('NALS', 'Marked', always(1.2)),
  pilot('NAV-kontor', 'Marked', always(0.8)),
  pilot('NALS', 'Arbeidsgiver', always(1)),
  pilot('NAV-kontor', 'Arbeidsgiver', always(0.6)),
  pilot('Marked', 'Arbeidsgiver', always(0.6)),
  pilot('NALS', 'HoT', opening(0.1, 1.6), isOpenPlace),
  pilot('NAV-kontor', 'HoT', opening(0.1, 2), isOpenPlace),
  pilot('HoT', 'Arbeidsgiver', employerRate, carriesEmployers),
  control('NALS', 'NAV-kontor', 0.6),
  control('NALS', 'Marked', 0.4),
  control('NAV-kontor', 'NAV-kontor', 0.8),
  control('HoT', 'HoT', 0.4),
  control('NALS', 'Arbeidsgiver', 0.3),
  control('Marked', 'Arbeidsgiver', 0.4),
  control('NAV-kontor', 'HoT', 0.2),
];
