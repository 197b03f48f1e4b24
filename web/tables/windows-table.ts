import {
  formatDate,
  type Lang,
  type Result,
  reasonWords,
  viewerText,
  WINDOW_CATALOGUE,
  type WindowMeasure,
  type WindowSlice,
  windowLabel,
} from '../../src/index.ts';
import { layerOf } from '../model.ts';
import type { State } from '../state.ts';
import {
  type Cell,
  type Column,
  columnText,
  isWhole,
  numberCell,
  type TableData,
  textCell,
} from './table-data.ts';

const CORE: readonly WindowMeasure[] = [
  'persons',
  'attending',
  'meetings',
  'contacts',
  'hours',
  'ties',
  'density',
  'silo_index',
  'silo_lo',
  'silo_hi',
  'person_dependence',
  'direct_share',
  'ei_weighted',
  'ei_expected',
  'isolates',
];

/** All windows of the layer, one a row; a value that is missing carries its reason. */
export function windowsTable(result: Result, state: State): TableData {
  const { lang } = state;
  const words = viewerText(lang).tables;
  const slices = layerOf(result, state)?.windows ?? [];
  const measures = (Object.keys(WINDOW_CATALOGUE) as WindowMeasure[]).filter((measure) =>
    slices.some((slice) => typeof slice.measures[measure] === 'number'),
  );
  const core = CORE.filter((measure) => measures.includes(measure));
  const ordered = [...core, ...measures.filter((measure) => !core.includes(measure))];
  const columns: Column[] = [
    { id: 'window', label: words.window, isNumber: false },
    { id: 'start', label: words.from, isNumber: false, isExtra: true },
    { id: 'end', label: words.to, isNumber: false, isExtra: true },
    ...ordered.map((id) => ({
      id,
      label: WINDOW_CATALOGUE[id].label[lang],
      question: WINDOW_CATALOGUE[id].question[lang],
      isNumber: true,
      isExtra: !core.includes(id),
    })),
    { id: 'reason', label: words.reason, isNumber: false },
  ];
  const whole = new Map(ordered.map((id) => [id, isWhole(slices.map(({ measures: own }) => own[id]))]));
  const rows = slices.map((slice) => windowRow(result, slice, whole, lang));
  const hasReason = slices.some((slice) => slice.reason !== null);
  return {
    id: 'windows',
    caption: words.windows,
    columns: hasReason ? columns : columns.slice(0, -1),
    rows: hasReason ? rows : rows.map((row) => row.slice(0, -1)),
  };
}

function windowRow(
  result: Result,
  slice: WindowSlice,
  measures: ReadonlyMap<WindowMeasure, boolean>,
  lang: Lang,
): Cell[] {
  const window = result.windows[slice.window]!;
  const cells = [...measures].map(([id, whole]) => {
    const reason = reasonWords(slice.reasons[id] ?? slice.reason, lang);
    return numberCell(
      slice.measures[id],
      columnText(WINDOW_CATALOGUE[id], slice.measures[id], whole, lang),
      reason,
    );
  });
  return [
    { value: slice.window, text: windowLabel(window, lang, 'long') },
    { value: window.start, text: formatDate(window.start, lang, 'short') },
    { value: window.end, text: formatDate(window.end, lang, 'short') },
    ...cells,
    textCell(slice.reason === null ? '' : reasonWords(slice.reason, lang)),
  ];
}
