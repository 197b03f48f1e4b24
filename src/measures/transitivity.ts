import type { ActorGraph } from '../graph/types.ts';
import { forEachTriangle } from './triangles.ts';

/**
 * When two persons share a contact, how often have they met each other too?
 *
 *   3 × triangles / connected triples (global; the rival averages the share person by person)
 *
 * Every meeting of three or more makes triangles by itself, so on meeting graphs this says little about closure.
 *
 * @param graph  a tie counts when its strength is above 0
 * @returns 0…1; null when nobody has two contacts
 * Cost: O(m^1.5).
 * Source: Newman, Strogatz & Watts 2001, doi:10.1103/PhysRevE.64.026118
 */
export function transitivity(graph: ActorGraph): number | null {
  let triples = 0;
  for (let i = 0; i < graph.actors.length; i++) {
    const k = graph.offsets[i + 1]! - graph.offsets[i]!;
    triples += (k * (k - 1)) / 2;
  }
  if (triples === 0) return null;
  let triangles = 0;
  forEachTriangle(graph, () => {
    triangles++;
  });
  return (3 * triangles) / triples;
}
