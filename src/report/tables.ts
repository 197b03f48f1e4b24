import { ACTOR_MEASURES, type ActorMeasure, WINDOW_MEASURES } from '../result/measure-ids.ts';
import type { LayerResult, Result, SectorPair, WindowSlice } from '../result/types.ts';
import { brokerTables } from './broker-tables.ts';
import { nodesAreGroups } from './figure-words.ts';
import { indicatorsTables } from './indicators-table.ts';
import { loadTables } from './load-table.ts';
import { robustnessTables } from './robustness-tables.ts';
import { segregationTables } from './segregation-table.ts';
import { structureTables } from './structure-tables.ts';
import { systematicsTables } from './systematics-table.ts';

export interface Table {
  /** File name without ending: windows, actors, ties, sector-pairs, groups, group-ties. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/**
 * Which tables does this result make?
 *
 * Names and columns of the contract, in its order; a `layer` column leads where both layers exist. A value that is
 * not defined is null (an empty cell) and the row's `reason` says why. The narrower views have no actors and no ties
 * between persons; they have groups and group-ties instead, with the band of person-dependence in sector-pairs. So has a
 * researcher's result that is drawn as units: folder-tables.ts has everyone.
 *
 * @returns tables ready for export/csv.ts; hours in hours, shares 0…1
 * Cost: O(size of the result).
 */
export function tables(result: Result): Table[] {
  return [windowsTable(result), nodesTable(result), tiesTable(result), ...otherTables(result)];
}

/** Whether any tie has a direction. */
export function hasDirection(result: Result): boolean {
  return result.layers.some(({ windows }) => windows.some(({ ties }) => ties.forward !== undefined));
}

/** Those behind the network, in the order of the contract. */
export function otherTables(result: Result): Table[] {
  return [
    pairsTable(result),
    ...brokerTables(result),
    ...loadTables(result),
    ...systematicsTables(result),
    ...segregationTables(result),
    ...structureTables(result),
    ...indicatorsTables(result),
    ...robustnessTables(result),
  ];
}

/** Number columns of groups.csv in the narrower views. */
const GROUP_COLUMNS: readonly ActorMeasure[] = ['degree', 'strength', 'hours', 'sectors_met'];

type Cell = string | number | null;

function eachWindow(
  result: Result,
  rowsOf: (w: WindowSlice, id: string, layer: LayerResult) => Cell[][],
): Cell[][] {
  return result.layers.flatMap((layer) =>
    layer.windows.flatMap((w) => {
      const rows = rowsOf(w, result.windows[w.window]!.id, layer);
      return result.layers.length > 1 ? rows.map((row) => [layer.layer, ...row]) : rows;
    }),
  );
}

function table(result: Result, name: string, columns: readonly string[], rows: Cell[][]): Table {
  return { name, columns: result.layers.length > 1 ? ['layer', ...columns] : columns, rows };
}

/** One row a window. */
export function windowsTable(result: Result): Table {
  const shown = WINDOW_MEASURES.filter(
    (id) =>
      result.view === 'researcher' || result.layers.some((l) => l.windows.some((w) => id in w.measures)),
  );
  const isEstimated = result.layers.some((l) => l.windows.some((w) => w.betweennessBound));
  const columns = ['window', 'start', 'end', ...shown.flatMap(withReason), 'reason'];
  if (isEstimated) columns.push('betweenness_error');
  const rows = eachWindow(result, (w, id) => {
    const { start, end } = result.windows[w.window]!;
    const values = shown.flatMap((m): Cell[] => {
      const value = w.measures[m] ?? null;
      if (m === 'silo_hi' || m === 'pai_hi') return [value, w.reasons[m] ?? null];
      return [value];
    });
    const row = [id, start, end, ...values, w.reason ?? firstReason(w)];
    return [isEstimated ? [...row, w.betweennessBound?.error ?? null] : row];
  });
  return table(result, 'windows', columns, rows);
}

/** silo_reason and pai_reason stand right behind their interval. */
function withReason(id: string): string[] {
  if (id === 'silo_hi') return ['silo_hi', 'silo_reason'];
  if (id === 'pai_hi') return ['pai_hi', 'pai_reason'];
  return [id];
}

/** Why the first empty cell of a row is empty, columns of a later version set aside. */
function firstReason(w: WindowSlice): string | null {
  for (const id of WINDOW_MEASURES) {
    const why = w.reasons[id];
    if (why && why !== 'OTHER_LAYER' && why !== 'NO_PREVIOUS_WINDOW') return `${why}:${id}`;
  }
  return null;
}

/** One row a window and dot: actors, or groups. */
export function nodesTable(result: Result): Table {
  const person = !nodesAreGroups(result);
  const measures = person ? ACTOR_MEASURES : GROUP_COLUMNS;
  const lead = person
    ? ['window', 'actor', 'unit', 'sector', 'role']
    : ['window', 'group', 'sector', 'persons'];
  const rows = eachWindow(result, (w, id) =>
    w.nodes.node.map((n, i) => {
      const info = result.nodes[n]!;
      const at = info.affiliations[w.nodes.affiliation[i]!]!;
      const sector = result.sectors[at.sector]?.name ?? null;
      const row: Cell[] = person
        ? [id, info.id, at.unit, sector, at.role]
        : [id, info.id, sector, w.nodes.persons[i]!];
      for (const m of measures) row.push(w.nodes.columns[m]?.[i] ?? null);
      return row;
    }),
  );
  return table(result, person ? 'actors' : 'groups', [...lead, ...measures], rows);
}

/**
 * One row a window and tie: ties of persons, or group-ties.
 *
 * @param isDirected with columns for who made contact; default where any tie of the result has a direction
 */
export function tiesTable(result: Result, isDirected: boolean = hasDirection(result)): Table {
  const person = !nodesAreGroups(result);
  const columns = [
    ...['window', 'a', 'b', 'weight', ...(person ? ['meetings'] : []), 'hours'],
    ...(isDirected ? ['from', 'to'] : []),
  ];
  const rows = eachWindow(result, (w, id, { layer }) => {
    const byHours = layer !== 'survey' && ['newman-hours', 'hours'].includes(result.settings.tie);
    const rowOf = (t: number, { from, to, contacts, hours }: TiePart): Cell[] => {
      const a = nodeId(result, w.ties.a[t]!);
      const b = nodeId(result, w.ties.b[t]!);
      const weight = w.ties.weight[t]! * (byHours ? hours : contacts);
      const time = layer === 'survey' ? null : w.ties.hours[t]! * hours;
      if (!person) return [id, a, b, weight, time];
      const row = [id, a, b, weight, w.ties.meetings[t]! * contacts, time];
      if (!isDirected) return row;
      return [...row, ...[from, to].map((n) => (n === null ? null : nodeId(result, n)))];
    };
    const rows: Cell[][] = [];
    for (let t = 0; t < w.ties.a.length; t++) for (const part of tieParts(w, t)) rows.push(rowOf(t, part));
    return rows;
  });
  return table(result, person ? 'ties' : 'group-ties', columns, rows);
}

function nodeId(result: Result, node: number): string {
  return result.nodes[node]!.id;
}

/** A part of a tie and its share, 0…1, of the tie's contacts and hours. */
interface TiePart {
  readonly from: number | null;
  readonly to: number | null;
  readonly contacts: number;
  readonly hours: number;
}

const WHOLE: readonly TiePart[] = [{ from: null, to: null, contacts: 1, hours: 1 }];

/** One row each way where contacts have a direction, one without from and to for the rest; the parts sum to the tie. */
function tieParts({ ties }: WindowSlice, t: number): readonly TiePart[] {
  const { forward, backward } = ties;
  if (forward === undefined && backward === undefined) return WHOLE;
  const [a, b] = [ties.a[t]!, ties.b[t]!];
  const ways = [
    { from: a, to: b, contacts: forward?.contacts[t] ?? 0, hours: forward?.hours[t] ?? 0 },
    { from: b, to: a, contacts: backward?.contacts[t] ?? 0, hours: backward?.hours[t] ?? 0 },
  ].filter(({ contacts }) => contacts > 0);
  if (ways.length === 0) return WHOLE;
  const parts = ways.map((way) => ({
    ...way,
    contacts: way.contacts / ties.meetings[t]!,
    hours: way.hours / ties.hours[t]!,
  }));
  const rest = (of: 'contacts' | 'hours'): number => 1 - parts.reduce((sum, part) => sum + part[of], 0);
  const isWhole = rest('contacts') < 1e-9;
  return isWhole
    ? parts
    : [...parts, { from: null, to: null, contacts: rest('contacts'), hours: rest('hours') }];
}

const CHANCE_COLUMNS = ['oe', 'oe_lo', 'oe_hi', 'oe_p', 'oe_q', 'oe_reason'] as const;

function chanceCells({ chance }: SectorPair): Cell[] {
  if (!chance) return CHANCE_COLUMNS.map(() => null);
  return [chance.oe, chance.lo, chance.hi, chance.p, chance.q, chance.reason];
}

function pairsTable(result: Result): Table {
  const person = result.view === 'researcher';
  const numbers = [
    'pai',
    'pai_lo',
    'pai_hi',
    'top_share',
    'bus_factor',
    'effective_carriers',
    'sole_representation',
  ];
  const hours = ['observed_hours', 'expected_hours', 'density'];
  const columns = [
    ...['window', 'sector_a', 'sector_b'],
    ...(result.view === 'leader' ? [] : hours),
    ...(person ? [...numbers, 'bridging_meetings'] : ['band']),
    'reason',
    ...(person ? ['pai_reason', 'band', ...CHANCE_COLUMNS] : []),
  ];
  const rows = eachWindow(result, (w, id) =>
    w.pairs.map((p) => {
      const names = [result.sectors[p.a]!.name, result.sectors[p.b]!.name].sort();
      const contact = [p.observedHours, p.expectedHours, p.density];
      const dependence = [
        p.pai,
        p.paiLo,
        p.paiHi,
        p.topShare,
        p.busFactor,
        p.effectiveCarriers,
        p.soleRepresentation,
      ];
      return [
        ...[id, names[0]!, names[1]!],
        ...(result.view === 'leader' ? [] : contact),
        ...(person ? [...dependence, p.bridgingMeetings] : [p.band]),
        p.reason ?? p.paiReason,
        ...(person ? [p.paiReason, p.band, ...chanceCells(p)] : []),
      ];
    }),
  );
  return table(result, 'sector-pairs', columns, rows);
}
