import { decodeSingleByte, encodeCp1252, type SingleByteSet } from './single-byte.ts';
import type { Problem, SourceFile } from './types.ts';

/** A file as text, and how it was read. */
export interface Decoded {
  /** NFC, without byte order mark and NUL; line ends are \n. */
  readonly text: string;
  /** utf-8 · utf-8-bom · utf-16le · utf-16be · windows-1252 · macintosh */
  readonly encoding: string;
  readonly problems: readonly Problem[];
}

const MOJIBAKE = /Ã[¦¸¥†˜…\u0098]|â€[“”™œ¢˜]/;
/** Without these a text has no letters to lose, to mend or to put together. */
const NOT_ASCII = /\P{ASCII}/u;
/** Characters that are taken out, or that end a line. */
const CONTROL = /[\0\r\n]/;
/** A byte order mark of UTF-16 that was taken for two letters and saved as UTF-8. */
const RESAVED_MARKS = [
  [0xc3, 0xbf, 0xc3, 0xbe],
  [0xc3, 0xbe, 0xc3, 0xbf],
] as const;
const CP1252_LETTERS = new Set([0xe6, 0xf8, 0xe5, 0xc6, 0xd8, 0xc5]);
const MAC_LETTERS = new Set([0xbe, 0xbf, 0x8c, 0xae, 0xaf, 0x81]);

/**
 * Which text do these bytes spell?
 *
 * Order: byte order mark; UTF-16 without mark by its zero bytes; strict UTF-8; else Windows-1252 or Mac Roman,
 * whichever gives more Norwegian letters (Windows-1252 on a tie). The file's name is never asked.
 * Damage is reported, not hidden: NUL characters (removed), lost letters (U+FFFD), letters saved twice (mojibake),
 * UTF-16 that was re-saved as single bytes.
 *
 * @param file the file as it came
 * @returns the text in NFC with \n line ends, the encoding's name, and the problems met. Cost: O(bytes).
 */
export function decode(file: SourceFile): Decoded {
  const { raw, encoding } = decodeBytes(file.bytes);
  const problems: Problem[] = [];
  const place = { file: file.name };
  const nulls = raw.includes('\0') ? raw.split('\0').length - 1 : 0;
  if (nulls > 0) problems.push({ code: 'NUL_REMOVED', severity: 'warning', place, params: { count: nulls } });
  const clean = nulls > 0 ? raw.replaceAll('\0', '') : raw;
  const lines = clean.includes('\r') ? clean.replace(/\r\n?/g, '\n') : clean;
  if (!NOT_ASCII.test(lines)) return { text: lines, encoding, problems };
  const text = lines.normalize('NFC');
  if (text.startsWith('ÿþ') || text.startsWith('þÿ')) {
    return { text, encoding, problems: [{ code: 'RESAVED_UTF16', severity: 'rejected', place }] };
  }
  const lost = text.includes('\uFFFD') ? text.split('\uFFFD').length - 1 : 0;
  if (lost > 0) problems.push({ code: 'LOST_LETTERS', severity: 'warning', place, params: { count: lost } });
  if (MOJIBAKE.test(text)) problems.push({ code: 'MOJIBAKE', severity: 'warning', place });
  return { text, encoding, problems };
}

/** Would `decode` leave this text as it is, and say nothing of it? Cost: O(length). */
export function isUndamaged(text: string): boolean {
  if (CONTROL.test(text)) return false;
  if (!NOT_ASCII.test(text)) return true;
  return text.normalize('NFC') === text && !text.includes('\uFFFD') && !MOJIBAKE.test(text);
}

/**
 * What did the text say before it was saved twice (Ã¸ for ø)?
 *
 * Each run of non-ASCII characters is turned back into Windows-1252 bytes and read as UTF-8; a run is only
 * changed when that reading is flawless, so sound letters are left alone.
 *
 * @param text text with MOJIBAKE reported
 * @returns the repaired text in NFC. Cost: O(length).
 */
export function repairMojibake(text: string): string {
  const repaired = text.replace(/[\u0080-\uFFFF]+/g, (run) => {
    const bytes = encodeCp1252(run);
    return bytes === null ? run : (strictUtf8(bytes) ?? run);
  });
  return repaired.normalize('NFC');
}

function decodeBytes(bytes: Uint8Array): { raw: string; encoding: string } {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    const marked = strictUtf8(bytes.subarray(3));
    if (marked !== null) return { raw: marked, encoding: 'utf-8-bom' };
  }
  const wide = utf16Order(bytes);
  if (wide !== null) return { raw: new TextDecoder(wide).decode(bytes), encoding: wide };
  const plain = strictUtf8(bytes);
  if (plain !== null) return { raw: plain, encoding: 'utf-8' };
  const set = singleByteSet(bytes);
  return { raw: decodeSingleByte(bytes, set), encoding: set };
}

function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (RESAVED_MARKS.some((mark) => mark.every((byte, i) => bytes[i] === byte))) return null;
  const zeros = [0, 0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) zeros[i % 2]!++;
  const half = bytes.length / 2;
  if (zeros[1]! > 0.2 * half && zeros[0]! < 0.05 * half) return 'utf-16le';
  if (zeros[0]! > 0.2 * half && zeros[1]! < 0.05 * half) return 'utf-16be';
  return null;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null; // not UTF-8: the caller tries the single-byte sets
  }
}

function singleByteSet(bytes: Uint8Array): SingleByteSet {
  let windows = 0;
  let mac = 0;
  for (const byte of bytes) {
    if (CP1252_LETTERS.has(byte)) windows++;
    else if (MAC_LETTERS.has(byte)) mac++;
  }
  return mac > windows ? 'macintosh' : 'windows-1252';
}
