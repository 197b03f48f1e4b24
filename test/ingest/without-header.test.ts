import { describe, expect, it } from 'vitest';
import { readFiles } from '../../src/ingest/read-files.ts';
import { isFieldList } from '../../src/ingest/without-header.ts';
import { DEFAULT_SETTINGS } from '../../src/settings.ts';
import { textFile } from '../helpers/source-file.ts';

const read = (text: string, answer?: string) =>
  readFiles([textFile('a.csv', text)], {
    ...DEFAULT_SETTINGS,
    answers: answer === undefined ? {} : { 'a.csv': { columns: answer } },
  });
const LOG = '04.03.2025;Info;Ola Berg og Liv Dahl\n11.03.2025;Tlf;Ola Berg og Per Moe\n';

describe('a table without a header', () => {
  it('offers dates, then the longest texts as attendees, then the type', () => {
    expect(read(LOG).questions).toMatchObject([
      { id: 'columns', answers: ['date, type, attendees', 'ignorer'] },
    ]);
    expect(read('9;Ola Berg;04.03.2025\n7;Liv Dahl;11.03.2025\n').questions[0]?.answers[0]).toBe(
      'ignore, attendees, date',
    );
  });

  it('is read by the answer, also by another than those offered', () => {
    const { meetings, attendances } = read(LOG, 'date, type, attendees');
    expect(meetings.map(({ type }) => type)).toEqual(['Info', 'Tlf']);
    expect(attendances).toHaveLength(4);
    expect(read(LOG, 'date,ignore,attendees').meetings.map(({ type }) => type)).toEqual([null, null]);
  });

  it('is left out with a word where the user says so', () => {
    const { files, problems, questions } = read(LOG, 'ignorer');
    expect([files[0]?.refused, questions]).toEqual([true, []]);
    expect(problems.map(({ code }) => code)).toEqual(['FILE_IGNORED']);
  });

  it('takes no word that is no field', () => {
    expect(isFieldList('date, attendees')).toBe(true);
    expect(isFieldList('date')).toBe(false);
    expect(() => read(LOG, 'date, farge, attendees')).toThrow(/farge/);
  });

  it.each([
    ['one row', '04.03.2025;Info;Ola Berg\n'],
    ['no dates', 'rød;Ola Berg\nblå;Liv Dahl\n'],
    ['no texts', '04.03.2025;1\n11.03.2025;2\n'],
    ['running text', 'Dette er en tekst, skrevet over flere linjer,\nog den er ingen logg\n'],
  ])('is no log, and nothing is asked: %s', (_, text) => {
    const { questions, problems } = read(text);
    expect(questions).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['NO_HEADER']);
  });
});
