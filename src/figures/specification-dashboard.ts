import { formatNumber } from '../report/format.ts';
import type { ChoiceRows } from '../report/specification-text.ts';
import type { Lang } from '../settings.ts';
import { INK, MUTED } from './palette.ts';
import type { CurvePlot } from './specification-figure.ts';
import { element, label, num } from './svg.ts';
import { fitText } from './text-width.ts';

export interface DashboardOptions {
  readonly top: number;
  readonly margin: number;
  readonly width: number;
  readonly lang: Lang;
  /** Heading of the counts. */
  readonly column: string;
}

const ROW = 18;
const GAP = 8;
const GROUP_WIDTH = 118;

/**
 * Which choices does each variant use? One line per option, a mark per variant, and how many of them hold.
 *
 * @returns parts of the picture and where they end
 * Cost: O(variants · options).
 */
export function specificationDashboard(
  plot: CurvePlot,
  choices: readonly ChoiceRows[],
  { top, margin, width, lang, column }: DashboardOptions,
): { readonly parts: string[]; readonly bottom: number } {
  const parts = [
    label(column, width - margin - 6, top - 6, { fontSize: 12, fill: MUTED, textAnchor: 'end' }),
  ];
  let y = top;
  for (const { label: name, options } of choices) {
    const height = options.length * ROW + 4;
    parts.push(
      element('rect', { x: margin, y, width: width - 2 * margin, height, fill: '#f4f6f9' }),
      label(fitText(name, GROUP_WIDTH, { size: 12, bold: true }), margin + 8, y + 15, {
        fontSize: 12,
        fontWeight: 600,
      }),
    );
    options.forEach((option, i) => {
      const at = y + 2 + i * ROW;
      const own = plot.sorted.flatMap((s, place) => (option.uses(s) ? [{ s, x: plot.x(place) }] : []));
      const held = own.filter(({ s }) => plot.holds(s));
      const count = `${formatNumber(held.length, lang)} / ${formatNumber(own.length, lang)}`;
      const room = plot.left - margin - GROUP_WIDTH - 24;
      parts.push(
        label(fitText(option.label, room, { size: 12 }), plot.left - 12, at + 13, {
          fontSize: 12,
          fill: INK,
          textAnchor: 'end',
        }),
        ...marks(
          plot,
          own.filter(({ s }) => !plot.holds(s)),
          at,
          plot.paint.fails,
        ),
        ...marks(plot, held, at, plot.paint.holds),
        label(count, width - margin - 6, at + 13, { fontSize: 12, fill: MUTED, textAnchor: 'end' }),
      );
    });
    y += height + GAP;
  }
  return { parts, bottom: y - GAP };
}

function marks(plot: CurvePlot, own: readonly { readonly x: number }[], y: number, stroke: string): string[] {
  if (own.length === 0) return [];
  const d = own.map(({ x }) => `M${num(x)} ${num(y + 4)}v10`).join('');
  return [element('path', { d, fill: 'none', stroke, strokeWidth: Math.min(5, plot.slot * 0.75) })];
}
