import { type Day, dayOf, ESTABLISHED } from './calendar.ts';
import type { County } from './places.ts';

/** An arbeidsgiverteam: who sits in it, how often it meets, and from when HoT joins (null = never). */
export interface Team {
  readonly id: string;
  readonly county: County;
  /** Keys of regulars outside HoT. */
  readonly regulars: readonly string[];
  readonly hot: readonly string[];
  readonly hotFrom: Day | null;
  /** Weeks between meetings in nullpunkt, and from etablering on. */
  readonly weeks: readonly [number, number];
  readonly from?: Day;
  readonly to?: Day;
}

export const TEAMS: readonly Team[] = [
  {
    id: 'tjernmo',
    county: 'furu',
    regulars: ['nals/furu/3', 'nav/tjernmo/1', 'nav/tjernmo/2', 'nav/tjernmo/3'],
    hot: ['hot/furu/3'],
    hotFrom: dayOf('2024-01-08'),
    weeks: [4, 1],
  },
  {
    id: 'kvernlia',
    county: 'furu',
    regulars: ['nals/furu/3', 'nav/kvernlia/1', 'nav/kvernlia/2'],
    hot: ['hot/furu/3'],
    hotFrom: dayOf('2024-02-01'),
    weeks: [8, 2],
  },
  {
    id: 'storbekk',
    county: 'furu',
    regulars: ['nals/furu/4', 'nav/storbekk/2', 'nav/storbekk/3', 'nav/kvernlia/2'],
    hot: ['hot/furu/4'],
    hotFrom: dayOf('2024-01-15'),
    weeks: [6, 2],
  },
  {
    id: 'myrvang',
    county: 'furu',
    regulars: ['nals/furu/2', 'nals/furu/5', 'nav/myrvang/1', 'nav/myrvang/2'],
    hot: ['hot/furu/4'],
    hotFrom: dayOf('2024-04-08'),
    weeks: [2, 2],
    from: ESTABLISHED,
  },
  {
    id: 'hestnes',
    county: 'furu',
    regulars: ['nals/furu/6', 'nav/hestnes/1', 'nav/hestnes/2', 'marked/furu/3'],
    hot: [],
    hotFrom: null,
    weeks: [2, 2],
  },
  {
    id: 'asgrend',
    county: 'furu',
    regulars: ['nals/furu/2', 'nals/furu/7', 'nav/asgrend/1', 'nav/asgrend/2'],
    hot: ['hot/furu/5'],
    hotFrom: dayOf('2024-03-01'),
    weeks: [6, 2],
  },
  {
    id: 'skarvoy',
    county: 'fjord',
    regulars: [
      'nals/fjord/2',
      'nals/fjord/3',
      'nav/skarvoy-sentrum/2',
      'nav/skarvoy-nord/2',
      'nav/skarvoy-sor/2',
      'nav/skarvoy-vest/2',
      'nav/skarvoy-ost/2',
    ],
    hot: ['hot/fjord/2', 'hot/fjord/5'],
    hotFrom: dayOf('2024-02-12'),
    weeks: [8, 2],
  },
  {
    id: 'lundvag',
    county: 'fjord',
    regulars: ['nals/fjord/2', 'nals/fjord/4', 'nav/lundvag/2', 'nav/lundvag/3'],
    hot: [],
    hotFrom: null,
    weeks: [6, 3],
    to: dayOf('2024-02-01'),
  },
  {
    id: 'brattsund',
    county: 'fjord',
    regulars: [
      'nals/fjord/2',
      'nals/fjord/5',
      'nals/fjord/6',
      'nav/brattsund/1',
      'nav/brattsund/2',
      'nav/brattsund/3',
      'nav/brattsund/4',
      'nav/brattsund/5',
      'nav/brattsund/6',
    ],
    hot: ['hot/fjord/4'],
    hotFrom: dayOf('2024-05-06'),
    weeks: [6, 2],
  },
  {
    id: 'dalhaug',
    county: 'aas',
    regulars: ['nals/aas/2', 'nav/dalhaug/1', 'nav/dalhaug/2', 'nav/dalhaug/3', 'marked/aas/2'],
    hot: [],
    hotFrom: null,
    weeks: [2, 2],
  },
  {
    id: 'innmarka',
    county: 'aas',
    regulars: ['nals/aas/3', 'nav/innmarka/1', 'nav/innmarka/2', 'marked/aas/3'],
    hot: [],
    hotFrom: null,
    weeks: [2, 2],
  },
  {
    id: 'holmesund',
    county: 'holm',
    regulars: ['nals/holm/2', 'nals/holm/3', 'nav/holmesund/2', 'nav/lyngskjer/2', 'nav/tarevik/2'],
    hot: ['hot/holm/2'],
    hotFrom: dayOf('2024-01-22'),
    weeks: [8, 2],
  },
  {
    id: 'nystrand',
    county: 'holm',
    regulars: ['nals/holm/2', 'nals/holm/4', 'nav/nystrand/2', 'nav/nystrand/4'],
    hot: ['hot/holm/3', 'hot/holm/4'],
    hotFrom: dayOf('2024-08-19'),
    weeks: [4, 2],
  },
];
