import { deflateRawSync } from 'node:zlib';

/** From here on the last percent of size costs seconds; characters. */
const LARGE = 5_000_000;

/** Raw DEFLATE of a text's UTF-8 bytes as base64, for long results in a page (export/inline-result.ts). */
export function deflate(text: string): string {
  return deflateRawSync(text, { level: text.length > LARGE ? 6 : 9 }).toString('base64');
}
