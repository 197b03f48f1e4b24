import { InputError } from '../errors.ts';

const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** 2024-01-31T08:15 or 2024-01-31 08:15, with or without seconds. */
export function timeOf(bytes: Uint8Array, from: number, to: number): { minute: number; month: number } {
  const isTime = to - from >= 16 && bytes[from + 4] === 45 && bytes[from + 13] === 58;
  const hasZone = to - from > 19 || (to - from > 16 && bytes[from + 16] !== 58);
  if (!isTime || hasZone)
    failPlain('meetings.csv', 'start er ikke på formen 2024-01-31T08:15', 'start is not 2024-01-31T08:15');
  const number = (at: number, length: number): number =>
    digits(bytes, from + at, from + at + length, 'start');
  const [year, month, day] = [number(0, 4), number(5, 2), number(8, 2)];
  if (month < 1 || month > 12 || day < 1 || day > 31)
    failPlain('meetings.csv', 'en dato finnes ikke', 'no such date');
  const leaps = (y: number): number => Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  const leapDay = month > 2 ? leaps(year) - leaps(year - 1) : 0;
  const days = 365 * (year - 1) + leaps(year - 1) + DAYS_BEFORE[month - 1]! + leapDay + day - 1;
  return { minute: 1440 * days + 60 * number(11, 2) + number(14, 2), month: 12 * year + month - 1 };
}

/** A whole number ≥ 0 in the bytes; `field` is for the message. */
export function digits(bytes: Uint8Array, from: number, to: number, field: string): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = bytes[at]! - 48;
    if (digit < 0 || digit > 9)
      failPlain('meetings.csv', `${field} er ikke et helt tall`, `${field} is not a whole number`);
    value = 10 * value + digit;
  }
  if (from === to) failPlain('meetings.csv', `${field} mangler`, `${field} is missing`);
  return value;
}

/** Says that a file has to be read the ordinary way, and why. */
export function failPlain(file: string, nb: string, en: string): never {
  throw new InputError(
    'NOT_PLAIN',
    `${file}: ${nb}. Les filen på vanlig måte. / ${en}; read it the ordinary way.`,
  );
}
