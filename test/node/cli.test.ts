import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createRng } from '../../src/random.ts';

const root = path.resolve(import.meta.dirname, '../..');
const scratch = mkdtempSync(path.join(tmpdir(), 'samband-cli-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let made = 0;
const fresh = (): string => {
  const folder = path.join(scratch, `f${made++}`);
  mkdirSync(folder);
  return folder;
};

function samband(
  args: readonly string[],
  env: Record<string, string> = {},
): { code: number; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'dist/samband.js'), ...args],
    {
      cwd: scratch,
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: '', ...env },
    },
  );
  return { code: status ?? -1, out: stdout, err: stderr };
}

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = fresh();
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

/** Every file of a folder, by name. */
function contents(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  return new Map(
    names
      .map((e) => path.join(e.parentPath, e.name))
      .sort()
      .map((at) => [path.relative(folder, at), readFileSync(at, 'utf8')]),
  );
}

const MEETINGS =
  'meeting_id,start,duration_min,type\nm1,2024-01-10T09:00,60,team\nm2,2024-02-10T09:00,90,team\n';
const ATTENDANCE = 'meeting_id,actor_id\nm1,hemmelig1\nm1,hemmelig2\nm2,hemmelig2\nm2,hemmelig3\n';
const ACTORS = 'actor_id,unit,sector,role\nhemmelig1,u1,A,x\nhemmelig2,u2,B,x\nhemmelig3,u2,B,x\n';
const SMALL = { 'meetings.csv': MEETINGS, 'attendance.csv': ATTENDANCE, 'actors.csv': ACTORS };

