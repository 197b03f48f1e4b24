import { type Question, UsageError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import type { Settings } from '../settings.ts';
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
import type { FileReport, IngestResult, Problem, SourceFile } from './types.ts';

/** Answers for headings that may belong to another month's file. */
const SIGNATURE = /^headings:[0-9a-f]{14}$/;

type Collected = {
  -readonly [K in keyof Omit<Required<ReadRows>, 'directory'>]: Required<ReadRows>[K][number][];
};

/**
 * What do these files say?
 *
 * Files are read in the order of their content, registers first, so neither names nor the order they are given in
 * can change the result. A file that is refused, that repeats another one, or that waits for an answer gives no rows.
 *
 * @param files every file but samband.json
 * @param settings columns, answers, language
 * @returns rows, one report a file, problems and questions; questions are collected, never thrown
 * @throws UsageError when samband.json names a file, column, field or answer that does not exist
 * Cost: O(bytes), and sorting the files.
 */
export function readFiles(files: readonly SourceFile[], settings: Settings): IngestResult {
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
  for (const { file, repeats } of uniqueFiles(files)) {
    if (repeats === null) recognised.push(...recognise(file, settings));
    else problems.push(repeated(file.name, repeats));
  }
  const knownNames = new Set<string>();
  const ordered = byReader(recognised);
  const first = ordered.map((file) => {
    const read = readOne(file, settings, knownNames);
    for (const { person } of read.register ?? []) if (person.name) knownNames.add(foldName(person.name));
    return { kind: file.kind, findings: file.findings, read };
  });
  const linked = dropMailCopies(linkPeople(first));
  ordered.forEach((file, i) => {
    const read: Read = { ...first[i]!.read, ...linked[i]! };
    const own = file.findings.refused() ? {} : read;
    for (const key of Object.keys(rows) as (keyof Collected)[])
      append(rows[key] as unknown[], own[key] ?? []);
    problems.push(...problemsOf(file.findings));
    questions.push(...file.findings.questions);
    reports.push(reportOf(file, own));
  });
  const asked = new Map(questions.map((question) => [`${question.file}\u0001${question.id}`, question]));
  return { files: reports, ...rows, problems, questions: [...asked.values()] };
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

function append<T>(target: T[], items: readonly T[]): void {
  for (const item of items) target.push(item);
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
