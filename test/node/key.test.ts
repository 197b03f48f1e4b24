import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { AliasList } from '../../src/node/alias-list.ts';

const root = path.resolve(import.meta.dirname, '../..');
const scratch = mkdtempSync(path.join(tmpdir(), 'samband-key-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let made = 0;
const fresh = (): string => {
  const folder = path.join(scratch, `f${made++}`);
  mkdirSync(folder);
  return folder;
};
function samband(...args: string[]): { code: number; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'dist/samband.js'), ...args],
    {
      cwd: scratch,
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: '' },
    },
  );
  return { code: status ?? -1, out: stdout, err: stderr };
}
const newKey = (): string => {
  const file = path.join(fresh(), 'pilot.key');
  expect(samband('key', file).code).toBe(0);
  return file;
};

const PEOPLE = ['Ola Nordmann', 'Kari Hansen', 'Åse Bjørnstad', 'Per Øvrebø', 'Liv Dahl'];
const email = (name: string): string => `${name.split(' ')[0]!.toLowerCase()}@x.example`;
function dataOf(names: readonly string[]): string {
  const folder = fresh();
  const register = names.map((name, i) => `${name};${email(name)};${i % 2 ? 'NAV' : 'Kommunen'}`);
  writeFileSync(path.join(folder, 'register.csv'), `Navn;E-post;Virksomhet\n${register.join('\n')}\n`);
  const log = [4, 11, 18].map((day) => `${day}.3.2025;1;"${names.join('; ')}"`);
  writeFileSync(path.join(folder, 'logg.csv'), `Dato;Varighet (timer);Deltakere\n${log.join('\n')}\n`);
  return folder;
}
const analyze = (data: string, out: string, ...more: string[]) =>
  samband(
    'analyze',
    data,
    '--out',
    out,
    '--view',
    'researcher',
    '--resamples',
    '0',
    '--window',
    'all',
    '--sector',
    'organisation',
    ...more,
  );
const listOf = (out: string): AliasList => JSON.parse(readFileSync(path.join(out, 'aliases.json'), 'utf8'));
/** E-mail → pseudonym, by asking who each pseudonym is. */
function numbers(out: string, key: string): Map<string, string> {
  const aliases = listOf(out).aliases.map((e) => e.alias);
  const told = samband('who', ...aliases, '--key', key, '--aliases', path.join(out, 'aliases.json'));
  expect(told).toMatchObject({ code: 0, err: '' });
  return new Map(
    told.out
      .trim()
      .split('\n')
      .map((line) => [/<(.+)>/.exec(line)![1]!, line.split(':')[0]!]),
  );
}

describe('samband key', () => {
  it('writes 32 bytes that only the owner can read, and another key each time', () => {
    const [a, b] = [newKey(), newKey()];
    expect(statSync(a).mode & 0o777).toBe(0o600);
    expect(readFileSync(a, 'utf8')).toMatch(/^samband-nøkkel v1\n[0-9a-f]{64}\n$/);
    expect(readFileSync(b, 'utf8')).not.toBe(readFileSync(a, 'utf8'));
  });

  it('never overwrites a file', () => {
    const key = newKey();
    const before = readFileSync(key);
    const again = samband('key', key);
    expect(again.code).toBe(2);
    expect(again.err).toContain('blir ikke overskrevet');
    expect(readFileSync(key)).toEqual(before);
  });

  it('is refused in or under a folder with settings, a result or data', () => {
    for (const mark of ['samband.json', 'result.json', 'logg.csv']) {
      const folder = fresh();
      writeFileSync(path.join(folder, mark), '{}');
      const at = path.join(folder, mark === 'logg.csv' ? '' : 'under/her', 'pilot.key');
      expect(samband('key', at)).toMatchObject({ code: 2 });
      expect(existsSync(at)).toBe(false);
    }
  });
});

