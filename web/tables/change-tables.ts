import {
  changeRows,
  changeWords,
  formatNumber,
  type Lang,
  type Result,
  reasonWords,
  viewerText,
  WINDOW_CATALOGUE,
  windowLabel,
} from '../../src/index.ts';
import { layerOf } from '../model.ts';
import type { State } from '../state.ts';
import { type Cell, type Column, numberCell, type TableData, textCell } from './table-data.ts';

const column = (id: string, label: string, isNumber = true): Column => ({ id, label, isNumber });

const two = (value: number | null | undefined, lang: Lang, sign = false): string =>
  formatNumber(value, lang, { decimals: 2, sign });

/** The silo index of each period with its interval; of each arm too where there are arms. */
export function headlineTable(result: Result, state: State): TableData {
  const { lang } = state;
  const words = changeWords(lang);
  const layer = layerOf(result, state);
  const arms = layer?.change.arms ?? [];
  const name = WINDOW_CATALOGUE.silo_index.label[lang];
  const armName = (arm: string) => words.arms[arm === 'control' ? 'control' : 'pilot'];
  const columns = [
    column('window', viewerText(lang).tables.window, false),
    column('silo_index', name),
    column('silo_lo', words.columns.lo),
    column('silo_hi', words.columns.hi),
    ...arms.flatMap(({ arm }) => [
      column(arm, `${name}, ${armName(arm)}`),
      column(`${arm}_lo`, `${words.columns.lo}, ${armName(arm)}`),
      column(`${arm}_hi`, `${words.columns.hi}, ${armName(arm)}`),
    ]),
  ];
  const rows = (layer?.windows ?? []).map((slice, i): Cell[] => {
    const why = reasonWords(slice.reasons.silo_index ?? slice.reason, lang, state.layer);
    const whyNoInterval = reasonWords(
      slice.reasons.silo_lo ?? slice.reasons.silo_index ?? slice.reason,
      lang,
      state.layer,
    );
    const cell = (value: number | null | undefined, reason?: string) =>
      numberCell(value, two(value, lang), reason);
    const { silo_index: value, silo_lo: lo, silo_hi: hi } = slice.measures;
    return [
      { value: slice.window, text: windowLabel(result.windows[slice.window]!, lang, 'long') },
      ...[cell(value, why), cell(lo, whyNoInterval), cell(hi, whyNoInterval)],
      ...arms.flatMap((arm) => [cell(arm.values[i]), cell(arm.lo[i]), cell(arm.hi[i])]),
    ];
  });
  return { id: `silo-index-${state.layer}`, caption: words.titles.headline, columns, rows };
}

/** Every estimate of change with its interval, what may be said of it, and for the researcher p. */
export function effectsTable(result: Result, state: State): TableData | null {
  const { lang } = state;
  const words = changeWords(lang);
  const layer = layerOf(result, state);
  const rows = layer ? changeRows(result, layer, lang) : [];
  if (!layer || rows.length === 0) return null;
  const hasP = rows.some(({ numbers }) => numbers.p !== undefined);
  const { perQuarter } = layer.change.trend;
  const note = (id: string) =>
    id === 'trend' && perQuarter !== null
      ? `${words.columns.perQuarter}: ${formatNumber(perQuarter, lang, { decimals: 3, sign: true })}`
      : '';
  return {
    id: `change-${state.layer}`,
    caption: words.titles.effects,
    columns: [
      column('estimate', words.columns.estimate, false),
      column('value', words.columns.value),
      column('lo', words.columns.lo),
      column('hi', words.columns.hi),
      ...(hasP ? [{ ...column('p', words.columns.p), question: words.p }] : []),
      column('verdict', words.columns.verdict, false),
      column('note', words.columns.note, false),
    ],
    rows: rows.map(({ id, label, numbers: { value, lo, hi, p }, verdict, why }) => [
      textCell(label),
      ...[value, lo, hi].map((number) => numberCell(number, two(number, lang, true), why)),
      ...(hasP ? [numberCell(p, pText(p, lang), why)] : []),
      textCell(verdict),
      textCell([why, note(id)].filter((text) => text !== '').join('; ')),
    ]),
  };
}

function pText(p: number | undefined, lang: Lang): string {
  if (p !== undefined && p < 0.001) return `< ${formatNumber(0.001, lang, { decimals: 3 })}`;
  return formatNumber(p, lang, { decimals: 3 });
}

/** How many ties lasted from one period to the next, as far as the view has it. */
export function tiesTable(result: Result, state: State): TableData | null {
  const { lang } = state;
  const words = changeWords(lang);
  const slices = layerOf(result, state)?.windows ?? [];
  const ids = (['jaccard', 'ties_kept', 'ties_new', 'ties_lost'] as const).filter((id) =>
    slices.some(({ measures }) => typeof measures[id] === 'number'),
  );
  if (ids.length === 0) return null;
  return {
    id: `ties-over-time-${state.layer}`,
    caption: words.titles.ties,
    columns: [
      column('window', viewerText(lang).tables.window, false),
      ...ids.map((id) => ({
        ...column(id, WINDOW_CATALOGUE[id].label[lang]),
        question: WINDOW_CATALOGUE[id].question[lang],
      })),
    ],
    rows: slices.map((slice) => [
      { value: slice.window, text: windowLabel(result.windows[slice.window]!, lang, 'long') },
      ...ids.map((id) => {
        const value = slice.measures[id];
        const text = id === 'jaccard' ? two(value, lang) : formatNumber(value, lang);
        return numberCell(value, text, reasonWords(slice.reasons[id] ?? slice.reason, lang));
      }),
    ]),
  };
}
