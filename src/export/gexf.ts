import type { ActorMeasure, LayerName, Result } from '../result/types.ts';
import { gexfEdges, gexfNodes, PLACE } from './gexf-elements.ts';
import { layerOf } from './layer-of.ts';
import { windowSpells } from './spells.ts';
import { element } from './xml.ts';

export type GexfVersion = '1.2' | '1.3';

const NAMESPACES: Readonly<Record<GexfVersion, string>> = {
  '1.2': 'http://www.gexf.net/1.2draft',
  '1.3': 'http://gexf.net/1.3',
};

/**
 * How does the network look as one film for Gephi?
 *
 * GEXF, mode dynamic, undirected. Nodes and edges have a spell per unbroken run of windows (see spells.ts for the
 * ends). Nodes carry kind, and sector, unit and role both as they were last (static) and through time
 * (`sector_by_window` …), every measure per window, and place and colour from the frozen layout. Edges carry the
 * weight per window twice, as `weight` (the id Gephi animates) and as `weight_by_window` (networkx keeps only one
 * number under the name weight), hours and meetings per window, and a static `weight` = total over the windows, which
 * is the tie of the whole period when the windows cover it without overlap. A rival total is the mean over windows,
 * which hides that a tie existed in few of them.
 *
 * @param result what `publish` gave
 * @param layer `meetings` or `contacts`; the two are never summed
 * @param version `1.2` (default: read alike by Gephi 0.8 and later and by every networkx) or `1.3` (adds the time
 *   zone; networkx 2.8, Debian's, refuses it). Nothing else differs. The time format is `date` also where windows are cut
 *   within a day (moments in UTC): Gephi reads both forms, while networkx stops at `dateTime`
 * @returns the text of the file. A value that is not defined is left out, never 0 or NaN. Ids are those of the result
 *   (alias or group), in the order of the result
 * @throws UsageError UNKNOWN_LAYER
 * Cost: O(windows · (nodes · measures + ties)).
 * Source: GEXF 1.3 and 1.2 schemas, gexf.net; Gephi's ImporterGEXF and graphstore's Interval for what it does with them.
 */
export function toGexf(result: Result, layer: LayerName, version: GexfVersion = '1.2'): string {
  const slices = layerOf(result, layer);
  const measures = [...new Set(slices.flatMap((s) => Object.keys(s.nodes.columns) as ActorMeasure[]))];
  const film = { result, slices, spells: windowSpells(result.windows) };
  const graph = {
    mode: 'dynamic',
    defaultedgetype: 'undirected',
    timeformat: 'date',
    ...(version === '1.3' ? { timerepresentation: 'interval', timezone: result.settings.timezone } : {}),
    start: film.spells[0]?.start,
    end: film.spells.at(-1)?.end,
  };
  const content = [
    attributes(
      'node',
      'static',
      ['kind', ...PLACE].map((name) => [name, 'string']),
    ),
    attributes('node', 'dynamic', [
      ...PLACE.map((name): Column => [`${name}_by_window`, 'string']),
      ...['persons', ...measures].map((name): Column => [name, 'double']),
    ]),
    attributes('edge', 'dynamic', [
      ...['weight', 'weight_by_window', 'hours'].map((name): Column => [name, 'double']),
      ['meetings', 'integer'],
    ]),
    element('nodes', {}, block(gexfNodes(film, measures))),
    element('edges', {}, block(gexfEdges(film))),
  ];
  const namespace = NAMESPACES[version];
  const root = element(
    'gexf',
    { xmlns: namespace, 'xmlns:viz': `${namespace}/viz`, version },
    block([meta(result, layer), element('graph', graph, block(content))]),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

type Column = readonly [name: string, type: 'string' | 'double' | 'integer'];

function attributes(on: 'node' | 'edge', mode: 'static' | 'dynamic', columns: readonly Column[]): string {
  const lines = columns.map(([name, type]) => element('attribute', { id: name, title: name, type }));
  return element('attributes', { class: on, mode }, block(lines));
}

function meta(result: Result, layer: LayerName): string {
  const text = `${layer}; tie ${result.settings.tie}; window ${result.settings.window}; view ${result.view}`;
  return element(
    'meta',
    {},
    element('creator', {}, `${result.tool.name} ${result.tool.version}`) + element('description', {}, text),
  );
}

function block(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `\n${lines.join('\n')}\n`;
}
