import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../errors.ts';
import { importHtml, reportHtml } from '../export/html.ts';
import { readRows } from '../ingest/read-files.ts';
import { buildLog } from '../model/build-log.ts';
import { checkText } from '../report/check-text.ts';
import { drawnUnitsSentence } from '../report/drawn-units-text.ts';
import type { Result } from '../result/types.ts';
import { SCHEMA_VERSION } from '../result/types.ts';
import type { Settings } from '../settings.ts';
import { checkSettings } from '../settings-check.ts';
import { deflate } from './deflate.ts';
import { type ExportOptions, exportFiles } from './export-files.ts';
import { checkTarget, configFile, readConfig, readInput, sha256, writeFolder } from './files.ts';
import { fromHere } from './from-here.ts';
import { analyzeFiles, filesLeftOut, resultFiles } from './pipeline.ts';
import { ALIASES_FILE, openPseudonyms } from './pseudonyms.ts';
import { unpackWorkbooks } from './read-workbooks.ts';
import { checkReviewTarget, writeReview } from './review-file.ts';
import type { Pages } from './routes.ts';
import { findingLines, progressBar } from './terminal.ts';

type Options = Record<string, unknown> & { readonly json?: boolean; readonly config?: string };

const NOT_SETTINGS = new Set(['config', 'json', 'out', 'port', 'review']);

function settingsOf(paths: readonly string[], options: Options): Settings {
  const given = Object.fromEntries(Object.entries(options).filter(([name]) => !NOT_SETTINGS.has(name)));
  const config = options.config ? fromHere(options.config) : undefined;
  const settings = checkSettings(readConfig(config, paths), given);
  // A path of the command line starts where the user stands, one of samband.json in the folder of that file.
  const folder = path.dirname(configFile(config, paths) ?? fromHere('samband.json'));
  const located = (name: 'key' | 'aliases'): string | null => {
    const at = settings[name];
    if (at === null) return null;
    return given[name] === undefined ? path.resolve(folder, at) : fromHere(at);
  };
  return { ...settings, key: located('key'), aliases: located('aliases') };
}

function built(page: string): string {
  return readFileSync(fileURLToPath(new URL(`./${page}`, import.meta.url)), 'utf8');
}

const template = (): string => built('viewer.html');

/** `samband check`: what each file is and why; writes nothing but the list of uncertain names, where it is asked for. */
export async function runCheck(
  given: readonly string[],
  options: Options & { readonly review?: string },
): Promise<void> {
  const paths = given.map(fromHere);
  const review = options.review === undefined ? null : fromHere(options.review);
  if (review !== null) checkReviewTarget(review, options.review!);
  const settings = settingsOf(paths, options);
  const { files, subfolders } = readInput(paths);
  const rows = readRows(await unpackWorkbooks(files), settings);
  const usable =
    rows.meetings.length + rows.attendances.length + rows.contacts.length + rows.register.length > 0;
  const log = usable ? buildLog(rows, settings) : null;
  if (options.json) {
    const { problems, questions } = rows;
    const told = { files: rows.files, problems: log?.problems ?? problems, questions };
    process.stdout.write(`${JSON.stringify(told)}\n`);
  } else {
    process.stdout.write(`${checkText(rows, log, settings.lang)}\n`);
    noteSubfolders(subfolders);
  }
  if (review !== null && log !== null) writeReview(review, options.review!, log, settings.lang);
  const passedOver = new Set(filesLeftOut(rows));
  const refused = rows.files.some((f) => f.refused && !passedOver.has(f.file));
  if (refused) process.exitCode = 3;
  else if (rows.questions.length > 0) process.exitCode = 4;
  else if (!usable) process.exitCode = 3;
}

