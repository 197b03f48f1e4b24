import { describe, expect, it } from 'vitest';
import { frequencyOf } from '../../../src/ingest/forms/frequency-words.ts';
import { statementName } from '../../../src/ingest/forms/statement-name.ts';
import { readFiles } from '../../../src/ingest/read-files.ts';
import type { IngestResult } from '../../../src/ingest/types.ts';
import { unpackWorkbooks } from '../../../src/node/read-workbooks.ts';
import { DEFAULT_SETTINGS } from '../../../src/settings.ts';
import { hasShared, SKIP_NOTE, sharedFile } from '../../helpers/shared-files.ts';

const read = (text: string, answers = {}) =>
  readFiles([{ name: 'f.csv', bytes: new TextEncoder().encode(text) }], { ...DEFAULT_SETTINGS, answers });
const said = ({ contacts }: IngestResult) =>
  contacts.map(({ from, to, frequency }) => [from.email ?? from.name ?? '?', to.name, frequency]);

describe.skipIf(!hasShared)(`forms_nb_samarbeid.xlsx${SKIP_NOTE}`, () => {
  it('gives five directed ties: the earlier answer is replaced, «Aldri», «Vet ikke» and blanks give none', async () => {
    const files = await unpackWorkbooks([sharedFile('samples/forms_nb_samarbeid.xlsx')], { worker: null });
    const result = readFiles(files, DEFAULT_SETTINGS);
    expect(result.files).toMatchObject([{ kind: 'forms', confidence: 0.97, rowsRead: 2, rowsSkipped: 1 }]);
    expect(said(result)).toEqual([
      ['ola.nordmann@nav.example', 'Kari Hansen', 5],
      ['ola.nordmann@nav.example', 'Liv Dahl', 2],
      ['?', 'Ola Nordmann', 5],
      ['?', 'Liv Dahl', 3],
      ['?', 'Åse Bjørnstad', 1],
    ]);
    expect(result.contacts.every((c) => c.directed && c.evidence === 'survey' && c.count === 1)).toBe(true);
    expect(result.contacts[0]?.when).toMatchObject({ iso: '2025-05-06T08:04:00' });
    expect(result.problems.map(({ code }) => code)).toEqual(['FORMS_REPEATED', 'FORMS_ANONYMOUS']);
    expect(result.questions).toEqual([]);
    expect(result.files[0]?.blocked).toEqual([
      'Hvilken virksomhet jobber du i?',
      'Hvilke tjenester har du kontakt med?',
    ]);
    expect(JSON.stringify(result.files[0]?.mapping)).not.toContain('Nordmann');
  });
});

const EN =
  'ID,Start time,Completion time,Email,Name,Total points,Points - Q1,Ola Nordmann,Kari Hansen,Who else do you work with?\n' +
  '1,2025-05-05T09:00:00,2025-05-05T09:06:00,liv@bup.example,Liv Dahl,3,1,Weekly,Never,"Per Øvrebø; Anne Vik and Jon Li\nnone"\n';

describe('Microsoft Forms', () => {
  it('reads English headings, plain names, typed names, and drops the columns of a quiz', () => {
    const result = read(EN);
    expect(said(result)).toEqual([
      ['liv@bup.example', 'Ola Nordmann', 3],
      ['liv@bup.example', 'Per Øvrebø', undefined],
      ['liv@bup.example', 'Anne Vik', undefined],
      ['liv@bup.example', 'Jon Li', undefined],
    ]);
    expect(result.problems).toMatchObject([{ code: 'FORMS_THIRD_PERSONS', params: { count: 3 } }]);
    expect(result.files[0]?.unused).toEqual(['ID', 'Total points', 'Points - Q1']);
  });

  it('leaves out what a respondent says of herself', () => {
    expect(said(read(EN.replace('Liv Dahl,3', 'Ola Nordmann,3')))[0]?.[1]).toBe('Per Øvrebø');
  });

  const OWN = EN.replace('Weekly,Never', 'titt og ofte,nesten ikke');

  it('asks for the order of words it does not know, and uses the answer', () => {
    const heading = 'Q?.Ola Nordmann,Q?.Kari Hansen';
    const text = OWN.replace('Ola Nordmann,Kari Hansen', heading);
    const asked = read(text);
    expect(asked.questions.map(({ id }) => id)).toEqual(['forms-scale']);
    expect(asked.contacts).toEqual([]);
    const key = asked.questions[0]!.file;
    const answered = read(text, { [key]: { 'forms-scale': 'aldri < nesten ikke < titt og ofte' } });
    expect(said(answered).slice(0, 2)).toEqual([
      ['liv@bup.example', 'Ola Nordmann', 2],
      ['liv@bup.example', 'Kari Hansen', 1],
    ]);
  });

  it('refuses a form that asks about nobody', () => {
    const text =
      'ID,Start time,Completion time,Email,Name,How was it?\n1,2025-05-05T09:00:00,2025-05-05T09:06:00,a@b.example,A B,Fine\n';
    expect(read(text).problems).toMatchObject([{ code: 'FORMS_NO_NETWORK', severity: 'rejected' }]);
  });
});

it.each([
  ['Aldri', 0],
  ['Sjelden', 1],
  ['sjeldnare enn månadleg', 1],
  ['Månedlig ', 2],
  ['Kvar veke', 3],
  ['Flere ganger i uken', 4],
  ['DAILY', 5],
  ['Vet ikke', 'missing'],
  ['', 'missing'],
  ['titt og ofte', null],
])('«%s» is %s', (text, ordinal) => {
  expect(frequencyOf(text)).toBe(ordinal);
});

it.each([
  ['Hvor ofte?.Ola Nordmann (NAV)', 'Ola Nordmann (NAV)'],
  ['Hvor ofte samarbeider du med disse?.Psyk. spl. Liv Dahl', 'Psyk. spl. Liv Dahl'],
  ['Hvor ofte [Kari Hansen-Lie]', 'Kari Hansen-Lie'],
  ['Hvilken virksomhet jobber du i?', null],
  ['Vi samarbeider godt', null],
])('the person in «%s» is %s', (heading, name) => {
  expect(statementName(heading, new Set())?.name ?? null).toBe(name);
});
