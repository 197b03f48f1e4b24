import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import {
  DATASETS,
  HAS_DATASETS,
  hasFile,
  readJson,
  readRows,
  WHEN_ABSENT,
} from '../helpers/load-reference.ts';

type Row = Record<string, string>;

/** One run of the command, and which of its windows is which reference graph. */
interface Run {
  readonly set: string;
  readonly options: readonly string[];
  readonly config?: unknown;
  /** window id → reference graph */
  readonly graphs: Readonly<Record<string, string>>;
  /** windows that follow each other in the reference, so that change can be compared */
  readonly change?: boolean;
}

const NHS_PHASES = [
  ['2021H1', '2020-12-01', '2021-07-01'],
  ['2021H2', '2021-07-01', '2022-01-01'],
  ['2022H1', '2022-01-01', '2022-07-01'],
  ['2022H2', '2022-07-01', '2023-01-01'],
  ['2023_24', '2023-01-01', '2025-01-01'],
].map(([name, from, to]) => ({ name, from, to }));

const RUNS: readonly Run[] = [
  { set: 'davis_southern_women', options: ['--window', 'all'], graphs: { all: 'all' } },
  {
    set: 'davis_southern_women',
    options: ['--window', 'quarter'],
    graphs: { '1930Q1': 'q1_feb_mar', '1930Q2': 'q2_apr_jun' },
  },
  { set: 'davis_southern_women', options: ['--window', 'half-year'], graphs: { '1930H2': 'q3_jul_nov' } },
  { set: 'nhs_imaging_meetings', options: ['--window', 'all'], graphs: { all: 'all' } },
  {
    set: 'nhs_imaging_meetings',
    options: [],
    config: { phases: NHS_PHASES },
    graphs: Object.fromEntries(NHS_PHASES.map((p) => [p.name!, p.name!])),
    change: true,
  },
  { set: 'hospital_lh10', options: ['--window', 'all', '--timezone', 'UTC'], graphs: { all: 'all' } },
  {
    set: 'hospital_lh10',
    options: ['--window', 'P1D', '--timezone', 'UTC'],
    graphs: Object.fromEntries([0, 1, 2, 3, 4].map((d) => [`1970-01-0${d + 1}`, `day${d}`])),
    change: true,
  },
];

