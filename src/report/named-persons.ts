import type { BrokerSlice } from '../result/brokers-types.ts';
import type { ActorMeasure, LayerResult, NamedPersons, SectorPair, WindowSlice } from '../result/types.ts';

/** Persons at the top of each list of brokers, by mean and by the last window. */
const MOST_LISTED = 100;
/** What lists of persons show, and are sorted by. */
const RANKED = ['cross_betweenness', 'broker_share'] as const;
const SHOWN: readonly ActorMeasure[] = [...RANKED, 'sectors_met'];

/** The persons of a result that it names though it does not draw them. */
export interface Names {
  /** Indexes into the nodes of the whole result, ascending. */
  readonly nodes: readonly number[];
  /** By layer: those in the lists of brokers. */
  readonly listed: readonly ReadonlySet<number>[];
}

/**
 * Who is named in a result that draws units instead of persons?
 *
 * For each layer the first 100 brokers by each measure, on average and in the last window, and those who were appointed;
 * beside them whoever carries a bridge or might take one over.
 *
 * @param layers as published with everyone
 * Cost: O(persons · windows + persons log persons).
 */
export function namedPersons(layers: readonly LayerResult[]): Names {
  const listed = layers.map(listedIn);
  const carriers = layers.flatMap(({ windows, structure }) => [
    ...windows.flatMap(({ pairs }) => pairs.flatMap(({ carriers: of }) => of?.node ?? [])),
    ...(structure?.succession ?? []).flatMap(({ first, second }) => [first, second]),
  ]);
  const all = new Set([...listed.flatMap((some) => [...some]), ...carriers.filter((one) => one !== null)]);
  return { nodes: [...all].sort((a, b) => a - b), listed };
}

function listedIn({ windows, brokers }: LayerResult): ReadonlySet<number> {
  const filled = windows.filter(({ reason }) => reason === null);
  const listed = new Set<number>();
  for (const measure of RANKED) {
    const [sum, last] = [new Map<number, number>(), new Map<number, number>()];
    for (const { nodes } of filled)
      nodes.node.forEach((node, row) => {
        const value = nodes.columns[measure]?.[row] ?? 0;
        sum.set(node, (sum.get(node) ?? 0) + value);
      });
    const latest = filled.at(-1)?.nodes;
    latest?.node.forEach((node, row) => {
      last.set(node, latest.columns[measure]?.[row] ?? 0);
    });
    for (const values of [sum, last]) for (const node of largest(values)) listed.add(node);
  }
  brokers?.whole.node.forEach((node, row) => {
    if (brokers.whole.formal[row]) listed.add(node);
  });
  return listed;
}

/** Nodes of the largest values above 0; the first of equals. */
function largest(values: ReadonlyMap<number, number>): number[] {
  return [...values]
    .filter(([, value]) => value > 0)
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, MOST_LISTED)
    .map(([node]) => node);
}

/**
 * A layer where persons are named by their new places and nothing else is known of the rest.
 *
 * @param listed whom the lists of brokers have
 * @param placeOf place in the new nodes of a person who is named
 * Cost: O(persons · windows).
 */
export function onlyNamed(
  layer: LayerResult,
  listed: ReadonlySet<number>,
  placeOf: (node: number) => number,
): LayerResult {
  const { brokers, structure, indicators, windows } = layer;
  const slice = (one: BrokerSlice): BrokerSlice => someBrokers(one, listed, placeOf);
  const orNull = (node: number | null): number | null => (node === null ? null : placeOf(node));
  return {
    ...layer,
    windows: windows.map((w) => ({
      ...w,
      named: namedIn(w, listed, placeOf),
      pairs: w.pairs.map((pair) => renamedPair(pair, placeOf)),
    })),
    ...(brokers ? { brokers: { whole: slice(brokers.whole), windows: brokers.windows.map(slice) } } : {}),
    ...(indicators ? { indicators: indicators.filter(({ node }) => node === null) } : {}),
    ...(structure
      ? {
          structure: {
            ...structure,
            succession: structure.succession.map((one) => ({
              ...one,
              first: orNull(one.first),
              second: orNull(one.second),
            })),
          },
        }
      : {}),
  };
}

function namedIn(
  { nodes }: WindowSlice,
  listed: ReadonlySet<number>,
  placeOf: (node: number) => number,
): NamedPersons {
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

function someBrokers(
  slice: BrokerSlice,
  listed: ReadonlySet<number>,
  placeOf: (node: number) => number,
): BrokerSlice {
  const rows = rowsOf(slice.node, listed);
  const columns = Object.entries(slice.columns).map(([id, column]) => [id, rows.map((row) => column[row]!)]);
  return {
    ...slice,
    node: rows.map((row) => placeOf(slice.node[row]!)),
    persons: slice.node.length,
    formal: rows.map((row) => slice.formal[row]!),
    columns: Object.fromEntries(columns) as BrokerSlice['columns'],
    reasons: rows.map((row) => slice.reasons[row]!),
    soleCarriers: slice.soleCarriers
      .filter(({ node }) => listed.has(node))
      .map((one) => ({ ...one, node: placeOf(one.node) })),
  };
}

const rowsOf = (nodes: readonly number[], listed: ReadonlySet<number>): number[] =>
  nodes.flatMap((node, row) => (listed.has(node) ? [row] : []));

function renamedPair(pair: SectorPair, placeOf: (node: number) => number): SectorPair {
  const { carriers } = pair;
  return carriers ? { ...pair, carriers: { ...carriers, node: carriers.node.map(placeOf) } } : pair;
}
