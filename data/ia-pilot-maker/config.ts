import type { Person } from './people.ts';

const unitsOf = (people: Iterable<Person>, arm: Person['arm']): string[] =>
  [
    ...new Set([...people].filter((p) => p.arm === arm).flatMap((p) => p.spells.map(({ unit }) => unit))),
  ].sort();

/** What samband.json says about the pilot. */
export function makeConfig(people: ReadonlyMap<string, Person>): object {
  return {
    name: 'IA-piloten (oppdiktet)',
    timezone: 'Europe/Oslo',
    period: ['2023-06-01', '2025-01-01'],
    sector: 'sector',
    phases: [
      { name: 'nullpunkt', from: '2023-06-01', to: '2023-11-01' },
      { name: 'etablering', from: '2023-11-01', to: '2024-01-01' },
      { name: 'operativ', from: '2024-01-01', to: '2025-01-01' },
    ],
    events: [
      { date: '2023-06-14', label: 'oppstartssamling' },
      { date: '2023-10-18', label: 'samling' },
      { date: '2023-11-01', label: 'team Myrvang starter' },
      { date: '2024-01-01', label: 'HoT inn i teamene' },
      { date: '2024-02-01', label: 'team Lundvåg slås sammen med lederteamet' },
      { date: '2024-03-01', label: 'ny koordinator' },
      { date: '2024-04-17', label: 'samling' },
      { date: '2024-08-01', label: 'HoT-rådgiver slutter' },
      { date: '2024-10-01', label: 'etterfølger i HoT' },
    ],
    arms: { pilot: unitsOf(people.values(), 'pilot'), control: unitsOf(people.values(), 'control') },
    brokers: [...people.values()]
      .filter(({ broker }) => broker)
      .map(({ id }) => id)
      .sort(),
    planned: [
      ['NALS', 'NAV-kontor'],
      ['HoT', 'NALS'],
      ['HoT', 'NAV-kontor'],
      ['Marked', 'NALS'],
      ['HoT', 'Marked'],
      ['Arbeidsgiver', 'HoT'],
    ],
  };
}
