import { type Question, UsageError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import type { Settings } from '../settings.ts';
import { codedFile } from './coded/coded-file.ts';
import { columnLetter } from './columns.ts';
import type { Findings } from './findings.ts';
import { dropMailCopies } from './mail/drop-mail-copies.ts';
import { peopleIn } from './people-in.ts';
import { maskPersonNumbers } from './person-numbers.ts';
import { foldName } from './person-ref.ts';
import type { ReadRows } from './reader.ts';
import { readers } from './readers.ts';
import { type RecognisedFile, recognise } from './recognise.ts';
import { linkPeople } from './salesforce/link-people.ts';
import type { FileReport, IngestResult, KeptRows, Problem, Rows, SourceFile } from './types.ts';

/** Answers for headings that may belong to another month's file. */
const SIGNATURE = /^headings:[0-9a-f]{14}$/;

type Collected = {
  -readonly [K in keyof Omit<Required<ReadRows>, 'directory'>]: Required<ReadRows>[K][];
};

/** Smaller files are read row by row: a megabyte is some 50,000 rows, 20 MB as objects. */
const CODED_FROM_BYTES = 1024 * 1024;

/**
 * What do these files say, with every row kept as an object?
 *
 * The same as readRows, for those who want arrays.
 *
 * @param files every file but samband.json
 * @param settings columns, answers, language
 * @throws UsageError as readRows
 * Cost: O(bytes), and sorting the files; some 300 bytes of memory a row.
 */
export function readFiles(files: readonly SourceFile[], settings: Settings): KeptRows {
  const read = readRows(files, settings, Number.POSITIVE_INFINITY);
  return { ...read, meetings: [...read.meetings], attendances: [...read.attendances] };
}

/**
 * What do these files say?
 *
 * Large files of the plain form are kept as columns where there is nothing to remark on (coded/coded-file.ts); the rows are the
 * same. Files are read in the order of their content, registers first, so neither names nor the order they are given in
 * can change the result. A file that is refused, that repeats another one, or that waits for an answer gives no rows.
 *
 * @param files every file but samband.json
 * @param settings columns, answers, language
 * @param codedFrom smallest file that may be kept as columns, bytes; default 1 MB
 * @returns rows, one report a file, problems and questions; questions are collected, never thrown
 * @throws UsageError when samband.json names a file, column, field or answer that does not exist
 * Cost: O(bytes), and sorting the files.
 */
export function readRows(
  files: readonly SourceFile[],
  settings: Settings,
  codedFrom = CODED_FROM_BYTES,
): IngestResult {
  checkFileNames(files, settings);
  const rows: Collected = {
    meetings: [],
    attendances: [],
    contacts: [],
    register: [],
    designated: [],
    reviews: [],
  };
  const problems: Problem[] = [];
  const questions: Question[] = [];
  const reports: FileReport[] = [];
  const recognised: RecognisedFile[] = [];
  const coded = new Map<RecognisedFile, Read>();
  for (const { file, repeats } of uniqueFiles(files)) {
    const columns = repeats === null && file.bytes.length >= codedFrom ? codedFile(file, settings) : null;
    if (columns !== null) coded.set(columns.file, columns.read);
    if (repeats !== null) problems.push(repeated(file.name, repeats));
    else recognised.push(...(columns === null ? recognise(file, settings) : [columns.file]));
  }
  const knownNames = new Set<string>();
  const ordered = byReader(recognised);
  const first = ordered.map((file) => {
    const read = coded.get(file) ?? readOne(file, settings, knownNames);
    for (const { person } of read.register ?? []) if (person.name) knownNames.add(foldName(person.name));
    return { kind: file.kind, findings: file.findings, read };
  });
  const linked = dropMailCopies(linkPeople(first));
  ordered.forEach((file, i) => {
    const read: Read = { ...first[i]!.read, ...linked[i]! };
    const own = file.findings.refused() ? {} : read;
    for (const key of Object.keys(rows) as (keyof Collected)[])
      if (own[key] !== undefined) (rows[key] as unknown[]).push(own[key]);
    problems.push(...problemsOf(file.findings));
    questions.push(...file.findings.questions);
    reports.push(reportOf(file, own));
  });
  const asked = new Map(questions.map((question) => [`${question.file}\u0001${question.id}`, question]));
  return {
    files: reports,
    meetings: joined(rows.meetings),
    attendances: joined(rows.attendances),
    contacts: rows.contacts.flat(),
    register: rows.register.flat(),
    designated: rows.designated.flat(),
    reviews: rows.reviews.flat(),
    problems,
    questions: [...asked.values()],
  };
}

function readOne(file: RecognisedFile, settings: Settings, knownNames: ReadonlySet<string>): Read {
  const { columns, rows, table, headerAt, sheet, text, findings } = file;
  if (text !== null) {
    const read = text.kind.read;
    if (read === null) findings.refuse('UNSUPPORTED_FORMAT', {}, { format: file.kind });
    return kept(read?.({ file: file.file, text: text.text, settings, findings }) ?? {}, findings);
  }
  const reader = readers.get(file.kind);
  if (reader === undefined || columns === null || rows.length === 0) return {};
  const context = { file: file.file, sheet, rows, table, headerAt, columns, settings, knownNames, findings };
  return kept(reader(context), findings);
}

/** Rows that wait for an answer are not told one by one: the question tells. */
const ANSWERABLE: ReadonlySet<string> = new Set(['AMBIGUOUS_DATE', 'YEAR_MISSING']);

function problemsOf({ problems, questions }: Findings): readonly Problem[] {
  return questions.length === 0 ? problems : problems.filter(({ code }) => !ANSWERABLE.has(code));
}

type Read = ReadRows & { readonly rowsRead?: number };

/** Nothing is kept of a file that waits for an answer, or that turned out to be unreadable. */
function kept(read: Read, findings: Findings): Read {
  return findings.questions.length > 0 || findings.refused() ? {} : read;
}

/** Rows of several files, one file after the other. */
function joined<T>(parts: readonly Rows<T>[]): Rows<T> {
  if (parts.length === 1) return parts[0]!;
  return {
    length: parts.reduce((sum, part) => sum + part.length, 0),
    *[Symbol.iterator]() {
      for (const part of parts) yield* part;
    },
  };
}

function byReader(files: readonly RecognisedFile[]): RecognisedFile[] {
  const order = [...readers.keys()];
  return [...files].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function reportOf(file: RecognisedFile, read: Read): FileReport {
  const { columns, rows, findings, text } = file;
  const waiting = findings.questions.length > 0;
  const refused = !waiting && (findings.refused() || (text === null && rows.length === 0));
  const skipped = findings.skipped();
  const given = text === null ? rows.length - (skipped - file.skippedBefore) : (read.rowsRead ?? 0);
  return {
    file: file.file,
    sheet: file.sheet,
    kind: file.kind,
    confidence: file.confidence,
    because: file.because,
    encoding: file.encoding,
    separator: file.separator,
    rowsRead: refused || waiting ? 0 : (read.rowsRead ?? given),
    rowsSkipped: skipped,
    people: peopleIn(read),
    signature: file.signature,
    columns: columnNames(file),
    mapping: columns?.mapping ?? [],
    blocked: columns?.blocked ?? text?.kind.blocked ?? [],
    unused: columns?.unused ?? [],
    refused,
    waiting,
  };
}

function columnNames({ table, headerAt }: RecognisedFile): string[] {
  const cells = table[headerAt]?.cells ?? table[0]?.cells.map(() => '') ?? [];
  return cells.map((cell, i) => cell.trim() || columnLetter(i));
}

function uniqueFiles(files: readonly SourceFile[]): { file: SourceFile; repeats: string | null }[] {
  const named = files.map((file) => ({ ...file, name: maskPersonNumbers(file.name) }));
  named.sort((a, b) => compareBytes(a.bytes, b.bytes) || (a.name < b.name ? -1 : 1));
  return named.map((file, i) => {
    const before = named[i - 1];
    const repeats =
      before !== undefined && file.bytes.length > 0 && compareBytes(before.bytes, file.bytes) === 0;
    return { file, repeats: repeats ? before.name : null };
  });
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  if (a.length !== b.length) return a.length - b.length;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return 0;
}

function repeated(file: string, original: string): Problem {
  return { code: 'DUPLICATE_FILE', severity: 'rejected', place: { file }, params: { original } };
}

function checkFileNames(files: readonly SourceFile[], settings: Settings): void {
  const names = files.map((file) => file.name);
  for (const key of ['columns', 'answers'] as const) {
    for (const name of Object.keys(settings[key])) {
      if (names.some((n) => name === n || name.startsWith(`${n}#`)) || SIGNATURE.test(name)) continue;
      const hint = `Mente du «${nearest(name, names) ?? ''}»? Filer: ${[...names].sort().join(', ')}.`;
      throw new UsageError('FILE_UNKNOWN', `Finner ikke filen «${name}» (samband.json, ${key}). ${hint}`);
    }
  }
}
