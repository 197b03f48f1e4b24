import { decodeSingleByte } from '../single-byte.ts';

const WORD = /=\?([\w-]+)(?:\*[\w-]*)?\?([bq])\?([^?]*)\?=/gi;
const SINGLE_BYTE =
  /^(?:windows-?1252|cp-?1252|x-cp1252|iso-?8859-?1|latin-?1|l1|us-ascii|ascii|macintosh|mac|x-mac-roman)$/i;

/**
 * Rewrites RFC 2047 words in a single-byte character set as UTF-8 words.
 *
 * Such words are decoded with our own table, because TextDecoder, which every mail library leans on, loses dashes and
 * quotes of Windows-1252 on several Node releases. ISO 8859-1 is read as its superset Windows-1252, as browsers do.
 *
 * @param header an unfolded header line's value
 * @returns the same value, with the same words and all others untouched. Cost: O(length).
 */
export function unifyEncodedWords(header: string): string {
  return header.replace(WORD, (word: string, charset: string, encoding: string, text: string) => {
    if (!SINGLE_BYTE.test(charset)) return word;
    const bytes = encoding.toLowerCase() === 'b' ? fromBase64(text) : fromQuoted(text);
    if (bytes === null) return word;
    const decoded = decodeSingleByte(bytes, /mac/i.test(charset) ? 'macintosh' : 'windows-1252');
    return `=?utf-8?B?${toBase64(new TextEncoder().encode(decoded))}?=`;
  });
}

function fromBase64(text: string): Uint8Array | null {
  const clean = text.replace(/[^A-Za-z0-9+/]/g, '');
  if (clean.length % 4 === 1) return null;
  return Uint8Array.from(atob(clean), (ch) => ch.charCodeAt(0));
}

function fromQuoted(text: string): Uint8Array {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const hex = text[i] === '=' ? /^[0-9A-Fa-f]{2}$/.exec(text.slice(i + 1, i + 3)) : null;
    if (hex !== null) {
      bytes.push(Number.parseInt(hex[0], 16));
      i += 2;
    } else bytes.push(text[i] === '_' ? 0x20 : text.charCodeAt(i) & 0xff);
  }
  return Uint8Array.from(bytes);
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
