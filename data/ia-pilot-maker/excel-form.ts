import iconv from 'iconv-lite';
import { createRng, type Rng } from '../../src/random.ts';
import { type Day, dayOf, isoOf, staffing, weekdayOf } from './calendar.ts';
import { happens, oneOf } from './chance.ts';
import { csvText } from './csv.ts';

/** Persons are called by role and number, so that nobody real can be meant. */
const PEOPLE: readonly (readonly [
  name: string,
  organisation: string,
  unit: string,
  role: string,
  share: number,
])[] = [
  ['Rådgiver Én', 'NAV', 'NALS Furufylket', 'IA-rådgiver', 0.95],
  ['Rådgiver To', 'NAV', 'NALS Furufylket', 'IA-rådgiver', 0.6],
  ['Veileder Én', 'NAV', 'NAV Storbekk', 'SYFO-veileder', 0.9],
  ['Veileder To', 'NAV', 'NAV Storbekk', 'SYFO-veileder', 0.8],
  ['Veileder Tre', 'NAV', 'NAV Kvernlia', 'SYFO-veileder', 0.6],
  ['Avdelingsleder Én', 'NAV', 'NAV Storbekk', 'leder', 0.4],
  ['Ergoterapeut Én', 'NAV', 'HoT Furufylket', 'rådgiver', 0.55],
  ['Markedskontakt Én', 'NAV', 'Marked Furufylket', 'markedskontakt', 0.3],
  ['Bedriftsleder Én', 'Oppdiktet Sagbruk AS', 'Arbeidsgivere Furufylket', 'arbeidsgiver', 0.25],
];
const FIRST = dayOf('2024-09-02');
const END = dayOf('2024-11-30');

/** One person starts two weeks into the period. */
const LATECOMER = 'Veileder Tre';
const LATECOMER_STARTS = dayOf('2024-09-16');
const presentStaff = (day: Day) => PEOPLE.filter(([name]) => name !== LATECOMER || day >= LATECOMER_STARTS);

/** dd.mm.yyyy, as Excel shows a date in Norway. */
const norwegianDate = (day: Day): string => isoOf(day).split('-').reverse().join('.');
const norwegianNumber = (value: number): string => String(value).replace('.', ',');
const workdays = (weekday: number | null): Day[] =>
  Array.from({ length: END - FIRST }, (_, i) => FIRST + i).filter(
    (day) => weekdayOf(day) < 5 && (weekday === null || weekdayOf(day) === weekday),
  );

function meetingLog(rng: Rng): string[][] {
  const held = workdays(1).filter((day) => happens(rng, 0.94 * staffing(day)));
  const rows = held.flatMap((day) => {
    const there = presentStaff(day)
      .filter(([, , , , share]) => happens(rng, share))
      .map(([name]) => name);
    const hours = oneOf(rng, [1, 1, 1.5, 0.75]);
    const topic = oneOf(rng, [
      'Fast teammøte – status',
      'Plan for «lag rundt bedriften»',
      'Status – 2. gjennomgang',
    ]);
    return there.length < 2
      ? []
      : [[norwegianDate(day), '09:00', norwegianNumber(hours), 'Teammøte', there.join('; '), topic]];
  });
  return [['Dato', 'Kl.', 'Varighet (timer)', 'Møtetype', 'Deltakere', 'Tema'], ...rows];
}

function contactPoints(rng: Rng): string[][] {
  const rows = workdays(null)
    .filter((day) => happens(rng, 0.5 * staffing(day)))
    .map((day) => {
      const [from, to] = rng.shuffle(presentStaff(day).map(([name]) => name));
      const channel = oneOf(rng, ['Telefon', 'E-post', 'Teams', 'Møte']);
      return [
        norwegianDate(day),
        from!,
        to!,
        channel,
        channel === 'E-post' ? '' : norwegianNumber(oneOf(rng, [5, 7.5, 10, 20])),
      ];
    });
  return [['Dato', 'Fra', 'Til', 'Kanal', 'Varighet (min)'], ...rows];
}

const register = (): string[][] => [
  ['Navn', 'Virksomhet', 'Enhet', 'Sektor', 'Rolle', 'Fra dato', 'Til dato'],
  ...PEOPLE.map(([name, organisation, unit, role]) => {
    const office = unit.startsWith('NAV ') ? 'NAV-kontor' : unit.split(' ')[0]!;
    const sector = office === 'Arbeidsgivere' ? 'Arbeidsgiver' : office;
    return [
      name,
      organisation,
      unit,
      sector,
      role,
      name === LATECOMER ? norwegianDate(LATECOMER_STARTS) : '',
      '',
    ];
  }),
];

/** One team over three months as an office keeps it: semicolons, decimal commas, Windows letters, names in one cell. */
export function makeExcelForm(seed: number): [string, Uint8Array][] {
  const text = (rows: string[][]): string => csvText(rows, ';', '\r\n');
  return [
    ['ia-pilot-excel/motelogg.csv', encode(text(meetingLog(createRng(seed, 'excel meetings'))), 'win1252')],
    ['ia-pilot-excel/aktorregister.csv', encode(`\uFEFF${text(register())}`, 'utf8')],
    [
      'ia-pilot-excel/kontaktpunkter.csv',
      encode(text(contactPoints(createRng(seed, 'excel contacts'))), 'win1252'),
    ],
  ];
}

const encode = (text: string, encoding: 'win1252' | 'utf8'): Uint8Array =>
  Uint8Array.from(iconv.encode(text, encoding));
