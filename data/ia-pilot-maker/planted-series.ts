import { dayOf, ESTABLISHED, OPERATIVE } from './calendar.ts';
import {
  CARRIER_LEAVES,
  CAST,
  HESTNES_LOAD,
  LUNDVAG_MERGES,
  OFFICES_MEET,
  SUCCESSOR_STARTS,
} from './cast.ts';
import { PILOT_COUNTIES } from './places.ts';
import { every, growsInto, keysOf, regular, regulars, type Series, series } from './series.ts';

/** HoT's only meeting place with employers: carried by one person, then by nobody, then by her successor. */
function carriedSeries(): Series[] {
  const employers = regulars(
    [1, 3, 4, 5, 6].map((n) => `arbeidsgiver/furu/${n}`),
    0.45,
  );
  const type = 'arbeidsgiverdialog';
  return [
    series('hjelpemiddelforum-furu', 'furu', {
      type,
      rhythm: every(2),
      to: CARRIER_LEAVES,
      needs: CAST.soleCarrier,
      regulars: [regular(CAST.soleCarrier, 0.98), ...employers],
    }),
    series('hjelpemiddelforum-furu', 'furu', {
      type,
      rhythm: every(2, SUCCESSOR_STARTS),
      needs: CAST.successor,
      regulars: [regular(CAST.successor, 0.98), regular(CAST.standIn, 0.45), ...employers],
    }),
  ];
}

/** What changes in single teams: a merger, offices that begin to meet, a load that rises. */
const localSeries = (): Series[] => [
  series('lederteam-lundvag', 'fjord', {
    type: 'lederteam',
    rhythm: [...every(4), ...every(2, LUNDVAG_MERGES)],
    regulars: [
      ...regulars(['nals/fjord/1', 'nals/fjord/2', 'nav/lundvag/1']),
      ...['nals/fjord/4', 'nav/lundvag/2', 'nav/lundvag/3'].map((key) => regular(key, 0.85, LUNDVAG_MERGES)),
      ...growsInto('hot/fjord/3', dayOf('2024-03-11')),
    ],
  }),
  series('kontortreff-holm', 'holm', {
    type: 'kontortreff',
    rhythm: every(2, OFFICES_MEET),
    regulars: regulars(['holmesund', 'lyngskjer', 'tarevik'].flatMap((id) => keysOf(`nav/${id}/`))),
  }),
  series('formote-hestnes', 'furu', {
    type: 'internmøte',
    rhythm: every(1, HESTNES_LOAD),
    minutes: [60, 90],
    regulars: regulars(keysOf('nav/hestnes/'), 0.8),
  }),
];

/** Arenas of formal brokers who carry contact, beside their teams; they are appointed in etablering. */
const brokerSeries = (): Series[] => [
  series('tverrfaglig-tjernmo', 'furu', {
    type: 'tverrfaglig drøfting',
    rhythm: every(2, ESTABLISHED),
    needs: 'nav/tjernmo/2',
    regulars: [regular('nav/tjernmo/2', 0.97), ...regulars(['nals/furu/4', 'marked/furu/2'], 0.7)],
  }),
  series('tverrfaglig-holm', 'holm', {
    type: 'tverrfaglig drøfting',
    rhythm: every(2, ESTABLISHED),
    needs: 'nals/holm/2',
    regulars: [
      regular('nals/holm/2', 0.97),
      ...regulars(['nav/nystrand/1', 'nav/lyngskjer/1'], 0.7),
      regular('hot/holm/2', 0.6, OPERATIVE),
    ],
  }),
];

/** The informal broker: standing talks with one person in each county, also outside the pilot. */
function informalSeries(): Series[] {
  const broker = regular(CAST.informalBroker, 0.98);
  const partners: readonly (readonly [string, readonly string[], number])[] = [
    ['fjord', ['nav/skarvoy-sentrum/2'], 2],
    ['holm', ['nav/holmesund/2'], 2],
    ['aas', ['nav/innmarka/2'], 3],
    ['vass', ['nav/rognmo/2', 'nals/vass/2', 'nav/eikedal/2'], 4],
    ['marked', ['marked/furu/2'], 4],
  ];
  return partners.map(([id, keys, weeks]) =>
    series(`erfaring-${id}`, 'furu', {
      type: 'erfaringsutveksling',
      rhythm: every(weeks),
      needs: CAST.informalBroker,
      regulars: [broker, ...regulars(keys)],
    }),
  );
}

/** The project's own leadership. */
function projectSeries(): Series[] {
  const leaders = PILOT_COUNTIES.map((county) => `nals/${county}/1`);
  const members = [...leaders, 'nals/furu/8', 'nals/furu/9', 'nav/tjernmo/1', 'marked/fjord/1'];
  const steering = ['nals/furu/8', 'hot/furu/1', 'hot/holm/1', 'nav/tjernmo/1', 'nav/lundvag/1'];
  return [
    series('prosjektledelse', 'furu', {
      type: 'prosjektledermøte',
      rhythm: every(2),
      minutes: [30, 45, 60],
      regulars: regulars(members),
    }),
    series('styringsgruppe', 'furu', {
      type: 'styringsgruppe',
      rhythm: every(13),
      minutes: [120, 180],
      regulars: regulars([...leaders, ...steering], 0.8),
    }),
  ];
}

/** Every series that exists because of the planted truth, and the project's own. */
export const plantedSeries = (): Series[] => [
  ...carriedSeries(),
  ...localSeries(),
  ...brokerSeries(),
  ...informalSeries(),
  ...projectSeries(),
];
