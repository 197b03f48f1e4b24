import { createRng, type Rng } from '../../src/random.ts';
import { candidates, drawPair, eventDays } from './ad-hoc-meetings.ts';
import { type Day, ESTABLISHED, isoOf } from './calendar.ts';
import { happens, normal, oneOf, weighted } from './chance.ts';
import type { Person } from './people.ts';
import { ALL_STREAMS, type Stream } from './streams.ts';

/** A row of contacts.csv: a reached out to b. */
export interface Contact {
  readonly time: string;
  readonly a: string;
  readonly b: string;
  /** Seconds; '' for writing, which has no length. */
  readonly duration: string;
  readonly channel: string;
}

/** Contact events for each ad-hoc meeting of the same kind. */
const PER_MEETING = 4;

/** Telephone gives way to Teams from etablering on; HoT cannot use Salesforce, nor can employers. */
function channelOf(rng: Rng, stream: Stream, day: Day): string {
  const digital = day >= ESTABLISHED;
  const outside = [stream.a, stream.b].some((sector) => sector === 'HoT' || sector === 'Arbeidsgiver');
  return weighted(rng, ['telefon', 'e-post', 'Teams', 'Salesforce', 'besøk'], (channel) => {
    if (channel === 'telefon') return digital ? 30 : 50;
    if (channel === 'e-post') return 28;
    if (channel === 'Teams') return digital ? 30 : 8;
    if (channel === 'Salesforce') return outside ? 0 : 14;
    return 6;
  })!;
}

function secondsOf(rng: Rng, channel: string): string {
  if (channel === 'e-post' || channel === 'Salesforce') return '';
  const minutes = (channel === 'besøk' ? 35 : channel === 'Teams' ? 16 : 8) * Math.exp(0.6 * normal(rng));
  return String(60 * Math.max(1, Math.round(minutes)));
}

function streamContacts(rng: Rng, people: ReadonlyMap<string, Person>, stream: Stream): Contact[] {
  const earlier: [Person, Person][] = [];
  return eventDays(rng, (day) => PER_MEETING * stream.perMonth(day)).flatMap((day) => {
    const known = earlier.filter(([a, b]) => stillThere(people, stream, a, b, day));
    const again = known.length > 0 && happens(rng, 0.5);
    const pair = again ? oneOf(rng, known) : drawPair(rng, people, stream, day);
    if (!pair) return [];
    if (!again) earlier.push(pair);
    const [a, b] = happens(rng, 0.4) ? [pair[1], pair[0]] : pair;
    const channel = channelOf(rng, stream, day);
    const clock = 480 + rng.int(8 * 60);
    const time = `${isoOf(day)}T${String(Math.floor(clock / 60)).padStart(2, '0')}:${String(clock % 60).padStart(2, '0')}`;
    return [{ time, a: a.id, b: b.id, duration: secondsOf(rng, channel), channel }];
  });
}

const stillThere = (
  people: ReadonlyMap<string, Person>,
  stream: Stream,
  a: Person,
  b: Person,
  day: Day,
): boolean =>
  candidates(people, stream, stream.a, day).includes(a) &&
  candidates(people, stream, stream.b, day).includes(b);

/** Every contact event, in the order of time. */
export function makeContacts(seed: number, people: ReadonlyMap<string, Person>): Contact[] {
  const sortKey = ({ time, a, b }: Contact): string => `${time} ${a} ${b}`;
  return ALL_STREAMS.flatMap((stream) =>
    streamContacts(createRng(seed, `contacts ${stream.id}`), people, stream),
  ).sort((x, y) => (sortKey(x) < sortKey(y) ? -1 : 1));
}
