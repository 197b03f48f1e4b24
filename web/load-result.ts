import { type Result, SCHEMA_VERSION } from '../src/index.ts';

/**
 * The result that stands in the page.
 *
 * @returns null where the page is an empty template or was written by another version
 */
export function loadResult(page: Document): Result | null {
  const text = page.getElementById('samband-result')?.textContent?.trim();
  if (!text) return null;
  const result = JSON.parse(text) as Result;
  return result.schemaVersion === SCHEMA_VERSION ? result : null;
}
