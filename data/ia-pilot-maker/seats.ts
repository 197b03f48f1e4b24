import { COUNTY_NAME, type County, OFFICES } from './places.ts';

export type Sector = 'NALS' | 'NAV-kontor' | 'HoT' | 'Marked' | 'Arbeidsgiver';

/** A place in the organisation that one person fills. */
export interface Seat {
  /** The maker's own name of the seat and its person, as `hot/furu/2`; never written to a file. */
  readonly key: string;
  readonly county: County;
  readonly unit: string;
  readonly sector: Sector;
  readonly role: string;
}

const COUNTIES: readonly County[] = ['furu', 'fjord', 'aas', 'holm', 'vass'];
/** Persons per county in the sectors that are organised by county: furu, fjord, aas, holm, vass. */
const COUNTY_SEATS = [
  {
    group: 'nals',
    sector: 'NALS',
    unit: 'NALS',
    leader: 'leder',
    role: 'IA-rådgiver',
    sizes: [9, 6, 3, 4, 7],
  },
  { group: 'hot', sector: 'HoT', unit: 'HoT', leader: 'leder', role: 'rådgiver', sizes: [5, 5, 4, 4, 6] },
  {
    group: 'marked',
    sector: 'Marked',
    unit: 'Marked',
    leader: 'leder',
    role: 'markedskontakt',
    sizes: [4, 4, 3, 3, 5],
  },
  {
    group: 'arbeidsgiver',
    sector: 'Arbeidsgiver',
    unit: 'Arbeidsgivere',
    leader: 'arbeidsgiver',
    role: 'arbeidsgiver',
    sizes: [8, 5, 3, 3, 7],
  },
] as const;
/** Seats that are filled after each other, on top of an office's size. */
const LATER_SEATS: ReadonlyMap<string, number> = new Map([
  ['nystrand', 1],
  ['brattsund', 3],
]);
const PROJECT_LEADERS: ReadonlySet<string> = new Set(['nals/furu/8', 'nals/furu/9']);

const seatsBelowCounty = (county: County, at: number): Seat[] =>
  COUNTY_SEATS.flatMap(({ group, sector, unit, leader, role, sizes }) =>
    Array.from({ length: sizes[at]! }, (_, i) => {
      const key = `${group}/${county}/${i + 1}`;
      const title = PROJECT_LEADERS.has(key) ? 'prosjektleder' : i === 0 ? leader : role;
      return { key, county, unit: `${unit} ${COUNTY_NAME[county]}`, sector, role: title };
    }),
  );

const seatsOfOffices = (): Seat[] =>
  OFFICES.flatMap(({ id, name, county, size }) =>
    Array.from({ length: size + (LATER_SEATS.get(id) ?? 0) }, (_, i) => ({
      key: `nav/${id}/${i + 1}`,
      county,
      unit: name,
      sector: 'NAV-kontor' as const,
      role: i === 0 ? 'leder' : 'SYFO-veileder',
    })),
  );

/** Every seat of the pilot and of the control county, always in the same order. */
export const allSeats = (): Seat[] => [...COUNTIES.flatMap(seatsBelowCounty), ...seatsOfOffices()];
