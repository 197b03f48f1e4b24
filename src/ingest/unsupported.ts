import { normaliseHeading } from './columns.ts';

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
 * @returns `ics`, `html`, `sharepoint`, `mail`, `json`, or null when it may be a table
 */
export function unsupportedText(text: string): string | null {
  const head = text.slice(0, PROBE).trimStart();
  if (/^begin:vcalendar/i.test(head)) return 'ics';
  if (/^(<!doctype html|<html|<table|<\?xml)/i.test(head)) return 'html';
  if (head.startsWith('ListSchema=')) return 'sharepoint';
  if (/^(from |received:|return-path:|mime-version:|message-id:|from:|to:|date:|subject:)/i.test(head))
    return 'mail';
  return /^[{[]/.test(head) ? 'json' : null;
}

type Headings = ReadonlySet<string>;
const EXPORTS: readonly (readonly [string, (h: Headings) => boolean])[] = [
  ['teams', (h) => [...h].some((cell) => cell.endsWith('(upn)'))],
  ['teams', (h) => h.has('user action') && h.has('timestamp')],
  ['outlook-calendar', (h) => h.has('show time as') || h.has('vis tid som')],
  ['outlook-calendar', (h) => h.has('start date') && h.has('required attendees')],
  ['outlook-mail', (h) => [...h].some((cell) => /^(from|fra): \(/.test(cell))],
  ['salesforce', (h) => h.has('whoid') || h.has('activitydatetime')],
  ['salesforce', (h) => h.has('relationid') && h.has('eventid')],
  ['forms', (h) => h.has('completion time') || h.has('fullføringstidspunkt')],
  ['sharepoint', (h) => h.has('elementtype') && h.has('bane')],
  ['sharepoint', (h) => h.has('item type') && h.has('path')],
];

/**
 * Is this row the header of an export this version does not read?
 *
 * @param cells one row
 * @returns `teams`, `outlook-calendar`, `outlook-mail`, `salesforce`, `forms`, `sharepoint`, or null
 */
export function unsupportedHeadings(cells: readonly string[]): string | null {
  const headings = new Set(cells.map(normaliseHeading));
  return EXPORTS.find(([, matches]) => matches(headings))?.[0] ?? null;
}
