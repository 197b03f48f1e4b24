import {
  type BridgeRow,
  bridgeRows,
  formatPercent,
  type Lang,
  type Removed,
  type Result,
  reasonWords,
  removedName,
  sectorScreenText,
  viewerText,
} from '../../src/index.ts';
import { sectorName, sliceOf } from '../model.ts';
import type { State } from '../state.ts';
import { number, withInterval, word } from './pair-cells.ts';
import { type Cell, numberCell, type TableData, textCell } from './table-data.ts';

/** Every pair of sectors of the window, the most vulnerable first. */
export function bridgesTable(result: Result, state: State, removed: Removed | null): TableData | null {
  const slice = sliceOf(result, state);
  const rows = slice ? bridgeRows(slice, removed) : [];
  if (rows.length === 0) return null;
  const { lang } = state;
  const words = sectorScreenText(lang);
  const isExact = result.view === 'researcher';
  const hasTop = result.view !== 'leader';
  return {
    id: `bridges-${result.windows[state.window]!.id}`,
    caption: words.facts.pai.label,
    columns: [
      word('pair', words.columns.pair),
      isExact ? number('pai', words.facts.pai.label) : word('band', words.facts.band.label),
      ...(hasTop
        ? [number('top_share', isExact ? words.facts.topShare.label : words.facts.topRole.label)]
        : []),
      ...(removed ? [number('left', `${words.columns.left} ${removedName(result, removed)}`)] : []),
    ],
    rows: rows.map((row) => bridgeCells(result, row, { lang, isExact, hasTop, removed })),
  };
}

interface BridgeCells {
  readonly lang: Lang;
  readonly isExact: boolean;
  readonly hasTop: boolean;
  readonly removed: Removed | null;
}

function bridgeCells(
  result: Result,
  row: BridgeRow,
  { lang, isExact, hasTop, removed }: BridgeCells,
): Cell[] {
  const { pair, top, left, reason } = row;
  const { bands, other } = viewerText(lang).tables;
  const names = [pair.a, pair.b].map((at) => sectorName(result, at, other));
  const share = top ? `${formatPercent(top.share, lang)} ${removedName(result, top.removed)}` : '';
  return [
    textCell(sectorScreenText(lang).pairTitle(names[0]!, names[1]!)),
    isExact
      ? withInterval(pair.pai, { lo: pair.paiLo, hi: pair.paiHi }, { lang, reason })
      : textCell(pair.band ? bands[pair.band] : reasonWords(reason, lang)),
    ...(hasTop ? [numberCell(top?.share, share, reasonWords(reason ?? 'SMALL_GROUP', lang))] : []),
    ...(removed ? [numberCell(left, formatPercent(left, lang), reasonWords(null, lang))] : []),
  ];
}
