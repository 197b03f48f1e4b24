import { type Day, dayOf, END_DAY, ESTABLISHED, OPERATIVE } from './calendar.ts';
import { type County, OFFICES } from './places.ts';
import { every, growsInto, keysOf, regular, regulars, type Series, series } from './series.ts';
import { TEAMS } from './teams.ts';

/** The team meetings: seldom in nullpunkt, steady from etablering on, HoT joining one team after the other. */
export const teamSeries = (): Series[] =>
  TEAMS.map((team) =>
    series(`team-${team.id}`, team.county, {
      type: 'teammøte',
      rhythm: team.from
        ? every(team.weeks[1], team.from)
        : [...every(team.weeks[0]), ...every(team.weeks[1], ESTABLISHED)],
      to: team.to ?? END_DAY,
      regulars: [
        ...regulars(team.regulars),
        ...team.hot.flatMap((key) => growsInto(key, team.hotFrom ?? END_DAY)),
      ],
    }),
  );

/** HoT has fewer meetings of its own once it sits in the teams. */
const HOT_MEETS_LESS = dayOf('2024-04-01');

/** What a county has beside its teams: leaders who meet, and every unit on its own. */
export function countySeries(county: County): Series[] {
  const leaders = OFFICES.filter((office) => office.county === county).map(({ id }) => `nav/${id}/1`);
  const [nals, hot, marked, employer] = ['nals', 'hot', 'marked', 'arbeidsgiver'].map(
    (g) => `${g}/${county}/`,
  );
  const hotJoins = county === 'aas' ? END_DAY : OPERATIVE;
  const rarer = (before: number, after: number, from: Day): Series['rhythm'] =>
    county === 'aas' ? every(after) : [...every(before), ...every(after, from)];
  return [
    series(`fylkesteam-${county}`, county, {
      type: 'fylkesteam',
      rhythm: every(4),
      minutes: [90, 120],
      regulars: [
        ...regulars([`${nals}1`, `${nals}2`, ...leaders], 0.8),
        regular(`${hot}1`, 0.75, hotJoins),
        ...(county === 'furu' ? [regular('nav/tjernmo/2')] : []),
      ],
    }),
    series(`styringsgruppe-${county}`, county, {
      type: 'styringsgruppe',
      rhythm: every(13),
      minutes: [120],
      regulars: regulars([`${nals}1`, `${hot}1`, ...leaders], 0.8),
    }),
    series(`intern-nals-${county}`, county, {
      type: 'internmøte',
      rhythm: rarer(2, 4, OPERATIVE),
      regulars: regulars(keysOf(nals!)),
    }),
    series(`intern-hot-${county}`, county, {
      type: 'internmøte',
      rhythm: rarer(2, 4, HOT_MEETS_LESS),
      regulars: regulars(keysOf(hot!)),
    }),
    series(`intern-marked-${county}`, county, {
      type: 'internmøte',
      rhythm: rarer(3, 6, OPERATIVE),
      regulars: regulars(keysOf(marked!)),
    }),
    series(`marked-nals-${county}`, county, {
      type: 'samordningsmøte',
      rhythm: every(4),
      regulars: regulars([`${marked}2`, `${marked}3`, `${nals}1`, `${nals}3`]),
    }),
    series(`bedriftsforum-${county}`, county, {
      type: 'arbeidsgiverdialog',
      rhythm: every(6),
      minutes: [90, 120],
      regulars: regulars([`${employer}1`, `${employer}2`, `${nals}2`, `${marked}2`, leaders[0]!], 0.8),
    }),
  ];
}

/** Meetings of the larger offices among their own; outside Åsfylket they grow rarer as the teams take over. */
export const officeSeries = (): Series[] =>
  OFFICES.filter(({ size, county }) => size > 2 && county !== 'vass').map(({ id, county, size }) =>
    series(`intern-nav-${id}`, county, {
      type: 'internmøte',
      rhythm: county === 'aas' ? every(3) : [...every(2), ...every(size > 4 ? 6 : 8, OPERATIVE)],
      minutes: [30, 60, 60],
      regulars: regulars(keysOf(`nav/${id}/`)),
    }),
  );
