import {
  formatHours,
  formatNumber,
  formatPercent,
  type Lang,
  type Result,
  reasonWords,
  removedName,
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

/** What carried one pair in each window; the columns are those the view has. */
export function pairCourseTable(
  result: Result,
  state: State,
  pair: readonly [number, number],
): TableData | null {
  const layer = layerOf(result, state);
  if (!layer) return null;
  const { lang } = state;
  const words = sectorScreenText(lang);
  const { facts } = words;
  const names = pair.map((at) => sectorName(result, at, viewerText(lang).tables.other));
  const isExact = result.view === 'researcher';
  const columns = [
    word('window', words.columns.window),
    ...(isExact ? [number('oe', facts.ratio.label)] : []),
    ...(result.view === 'leader' ? [] : [number('observed_hours', facts.hours.label)]),
    ...(isExact
      ? [
          number('pai', facts.pai.label),
          number('top_share', facts.topShare.label),
          number('bus_factor', facts.busFactor.label),
          number('effective_carriers', facts.effectiveCarriers.label),
          number('bridging_meetings', facts.bridgingMeetings.label),
        ]
      : [word('band', facts.band.label)]),
    ...(result.view === 'project' ? [word('role', facts.topRole.label)] : []),
  ];
  return {
    id: `pair-${pair.join('-')}`,
    caption: words.carriesTitle(names[0]!, names[1]!),
    columns,
    rows: layer.windows.map((slice) => [
      textCell(windowLabel(result.windows[slice.window]!, lang, 'long')),
      ...courseCells(result, slice, { pair: pairOf(slice, pair), lang }),
    ]),
  };
}

function courseCells(
  result: Result,
  slice: WindowSlice,
  { pair, lang }: { readonly pair: SectorPair | undefined; readonly lang: Lang },
): Cell[] {
  const absent = reasonWords(slice.reason ?? pair?.reason ?? 'NO_EXPOSURE', lang);
  const isExact = result.view === 'researcher';
  const rounded = !isExact;
  const hours = numberCell(pair?.observedHours, formatHours(pair?.observedHours, lang, { rounded }), absent);
  if (!isExact) {
    const { bands } = viewerText(lang).tables;
    const band = pair?.band ? bands[pair.band] : reasonWords(pair?.paiReason ?? slice.reason, lang);
    const role = pair?.role
      ? `${pair.role.role} ${formatPercent(pair.role.share, lang)}`
      : reasonWords('SMALL_GROUP', lang);
    return [
      ...(result.view === 'leader' ? [] : [hours]),
      textCell(band),
      ...(result.view === 'project' ? [textCell(role)] : []),
    ];
  }
  const why = reasonWords(pair?.paiReason ?? slice.reason, lang);
  const chance = pair?.chance;
  const top =
    pair?.carriers && pair.carriers.node.length > 0
      ? removedName(result, { node: pair.carriers.node[0]! })
      : '';
  return [
    withInterval(
      chance?.oe,
      { lo: chance?.lo, hi: chance?.hi },
      { lang, reason: chance?.reason ?? slice.reason },
    ),
    hours,
    withInterval(
      pair?.pai,
      { lo: pair?.paiLo, hi: pair?.paiHi },
      { lang, reason: pair?.paiReason ?? slice.reason },
    ),
    numberCell(pair?.topShare, `${formatPercent(pair?.topShare, lang)} ${top}`.trim(), why),
    numberCell(pair?.busFactor, formatNumber(pair?.busFactor, lang), why),
    numberCell(pair?.effectiveCarriers, formatNumber(pair?.effectiveCarriers, lang, { decimals: 1 }), why),
    numberCell(pair?.bridgingMeetings, formatNumber(pair?.bridgingMeetings, lang), absent),
  ];
}
