import { UndirectedGraph } from 'graphology';
import type { ActorGraph } from './types.ts';

/**
 * How does the graph look to graphology and its library? For notebooks and one's own analyses.
 *
 * @param graph  any graph of samband
 * @returns a new graph; nodes in the order of `actors` with attribute `sector` (name or null), edges sorted by
 *   their ends with `weight` (strength, not length), `meetings` and `hours`
 * Cost: O(n + m).
 */
export function toGraphology(graph: ActorGraph): UndirectedGraph {
  const out = new UndirectedGraph();
  graph.actors.forEach((id, i) => {
    out.addNode(id, { sector: graph.sectorNames[graph.sector[i]!] ?? null });
  });
  const { a, b, weight, meetings, hours } = graph.ties;
  for (let t = 0; t < a.length; t++) {
    out.addUndirectedEdge(graph.actors[a[t]!]!, graph.actors[b[t]!]!, {
      weight: weight[t]!,
      meetings: meetings[t]!,
      hours: hours[t]!,
    });
  }
  return out;
}
