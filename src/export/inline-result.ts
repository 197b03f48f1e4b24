import type { Result } from '../result/types.ts';
import { packJson } from './packed-json.ts';

/** Longer JSON than this is packed, characters. */
const PACKED_FROM = 100_000;

/**
 * The result as it stands inside a page: JSON, or where that is long a JSON string that holds it packed.
 *
 * Short results, which are those of the leader and the project, stay as they are, for anyone to read in the file. Long ones have
 * lists packed (packed-json.ts) and are deflated: a researcher's result of 180 persons becomes an eighth. result.json is never
 * packed or cut.
 *
 * @param result what to show
 * @param deflate raw DEFLATE (RFC 1951) of a text's UTF-8 bytes as base64; without it nothing is packed
 * @param plain the result as JSON, where it is known already
 * @returns JSON; web/load-result.ts reads both forms
 * Cost: O(length).
 */
export function inlineResult(
  result: Result,
  deflate?: (text: string) => string,
  plain = JSON.stringify(result),
): string {
  if (deflate === undefined || plain.length < PACKED_FROM) return plain;
  return JSON.stringify(deflate(JSON.stringify(packJson(result))));
}
