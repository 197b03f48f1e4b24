/** A clock time, and the end where a range was written. HH:mm:ss. */
export interface TimeOfDay {
  readonly start: string;
  readonly end: string | null;
}

const RANGE = /\s*(?:-|–|—|til|to)\s*/;
const CLOCK = /^(?:kl\.?\s*)?(\d{1,2})(?:[:.](\d{2})(?:[:.](\d{2}))?)?\s*(am|pm)?$/;
const FRACTION = /^0?[.,](?:5|\d{3,})$/;

/**
 * What time of day was written?
 *
 * Reads `09:00`, `kl. 10.15`, `8.30`, `13:00-14:30`, `13-14.30`, `9:00:00 AM`, and Excel's fraction of a day
 * (`0,375`, three decimals or more).
 *
 * @param text one cell
 * @returns null when it is no time of day
 */
export function parseTime(text: string): TimeOfDay | null {
  const s = text
    .trim()
    .toLowerCase()
    .replace(/[\s\u202F]+/g, ' ');
  if (FRACTION.test(s)) return { start: fromSeconds(Number(`0.${s.split(/[.,]/)[1]}`) * 86_400), end: null };
  const parts = s.split(RANGE);
  if (parts.length > 2) return null;
  const start = parseClock(parts[0]!);
  if (start === null) return null;
  if (parts.length === 1) return { start, end: null };
  const end = parseClock(parts[1]!);
  return end === null ? null : { start, end };
}

/** Seconds since midnight of HH:mm:ss. */
export function secondsOf(time: string): number {
  const [hour, minute, second] = time.split(':').map(Number);
  return hour! * 3600 + minute! * 60 + second!;
}

function parseClock(s: string): string | null {
  const m = CLOCK.exec(s);
  if (!m) return null;
  let hour = Number(m[1]);
  if (m[4] !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (m[4] === 'pm' ? 12 : 0);
  }
  const [minute, second] = [Number(m[2] ?? 0), Number(m[3] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return null;
  return fromSeconds(hour * 3600 + minute * 60 + second);
}

function fromSeconds(seconds: number): string {
  const whole = Math.round(seconds);
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
    .map((n) => String(n).padStart(2, '0'))
    .join(':');
}
