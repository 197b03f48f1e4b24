import {
  formatNumber,
  formatPercent,
  inWindow,
  type Result,
  reasonWords,
  viewerText,
} from '../../src/index.ts';
import { sectorName, sliceOf } from '../model.ts';
import type { State } from '../state.ts';
import { numberCell, type TableData, textCell } from './table-data.ts';

/** Hours, density and meetings of each pair of sectors in the chosen window; null where the view has none. */
export function pairsTable(result: Result, state: State): TableData | null {
  const { lang } = state;
  const words = viewerText(lang).tables;
  const slice = sliceOf(result, state);
  if (!slice || slice.pairs.length === 0) return null;
  const isRounded = result.view !== 'researcher';
  return {
    id: `sector-pairs-${result.windows[state.window]!.id}`,
    caption: words.pairs(inWindow(result.windows[state.window]!, lang)),
    columns: [
      { id: 'sector_a', label: words.sectorA, isNumber: false },
      { id: 'sector_b', label: words.sectorB, isNumber: false },
      { id: 'observed_hours', label: words.observed, isNumber: true },
      { id: 'density', label: words.density, isNumber: true },
      { id: 'bridging_meetings', label: words.bridging, isNumber: true },
    ],
    rows: slice.pairs.map((pair) => {
      const reason = reasonWords(pair.reason, lang);
      const hours =
        isRounded && pair.observedHours === 0
          ? viewerText(lang).panel.under
          : formatNumber(pair.observedHours, lang, { decimals: isRounded ? 0 : 1 });
      return [
        textCell(sectorName(result, pair.a, words.other)),
        textCell(sectorName(result, pair.b, words.other)),
        numberCell(pair.observedHours, hours, reason),
        numberCell(pair.density, formatPercent(pair.density, lang, 1), reason),
        numberCell(pair.bridgingMeetings, formatNumber(pair.bridgingMeetings, lang), reason),
      ];
    }),
  };
}
