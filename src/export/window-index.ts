import { UsageError } from '../errors.ts';
import type { Result } from '../result/types.ts';

/**
 * Which window of the result does a user mean?
 *
 * @param result what `publish` gave
 * @param windowId WindowInfo.id
 * @returns index into result.windows
 * @throws UsageError UNKNOWN_WINDOW, naming the windows there are
 * Cost: O(windows).
 */
export function windowIndex(result: Result, windowId: string): number {
  const found = result.windows.findIndex((w) => w.id === windowId);
  if (found >= 0) return found;
  const names = result.windows.map((w) => w.id).join(', ');
  throw new UsageError(
    'UNKNOWN_WINDOW',
    result.lang === 'nb'
      ? `Resultatet har ikke vinduet «${windowId}». Velg et av disse: ${names}.`
      : `The result has no window "${windowId}". Choose one of these: ${names}.`,
  );
}
