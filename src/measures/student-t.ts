import { ConvergenceError, UsageError } from '../errors.ts';

const TINY = 1e-300;
const SHIFT_TO = 50;
const MOST_STEPS = 200;

/** Γ(a + ½)/Γ(a) for a > 0: recurrence up to a ≥ 50, then √a·exp(−1/8a + 1/192a³ − …). */
function gammaRatio(a: number): number {
  let factor = 1;
  let z = a;
  for (; z < SHIFT_TO; z++) factor *= z / (z + 0.5);
  const u = 1 / z;
  return factor * Math.exp(0.5 * Math.log(z) - u / 8 + u ** 3 / 192 - u ** 5 / 640);
}

/** Continued fraction of the incomplete beta function, modified Lentz. */
function betaFraction(a: number, b: number, x: number): number {
  const guard = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
  const limit = 10_000;
  let c = 1;
  let d = 1 / guard(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= limit; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / guard(1 + even * d);
    c = guard(1 + even / c);
    fraction *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / guard(1 + odd * d);
    c = guard(1 + odd / c);
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-16 * 4) return fraction;
  }
  throw new ConvergenceError('Student t', limit, 4e-16);
}

/**
 * How probable is a Student t value at least this far from 0, on either side?
 *
 *   P(|T| ≥ t) = I_x(df/2, ½), x = df/(df + t²), by the continued fraction of the incomplete beta function
 *
 * @param t  any number; its sign does not matter
 * @param df  degrees of freedom, a real number > 0
 * @returns 0…1; 1 at t = 0
 * @throws UsageError for df ≤ 0 or values that are no numbers; ConvergenceError never seen
 * Cost: O(√df).
 * Source: Abramowitz & Stegun 1964, 26.5.8 and 26.7.1; Lentz 1976, doi:10.1364/AO.15.000668
 */
export function studentTwoTailed(t: number, df: number): number {
  if (!(df > 0) || Number.isNaN(t))
    throw new UsageError('STUDENT_T', 'Student t needs df > 0 and a number t.');
  if (t === 0) return 1;
  if (!Number.isFinite(t)) return 0;
  const a = df / 2;
  const x = df / (df + t * t);
  const rest = (t * t) / (df + t * t);
  const inverseBeta = gammaRatio(a) / Math.sqrt(Math.PI);
  const front = Math.exp(-a * Math.log1p((t * t) / df) + 0.5 * Math.log(rest)) * inverseBeta;
  if (x < (a + 1) / (a + 2.5)) return Math.min(1, (front / a) * betaFraction(a, 0.5, x));
  return Math.max(0, 1 - (front / 0.5) * betaFraction(0.5, a, rest));
}

/** Density of t. */
function density(t: number, df: number): number {
  return (
    (gammaRatio(df / 2) / Math.sqrt(Math.PI * df)) * Math.exp((-(df + 1) / 2) * Math.log1p((t * t) / df))
  );
}

/**
 * Which value does a Student t variable stay below with this probability?
 *
 * Newton steps on log t, halving where a step would leave the bracket, from the two-tailed probability. Real degrees of freedom are allowed, since the
 * effective number of meeting series is no whole number.
 *
 * @param probability  0 < probability < 1, e.g. 0.975 for a 95 % interval
 * @param df  degrees of freedom, a real number > 0
 * @returns the quantile; ±Infinity when it is beyond what a number can hold (df near 0)
 * @throws UsageError for values outside their range
 * Cost: O(√df), about 8 evaluations.
 * Source: Student 1908, doi:10.1093/biomet/6.1.1
 */
export function studentQuantile(probability: number, df: number): number {
  if (!(probability > 0 && probability < 1))
    throw new UsageError('STUDENT_T', 'A Student t quantile needs a probability between 0 and 1.');
  if (probability === 0.5) return 0;
  const tail = 2 * Math.min(probability, 1 - probability);
  const sign = probability < 0.5 ? -1 : 1;
  let low = -40;
  let high = 1;
  while (studentTwoTailed(Math.exp(high), df) > tail) {
    low = high;
    high *= 2;
    if (high > 350) return sign * Number.POSITIVE_INFINITY;
  }
  let at = (low + high) / 2;
  for (let left = MOST_STEPS; left > 0; left--) {
    const t = Math.exp(at);
    const reached = studentTwoTailed(t, df);
    if (reached > tail) low = at;
    else high = at;
    const step = (Math.log(reached / tail) * reached) / (2 * t * density(t, df));
    const isFine = at + step > low && at + step < high;
    const next = isFine ? at + step : (low + high) / 2;
    if (Math.abs(next - at) <= 1e-15 * Math.max(1, Math.abs(at)) || next === low || next === high) break;
    at = next;
  }
  return sign * Math.exp(at);
}
