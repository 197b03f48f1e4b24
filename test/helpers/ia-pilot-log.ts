import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readFiles } from '../../src/ingest/read-files.ts';
import { buildLog } from '../../src/model/build-log.ts';
import type { MeetingLog } from '../../src/model/types.ts';
import type { Settings } from '../../src/settings.ts';
import { checkSettings } from '../../src/settings-check.ts';

const folder = fileURLToPath(new URL('../../data/ia-pilot/', import.meta.url));

/** The bundled example as the command line reads it. */
export function iaPilot(options: Partial<Settings>): {
  readonly log: MeetingLog;
  readonly settings: Settings;
} {
  const settings = checkSettings(JSON.parse(readFileSync(`${folder}samband.json`, 'utf8')), options);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(folder + name)) }));
  return { log: buildLog(readFiles(files, settings), settings), settings };
}
