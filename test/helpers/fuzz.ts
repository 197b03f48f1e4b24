import { UsageError } from '../../src/errors.ts';
import { readFiles } from '../../src/ingest/read-files.ts';
import type { IngestResult, MeetingRow, SourceFile } from '../../src/ingest/types.ts';
import { buildLog } from '../../src/model/build-log.ts';
import { unpackWorkbooks } from '../../src/node/read-workbooks.ts';
import { createRng } from '../../src/random.ts';
import { DEFAULT_SETTINGS } from '../../src/settings.ts';
import { xlsxBytes, xlsxParts } from '../fixtures/xlsx.ts';
import { zipOf } from '../fixtures/zip.ts';
import { mutate } from './mutate.ts';
import { textFile } from './source-file.ts';

/** A file to damage; `damage` is set where its bytes are packed, so that the damage goes inside. */
export interface FuzzSeed extends SourceFile {
  readonly damage?: (seed: number) => Uint8Array;
}

/** How the mutated files of one kind ended. */
export interface FuzzOutcome {
  readonly read: number;
  readonly refused: number;
  readonly asked: number;
  readonly slowest: { readonly ms: number; readonly file: string; readonly seed: number };
  readonly faults: readonly { readonly file: string; readonly seed: number; readonly message: string }[];
}

const SETTINGS = { ...DEFAULT_SETTINGS, mail: 'headers' as const };
/** Words that have hurt readers before; one of them takes the place of some bytes in every fourth run. */
const NASTY = [
  ...[
    '__proto__',
    'constructor',
    'toString',
    '=1+1',
    '1e999',
    '9'.repeat(40),
    '-1',
    '\u202E',
    '\0',
    '"',
    '""',
  ],
  ...['31.02.2025', '0000-00-00', '29.2.', 'uke 99', '24:61', '275760-09-14', 'FREQ=SECONDLY', 'INTERVAL=0'],
  ...[
    'COUNT=99999999',
    'UNTIL=99991231T235959Z',
    ';FREQ=DAILY',
    '\n\n',
    ';;;;;;',
    '\r',
    '<!DOCTYPE x>',
    '(((((',
    'm.fl.',
  ],
];
/** Mutating costs as much as reading where a file is long. */
const LARGEST = 20_000;

const GUEST = 'ORGANIZER:mailto:a@x.example\nATTENDEE;PARTSTAT=ACCEPTED;CN=Ann Aas:mailto:b@x.example';
const utf16 = (name: string, text: string): SourceFile => ({
  name,
  bytes: new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])),
});
const cells = (...texts: string[]): string =>
  `<row>${texts.map((text) => `<c t="str"><v>${text}</v></c>`).join('')}</row>`;

