import { specificationSummary } from '../report/specification-summary.ts';
import { specificationText } from '../report/specification-text.ts';
import type { LayerName, Result } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import type { Figure } from './figure-list.ts';
import { findLayer } from './find-slice.ts';
import { specificationFigure } from './specification-figure.ts';

/**
 * The specification figure of a layer with its words, as a list of none or one.
 *
 * @returns `spesifikasjon-<layer>`; empty where the view has no robustness checks or there is no change
 * Cost: O(variants).
 */
export function specificationEntry(
  result: Result,
  { layer, lang }: { readonly layer: LayerName; readonly lang: Lang },
): Figure[] {
  const summary = specificationSummary(findLayer(result, layer)?.robustness?.specifications ?? []);
  const svg = specificationFigure(result, { layer, lang });
  if (summary === null || svg === null) return [];
  return [{ name: `spesifikasjon-${layer}`, ...specificationText(result, layer, summary, lang), svg }];
}
