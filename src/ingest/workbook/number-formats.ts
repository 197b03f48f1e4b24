import { readXml, wholeNumber } from './xml-events.ts';

/**
 * What the format of a number says it is. month: a date shown without its day · duration: hours counted past 24, or
 * minutes and seconds alone.
 */
export type FormatKind = 'number' | 'date' | 'month' | 'time' | 'datetime' | 'duration';

export interface NumberFormat {
  readonly kind: FormatKind;
  /** Digits a whole number is filled up to with zeros (format `0000`); 0 = as it is. */
  readonly digits: number;
}

/** The format of cells that have none. */
export const GENERAL: NumberFormat = { kind: 'number', digits: 0 };

/** Built-in formats (ECMA-376 part 1, 18.8.30) that are no plain numbers; 27–36 and 50–58 are East Asian dates. */
const BUILT_IN: ReadonlyMap<number, FormatKind> = new Map<number, FormatKind>([
  ...[14, 15, 16, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'date'] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 55, 56].map((id) => [id, 'time'] as const),
  [17, 'month'],
  [22, 'datetime'],
  [45, 'duration'],
  [46, 'duration'],
  [47, 'duration'],
]);

const QUOTED = /"[^"]*"?|\\.|_.|\*./gs;
const ELAPSED = /\[(?:h+|m+|s+)\]/i;
const BRACKETS = /\[[^\]]*\]/g;
const AM_PM = /am\/pm|a\/p/i;
const WORDS = /general|standard/gi;
/** m beside hours or seconds is minutes; else it is a month. */
const MINUTES = /(h+[^a-z]*)m+|m+([^a-z]*s)/gi;

/**
 * Does a number format show a date, a clock time, a duration or a number?
 *
 * Only the first section counts. Texts in quotes, colours, currencies and conditions are left out first: `[Red]` and
 * `"dager"` hold letters of dates. `m` is minutes beside hours or seconds, else a month.
 *
 * @param code format code, e.g. `dd.mm.yyyy`, `[h]:mm`, `#,##0.00`
 * @returns the kind, and how many digits a format of zeros alone fills up to
 */
export function numberFormat(code: string): NumberFormat {
  const plain = code.replace(QUOTED, '').split(';')[0]!;
  if (ELAPSED.test(plain)) return { kind: 'duration', digits: 0 };
  const bare = plain.replace(BRACKETS, '').replace(WORDS, '');
  const hasHalfDays = AM_PM.test(bare);
  const letters = bare.replace(AM_PM, '').replace(MINUTES, (all) => all.replaceAll(/m/gi, ''));
  const hasDay = /d/i.test(letters);
  const hasMonth = /m/i.test(letters);
  const isDate = hasDay || hasMonth || /y/i.test(letters);
  const isTime = hasHalfDays || /[hs]/i.test(letters);
  if (isDate && isTime) return { kind: 'datetime', digits: 0 };
  if (isDate) return { kind: hasMonth && !hasDay ? 'month' : 'date', digits: 0 };
  if (isTime) return { kind: hasHalfDays || /h/i.test(letters) ? 'time' : 'duration', digits: 0 };
  const zeros = /^[0\s()/-]+$/.test(bare) ? bare.split('0').length - 1 : 0;
  return { kind: 'number', digits: zeros > 1 ? zeros : 0 };
}

/**
 * Which format has each cell style?
 *
 * @param part bytes of styles.xml
 * @returns formats by the number in a cell's `s` attribute
 * @throws WorkbookFault when the part is not well-formed
 */
export async function readNumberFormats(part: AsyncIterable<Uint8Array>): Promise<readonly NumberFormat[]> {
  const custom = new Map<number, NumberFormat>();
  const ids: number[] = [];
  let section = '';
  await readXml(part, {
    open(name, attributes) {
      if (name === 'numFmts' || name === 'cellXfs' || name === 'dxfs' || name === 'cellStyleXfs')
        section = name;
      const id = wholeNumber(attributes['numFmtId']);
      if (name === 'numFmt' && section === 'numFmts' && id !== null) {
        custom.set(id, numberFormat(attributes['formatCode'] ?? ''));
      } else if (name === 'xf' && section === 'cellXfs') ids.push(id ?? 0);
    },
    close(name) {
      if (name === section) section = '';
    },
  });
  return ids.map((id) => custom.get(id) ?? { kind: BUILT_IN.get(id) ?? 'number', digits: 0 });
}
