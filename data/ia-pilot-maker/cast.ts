import { dayOf } from './calendar.ts';
import type { Sector } from './seats.ts';

/** The persons the planted truth is about, by the maker's own keys (see Person.key). */
export const CAST = {
  informalBroker: 'nals/furu/2',
  soleCarrier: 'hot/furu/2',
  successor: 'hot/furu/5',
  standIn: 'hot/furu/4',
  carryingBrokers: ['nals/fjord/2', 'nals/holm/2', 'nav/tjernmo/2'],
  idleBrokers: ['marked/furu/1', 'nav/dalhaug/5'],
  inTwoTeams: 'nav/kvernlia/2',
} as const;

/** The sole carrier is gone from this day; the successor takes over on the next. */
export const CARRIER_LEAVES = dayOf('2024-08-01');
export const SUCCESSOR_STARTS = dayOf('2024-10-01');
/** Team Lundvåg becomes part of its leader team. */
export const LUNDVAG_MERGES = dayOf('2024-02-01');
/** Three offices begin to meet every second week. */
export const OFFICES_MEET = dayOf('2024-03-01');
/** Team Hestnes begins to prepare and round off its meetings among its own. */
export const HESTNES_LOAD = dayOf('2024-04-01');

/** Formally appointed brokers: three who carry contact, two who do not. */
export const FORMAL_BROKERS: ReadonlySet<string> = new Set([...CAST.carryingBrokers, ...CAST.idleBrokers]);

/** In the register, but in no meeting and no contact event. */
const NEVER_SEEN = ['nav/tjernmo/6', 'nav/dalhaug/6', 'arbeidsgiver/fjord/4', 'nals/vass/7'];

/** Activity of the cast, in place of the drawn one (median person = 1). */
export const ACTIVITY: ReadonlyMap<string, number> = new Map<string, number>([
  [CAST.informalBroker, 3],
  [CAST.soleCarrier, 1.6],
  [CAST.successor, 1.4],
  ...CAST.carryingBrokers.map((key): [string, number] => [key, 2.2]),
  ...CAST.idleBrokers.map((key): [string, number] => [key, 0.5]),
  ...NEVER_SEEN.map((key): [string, number] => [key, 0]),
]);

/** First day and first day after (null = the whole pilot) of those who come or go. */
export const STAYS: ReadonlyMap<string, readonly [string | null, string | null]> = new Map([
  [CAST.soleCarrier, [null, '2024-08-01']],
  ['nav/nystrand/2', [null, '2023-12-01']],
  ['nav/nystrand/4', ['2024-04-01', null]],
  ['nav/brattsund/1', [null, '2024-09-01']],
  ['nav/brattsund/2', [null, '2024-01-15']],
  ['nav/brattsund/3', [null, '2024-05-01']],
  ['nav/brattsund/4', ['2024-02-01', '2024-10-01']],
  ['nav/brattsund/5', ['2024-05-15', null]],
  ['nav/brattsund/6', ['2024-09-15', null]],
  ['nals/fjord/5', [null, '2024-03-01']],
  ['nals/fjord/6', ['2024-03-15', null]],
  ['nav/tjernmo/6', [null, '2024-06-01']],
  ['arbeidsgiver/fjord/5', ['2024-01-01', null]],
  ['nav/rognmo/6', [null, '2024-03-01']],
  ['hot/vass/6', ['2023-10-01', null]],
] as [string, [string | null, string | null]][]);

/** Those who change unit, sector or role inside the pilot: the first day of the new, and what is new. */
export const MOVES: ReadonlyMap<
  string,
  readonly [string, { unit?: string; sector?: Sector; role?: string }]
> = new Map<string, readonly [string, { unit?: string; sector?: Sector; role?: string }]>([
  ['nav/storbekk/3', ['2024-02-01', { unit: 'NALS Furufylket', sector: 'NALS', role: 'IA-rådgiver' }]],
  ['nav/myrvang/2', ['2024-03-01', { role: 'koordinator' }]],
  ['marked/fjord/4', ['2024-04-01', { unit: 'Marked Furufylket' }]],
  ['nav/skarvoy-nord/2', ['2024-06-01', { unit: 'NAV Skarvøy sentrum' }]],
  ['nav/brattsund/5', ['2024-09-01', { role: 'leder' }]],
]);
