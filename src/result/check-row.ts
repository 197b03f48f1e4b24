import type { CheckName, RobustnessCheck } from './robustness-types.ts';

/**
 * A row of robustness.csv; what is not given is empty.
 *
 * Cost: O(1).
 */
export function checkRow(
  check: CheckName,
  quantity: string,
  given: Partial<Omit<RobustnessCheck, 'check' | 'quantity'>>,
): RobustnessCheck {
  const empty = { window: -1, to: -1, value: null, lo: null, hi: null, n: null, verdict: null, reason: null };
  return { check, ...empty, ...given, quantity };
}
