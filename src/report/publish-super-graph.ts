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
  const sums = new Map<string, { readonly a: number; readonly b: number; weight: number }>();
  for (const { nodes, ties } of windows) {
    nodes.node.forEach((node, row) => {
      persons.set(node, Math.max(persons.get(node) ?? 0, nodes.persons[row]!));
    });
    ties.a.forEach((a, i) => {
      const b = ties.b[i]!;
      const sum = sums.get(`${a}-${b}`) ?? { a, b, weight: 0 };
      sum.weight += ties.weight[i]!;
      sums.set(`${a}-${b}`, sum);
    });
  }
  const node = [...persons.keys()].sort((a, b) => a - b);
  const rank = new Map(node.map((one, at) => [one, at]));
  const ties = [...sums.values()].sort((p, q) => p.a - q.a || p.b - q.b);
  const isGrouped = [...persons.values()].some((count) => count > 1);
  const rooms = isGrouped
    ? groupRooms(node.map((one) => persons.get(one)!))
    : node.map(() => 0.42 / Math.sqrt(Math.max(node.length, 60)));
  const points = superGraph(
    rooms.map((r) => ({ r })),
    {
      a: ties.map(({ a }) => rank.get(a)!),
      b: ties.map(({ b }) => rank.get(b)!),
      weight: ties.map(({ weight }) => weight),
    },
    seed,
  );
  return { node, x: points.map(({ x }) => x), y: points.map(({ y }) => y) };
}
