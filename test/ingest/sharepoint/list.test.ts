import { describe, expect, it } from 'vitest';
import { readFiles } from '../../../src/ingest/read-files.ts';
import { listCells } from '../../../src/ingest/sharepoint/list-cells.ts';
import { sharePointList } from '../../../src/ingest/sharepoint/list-text.ts';
import { DEFAULT_SETTINGS } from '../../../src/settings.ts';
import { hasShared, SKIP_NOTE, sharedFile } from '../../helpers/shared-files.ts';

const sample = (name: string, timezone = 'Europe/Oslo') =>
  readFiles([sharedFile(`samples/${name}`)], { ...DEFAULT_SETTINGS, timezone });

describe.skipIf(!hasShared)(`SharePoint samples${SKIP_NOTE}`, () => {
  it('sharepoint_list_with_schema_utf8bom.csv gives two meetings on their local days', () => {
    const { files, meetings, attendances, problems } = sample('sharepoint_list_with_schema_utf8bom.csv');
    expect(files).toMatchObject([
      { kind: 'meeting-log', encoding: 'utf-8-bom', rowsRead: 2, blocked: ['Tittel'], unused: ['Tjenester'] },
    ]);
    expect(meetings.map(({ start, place }) => [start, place.row])).toEqual([
      [{ kind: 'local', iso: '2025-03-04T00:00:00', precision: 'date' }, 3],
      [{ kind: 'local', iso: '2025-03-12T00:00:00', precision: 'date' }, 4],
    ]);
    expect(attendances.map(({ person }) => person.name)).toEqual([
      'Ola Nordmann',
      'Kari Hansen',
      'Liv Dahl',
      'Åse Bjørnstad',
    ]);
    expect(problems).toEqual([]);
  });

  it('dates follow the time zone of the settings', () => {
    const { meetings } = sample('sharepoint_list_with_schema_utf8bom.csv', 'Europe/London');
    expect(meetings[0]?.start).toMatchObject({ iso: '2025-03-03T00:00:00' });
  });

  it('sharepoint_list_schema_same_line.csv is a log that lacks its column of attendees', () => {
    const { files, problems } = sample('sharepoint_list_schema_same_line.csv');
    expect(files).toMatchObject([{ kind: 'meeting-log', refused: true }]);
    expect(problems).toMatchObject([{ code: 'MISSING_COLUMN', params: { field: 'attendees' } }]);
  });

  it('sharepoint_list_plain_utf8bom.csv gives one meeting with two people; Elementtype and Bane are ignored', () => {
    const { files, meetings, attendances, questions } = sample('sharepoint_list_plain_utf8bom.csv');
    expect(files).toMatchObject([{ kind: 'meeting-log', rowsRead: 1, unused: ['Elementtype', 'Bane'] }]);
    expect(meetings[0]?.start).toMatchObject({ iso: '2025-03-04T09:00:00', precision: 'datetime' });
    expect(attendances.map(({ person }) => person.name)).toEqual(['Ola Nordmann', 'Kari Hansen']);
    expect(questions).toEqual([]);
  });
});

it('the schema may hold braces and quotes inside its strings', () => {
  const list = sharePointList(
    'ListSchema={"schemaXmlList":["<Field Name=\\"a}\\" />"],"b":{"c":"{"}}"Dato"\n"x"\n',
  );
  expect(list?.text).toBe('"Dato"\n"x"\n');
});

it('a schema that never ends is no schema', () => {
  expect(sharePointList('ListSchema={"a":"}\n"Dato"\n')).toBeNull();
});

it.each([
  ['12;#Nordmann, Ola', 'Ola Nordmann'],
  ['12;#Nordmann, Ola;#15;#Kari Hansen', 'Ola Nordmann; Kari Hansen'],
  ['["NAV","Kommune"]', 'NAV; Kommune'],
  ['[{"title":"Nordmann, Ola","email":"ola@nav.example"}]', 'Ola Nordmann <ola@nav.example>'],
  ['[not a list', '[not a list'],
])('%s reads %s', (cell, text) => {
  const rows = [{ row: 1, cells: [cell] }];
  expect(listCells(rows, { dateOnly: new Set(), timezone: 'Europe/Oslo' })[0]?.cells).toEqual([text]);
});

it.each([
  ['2025-07-01T22:00:00Z', '2025-07-02'],
  ['2025-01-01T22:00:00Z', '2025-01-01'],
])('the day of %s in Oslo is %s', (utc, day) => {
  const rows = [
    { row: 1, cells: ['Dato'] },
    { row: 2, cells: [utc] },
  ];
  expect(listCells(rows, { dateOnly: new Set(['Dato']), timezone: 'Europe/Oslo' })[1]?.cells).toEqual([day]);
});
