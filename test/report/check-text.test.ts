import { describe, expect, it } from 'vitest';
import { readFiles } from '../../src/ingest/read-files.ts';
import { buildLog } from '../../src/model/build-log.ts';
import { checkText } from '../../src/report/check-text.ts';
import { DEFAULT_SETTINGS, type Lang } from '../../src/settings.ts';
import { textFile } from '../helpers/source-file.ts';

const check = (texts: Readonly<Record<string, string>>, lang: Lang = 'nb'): string => {
  const settings = { ...DEFAULT_SETTINGS, lang };
  const rows = readFiles(
    Object.entries(texts).map(([name, text]) => textFile(name, text)),
    settings,
  );
  return checkText(rows, rows.questions.length > 0 ? null : buildLog(rows, settings), lang);
};

const LOG =
  'Dato;Varighet (timer);Deltakere;Tema\n04.03.2025;1,5;Ola Berg; hemmelig\n31.02.2025;1;Kari Lie;x\n';
const REGISTER = 'Navn;Enhet;Lønn\nOla Berg;NAV;600\n';
const UNCLEAR = 'Date,Participants\n03/04/2025,Ola Berg\n';

describe('checkText', () => {
  const text = check({ 'logg.csv': LOG, 'register.csv': REGISTER });

  it('says what each file is and why, how it was read, and which columns are kept, blocked or unused', () => {
    expect(text).toContain('logg.csv: møtelogg\n');
    expect(text).toMatch(/fordi +Dato, Deltakere \(92 %\)/);
    expect(text).toMatch(/tegnsett +utf-8, skilletegn ;/);
    expect(text).toMatch(/rader +1 lest, 1 hoppet over/);
    expect(text).toMatch(/kolonner +Dato → date, Varighet \(timer\) → duration, Deltakere → attendees/);
    expect(text).toMatch(/ikke lest +Tema/);
    expect(text).toMatch(/ikke brukt +Lønn/);
  });

  it('counts people and meetings and gives the period in local days', () => {
    expect(text).toContain('1: 1 i registeret, 0 bare sett');
    expect(text).toMatch(/møter +1 med 1 deltakelser/);
    expect(text).toContain('4. mars 2025 – 4. mars 2025 (Europe/Oslo)');
  });

  it('says which meetings and people the report will not count', () => {
    const plain = (texts: Readonly<Record<string, string>>): string => check(texts).replace(/\s+/g, ' ');
    const both = plain({
      'logg.csv': 'Dato;Deltakere\n14.03.2025;Ola Berg, Kari Lie\n15.03.2025;Ola Berg\n',
      'kontakt.csv': 'time,a,b,duration,channel\n2025-03-16T09:00,p1,p2,10,telefon\n',
    });
    expect(both).toContain('4 (uten register); 2 av dem er ikke med i noe møte');
    expect(both).toContain('2 med 3 deltakelser; 1 av møtene har færre enn to kjente personer');
    const whole = plain({ 'logg.csv': 'Dato;Deltakere\n14.03.2025;Ola Berg, Kari Lie\n' });
    expect(whole).toContain('1 med 2 deltakelser');
    expect(whole).not.toMatch(/av møtene|av dem/);
  });

  it('says that the user chose the columns where there is no header', () => {
    const text = '14.03.2025;Info;Ola Berg og Liv Dahl\n15.03.2025;Tlf;Ola Berg og Per Moe\n';
    const answers = { 'a.csv': { columns: 'date, type, attendees' } };
    const rows = readFiles([textFile('a.csv', text)], { ...DEFAULT_SETTINGS, answers });
    expect(checkText(rows, null, 'nb')).toMatch(/fordi +kolonnene er valgt av deg\n/);
    expect(checkText(rows, null, 'en')).toMatch(/because of +columns chosen by you\n/);
  });

  it('tells what was rejected', () => expect(text).toContain('✗ Datoen finnes ikke'));

  it('never quotes a cell', () => {
    expect(text).not.toMatch(/hemmelig|Ola Berg|Kari Lie|31\.02|600/);
  });

  it('prints questions with the exact lines for samband.json', () => {
    const asked = check({ 'unclear.csv': UNCLEAR });
    expect(asked).toContain('unclear.csv: møtelogg — venter på svar');
    expect(asked).toContain('Svar: dag/måned · måned/dag');
    const lines = asked.slice(asked.indexOf('"answers"'), asked.lastIndexOf('}') + 1);
    const { answers } = JSON.parse(`{${lines}}`);
    expect(Object.keys(answers)).toEqual([expect.stringMatching(/^headings:[0-9a-f]{14}$/)]);
    expect(Object.values(answers)).toEqual([{ 'date-order': 'dag/måned' }]);
  });

  it('remembers an answer for next month, whatever the file is called then', () => {
    const asked = check({ 'mars.csv': UNCLEAR });
    const lines = asked.slice(asked.indexOf('"answers"'), asked.lastIndexOf('}') + 1);
    const settings = { ...DEFAULT_SETTINGS, ...JSON.parse(`{${lines}}`) };
    const april = readFiles([textFile('april.csv', UNCLEAR.replace('03/04', '05/04'))], settings);
    expect(april.questions).toEqual([]);
    expect(april.meetings[0]?.start).toMatchObject({ iso: '2025-04-05T00:00:00' });
  });

  it('speaks English', () => {
    const asked = check({ 'unclear.csv': UNCLEAR }, 'en');
    expect(asked).toContain('Answers: day/month · month/day');
    expect(check({ 'logg.csv': LOG }, 'en')).toContain('1 read, 1 skipped');
  });

  it('fits a terminal of 100 columns', () => {
    const wide = check({
      'logg.csv': LOG.replaceAll('04.03.2025;1,5', 'i fjor;lenge'),
      'register.csv': REGISTER,
    });
    for (const line of wide.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('does not depend on the order of the files', () => {
    expect(check({ 'register.csv': REGISTER, 'logg.csv': LOG })).toBe(text);
  });

  it('says so when nothing is wrong', () => {
    expect(check({ 'p.csv': 'actor_id,unit\nA,U\n' })).toContain('Ingen.');
  });
});
