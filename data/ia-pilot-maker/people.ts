import { createRng } from '../../src/random.ts';
import { type Day, dayOf, END_DAY, FIRST_DAY } from './calendar.ts';
import { ACTIVITY, FORMAL_BROKERS, MOVES, STAYS } from './cast.ts';
import { normal } from './chance.ts';
import type { County } from './places.ts';
import { allSeats, type Seat, type Sector } from './seats.ts';

/** Where a person worked over [from, to). */
export interface Spell {
  readonly unit: string;
  readonly sector: Sector;
  readonly role: string;
  readonly from: Day;
  readonly to: Day;
}

export interface Person {
  readonly key: string;
  /** What the files call the person: p001 …, in an order that says nothing about her. */
  readonly id: string;
  readonly county: County;
  readonly arm: 'pilot' | 'control';
  readonly spells: readonly Spell[];
  /** How active the person is; log-normal with median 1. */
  readonly activity: number;
  readonly broker: boolean;
}

function spellsOf({ key, unit, sector, role }: Seat): Spell[] {
  const [from, to] = STAYS.get(key) ?? [null, null];
  const whole = { unit, sector, role, from: from ? dayOf(from) : FIRST_DAY, to: to ? dayOf(to) : END_DAY };
  const move = MOVES.get(key);
  if (!move) return [whole];
  const day = dayOf(move[0]);
  return [
    { ...whole, to: day },
    { ...whole, ...move[1], from: day },
  ];
}

/** Where is this person on this day? undefined before she came and after she left. */
export const spellOn = (person: Person, day: Day): Spell | undefined =>
  person.spells.find(({ from, to }) => from <= day && day < to);

/**
 * Everyone of the pilot and the control county, by key.
 *
 * @param seed whole number; gives the activity of each and the order of the ids
 */
export function makePeople(seed: number): ReadonlyMap<string, Person> {
  const seats = allSeats();
  const numbers = createRng(seed, 'ids').shuffle(seats.map((_, i) => i + 1));
  const rng = createRng(seed, 'activity');
  return new Map(
    seats.map((seat, i) => {
      const drawn = Math.exp(0.4 * normal(rng));
      const person: Person = {
        key: seat.key,
        id: `p${String(numbers[i]).padStart(3, '0')}`,
        county: seat.county,
        arm: seat.county === 'vass' ? 'control' : 'pilot',
        spells: spellsOf(seat),
        activity: ACTIVITY.get(seat.key) ?? drawn,
        broker: FORMAL_BROKERS.has(seat.key),
      };
      return [seat.key, person];
    }),
  );
}
