import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeLog, writeLog } from '../../bench/make-log.ts';
import { monthGraphs } from '../../bench/month-graphs.ts';
import { pythonWith } from '../../bench/peers/open-peer.ts';
import { type MonthGraph, monthGraphsOf } from '../../src/kernels/project-columns.ts';
import { readPlainLog } from '../../src/node/plain-log.ts';

const root = path.resolve(import.meta.dirname, '../..');
const python = pythonWith('duckdb');

/** Strengths by the four rules, by month and the two persons. */
type Ties = Map<string, number[]>;

describe('the SQL of docs/national-log.md', () => {
  it('stands on the page as it is run', () => {
    const page = readFileSync(path.join(root, 'docs/national-log.md'), 'utf8');
    for (const name of ['read', 'month', 'ties'])
      expect(page).toContain(
        readFileSync(path.join(root, `bench/jobs/hand-over-${name}.sql`), 'utf8').trimEnd(),
      );
  });
});

describe.skipIf(python === null).each(['S', 'M'] as const)(
  `the hand-over of %s${python === null ? ' (skipped: no Python with duckdb)' : ''}`,
  (size) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'samband-hand-over-'));
    const [log, months, ties] = ['log', 'months', 'ties.csv'].map((name) => path.join(folder, name)) as [
      string,
      string,
      string,
    ];
    beforeAll(() => {
      writeLog(log, size, 1);
      mkdirSync(months);
      for (const more of [[], [ties]]) {
        const given = [path.join(root, 'bench/jobs/hand-over.py'), log, months, ...more];
        const done = spawnSync(python!, given, { encoding: 'utf8' });
        if (done.status !== 0) throw new Error(done.stderr);
      }
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    it('gives months whose graphs have the bits of the whole log’s', () => {
      const wanted = monthGraphsOf(readPlainLog(log));
      const found = readdirSync(months)
        .sort()
        .flatMap((month) => monthGraphsOf(readPlainLog(path.join(months, month))));
      expect(found.map(({ month }) => month)).toEqual(wanted.map(({ month }) => month));
      expect(found.length).toBe(12);
      const bits = ({ graph }: MonthGraph): Buffer[] =>
        [graph.offsets, graph.targets, graph.weights].map(({ buffer }) => Buffer.from(buffer));
      const differ = found.flatMap((own, i) =>
        bits(own).filter((array, at) => !array.equals(bits(wanted[i]!)[at]!)),
      );
      expect(differ).toEqual([]);
    });

    it('gives ties with the strengths of our projection by each rule, to 1e-12', () => {
      const wanted = projected(size);
      const rows = readFileSync(ties, 'utf8').trimEnd().split('\n').slice(1);
      expect(rows.length).toBe(wanted.size);
      let furthest = 0;
      for (const row of rows) {
        const [month, a, b, ...strengths] = row.split(',');
        const own = wanted.get(`${month} ${a} ${b}`)!;
        strengths.forEach((strength, i) => {
          furthest = Math.max(furthest, Math.abs(Number(strength) / own[i]! - 1));
        });
      }
      expect(furthest).toBeLessThan(1e-12);
    }, 60_000);
  },
);

function projected(size: 'S' | 'M'): Ties {
  const log = makeLog(size, 1);
  const ties: Ties = new Map();
  for (const rule of ['count', 'hours', 'newman', 'newman-hours'] as const) {
    monthGraphs(log, rule).forEach(({ actors, ties: { a, b, weight } }, month) => {
      weight.forEach((strength, t) => {
        const name = `2024-${String(month + 1).padStart(2, '0')} ${actors[a[t]!]} ${actors[b[t]!]}`;
        ties.set(name, [...(ties.get(name) ?? []), strength]);
      });
    });
  }
  return ties;
}
