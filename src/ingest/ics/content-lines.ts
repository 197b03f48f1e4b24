/** One property line of a calendar file, unfolded. */
export interface ContentLine {
  /** Line of the file it begins on, from 1. */
  readonly row: number;
  /** Upper case. */
  readonly name: string;
  readonly text: string;
}

/** One VEVENT or VTIMEZONE: its own properties, not those of what stands inside it (alarms). */
export interface Component {
  readonly name: string;
  readonly row: number;
  readonly lines: readonly ContentLine[];
  readonly parts: readonly Component[];
}

const NAME = /^([A-Za-z0-9-]+)\s*[;:]/;

/**
 * Which property lines does a calendar file hold?
 *
 * A line that begins with a blank continues the one before it (RFC 5545, 3.1). Lines that are no property are left out.
 *
 * @param text the file, with \n line ends
 * Cost: O(length).
 */
export function contentLines(text: string): ContentLine[] {
  const unfolded: { row: number; parts: string[] }[] = [];
  text.split('\n').forEach((line, i) => {
    const last = unfolded.at(-1);
    if (last !== undefined && (line.startsWith(' ') || line.startsWith('\t'))) last.parts.push(line.slice(1));
    else unfolded.push({ row: i + 1, parts: [line] });
  });
  return unfolded.flatMap(({ row, parts }) => {
    const joined = parts.join('');
    const name = NAME.exec(joined)?.[1]?.toUpperCase();
    return name === undefined ? [] : [{ row, name, text: joined }];
  });
}

/**
 * Which components do the lines build?
 *
 * @param lines of one file, which may hold several calendars
 * @returns the calendars; null when one of them does not end: the file was cut off. Cost: O(lines).
 */
export function componentsOf(lines: readonly ContentLine[]): Component[] | null {
  type Draft = { name: string; row: number; lines: ContentLine[]; parts: Draft[] };
  const root: Draft = { name: '', row: 0, lines: [], parts: [] };
  const open: Draft[] = [root];
  for (const line of lines) {
    const top = open.at(-1)!;
    const what = line.text
      .slice(line.text.indexOf(':') + 1)
      .trim()
      .toUpperCase();
    if (line.name === 'BEGIN') {
      const part: Draft = { name: what, row: line.row, lines: [], parts: [] };
      top.parts.push(part);
      open.push(part);
    } else if (line.name !== 'END') top.lines.push(line);
    else if (top.name !== what) return null;
    else open.pop();
  }
  return open.length === 1 ? root.parts : null;
}

/**
 * Where does folding cut a letter in two?
 *
 * Lines are folded at 75 octets, which may fall between the two bytes of æ, ø or å; such a file is no UTF-8 until
 * those folds are taken out. Other folds are left, so that lines keep their numbers.
 *
 * @param bytes a file
 * @returns the same bytes unless it is a calendar with cut letters. Cost: O(bytes).
 */
export function joinCutLetters(bytes: Uint8Array): Uint8Array {
  const head = String.fromCharCode(...bytes.subarray(0, 64));
  if (!/^(?:\u00EF\u00BB\u00BF)?\s*BEGIN:VCALENDAR/i.test(head)) return bytes;
  const joined = new Uint8Array(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    const fold = foldLength(bytes, i);
    const isCut = fold > 0 && (bytes[i - 1] ?? 0) >= 0x80 && ((bytes[i + fold] ?? 0) & 0xc0) === 0x80;
    if (isCut) i += fold - 1;
    else joined[length++] = bytes[i]!;
  }
  return length === bytes.length ? bytes : joined.subarray(0, length);
}

function foldLength(bytes: Uint8Array, at: number): number {
  const ends = bytes[at] === 0x0d && bytes[at + 1] === 0x0a ? 2 : bytes[at] === 0x0a ? 1 : 0;
  const blank = bytes[at + ends];
  return ends > 0 && (blank === 0x20 || blank === 0x09) ? ends + 1 : 0;
}
