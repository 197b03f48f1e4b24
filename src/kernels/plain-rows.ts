import { InputError } from '../errors.ts';

const [COMMA, LINE_FEED, RETURN, QUOTE] = [44, 10, 13, 34];

/** Takes a file in pieces. */
export interface RowReader {
  /** The next piece, of any length; not kept. */
  push(piece: Uint8Array): void;
  /** After the last piece: a last line without line end. */
  end(): void;
}

/**
 * Where in the bytes are the wanted columns of each row? A comma-separated file without quotes, piece by piece.
 *
 * No text and no object is made for a row.
 *
 * @param file  name for messages
 * @param wanted  headings
 * @param onRow  gets bytes and bounds: column c is bytes[bounds[2c] … bounds[2c + 1]); both are used again; and the row's
 *   number from 1, empty rows counted
 * @throws InputError NOT_PLAIN at a quotation mark, a row of fewer or more fields than the heading, or where a heading is
 *   missing; the ordinary reader takes such files
 * Cost: O(bytes); one piece and one row in memory.
 */
export function plainRows(
  file: string,
  wanted: readonly string[],
  onRow: (bytes: Uint8Array, bounds: Int32Array, row: number) => void,
): RowReader {
  let split: SplitRow | null = null;
  let row = 0;
  const bounds = new Int32Array(2 * wanted.length);
  return lines((bytes, from, end) => {
    row++;
    const to = end > from && bytes[end - 1] === RETURN ? end - 1 : end;
    if (split === null) split = splitter(file, wanted, new TextDecoder().decode(bytes.subarray(from, to)));
    else if (from < to) {
      split(bytes, from, to, row, bounds);
      onRow(bytes, bounds, row);
    }
  });
}

/** Fills the bounds of the wanted columns. */
type SplitRow = (bytes: Uint8Array, from: number, to: number, row: number, bounds: Int32Array) => void;

function splitter(file: string, wanted: readonly string[], heading: string): SplitRow {
  const names = heading.trim().split(',');
  const found = wanted.map((name) => names.indexOf(name));
  const missing = found.indexOf(-1);
  if (missing >= 0) failRow(file, 1, `kolonnen ${wanted[missing]} mangler`, `no column ${wanted[missing]}`);
  const places = new Int32Array(names.length).fill(-1);
  found.forEach((at, column) => {
    places[at] = column;
  });
  return (bytes, from, to, row, bounds) => {
    let field = 0;
    let start = from;
    for (let at = from; at <= to; at++) {
      const byte = at === to ? COMMA : bytes[at]!;
      if (byte === QUOTE) failRow(file, row, 'anførselstegn', 'quotation mark');
      if (byte !== COMMA) continue;
      const column = field < names.length ? places[field]! : -1;
      if (column >= 0) {
        bounds[2 * column] = start;
        bounds[2 * column + 1] = at;
      }
      field++;
      start = at + 1;
    }
    if (field < names.length) failRow(file, row, 'for få felt', 'too few fields');
    if (field > names.length) failRow(file, row, 'for mange felt', 'too many fields');
  };
}

/** Cuts pieces into lines; an empty file is one empty line. */
function lines(onLine: (bytes: Uint8Array, from: number, end: number) => void): RowReader {
  let rest = new Uint8Array(0);
  let isEmpty = true;
  const take = (bytes: Uint8Array, from: number, end: number): void => {
    isEmpty = false;
    onLine(bytes, from, end);
  };
  const push = (piece: Uint8Array): void => {
    let from = 0;
    if (rest.length > 0) {
      const end = piece.indexOf(LINE_FEED);
      const head = end < 0 ? piece : piece.subarray(0, end);
      const joined = new Uint8Array(rest.length + head.length);
      joined.set(rest);
      joined.set(head, rest.length);
      rest = joined;
      if (end < 0) return;
      take(rest, 0, rest.length);
      from = end + 1;
    }
    for (let end = piece.indexOf(LINE_FEED, from); end >= 0; end = piece.indexOf(LINE_FEED, from)) {
      take(piece, from, end);
      from = end + 1;
    }
    rest = piece.slice(from);
  };
  return {
    push,
    end() {
      if (rest.length > 0 || isEmpty) take(rest, 0, rest.length);
    },
  };
}

/** Says that a file has to be read the ordinary way, because of one row. */
export function failRow(file: string, row: number, nb: string, en: string): never {
  throw new InputError(
    'NOT_PLAIN',
    `${file}, linje ${row}: ${nb}. Filen har ikke den enkle formen; les den på vanlig måte. / line ${row}: ${en}; not the plain form, read it the ordinary way.`,
  );
}
