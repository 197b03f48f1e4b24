import { ACTOR_MEASURES, type ActorMeasure, WINDOW_MEASURES } from '../result/measure-ids.ts';
import type { LayerResult, Result, WindowSlice } from '../result/types.ts';
import { brokerTables } from './broker-tables.ts';
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
 * between persons; they have groups and group-ties instead, with the band of person-dependence in sector-pairs.
 *
 * @returns tables ready for export/csv.ts; hours in hours, shares 0…1
 * Cost: O(size of the result).
 */
export function tables(result: Result): Table[] {
  const person = result.view === 'researcher';
  const list = [windowsTable(result)];
  list.push(nodesTable(result, person), tiesTable(result, person));
  list.push(pairsTable(result));
  list.push(
    ...brokerTables(result),
    ...loadTables(result),
    ...systematicsTables(result),
    ...segregationTables(result),
    ...structureTables(result),
    ...indicatorsTables(result),
  );
  list.push(...robustnessTables(result));
  return list;
}

/** Number columns of groups.csv in the narrower views. */
const GROUP_COLUMNS: readonly ActorMeasure[] = ['degree', 'strength', 'hours', 'sectors_met'];

type Cell = string | number | null;

function eachWindow(result: Result, rowsOf: (w: WindowSlice, id: string) => Cell[][]): Cell[][] {
  const lead = (layer: LayerResult): Cell[] => (result.layers.length > 1 ? [layer.layer] : []);
  return result.layers.flatMap((layer) =>
    layer.windows.flatMap((w) =>
      rowsOf(w, result.windows[w.window]!.id).map((row) => [...lead(layer), ...row]),
    ),
  );
}

function table(result: Result, name: string, columns: readonly string[], rows: Cell[][]): Table {
  return { name, columns: result.layers.length > 1 ? ['layer', ...columns] : columns, rows };
}

function windowsTable(result: Result): Table {
  const shown = WINDOW_MEASURES.filter(
    (id) =>
      result.view === 'researcher' || result.layers.some((l) => l.windows.some((w) => id in w.measures)),
  );
  const columns = ['window', 'start', 'end', ...shown.flatMap(withReason), 'reason'];
  const rows = eachWindow(result, (w, id) => {
    const { start, end } = result.windows[w.window]!;
    const values = shown.flatMap((m): Cell[] => {
      const value = w.measures[m] ?? null;
      if (m === 'silo_hi' || m === 'pai_hi') return [value, w.reasons[m] ?? null];
      return [value];
    });
    return [[id, start, end, ...values, w.reason ?? firstReason(w)]];
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

function nodesTable(result: Result, person: boolean): Table {
  const measures = person ? ACTOR_MEASURES : GROUP_COLUMNS;
  const lead = person
    ? ['window', 'actor', 'unit', 'sector', 'role']
    : ['window', 'group', 'sector', 'persons'];
  const rows = eachWindow(result, (w, id) =>
    w.nodes.node.map((n, i) => {
      const info = result.nodes[n]!;
      const at = info.affiliations[w.nodes.affiliation[i]!]!;
      const sector = result.sectors[at.sector]?.name ?? null;
      const values = measures.map((m) => w.nodes.columns[m]?.[i] ?? null);
      return person
        ? [id, info.id, at.unit, sector, at.role, ...values]
        : [id, info.id, sector, w.nodes.persons[i]!, ...values];
    }),
  );
  return table(result, person ? 'actors' : 'groups', [...lead, ...measures], rows);
}

function tiesTable(result: Result, person: boolean): Table {
  const columns = ['window', 'a', 'b', 'weight', ...(person ? ['meetings'] : []), 'hours'];
  const rows = eachWindow(result, (w, id) =>
    w.ties.a.map((a, t) => [
      id,
      result.nodes[a]!.id,
      result.nodes[w.ties.b[t]!]!.id,
      w.ties.weight[t]!,
      ...(person ? [w.ties.meetings[t]!] : []),
      w.ties.hours[t]!,
    ]),
  );
  return table(result, person ? 'ties' : 'group-ties', columns, rows);
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
    ...(person ? ['pai_reason', 'band'] : []),
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
        ...(person ? [p.paiReason, p.band] : []),
      ];
    }),
  );
  return table(result, 'sector-pairs', columns, rows);
}
