import { deflateRawSync } from 'node:zlib';

/** Raw DEFLATE of a text's UTF-8 bytes as base64, for long results in a page (export/inline-result.ts). */
export function deflate(text: string): string {
  return deflateRawSync(text, { level: 6 }).toString('base64');
}
