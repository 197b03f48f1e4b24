import {
  formatHours,
  type Lang,
  type LayerResult,
  type Reason,
  type Result,
  reasonWords,
  type SectorPair,
  sectorScreenText,
  viewerText,
  type WindowSlice,
  windowLabel,
} from '../../src/index.ts';
import { layerOf, sectorName } from '../model.ts';
import type { State } from '../state.ts';
import { number, pairOf, withInterval, word } from './pair-cells.ts';
import { type Cell, numberCell, type TableData, textCell } from './table-data.ts';

/** The pair's own numbers in every window, for the matrices as a table. */
export function matricesTable(result: Result, layer: LayerResult, lang: Lang): TableData | null {
  const words = sectorScreenText(lang);
  const { bands, other } = viewerText(lang).tables;
  const keys = new Set(
    layer.windows.flatMap((w) => w.pairs.filter((p) => p.a !== p.b).map((p) => `${p.a}/${p.b}`)),
  );
  if (keys.size === 0) return null;
  const isExact = layer.windows.some((w) => w.pairs.some((p) => p.chance));
  const cellOf = (pair: SectorPair | undefined, slice: WindowSlice): Cell => {
    const why = slice.reason ?? pair?.chance?.reason ?? pair?.reason ?? null;
    if (isExact)
      return withInterval(
        pair?.chance?.oe,
        { lo: pair?.chance?.lo, hi: pair?.chance?.hi },
        { lang, reason: why },
      );
    if (result.view === 'leader')
      return textCell(pair?.band ? bands[pair.band] : reasonWords(pair?.paiReason ?? slice.reason, lang));
    const rounded = result.view !== 'researcher';
    return numberCell(
      pair?.observedHours,
      formatHours(pair?.observedHours, lang, { rounded }),
      reasonWords(why, lang),
    );
  };
  const pairs = [...keys]
    .map((key) => key.split('/').map(Number) as [number, number])
    .sort((p, q) => p[0] - q[0] || p[1] - q[1]);
  return {
    id: 'sector-matrices',
    caption: isExact
      ? words.facts.ratio.label
      : result.view === 'leader'
        ? words.facts.band.label
        : words.facts.hours.label,
    columns: [
      word('pair', words.columns.pair),
      ...result.windows.map((window) => ({
        ...number(window.id, windowLabel(window, lang, 'short')),
        isNumber: result.view !== 'leader',
      })),
    ],
    rows: pairs.map(([a, b]) => [
      textCell(words.pairTitle(sectorName(result, a, other), sectorName(result, b, other))),
      ...result.windows.map((_, i) => {
        const slice = layer.windows.find((w) => w.window === i)!;
        return cellOf(pairOf(slice, [a, b]), slice);
      }),
    ]),
  };
}

/** Contact of each sector with the others, first and last; null where the view has none. */
export function slopeTable(result: Result, state: State): TableData | null {
  const change = layerOf(result, state)?.change;
  if (!change?.sectors || change.sectors.length === 0) return null;
  const { lang } = state;
  const { columns } = sectorScreenText(lang);
  const label = (at: number, fallback: string) =>
    result.windows[at] ? windowLabel(result.windows[at]!, lang, 'short') : fallback;
  const why: Reason = 'TOO_FEW_SERIES';
  return {
    id: 'sector-change',
    caption: sectorScreenText(lang).facts.ratio.label,
    columns: [
      word('sector', columns.sector),
      number('first', label(change.first, columns.first)),
      number('last', label(change.last, columns.last)),
    ],
    rows: change.sectors.map(({ sector, before, after }) => [
      textCell(sectorName(result, sector, viewerText(lang).tables.other)),
      ...[before, after].map((one) =>
        withInterval(
          one?.value,
          { lo: one?.lo, hi: one?.hi },
          {
            lang,
            reason: one === null ? 'NO_EXPOSURE' : one.lo === null ? why : null,
          },
        ),
      ),
    ]),
  };
}
