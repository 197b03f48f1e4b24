import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createImportSession, type ImportSession } from '../../src/node/import-session.ts';
import { routes } from '../../src/node/routes.ts';
import { serve } from '../../src/node/serve.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const request = { lang: 'nb', answers: {}, columns: {}, options: {} } as const;
const LOG = 'Dato;Varighet (timer);Deltakere\n04.03.2025;1;Ola Berg; Kari Lie\n'.replace('; Kari', ', Kari');
const UNCLEAR = 'Date,Participants\n03/04/2025,Ola Berg\n';

describe('an import session', () => {
  it('tells what the dropped files are, and what must be answered', async () => {
    const session = createImportSession('1');
    session.put('uklar.csv', bytes(UNCLEAR));
    const asked = await session.check(request);
    expect(asked.files).toMatchObject([{ title: 'uklar.csv', state: 'waiting' }]);
    expect(asked.ready).toBe(false);
    const [question] = asked.questions;
    expect(question?.id).toBe('date-order');
    const answered = await session.check({
      ...request,
      answers: { [question!.file]: { 'date-order': 'dag/måned' } },
    });
    expect(answered).toMatchObject({ questions: [], ready: true, files: [{ state: 'used' }] });
    expect(answered.config).toEqual({ answers: { [question!.file]: { 'date-order': 'dag/måned' } } });
  });

  it('keeps what the dropped samband.json says, and adds the answers to it', async () => {
    const session = createImportSession('1');
    session.put('samband.json', bytes('{"name":"Pilot","answers":{"gammel.csv":{"year":"2024"}}}'));
    session.put('uklar.csv', bytes(UNCLEAR));
    const { config, dropped } = await session.check({
      ...request,
      answers: { 'uklar.csv': { 'date-order': 'dag/måned' } },
    });
    expect(dropped).toEqual(['samband.json', 'uklar.csv']);
    expect(config).toEqual({
      name: 'Pilot',
      answers: { 'gammel.csv': { year: '2024' }, 'uklar.csv': { 'date-order': 'dag/måned' } },
    });
  });

  it('forgets a file that is taken back', async () => {
    const session = createImportSession('1');
    session.put('logg.csv', bytes(LOG));
    session.remove('logg.csv');
    expect(await session.check(request)).toMatchObject({ dropped: [], files: [], ready: false });
  });

  it('never repeats a cell of a refused file', async () => {
    const session = createImportSession('1');
    session.put('fnr.csv', bytes('Dato;Deltakere;Tema\n04.03.2025;Ola Berg;sak 10915596784\n'));
    const told = JSON.stringify(await session.check(request));
    expect(told).toContain('fødselsnummer');
    expect(told).not.toMatch(/10915596784|Ola Berg/);
  });

  it('reads a file of no known headings once its columns are chosen', async () => {
    const session = createImportSession('1');
    session.put('rar.csv', bytes('Hvilken dag;Folk som kom\n04.03.2025;Ola Berg\n'));
    const before = await session.check(request);
    expect(before.files).toMatchObject([{ state: 'refused', columns: ['A', 'B'] }]);
    const columns = {
      [before.files[0]!.key]: { A: 'date', B: 'attendees' },
    };
    const { ready, files } = await session.check({ ...request, columns });
    expect([ready, files[0]?.state]).toEqual([true, 'used']);
  });
});

describe('a table without a header', () => {
  it('is asked about in words, and is read with the guess or left out', async () => {
    const session = createImportSession('1');
    session.put(
      'rar.csv',
      bytes('04.03.2025;Info;Ola Berg, Liv Dahl og Per Moe\n11.03.2025;Info;Ola Berg, Liv Dahl og Per Moe\n'),
    );
    session.put('logg.csv', bytes('Dato;Deltakere\n05.03.2025;Ola Berg og Liv Dahl\n'));
    const asked = await session.check(request);
    expect(asked.questions).toMatchObject([{ file: 'rar.csv', id: 'columns' }]);
    expect(asked.questions[0]?.answers).toEqual(['date, type, attendees', 'ignorer']);
    expect(asked.words).toEqual({
      'date, type, attendees': 'dato, type, deltakere',
      ignorer: 'ta filen ut',
    });
    const answered = (answer: string) => ({ ...request, answers: { 'rar.csv': { columns: answer } } });
    expect((await session.check(answered('date, type, attendees'))).files).toMatchObject([
      { state: 'used' },
      { state: 'used', kind: 'møtelogg' },
    ]);
    const { result } = await session.analyze(answered('ignorer'));
    expect(result.inputs).toMatchObject([{ kind: 'meeting-log', rows: 1 }]);
  });
});

describe('the local server', () => {
  let url = '';
  let close = (): void => undefined;
  let session: ImportSession;
  beforeAll(async () => {
    session = createImportSession('1');
    const pages = {
      viewer: () => '<p>viser</p>',
      importPage: () => '<p>slipp</p>',
      session,
      keep: () => 'mappe',
    };
    const { server, url: at } = await serve(routes(pages, true), 0);
    url = at;
    close = () => server.close();
  });
  afterAll(() => close());

  it('gives the viewer and the import screen', async () => {
    expect(await (await fetch(url)).text()).toBe('<p>viser</p>');
    expect(await (await fetch(`${url}import`)).text()).toBe('<p>slipp</p>');
    expect((await fetch(`${url}etc/passwd`)).status).toBe(404);
  });

  it('turns away another site: the api wants a header that only the page itself can send', async () => {
    const sent = await fetch(`${url}api/files?name=x.csv`, { method: 'PUT', body: LOG });
    expect(sent.status).toBe(403);
    expect(sent.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('takes a file, tells what it is, and refuses wrong settings in words', async () => {
    const own = { headers: { 'x-samband': '1' } };
    await fetch(`${url}api/files?name=${encodeURIComponent('møte.csv')}`, {
      ...own,
      method: 'PUT',
      body: LOG,
    });
    const post = async (value: object) =>
      fetch(`${url}api/check`, { ...own, method: 'POST', body: JSON.stringify(value) });
    expect(await (await post({ lang: 'nb' })).json()).toMatchObject({ ready: true, dropped: ['møte.csv'] });
    const wrong = await post({ lang: 'nb', answers: { 'møte.csv': { 'date-order': 'baklengs' } } });
    expect(wrong.status).toBe(200);
    session.put('samband.json', bytes('{ "windw": "month" }'));
    const refused = await post({ lang: 'nb' });
    expect(refused.status).toBe(422);
    expect((await refused.json()).error).toContain('Mente du «window»');
    session.remove('samband.json');
  });

  it('has no import screen where one finished result is shown', async () => {
    const pages = { viewer: () => 'v', importPage: () => 'i', session, keep: () => '' };
    const { server, url: at } = await serve(routes(pages, false), 0);
    expect((await fetch(`${at}import`)).status).toBe(404);
    expect((await fetch(at)).status).toBe(200);
    server.close();
  });
});
