/** A meeting as far as the silo index goes. */
export interface SiloEvent {
  readonly hours: number;
  /** Observed, expected and largest possible same-sector share of its pairs, 0…1. */
  readonly h: number;
  readonly h0: number;
  readonly hmax: number;
}

/** The silo index if cross-sector meetings had been logged more or less readily than others. */
export interface LoggingRange {
  /** Per assumption ρ the index; null without capacity. */
  readonly values: readonly { readonly rho: number; readonly value: number | null }[];
  readonly lo: number | null;
  readonly hi: number | null;
  readonly reason: 'NO_CAPACITY' | null;
}

/** Assumed chance that a cross-sector meeting is logged, relative to others. */
export const LOGGING_RATIOS: readonly number[] = [1 / 2, 2 / 3, 1, 3 / 2, 2];

/**
 * Which silo index would a log without that bias give?
 *
 *   hours of meetings with two sectors or more are multiplied by 1/ρ, ρ ∈ {½, ⅔, 1, 1½, 2}; S anew, h⁰ held
 *
 * The index withstands random loss and uneven logging by sector, not selective loss of bridging meetings
 * (method 11.7); this shows how much such loss could matter.
 *
 * @param events meetings with their shares
 * @param ratios assumed ρ > 0, default as above
 * @returns index per ρ and the range; null with NO_CAPACITY
 * Cost: O(events·ratios).
 * Source: own, method 11.7; sensitivity analysis by weights, Rosenbaum 2002, doi:10.1007/978-1-4757-3692-2
 */
export function loggingRange(
  events: readonly SiloEvent[],
  ratios: readonly number[] = LOGGING_RATIOS,
): LoggingRange {
  const values = ratios.map((rho) => {
    const { a, b } = sums(events, (e) => (isCross(e) ? 1 / rho : 1));
    return { rho, value: b < 1e-9 ? null : a / b };
  });
  const known = values.map((v) => v.value).filter((v) => v !== null);
  if (known.length < values.length || known.length === 0)
    return { values, lo: null, hi: null, reason: 'NO_CAPACITY' };
  return { values, lo: Math.min(...known), hi: Math.max(...known), reason: null };
}

/** How many unlogged meetings it would take. */
export interface TippingPoint {
  /** The window in which they would have gone unlogged: the one with the higher index. */
  readonly window: 'before' | 'after' | null;
  /** Least number of average cross-sector meetings, a whole number >= 0. */
  readonly meetings: number | null;
  /** Cross-sector meetings logged in that window, for scale. */
  readonly logged: number;
  readonly reason: 'NO_CAPACITY' | 'NO_CROSS_MEETING' | 'CANNOT_TIP' | null;
}

/**
 * How many cross-sector meetings must have gone unlogged for the change to be no change?
 *
 * n average cross-sector meetings (mean A, mean B) are added to the window with the higher silo index, until
 *   (A + n·ā)/(B + n·b̄) <= S of the other window + margin
 *
 * @param before the earlier window
 * @param after the later window
 * @param margin what may remain of the difference; t·se of the change asks when its interval takes in 0 (default 0)
 * @returns number of meetings, 0 when the difference is within the margin; null with CANNOT_TIP when average
 *   cross-sector meetings are themselves not below the target
 * Cost: O(events).
 * Source: own, method 11.7; tipping point, Cornfield et al. 1959, doi:10.1093/jnci/22.1.173
 */
export function tippingPoint(
  before: readonly SiloEvent[],
  after: readonly SiloEvent[],
  margin = 0,
): TippingPoint {
  const [first, second] = [sums(before), sums(after)];
  if (first.b < 1e-9 || second.b < 1e-9)
    return { window: null, meetings: null, logged: 0, reason: 'NO_CAPACITY' };
  const fell = second.a / second.b <= first.a / first.b;
  const window = fell ? 'before' : 'after';
  const [high, low] = fell ? [first, second] : [second, first];
  const cross = (fell ? before : after).filter(isCross);
  const target = low.a / low.b + margin;
  const found = { window, logged: cross.length } as const;
  const excess = high.a - target * high.b;
  if (excess <= 1e-9) return { ...found, meetings: 0, reason: null };
  if (cross.length === 0) return { ...found, meetings: null, reason: 'NO_CROSS_MEETING' };
  const all = sums(cross);
  const each = (target * all.b - all.a) / cross.length;
  if (each <= 1e-9) return { ...found, meetings: null, reason: 'CANNOT_TIP' };
  return { ...found, meetings: Math.ceil(excess / each - 1e-9), reason: null };
}

function isCross(event: SiloEvent): boolean {
  return event.h < 1 - 1e-12;
}

/** A = Σ d·w(h − h⁰) and B = Σ d·w(h^max − h⁰). */
function sums(
  events: readonly SiloEvent[],
  weight: (event: SiloEvent) => number = () => 1,
): { readonly a: number; readonly b: number } {
  let [a, b] = [0, 0];
  for (const event of events) {
    const hours = event.hours * weight(event);
    a += hours * (event.h - event.h0);
    b += hours * (event.hmax - event.h0);
  }
  return { a, b };
}
