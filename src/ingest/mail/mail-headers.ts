/** The headers of one message by lower-case name, unfolded; the body is never looked at. */
export interface MailHeaders {
  /** Line of the file the message begins on, from 1. */
  readonly row: number;
  readonly fields: ReadonlyMap<string, string>;
}

const WANTED = new Set([
  'from',
  'to',
  'cc',
  'date',
  'message-id',
  'auto-submitted',
  'content-type',
  'content-class',
  'precedence',
  'list-id',
  'return-path',
  'subject',
]);
const NEXT_MESSAGE = /\n\nFrom (?=\S)/g;

/**
 * Which headers do the messages of a mail file have?
 *
 * One message (.eml), or many behind lines that begin with `From ` (mbox). Each is cut at its first blank line.
 *
 * @param text the file
 * @returns one entry a message. Cost: O(length).
 */
export function mailHeaders(text: string): MailHeaders[] {
  const starts = [0];
  if (text.startsWith('From ')) for (const match of text.matchAll(NEXT_MESSAGE)) starts.push(match.index + 2);
  let line = 1;
  let counted = 0;
  return starts.map((start) => {
    for (let at = text.indexOf('\n', counted); at >= 0 && at < start; at = text.indexOf('\n', at + 1)) line++;
    counted = start;
    const blank = text.indexOf('\n\n', start);
    return { row: line, fields: fieldsIn(text.slice(start, blank < 0 ? text.length : blank)) };
  });
}

function fieldsIn(head: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of head.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (!WANTED.has(name)) continue;
    const value = line.slice(colon + 1).trim();
    const known = fields.get(name);
    fields.set(name, known === undefined ? value : `${known}, ${value}`);
  }
  return fields;
}
