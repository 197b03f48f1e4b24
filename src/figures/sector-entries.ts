import { bridgesText } from '../report/bridge-figure-text.ts';
import { brokerStripText } from '../report/broker-figure-text.ts';
import { sectorMatricesText, sectorSlopeText } from '../report/sector-figure-text.ts';
import type { LayerName, Result } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { bridgesFigure, lastWithPairs } from './bridges-figure.ts';
import { brokerStripFigure } from './broker-strip-figure.ts';
import type { Figure } from './figure-list.ts';
import { matrixMultiplesFigure } from './matrix-multiples-figure.ts';
import { slopeFigure } from './slope-figure.ts';

/**
 * The figures of the screens between sectors, brokers and bridges, for one layer.
 *
 * The slope chart is left out where the view has no numbers per sector.
 *
 * Cost: O(windows · (nodes + sectors²)).
 */
export function sectorEntries(
  result: Result,
  base: { readonly layer: LayerName; readonly lang: Lang; readonly width?: number },
): Figure[] {
  const { layer } = base;
  const window = lastWithPairs(result, layer);
  const hasSlope = result.view !== 'leader';
  return [
    {
      name: `sektorer-${layer}`,
      ...sectorMatricesText(result, base),
      svg: matrixMultiplesFigure(result, base),
    },
    ...(hasSlope
      ? [{ name: `sektorendring-${layer}`, ...sectorSlopeText(result, base), svg: slopeFigure(result, base) }]
      : []),
    { name: `brobyggere-${layer}`, ...brokerStripText(result, base), svg: brokerStripFigure(result, base) },
    { name: `broer-${layer}`, ...bridgesText(result, { ...base, window }), svg: bridgesFigure(result, base) },
  ];
}
