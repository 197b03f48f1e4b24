import { Temporal } from 'temporal-polyfill';
import { UsageError } from '../errors.ts';
import type { MeetingLog } from '../model/types.ts';
import type { Phase } from '../settings.ts';

/** Mean length of a Gregorian month, in milliseconds: 365.25 / 12 days. The unit of every «per month». */
export const MONTH_MS = (365.25 / 12) * 86_400_000;

export type WindowKind = 'phase' | 'month' | 'quarter' | 'half-year' | 'year' | 'all' | 'duration';

/** A half-open stretch of time [startMs, endMs). */
export interface Window {
  /** Language-free name: `2024-03`, `2024Q1`, `2024H1`, `2024`, `all`, a phase's name, or the first day. */
  readonly id: string;
  readonly kind: WindowKind;
  /** Local wall time without zone, YYYY-MM-DD or YYYY-MM-DDTHH:mm:ss. */
  readonly start: string;
  readonly end: string;
  readonly startMs: number;
  readonly endMs: number;
  /** Length in months of 365.25/12 days. */
  readonly months: number;
}

const CALENDAR_MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;
type CalendarKind = keyof typeof CALENDAR_MONTHS;

/**
 * How is the log cut into periods that can be compared?
 *
 * Windows tumble (no overlap), are half-open [start, end), follow the calendar of the log's time zone and leave no
 * gap between the first and the last: a period without a meeting is a window of its own, since silence is data. Where a
 * period is set, the first and last window are cut to it, so that rates per month divide by the time observed.
 * A meeting belongs to the window of its start (method 1.1).
 *
 * @param log gives the time zone and, where no period is set, the first and last event
 * @param rule `phase`, `month`, `quarter`, `half-year`, `year`, `all` or an ISO 8601 duration (`P1D`, `P2W`, `PT6H`);
 *   durations are aligned to the calendar: days and hours to local midnight of the first day, weeks to Monday,
 *   months to the first of January, years to the calendar year
 * @param options.phases used by `phase`, in the order of their dates
 * @param options.period [first day, first day after] to cover; default from the first to the last event
 * @returns windows in time order; empty when the log has no event and no period
 * @throws UsageError on an unknown rule, or `phase` without phases
 * Cost: O(windows).
 */
export function cutWindows(
  log: Pick<MeetingLog, 'timezone' | 'meetings' | 'contacts'>,
  rule: string,
  options: { readonly phases?: readonly Phase[]; readonly period?: readonly [string, string] | null } = {},
): Window[] {
  const zone = log.timezone;
  if (rule === 'phase') return phaseWindows(options.phases ?? [], zone);
  const range = coveredRange(log, options.period ?? null);
  if (range === null) return [];
  const [first, last] = range;
  if (rule === 'all') {
    const start = options.period ? first : first.startOfDay();
    const end = options.period ? last : last.startOfDay().add({ days: 1 });
    return [toWindow('all', 'all', start, end)];
  }
  const step = rule in CALENDAR_MONTHS ? { months: CALENDAR_MONTHS[rule as CalendarKind] } : parseStep(rule);
  const kind: WindowKind = rule in CALENDAR_MONTHS ? (rule as CalendarKind) : 'duration';
  const anchor = align(first, step);
  const windows: Window[] = [];
  for (let i = 0; ; i++) {
    const start = anchor.add(times(step, i));
    if (start.epochMilliseconds > last.epochMilliseconds - (options.period ? 1 : 0)) return windows;
    const end = anchor.add(times(step, i + 1));
    const [from, to] = options.period ? [later(start, first), earlier(end, last)] : [start, end];
    windows.push(toWindow(nameOf(kind, start, step), kind, from, to));
    if (windows.length > 10_000) throw tooMany(rule);
  }
}

/**
 * Which window does a moment belong to?
 *
 * @param windows in time order, without overlap
 * @returns index, or −1 when no window covers the moment
 * Cost: O(log windows).
 */
export function windowAt(windows: readonly Pick<Window, 'startMs' | 'endMs'>[], ms: number): number {
  let lo = 0;
  let hi = windows.length - 1;
  while (lo <= hi) {
    const mid = (lo + hi) >> 1;
    const window = windows[mid]!;
    if (ms < window.startMs) hi = mid - 1;
    else if (ms >= window.endMs) lo = mid + 1;
    else return mid;
  }
  return -1;
}

const later = (a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime): Temporal.ZonedDateTime =>
  a.epochMilliseconds > b.epochMilliseconds ? a : b;
const earlier = (a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime): Temporal.ZonedDateTime =>
  a.epochMilliseconds < b.epochMilliseconds ? a : b;

type Step = { readonly [unit in 'years' | 'months' | 'weeks' | 'days' | 'hours']?: number };

