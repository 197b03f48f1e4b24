import { Temporal } from 'temporal-polyfill';
import type { Moment } from '../ingest/types.ts';

/** A point on the time line, and whether summer time made the clock time doubtful. */
export interface ClockReading {
  /** ms since 1970-01-01T00:00Z. */
  readonly ms: number;
  /** gap: the clock time did not exist · overlap: it came twice · null: neither. */
  readonly dst: 'gap' | 'overlap' | null;
}

/** Turns local times of one zone into points on the time line. */
export interface Clock {
  readonly timezone: string;
  /** First instant of a local day (YYYY-MM-DD). */
  readonly dayStart: (date: string) => number;
  readonly read: (moment: Moment) => ClockReading;
}

/** A stretch of time with one offset from UTC, [fromMs, toMs). */
interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
  readonly offsetMs: number;
  /** Size of the larger of the two changes at its ends, ms: so near to an end a reading is doubtful. */
  readonly marginMs: number;
}

/**
 * When is a local time, in this time zone?
 *
 * A time that summer time skips is moved forward, one that comes twice is read as the first (RFC 5545,
 * Temporal's `compatible`); both are flagged. Further from a change of offset than the change is large, a
 * reading is one subtraction; nearer, Temporal decides.
 *
 * @param timezone IANA name, e.g. Europe/Oslo
 * @returns a clock that remembers the changes of offset it has met
 * @throws RangeError from Temporal when the zone does not exist (checkSettings refuses it earlier)
 */
export function createClock(timezone: string): Clock {
  const stretches: Stretch[] = [];
  const fastMs = (localMs: number): number | null => {
    let stretch = stretches.find(({ fromMs, toMs }) => localMs >= fromMs && localMs < toMs);
    if (stretch === undefined) stretches.push((stretch = stretchAt(localMs, timezone)));
    const ms = localMs - stretch.offsetMs;
    return ms >= stretch.fromMs + stretch.marginMs && ms < stretch.toMs - stretch.marginMs ? ms : null;
  };
  const dayStart = (date: string): number =>
    fastMs(Date.parse(`${date}T00:00:00Z`)) ??
    Temporal.PlainDate.from(date).toZonedDateTime(timezone).epochMilliseconds;
  const read = (moment: Moment): ClockReading => {
    if (moment.kind === 'instant') return { ms: moment.ms, dst: null };
    if (moment.precision !== 'datetime') return { ms: dayStart(moment.iso.slice(0, 10)), dst: null };
    const ms = fastMs(Date.parse(`${moment.iso}Z`));
    return ms === null ? readNearChange(moment.iso, timezone) : { ms, dst: null };
  };
  return { timezone, dayStart, read };
}

function stretchAt(ms: number, timezone: string): Stretch {
  // One millisecond later, so that a change at this very instant counts as the previous one.
  const at = Temporal.Instant.fromEpochMilliseconds(ms + 1).toZonedDateTimeISO(timezone);
  const previous = at.getTimeZoneTransition('previous');
  const next = at.getTimeZoneTransition('next');
  const offset = at.offsetNanoseconds;
  const before = previous?.subtract({ milliseconds: 1 }).offsetNanoseconds ?? offset;
  const after = next?.offsetNanoseconds ?? offset;
  return {
    fromMs: previous?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    toMs: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offsetMs: offset / 1e6,
    marginMs: Math.max(Math.abs(before - offset), Math.abs(after - offset)) / 1e6,
  };
}

function readNearChange(iso: string, timezone: string): ClockReading {
  const local = Temporal.PlainDateTime.from(iso);
  const earlier = local.toZonedDateTime(timezone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(timezone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds)
    return { ms: earlier.epochMilliseconds, dst: null };
  const existed = earlier.toPlainDateTime().equals(local);
  return existed
    ? { ms: earlier.epochMilliseconds, dst: 'overlap' }
    : { ms: later.epochMilliseconds, dst: 'gap' };
}
