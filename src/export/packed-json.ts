/** Marks a packed list; no result has a field of this name. */
const MARK = '~';
/** Shorter lists are left as they are. */
const LONG = 16;

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * The same data with less in it that repeats, so that it deflates better.
 *
 * Long lists of whole numbers become first value and differences; lists of objects with the same fields become one list for
 * each field; a long list that was there before becomes its number. Numbers in long lists are cut to 5 significant digits,
 * others to 9: more than any picture or table shows.
 *
 * @param value anything that JSON can hold, without a field «~»
 * @returns what `unpackJson` reads back
 * Cost: O(size).
 */
export function packJson(value: unknown): unknown {
  const seen = new Map<string, number>();
  const pack = (v: Json, digits: number): Json => {
    if (typeof v === 'number') return cut(v, digits);
    if (v === null || typeof v !== 'object') return v;
    if (!isList(v)) return eachField(v, (field) => pack(field, digits));
    if (v.length < LONG) return v.map((item) => pack(item, digits));
    const key = JSON.stringify(v);
    const before = seen.get(key);
    if (before !== undefined) return { [MARK]: 'same', at: before };
    seen.set(key, seen.size);
    const fields = sharedFields(v);
    if (fields) {
      const rows = v as readonly { readonly [key: string]: Json }[];
      return {
        [MARK]: 'rows',
        of: fields,
        columns: fields.map((f) =>
          pack(
            rows.map((row) => row[f]!),
            5,
          ),
        ),
      };
    }
    const shorter = v.every((item) => Number.isSafeInteger(item)) ? shorterSteps(v as number[], key) : null;
    if (shorter) return { [MARK]: 'steps', of: shorter };
    return v.map((item) => pack(item, 5));
  };
  return pack(value as Json, 9);
}

/**
 * What `packJson` packed, as it was, but for the digits.
 *
 * Cost: O(size).
 */
export function unpackJson(value: unknown): unknown {
  const seen: Json[] = [];
  const unpack = (v: Json): Json => {
    if (v === null || typeof v !== 'object') return v;
    if (isList(v)) return v.length < LONG ? v.map(unpack) : kept(() => v.map(unpack));
    switch (v[MARK]) {
      case 'same':
        return seen[v['at'] as number]!;
      case 'steps':
        return kept(() => sums(v['of'] as number[]));
      case 'rows':
        return kept(() => {
          const [fields, columns] = [v['of'] as string[], (v['columns'] as Json[]).map(unpack) as Json[][]];
          return columns[0]!.map((_, i) => {
            const row: Record<string, Json> = {};
            for (let at = 0; at < fields.length; at++) row[fields[at]!] = columns[at]![i]!;
            return row;
          });
        });
      default:
        return eachField(v, unpack);
    }
  };
  /** Lists are numbered in the order in which they begin, as when they were packed. */
  const kept = (make: () => Json): Json => {
    const at = seen.push(null) - 1;
    seen[at] = make();
    return seen[at]!;
  };
  return unpack(value as Json);
}

/** A number with so many significant digits; whole ones stay as they are. */
function cut(value: number, digits: number): number {
  if (Number.isInteger(value)) return value;
  const decimals = digits - 1 - Math.floor(Math.log10(Math.abs(value)));
  const scale = TENS[decimals];
  return scale === undefined ? Number(value.toPrecision(digits)) : Math.round(value * scale) / scale;
}

/** Powers of ten that are exact, so that dividing by them rounds once. */
const TENS = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function eachField(value: { readonly [key: string]: Json }, change: (field: Json) => Json): Json {
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, change(field)]));
}

/** The fields that every item has in the same order; null where they are not objects of one kind. */
function sharedFields(items: readonly Json[]): string[] | null {
  const fieldsOf = (item: Json | undefined): string[] | null =>
    typeof item === 'object' && item !== null && !isList(item) ? Object.keys(item) : null;
  const first = fieldsOf(items[0]);
  if (first === null || first.length === 0) return null;
  const isAlike = (fields: string[] | null): boolean =>
    fields?.length === first.length && fields.every((field, i) => field === first[i]);
  return items.every((item) => isAlike(fieldsOf(item))) ? first : null;
}

/** First value and differences, where that is at least a tenth shorter to write. */
function shorterSteps(values: readonly number[], written: string): number[] | null {
  const steps = values.map((value, i) => (i === 0 ? value : value - values[i - 1]!));
  return JSON.stringify(steps).length < 0.9 * written.length ? steps : null;
}

function sums(steps: readonly number[]): number[] {
  const values = new Array<number>(steps.length);
  let sum = 0;
  for (let i = 0; i < steps.length; i++) {
    sum += steps[i]!;
    values[i] = sum;
  }
  return values;
}
