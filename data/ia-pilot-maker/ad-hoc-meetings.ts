import { createRng, type Rng } from '../../src/random.ts';
import { type Day, months, OPERATIVE, staffing } from './calendar.ts';
import { CAST } from './cast.ts';
import { around, happens, oneOf, weighted } from './chance.ts';
import { type Person, spellOn } from './people.ts';
import type { Sector } from './seats.ts';
import type { DraftMeeting } from './standing-meetings.ts';
import { ALL_STREAMS, isOpenPlace, type Stream } from './streams.ts';

/** Working days of the months in which something of a monthly rate happens, thinned by holidays. */
export function eventDays(rng: Rng, perMonth: (day: Day) => number): Day[] {
  return months().flatMap(({ first, end }) => {
    const days = Array.from({ length: end - first }, (_, i) => first + i).filter((day) => staffing(day) > 0);
    if (days.length === 0) return [];
    return Array.from({ length: around(rng, perMonth(first)) }, () => oneOf(rng, days))
      .filter((day) => happens(rng, staffing(day)))
      .sort((a, b) => a - b);
  });
}

/** Those of a sector who may take part in a stream on a day. */
export function candidates(
  people: ReadonlyMap<string, Person>,
  stream: Stream,
  sector: Sector,
  day: Day,
): Person[] {
  return [...people.values()].filter(
    (person) =>
      person.arm === stream.arm &&
      spellOn(person, day)?.sector === sector &&
      (!stream.who || stream.who(person, day)),
  );
}

/** A person of each side from the same county, busy people more often; undefined where nobody is there. */
export function drawPair(
  rng: Rng,
  people: ReadonlyMap<string, Person>,
  stream: Stream,
  day: Day,
): [Person, Person] | undefined {
  const a = weighted(rng, candidates(people, stream, stream.a, day), ({ activity }) => activity);
  const others = candidates(people, stream, stream.b, day).filter(
    ({ key, county }) => key !== a?.key && county === a?.county,
  );
  const b = weighted(rng, others, ({ activity }) => activity);
  return a && b ? [a, b] : undefined;
}

function streamMeetings(rng: Rng, people: ReadonlyMap<string, Person>, stream: Stream): DraftMeeting[] {
  return eventDays(rng, stream.perMonth).flatMap((day) => {
    const pair = drawPair(rng, people, stream, day);
    if (!pair) return [];
    const present = [...pair];
    while (present.length < 4 && happens(rng, 0.3)) {
      const more = candidates(people, stream, oneOf(rng, [stream.a, stream.b]), day).filter(
        (person) => person.county === pair[0].county && !present.includes(person),
      );
      const extra = weighted(rng, more, ({ activity }) => activity);
      if (extra) present.push(extra);
    }
    return [adHoc(rng, day, present)];
  });
}

const adHoc = (rng: Rng, day: Day, present: readonly Person[]): DraftMeeting => ({
  day,
  clock: 480 + 30 * rng.int(15),
  minutes: oneOf(rng, [30, 30, 45, 60]),
  type: 'ad hoc',
  series: '',
  county: present[0]!.county,
  present,
});

/** The informal broker brings two people together who do not meet otherwise: across sectors and counties. */
function brokeredMeetings(rng: Rng, people: ReadonlyMap<string, Person>): DraftMeeting[] {
  const broker = people.get(CAST.informalBroker)!;
  const before: Sector[] = ['NAV-kontor', 'NAV-kontor', 'Marked', 'Arbeidsgiver'];
  const after: Sector[] = [...before, 'HoT'];
  return eventDays(rng, () => 3).flatMap((day) => {
    const sector = oneOf(rng, day < OPERATIVE ? before : after);
    const first = oneOf(rng, withinReach(people, sector, day));
    const further = withinReach(people, 'NAV-kontor', day).filter(({ county }) => county !== first.county);
    const present = happens(rng, 0.5) ? [broker, first, oneOf(rng, further)] : [broker, first];
    return [{ ...adHoc(rng, day, present), county: 'furu' as const }];
  });
}

/** Those of a sector whom the informal broker calls on: the places where something opens. */
const withinReach = (people: ReadonlyMap<string, Person>, sector: Sector, day: Day): Person[] =>
  [...people.values()].filter(
    (person) =>
      person.arm === 'pilot' &&
      person.activity > 0 &&
      person.key !== CAST.soleCarrier &&
      isOpenPlace(person) &&
      spellOn(person, day)?.sector === sector,
  );

/** Every meeting outside the series. */
export function adHocMeetings(seed: number, people: ReadonlyMap<string, Person>): DraftMeeting[] {
  return [
    ...ALL_STREAMS.flatMap((stream) =>
      streamMeetings(createRng(seed, `ad hoc ${stream.id}`), people, stream),
    ),
    ...brokeredMeetings(createRng(seed, 'brokered'), people),
  ];
}
