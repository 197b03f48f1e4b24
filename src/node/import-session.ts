import { type Question, UsageError } from '../errors.ts';
import { FIELDS } from '../ingest/aliases.ts';
import { readRows } from '../ingest/read-files.ts';
import type { SourceFile } from '../ingest/types.ts';
import { buildLog } from '../model/build-log.ts';
import { checkSummary } from '../report/check-summary.ts';
import type { ImportCheck, ImportRequest } from '../report/import-check.ts';
import { fieldWord, kindWord } from '../report/ingest-words.ts';
import type { Publication } from '../report/publish.ts';
import { DEFAULT_SETTINGS, type Lang, type Settings } from '../settings.ts';
import { checkSettings } from '../settings-check.ts';
import { type InputFile, sha256 } from './files.ts';
import { analyzeFiles } from './pipeline.ts';
import { unpackWorkbooks } from './read-workbooks.ts';

/** Files that were dropped on the import screen, held in memory and never written. */
export interface ImportSession {
  readonly put: (name: string, bytes: Uint8Array) => void;
  readonly remove: (name: string) => void;
  readonly check: (request: ImportRequest) => Promise<ImportCheck>;
  readonly analyze: (request: ImportRequest) => Promise<Publication>;
}

const CONFIG = 'samband.json';
/** Most that one session may hold, bytes. */
const MAX_TOTAL = 500 * 1024 * 1024;

/**
 * Which files has the user dropped, and what do they say?
 *
 * Everything stays in this process's memory; a refused file leaves no trace on disk.
 *
 * @param version of samband, for the result
 * @throws UsageError from `put` when the files together are too large, from `check` and `analyze` when samband.json is wrong
 */
export function createImportSession(version: string): ImportSession {
  const files = new Map<string, InputFile>();
  const unpacked = new Map<string, SourceFile>();
  const opened = async (): Promise<(SourceFile & InputFile)[]> => {
    const waiting = [...files.values()].filter((f) => f.name !== CONFIG && !unpacked.has(f.name));
    for (const file of await unpackWorkbooks(waiting)) unpacked.set(file.name, file);
    return [...files.values()]
      .filter(({ name }) => name !== CONFIG)
      .map((file) => ({ ...file, ...unpacked.get(file.name) }));
  };
  return {
    put(name, bytes) {
      const total = [...files.values()].reduce((sum, f) => sum + (f.name === name ? 0 : f.bytes.length), 0);
      if (total + bytes.length > MAX_TOTAL) {
        throw new UsageError(
          'IMPORT_TOO_LARGE',
          'Filene er til sammen større enn 500 MB. Ta bort noen av dem.',
        );
      }
      files.set(name, { name, bytes, sha256: sha256(bytes) });
      unpacked.delete(name);
    },
    remove(name) {
      files.delete(name);
      unpacked.delete(name);
    },
    async check(request) {
      const config = configOf(files.get(CONFIG), request);
      const settings = checkSettings(forgetful(config, files), { lang: request.lang });
      const rows = readRows(await opened(), settings);
      const usable = rows.meetings.length + rows.attendances.length + rows.contacts.length > 0;
      const log = rows.questions.length === 0 && usable ? buildLog(rows, settings) : null;
      const summary = checkSummary(rows, log, request.lang);
      return {
        ...summary,
        dropped: [...files.keys()].sort(),
        ready: log !== null && usable,
        config,
        words: answerWords(rows.questions, request.lang),
        fields: FIELDS.map((field) => [field, fieldWord(field, request.lang)] as const),
      };
    },
    async analyze(request) {
      const config = configOf(files.get(CONFIG), request);
      const settings = checkSettings(forgetful(config, files), { ...request.options, lang: request.lang });
      return analyzeFiles(await opened(), settings, version, { progress: () => undefined });
    },
  };
}

/** The dropped samband.json with the answers and columns of this session added. */
function configOf(file: InputFile | undefined, request: ImportRequest): Record<string, unknown> {
  const config = file === undefined ? {} : parseConfig(file.bytes);
  const merged: Record<string, unknown> = { ...config };
  for (const key of ['answers', 'columns'] as const) {
    const both = { ...(config[key] as Settings[typeof key] | undefined) };
    for (const [at, given] of Object.entries(request[key])) both[at] = { ...both[at], ...given };
    if (Object.keys(both).length > 0) merged[key] = both;
  }
  return merged;
}

function parseConfig(bytes: Uint8Array): Record<string, unknown> {
  try {
    return JSON.parse(new TextDecoder().decode(bytes).replace(/^\uFEFF/, '')) as Record<string, unknown>;
  } catch (cause) {
    throw new UsageError(
      'BAD_CONFIG',
      '«samband.json» er ikke gyldig JSON. Se etter et komma eller hermetegn for mye eller for lite.',
      { cause },
    );
  }
}

/** Answers about a file that has since been taken away are kept for the download, but not used. */
function forgetful(
  config: Readonly<Record<string, unknown>>,
  files: ReadonlyMap<string, unknown>,
): Record<string, unknown> {
  const names = [...files.keys()];
  const used: Record<string, unknown> = { ...config };
  for (const key of ['answers', 'columns'] as const) {
    const given = Object.entries((config[key] as Settings[typeof key] | undefined) ?? DEFAULT_SETTINGS[key]);
    const here = ([at]: [string, unknown]): boolean =>
      at.startsWith('headings:') || names.some((name) => at === name || at.startsWith(`${name}#`));
    used[key] = Object.fromEntries(given.filter(here));
  }
  return used;
}

const LEAVE_OUT = { nb: 'ta filen ut', en: 'leave the file out' } as const;
const NOT_USED = { nb: 'brukes ikke', en: 'not used' } as const;

/** Words for answers that name a kind of file, or fields from the left. */
function answerWords(questions: readonly Question[], lang: Lang): Record<string, string> {
  const fieldsOf = (answer: string): string =>
    answer
      .split(', ')
      .map((field) => (field === 'ignore' ? NOT_USED[lang] : fieldWord(field, lang)))
      .join(', ');
  const wordOf = (id: string, answer: string): string | null => {
    if (id === 'kind') return answer === 'ignore' ? LEAVE_OUT[lang] : kindWord(answer, lang);
    if (id !== 'columns') return null;
    return answer.includes(',') ? fieldsOf(answer) : LEAVE_OUT[lang];
  };
  const words = new Map<string, string>();
  for (const { id, answers } of questions) {
    for (const answer of answers) {
      const word = wordOf(id, answer);
      if (word !== null) words.set(answer, word);
    }
  }
  return Object.fromEntries(words);
}