/** One minimal file of each kind, for where the samples are not at hand. */
const MINIMAL: readonly (readonly [kind: string, file: SourceFile])[] = [
  ['plain', textFile('meetings.csv', 'meeting_id,start,duration_min,type\nM1,2025-01-01T09:00,60,x\n')],
  ['plain', textFile('attendance.csv', 'meeting_id,actor_id\nM1,a\nM1,b\n')],
  ['plain', textFile('actors.csv', 'actor_id,unit,sector,role\na,U,S,r\n')],
  ['plain', textFile('contacts.csv', 'time,a,b,duration\n140,a,b,20\n')],
  [
    'log',
    textFile('log.csv', 'Dato;Kl;Deltakere\n04.03.2025;13-14.30;"Ola Å; Kari, B og m.fl."\nuke 13;;Alle\n'),
  ],
  ['log', textFile('bare.csv', '04.03.2025;Info;Ola Nordmann\n18/3;Info;Kari Hansen, Liv Dahl\n')],
  ['matrix', textFile('matrix.csv', 'Navn;04.03.2025;18.3;25. mars\nOla N;x;;(x)\nKari H;1;forfall;x\n')],
  ['register', textFile('reg.csv', 'Navn;E-post;Enhet;Fra dato\n"B, Ola";o@x.example;NAV;01.01.2024\n')],
  ['contacts', textFile('kp.csv', 'Fra;Til;Kanal;Dato;Antall\nOla;Kari;telefon;mars 2025;flere\n')],
  [
    'forms',
    textFile(
      'forms.csv',
      'ID,Starttidspunkt,Fullføringstidspunkt,E-postadresse,Navn,Q?.Ola N,Q?.Kari H\n1,05.05.2025 09:00,05.05.2025 09:06,anonymous,,Ukentlig,Aldri\n',
    ),
  ],
  [
    'teams',
    utf16(
      't.csv',
      '1. Summary\nStart time\t3/4/25, 9:00:12 AM\n\n2. Participants\nName\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\nOla N\t3/4/25, 9:00:12 AM\t3/4/25, 10:03:40 AM\t1h 3m 28s\to@x.example\to@x.example\tOrganizer\n',
    ),
  ],
  [
    'calendar',
    textFile(
      'k.ics',
      `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u\nDTSTAMP:20260101T000000Z\nDTSTART;TZID=W. Europe Standard Time:20250304T090000\nDTEND;TZID=W. Europe Standard Time:20250304T100000\nRRULE:FREQ=WEEKLY;COUNT=9;BYDAY=TU\nEXDATE;TZID=W. Europe Standard Time:20250311T090000\n${GUEST}\nEND:VEVENT\nEND:VCALENDAR\n`,
    ),
  ],
  [
    'outlook',
    textFile(
      'o.csv',
      '"Subject","Start Date","Start Time","End Date","End Time","Meeting Organizer","Required Attendees","Show time as"\n"x","3/4/2025","9:00:00 AM","3/4/2025","10:30:00 AM","N, Ola","N, Ola; H, Kari","2"\n',
    ),
  ],
  [
    'salesforce',
    textFile(
      's.csv',
      '"ID","ACTIVITYDATETIME","DURATIONINMINUTES","WHOID","OWNERID"\n"00U000000000001AAA","2025-03-04T08:00:00.000Z","60","003000000000001AAA","005000000000001AAA"\n',
    ),
  ],
  [
    'sharepoint',
    textFile(
      'l.csv',
      'ListSchema={"schemaXmlList":["<Field Type=\\"DateTime\\" DisplayName=\\"Dato\\" Format=\\"DateOnly\\" />"]}\n"Dato","Deltakere"\n"2025-03-03T23:00:00Z","12;#N, Ola;#15;#H, Kari"\n',
    ),
  ],
  [
    'mail',
    textFile(
      'm.eml',
      'From: a@x.example\nTo: G: b@x.example, "C, D" <c@x.example>;\nDate: Tue, 04 Mar 2025 09:12:44 +0100\n\nx\n',
    ),
  ],
  [
    'workbook',
    {
      name: 'b.xlsx',
      bytes: xlsxBytes({
        sheets: [
          { xml: `<sheetData>${cells('Dato', 'Deltakere')}${cells('04.03.2025', 'Ola N')}</sheetData>` },
        ],
      }),
    },
  ],
];

const SHEET_XML = `<sheetData><row r="1" hidden="0"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>Varighet</t></r></is></c></row><row r="2"><c r="A2" s="1"><v>45720</v></c><c r="B2" t="str"><f>A1</f><v>Ola N; Kari H</v></c><c r="C2" t="e"><v>#N/A</v></c></row><row r="4"><c r="A4" t="d"><v>2025-03-05T09:00:00</v></c><c r="B4" t="s"><v>2</v></c><c r="C4" t="b"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>`;

/** A workbook whose sheets, texts and styles are damaged before they are packed. */
const UNPACKED: FuzzSeed = {
  name: 'parts.xlsx',
  bytes: new Uint8Array(1),
  damage: (seed) => {
    const parts = xlsxParts({
      sheets: [
        { name: 'Logg 2025', xml: SHEET_XML },
        { xml: SHEET_XML, state: 'hidden' },
      ],
      sharedStrings: '<si><t>Dato</t></si><si><t>Deltakere</t></si><si><t>Liv D_x000D_</t></si>',
      formats: ['dd.mm.yyyy', '[h]:mm'],
      workbook: '<workbookPr date1904="0"/>',
    });
    const names = [...parts.keys()].sort();
    const hit = names[seed % names.length]!;
    return zipOf(
      [...parts].map(([name, text]) => ({
        name,
        content: name === hit ? damaged(new TextEncoder().encode(text), seed) : text,
      })),
    );
  },
};

const KIND_OF_SAMPLE: readonly (readonly [sign: RegExp, kind: string])[] = [
  [/\.xlsx?$/, 'workbook'],
  [/teams/, 'teams'],
  [/\.ics$/, 'calendar'],
  [/\.eml$|mail_/, 'mail'],
  [/outlook/, 'outlook'],
  [/salesforce/, 'salesforce'],
  [/sharepoint/, 'sharepoint'],
  [/aktor/, 'register'],
  [/kontakt/, 'contacts'],
];

/**
 * The files that are mutated, by kind: minimal ones, the samples, and the sheets of sample workbooks as text, since most
 * mutations of a packed file only break the packing.
 */
