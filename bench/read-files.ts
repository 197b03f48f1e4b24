import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readRows } from '../src/ingest/read-files.ts';
import { streamWorkbookFile, unpackWorkbooks } from '../src/node/read-workbooks.ts';
import { DEFAULT_SETTINGS } from '../src/settings.ts';
import { xlsxBytes } from '../test/fixtures/xlsx.ts';
import { makeWorkbook } from './make-workbook.ts';

// rolldown bench/read-files.ts -o dist/bench-read-files.mjs -f esm --platform node && node dist/bench-read-files.mjs
// Reads each file in a process of its own, so that its memory is its own. dist/workbook-worker.js must be built.
const MB = 1024 * 1024;
const [mode, file] = process.argv.slice(2);
if (mode === '--stream' || mode === '--keep') await readOne(mode, file!);
else if (mode === '--csv') readCsv(file!);
else runAll();

/** What a process that reads one file says. */
interface Reading {
  /** Reading alone, without starting Node, ms. */
  readonly ms: number;
  /** CPU time of the whole process, all threads, ms; steadier than `ms` on a busy machine. */
  readonly cpuMs: number;
  /** Highest resident memory of the whole process, worker included, MB. */
  readonly peakMb: number;
  readonly rows: number;
  /** Code of the refusal; '' where the file was read. */
  readonly refused: string;
}

async function readOne(how: string, at: string): Promise<void> {
  const source = { name: path.basename(at), bytes: new Uint8Array(readFileSync(at)) };
  const start = performance.now();
  let rows = 0;
  const count = (): void => {
    rows++;
  };
  const workbook =
    how === '--stream'
      ? await streamWorkbookFile(source, count)
      : (await unpackWorkbooks([source]))[0]!.workbook!;
  const ms = performance.now() - start;
  if (how === '--keep') for (const sheet of workbook.sheets) rows += sheet.rows.length;
  const refused = workbook.problems.find(({ severity }) => severity === 'rejected')?.code ?? '';
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cpuMs = (userCPUTime + systemCPUTime) / 1000;
  const reading: Reading = { ms, cpuMs, peakMb: maxRSS / 1024, rows, refused };
  console.log(JSON.stringify(reading));
}

/** A list of attendance in the plain form, through the whole of reading. */
function readCsv(at: string): void {
  const source = { name: path.basename(at), bytes: new Uint8Array(readFileSync(at)) };
  const start = performance.now();
  const { attendances, problems } = readRows([source], DEFAULT_SETTINGS);
  const ms = performance.now() - start;
  const refused = problems.find(({ severity }) => severity === 'rejected')?.code ?? '';
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cpuMs = (userCPUTime + systemCPUTime) / 1000;
  const reading: Reading = { ms, cpuMs, peakMb: maxRSS / 1024, rows: attendances.length, refused };
  console.log(JSON.stringify(reading));
}

function runAll(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'samband-bench-'));
  try {
    const lines = [...files(folder)].flatMap(([title, how, at, limits]) => {
      const { ms, cpuMs, peakMb, rows, refused } = inOwnProcess(how, at);
      const fits = ms < limits.ms && peakMb < limits.mb && refused === limits.refused;
      const outcome = refused === '' ? `${rows} rows` : refused;
      return `| ${title} | ${outcome} | ${ms.toFixed(0)} | ${cpuMs.toFixed(0)} | ${peakMb.toFixed(0)} | ${limits.ms} ms, ${limits.mb} MB | ${fits ? 'yes' : 'NO'} |`;
    });
    const head = [
      '| file | outcome | ms | CPU ms | peak MB | limit | kept |',
      '|---|---|---|---|---|---|---|',
    ];
    console.log([...head, ...lines].join('\n'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Limits {
  readonly ms: number;
  readonly mb: number;
  readonly refused: string;
}

function* files(folder: string): Generator<[title: string, how: string, at: string, limits: Limits]> {
  const write = (name: string, bytes: Uint8Array): string => {
    const at = path.join(folder, name);
    writeFileSync(at, bytes);
    return at;
  };
  const large = write('large.xlsx', makeWorkbook(2, 250_000 - 1));
  yield ['500,000 rows × 8, row by row', '--stream', large, { ms: 20_000, mb: 200, refused: '' }];
  yield ['500,000 rows × 8, all kept', '--keep', large, { ms: 20_000, mb: 400, refused: '' }];
  const list = write('attendance.csv', attendanceBytes(1_000_000));
  yield ['1,000,000 rows of CSV', '--csv', list, { ms: 3000, mb: 200, refused: '' }];
  const quoted = write('quoted.csv', attendanceBytes(1_000_000, '"'));
  yield ['1,000,000 rows of CSV, one of them quoted', '--csv', quoted, { ms: 6000, mb: 700, refused: '' }];
  const quick = { ms: 1000, mb: 200 };
  const farXml =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
  const far = write('far.xlsx', xlsxBytes({ sheets: [{ xml: farXml }] }));
  yield ['cell in the last row and column', '--keep', far, { ...quick, refused: 'FAR_CELL' }];
  const shared = '../shared/samples/broken_zipbomb_60MB.xlsx';
  const bomb = existsSync(shared) ? shared : write('bomb.xlsx', bombBytes());
  yield ['zip bomb of 60 MB', '--keep', bomb, { ...quick, refused: 'ZIP_BOMB' }];
  const forged = write('forged.xlsx', bombBytes(2 * MB));
  yield ['zip bomb that states 2 MB', '--keep', forged, { ...quick, refused: 'ZIP_BOMB' }];
}

/** Meetings of four among 10,000 people. */
function attendanceBytes(rows: number, quote = ''): Uint8Array {
  const line = (_: unknown, i: number): string =>
    `m${String(Math.floor(i / 4) + 1).padStart(6, '0')},p${String(((i * 7919) % 10_000) + 1).padStart(5, '0')}`;
  return Buffer.from(
    `meeting_id,actor_id\n${Array.from({ length: rows }, line).join('\n')}\nm000001,${quote}p10000${quote}\n`,
  );
}

/** 60 MB of one repeated cell. */
function bombBytes(statedSize?: number): Uint8Array {
  const row = '<row><c t="str"><v>x</v></c></row>'.padEnd(256, ' ');
  const content = `<worksheet><sheetData>${row.repeat((60 * MB) / row.length)}</sheetData></worksheet>`;
  const name = 'xl/worksheets/sheet1.xml';
  const plan = { sheets: [{ xml: '' }] };
  return xlsxBytes(plan, [{ name, content, ...(statedSize ? { statedSize } : {}) }]);
}

function inOwnProcess(how: string, at: string): Reading {
  const done = spawnSync(process.execPath, [process.argv[1]!, how, at], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout) as Reading;
}
