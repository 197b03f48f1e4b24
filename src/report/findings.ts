import { EXTERNAL_SECTOR } from '../model/affiliation.ts';
import type { Analysis, LayerAnalysis } from '../result/analysis-types.ts';
import { topBrokers } from '../result/analyze.ts';
import type {
  ChangeNumbers,
  Finding,
  LayerResult,
  NodeInfo,
  SectorPair,
  WindowSlice,
} from '../result/types.ts';
import { armFindings, difference } from './arm-findings.ts';
import { brokerFindings } from './broker-findings.ts';
import type { Published } from './publish.ts';
import { robustnessFindings } from './robustness-findings.ts';
import { coarseHours } from './round-measures.ts';
import { sectorFindings } from './sector-findings.ts';

/**
 * Which sentences can be said from these numbers, without saying more than they hold?
 *
 * «Økt» and «redusert» only where the interval of the change excludes 0 (method 11.9). Made from what the view publishes,
 * so that a sentence never tells more than the view's own numbers.
 *
 * @returns codes with parameters, most general first; the words are in report/finding-text.ts
 * Cost: O(ties), and one O(n·m) betweenness for the researcher.
 */
export function analysisFindings(
  analysis: Analysis,
  published: Published,
  aliasOf: ReadonlyMap<string, string>,
): Finding[] {
  const findings: Finding[] = mergedSectors(analysis, published);
  published.layers.forEach(({ layer, windows }, at) => {
    const filled = windows.filter((w) => w.reason === null);
    const first = filled[0];
    const last = filled.at(-1);
    if (!first || !last) {
      findings.push({ code: 'NOTHING', params: { layer } });
      return;
    }
    findings.push(size(analysis.layers[at]!, windows, layer, analysis.settings.view === 'researcher'));
    findings.push(...silo(analysis, at, published.layers[at]!));
    findings.push(...robustnessFindings(published.layers[at]!));
    findings.push(...sectorFindings(analysis, published, at));
    if (published.sectors.length > 1 && analysis.settings.view === 'researcher')
      findings.push(pairsWithContact(first, last, published, layer));
    findings.push(...dependence(analysis, published, last, layer));
    if (analysis.settings.view === 'researcher') findings.push(...broker(analysis, layer, aliasOf));
    findings.push(...brokerFindings(published.layers[at]!, published.nodes));
  });
  if (analysis.outside > 0) findings.push({ code: 'OUTSIDE', params: { count: analysis.outside } });
  return findings;
}

function size(full: LayerAnalysis, windows: readonly WindowSlice[], layer: string, exact: boolean): Finding {
  const sum = (id: 'meetings' | 'contacts'): number =>
    windows.reduce((total, w) => total + (w.measures[id] ?? 0), 0);
  const persons = new Set(full.windows.flatMap((w) => w.roster.map((e) => e.actor))).size;
  const hours = full.windows.reduce((total, w) => total + (w.measures.get('hours') ?? 0), 0);
  return {
    code: `SIZE_${layer.toUpperCase()}`,
    params: {
      layer,
      persons,
      events: sum(layer === 'meetings' ? 'meetings' : 'contacts'),
      ...(exact ? { hours: Math.round(hours) } : { hours: coarseHours(hours), rounded: 1 }),
    },
  };
}

/** An interval wider than this says too little for a level to be said, as of person-dependence. */
const TOO_WIDE = 0.8;

/** Sectors that the view does not show by their own names, because they are small. */
function mergedSectors({ settings, layers }: Analysis, { sectors }: Published): Finding[] {
  if (settings.view === 'researcher') return [];
  const own = new Set(
    layers.flatMap(({ windows }) => windows.flatMap((w) => w.roster.map((e) => e.affiliation.sector))),
  );
  const shown = new Set(sectors.map(({ name }) => name));
  const gone = [...own].filter((name) => name !== null && name !== EXTERNAL_SECTOR && !shown.has(name));
  if (gone.length === 0 || own.size < 2 || sectors.length === 0) return [];
  return [{ code: 'MERGED_SECTORS', params: { minGroup: settings.minGroup, shown: sectors.length } }];
}

