import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { WorkbookFault } from './fault.ts';

/** Attributes by name as written, prefix included; made without a prototype. */
export type Attributes = Readonly<Record<string, string>>;

/** What is called while a part is read. Names come without prefix: strict and prefixed files read alike. */
export interface XmlHandlers {
  open(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

const UTF8 = 'utf-8';
/** Longest beginning searched for a DOCTYPE: it must come before the first element. */
const HEAD = 4096;

/**
 * Reads one part as XML, a chunk at a time.
 *
 * Text is strict UTF-8, or UTF-16 with a byte order mark. Entities are never defined: a DOCTYPE ends the reading
 * before anything after it is looked at. What stands inside `extLst` is left out.
 *
 * @param part bytes of the part
 * @param handlers told about elements and text
 * @throws WorkbookFault XML_DOCTYPE for a DOCTYPE; BROKEN_WORKBOOK for anything that is not well-formed
 * Cost: O(bytes); memory of one chunk.
 */
export async function readXml(part: AsyncIterable<Uint8Array>, handlers: XmlHandlers): Promise<void> {
  const parser = createParser(handlers);
  let decoder: TextDecoder | null = null;
  let head: string | null = '';
  try {
    for await (const chunk of part) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      const text = decoder.decode(chunk, { stream: true });
      if (head !== null) head = checkedHead(head + text);
      parser.write(text);
    }
    parser.write(decoder?.decode() ?? '').close();
  } catch (cause) {
    if (cause instanceof WorkbookFault) throw cause;
    throw new WorkbookFault('BROKEN_WORKBOOK', {}, { cause });
  }
}

/** The beginning so far; null once it is long enough to know that no DOCTYPE follows. */
function checkedHead(head: string): string | null {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(head.slice(0, HEAD))) throw new WorkbookFault('XML_DOCTYPE');
  return head.length < HEAD ? head : null;
}

function encodingOf(chunk: Uint8Array): string {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  return chunk[0] === 0xfe && chunk[1] === 0xff ? 'utf-16be' : UTF8;
}

function createParser({ open, text, close }: XmlHandlers): SaxesParser<{ position: false; xmlns: false }> {
  const parser = new SaxesParser({ position: false as const, xmlns: false as const });
  let skipping = 0;
  parser.on('doctype', () => {
    throw new WorkbookFault('XML_DOCTYPE');
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    const local = localName(name);
    if (local === 'extLst') skipping++;
    else if (skipping === 0) open(local, attributes);
  });
  if (text) {
    parser.on('text', (value) => skipping === 0 && text(value));
    parser.on('cdata', (value) => skipping === 0 && text(value));
  }
  parser.on('closetag', ({ name }: SaxesTagPlain) => {
    const local = localName(name);
    if (local === 'extLst') skipping--;
    else if (skipping === 0) close?.(local);
  });
  return parser;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** True for what OOXML writes as a set flag. */
export function isSet(flag: string | undefined): boolean {
  return flag === '1' || flag === 'true' || flag === 'on';
}

/** A whole number ≥ 0, or null: never NaN. */
export function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
