import { EXTERNAL_SECTOR } from '../model/affiliation.ts';
import type { Analysis, WindowAnalysis } from '../result/analysis-types.ts';
import type { SoleCarrier } from '../result/brokers-types.ts';
import { type PairChange, type SectorChange, sectorChange } from '../result/sector-change.ts';
import type { Finding, LayerResult } from '../result/types.ts';
import { unitLoad } from '../result/unit-load.ts';
import type { Published } from './publish.ts';
import { coarseShare } from './round-measures.ts';

/** Meetings that one person must have carried alone before it is said; the minimum of person-dependence. */
const SOLE_MEETINGS = 5;
/** One series is one arrangement; two make it more than that. */
const SOLE_SERIES = 2;

/**
 * Which silo opened, which pair of sectors changed or kept apart, and who carries a pair alone?
 *
 * Every sentence rests on a test that is corrected for the number of pairs, sectors or units (sectorChange, unitLoad); what
 * is not sure is not said. A sole carrier is what the log holds and no estimate, and is given with the number of meetings (at
 * least 5 in a window, of at least 2 series).
 * The researcher has the numbers, the project the same to the nearest 0.05, the leader only the words, since she has no sector matrix;
 * in both only sectors the view shows by name, and no change that rests on fewer than 8 effective series. Persons and
 * units are for the researcher alone.
 *
 * @param at place of the layer in the analysis and in what is published
 * @returns sectors first, then pairs, sole carriers and units
 * Cost: O(events × sectors² + units · weeks).
 */
export function sectorFindings(analysis: Analysis, published: Published, at: number): Finding[] {
  const { windows, change } = analysis.layers[at]!;
  const { view, planned, minGroup } = analysis.settings;
  const shown = new Set(published.sectors.map((s) => s.name));
  const found = sectorChange(windows, change.first, change.last);
  const say: Sentences = {
    layer: published.layers[at]!.layer,
    windows: { first: change.first, last: change.last },
    numbers: view === 'leader' ? null : view === 'project' ? coarseShare : (value) => value,
    isShown: (sectors) => sectors.every((name) => shown.has(name)),
    isThin: ({ flags }) => view !== 'researcher' && flags.includes('THIN'),
    isPlanned: (a, b) => planned.some((pair) => pair.includes(a) && pair.includes(b) && a !== b),
  };
  const findings = [...sectors(found, say), ...pairs(found, say)];
  if (view !== 'researcher') return findings;
  findings.push(...soleCarriers(windows, published.layers[at]!, published));
  if (say.layer === 'meetings')
    findings.push(...units(analysis, at, { first: change.first, last: change.last, least: minGroup }));
  return findings;
}

interface Sentences {
  readonly layer: string;
  readonly windows: { readonly first: number; readonly last: number };
  /** How numbers are rounded; null = none. */
  readonly numbers: ((value: number) => number) | null;
  readonly isShown: (sectors: readonly string[]) => boolean;
  readonly isThin: (change: PairChange['change']) => boolean;
  readonly isPlanned: (a: string, b: string) => boolean;
}

/** From, to and change with its interval, as far as the view has numbers. */
function moved({ before, after, change }: Pick<PairChange, 'before' | 'after' | 'change'>, say: Sentences) {
  const { numbers, windows } = say;
  if (numbers === null) return windows;
  return {
    ...windows,
    from: numbers(before!.value),
    to: numbers(after!.value),
    change: numbers(change.value!),
    changeLo: numbers(change.lo!),
    changeHi: numbers(change.hi!),
  };
}

function sectors({ sectors: all }: SectorChange, say: Sentences): Finding[] {
  return all.flatMap((one) => {
    const { sector, verdict, partners } = one;
    const names = [sector, ...partners];
    if (verdict === 'UNDECIDED' || !say.isShown(names) || say.isThin(one.change)) return [];
    const params = { layer: say.layer, sector, partners: partners.join(', '), ...moved(one, say) };
    return [{ code: `SECTOR_${verdict}`, params }];
  });
}

function pairs({ pairs: all }: SectorChange, say: Sentences): Finding[] {
  return all.flatMap((pair): Finding[] => {
    const { a, b, verdict } = pair;
    if (verdict === 'UNDECIDED' || !say.isShown([a, b])) return [];
    const isPlanned = say.isPlanned(a, b);
    const common = { layer: say.layer, a, b, pairs: all.length };
    if (verdict === 'OPEN') {
      if (!isPlanned) return [];
      const whole = pair.whole!;
      const range = say.numbers ? { lo: say.numbers(whole.lo), hi: say.numbers(whole.hi) } : {};
      return [{ code: 'PAIR_OPEN', params: { ...common, ...range } }];
    }
    if (verdict === 'CLOSED') {
      const most = Math.max(...pair.levels.map((level) => level!.hi));
      const limit = say.numbers ? { hi: say.numbers(most) } : {};
      return [{ code: 'PAIR_CLOSED', params: { ...common, planned: isPlanned ? 1 : 0, ...limit } }];
    }
    if (say.isThin(pair.change)) return [];
    return [{ code: `PAIR_${verdict}`, params: { ...common, ...moved(pair, say) } }];
  });
}

/** One finding for each person and pair, over the windows in a row in which she carried it alone. */
function soleCarriers(
  windows: readonly WindowAnalysis[],
  { layer, brokers }: LayerResult,
  { sectors: names, nodes }: Published,
): Finding[] {
  const runs: { carrier: SoleCarrier; first: number; last: number; meetings: number }[] = [];
  for (const { window, soleCarriers: carriers } of brokers?.windows ?? []) {
    for (const carrier of carriers) {
      const { node, sector, toward, meetings } = carrier;
      const isEnough = meetings >= SOLE_MEETINGS && sector >= 0 && toward >= 0;
      const between = [names[sector]?.name, names[toward]?.name];
      const isInside = !between.includes(EXTERNAL_SECTOR);
      if (!isEnough || !isInside || seriesBetween(windows[window]!, between) < SOLE_SERIES) continue;
      const run = runs.find(
        ({ carrier: c, last }) =>
          c.node === node && c.sector === sector && c.toward === toward && last === window - 1,
      );
      if (run) {
        run.last = window;
        run.meetings += meetings;
      } else runs.push({ carrier, first: window, last: window, meetings });
    }
  }
  return runs.map(({ carrier: { node, sector, toward }, first, last, meetings }) => ({
    code: 'SOLE_PAIR',
    params: {
      ...{ layer, id: nodes[node]!.id, a: names[sector]!.name, b: names[toward]!.name },
      ...{ first, last, meetings },
    },
  }));
}

/** Meeting series that join two sectors. */
function seriesBetween({ twoMode }: WindowAnalysis, sectors: readonly (string | undefined)[]): number {
  const name = (sector: number): string | undefined => twoMode?.mode.sectorNames[sector];
  const bridge = twoMode?.bridges.find(
    ({ result: { a, b } }) => sectors.includes(name(a)) && sectors.includes(name(b)) && a !== b,
  );
  return bridge?.result.series ?? 0;
}

function units(
  { log, layers }: Analysis,
  at: number,
  options: { readonly first: number; readonly last: number; readonly least: number },
): Finding[] {
  return unitLoad(log, layers[at]!.windows, options).map(
    ({ unit, own: { before, after }, against: { change }, across }) => ({
      code: 'UNIT_LOAD',
      params: {
        ...{ layer: 'meetings', unit, first: options.first, last: options.last },
        less: across.change.verdict === 'REDUCED' ? 1 : 0,
        ...{ from: before!, to: after!, change: change.value!, changeLo: change.lo!, changeHi: change.hi! },
      },
    }),
  );
}
