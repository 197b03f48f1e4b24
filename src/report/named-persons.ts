import type { LayerResult } from '../result/types.ts';

/** Persons at the top of each list of brokers, by mean and by the last window. */
const MOST_LISTED = 100;
/** What lists of persons are sorted by. */
export const RANKED = ['cross_betweenness', 'broker_share'] as const;

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
