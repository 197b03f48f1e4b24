import { groupRooms } from '../layout/group-rooms.ts';
import { superGraph } from '../layout/super-graph.ts';
import type { LayerResult, SuperGraphPlaces } from '../result/types.ts';

/**
 * Where does each dot stand in the super-graph of a layer? From what the view publishes and nothing else.
 *
 * @param layer  as published: a group's ties are already rounded, and thin ones left out
 * @param seed  of the settings
 * @returns places of every node that is in any window, by index into Result.nodes
 * Cost: that of superGraph.
 */
export function superGraphPlaces({ windows }: Pick<LayerResult, 'windows'>, seed: number): SuperGraphPlaces {
  const persons = new Map<number, number>();
  for (const { nodes } of windows) {
    nodes.node.forEach((node, row) => {
      persons.set(node, Math.max(persons.get(node) ?? 0, nodes.persons[row]!));
    });
  }
  const node = [...persons.keys()].sort((a, b) => a - b);
  const rank = new Map(node.map((one, at) => [one, at]));
  const sums = new Map<number, number>();
  for (const { ties } of windows) {
    ties.a.forEach((a, i) => {
      const pair = rank.get(a)! * node.length + rank.get(ties.b[i]!)!;
      sums.set(pair, (sums.get(pair) ?? 0) + ties.weight[i]!);
    });
  }
  const pairs = Float64Array.from(sums.keys()).sort();
  const isGrouped = [...persons.values()].some((count) => count > 1);
  const rooms = isGrouped
    ? groupRooms(node.map((one) => persons.get(one)!))
    : node.map(() => 0.42 / Math.sqrt(Math.max(node.length, 60)));
  const points = superGraph(
    rooms.map((r) => ({ r })),
    {
      a: pairs.map((pair) => Math.floor(pair / node.length)),
      b: pairs.map((pair) => pair % node.length),
      weight: pairs.map((pair) => sums.get(pair)!),
    },
    seed,
  );
  return { node, x: points.map(({ x }) => x), y: points.map(({ y }) => y) };
}
