import { drawnUnitsNote } from '../report/drawn-units-text.ts';
import { figureText } from '../report/figure-text.ts';
import { figureWords, headlineText, inWindow, reasonWords } from '../report/figure-words.ts';
import { windowLabel } from '../report/window-label.ts';
import { HEADLINE } from '../result/headline.ts';
import type { LayerName, LayerResult, Result, WindowSlice } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { frozenScale, windowLooks } from './appearance.ts';
import { findLayer, findSlice } from './find-slice.ts';
import { drawSeats, drawTiesAndNodes, type Ring } from './network-drawing.ts';
import { type NetworkPlan, planNetwork } from './network-plan.ts';
import { nodeTitle } from './node-title.ts';
import { INK, LINE, MUTED } from './palette.ts';
import type { SeatLabel } from './seat-labels.ts';
import { element, escapeXml, label, num, svgPage } from './svg.ts';
import { packLines } from './text-width.ts';

export interface NetworkFigureOptions {
  readonly layer: LayerName;
  /** WindowInfo.id. */
  readonly window: string;
  readonly lang: Lang;
  /** Width in pixels, at least 320; default 760. The height follows. */
  readonly size?: number;
  /** Names and numbers of the sectors; default true. */
  readonly labels?: boolean;
  /** Only ties of the backbone (see TieSlice.backbone), where it is known; default false. Dots keep their places and sizes. */
  readonly backbone?: boolean;
  /** With XML declaration, size and white paper; default true. */
  readonly standalone?: boolean;
}

const MARGIN = 20;
const HEAD = 64;

/**
 * Who met whom in one window, and across which sectors?
 *
 * Seats of the sectors on a ring, each with its name and number of persons outside it; dots are persons (groups in the
 * narrower views); dark lines cross sectors. Places, sizes and the room for labels are the same in every window of the layer.
 *
 * @returns SVG; a window without numbers shows the seats and says why
 * @throws UsageError UNKNOWN_WINDOW
 * Cost: O(nodes + ties over all windows of the layer).
 */
export function networkFigure(result: Result, options: NetworkFigureOptions): string {
  const { layer, lang } = options;
  const width = Math.max(320, options.size ?? 760);
  const { window, slice } = findSlice(result, layer, options.window);
  const layerResult = findLayer(result, layer);
  const backbone = options.backbone === true && slice?.ties.backbone !== undefined;
  const text = figureText(result, { kind: 'network', layer, window: options.window, lang, backbone });
  const plan = planNetwork(result, layerResult, {
    layer,
    window: options.window,
    lang,
    width,
    top: HEAD,
    margin: MARGIN,
    labels: options.labels ?? true,
  });
  const captions = captionLines(result, slice, { layer, lang, width, backbone });
  const height = plan.bottom + 14 + captions.length * 18 + MARGIN - 6;
  const headline = slice?.measures[HEADLINE];
  const value = typeof headline === 'number' ? headlineText(headline, lang) : '';
  const parts = [
    label(windowLabel(window, lang, 'long'), MARGIN, 36, { fontSize: 20, fontWeight: 600 }),
    ...(value ? [label(value, width - MARGIN, 36, { fontSize: 15, fill: MUTED, textAnchor: 'end' })] : []),
    drawSeats(result.sectors, plan.ring),
    ...(layerResult && slice
      ? [drawContent(result, layerResult, { slice, ring: plan.ring, lang, backbone })]
      : []),
    ...leaders(result, plan),
    ...plan.labels.map((one) => drawLabel(one, plan.ring, slice?.sectorPersons[one.sector] === 0)),
    ...emptyNote(result, slice, { layer, lang, ring: plan.ring, when: inWindow(window, lang) }),
    ...captions.map((line, i) =>
      label(line, width / 2, plan.bottom + 26 + i * 18, { fill: MUTED, textAnchor: 'middle' }),
    ),
  ];
  return svgPage({ width, height, title: text.title, desc: text.alt, standalone: options.standalone }, parts);
}

