import {
  brokerRows,
  formatNumber,
  formatPercent,
  type Result,
  rankText,
  reasonWords,
  sectorScreenText,
  viewerText,
  windowLabel,
} from '../../src/index.ts';
import { sectorName } from '../model.ts';
import type { State } from '../state.ts';
import { number, word } from './pair-cells.ts';
import { numberCell, type TableData, textCell } from './table-data.ts';

/** Every broker with the share in each window. */
export function brokersTable(result: Result, state: State): TableData | null {
  const found = brokerRows(result, {
    layer: state.layer,
    sort: state.sort,
    by: state.by,
    pinned: state.pinned,
  });
  if (!found || found.rows.length === 0) return null;
  const { lang } = state;
  const { columns: words, yes } = sectorScreenText(lang);
  const isPerson = found.kind === 'person';
  return {
    id: 'brokers',
    caption: sectorScreenText(lang).rowsName,
    columns: [
      word('name', words.name),
      ...(found.kind === 'role' ? [] : [word('sector', words.sector)]),
      ...(isPerson ? [word('role', words.role), word('appointed', words.appointed)] : []),
      ...result.windows.map((window) => number(window.id, windowLabel(window, lang, 'short'))),
      ...(found.kind === 'role' ? [] : [number('sectors_met', words.met)]),
      ...(isPerson ? [number('rank', words.rank)] : []),
    ],
    rows: found.rows.map((row) => [
      textCell(row.name),
      ...(found.kind === 'role'
        ? []
        : [textCell(sectorName(result, row.sector, viewerText(lang).tables.other))]),
      ...(isPerson ? [textCell(row.role ?? ''), textCell(row.isAppointed ? yes : '')] : []),
      ...row.shares.map((share) =>
        numberCell(share, formatPercent(share, lang, isPerson ? 1 : 0), reasonWords(null, lang)),
      ),
      ...(found.kind === 'role'
        ? []
        : [numberCell(row.sectorsMet, formatNumber(row.sectorsMet, lang), reasonWords(null, lang))]),
      ...(isPerson ? [numberCell(row.rank, rankText(row, lang), reasonWords('NO_BRIDGE', lang))] : []),
    ]),
  };
}
