import { every, keysOf, regulars, type Series, series } from './series.ts';

const INTERNAL: readonly (readonly [id: string, keys: string, weeks: number])[] = [
  ['intern-nav-rognmo', 'nav/rognmo/', 2],
  ['intern-nav-eikedal', 'nav/eikedal/', 3],
  ['intern-nav-steinvoll', 'nav/steinvoll/', 3],
  ['intern-nals-vass', 'nals/vass/', 2],
  ['intern-hot-vass', 'hot/vass/', 2],
  ['intern-marked-vass', 'marked/vass/', 3],
];
const ACROSS: readonly (readonly [id: string, type: string, weeks: number, keys: readonly string[]])[] = [
  [
    'marked-nals-vass',
    'samordningsmøte',
    3,
    ['marked/vass/2', 'marked/vass/3', 'nals/vass/1', 'nals/vass/3'],
  ],
  ['samarbeid-rognmo', 'samarbeidsmøte', 3, ['nals/vass/4', 'nav/rognmo/1', 'nav/rognmo/2']],
  ['samarbeid-eikedal', 'samarbeidsmøte', 3, ['nals/vass/5', 'nav/eikedal/1', 'nav/eikedal/3', 'hot/vass/2']],
  ['samarbeid-steinvoll', 'samarbeidsmøte', 3, ['nals/vass/6', 'nav/steinvoll/2', 'nav/steinvoll/3']],
  [
    'bedriftsforum-vass',
    'arbeidsgiverdialog',
    4,
    ['arbeidsgiver/vass/1', 'arbeidsgiver/vass/2', 'nals/vass/2', 'marked/vass/2'],
  ],
];

/** The control county: the same kinds of meetings, in a rhythm that never changes. */
export const controlSeries = (): Series[] => [
  ...INTERNAL.map(([id, keys, weeks]) =>
    series(id, 'vass', { type: 'internmøte', rhythm: every(weeks), regulars: regulars(keysOf(keys)) }),
  ),
  ...ACROSS.map(([id, type, weeks, keys]) =>
    series(id, 'vass', { type, rhythm: every(weeks), regulars: regulars(keys) }),
  ),
];
