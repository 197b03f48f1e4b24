import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFiles } from '../../src/ingest/read-files.ts';
import type { KeptRows, Place, SourceFile } from '../../src/ingest/types.ts';
import { unpackWorkbooks } from '../../src/node/read-workbooks.ts';
import { DEFAULT_SETTINGS } from '../../src/settings.ts';
import { hasShared, SKIP_NOTE, sharedFile } from '../helpers/shared-files.ts';

/**
 * Workbooks that can be re-saved. Left out: files no program opens, and broken_formula_no_cache.xlsx, whose formulas
 * LibreOffice calculates, so that it is no longer the same file.
 */
const SAMPLES = [
  'aktorregister.xlsx',
  'broken_date1904.xlsx',
  'forms_nb_samarbeid.xlsx',
  'motelogg_handskrevet.xlsx',
  'oppmote_matrise.xlsx',
];
/**
 * As CSV a merged cell no longer says which rows it spans, LibreOffice writes 0.354166 as 08:29, not 08:30, and the format
 * `m/d/yy` as 5.6.25 for 6 May, with dots, which mean day first everywhere else.
 */
const LOSES_IN_CSV = ['motelogg_handskrevet.xlsx', 'forms_nb_samarbeid.xlsx'];
const XLSX = 'xlsx:Calc MS Excel 2007 XML';
/** Semicolon, quotes where needed, UTF-8, cells as shown, every sheet a file. */
const CSV = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,true,false,false,-1';
const SECONDS = 60;

const hasOffice =
  hasShared && spawnSync('soffice', ['--version'], { timeout: SECONDS * 1000, stdio: 'ignore' }).status === 0;
const isRequired = Boolean(process.env.CI);
const skipNote = hasOffice || isRequired ? SKIP_NOTE : ' (skipped: LibreOffice is absent)';
const isSkipped = !hasShared || !(hasOffice || isRequired);

const scratch = mkdtempSync(path.join(tmpdir(), 'samband-resaved-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A user profile of its own, in Norwegian, so that an office that is open is left alone. */
function makeProfile(): string {
  const profile = path.join(scratch, 'profile');
  mkdirSync(path.join(profile, 'user'), { recursive: true });
  writeFileSync(
    path.join(profile, 'user', 'registrymodifications.xcu'),
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>nb-NO</value></prop></item></oor:items>',
  );
  return pathToFileURL(profile).href;
}

function convert(profile: string, to: string, from: readonly string[], folder: string): string[] {
  const outdir = path.join(scratch, folder);
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', to, '--outdir', outdir];
  const { status, stderr } = spawnSync('soffice', [...args, ...from], {
    encoding: 'utf8',
    timeout: SECONDS * 1000,
  });
  if (status !== 0) throw new Error(`soffice: ${stderr}`);
  return readdirSync(outdir).map((name) => path.join(outdir, name));
}

async function read(file: SourceFile): Promise<KeptRows> {
  return readFiles(await unpackWorkbooks([file], { worker: null }), DEFAULT_SETTINGS);
}

/** What the rows say, without where they stood. */
function content({ meetings, attendances, contacts, register }: KeptRows) {
  const bare = <T extends { place: Place }>(rows: readonly T[]): Omit<T, 'place'>[] =>
    rows.map(({ place: _, ...rest }) => rest);
  return {
    meetings: bare(meetings),
    attendances: bare(attendances),
    contacts: bare(contacts),
    register: bare(register),
  };
}

const counts = ({ files }: KeptRows) =>
  files.map(({ kind, rowsRead, rowsSkipped, people, refused, waiting }) => ({
    ...{ kind, rowsRead, rowsSkipped, people, refused, waiting },
  }));

describe.skipIf(isSkipped)(`workbooks re-saved by LibreOffice${skipNote}`, () => {
  const resaved = new Map<string, string>();
  const viaOds = new Map<string, string>();
  const asCsv = new Map<string, string>();

  beforeAll(
    () => {
      const profile = makeProfile();
      const originals = SAMPLES.map((name) => {
        const at = path.join(scratch, name);
        writeFileSync(at, sharedFile(`samples/${name}`).bytes);
        return at;
      });
      for (const at of convert(profile, XLSX, originals, 'xlsx')) resaved.set(path.basename(at), at);
      const ods = convert(profile, 'ods', originals, 'ods');
      for (const at of convert(profile, XLSX, ods, 'via-ods')) viaOds.set(path.basename(at), at);
      for (const at of convert(profile, CSV, originals, 'csv')) {
        const [name] = path.basename(at).split('-');
        if (!at.includes('Skjult')) asCsv.set(`${name}.xlsx`, at);
      }
    },
    4 * SECONDS * 1000,
  );

  it.each(SAMPLES)('%s reads the same as .xlsx, cell for cell', async (name) => {
    const original = await read(sharedFile(`samples/${name}`));
    for (const files of [resaved, viaOds]) {
      const again = await read({ name, bytes: new Uint8Array(readFileSync(files.get(name)!)) });
      expect(counts(again)).toEqual(counts(original));
      const { meetings, attendances, contacts, register } = original;
      expect(again).toMatchObject({ meetings, attendances, contacts, register });
    }
  });

  it.each(SAMPLES)('%s reads the same as CSV', async (name) => {
    const original = await read(sharedFile(`samples/${name}`));
    const again = await read({ name: 'a.csv', bytes: new Uint8Array(readFileSync(asCsv.get(name)!)) });
    expect(counts(again)).toEqual(counts(original));
    if (!LOSES_IN_CSV.includes(name)) expect(content(again)).toEqual(content(original));
  });
});