describe('samband analyze', () => {
  it('writes result.json, report.html, tables and figures, and says the findings on stdout', () => {
    const out = path.join(fresh(), 'ut');
    const run = samband(['analyze', folderOf(SMALL), '--out', out, '--view', 'researcher']);
    expect([run.code, run.err]).toEqual([0, '']);
    expect(run.out).toContain('3 personer, 2 møter');
    const files = [...contents(out).keys()];
    expect(files).toEqual(
      expect.arrayContaining([
        'result.json',
        'report.html',
        'tables/windows.csv',
        'tables/actors.csv',
        'figures/oversikt-meetings.svg',
      ]),
    );
    expect(JSON.stringify([...contents(out)])).not.toContain('hemmelig');
  });

  it('gives the same bytes for rows and files in any order, time zone and name, and a page of at most 900 kB', () => {
    const source = path.join(root, 'data/ia-pilot');
    const shuffled = fresh();
    const rng = createRng(7, 'shuffle');
    for (const [i, name] of readdirSync(source).entries()) {
      const text = readFileSync(path.join(source, name), 'utf8');
      const [head, ...rows] = text.trimEnd().split('\n');
      const isConfig = name === 'samband.json';
      const to = path.join(shuffled, isConfig ? name : `${9 - i} ny.csv`);
      writeFileSync(to, isConfig ? text : `${[head, ...rng.shuffle(rows)].join('\n')}\n`);
    }
    const outs = [fresh(), fresh()].map((f) => path.join(f, 'ut'));
    const options = ['--view', 'researcher', '--ids', 'source'];
    expect(samband(['analyze', source, '--out', outs[0]!, ...options], { TZ: 'Pacific/Apia' }).code).toBe(0);
    expect(
      samband(['analyze', shuffled, '--out', outs[1]!, ...options], { TZ: 'America/St_Johns' }).code,
    ).toBe(0);
    const [a, b] = outs.map(contents);
    expect(Buffer.byteLength(a!.get('report.html')!)).toBeLessThanOrEqual(900_000);
    expect([...b!.keys()]).toEqual([...a!.keys()]);
    for (const [name, text] of a!) {
      if (name === 'result.json' || name === 'report.html') continue;
      expect(b!.get(name) === text, name).toBe(true);
    }
    const withoutInputs = (text: string): unknown => ({ ...JSON.parse(text), inputs: [], problems: [] });
    expect(withoutInputs(b!.get('result.json')!)).toEqual(withoutInputs(a!.get('result.json')!));
  }, 150_000);

  it('gives the same bytes twice', () => {
    const source = path.join(root, 'data/ia-pilot-excel');
    const outs = [fresh(), fresh()].map((f) => path.join(f, 'ut'));
    for (const out of outs) expect(samband(['analyze', source, '--out', out]).code).toBe(0);
    expect(contents(outs[0]!)).toEqual(contents(outs[1]!));
  });

  it('leaves the earlier result untouched when a run fails, and never overwrites what it did not make', () => {
    const out = path.join(fresh(), 'ut');
    const data = folderOf(SMALL);
    expect(samband(['analyze', data, '--out', out]).code).toBe(0);
    const before = contents(out);
    writeFileSync(path.join(data, 'attendance.csv'), '');
    expect(samband(['analyze', data, '--out', out]).code).toBe(3);
    expect(contents(out)).toEqual(before);
    expect(readdirSync(path.dirname(out))).toEqual(['ut']);
    const other = folderOf({ 'viktig.txt': 'ikke rør' });
    expect(samband(['analyze', folderOf(SMALL), '--out', other]).code).toBe(2);
    expect(readdirSync(other)).toEqual(['viktig.txt']);
  });

  it('replaces its own earlier result', () => {
    const out = path.join(fresh(), 'ut');
    samband(['analyze', folderOf(SMALL), '--out', out, '--view', 'researcher']);
    expect(existsSync(path.join(out, 'tables/actors.csv'))).toBe(true);
    expect(samband(['analyze', folderOf(SMALL), '--out', out]).code).toBe(0);
    expect(existsSync(path.join(out, 'tables/actors.csv'))).toBe(false);
  });

  it('lets no name of the Excel form out, in any view', () => {
    const source = path.join(root, 'data/ia-pilot-excel');
    const names = new TextDecoder('latin1')
      .decode(readFileSync(path.join(source, 'motelogg.csv')))
      .match(/[A-ZÆØÅ]\S+ (Én|Ein|To|Tre|Fire|Fem)/g);
    for (const view of ['leader', 'project', 'researcher']) {
      const out = path.join(fresh(), 'ut');
      const run = samband(['analyze', source, '--out', out, '--view', view]);
      expect(run.code).toBe(0);
      const text = JSON.stringify([...contents(out)]) + run.out + run.err;
      for (const name of new Set(names)) expect(text).not.toContain(name);
      expect(text).not.toMatch(/@\w+\.example/);
    }
  });

  it('says what README.md says it says, and names the same broker', () => {
    const promised = /Tydeligste brobygger: `(P\d+)`/.exec(
      readFileSync(path.join(root, 'README.md'), 'utf8'),
    )![1]!;
    const run = samband([
      'analyze',
      path.join(root, 'data/ia-pilot'),
      '--view',
      'researcher',
      '--out',
      path.join(fresh(), 'ut'),
    ]);
    const quoted = readFileSync(path.join(root, 'README.md'), 'utf8').match(/(?<=^ {4})• .*$/gm)!;
    expect(quoted.length).toBeGreaterThan(3);
    const said = run.out.replaceAll('\u00a0', ' ');
    for (const line of quoted) expect(said).toContain(line);
    expect(run.out).toContain(`${promised} ligger oftest på korteste vei mellom sektorer i møtene`);
  });
});

