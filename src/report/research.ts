import type { Analysis, LayerAnalysis } from '../result/analysis-types.ts';
import { brokerReport, type Places } from '../result/brokers.ts';
import { indicators } from '../result/indicators.ts';
import { meetingLoad } from '../result/load.ts';
import type { LayerResearch } from '../result/research-types.ts';
import { segregation } from '../result/segregation.ts';
import { structureReport } from '../result/structure.ts';
import { systematics } from '../result/systematics.ts';
import { wholePeriod } from '../result/whole-period.ts';

/**
 * What does the researcher get of a layer beside the windows? Nothing here is computed, or published, in another view.
 * Load and structure are about meetings. With `--resamples 0` nothing is drawn, and what rests on draws or takes long is left out.
 *
 * @param places where persons and sectors stand in the result
 */
export function layerResearch(
  { log, settings }: Analysis,
  layer: Pick<LayerAnalysis, 'layer' | 'windows'>,
  places: Places,
): LayerResearch {
  const { windows } = layer;
  const whole = settings.resamples > 0 ? wholePeriod(log, layer, settings) : null;
  return {
    ...(whole ? { brokers: brokerReport(log, { whole, windows }, settings, places) } : {}),
    ...(layer.layer === 'meetings' ? { load: meetingLoad(log, windows, places.sectorAt) } : {}),
    systematics: systematics(windows, log.timezone, places.sectorAt),
    segregation: segregation(windows, places.sectorAt, settings),
    ...(whole && layer.layer === 'meetings' ? { structure: structureReport(whole, windows, places) } : {}),
    indicators: indicators(windows, places),
  };
}
