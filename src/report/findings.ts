import type { Analysis, LayerAnalysis } from '../result/analysis-types.ts';
import { topBrokers } from '../result/analyze.ts';
import type { Finding, NodeInfo, WindowSlice } from '../result/types.ts';
import { aliases } from './alias.ts';
import type { Published } from './publish.ts';

/**
 * Which sentences can be said from these numbers, without saying more than they hold?
 *
 * Describes; does not judge change, since intervals come in a later version. Made from what the view publishes, so
 * that a sentence never tells more than the view's own numbers.
 *
 * @returns codes with parameters, most general first; the words are in report/finding-text.ts
 * Cost: O(ties), and one O(n·m) betweenness for the researcher.
 */
export function analysisFindings(analysis: Analysis, published: Published): Finding[] {
  const findings: Finding[] = [];
  published.layers.forEach(({ layer, windows }, at) => {
    const filled = windows.filter((w) => w.reason === null);
    const first = filled[0];
    const last = filled.at(-1);
    if (!first || !last) {
      findings.push({ code: 'NOTHING', params: { layer } });
      return;
    }
    findings.push(size(analysis.layers[at]!, windows, layer));
    if (typeof last.measures.ei_weighted === 'number') findings.push(ei(first, last, layer));
    if (published.sectors.length > 1) findings.push(pairsWithContact(first, last, published, layer));
    if (analysis.settings.view === 'researcher') findings.push(...broker(analysis, layer));
  });
  if (analysis.outside > 0) findings.push({ code: 'OUTSIDE', params: { count: analysis.outside } });
  return findings;
}

function size(full: LayerAnalysis, windows: readonly WindowSlice[], layer: string): Finding {
  const sum = (id: 'meetings' | 'contacts' | 'hours'): number =>
    windows.reduce((total, w) => total + (w.measures[id] ?? 0), 0);
  const persons = new Set(full.windows.flatMap((w) => w.roster.map((e) => e.actor))).size;
  return {
    code: layer === 'meetings' ? 'SIZE_MEETINGS' : 'SIZE_CONTACTS',
    params: {
      layer,
      persons,
      events: sum(layer === 'meetings' ? 'meetings' : 'contacts'),
      hours: Math.round(sum('hours')),
    },
  };
}

function ei(first: WindowSlice, last: WindowSlice, layer: string): Finding {
  const { ei_weighted: from, ei_expected: fromExpected } = first.measures;
  const { ei_weighted: to, ei_expected: toExpected } = last.measures;
  if (first === last || typeof from !== 'number') {
    return { code: 'EI_LEVEL', params: { layer, last: last.window, to: to!, toExpected: toExpected ?? 0 } };
  }
  return {
    code: 'EI_CHANGE',
    params: {
      layer,
      first: first.window,
      last: last.window,
      from,
      to: to!,
      fromExpected: fromExpected ?? 0,
      toExpected: toExpected ?? 0,
    },
  };
}

/** Sector pairs joined by at least one tie that the view shows. */
function pairsWithContact(
  first: WindowSlice,
  last: WindowSlice,
  published: Published,
  layer: string,
): Finding {
  const s = published.sectors.length;
  const joined = (w: WindowSlice): number => {
    const sector = new Map(
      w.nodes.node.map((n, i) => [n, sectorOf(published.nodes[n]!, w.nodes.affiliation[i]!)]),
    );
    const pairs = new Set<number>();
    w.ties.a.forEach((a, t) => {
      const g = sector.get(a)!;
      const h = sector.get(w.ties.b[t]!)!;
      if (g >= 0 && h >= 0 && g !== h) pairs.add(Math.min(g, h) * s + Math.max(g, h));
    });
    return pairs.size;
  };
  return {
    code: 'PAIRS',
    params: {
      layer,
      first: first.window,
      last: last.window,
      from: joined(first),
      to: joined(last),
      of: (s * (s - 1)) / 2,
    },
  };
}

function sectorOf(node: NodeInfo, affiliation: number): number {
  return node.affiliations[affiliation]!.sector;
}

function broker(analysis: Analysis, layer: LayerAnalysis['layer']): Finding[] {
  const [top, second] = topBrokers(analysis, layer);
  if (!top) return [];
  const { log, settings } = analysis;
  const id = log.actors[top.actor]!.id;
  const shown =
    settings.ids === 'source'
      ? id
      : aliases(
          log.actors.map((a) => a.id),
          settings.seed,
        ).get(id)!;
  return [{ code: 'TOP_BROKER', params: { layer, id: shown, score: top.score, second: second?.score ?? 0 } }];
}