describe('bad input', () => {
  const analyze = (files: Readonly<Record<string, string>>): { code: number; out: string; err: string } =>
    samband(['analyze', folderOf(files), '--out', path.join(fresh(), 'ut'), '--view', 'researcher']);

  it.each([
    ['an empty file', { ...SMALL, 'attendance.csv': '' }, /attendance\.csv/],
    ['a file with headings only', { ...SMALL, 'attendance.csv': 'meeting_id,actor_id\n' }, /attendance\.csv/],
    ['a missing column', { ...SMALL, 'meetings.csv': 'meeting_id,type\nm1,x\nm2,x\n' }, /meetings\.csv/],
    [
      'an identity number',
      { ...SMALL, 'actors.csv': `${ACTORS}p4,10915596784,A,x\n` },
      /fødselsnummer.*actors\.csv.*5/s,
    ],
    ['no meeting at all', { 'actors.csv': ACTORS }, /Fant ingen møter/],
  ])('%s is refused with a reason, exit code 3', (_, files, message) => {
    const run = analyze(files as Record<string, string>);
    expect(run.code).toBe(3);
    expect(run.err).toMatch(message);
    expect(run.err).not.toMatch(/hemmelig|10915596784|\n\s+at /);
  });

  it.each([
    ['an unknown actor', { ...SMALL, 'attendance.csv': `${ATTENDANCE}m2,ukjent9\n` }, 'UNKNOWN_ACTOR'],
    [
      'attendance of a meeting that does not exist',
      { ...SMALL, 'attendance.csv': `${ATTENDANCE}m9,hemmelig1\n` },
      'ORPHAN_ATTENDANCE',
    ],
    [
      'a duplicate attendance',
      { ...SMALL, 'attendance.csv': `${ATTENDANCE}m1,hemmelig1\n` },
      'DUPLICATE_ATTENDANCE',
    ],
    [
      'a duration of a year',
      { ...SMALL, 'meetings.csv': MEETINGS.replace(',60,', ',525660,') },
      'DURATION_CLIPPED',
    ],
  ])('%s is counted and told, and the rest is used', (_, files, code) => {
    const out = path.join(fresh(), 'ut');
    const run = samband([
      'analyze',
      folderOf(files as Record<string, string>),
      '--out',
      out,
      '--view',
      'researcher',
    ]);
    expect(run.code).toBe(0);
    const result = JSON.parse(readFileSync(path.join(out, 'result.json'), 'utf8'));
    expect(result.problems).toContainEqual(expect.objectContaining({ code, count: 1 }));
  });

  it('tells the end before the start in the hand-typed form', () => {
    const log =
      'Dato;Klokkeslett;Slutt;Møtetype;Deltakere\n04.03.2024;10:00;09:00;Team;Ola Nordmann; Kari Hansen\n';
    const run = samband([
      'check',
      folderOf({ 'logg.csv': log.replace('Nordmann; Kari Hansen', 'Nordmann / Kari Hansen') }),
    ]);
    expect(run.code).toBe(0);
    expect(run.out).toMatch(/slutt.*før.*start/is);
    expect(run.out).not.toContain('Nordmann');
  });

  it('a window without meetings and a sector of one person get a reason, never a 0 that was not measured', () => {
    const meetings = `${MEETINGS}m3,2024-08-10T09:00,60,team\n`;
    const files = {
      ...SMALL,
      'meetings.csv': meetings,
      'attendance.csv': `${ATTENDANCE}m3,hemmelig1\nm3,hemmelig2\n`,
    };
    const out = path.join(fresh(), 'ut');
    samband([
      'analyze',
      folderOf(files),
      '--out',
      out,
      '--view',
      'researcher',
      '--window',
      'quarter',
      '--lang',
      'en',
    ]);
    const rows = readFileSync(path.join(out, 'tables/windows.csv'), 'utf8').trimEnd().split('\r\n');
    const column = (name: string): number => rows[0]!.replace('\uFEFF', '').split(',').indexOf(name);
    const empty = rows.find((r) => r.startsWith('2024Q2'))!.split(',');
    expect([empty[column('density')], empty[column('meetings')], empty[column('reason')]]).toEqual([
      '',
      '0',
      'EMPTY_WINDOW',
    ]);
    const pairs = readFileSync(path.join(out, 'tables/sector-pairs.csv'), 'utf8');
    expect(pairs).toMatch(/2024Q1,A,A,0,0,,.*ONE_PERSON_SECTOR/);
  });
});

describe('wrong use', () => {
  it.each([
    [['analyze', '.', '--out', 'x', '--windw', 'month'], /--window/],
    [['analyze', '.', '--out', 'x', '--view', 'leder'], /leader/],
    [['analyze', '.', '--out', 'x', '--ids', 'source'], /researcher/],
    [['analyze', 'finnes-ikke', '--out', 'x'], /finnes-ikke/],
    [['analyze', '.'], /--out/],
    [['analyse', '.', '--out', 'x'], /analyze/],
    [['view', 'finnes-ikke'], /result\.json/],
    [['export', 'finnes-ikke', '--format', 'gexf', '--out', 'x'], /result\.json/],
  ])('%j: exit code 2 and the nearest valid word', (args, message) => {
    const run = samband(args);
    expect(run.code).toBe(2);
    expect(run.err).toMatch(message);
    expect(run.err).not.toMatch(/\n\s+at /);
  });

  it('names unknown keys of samband.json and broken JSON', () => {
    const typo = folderOf({ ...SMALL, 'samband.json': '{ "timezoen": "UTC" }' });
    expect(samband(['analyze', typo, '--out', path.join(fresh(), 'u')]).err).toMatch(/timezoen.*timezone/s);
    const broken = folderOf({ ...SMALL, 'samband.json': '{ "name": ' });
    const run = samband(['analyze', broken, '--out', path.join(fresh(), 'u')]);
    expect([run.code, /JSON/.test(run.err)]).toEqual([2, true]);
  });

  it('shows help without an error', () => {
    expect(samband(['--help']).code).toBe(0);
    expect(samband(['analyze', '--help']).out).toContain('--min-group');
  });

  it('shows help in Norwegian, commander’s own words too', () => {
    const [whole, analyze, view] = [[], ['analyze'], ['view']].map(
      (name) => samband([...name, '--help']).out,
    );
    expect(whole).toMatch(/^Bruk: samband \[valg\] \[kommando\]\n[\s\S]*\nValg:\n[\s\S]*\nKommandoer:\n/);
    expect(analyze).toMatch(/\nArgumenter:\n/);
    for (const text of [whole, analyze, view])
      expect(text).not.toMatch(/Usage|Options|Arguments|Commands|\[options\]|\[command\]|default:/);
  });
});

