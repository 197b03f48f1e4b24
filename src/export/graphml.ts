import type { ActorMeasure, LayerName, Result, WindowInfo, WindowSlice } from '../result/types.ts';
import { layerOf } from './layer-of.ts';
import { windowIndex } from './window-index.ts';
import { element, escapeXml } from './xml.ts';

type Value = string | number | null | undefined;
type KeyType = 'string' | 'double' | 'int';

interface Key {
  readonly id: string;
  readonly name: string;
  readonly on: 'graph' | 'node' | 'edge';
  readonly type: KeyType;
}

/**
 * What does one window look like as a graph that igraph, networkx, Gephi and R read?
 *
 * GraphML, undirected. Nodes carry kind, sector, unit, role, persons and every measure of the window; edges carry
 * `weight` (strength: larger is closer), `distance` = mean weight / weight (shorter is closer; 1 = the average tie;
 * hand this to shortest paths, never the weight), `meetings` and `hours`. A rival is to write 1/weight, whose unit
 * depends on the window.
 *
 * @param result what `publish` gave
 * @param layer `meetings` or `contacts`; the two are never summed
 * @param windowId id of one window of the result
 * @returns the text of the file. A value that is not defined is left out, never 0 or NaN. Ids are those of the result
 *   (alias or group), in the order of the result
 * @throws UsageError UNKNOWN_LAYER or UNKNOWN_WINDOW
 * Cost: O(nodes · measures + ties).
 * Source: Brandes, Eiglsperger, Herman, Himsolt & Marshall 2002, doi:10.1007/3-540-45848-4_59.
 */
export function toGraphml(result: Result, layer: LayerName, windowId: string): string {
  const window = windowIndex(result, windowId);
  const slice = layerOf(result, layer)[window]!;
  const measures = Object.keys(slice.nodes.columns) as ActorMeasure[];
  const keys = keysFor(measures);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
      ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...keys.map((key) =>
      element('key', { id: key.id, for: key.on, 'attr.name': key.name, 'attr.type': key.type }),
    ),
    '<graph edgedefault="undirected">',
    data(keys, 'graph', graphValues(result, layer, result.windows[window]!)),
    ...nodeLines(result, slice, measures, keys),
    ...edgeLines(result, slice, keys),
    '</graph>',
    '</graphml>',
  ];
  return `${lines.join('\n')}\n`;
}

function keysFor(measures: readonly string[]): Key[] {
  const make = (on: Key['on'], prefix: string, names: readonly (readonly [string, KeyType])[]): Key[] =>
    names.map(([name, type], i) => ({ id: `${prefix}${i}`, name, on, type }));
  const texts = (names: readonly string[]) => names.map((name) => [name, 'string'] as const);
  return [
    ...make('graph', 'g', texts(['window', 'start', 'end', 'layer', 'tie', 'timezone'])),
    ...make('node', 'n', [
      ...texts(['kind', 'sector', 'unit', 'role']),
      ['persons', 'int'],
      ...measures.map((name) => [name, 'double'] as const),
    ]),
    ...make('edge', 'e', [
      ['weight', 'double'],
      ['distance', 'double'],
      ['meetings', 'int'],
      ['hours', 'double'],
    ]),
  ];
}

function graphValues(result: Result, layer: LayerName, window: WindowInfo): ReadonlyMap<string, Value> {
  return new Map<string, Value>([
    ['window', window.id],
    ['start', window.start],
    ['end', window.end],
    ['layer', layer],
    ['tie', result.settings.tie],
    ['timezone', result.settings.timezone],
  ]);
}

function nodeLines(
  result: Result,
  slice: WindowSlice,
  measures: readonly ActorMeasure[],
  keys: readonly Key[],
): string[] {
  const { node, affiliation, persons, columns } = slice.nodes;
  return node.map((index, row) => {
    const info = result.nodes[index]!;
    const place = info.affiliations[affiliation[row]!]!;
    const values = new Map<string, Value>([
      ['kind', info.kind],
      ['sector', result.sectors[place.sector]?.name],
      ['unit', place.unit],
      ['role', place.role],
      ['persons', persons[row]],
      ...measures.map((name): [string, Value] => [name, columns[name]![row]]),
    ]);
    return element('node', { id: info.id }, data(keys, 'node', values));
  });
}

function edgeLines(result: Result, slice: WindowSlice, keys: readonly Key[]): string[] {
  const { a, b, weight, meetings, hours } = slice.ties;
  const positive = weight.filter((w) => w > 0);
  const mean = positive.reduce((sum, w) => sum + w, 0) / positive.length;
  return a.map((source, row) => {
    const strength = weight[row]!;
    const values = new Map<string, Value>([
      ['weight', strength],
      ['distance', strength > 0 ? mean / strength : null],
      ['meetings', meetings[row]],
      ['hours', hours[row]],
    ]);
    const ends = { source: result.nodes[source]!.id, target: result.nodes[b[row]!]!.id };
    return element('edge', ends, data(keys, 'edge', values));
  });
}

function data(keys: readonly Key[], on: Key['on'], values: ReadonlyMap<string, Value>): string {
  return keys
    .filter((key) => key.on === on)
    .map((key) => {
      const value = values.get(key.name);
      if (value === null || value === undefined) return '';
      return `<data key="${key.id}">${escapeXml(String(value))}</data>`;
    })
    .join('');
}
