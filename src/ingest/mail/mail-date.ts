import { daysInMonth } from '../calendar.ts';
import { monthNumber } from '../month-names.ts';
import type { Moment } from '../types.ts';

const DATE =
  /^(?:[a-z]{3},?\s*)?(\d{1,2})\s+([a-z]{3})\s+(\d{4}|\d{2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[a-z]{1,4})?/i;
const ZONES: ReadonlyMap<string, number> = new Map([
  ['gmt', 0],
  ['ut', 0],
  ['utc', 0],
  ['z', 0],
  ['cet', 60],
  ['cest', 120],
  ['est', -300],
  ['edt', -240],
  ['cst', -360],
  ['cdt', -300],
  ['mst', -420],
  ['mdt', -360],
  ['pst', -480],
  ['pdt', -420],
]);

/**
 * When was a message sent (`Tue, 04 Mar 2025 09:12:44 +0100`, RFC 5322)?
 *
 * @returns null when the header is missing or unreadable; an unknown zone is read as UTC, as the standard says
 */
export function mailDate(text: string): Moment | null {
  const m = DATE.exec(text.trim());
  const month = m === null ? null : monthNumber(m[2]!.toLowerCase());
  if (m === null || month === null) return null;
  const year = m[3]!.length === 2 ? (Number(m[3]) < 50 ? 2000 : 1900) + Number(m[3]) : Number(m[3]);
  const [day, hour, minute, second] = [m[1], m[4], m[5], m[6] ?? '0'].map(Number);
  if (day! < 1 || day! > daysInMonth(year, month) || hour! > 23 || minute! > 59 || second! > 60) return null;
  const utc = Date.UTC(year, month - 1, day, hour, minute, second);
  return { kind: 'instant', ms: utc - offsetMinutes(m[7] ?? '') * 60_000 };
}

function offsetMinutes(zone: string): number {
  if (!/^[+-]/.test(zone)) return ZONES.get(zone.toLowerCase()) ?? 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3, 5));
  return zone.startsWith('-') ? -minutes : minutes;
}
