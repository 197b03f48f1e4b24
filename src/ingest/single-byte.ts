/** Bytes 0x80…0xFF of Windows-1252; U+FFFD where no character is defined. */
const CP1252 =
  '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿' +
  'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ';

/** Bytes 0x80…0xFF of Mac Roman; U+FFFD for the one private character. */
const MAC_ROMAN =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄¤‹›ﬁﬂ' +
  '‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uFFFDÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

/** The two single-byte character sets Norwegian files are met in. */
export type SingleByteSet = 'windows-1252' | 'macintosh';

const TABLES: Readonly<Record<SingleByteSet, string>> = { 'windows-1252': CP1252, macintosh: MAC_ROMAN };
const CHUNK = 8192;

/**
 * Which text do these bytes spell in a single-byte character set?
 *
 * An own table of 128 characters: TextDecoder is wrong on 0x80…0x9F on several Node 20–24 releases
 * (nodejs/node #56542), and iconv-lite needs Node's Buffer, so it cannot run in a browser. The tests hold all
 * 256 bytes against iconv-lite.
 *
 * @param bytes any bytes
 * @param set which character set
 * @returns one character a byte; U+FFFD where the set has none. Cost: O(bytes).
 */
export function decodeSingleByte(bytes: Uint8Array, set: SingleByteSet): string {
  const table = TABLES[set];
  const codes = new Uint16Array(256);
  for (let i = 0; i < 256; i++) codes[i] = i < 128 ? i : table.charCodeAt(i - 128);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const part = bytes.subarray(at, at + CHUNK);
    parts.push(String.fromCharCode(...Uint16Array.from(part, (byte) => codes[byte]!)));
  }
  return parts.join('');
}

/**
 * Which bytes would this text be in Windows-1252?
 *
 * @param text any text
 * @returns the bytes, or null when a character does not exist in Windows-1252. Cost: O(length).
 */
export function encodeCp1252(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const high = code < 128 ? -1 : CP1252.indexOf(text[i]!);
    if (code >= 128 && (high < 0 || code === 0xfffd)) return null;
    bytes[i] = code < 128 ? code : high + 128;
  }
  return bytes;
}