/** `samband analyze`: from log to result folder. */
export async function runAnalyze(
  given: readonly string[],
  options: Options & { readonly out: string },
  version: string,
): Promise<void> {
  const paths = given.map(fromHere);
  const target = fromHere(options.out);
  checkTarget(target, options.out);
  const result = await analyzeTo(paths, options, target, version);
  if (options.json) process.stdout.write(`${JSON.stringify(result)}\n`);
  else {
    const lines = [
      ...findingLines(result),
      '',
      `Skrevet til ${options.out}: report.html, result.json, tables/, figures/`,
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  }
}

async function analyzeTo(
  paths: readonly string[],
  options: Options,
  target: string,
  version: string,
): Promise<Result> {
  const progress = progressBar();
  try {
    const { files: packed, subfolders } = readInput(paths);
    const files = await unpackWorkbooks(packed);
    const settings = settingsOf(paths, options);
    const pseudonyms = openPseudonyms(settings, { paths, target });
    const { rows, result, whole } = analyzeFiles(files, settings, version, {
      progress,
      aliasOf: pseudonyms?.aliasOf,
    });
    progress('Skriver', 0.95);
    const written = resultFiles({ result, whole }, template());
    if (pseudonyms !== null) written.set(ALIASES_FILE, pseudonyms.listText());
    writeFolder(target, written);
    pseudonyms?.keepCoupling();
    progress('', 1);
    if (result.ids === 'source') {
      process.stderr.write(
        'ADVARSEL: --ids source skriver loggens egne id-er, som kan være navn, i alle filer. Del dem ikke, og slett dem etter bruk.\n',
      );
    }
    const unknown = filesLeftOut(rows);
    if (unknown.length > 0)
      process.stderr.write(`Ikke lest, fordi de ikke er logg eller register: ${unknown.join(', ')}\n`);
    noteSubfolders(subfolders);
    return result;
  } finally {
    progress('', 1);
  }
}

function noteSubfolders(subfolders: readonly string[]): void {
  if (subfolders.length === 0) return;
  process.stderr.write(
    `Undermapper er ikke lest: ${subfolders.join(', ')}. Oppgi dem som egne stier for å ta dem med.\n`,
  );
}

/** `samband view`: the viewer on 127.0.0.1. */
export async function runView(
  given: string,
  options: { readonly port: string; readonly lang?: string },
): Promise<void> {
  const result = inLanguage(readResult(given), options.lang);
  await show(result, options.port);
}

async function show(
  result: Result,
  port: string,
  keeping: { readonly version: string; readonly target: string } | null = null,
): Promise<void> {
  const first = Number(port);
  if (!Number.isInteger(first) || first < 0 || first > 65_535) {
    throw new UsageError('BAD_PORT', '--port må være et helt tall fra 0 til 65535.');
  }
  // Only here, as a server takes a tenth of the start of every other command.
  const [{ createImportSession }, { routes }, { serve }] = await Promise.all([
    import('./import-session.ts'),
    import('./routes.ts'),
    import('./serve.ts'),
  ]);
  const hash = (text: string): string => sha256(text, 'base64');
  const pageOf = (shown: Result): string =>
    reportHtml(template(), shown, hash, { importAt: keeping === null ? null : '/import', deflate });
  let page = pageOf(result);
  const pages: Pages = {
    viewer: () => page,
    importPage: () => importHtml(built('import.html'), hash),
    session: createImportSession(keeping?.version ?? ''),
    keep: (fresh) => {
      page = pageOf(fresh.result);
      const target = path.join(path.dirname(keeping!.target), 'egne-filer');
      writeFolder(target, resultFiles(fresh, template()));
      return path.relative(process.cwd(), target);
    },
  };
  const { server, url } = await serve(routes(pages, keeping !== null), first);
  process.stdout.write(`Åpne ${url} i nettleseren. Avslutt med Ctrl+C.\n`);
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function readResult(given: string): Result {
  const at = path.join(fromHere(given), 'result.json');
  if (!existsSync(at)) {
    throw new UsageError(
      'NO_RESULT',
      `Fant ikke result.json i «${given}». Lag den med «samband analyze … --out ${given}».`,
    );
  }
  try {
    const result = JSON.parse(readFileSync(at, 'utf8')) as Result;
    if (result.schemaVersion === SCHEMA_VERSION && result.tool?.name === 'samband') return result;
  } catch (cause) {
    throw new UsageError(
      'BROKEN_RESULT',
      `result.json i «${given}» er ødelagt. Kjør «samband analyze» på nytt.`,
      { cause },
    );
  }
  throw new UsageError(
    'OTHER_VERSION',
    `result.json i «${given}» er fra en annen versjon. Kjør «samband analyze» på nytt.`,
  );
}

/** The result with the language that was asked for; its own without one. */
function inLanguage(result: Result, lang: string | undefined): Result {
  if (lang === undefined) return result;
  if (lang === 'nb' || lang === 'en') return { ...result, lang };
  throw new UsageError('UNKNOWN_VALUE', `Ukjent språk «${lang}». Mulige: nb, en.`);
}

/** `samband export`: files for other programs. */
export function runExport(given: string, options: ExportOptions): void {
  const result = inLanguage(readResult(given), options.lang);
  const written = exportFiles(result, { ...options, out: fromHere(options.out) });
  const drawn = drawnUnitsSentence(result, result.lang);
  process.stdout.write(`Skrevet ${written} til ${options.out}\n${drawn === '' ? '' : `${drawn}\n`}`);
}

/** `npm start`: analyse the bundled pilot, or a folder of one's own, and show it. */
export async function runStart(
  given: readonly string[],
  options: Options & { readonly out?: string; readonly port: string },
  version: string,
): Promise<void> {
  const project = fileURLToPath(new URL('..', import.meta.url));
  const paths = given.length > 0 ? given.map(fromHere) : [path.join(project, 'data/ia-pilot')];
  const name = path.basename(paths[0]!) || 'resultat';
  const target = options.out ? fromHere(options.out) : path.join(project, 'samband-ut', name);
  checkTarget(target, target);
  const result = await analyzeTo(paths, options, target, version);
  const intro = given.length > 0 ? [] : ['Dette er en oppdiktet pilot. Din egen: npm start -- MAPPE', ''];
  process.stdout.write(
    `${[...intro, ...findingLines(result), '', `Rapport: ${path.relative(process.cwd(), target)}/report.html`].join('\n')}\n`,
  );
  await show(result, options.port, { version, target });
}
