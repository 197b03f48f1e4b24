import type { Place, Problem } from '../ingest/types.ts';
import type { Meeting } from './types.ts';

/** Shortest duration used, minutes. */
export const MIN_MINUTES = 15;
/** Longest duration used, minutes. */
export const MAX_MINUTES = 480;
/** Duration of a meeting nothing is known about, minutes. */
export const DEFAULT_MINUTES = 60;

/** What is known of a meeting's length. */
export interface StatedDuration {
  /** Minutes as stated, or null. */
  readonly minutes: number | null;
  readonly type: string | null;
  readonly series: string | null;
  readonly place: Place;
}

type UsedDuration = Pick<Meeting, 'durationMinutes' | 'durationSource'>;

/**
 * How long does each meeting count?
 *
 * Stated minutes are clipped to 15…480, each clip reported with its row. A missing duration is the median of meetings
 * of the same type in the same series, else 60. Zero or less is not used.
 *
 * @param stated in any order
 * @returns durations in the same order; `durationsMissing` when there are meetings and none states one
 * Cost: O(n log n).
 */
export function useDurations(stated: readonly StatedDuration[]): {
  durations: UsedDuration[];
  durationsMissing: boolean;
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const asStated = new Map<number, UsedDuration>();
  const usable = stated.map((meeting) => clip(meeting, asStated, problems));
  if (!usable.includes(null))
    return { durations: usable as UsedDuration[], durationsMissing: false, problems };
  const durationsMissing = usable.every((duration) => duration === null);
  const groups = new Map<string, number[]>();
  stated.forEach((meeting, i) => {
    const minutes = usable[i]?.durationMinutes;
    if (minutes === undefined) return;
    const group = groups.get(groupOf(meeting));
    if (group) group.push(minutes);
    else groups.set(groupOf(meeting), [minutes]);
  });
  const medians = new Map([...groups].map(([key, minutes]) => [key, median(minutes)]));
  const imputed = new Map<string, number>();
  const durations = stated.map((meeting, i): UsedDuration => {
    const own = usable[i];
    if (own) return own;
    imputed.set(meeting.place.file, (imputed.get(meeting.place.file) ?? 0) + 1);
    return { durationMinutes: medians.get(groupOf(meeting)) ?? DEFAULT_MINUTES, durationSource: 'imputed' };
  });
  const code = durationsMissing ? 'NO_DURATIONS' : 'DURATION_IMPUTED';
  for (const [file, count] of imputed) {
    problems.push({ code, severity: 'note', place: { file }, params: { count } });
  }
  return { durations, durationsMissing, problems };
}

function clip(
  { minutes, place }: StatedDuration,
  asStated: Map<number, UsedDuration>,
  problems: Problem[],
): UsedDuration | null {
  if (minutes === null) return null;
  if (!(minutes > 0) || !Number.isFinite(minutes)) {
    problems.push({ code: 'BAD_DURATION', severity: 'warning', place });
    return null;
  }
  const used = Math.min(MAX_MINUTES, Math.max(MIN_MINUTES, minutes));
  if (used === minutes) {
    const same = asStated.get(minutes) ?? { durationMinutes: minutes, durationSource: 'stated' };
    asStated.set(minutes, same);
    return same;
  }
  const params = { minutes: Math.round(minutes * 100) / 100, used };
  problems.push({ code: 'DURATION_CLIPPED', severity: 'warning', place, params });
  return { durationMinutes: used, durationSource: 'clipped' };
}

function groupOf({ type, series }: StatedDuration): string {
  return `${type ?? ''}\u0001${series ?? ''}`;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
