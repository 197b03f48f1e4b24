import { deflateRawSync } from 'node:zlib';

/** From here on a twelfth of the size costs more time than it is worth; characters. */
const LARGE = 5_000_000;

/** Raw DEFLATE of a text's UTF-8 bytes as base64, for long results in a page (export/inline-result.ts). */
export function deflate(text: string): string {
  return deflateRawSync(text, { level: text.length > LARGE ? 4 : 6 }).toString('base64');
}