const root = path.resolve(import.meta.dirname, '../..');
const scratch = mkdtempSync(path.join(tmpdir(), 'samband-reference-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function runSamband(run: Run, at: number): Record<'windows' | 'actors' | 'ties' | 'sector-pairs', Row[]> {
  const out = path.join(scratch, String(at));
  const config = path.join(scratch, `${at}.json`);
  writeFileSync(config, JSON.stringify(run.config ?? {}));
  const options = [
    '--view',
    'researcher',
    '--ids',
    'source',
    '--tie',
    'count',
    '--roster',
    'seen',
    '--lang',
    'en',
  ];
  const args = ['dist/samband.js', 'analyze', path.join(DATASETS, run.set), '--out', out, '--config', config];
  execFileSync(process.execPath, [...args, ...options, ...run.options], { cwd: root, stdio: 'pipe' });
  const read = (name: string): Row[] =>
    Papa.parse<Row>(
      readFileSync(path.join(out, `tables/${name}.csv`), 'utf8')
        .replace(/^\uFEFF/, '')
        .trimEnd(),
      {
        header: true,
      },
    ).data;
  return {
    windows: read('windows'),
    actors: read('actors'),
    ties: read('ties'),
    'sector-pairs': read('sector-pairs'),
  };
}

const number = (text: string | undefined): number | null =>
  text === undefined || text === '' || /^(NaN|NA|nan|null)$/.test(text) ? null : Number(text);

/** Equal to 1e-9, absolute below 1 and relative above. */
function expectClose(actual: number | null, expected: number | null, what: string): void {
  if (expected === null || actual === null) {
    expect(actual, what).toBe(expected);
    return;
  }
  expect(
    Math.abs(actual - expected) / Math.max(1, Math.abs(expected)),
    `${what}: ${actual} ≠ ${expected}`,
  ).toBeLessThan(1e-9);
}

/** Our column, the file and column of the other tool, and what makes its unit ours. */
type Reference = readonly [
  ours: string,
  file: string,
  theirs: string,
  scale?: (n: number, meanWeight: number) => number,
];

const ACTOR_REFERENCES: readonly Reference[] = [
  ['degree', 'r_igraph', 'degree'],
  ['strength', 'r_igraph', 'strength'],
  ['betweenness', 'r_igraph', 'btw_norm'],
  ['betweenness_weighted', 'r_igraph', 'btw_w_raw', (n) => 2 / ((n - 1) * (n - 2))],
  ['harmonic', 'r_igraph', 'harm_norm'],
  ['harmonic_weighted', 'r_igraph', 'harm_w_raw', (n, mean) => 1 / (mean * (n - 1))],
  ['core', 'r_igraph', 'core'],
  ['constraint', 'r_igraph', 'constraint'],
  ['constraint_weighted', 'r_igraph', 'constraint_w'],
  ['effective_size', 'networkx', 'effsize'],
  ['effective_size_weighted', 'networkx', 'effsize_w'],
];
const ROLE_REFERENCES: readonly Reference[] = [
  ['gf_internal', 'r_sna', 'raw_coordinator_wI'],
  ['gf_consultant', 'r_sna', 'raw_itinerant_wO'],
  ['gf_representative', 'r_sna', 'raw_representative_bIO'],
  ['gf_gatekeeper', 'r_sna', 'raw_gatekeeper_bOI'],
  ['gf_liaison', 'r_sna', 'raw_liaison_bO'],
];

type Scalars = { graphs: Record<string, Record<string, unknown>> };

describe.skipIf(!HAS_DATASETS)(`samband analyze equals other tools${WHEN_ABSENT}`, () => {
  RUNS.forEach((run, at) => {
    describe(`${run.set} ${run.options.join(' ')}`, () => {
      const tables = HAS_DATASETS ? runSamband(run, at) : null;
      for (const [window, graph] of Object.entries(run.graphs)) {
        const inWindow = (rows: readonly Row[]): Row[] => rows.filter((r) => r.window === window);

        it(`${window}: same ties and weights`, () => {
          const ours = inWindow(tables!.ties).map((t) => [`${t.a} ${t.b}`, Number(t.weight)] as const);
          const theirs = readRows(run.set, `reference/graphs/${graph}.edges.csv`).map(
            (t) => [[t.a!, t.b!].sort().join(' '), Number(t.w)] as const,
          );
          expect(new Map(ours)).toEqual(new Map(theirs));
        });

        it(`${window}: person measures to 1e-9`, () => {
          const actors = inWindow(tables!.actors);
          const ties = inWindow(tables!.ties);
          const mean = ties.reduce((sum, t) => sum + Number(t.weight), 0) / ties.length;
          const compare = ([ours, tool, theirs, scale]: Reference, file: string): void => {
            const rows = new Map(readRows(run.set, file.replace('TOOL', tool)).map((r) => [r.actor_id!, r]));
            expect(actors.length).toBe(rows.size);
            const given = theirs in [...rows.values()][0]!;
            // networkx was not asked for the effective size of the two largest graphs.
            if (!given && theirs.startsWith('effsize') && graph === 'all') return;
            expect(given, `${theirs} in ${file}`).toBe(true);
            for (const actor of actors) {
              const raw = number(rows.get(actor.actor!)![theirs]);
              const expected = raw === null ? null : raw * (scale?.(actors.length, mean) ?? 1);
              expectClose(number(actor[ours]), expected, `${ours} of ${actor.actor}`);
            }
          };
          for (const reference of ACTOR_REFERENCES) compare(reference, `reference/TOOL/${graph}.nodes.csv`);
          for (const reference of ROLE_REFERENCES)
            compare(reference, `reference/TOOL/${graph}.brokerage.csv`);
          const exact = `reference/graphs/${graph}.exact_btw_w.csv`;
          if (hasFile(run.set, exact)) {
            compare(['betweenness_weighted', '', 'btw_w_exact', (n) => 2 / ((n - 1) * (n - 2))], exact);
          }
        });

        it(`${window}: eigenvector to 1e-9 where one component holds the network, else empty`, () => {
          const actors = inWindow(tables!.actors);
          const w = inWindow(tables!.windows)[0]!;
          const rows = new Map(
            readRows(run.set, `reference/r_igraph/${graph}.nodes.csv`).map((r) => [r.actor_id!, r]),
          );
          for (const actor of actors) {
            const expected = Number(w.largest_component) >= 0.9 ? number(rows.get(actor.actor!)!.eig) : null;
            if (expected === null) expect(actor.eigenvector).toBe('');
            else expect(Math.abs(Number(actor.eigenvector) - expected)).toBeLessThan(1e-9);
          }
        });

        it(`${window}: network measures to 1e-9`, () => {
          const w = inWindow(tables!.windows)[0]!;
          const igraph = (readJson(run.set, 'reference/r_igraph.json') as Scalars).graphs[graph]!;
          const networkx = (readJson(run.set, 'reference/networkx.json') as Scalars).graphs[graph]!;
          const same = (ours: string, theirs: unknown): void =>
            expectClose(number(w[ours]), typeof theirs === 'number' ? theirs : null, ours);
          same('persons', igraph.n);
          same('ties', igraph.m);
          same('density', igraph.density);
          same('components', igraph.components);
          same('isolates', igraph.isolates);
          same('transitivity', igraph.transitivity);
          same('assortativity', igraph.assortativity);
          same('modularity', igraph.modularity);
          same('modularity_weighted', igraph.modularity_w);
          same('degree_centralization', igraph.centralization_degree);
          same('betweenness_centralization', igraph.centralization_betweenness);
          same('articulation_points', (igraph.articulation_points as unknown[]).length);
          same('bridges', (networkx.bridges as unknown[]).length);
          same('ei', networkx.EI);
          same('ei_weighted', networkx.EI_w);
          const row = readRows(run.set, 'reference/ei_and_change.csv').find((r) => r.graph === graph)!;
          same('ei_expected', number(row.EI_expected_by_sizes));
          if (run.change && number(row.edge_jaccard) !== null) {
            same('jaccard', Number(row.edge_jaccard));
            same('ties_kept', Number(row.edges_kept));
            same('ties_new', Number(row.edges_new));
            same('ties_lost', Number(row.edges_lost));
          }
        });

        it(`${window}: density of every sector pair to 1e-9`, () => {
          const { mixing_labels: labels, sector_density: matrix } = (
            readJson(run.set, 'reference/networkx.json') as Scalars
          ).graphs[graph]! as { mixing_labels: string[]; sector_density: (number | null)[][] };
          const pairs = inWindow(tables!['sector-pairs']);
          labels.forEach((a, i) => {
            labels.slice(i).forEach((b, j) => {
              const [x, y] = [a, b].sort();
              const pair = pairs.find((p) => p.sector_a === x && p.sector_b === y);
              expectClose(number(pair?.density), matrix[i]![i + j] ?? null, `density ${a}–${b}`);
            });
          });
        });
      }
    });
  });
});
