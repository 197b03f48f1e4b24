import type { FileKind } from './types.ts';

/** Kinds that are recognised and never read, and the problem that says why. */
export const NEVER_READ: ReadonlyMap<FileKind, string> = new Map<FileKind, string>([
  ['outlook-mail', 'MAIL_LIST_REFUSED'],
]);

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['gzip', [0x1f, 0x8b]],
];
const WORKBOOK_PART = 'xl/';
const PROBE = 4096;

/**
 * Is this a format this version does not read, judged by its first bytes?
 *
 * @param bytes the file
 * @returns `xlsx`, `zip`, `ole`, `pdf`, `image`, `gzip`, or null when it may be text
 */
export function unsupportedBytes(bytes: Uint8Array): string | null {
  const found = SIGNATURES.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte));
  if (!found) return null;
  if (found[0] !== 'zip') return found[0];
  const ends = [bytes.subarray(0, PROBE), bytes.subarray(-PROBE)];
  const isWorkbook = ends.some((part) => String.fromCharCode(...part).includes(WORKBOOK_PART));
  return isWorkbook ? 'xlsx' : 'zip';
}

/**
 * Is this a text format this version does not read, judged by how it begins?
 *
 * @param text decoded text
 * @returns `html`, `json`, or null when it may be read
 */
export function unsupportedText(text: string): string | null {
  const head = text.slice(0, PROBE).trimStart();
  if (/^(<!doctype html|<html|<table|<\?xml)/i.test(head)) return 'html';
  return /^[{[]/.test(head) ? 'json' : null;
}
