import type { RobustnessCheck } from '../result/robustness-types.ts';
import type { Finding, LayerResult } from '../result/types.ts';
import { specificationSummary } from './specification-summary.ts';

/** Share of the variants from which the conclusion is said to hold. */
const HOLDS = 0.95;

/**
 * «Tåler konklusjonen det?» in sentences: variants, equal logging, unlogged meetings.
 *
 * A change that the analysis itself cannot tell from none is never said to hold or survive (method 11.9).
 *
 * @returns no finding where the layer has no checks or no change
 * Cost: O(variants + checks).
 */
export function robustnessFindings({ layer, change, robustness }: LayerResult): Finding[] {
  const summary = robustness ? specificationSummary(robustness.specifications) : null;
  if (!robustness || summary === null) return [];
  const { verdict } = change.change;
  const isChange = verdict === 'REDUCED' || verdict === 'INCREASED';
  const { of, sameSign, excludes, holds, least, most } = summary;
  const counts = { layer, verdict, of, sameSign, excludes, holds, least, most };
  const still = robustness.specifications.filter((s) => s.verdict === 'NO_MATERIAL_CHANGE').length;
  const variants: Finding =
    verdict === 'NO_MATERIAL_CHANGE'
      ? { code: 'VARIANTS_SAME', params: { ...counts, still } }
      : { code: variantCode(isChange, holds / of), params: counts };
  if (!isChange) return [variants, { code: 'EFFORT_UNDECIDED', params: { layer } }];
  return [variants, effort(layer, verdict, robustness.checks), ...tipping(layer, verdict, robustness.checks)];
}

function variantCode(isChange: boolean, share: number): string {
  if (!isChange) return 'VARIANTS_UNDECIDED';
  return share >= HOLDS ? 'VARIANTS_HOLD' : 'VARIANTS_DIFFER';
}

function effort(layer: string, verdict: string, checks: readonly RobustnessCheck[]): Finding {
  const found = checks.find((c) => c.check === 'equal_effort' && c.quantity === 'rarefied');
  if (!found || found.value === null || found.lo === null || found.hi === null)
    return { code: 'EFFORT_UNDECIDED', params: { layer } };
  const params = { layer, verdict, change: found.value, lo: found.lo, hi: found.hi, meetings: found.n ?? 0 };
  return { code: `EFFORT_${found.verdict}`, params };
}

function tipping(layer: string, verdict: string, checks: readonly RobustnessCheck[]): Finding[] {
  const of = (quantity: string): RobustnessCheck | undefined =>
    checks.find((c) => c.check === 'tipping_point' && c.quantity === quantity);
  const [undecided, zero] = [of('to_undecided'), of('to_zero')];
  if (!undecided || undecided.reason === 'NO_CROSS_MEETING') return [];
  if (undecided.value === null) return [{ code: 'TIPPING_NEVER', params: { layer, verdict } }];
  const whole = zero?.value ?? null;
  return [
    {
      code: 'TIPPING',
      params: {
        ...{ layer, verdict, window: undecided.window, meetings: undecided.value, logged: undecided.n ?? 0 },
        ...(whole === null ? {} : { whole }),
      },
    },
  ];
}
