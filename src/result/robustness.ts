import type { NullTest } from '../change/null-test.ts';
import { segmentedTrend } from '../change/segmented-trend.ts';
import { trendEvents } from '../change/silo-window.ts';
import type { Coefficient } from '../change/trend.ts';
import { cutWindows, MONTH_MS } from '../change/windows.ts';
import type { MeetingLog } from '../model/types.ts';
import type { LayerAnalysis, ResolvedSettings, WindowAnalysis } from './analysis-types.ts';
import { labelTest, tradeTest } from './chance-tests.ts';
import { checkRow } from './check-row.ts';
import { coverageUnits } from './coverage-units.ts';
import { loggingChecks } from './logging-checks.ts';
import { layerModes } from './mode-slices.ts';
import { persistence } from './persistence.ts';
import type { CheckName, RobustnessCheck, RobustnessReport } from './robustness-types.ts';
import { specificationCurve } from './specification-curve.ts';

/**
 * «Tåler konklusjonen det?» Does the change of the silo index bear other choices, chance, missing logs and turnover?
 *
 * Tests against chance and resampled checks use settings.resamples draws, capped where each draw fits chance anew; 0 draws
 * leave them out. The coverage calendar is of meetings only.
 *
 * @param layer the layer with its change
 * @returns every check; null where the layer has no meeting
 * Cost: dominated by the specification curve and the permutations.
 */
export function robustness(
  log: MeetingLog,
  layer: Omit<LayerAnalysis, 'robustness'>,
  settings: ResolvedSettings,
): RobustnessReport | null {
  const { windows, change } = layer;
  if (windows.every((w) => w.twoMode === null)) return null;
  const modes = layerModes(log, layer.layer, settings);
  const stretches = windows.map((w) => w.window);
  const { seed, resamples: draws } = settings;
  const compared = { ...change, windows: stretches, seed, draws };
  return {
    specifications: specificationCurve(modes, stretches, settings),
    checks: [
      ...(draws > 0 ? windows.flatMap((w, i) => chanceRows(w, i, { seed, draws })) : []),
      ...segmentRows(log, windows, settings),
      ...loggingChecks(
        modes,
        windows.map((w) => w.twoMode),
        compared,
      ),
      ...persistence(modes, layer, { seed, draws }),
    ],
    coverage: layer.layer === 'meetings' ? coverageUnits(log, modes.events, stretches) : [],
  };
}

function chanceRows(
  { twoMode }: WindowAnalysis,
  window: number,
  options: { readonly seed: number; readonly draws: number },
): RobustnessCheck[] {
  if (twoMode === null || twoMode.silo.value === null) {
    const reason = twoMode?.silo.reason ?? 'EMPTY_WINDOW';
    return (['label_permutation', 'curveball'] as const).map((check) =>
      checkRow(check, 'p', { window, reason }),
    );
  }
  return [
    ...testRows('label_permutation', window, labelTest(twoMode, options)),
    ...testRows('curveball', window, tradeTest(twoMode, options)),
  ];
}

/** p, and the middle and spread of S under the null. */
function testRows(check: CheckName, window: number, test: NullTest<string>): RobustnessCheck[] {
  const { p, draws, reason } = test;
  const sorted = Float64Array.from(draws).sort();
  const n = draws.length;
  const mean = n === 0 || reason !== null ? null : draws.reduce((sum, d) => sum + d, 0) / n;
  const at = (share: number): number | null => (mean === null ? null : sorted[Math.round(share * (n - 1))]!);
  return [
    checkRow(check, 'p', { window, value: p, n, reason }),
    checkRow(check, 'mean_under_null', { window, value: mean, lo: at(0.025), hi: at(0.975), n, reason }),
  ];
}

/** Level and slope shift at the start of each phase that has something before it. */
function segmentRows(
  log: MeetingLog,
  windows: readonly WindowAnalysis[],
  settings: ResolvedSettings,
): RobustnessCheck[] {
  if (settings.phases.length === 0) return [];
  const events = windows.flatMap((w) => (w.twoMode ? trendEvents(w.twoMode) : []));
  const startMs = windows[0]!.window.startMs;
  return cutWindows(log, 'phase', settings)
    .filter((phase) => phase.startMs > startMs)
    .flatMap((phase) => {
      const found = segmentedTrend(events, { shiftMs: phase.startMs, startMs });
      const window = windows.findIndex(
        (w) => w.window.startMs <= phase.startMs && phase.startMs < w.window.endMs,
      );
      const months = Math.round(((phase.startMs - startMs) / MONTH_MS) * 10) / 10;
      const row = (quantity: string, c: Coefficient | null): RobustnessCheck =>
        checkRow('segmented_trend', `${quantity}:${phase.id}`, {
          window,
          value: c?.value ?? null,
          lo: c?.lo ?? null,
          hi: c?.hi ?? null,
          n: quantity === 'baseline_months' ? null : found.meetingsBefore + found.meetingsAfter,
          reason: found.reason,
        });
      return [
        { ...row('baseline_months', null), value: months, reason: null },
        row('baseline_per_quarter', found.baselinePerQuarter),
        row('level_shift', found.levelShift),
        row('slope_shift_per_quarter', found.slopeShift),
      ];
    });
}
