import { expect, it } from 'vitest';
import { readFiles } from '../../src/ingest/read-files.ts';
import { buildLog } from '../../src/model/build-log.ts';
import { publish } from '../../src/report/publish.ts';
import { tables } from '../../src/report/tables.ts';
import { analyze } from '../../src/result/analyze.ts';
import { layerEvents, layersOf } from '../../src/result/events.ts';
import { DEFAULT_SETTINGS } from '../../src/settings.ts';
import { textFile } from '../helpers/source-file.ts';

const SETTINGS = {
  ...DEFAULT_SETTINGS,
  view: 'researcher' as const,
  ids: 'source' as const,
  window: 'all',
  resamples: 0,
};
const ACTORS = textFile('actors.csv', 'actor_id,sector\nann,NAV\nbo,Skole\ncec,Helse\n');
const CONTACTS = textFile('contacts.csv', 'time,a,b,duration\n2025-05-01T09:00:00Z,ann,bo,900\n');
/** Ann → Bo weekly, Bo → Ann daily, Cec → Ann monthly; Bo never works with Cec. */
const FORMS = textFile(
  'forms.csv',
  'ID,Start time,Completion time,Email,Name,Q?.Ann Aas,Q?.Bo Berg,Q?.Cec Cap\n' +
    '1,2025-05-05T09:00:00,2025-05-05T09:06:00,ann@x.example,Ann Aas,,Weekly,\n' +
    '2,2025-05-05T10:00:00,2025-05-05T10:06:00,bo@x.example,Bo Berg,Daily,,Never\n' +
    '3,2025-05-05T11:00:00,2025-05-05T11:06:00,cec@x.example,Cec Cap,Monthly,,Do not know\n',
);

it('a survey is a layer of its own beside the other contacts', () => {
  const log = buildLog(readFiles([ACTORS, CONTACTS, FORMS], SETTINGS), SETTINGS);
  expect(layersOf(log)).toEqual(['contacts', 'survey']);
  expect(layerEvents(log, 'contacts')).toHaveLength(1);
  const answers = layerEvents(log, 'survey');
  expect(answers).toHaveLength(3);
  expect(answers.every(({ from, members }) => from !== undefined && members.includes(from))).toBe(true);
  expect(log.contacts.flatMap(({ frequency }) => frequency ?? []).sort()).toEqual([2, 3, 5]);
});

it('ties.csv has one row each way, which sum to the tie; a survey has no hours', () => {
  const log = buildLog(readFiles([FORMS], SETTINGS), SETTINGS);
  const result = publish(analyze(log, SETTINGS), { version: '0', inputs: [] });
  const ties = tables(result).find(({ name }) => name === 'ties')!;
  const ann = 'e:ann@x.example';
  const bo = 'e:bo@x.example';
  const cec = 'e:cec@x.example';
  expect(ties.columns).toEqual(['window', 'a', 'b', 'weight', 'meetings', 'hours', 'from', 'to']);
  expect(ties.rows.map((row) => row.slice(1))).toEqual([
    [ann, bo, 1, 1, null, ann, bo],
    [ann, bo, 1, 1, null, bo, ann],
    [ann, cec, 1, 1, null, cec, ann],
  ]);
  const { measures, reasons } = result.layers[0]!.windows[0]!;
  expect(result.layers.map(({ layer }) => layer)).toEqual(['survey']);
  expect(measures.contacts).toBe(3);
  expect(measures.ties).toBe(2);
  expect(measures.hours).toBeNull();
  expect(reasons.hours).toBe('OTHER_LAYER');
  const slice = result.layers[0]!.windows[0]!;
  expect(slice.nodes.columns.hours).toEqual([null, null, null]);
  expect(
    slice.pairs.every(({ observedHours, expectedHours }) => observedHours === null && expectedHours === null),
  ).toBe(true);
});
