import type { LayerName, Result } from '../result/types.ts';
import { layerOf } from './layer-of.ts';
import { windowIndex } from './window-index.ts';

/**
 * What does one window look like as a network that Pajek reads?
 *
 * One `.net` file: vertices numbered from 1 in the order of the result, with the frozen place on Pajek's unit square,
 * and undirected edges with the strength as line value (larger is closer). Sectors go in a partition of their own, as
 * Pajek wants it: `toPajekPartition`.
 *
 * @param result what `publish` gave
 * @param layer `meetings` or `contacts`; the two are never summed
 * @param windowId id of one window of the result
 * @returns the text of the file, UTF-8 with CRLF
 * @throws UsageError UNKNOWN_LAYER or UNKNOWN_WINDOW
 * Cost: O(nodes + ties).
 * Source: Mrvar & Batagelj, Pajek reference manual, «Data objects».
 */
export function toPajek(result: Result, layer: LayerName, windowId: string): string {
  const { nodes, ties } = layerOf(result, layer)[windowIndex(result, windowId)]!;
  const number = new Map(nodes.node.map((index, row) => [index, row + 1]));
  const vertices = nodes.node.map((index, row) => {
    const label = result.nodes[index]!.id.replaceAll('"', "'");
    return `${row + 1} "${label}" ${unit(nodes.x[row]!)} ${unit(nodes.y[row]!)} 0.5`;
  });
  const edges = ties.a.map((a, row) => `${number.get(a)} ${number.get(ties.b[row]!)} ${ties.weight[row]}`);
  return lines([`*Vertices ${vertices.length}`, ...vertices, '*Edges', ...edges]);
}

/**
 * Which sector does each vertex of `toPajek` belong to, as a Pajek partition (`.clu`)?
 *
 * @param result what `publish` gave
 * @param layer `meetings` or `contacts`
 * @param windowId id of one window of the result
 * @returns one number per vertex: 1 is the first of result.sectors, 0 is none; UTF-8 with CRLF
 * @throws UsageError UNKNOWN_LAYER or UNKNOWN_WINDOW
 * Cost: O(nodes).
 */
export function toPajekPartition(result: Result, layer: LayerName, windowId: string): string {
  const { nodes } = layerOf(result, layer)[windowIndex(result, windowId)]!;
  const sectors = nodes.node.map(
    (index, row) => result.nodes[index]!.affiliations[nodes.affiliation[row]!]!.sector + 1,
  );
  return lines([`*Vertices ${sectors.length}`, ...sectors.map(String)]);
}

/** Seats stand on the unit circle and their dots a little outside it. */
const REACH = 1.5;

/** From −1.5…1.5 to Pajek's 0…1, y downwards in both. */
function unit(x: number): string {
  return ((x / REACH + 1) / 2).toFixed(4);
}

function lines(all: readonly string[]): string {
  return `${all.join('\r\n')}\r\n`;
}
