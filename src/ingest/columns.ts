import { UsageError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { ALIASES, FIELDS, type Field } from './aliases.ts';
import type { KindRule } from './kinds.ts';

/** Which column holds which field. */
export interface Columns {
  readonly index: ReadonlyMap<Field, number>;
  /** Headings as written; a column without one is called by its letter. */
  readonly headings: readonly string[];
  readonly mapping: readonly { readonly heading: string; readonly field: string }[];
  /** Free text: dropped unread. */
  readonly blocked: readonly string[];
  readonly unused: readonly string[];
  /** Fields that two columns with the same heading could fill. */
  readonly duplicates: readonly { readonly field: Field; readonly columns: readonly number[] }[];
}

/** Samband.json's `columns` of one file: heading → field. */
export type ColumnChoice = Readonly<Record<string, string>>;

/**
 * How is a heading compared?
 *
 * NFKC, no invisible characters, lower case, blanks collapsed, trailing `:`, `*` and `?` dropped.
 *
 * @param heading as it stands in the file
 * @returns the form aliases are written in
 */
export function normaliseHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/[ :*?]+$/, '');
}

/**
 * Which fields can a heading mean?
 *
 * Tried in turn: the whole heading, the heading without its brackets (`Varighet (timer)`), each side of a slash
 * (`Stilling/rolle`).
 *
 * @param heading as it stands in the file
 * @returns candidate fields, empty when the heading is unknown
 */
export function fieldsOf(heading: string): readonly Field[] {
  const whole = normaliseHeading(heading);
  const bare = whole.replace(/\s*[([].*$/, '');
  for (const form of [whole, bare, ...bare.split('/').map((part) => part.trim())]) {
    const fields = ALIASES.get(form);
    if (fields) return fields;
  }
  return [];
}

/** The letter Excel shows above a column, from index 0. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

/**
 * Which column holds which field of this kind of file?
 *
 * The user's choice comes first, then headings that can only mean one field of the kind, then the ambiguous ones
 * in the kind's order of fields. Free-text headings are blocked.
 *
 * @param headings the header row
 * @param rule what the kind understands
 * @param choice the user's `columns` for this file
 * @throws UsageError COLUMN_UNKNOWN or FIELD_UNKNOWN, naming the nearest valid one
 */
export function mapColumns(headings: readonly string[], rule: KindRule, choice: ColumnChoice = {}): Columns {
  const names = headings.map((heading, i) => (heading.trim() === '' ? columnLetter(i) : heading.trim()));
  const chosen = readChoice(names, choice);
  const candidates = names.map((name, i) => chosen.get(i) ?? acceptedFields(name, rule));
  const index = new Map<Field, number>();
  const field: (Field | undefined)[] = names.map(() => undefined);
  for (const pass of [1, Number.POSITIVE_INFINITY]) {
    candidates.forEach((fields, i) => {
      if (field[i] !== undefined || fields.length > pass) return;
      const free = fields.find((f) => !index.has(f));
      if (free === undefined) return;
      field[i] = free;
      if (free !== 'free-text' && free !== 'ignore') index.set(free, i);
    });
  }
  return {
    index,
    headings: names,
    mapping: names.flatMap((heading, i) => {
      const f = field[i];
      return f === undefined || f === 'free-text' || f === 'ignore' ? [] : [{ heading, field: f }];
    }),
    blocked: names.filter((_, i) => field[i] === 'free-text'),
    unused: names.filter((_, i) => field[i] === undefined || field[i] === 'ignore'),
    duplicates: findDuplicates(names, index, chosen),
  };
}

function acceptedFields(heading: string, rule: KindRule): readonly Field[] {
  const fields = fieldsOf(heading);
  const accepted = rule.fields.filter((field) => fields.includes(field));
  if (accepted.length > 0) return accepted;
  return fields.includes('free-text') ? ['free-text'] : [];
}

function readChoice(names: readonly string[], choice: ColumnChoice): Map<number, readonly Field[]> {
  const chosen = new Map<number, readonly Field[]>();
  for (const [heading, field] of Object.entries(choice)) {
    const wanted = normaliseHeading(heading);
    const at = names.findIndex((name, i) => normaliseHeading(name) === wanted || columnLetter(i) === heading);
    if (at < 0) throw unknown('COLUMN_UNKNOWN', 'kolonnen', heading, names);
    const known = FIELDS.find((f) => f === field);
    if (known === undefined) throw unknown('FIELD_UNKNOWN', 'feltet', field, FIELDS);
    chosen.set(at, [known]);
  }
  return chosen;
}

function unknown(code: string, what: string, word: string, valid: readonly string[]): UsageError {
  const hint = `Mente du «${nearest(word, valid) ?? ''}»? Gyldige: ${valid.join(', ')}.`;
  return new UsageError(code, `Finner ikke ${what} «${word}» (samband.json, columns). ${hint}`);
}

function findDuplicates(
  names: readonly string[],
  index: ReadonlyMap<Field, number>,
  chosen: ReadonlyMap<number, readonly Field[]>,
): Columns['duplicates'] {
  const normal = names.map(normaliseHeading);
  return [...index]
    .map(([field, at]) => ({
      field,
      columns: names.flatMap((_, i) => (normal[i] === normal[at] && !chosen.has(i) ? [i] : [])),
    }))
    .filter(({ columns }) => columns.length > 1);
}
