import {
  formatNumber,
  formatPercent,
  inWindow,
  type Lang,
  type Result,
  reasonWords,
  type SectorPair,
  viewerText,
} from '../../src/index.ts';
import { sectorName, sliceOf } from '../model.ts';
import type { State } from '../state.ts';
import { numberCell, type TableData, textCell } from './table-data.ts';

/**
 * Contact between each pair of sectors in the chosen window, and what it hangs on; null where there is none.
 *
 * The leader view has the band of person-dependence alone, the project view hours too, the researcher's the numbers.
 */
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
      ...(result.view === 'leader'
        ? []
        : [
            { id: 'observed_hours', label: words.observed, isNumber: true },
            { id: 'expected_hours', label: words.expected, isNumber: true },
            { id: 'density', label: words.density, isNumber: true },
          ]),
      ...(isRounded ? [] : [{ id: 'bridging_meetings', label: words.bridging, isNumber: true }]),
      { id: 'pai', label: words.dependence, isNumber: !isRounded },
    ],
    rows: slice.pairs
      .filter((pair) => result.view !== 'leader' || pair.a !== pair.b)
      .map((pair) => [
        textCell(sectorName(result, pair.a, words.other)),
        textCell(sectorName(result, pair.b, words.other)),
        ...(result.view === 'leader' ? [] : contactCells(pair, isRounded, lang)),
        ...(isRounded
          ? []
          : [
              numberCell(
                pair.bridgingMeetings,
                formatNumber(pair.bridgingMeetings, lang),
                reasonWords(pair.reason, lang),
              ),
            ]),
        dependenceCell(pair, isRounded, lang),
      ]),
  };
}

function contactCells(pair: SectorPair, isRounded: boolean, lang: Lang) {
  const reason = reasonWords(pair.reason, lang);
  const hours = (value: number | null) =>
    isRounded && value === 0
      ? viewerText(lang).panel.under
      : formatNumber(value, lang, { decimals: isRounded ? 0 : 1 });
  return [
    numberCell(pair.observedHours, hours(pair.observedHours), reason),
    numberCell(pair.expectedHours, hours(pair.expectedHours), reason),
    numberCell(pair.density, formatPercent(pair.density, lang, isRounded ? 0 : 1), reason),
  ];
}

/** «høy», «middels», «lav» or why not; the number with its interval for the researcher. */
function dependenceCell(pair: SectorPair, isRounded: boolean, lang: Lang) {
  const { bands } = viewerText(lang).tables;
  if (pair.a === pair.b) return textCell('');
  const why = reasonWords(pair.paiReason, lang);
  if (isRounded) return textCell(pair.band === null ? why : bands[pair.band]);
  const two = (value: number | null) => formatNumber(value, lang, { decimals: 2 });
  const shown = pair.pai === null ? '' : `${two(pair.pai)} (${two(pair.paiLo)}–${two(pair.paiHi)})`;
  const words = pair.paiReason === 'WIDE_INTERVAL' ? `${shown}, ${why}` : shown;
  return numberCell(
    pair.pai,
    pair.paiLo === null && pair.pai !== null ? `${two(pair.pai)}, ${why}` : words,
    why,
  );
}
