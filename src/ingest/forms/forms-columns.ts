import type { Field } from '../aliases.ts';
import { type Columns, columnLetter, normaliseHeading } from '../columns.ts';
import type { TableRow } from '../csv.ts';
import type { LayoutFinder } from '../layouts.ts';
import { frequencyOf } from './frequency-words.ts';
import { statementName } from './statement-name.ts';

/** A column that asks how often the respondent works with one person. */
export interface RosterColumn {
  readonly at: number;
  /** With brackets: `Ola Nordmann (NAV)`. */
  readonly name: string;
  /** Words before the name; '' where there are none. */
  readonly question: string;
}

/** What the columns of a survey's answers are for. */
export interface FormsColumns {
  readonly system: ReadonlyMap<Field, number>;
  readonly roster: readonly RosterColumn[];
  /** Questions to which the respondent types names. */
  readonly generators: readonly number[];
  /** Everything else: free text and other questions. */
  readonly rest: readonly number[];
}

const SYSTEM: readonly (readonly [Field, RegExp])[] = [
  ['start', /^(?:start time|starttidspunkt|starttid)$/],
  ['date', /^(?:completion time|fullføringstidspunkt|fullføringstid)$/],
  ['email', /^(?:email|e-mail|e-postadresse|e-post|epost)$/],
  ['name', /^(?:name|navn|namn)$/],
];
/** Columns of Forms itself and of its quizzes, which no answer stands in. */
const DROPPED =
  /^(?:id|language|språk|last modified time|tidspunkt for siste endring|tidspunkt for siste endring|tidspunkt for sist endra|total points|totalt antall poeng|quiz feedback|tilbakemelding på quiz|tilbakemelding på test|(?:points|feedback|poeng|tilbakemelding) ?[-–].*)$/;
const GENERATOR = /(?<!\p{L})(?:hvem|kven|who|whom|navn|namn|names?)(?!\p{L})/iu;
const KNOWN_SHARE = 0.6;
const SAMPLE_ROWS = 200;

/**
 * Which columns of a Microsoft Forms export are people, and which ask for names?
 *
 * A column belongs to the roster where its heading names a person and its answers are words of frequency, or where at
 * least two columns name people after the same question.
 *
 * @param headings the header row
 * @param rows the answers
 * @param known folded names of the registers
 * Cost: O(columns × first 200 answers).
 */
export function formsColumns(
  headings: readonly string[],
  rows: readonly TableRow[],
  known: ReadonlySet<string>,
): FormsColumns {
  const system = new Map<Field, number>();
  const open: number[] = [];
  headings.forEach((heading, at) => {
    const normal = normaliseHeading(heading);
    const field = SYSTEM.find(([f, pattern]) => !system.has(f) && pattern.test(normal))?.[0];
    if (field !== undefined) system.set(field, at);
    else if (normal !== '' && !DROPPED.test(normal)) open.push(at);
  });
  const named = open.flatMap((at) => {
    const found = statementName(headings[at]!, known);
    return found === null ? [] : [{ at, ...found }];
  });
  const sample = rows.slice(0, SAMPLE_ROWS);
  const roster = named.filter(
    ({ at, question }) =>
      isFrequency(sample, at) ||
      (question !== '' && named.filter((other) => other.question === question).length > 1),
  );
  const taken = new Set(roster.map(({ at }) => at));
  const left = open.filter((at) => !taken.has(at));
  const generators = left.filter((at) => GENERATOR.test(headings[at]!) && !isFrequency(sample, at));
  return { system, roster, generators, rest: left.filter((at) => !generators.includes(at)) };
}

function isFrequency(rows: readonly TableRow[], at: number): boolean {
  const answers = rows.map(({ cells }) => frequencyOf(cells[at] ?? '')).filter((a) => a !== 'missing');
  const known = answers.filter((answer) => answer !== null);
  return known.length > 0 && known.length >= KNOWN_SHARE * answers.length;
}

/** The columns of a Forms export for the report: people's names are not shown, only the question before them. */
export const formsLayout: LayoutFinder = (table, headerAt) => {
  const headings = table[headerAt]?.cells ?? [];
  const rows = table.slice(headerAt + 1);
  return { columns: shownColumns(headings, formsColumns(headings, rows, new Set())), rows };
};

function shownColumns(headings: readonly string[], found: FormsColumns): Columns {
  const rosterAt = new Map(found.roster.map((column) => [column.at, column]));
  const names = headings.map((heading, at) =>
    rosterAt.has(at) || heading.trim() === '' ? columnLetter(at) : heading.trim(),
  );
  const fieldAt = new Map<number, string>([...found.system].map(([field, at]) => [at, field]));
  for (const at of rosterAt.keys()) fieldAt.set(at, 'frequency');
  for (const at of found.generators) fieldAt.set(at, 'to-person');
  return {
    index: found.system,
    headings: names,
    mapping: names.flatMap((heading, at) => {
      const field = fieldAt.get(at);
      return field === undefined ? [] : [{ heading: rosterAt.get(at)?.question || heading, field }];
    }),
    blocked: found.rest.map((at) => names[at]!),
    unused: names.filter((_, at) => !fieldAt.has(at) && !found.rest.includes(at)),
    duplicates: [],
  };
}
