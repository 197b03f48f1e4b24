import { formatNumber, networkScreenText, viewerText, type WindowSlice } from '../../src/index.ts';
import type { Context } from '../context.ts';
import { affiliationOf, hasBackbone, nodeName, sectorName } from '../model.ts';
import { comparedOf } from '../network-view.ts';
import { numberCell, type TableData, textCell } from './table-data.ts';

const ORDER = { new: 0, lost: 1, kept: 2 } as const;

function backboneKeys({ ties }: WindowSlice): readonly string[] {
  return (ties.backbone ?? []).map((at) => `${ties.a[at]}-${ties.b[at]}`);
}

/** The ties of two windows that the picture has: new, lost and kept, with their hours; null where nothing is compared. */
export function tieDifferenceTable(context: Context, names: readonly [string, string]): TableData | null {
  const compared = comparedOf(context);
  if (!compared) return null;
  const { result, state, lang } = context;
  const { earlier, later, changes } = compared;
  const words = networkScreenText(lang);
  const { other } = viewerText(lang).tables;
  const isRounded = result.view !== 'researcher';
  const hours = (value: number | null) =>
    value === 0 && isRounded
      ? viewerText(lang).panel.under
      : formatNumber(value, lang, { decimals: isRounded ? 0 : 1 });
  const isBackbone = state.backbone && hasBackbone(result, state);
  const strong = isBackbone ? new Set([earlier, later].flatMap(backboneKeys)) : null;
  const rows = changes.flatMap(({ a, b, fate, before, after }) => {
    const slice = fate === 'lost' ? earlier : later;
    const [s, t] = [affiliationOf(result, slice, a).sector, affiliationOf(result, slice, b).sector];
    if ((state.hideInternal && s === t) || (strong && !strong.has(`${a}-${b}`))) return [];
    return [
      {
        order: ORDER[fate],
        cells: [
          textCell(nodeName(result, slice, a)),
          textCell(sectorName(result, s, other)),
          textCell(nodeName(result, slice, b)),
          textCell(sectorName(result, t, other)),
          textCell(words.fates[fate]),
          numberCell(before, hours(before)),
          numberCell(after, hours(after)),
        ],
      },
    ];
  });
  const text = (id: 'a' | 'b' | 'sectorA' | 'sectorB' | 'fate') => ({
    id,
    label: words.columns[id],
    isNumber: false,
  });
  return {
    id: `ties-${result.windows[earlier.window]!.id}-${result.windows[later.window]!.id}`,
    caption: words.table(...names),
    columns: [
      text('a'),
      text('sectorA'),
      text('b'),
      text('sectorB'),
      text('fate'),
      { id: 'before', label: words.columns.before, isNumber: true },
      { id: 'after', label: words.columns.after, isNumber: true },
    ],
    rows: rows.sort((p, q) => p.order - q.order).map(({ cells }) => cells),
  };
}
