import type { ActorGraph } from '../graph/types.ts';

/** The parts of a graph that hang together. */
export interface Components {
  /** Number of the part each actor is in: 0, 1, … by the first actor of each part. */
  readonly label: Int32Array;
  /** Persons in each part; an isolate is a part of one. */
  readonly sizes: number[];
}

/**
 * Into how many parts does the network fall, and who is in which?
 *
 * @param graph  a tie counts when its strength is above 0
 * @returns a label per actor and the size of each part, persons; no parts in an empty graph
 * Cost: O(n + m).
 */
export function components(graph: ActorGraph): Components {
  const n = graph.actors.length;
  const label = new Int32Array(n).fill(-1);
  const queue = new Int32Array(n);
  const sizes: number[] = [];
  for (let start = 0; start < n; start++) {
    if (label[start] !== -1) continue;
    let found = 1;
    queue[0] = start;
    label[start] = sizes.length;
    for (let head = 0; head < found; head++) {
      const v = queue[head]!;
      for (let at = graph.offsets[v]!; at < graph.offsets[v + 1]!; at++) {
        const w = graph.neighbours[at]!;
        if (label[w] !== -1) continue;
        label[w] = sizes.length;
        queue[found++] = w;
      }
    }
    sizes.push(found);
  }
  return { label, sizes };
}

/**
 * How large a share of the persons is in the largest part that hangs together?
 *
 * @param graph  a tie counts when its strength is above 0
 * @returns 1/n…1, share of all persons, isolates included; null in an empty graph
 * Cost: O(n + m).
 */
export function largestComponentShare(graph: ActorGraph): number | null {
  const n = graph.actors.length;
  return n === 0 ? null : components(graph).sizes.reduce((top, size) => Math.max(top, size)) / n;
}

/**
 * How many persons have no registered contact? That is not the same as no contact.
 *
 * @param graph  a tie counts when its strength is above 0
 * @returns 0…n, persons
 * Cost: O(n).
 */
export function isolates(graph: ActorGraph): number {
  let alone = 0;
  for (let i = 0; i < graph.actors.length; i++) if (graph.offsets[i] === graph.offsets[i + 1]) alone++;
  return alone;
}
