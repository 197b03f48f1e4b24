import { type Question, UsageError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import type { Settings } from '../settings.ts';
import { maskPersonNumbers } from './person-numbers.ts';
import { foldName } from './person-ref.ts';
import type { ReadRows } from './reader.ts';
import { readers } from './readers.ts';
import { type RecognisedFile, recognise } from './recognise.ts';
import type { FileReport, IngestResult, Problem, SourceFile } from './types.ts';

type Collected = { -readonly [K in keyof Required<ReadRows>]: Required<ReadRows>[K][number][] };

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
  const rows: Collected = { meetings: [], attendances: [], contacts: [], register: [], designated: [] };
  const problems: Problem[] = [];
  const questions: Question[] = [];
  const reports: FileReport[] = [];
  const recognised: RecognisedFile[] = [];
  for (const { file, repeats } of uniqueFiles(files)) {
    if (repeats === null) recognised.push(recognise(file, settings));
    else problems.push(repeated(file.name, repeats));
  }
  const knownNames = new Set<string>();
  for (const file of byReader(recognised)) {
    const read = readOne(file, settings, knownNames);
    for (const key of Object.keys(rows) as (keyof Collected)[])
      append(rows[key] as unknown[], read[key] ?? []);
    for (const { person } of read.register ?? []) if (person.name) knownNames.add(foldName(person.name));
    problems.push(...file.findings.problems);
    questions.push(...file.findings.questions);
    reports.push(reportOf(file));
  }
  return { files: reports, ...rows, problems, questions };
}

function readOne(file: RecognisedFile, settings: Settings, knownNames: ReadonlySet<string>): ReadRows {
  const reader = readers.get(file.kind);
  if (reader === undefined || file.columns === null || file.rows.length === 0) return {};
  const { columns, rows, findings } = file;
  const read = reader({ file: file.file, rows, columns, settings, knownNames, findings });
  return findings.questions.length > 0 ? {} : read;
}

function append<T>(target: T[], items: readonly T[]): void {
  for (const item of items) target.push(item);
}

function byReader(files: readonly RecognisedFile[]): RecognisedFile[] {
  const order = [...readers.keys()];
  return [...files].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function reportOf(file: RecognisedFile): FileReport {
  const { kind, confidence, because, encoding, separator, columns, rows, findings } = file;
  const refused = rows.length === 0 && findings.questions.length === 0;
  const skipped = findings.skipped();
  return {
    file: file.file,
    kind,
    confidence,
    because,
    encoding,
    separator,
    rowsRead: refused || findings.questions.length > 0 ? 0 : rows.length - (skipped - file.skippedBefore),
    rowsSkipped: skipped,
    mapping: columns?.mapping ?? [],
    blocked: columns?.blocked ?? [],
    unused: columns?.unused ?? [],
    refused,
  };
}

function uniqueFiles(files: readonly SourceFile[]): { file: SourceFile; repeats: string | null }[] {
  const named = files.map((file) => ({ name: maskPersonNumbers(file.name), bytes: file.bytes }));
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
      if (names.includes(name)) continue;
      const hint = `Mente du «${nearest(name, names) ?? ''}»? Filer: ${[...names].sort().join(', ')}.`;
      throw new UsageError('FILE_UNKNOWN', `Finner ikke filen «${name}» (samband.json, ${key}). ${hint}`);
    }
  }
}
