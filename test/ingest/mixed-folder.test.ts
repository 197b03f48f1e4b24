import { describe, expect, it } from 'vitest';
import { figures } from '../../src/figures/figure-list.ts';
import { readFiles } from '../../src/ingest/read-files.ts';
import { buildLog } from '../../src/model/build-log.ts';
import { unpackWorkbooks } from '../../src/node/read-workbooks.ts';
import { publish } from '../../src/report/publish.ts';
import { tables } from '../../src/report/tables.ts';
import { analyze } from '../../src/result/analyze.ts';
import { DEFAULT_SETTINGS } from '../../src/settings.ts';
import { hasShared, SKIP_NOTE, sharedFile } from '../helpers/shared-files.ts';

const NAMES = [
  'aktorregister.xlsx',
  'motelogg_handskrevet.xlsx',
  'oppmote_matrise.xlsx',
  'forms_nb_samarbeid.xlsx',
  'kontaktpunkter_cp1252.csv',
  'salesforce_task_report_nb_provisional_cp1252.csv',
  'sharepoint_list_with_schema_utf8bom.csv',
  'mail_header.eml',
];
const SETTINGS = { ...DEFAULT_SETTINGS, mail: 'headers' as const, window: 'all', resamples: 0 };

async function logOf(names: readonly string[]) {
  const files = names.map((name) => sharedFile(`samples/${name}`));
  const rows = readFiles(await unpackWorkbooks(files, { worker: null }), SETTINGS);
  return { rows, log: buildLog(rows, SETTINGS) };
}

describe.skipIf(!hasShared)(`a folder of eight kinds${SKIP_NOTE}`, () => {
  it('gives the same log in any order of the files', async () => {
    const { rows, log } = await logOf(NAMES);
    expect(rows.questions).toEqual([]);
    expect(rows.files.filter(({ refused }) => refused)).toEqual([]);
    for (const names of [[...NAMES].reverse(), [...NAMES].sort()]) {
      expect(JSON.stringify((await logOf(names)).log)).toBe(JSON.stringify(log));
    }
  });

  it.each(['leader', 'project', 'researcher'] as const)('makes a %s report of three layers', async (view) => {
    const { log } = await logOf(NAMES);
    const result = publish(analyze(log, { ...SETTINGS, view }), { version: '0', inputs: [] });
    expect(result.layers.map(({ layer }) => layer)).toEqual(['meetings', 'contacts', 'survey']);
    expect(tables(result).length).toBeGreaterThan(3);
    expect(figures(result, 'nb').some(({ name }) => name === 'oversikt-survey')).toBe(true);
    expect(JSON.stringify(tables(result))).not.toMatch(/NaN|undefined/);
    expect(JSON.stringify(result)).not.toMatch(/Nordmann|Hansen|@/);
  });
});