function phaseWindows(phases: readonly Phase[], zone: string): Window[] {
  if (phases.length === 0) {
    throw new UsageError(
      'NO_PHASES',
      'Vinduet «phase» krever faser. Legg dem i samband.json under «phases».',
    );
  }
  const sorted = [...phases].sort((a, b) =>
    a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1,
  );
  sorted.forEach((phase, i) => {
    const next = sorted[i + 1];
    if (next && next.from < phase.to) {
      throw new UsageError(
        'PHASES_OVERLAP',
        `Fasene «${phase.name}» og «${next.name}» overlapper. Rett datoene i samband.json.`,
      );
    }
  });
  return sorted.map((p) => toWindow(p.name, 'phase', midnight(p.from, zone), midnight(p.to, zone)));
}

function coveredRange(
  log: Pick<MeetingLog, 'timezone' | 'meetings' | 'contacts'>,
  period: readonly [string, string] | null,
): [Temporal.ZonedDateTime, Temporal.ZonedDateTime] | null {
  if (period) return [midnight(period[0], log.timezone), midnight(period[1], log.timezone)];
  let min = Infinity;
  let max = -Infinity;
  for (const m of log.meetings) {
    if (m.startMs < min) min = m.startMs;
    if (m.startMs > max) max = m.startMs;
  }
  for (const c of log.contacts) {
    if (c.timeMs < min) min = c.timeMs;
    if (c.timeMs > max) max = c.timeMs;
  }
  if (min > max) return null;
  return [zoned(min, log.timezone), zoned(max, log.timezone)];
}

function parseStep(rule: string): Step {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(\d+)H)?$/.exec(rule);
  const [years, months, weeks, days, hours] = (match ?? []).slice(1).map((part) => (part ? Number(part) : 0));
  const step: Step = {
    ...(years ? { years } : {}),
    ...(months ? { months } : {}),
    ...(weeks ? { weeks } : {}),
    ...(days ? { days } : {}),
    ...(hours ? { hours } : {}),
  };
  if (match === null || Object.keys(step).length === 0) {
    throw new UsageError(
      'BAD_WINDOW',
      `Ukjent vindu «${rule}». Bruk phase, month, quarter, half-year, year, all eller en varighet som P1D, P2W eller P2M.`,
    );
  }
  return step;
}

function align(first: Temporal.ZonedDateTime, step: Step): Temporal.ZonedDateTime {
  const day = first.startOfDay();
  const units = Object.keys(step);
  if (units.includes('years')) return day.with({ month: 1, day: 1 });
  if (units.includes('months')) {
    const months = step.months!;
    const start = months > 12 || 12 % months !== 0 ? 0 : Math.floor((day.month - 1) / months) * months;
    return day.with({ month: start + 1, day: 1 });
  }
  if (units.includes('weeks')) return day.subtract({ days: day.dayOfWeek - 1 });
  if (units.includes('days')) return day;
  const hours = step.hours!;
  return day.add({ hours: Math.floor(first.hour / hours) * hours });
}

function times(step: Step, factor: number): Step {
  return Object.fromEntries(Object.entries(step).map(([unit, n]) => [unit, n * factor]));
}

function nameOf(kind: WindowKind, start: Temporal.ZonedDateTime, step: Step): string {
  const year = String(start.year).padStart(4, '0');
  if (kind === 'year') return year;
  if (kind === 'half-year') return `${year}H${start.month <= 6 ? 1 : 2}`;
  if (kind === 'quarter') return `${year}Q${Math.ceil(start.month / 3)}`;
  if (kind === 'month') return `${year}-${String(start.month).padStart(2, '0')}`;
  return step.hours
    ? start.toPlainDateTime().toString({ smallestUnit: 'minute' })
    : start.toPlainDate().toString();
}

function toWindow(
  id: string,
  kind: WindowKind,
  start: Temporal.ZonedDateTime,
  end: Temporal.ZonedDateTime,
): Window {
  return {
    id,
    kind,
    start: wallTime(start),
    end: wallTime(end),
    startMs: start.epochMilliseconds,
    endMs: end.epochMilliseconds,
    months: (end.epochMilliseconds - start.epochMilliseconds) / MONTH_MS,
  };
}

function wallTime(at: Temporal.ZonedDateTime): string {
  const isMidnight = at.epochMilliseconds === at.startOfDay().epochMilliseconds;
  return isMidnight ? at.toPlainDate().toString() : at.toPlainDateTime().toString({ smallestUnit: 'second' });
}

function midnight(date: string, zone: string): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(date).toZonedDateTime(zone);
}

function zoned(ms: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
}

function tooMany(rule: string): UsageError {
  return new UsageError(
    'TOO_MANY_WINDOWS',
    `Vinduet «${rule}» gir mer enn 10 000 perioder. Velg lengre vinduer.`,
  );
}