describe('samband check', () => {
  it('says what each file is and why, and writes nothing', () => {
    const folder = folderOf(SMALL);
    const run = samband(['check', folder]);
    expect(run.code).toBe(0);
    for (const name of Object.keys(SMALL)) expect(run.out).toContain(name);
    expect(run.out).not.toContain('hemmelig');
    expect(readdirSync(folder).sort()).toEqual(Object.keys(SMALL).sort());
  });

  it('passes over sub-folders and files that are no log, and says so', () => {
    const folder = folderOf({ ...SMALL, 'README.md': '# Les meg\n\nTekst.\n' });
    mkdirSync(path.join(folder, 'gammelt'));
    writeFileSync(path.join(folder, 'gammelt/attendance.csv'), ATTENDANCE);
    const run = samband(['analyze', folder, '--out', path.join(fresh(), 'ut')]);
    expect([run.code, run.err]).toEqual([0, expect.stringMatching(/README\.md[\s\S]*gammelt/)]);
  });
});

describe('samband view', () => {
  it('serves the page on 127.0.0.1 and turns other host names away', async () => {
    const out = path.join(fresh(), 'ut');
    samband(['analyze', folderOf(SMALL), '--out', out]);
    const server = spawn(process.execPath, [path.join(root, 'dist/samband.js'), 'view', out, '--port', '0'], {
      stdio: 'pipe',
    });
    try {
      const url = await new Promise<string>((resolve, reject) => {
        server.stdout.on('data', (text) => resolve(/http:\S+/.exec(String(text))![0]));
        server.on('exit', () => reject(new Error('stopped')));
      });
      expect(new URL(url).hostname).toBe('127.0.0.1');
      const status = (host: string, at = '/'): Promise<number> =>
        new Promise((resolve, reject) => {
          request(new URL(at, url), { headers: { host } }, (r) => resolve(r.resume().statusCode!))
            .on('error', reject)
            .end();
        });
      const { host } = new URL(url);
      expect(await (await fetch(url)).text()).toContain('samband-result');
      expect(
        await Promise.all([status(host), status('ond.example'), status(host, '/../package.json')]),
      ).toEqual([200, 403, 404]);
    } finally {
      server.kill();
    }
  });
});

describe('samband export', () => {
  it('writes every format, and asks for a window where a format holds one', () => {
    const out = path.join(fresh(), 'ut');
    samband([
      'analyze',
      path.join(root, 'data/ia-pilot-excel'),
      '--out',
      out,
      '--view',
      'researcher',
      '--window',
      'month',
    ]);
    const to = fresh();
    const run = (...args: string[]): number => samband(['export', out, ...args]).code;
    expect(run('--format', 'gexf', '--out', path.join(to, 'a.gexf'))).toBe(0);
    expect(run('--format', 'graphml', '--out', path.join(to, 'a.graphml'))).toBe(2);
    const window = JSON.parse(readFileSync(path.join(out, 'result.json'), 'utf8')).windows[0].id;
    expect(run('--format', 'graphml', '--window', window, '--out', path.join(to, 'a.graphml'))).toBe(0);
    expect(run('--format', 'csv', '--out', path.join(to, 'csv'))).toBe(0);
    expect(run('--format', 'svg', '--out', path.join(to, 'svg'))).toBe(0);
    expect(run('--format', 'gefx', '--out', path.join(to, 'b'))).toBe(2);
    expect(readdirSync(to).sort()).toEqual(['a.gexf', 'a.graphml', 'csv', 'svg']);
    expect(readdirSync(path.join(to, 'csv'))).toContain('ties.csv');
  });
});