/** Level, change against chance, and pilot against control of the silo index. */
function silo(analysis: Analysis, at: number, { layer, windows, change }: LayerResult): Finding[] {
  const exact = analysis.settings.view === 'researcher';
  const last = windows.findLast((w) => typeof w.measures.silo_index === 'number');
  if (!last) {
    const why = windows.findLast((w) => w.reason === null)?.reasons.silo_index;
    return [{ code: 'SILO_NONE', params: { layer, reason: why ?? 'TOO_FEW_MEETINGS' } }];
  }
  const level = {
    ...{ layer, last: last.window, to: last.measures.silo_index! },
    ...interval(last.measures),
    ...(exact ? {} : { rounded: 1 }),
  };
  if (change.first < 0) {
    const { measures } = analysis.layers[at]!.windows[last.window]!;
    const [lo, hi] = [measures.get('silo_lo') ?? null, measures.get('silo_hi') ?? null];
    const isWide = lo !== null && hi !== null && hi - lo > TOO_WIDE;
    const why = last.reasons.silo_lo;
    return [{ code: isWide ? 'SILO_WIDE' : 'SILO_LEVEL', params: { ...level, ...(why ? { why } : {}) } }];
  }
  const from = windows[change.first]!.measures.silo_index!;
  const findings: Finding[] = [
    {
      code: `SILO_${wordFor(change.change)}`,
      params: {
        ...level,
        ...{ first: change.first, from, ...difference(change.change) },
        ...(change.change.lo === null && change.change.reason ? { why: change.change.reason } : {}),
      },
    },
  ];
  const { trend } = change;
  if (exact && trend.value !== null) {
    findings.push({
      code: `TREND_${trend.verdict}`,
      params: { layer, ...difference(trend), meetings: trend.meetings },
    });
  }
  return [...findings, ...armFindings({ layer, change })];
}

/** A certain change that is 0,00 where it is told would read as a contradiction: large logs make small changes certain. */
function wordFor({ verdict, value }: ChangeNumbers): ChangeNumbers['verdict'] {
  const isTold = value !== null && Math.abs(value) >= 0.005;
  return isTold || verdict === 'UNDECIDED' ? verdict : 'NO_MATERIAL_CHANGE';
}

function interval({ silo_lo: lo, silo_hi: hi }: WindowSlice['measures']): Record<string, number> {
  return typeof lo === 'number' && typeof hi === 'number' ? { lo, hi } : {};
}

/** Bridges of the last window that hang on few persons, worst first. */
function dependence(analysis: Analysis, published: Published, w: WindowSlice, layer: string): Finding[] {
  const names = (p: SectorPair): { a: string; b: string } => ({
    a: published.sectors[p.a]!.name,
    b: published.sectors[p.b]!.name,
  });
  const high = w.pairs.filter((p) => p.band === 'high');
  const findings: Finding[] = high.map((p) => ({
    code: 'DEPENDENT_PAIR',
    params: {
      layer,
      last: w.window,
      ...names(p),
      ...(p.pai === null ? {} : { pai: p.pai, lo: p.paiLo!, hi: p.paiHi! }),
    },
  }));
  if (analysis.settings.view === 'leader') return findings;
  const silent = w.pairs
    .filter((p) => p.a !== p.b && p.paiReason === 'NO_BRIDGE')
    .map(names)
    .filter((pair) => ![pair.a, pair.b].includes(EXTERNAL_SECTOR));
  for (const pair of silent) findings.push({ code: 'NO_BRIDGE', params: { layer, last: w.window, ...pair } });
  return findings;
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

/** Share of shortest paths below which naming a person would be naming noise. */
const NOTEWORTHY = 0.05;

function broker(
  analysis: Analysis,
  layer: LayerAnalysis['layer'],
  aliasOf: ReadonlyMap<string, string>,
): Finding[] {
  const [top, second] = topBrokers(analysis, layer);
  if (!top || top.score < NOTEWORTHY) return [];
  const { log, settings } = analysis;
  const id = log.actors[top.actor]!.id;
  const shown = settings.ids === 'source' ? id : aliasOf.get(id)!;
  const isShared = second !== undefined && Math.round(100 * top.score) === Math.round(100 * second.score);
  if (isShared) return [{ code: 'TOP_BROKER_SHARED', params: { layer, score: top.score } }];
  return [{ code: 'TOP_BROKER', params: { layer, id: shown, score: top.score, second: second?.score ?? 0 } }];
}