export async function fuzzSeeds(samples: readonly SourceFile[]): Promise<Map<string, FuzzSeed[]>> {
  const seeds = new Map<string, FuzzSeed[]>();
  const add = (kind: string, file: FuzzSeed): void => {
    if (file.bytes.length <= LARGEST) seeds.set(kind, [...(seeds.get(kind) ?? []), file]);
  };
  for (const [kind, file] of MINIMAL) add(kind, file);
  add('workbook-parts', UNPACKED);
  for (const file of samples) {
    add(KIND_OF_SAMPLE.find(([sign]) => sign.test(file.name))?.[1] ?? 'log', file);
    const [unpacked] = await unpackWorkbooks([file], { worker: null });
    for (const { name, rows } of unpacked!.workbook?.sheets ?? []) {
      const text = rows.map((row) => row.cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'));
      const kind = /forms/.test(file.name) ? 'forms' : /matrise/.test(file.name) ? 'matrix' : 'log';
      if (text.length > 0) add(kind, textFile(`${name}.csv`, `${text.join('\n')}\n`));
    }
  }
  return seeds;
}

/**
 * Do mutated files of one kind end in rows, a refusal or a question?
 *
 * Each run damages one file by its seed, reads it and builds the log.
 *
 * @param files sound files of one kind, taken in turn
 * @param plan how many runs, and the first seed
 * @returns how they ended; a fault is a crash, a number that is none, or a changed Object.prototype
 */
export async function fuzzKind(
  files: readonly FuzzSeed[],
  { runs, from = 1 }: { readonly runs: number; readonly from?: number },
): Promise<FuzzOutcome> {
  const ended = { read: 0, refused: 0, asked: 0 };
  const faults: { file: string; seed: number; message: string }[] = [];
  let slowest = { ms: 0, file: '', seed: 0 };
  const before = Object.getOwnPropertyNames(Object.prototype).join();
  for (let seed = from; seed < from + runs; seed++) {
    const { name, bytes, damage } = files[seed % files.length]!;
    const file = { name, bytes: damage?.(seed) ?? damaged(bytes, seed) };
    const start = performance.now();
    try {
      ended[await outcome(file)]++;
    } catch (cause) {
      const message = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
      if (!(cause instanceof UsageError)) faults.push({ file: name, seed, message });
    }
    const ms = performance.now() - start;
    if (ms > slowest.ms) slowest = { ms, file: name, seed };
    if (Object.getOwnPropertyNames(Object.prototype).join() !== before)
      faults.push({ file: name, seed, message: 'Object.prototype was changed' });
  }
  return { ...ended, slowest, faults };
}

/** Seeded damage, with a word that hurts in every fourth run. */
function damaged(bytes: Uint8Array, seed: number): Uint8Array {
  if (seed % 4 !== 0) return mutate(bytes, seed);
  const rng = createRng(seed, 'nasty');
  const word = Buffer.from(NASTY[rng.int(NASTY.length)]!);
  const at = rng.int(bytes.length + 1);
  const after = Math.min(bytes.length, at + rng.int(12));
  return new Uint8Array(Buffer.concat([bytes.subarray(0, at), word, bytes.subarray(after)]));
}

async function outcome(file: SourceFile): Promise<'read' | 'refused' | 'asked'> {
  const rows = readFiles(await unpackWorkbooks([file], { worker: null }), SETTINGS);
  checkRows(rows);
  buildLog(rows, SETTINGS);
  if (rows.questions.length > 0) return 'asked';
  return rows.files.some(({ refused }) => refused) ? 'refused' : 'read';
}

function checkRows({ files, meetings, contacts, problems }: IngestResult): void {
  if (files.length === 0) throw new Error('a file without a report');
  for (const { durationMinutes } of [...meetings, ...contacts]) {
    if (durationMinutes !== null && !(durationMinutes >= 0 && Number.isFinite(durationMinutes)))
      throw new Error(`a duration of ${durationMinutes}`);
  }
  for (const { start } of meetings) checkMoment(start);
  for (const { when } of contacts) checkMoment(when);
  if (files.some(({ refused }) => refused) && !problems.some(({ severity }) => severity === 'rejected'))
    throw new Error('refused without a word');
}

function checkMoment(moment: MeetingRow['start']): void {
  if (moment === null) return;
  const ms = moment.kind === 'instant' ? moment.ms : Date.parse(`${moment.iso}Z`);
  if (!Number.isFinite(ms)) throw new Error('a moment that is none');
}
