import { personCount } from '../report/figure-words.ts';
import { formatNumber } from '../report/format.ts';
import type { LayerName, LayerResult, Result, WindowSlice } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { findSlice } from './find-slice.ts';
import type { Ring } from './network-drawing.ts';
import { ringReach } from './ring-reach.ts';
import { type SeatLabel, seatLabels } from './seat-labels.ts';
import { wrapText } from './text-width.ts';

export interface NetworkPlanOptions {
  readonly layer: LayerName;
  readonly window: string;
  readonly lang: Lang;
  /** Of the page, pixels. */
  readonly width: number;
  /** Room above the picture, pixels. */
  readonly top: number;
  /** Free edge left and right, pixels. */
  readonly margin: number;
  readonly labels: boolean;
}

/** Where the ring and the labels of a network lie. */
export interface NetworkPlan {
  readonly ring: Ring;
  readonly labels: readonly SeatLabel[];
  readonly bottom: number;
}

/** Ring and labels of the layers of a result, which every window shares; by the options that they depend on. */
const plans = new WeakMap<Result, Map<string, NetworkPlan>>();

/**
 * How large can the ring be, so that all labels of every window fit the width? Place and size are the same in every window.
 *
 * @returns ring and labels of the asked window, pixels on the page
 * Cost: O(sectors · windows + sectors² log width) the first time for a layer, then O(sectors).
 */
export function planNetwork(
  result: Result,
  layer: LayerResult | null,
  options: NetworkPlanOptions,
): NetworkPlan {
  const { slice } = findSlice(result, options.layer, options.window);
  const plan = sharedPlan(result, layer, options);
  const labels = plan.labels.map((one) => ({
    ...one,
    count: countOf(result, slice, one.sector, options.lang),
  }));
  return { ...plan, labels };
}

function sharedPlan(result: Result, layer: LayerResult | null, options: NetworkPlanOptions): NetworkPlan {
  const key = [
    options.layer,
    options.width,
    options.lang,
    options.margin,
    options.top,
    options.labels,
  ].join();
  const known = plans.get(result) ?? new Map<string, NetworkPlan>();
  const plan = known.get(key) ?? planOf(result, layer, options);
  plans.set(result, known.set(key, plan));
  return plan;
}

function countOf(result: Result, slice: WindowSlice | null, sector: number, lang: Lang): string {
  const persons = slice?.sectorPersons[sector];
  if (persons === undefined) return '';
  return isCompact(result) && persons !== null
    ? formatNumber(persons, lang)
    : personCount(persons, result.settings.minGroup, lang);
}

const isCompact = ({ sectors }: Result): boolean => sectors.length > 16;

/** The labels have the widest count of any window. */
function planOf(result: Result, layer: LayerResult | null, options: NetworkPlanOptions): NetworkPlan {
  const { width, lang, margin } = options;
  const reach = ringReach(result, layer);
  const widest = result.sectors.map((_, sector) =>
    (layer?.windows ?? [])
      .map((slice) => countOf(result, slice, sector, lang))
      .reduce((a, b) => (b.length > a.length ? b : a), ''),
  );
  const maxWidth = labelWidth(result, width);
  const place = (radius: number): SeatLabel[] =>
    options.labels ? seatLabels(result.sectors, { radius, reach, maxWidth, counts: widest }) : [];
  const fits = (radius: number): boolean => {
    const box = bounds(place(radius), radius * reach);
    return Math.max(box.right, -box.left) <= width / 2 - margin;
  };
  let [radius, tooLarge] = [20, Math.min(300, Math.floor((width / 2 - margin) / reach)) + 1];
  while (tooLarge - radius > 1) {
    const tried = Math.floor((radius + tooLarge) / 2);
    if (fits(tried)) radius = tried;
    else tooLarge = tried;
  }
  const labels = place(radius);
  const box = bounds(labels, radius * reach);
  return {
    ring: { cx: width / 2, cy: options.top - box.top, radius },
    labels,
    bottom: options.top - box.top + box.bottom,
  };
}

/** The narrowest labels that cut no name, so that the ring is as large as the names allow. */
function labelWidth(result: Result, width: number): number {
  const shares = isCompact(result) ? [0.21] : [0.165, 0.2, 0.25];
  const style = { size: 13, bold: true, maxLines: 2 };
  const isWhole = (share: number): boolean =>
    result.sectors.every(
      (one) => !wrapText(one.name, width * share, style).some((line) => line.endsWith('…')),
    );
  return Math.max(76, width * (shares.find(isWhole) ?? shares.at(-1)!));
}

function bounds(
  labels: readonly SeatLabel[],
  reach: number,
): { left: number; right: number; top: number; bottom: number } {
  return {
    left: Math.min(-reach, ...labels.map((l) => l.left)),
    right: Math.max(reach, ...labels.map((l) => l.left + l.width)),
    top: Math.min(-reach, ...labels.map((l) => l.top)),
    bottom: Math.max(reach, ...labels.map((l) => l.top + l.height)),
  };
}
