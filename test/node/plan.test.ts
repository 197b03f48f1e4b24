import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Power } from '../../src/plan/power.ts';

const root = path.resolve(import.meta.dirname, '../..');

function plan(...args: readonly string[]): { code: number; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'dist/samband.js'), 'plan', ...args],
    { encoding: 'utf8' },
  );
  return { code: status ?? -1, out: stdout, err: stderr };
}

const SMALL = ['--meetings', '10', '--months', '4', '--falls', '0,0.2', '--runs', '20'];
const json = (...args: readonly string[]): Power =>
  JSON.parse(plan(...SMALL, '--json', ...args).out) as Power;

describe('samband plan', () => {
  it('prints a table, a sentence for the fall and what it would take', () => {
    const { code, out, err } = plan(...SMALL);
    expect([code, err]).toEqual([0, '']);
    const share = String.raw`\d+\u00a0% \(\d+–\d+\u00a0%\)`;
    expect(out).toMatch(
      new RegExp(`Med 10 møter i måneden i 4 måneder oppdages et fall på 0,20 i ${share} av tilfellene`),
    );
    expect(out).toMatch(new RegExp(`0,00 +ingen endring \\(falsk alarm\\) +${share} +${share} +${share}`));
    expect(out).toMatch(/(holder|Selv) \d+ møter i måneden/);
    expect(out).not.toMatch(/NaN|undefined|null/);
  });

  it('says in the table what the JSON says', () => {
    const { out } = plan(...SMALL);
    const step = json().rows.find((r) => r.fall === 0.2 && r.shape === 'step')!;
    const line = out.split('\n').find((l) => l.startsWith('0,20  brått'))!;
    const shares = [...line.matchAll(/(\d+)\u00a0% \(/g)].map((m) => Number(m[1]));
    expect(shares).toEqual(
      [step.trend, step.halves, step.arms!].map((t) => Math.round(100 * t.found.share!)),
    );
  });

  it('speaks English with --lang en, and leaves the control group out with --no-control', () => {
    const { out } = plan(...SMALL, '--lang', 'en', '--no-control');
    expect(out).toMatch(/With 10 meetings a month for 4 months, a fall of 0\.20 is found in \d+% \(/);
    expect(out).not.toContain('control');
    expect(json('--no-control').rows[0]!.arms).toBeNull();
  });

  it('gives the same twice, and something else with another seed', () => {
    expect(json()).toEqual(json());
    expect(json('--seed', '2').rows).not.toEqual(json().rows);
  });

  it.each([
    [['--sectors', '20'], '--sectors trenger minst to sektorer'],
    [['--sectors', '20;5'], '--sectors skal være tall'],
    [['--series', '0,5'], '--series skal være tall med punktum'],
    [['--falls', '0.7'], '--falls skal være fall fra 0 til --start (0.6)'],
    [['--runs', '1'], '--runs skal være et helt tall fra 20'],
    [['--lang', 'de'], '--lang skal være nb eller en'],
    [['--meetngs', '5'], 'Mente du «--meetings»?'],
  ])('refuses %s with exit code 2 and says what it may be', (args, text) => {
    const run = plan(...args);
    expect([run.code, run.out]).toEqual([2, '']);
    expect(run.err).toContain(text);
  });
});
