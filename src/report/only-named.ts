import type { BrokerSlice } from '../result/brokers-types.ts';
import type { StructureReport } from '../result/structure-types.ts';
import type { ActorMeasure, LayerResult, NamedPersons, SectorPair, WindowSlice } from '../result/types.ts';
import { RANKED } from './named-persons.ts';

/** What lists of persons show of a window. */
const SHOWN: readonly ActorMeasure[] = [...RANKED, 'sectors_met'];

/** Whom a layer may still name, and where they stand now. */
export interface Renaming {
  /** Those in the lists of brokers. */
  readonly listed: ReadonlySet<number>;
  /** Place in the new nodes of whoever is named. */
  readonly placeOf: (node: number) => number;
}

/**
 * A layer where persons are named by their new places and nothing else is known of the rest.
 *
 * Rows of everyone are cut to those listed; carriers of bridges and who might take over keep their names. What is about no
 * person stays as it is.
 *
 * Cost: O(persons · windows).
 */
export function onlyNamed(layer: LayerResult, renaming: Renaming): LayerResult {
  const { brokers, structure, indicators, windows } = layer;
  const slice = (one: BrokerSlice): BrokerSlice => someBrokers(one, renaming);
  return {
    ...layer,
    windows: windows.map((w) => ({
      ...w,
      named: namedIn(w, renaming),
      pairs: w.pairs.map((pair) => renamedPair(pair, renaming)),
    })),
    ...(brokers ? { brokers: { whole: slice(brokers.whole), windows: brokers.windows.map(slice) } } : {}),
    ...(indicators ? { indicators: indicators.filter(({ node }) => node === null) } : {}),
    ...(structure ? { structure: someStructure(structure, renaming) } : {}),
  };
}

function namedIn({ nodes }: WindowSlice, { listed, placeOf }: Renaming): NamedPersons {
  const rows = rowsOf(nodes.node, listed);
  return {
    node: rows.map((row) => placeOf(nodes.node[row]!)),
    affiliation: rows.map((row) => nodes.affiliation[row]!),
    columns: Object.fromEntries(
      SHOWN.flatMap((id) => {
        const column = nodes.columns[id];
        return column ? [[id, rows.map((row) => column[row]!)]] : [];
      }),
    ),
  };
}

function someBrokers(slice: BrokerSlice, { listed, placeOf }: Renaming): BrokerSlice {
  const rows = rowsOf(slice.node, listed);
  return {
    ...slice,
    node: rows.map((row) => placeOf(slice.node[row]!)),
    persons: slice.node.length,
    formal: rows.map((row) => slice.formal[row]!),
    columns: someRows(slice.columns, rows),
    reasons: rows.map((row) => slice.reasons[row]!),
    soleCarriers: slice.soleCarriers
      .filter(({ node }) => listed.has(node))
      .map((one) => ({ ...one, node: placeOf(one.node) })),
  };
}

function someStructure(structure: StructureReport, { listed, placeOf }: Renaming): StructureReport {
  const rows = rowsOf(structure.node, listed);
  const orNull = (node: number | null): number | null => (node === null ? null : placeOf(node));
  return {
    ...structure,
    node: rows.map((row) => placeOf(structure.node[row]!)),
    columns: someRows(structure.columns, rows),
    backbone: { a: [], b: [] },
    succession: structure.succession.map((one) => ({
      ...one,
      first: orNull(one.first),
      second: orNull(one.second),
    })),
  };
}

function someRows<K extends string>(
  columns: Readonly<Record<K, readonly (number | null)[]>>,
  rows: readonly number[],
): Record<K, (number | null)[]> {
  const cut = Object.entries<readonly (number | null)[]>(columns).map(([id, column]) => [
    id,
    rows.map((row) => column[row]!),
  ]);
  return Object.fromEntries(cut) as Record<K, (number | null)[]>;
}

const rowsOf = (nodes: readonly number[], listed: ReadonlySet<number>): number[] =>
  nodes.flatMap((node, row) => (listed.has(node) ? [row] : []));

function renamedPair(pair: SectorPair, { placeOf }: Renaming): SectorPair {
  const { carriers } = pair;
  return carriers ? { ...pair, carriers: { ...carriers, node: carriers.node.map(placeOf) } } : pair;
}
