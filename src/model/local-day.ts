import { Temporal } from 'temporal-polyfill';

const DAY_MS = 86_400_000;

/**
 * Which local day is a moment in?
 *
 * @param timezone IANA name
 * @returns a function from ms since 1970-01-01T00:00Z to the number of the local day, 0 = 1970-01-01
 * Cost: O(1) a reading.
 */
export function localDay(timezone: string): (ms: number) => number {
  return (ms) => {
    const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timezone);
    return Math.floor((ms + offsetNanoseconds / 1e6) / DAY_MS);
  };
}
