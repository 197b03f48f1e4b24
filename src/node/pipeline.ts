import { availableParallelism } from 'node:os';
import { InputError, QuestionError } from '../errors.ts';
import { csvParts } from '../export/csv-parts.ts';
import { reportHtml } from '../export/html.ts';
import { figures } from '../figures/figure-list.ts';
import { readRows } from '../ingest/read-files.ts';
import type { IngestResult } from '../ingest/types.ts';
import { buildLog } from '../model/build-log.ts';
import type { MeetingLog } from '../model/types.ts';
import { folderTables } from '../report/folder-tables.ts';
import { problemText } from '../report/problem-text.ts';
import { type Publication, publication } from '../report/publish.ts';
import { analyze } from '../result/analyze.ts';
import type { Settings } from '../settings.ts';
import { deflate } from './deflate.ts';
import { type InputFile, sha256 } from './files.ts';
import { startPathThreads } from './path-threads.ts';

/** Threads when the user does not say: what the machine has, up to this; each holds a share of the graphs in memory. */
const MOST_THREADS = 8;

/** Says where the work has come, 0…1. */
export type Progress = (step: string, share: number) => void;

/** What the shell lends to a run. */
export interface RunHelp {
  readonly progress: Progress;
  /** Pseudonyms by the log's own ids; absent = drawn from the seed. */
  readonly aliasOf?: ((log: MeetingLog) => ReadonlyMap<string, string>) | undefined;
}

export interface Analysed extends Publication {
  readonly rows: IngestResult;
  readonly log: MeetingLog;
}

/** Text by path inside a folder; a long one in pieces. */
export type FolderFiles = Map<string, string | Iterable<string>>;

/**
 * From files to a result that may be written.
 *
 * @throws QuestionError when a question must be answered first; InputError when no file can be used or a file is refused
 */
export function analyzeFiles(
  files: readonly InputFile[],
  settings: Settings,
  version: string,
  { progress, aliasOf }: RunHelp,
): Analysed {
  progress('Leser filer', 0.05);
  const rows = readRows(files, settings);
  refuse(rows, settings);
  if (rows.questions.length > 0) throw new QuestionError(rows.questions);
  progress('Bygger logg', 0.25);
  const log = buildLog(rows, settings);
  progress('Regner', 0.35);
  const threads = settings.threads ?? Math.min(availableParallelism(), MOST_THREADS);
  const analysis = analyze(log, settings, {
    beginPaths: (graphs, kinds) => startPathThreads(graphs, kinds, { threads }),
  });
  progress('Tegner', 0.8);
  const kindOf = new Map(rows.files.map((f) => [f.file, f]));
  const inputs = files.flatMap((file) => {
    const report = kindOf.get(file.name);
    return report && !report.refused
      ? [{ sha256: file.sha256, kind: report.kind, rows: report.rowsRead }]
      : [];
  });
  return { rows, log, ...publication(analysis, { version, inputs }, { aliasOf: aliasOf?.(log) }) };
}

/**
 * A file that is recognised but refused stops the run: a report on part of the data must be the user's own choice.
 * Files of no known kind (a README, a list of something else) are left out and named.
 */
function refuse(rows: IngestResult, settings: Settings): void {
  const usable = rows.meetings.length + rows.attendances.length + rows.contacts.length;
  const passedOver = new Set(filesLeftOut(rows));
  const refused = rows.files.filter((f) => f.refused && !passedOver.has(f.file));
  if (refused.length === 0 && usable > 0) return;
  if (refused.length === 0 && rows.questions.length > 0) throw new QuestionError(rows.questions);
  const names = new Set((refused.length > 0 ? refused : rows.files).map((f) => f.file));
  const reasons = rows.problems
    .filter((p) => p.severity === 'rejected' && names.has(p.place.file))
    .map((p) => problemText(p, settings.lang));
  const lead =
    refused.length > 0
      ? 'Minst én fil kan ikke brukes. Rett den, eller ta den ut av mappen, og prøv igjen.'
      : 'Fant ingen møter eller kontakter å regne på. Kjør «samband check» på mappen for å se hva hver fil er.';
  throw new InputError('DATA_REFUSED', [lead, ...new Set(reasons)].join('\n'));
}

/** Reasons to pass a file over that no log ever has: it is a README, a picture, a list of something else, a copy. */
const NO_LOG = new Set([
  'NO_HEADER',
  'UNKNOWN_KIND',
  'FILE_IGNORED',
  'UNSUPPORTED_FORMAT json',
  'UNSUPPORTED_FORMAT pdf',
  'UNSUPPORTED_FORMAT image',
  'MAIL_OFF',
  'MAIL_LIST_REFUSED outlook-mail',
]);

/** Names of the files that were left out because they are no log. */
export function filesLeftOut(rows: IngestResult): string[] {
  const reasons = new Map<string, string[]>();
  for (const { code, severity, place, params } of rows.problems) {
    const reason = `${code}${params?.format ? ` ${params.format}` : ''}`;
    if (severity === 'rejected') reasons.set(place.file, [...(reasons.get(place.file) ?? []), reason]);
  }
  return rows.files
    .filter((f) => f.refused && ['unknown', 'mail', 'outlook-mail'].includes(f.kind))
    .map((f) => f.file)
    .filter((name) => (reasons.get(name) ?? ['']).every((code) => NO_LOG.has(code)));
}

/**
 * Every file of a result folder: result.json, report.html, figures and tables.
 *
 * @param template the built viewer
 * @returns text by path, the same bytes for the same result
 */
export function resultFiles(published: Publication, template: string): FolderFiles {
  const { result } = published;
  const json = JSON.stringify(result);
  const files: FolderFiles = new Map<string, string | Iterable<string>>([
    ['result.json', `${json}\n`],
    ['report.html', reportHtml(template, result, (text) => sha256(text, 'base64'), { deflate, json })],
  ]);
  for (const figure of figures(result, result.lang)) files.set(`figures/${figure.name}.svg`, figure.svg);
  for (const { name, columns, parts } of folderTables(published))
    files.set(`tables/${name}.csv`, csvParts(columns, parts, result.lang));
  return files;
}
