import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { buildGraph } from '../../src/graph/build-graph.ts';
import type { ActorGraph } from '../../src/graph/types.ts';

type Row = Record<string, string>;

/** Public data sets with reference results of other tools; a user's clone does not have them. */
export const DATASETS = join(fileURLToPath(new URL('../../', import.meta.url)), '../shared/datasets');
export const HAS_DATASETS = existsSync(DATASETS);
export const WHEN_ABSENT = HAS_DATASETS ? '' : ' [SKIPPED: no ../shared/datasets beside the project]';

export const readRows = (...path: string[]): Row[] =>
  Papa.parse<Row>(readFileSync(join(DATASETS, ...path), 'utf8').trimEnd(), { header: true }).data;

export const readJson = (...path: string[]): unknown =>
  JSON.parse(readFileSync(join(DATASETS, ...path), 'utf8'));

export const hasFile = (...path: string[]): boolean => existsSync(join(DATASETS, ...path));

export interface ReferenceGraph {
  readonly set: string;
  readonly name: string;
}

/** Every undirected reference graph. */
export function referenceGraphs(): ReferenceGraph[] {
  if (!HAS_DATASETS) return [];
  const sets = readdirSync(DATASETS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return sets.flatMap(({ name: set }) => {
    const manifest = readJson(set, 'reference/graphs/manifest.json') as Record<string, { directed: boolean }>;
    return Object.keys(manifest)
      .filter((name) => !manifest[name]!.directed)
      .map((name) => ({ set, name }));
  });
}

/** The graph as other tools got it; strength from column `w`. */
export function loadGraph({ set, name }: ReferenceGraph): ActorGraph {
  const nodes = readRows(set, `reference/graphs/${name}.nodes.csv`);
  nodes.sort((x, y) => (x.actor_id! < y.actor_id! ? -1 : 1));
  const actors = nodes.map((row) => row.actor_id!);
  const sectorNames = [...new Set(nodes.map((row) => row.sector!))].sort();
  const index = new Map(actors.map((id, i) => [id, i]));
  const ties = readRows(set, `reference/graphs/${name}.edges.csv`).map((row) => ({
    a: index.get(row.a!)!,
    b: index.get(row.b!)!,
    weight: Number(row.w),
  }));
  const sector = Int32Array.from(nodes, (row) => sectorNames.indexOf(row.sector!));
  return buildGraph(actors, sector, sectorNames, ties);
}

/** A column of another tool's table, in the order of the graph; NaN and NA become null. */
export function readColumn(graph: ActorGraph, rows: readonly Row[], column: string): (number | null)[] {
  const byActor = new Map(rows.map((row) => [row.actor_id!, row[column]!]));
  return graph.actors.map((id) => {
    const text = byActor.get(id);
    if (text === undefined) throw new Error(`no ${column} for an actor of the reference graph`);
    return text === 'NaN' || text === 'NA' || text === '' || text === 'nan' ? null : Number(text);
  });
}