describe('samband analyze --key', () => {
  it('gives the same bytes again, no name and no e-mail, and says who is who only to the key', () => {
    const [key, data] = [newKey(), dataOf(PEOPLE)];
    const outs = [path.join(fresh(), 'ut'), path.join(fresh(), 'annet')];
    for (const out of outs) expect(analyze(data, out, '--key', key)).toMatchObject({ code: 0, err: '' });
    for (const name of ['aliases.json', 'result.json', 'report.html'])
      expect(readFileSync(path.join(outs[0]!, name))).toEqual(readFileSync(path.join(outs[1]!, name)));
    const everything = readdirSync(outs[0]!, { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile())
      .map((e) => readFileSync(path.join(e.parentPath, e.name), 'utf8'))
      .join('');
    expect(everything).not.toMatch(/Nordmann|x\.example/);
    const { keyId, aliases } = listOf(outs[0]!);
    expect(keyId).toMatch(/^[0-9a-f]{8}$/);
    expect(aliases.map((e) => e.alias)).toEqual(['P001', 'P002', 'P003', 'P004', 'P005']);
    expect(aliases.flatMap((e) => e.keys).every((k) => /^[0-9a-f]{32}$/.test(k))).toBe(true);
    const coupling = readFileSync(`${key}.koblinger`, 'utf8');
    expect(statSync(`${key}.koblinger`).mode & 0o777).toBe(0o600);
    expect(coupling + Buffer.from(coupling.split('\n')[1]!, 'base64').toString('latin1')).not.toMatch(
      /Nordmann/,
    );
    expect([...numbers(outs[0]!, key).keys()].sort()).toEqual(PEOPLE.map(email).sort());
  });

  it('keeps numbers next month, in the same folder, a renamed one, or by --aliases; new people get the next ones', () => {
    const key = newKey();
    const out = path.join(fresh(), 'ut');
    analyze(dataOf(PEOPLE.slice(0, 3)), out, '--key', key);
    const first = numbers(out, key);
    const renamed = path.join(fresh(), 'omdøpt');
    renameSync(out, renamed);
    expect(analyze(dataOf(PEOPLE.slice(1)), renamed, '--key', key).code).toBe(0);
    const second = numbers(renamed, key);
    for (const [address, alias] of first) expect(second.get(address)).toBe(alias);
    expect([...second.values()].sort()).toEqual(['P001', 'P002', 'P003', 'P004', 'P005']);
    const other = path.join(fresh(), 'ny');
    expect(
      analyze(dataOf(PEOPLE), other, '--key', key, '--aliases', path.join(renamed, 'aliases.json')).code,
    ).toBe(0);
    expect(numbers(other, key)).toEqual(second);
  });

  it('refuses another key, no key, and a view without persons for a folder with pseudonyms, and leaves it as it was', () => {
    const [key, data] = [newKey(), dataOf(PEOPLE)];
    const out = path.join(fresh(), 'ut');
    analyze(data, out, '--key', key);
    const before = readFileSync(path.join(out, 'aliases.json'), 'utf8');
    const wrong = analyze(data, out, '--key', newKey());
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('en annen nøkkel');
    expect(analyze(data, out)).toMatchObject({ code: 2 });
    expect(samband('analyze', data, '--out', out, '--resamples', '0')).toMatchObject({ code: 2 });
    expect(readFileSync(path.join(out, 'aliases.json'), 'utf8')).toBe(before);
  });

  it('refuses a key that is damaged, missing, or lies in the data or the result, also behind a link', () => {
    const [key, data] = [newKey(), dataOf(PEOPLE)];
    const out = path.join(fresh(), 'ut');
    const broken = path.join(fresh(), 'x.key');
    writeFileSync(broken, `${readFileSync(key, 'utf8').slice(0, 40)}\n`);
    mkdirSync(path.join(data, 'under'));
    copyFileSync(key, path.join(data, 'under/k'));
    const link = path.join(fresh(), 'lenke');
    symlinkSync(path.join(data, 'under'), link);
    for (const file of [
      broken,
      path.join(scratch, 'finnes-ikke'),
      path.join(data, 'under/k'),
      path.join(link, 'k'),
    ]) {
      const run = analyze(data, out, '--key', file);
      expect([run.code, existsSync(out)]).toEqual([2, false]);
    }
  });

  it('warns where others can read the key', () => {
    const key = newKey();
    chmodSync(key, 0o644);
    const run = analyze(dataOf(PEOPLE), path.join(fresh(), 'ut'), '--key', key);
    expect([run.code, run.err]).toEqual([0, expect.stringContaining('chmod 600')]);
  });

  it('takes a key of samband.json from the folder of that file, and gives views without persons no list', () => {
    const [key, data] = [newKey(), dataOf(PEOPLE)];
    writeFileSync(path.join(data, 'samband.json'), JSON.stringify({ key: path.relative(data, key) }));
    const [out, leader] = [path.join(fresh(), 'ut'), path.join(fresh(), 'leder')];
    expect(analyze(data, out).code).toBe(0);
    expect(listOf(out).aliases).toHaveLength(5);
    expect(samband('analyze', data, '--out', leader, '--resamples', '0').code).toBe(0);
    expect(existsSync(path.join(leader, 'aliases.json'))).toBe(false);
  });
});

describe('samband who', () => {
  it('needs the right key and a pseudonym that exists', () => {
    const [key, other, data] = [newKey(), newKey(), dataOf(PEOPLE)];
    analyze(data, path.join(fresh(), 'ut'), '--key', key);
    expect(samband('who', 'P001', '--key', key).out).toMatch(/^P001: .+ <.+@x\.example>\n$/);
    expect(samband('who', 'P099', '--key', key)).toMatchObject({ code: 2, out: '' });
    const mixed = samband('who', 'P001', 'P099', 'P003', 'P098', '--key', key);
    expect([mixed.code, mixed.out]).toEqual([2, expect.stringMatching(/^P001: .+\nP003: .+\n$/)]);
    expect(mixed.err).toMatch(/«P099».*\n.*«P098»/);
    expect(mixed.err).not.toContain('x.example');
    expect(samband('who', 'P001', '--key', other)).toMatchObject({ code: 2, out: '' });
    copyFileSync(`${key}.koblinger`, `${other}.koblinger`);
    const foreign = samband('who', 'P001', '--key', other);
    expect(foreign).toMatchObject({ code: 2, out: '' });
    expect(foreign.err).toContain('en annen nøkkel');
  });

  it('asks for the list where a pseudonym has been two people under one key', () => {
    const key = newKey();
    const outs = [path.join(fresh(), 'ut'), path.join(fresh(), 'ut')];
    analyze(dataOf([PEOPLE[0]!, PEOPLE[1]!]), outs[0]!, '--key', key);
    analyze(dataOf([PEOPLE[2]!, PEOPLE[3]!]), outs[1]!, '--key', key);
    expect(samband('who', 'P001', '--key', key)).toMatchObject({ code: 2, out: '' });
    expect([...numbers(outs[1]!, key).keys()].sort()).toEqual([PEOPLE[3]!, PEOPLE[2]!].map(email).sort());
  });
});

describe('samband check --review', () => {
  it('writes the list with a warning, only there; filled in and put into the folder it is used, and deleted it is undone', () => {
    const data = dataOf(PEOPLE);
    writeFileSync(
      path.join(data, 'logg2.csv'),
      'Dato;Varighet (timer);Deltakere\n25.3.2025;1;"Ola Nordman; Liv Dahl"\n',
    );
    const file = path.join(fresh(), 'navn.csv');
    const run = samband('check', data, '--review', file);
    expect([run.code, run.err]).toEqual([0, expect.stringContaining('inneholder navn')]);
    expect(run.out).not.toContain('Nordman');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/^\uFEFFSkrevet;Forslag;Grunn;Antall;Avgjørelse;/);
    expect(samband('check', data, '--review', file).code).toBe(2);
    const people = (): string => /(\d+): 5 i registeret/.exec(samband('check', data).out)![1]!;
    expect(people()).toBe('6');
    writeFileSync(path.join(data, 'navn.csv'), text.replace(/;1;;/, ';1;ja;'));
    expect(people()).toBe('5');
    rmSync(path.join(data, 'navn.csv'));
    expect(people()).toBe('6');
  });
});
