import { InputError } from '../../errors.ts';
import { type CodedColumn, codedColumns } from '../../kernels/coded-columns.ts';
import type { Settings } from '../../settings.ts';
import type { Field } from '../aliases.ts';
import { MAX_BYTES } from '../open-file.ts';
import type { ReadRows } from '../reader.ts';
import { type RecognisedFile, recognise } from '../recognise.ts';
import type { SourceFile } from '../types.ts';
import { CODED_KINDS, type CodedKind } from './coded-readers.ts';
import { isSoundText } from './sound-text.ts';

/** A file that was read by its columns; `rows` and `table` of the recognised file are those of its beginning. */
export interface CodedFile {
  readonly file: RecognisedFile;
  readonly read: ReadRows & { readonly rowsRead: number };
}

/** What kind of file it is, and which column is which, is decided by so much of it, bytes. */
const HEAD_BYTES = 64 * 1024;
/** More rows than any sign of a kind of file looks at (detect.ts). */
const HEAD_ROWS = 100;
const LINE_FEED = 10;

/**
 * What does a large file of the plain form say, where there is nothing to remark on?
 *
 * Meetings and attendance of a long log say few things many times, so each different text is judged once and the rows are kept
 * as numbers: a tenth of the memory of an object a row. As soon as the ordinary reader would trim, mend, count, ask, warn of or
 * reject anything, this one gives up, so that everything is said by the ordinary one, and in one place.
 *
 * @param source the file as it came
 * @param settings gives columns, answers and language
 * @returns the rows and the report of the ordinary reader; null where that one is needed
 * @throws UsageError when samband.json names a column, field or answer that does not exist
 * Cost: O(bytes).
 */
export function codedFile(source: SourceFile, settings: Settings): CodedFile | null {
  if (source.workbook !== undefined || source.bytes.length > MAX_BYTES) return null;
  const end = source.bytes.lastIndexOf(LINE_FEED, Math.min(HEAD_BYTES, source.bytes.length)) + 1;
  const [file, ...others] = recognise({ name: source.name, bytes: source.bytes.subarray(0, end) }, settings);
  const kind = CODED_KINDS.get(file!.kind);
  if (kind === undefined || others.length > 0 || !isPlain(file!, kind)) return null;
  const { headings, index } = file!.columns!;
  const columns = columnsOf(source, headings);
  if (columns === null || !columns.every(({ texts }) => texts.every(isSoundText))) return null;
  const rows = columns[0]!.codes.count;
  const read = kind.read({
    file: file!.file,
    rows,
    column: (field) => columns[index.get(field) ?? -1],
    heading: (field) => headings[index.get(field) ?? -1],
  });
  return read === null ? null : { file: file!, read: { ...read, rowsRead: rows } };
}

/** Is the beginning a table of this kind, every column of which is read and nothing of which is doubtful? */
function isPlain(file: RecognisedFile, { required, optional }: CodedKind): boolean {
  const { columns, findings, separator, headerAt, rows } = file;
  if (columns === null || separator !== ',' || headerAt !== 0 || rows.length < HEAD_ROWS) return false;
  if (findings.problems.length > 0 || findings.questions.length > 0) return false;
  const known: readonly Field[] = [...required, ...optional];
  const fields = [...columns.index.keys()];
  return (
    fields.length === columns.headings.length &&
    fields.every((field) => known.includes(field)) &&
    required.every((field) => columns.index.has(field))
  );
}

function columnsOf({ name, bytes }: SourceFile, headings: readonly string[]): CodedColumn[] | null {
  const reader = codedColumns(name, headings);
  try {
    reader.push(bytes);
    reader.end();
    return reader.finish();
  } catch (error) {
    // No plain CSV, or no UTF-8: the ordinary reader says what it is.
    if (error instanceof TypeError || (error instanceof InputError && error.code === 'NOT_PLAIN'))
      return null;
    throw error;
  }
}