function drawContent(
  result: Result,
  layer: LayerResult,
  { slice, ring, lang, backbone }: { slice: WindowSlice; ring: Ring; lang: Lang; backbone: boolean },
): string {
  const { nodes, ties } = windowLooks(result, slice, frozenScale(layer));
  const looks = { nodes, ties: backbone ? ties.filter((tie) => tie.backbone) : ties };
  return drawTiesAndNodes(looks, ring, { nodeTitle: nodeTitle(result, slice, lang) });
}

/** Thin lines from seats to labels that had to move: many sectors. */
function leaders(result: Result, { ring, labels }: NetworkPlan): string[] {
  const moved = labels.filter((one) => one.compact && one.anchor !== 'middle');
  if (moved.length === 0) return [];
  const d = moved.map((one) => {
    const seat = result.sectors[one.sector]!;
    const out = Math.hypot(seat.x, seat.y) || 1;
    const edge = ring.radius * (1 + seat.r / out);
    const x = ring.cx + one.x + (one.anchor === 'start' ? -2 : 2);
    return `M${num(ring.cx + seat.x * edge)} ${num(ring.cy + seat.y * edge)}L${num(x)} ${num(ring.cy + one.top + one.height / 2)}`;
  });
  return [element('path', { d: d.join(''), stroke: LINE, strokeWidth: 1, fill: 'none' })];
}

function drawLabel(one: SeatLabel, ring: Ring, empty: boolean): string {
  const x = ring.cx + one.x;
  const baseline = ring.cy + one.top + one.lineHeight * 0.78;
  const title = one.full === null ? [] : [element('title', {}, [escapeXml(one.full)])];
  const spans = one.lines.map((line, i) =>
    element('tspan', { x, y: baseline + i * one.lineHeight, fontWeight: 600 }, [escapeXml(line)]),
  );
  const where = one.compact ? { dx: 5 } : { x, y: baseline + one.lines.length * one.lineHeight };
  const count =
    one.count === ''
      ? []
      : [
          element('tspan', { ...where, fill: MUTED, ...(one.compact ? {} : { fontSize: one.size - 1 }) }, [
            escapeXml(one.count),
          ]),
        ];
  return element('text', { textAnchor: one.anchor, fontSize: one.size, fill: empty ? MUTED : INK }, [
    ...title,
    ...spans,
    ...count,
  ]);
}

function captionLines(
  result: Result,
  slice: WindowSlice | null,
  { layer, lang, width, backbone }: { layer: LayerName; lang: Lang; width: number; backbone: boolean },
): string[] {
  const words = figureWords(result, layer, lang);
  const degree = new Set([...(slice?.ties.a ?? []), ...(slice?.ties.b ?? [])]);
  const isolates =
    slice !== null && slice.reason === null && slice.nodes.node.some((node) => !degree.has(node));
  const loose = slice?.nodes.node.some((node, row) => {
    return (result.nodes[node]?.affiliations[slice.nodes.affiliation[row]!]?.sector ?? -1) < 0;
  });
  const parts = [...(backbone ? [words.backbone] : []), words.centre, words.nodeSize, words.crossTies];
  if (isolates) parts.push(words.isolate);
  if (loose) parts.push(words.withoutSector);
  const drawn = drawnUnitsNote(result, lang);
  if (drawn !== '') parts.push(drawn);
  return packLines(parts, width - 2 * MARGIN, 13);
}

function emptyNote(
  result: Result,
  slice: WindowSlice | null,
  { layer, lang, ring, when }: { layer: LayerName; lang: Lang; ring: Ring; when: string },
): string[] {
  if (slice !== null && slice.reason === null) return [];
  const words = figureWords(result, layer, lang);
  const reason = slice?.reason ?? 'EMPTY_WINDOW';
  const head = reason === 'EMPTY_WINDOW' ? words.noContact : reasonWords(reason, lang);
  const lines = [head.charAt(0).toUpperCase() + head.slice(1), when];
  return lines.map((line, i) =>
    label(line, ring.cx, ring.cy - 4 + i * 21, {
      textAnchor: 'middle',
      fontSize: i === 0 ? 16 : 13,
      ...(i === 0 ? { fontWeight: 600 } : { fill: MUTED }),
      stroke: '#ffffff',
      strokeWidth: 4,
      paintOrder: 'stroke',
    }),
  );
}
