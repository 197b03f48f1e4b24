import { createRng, type Rng } from '../../src/random.ts';
import { type Day, dayOf, staffing, weekdayOf } from './calendar.ts';
import { happens, oneOf } from './chance.ts';
import { controlSeries } from './control-series.ts';
import { countySeries, officeSeries, teamSeries } from './county-series.ts';
import { type Person, spellOn } from './people.ts';
import { type County, PILOT_COUNTIES } from './places.ts';
import { plantedSeries } from './planted-series.ts';
import type { Series } from './series.ts';

/** A meeting before it has a number. */
export interface DraftMeeting {
  readonly day: Day;
  /** Minutes after midnight. */
  readonly clock: number;
  readonly minutes: number;
  readonly type: string;
  /** '' for a meeting outside any series. */
  readonly series: string;
  /** Whose log it stands in; null = the project's own. */
  readonly county: County | null;
  readonly present: readonly Person[];
}

/** Share of planned meetings that are held when nothing is in the way. */
const HELD = 0.94;

/** A busier person is seldom missing; a quiet one misses more. */
const comes = (rng: Rng, person: Person, share: number): boolean =>
  happens(rng, 1 - (1 - share) ** Math.min(person.activity, 2));

function presentAt(rng: Rng, series: Series, people: ReadonlyMap<string, Person>, day: Day): Person[] {
  return series.regulars
    .filter(({ from, to }) => from <= day && day < to)
    .map(({ key, share }) => ({ person: people.get(key)!, share }))
    .filter(({ person, share }) => spellOn(person, day) && comes(rng, person, share))
    .map(({ person }) => person);
}

function meetingsOf(rng: Rng, series: Series, people: ReadonlyMap<string, Person>): DraftMeeting[] {
  const weekday = rng.int(5);
  const clock = 60 * (8 + rng.int(7)) + oneOf(rng, [0, 0, 30]);
  const first = series.rhythm[0]![0];
  let day = first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * rng.int(series.rhythm[0]![1]);
  const held: DraftMeeting[] = [];
  while (day < series.to) {
    const moved = happens(rng, 0.08) ? day + oneOf(rng, [-1, 1]) : day;
    const on = moved >= first && moved < series.to && weekdayOf(moved) < 5 ? moved : day;
    const present = presentAt(rng, series, people, on);
    const chair = !series.needs || present.some(({ key }) => key === series.needs);
    const minutes = oneOf(rng, series.minutes);
    if (happens(rng, HELD * staffing(on)) && present.length >= 2 && chair) {
      held.push({
        day: on,
        clock,
        minutes,
        type: series.type,
        series: series.id,
        county: series.county,
        present,
      });
    }
    day += 7 * series.rhythm.findLast(([from]) => from <= day)![1];
  }
  return held;
}

/** Every standing meeting of the example, in a fixed order. */
const allSeries = (): Series[] => [
  ...teamSeries(),
  ...PILOT_COUNTIES.flatMap(countySeries),
  ...officeSeries(),
  ...plantedSeries(),
  ...controlSeries(),
];

/** Every held meeting of every series; each series has its own stream of chance. */
export function standingMeetings(seed: number, people: ReadonlyMap<string, Person>): DraftMeeting[] {
  return allSeries().flatMap((series, i) =>
    meetingsOf(createRng(seed, `series ${i} ${series.id}`), series, people),
  );
}

/** The three gatherings: nearly all of the pilot's own people; employers are not invited. */
export function gatherings(seed: number, people: ReadonlyMap<string, Person>): DraftMeeting[] {
  const rng = createRng(seed, 'gatherings');
  return ['2023-06-14', '2023-10-18', '2024-04-17'].map((iso) => {
    const day = dayOf(iso);
    const present = [...people.values()].filter((person) => {
      const spell = spellOn(person, day);
      return (
        person.arm === 'pilot' &&
        spell &&
        spell.sector !== 'Arbeidsgiver' &&
        person.activity > 0 &&
        happens(rng, 0.9)
      );
    });
    return { day, clock: 600, minutes: 180, type: 'samling', series: 'samling', county: null, present };
  });
}
