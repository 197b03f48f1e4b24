import { attendeeRef } from '../attendees.ts';
import { columnLetter } from '../columns.ts';
import { contentHash } from '../content-hash.ts';
import type { TableRow } from '../csv.ts';
import { parseMoment } from '../dates.ts';
import { foldName, personRef } from '../person-ref.ts';
import { cellOf, placeOf, type ReadContext, type Reader } from '../reader.ts';
import { rowTimes } from '../start-time.ts';
import type { ContactRow, Moment, PersonRef } from '../types.ts';
import { type FormsColumns, formsColumns } from './forms-columns.ts';
import { foldAnswer, frequencyOf } from './frequency-words.ts';

const ANONYMOUS = /^(?:anonymous|anonym)$/i;
const SEPARATORS = /[;,\n/&]|\s(?:og|and|samt)\s/;
const NOBODY = new Set(
  'ingen|ingen andre|ingen fleire|nei|nobody|none|no one|no|vet ikke|veit ikkje|-'.split('|'),
);

/** One completed form. */
interface Answer {
  readonly row: TableRow;
  readonly from: PersonRef;
  readonly isAnonymous: boolean;
  readonly when: Moment;
}

/**
 * Whom does each respondent of a Microsoft Forms network survey say that she works with, and how often?
 *
 * Directed, from the respondent. «Aldri» gives no contact, and neither does a blank or «Vet ikke»; typed names count
 * without a frequency. Someone who answered twice counts with her latest form. Cost: O(answers × columns).
 */
export const readForms: Reader = (context) => {
  const { table, headerAt, rows, knownNames, findings } = context;
  const columns = formsColumns(table[headerAt]?.cells ?? [], rows, knownNames);
  if (columns.roster.length + columns.generators.length === 0) {
    findings.refuse('FORMS_NO_NETWORK');
    return {};
  }
  const scale = scaleOf(context, columns);
  if (scale === null) return {};
  const answers = latest(context, answersOf(context));
  const anonymous = answers.filter(({ isAnonymous }) => isAnonymous).length;
  if (anonymous > 0) findings.report('FORMS_ANONYMOUS', 'note', {}, { count: anonymous });
  const contacts = answers.flatMap((answer) => [
    ...ratedBy(context, answer, { columns, scale }),
    ...namedBy(context, answer, columns),
  ]);
  const third = contacts.filter(
    ({ to, frequency }) => frequency === undefined && to.name && !knownNames.has(foldName(to.name)),
  ).length;
  if (third > 0) findings.report('FORMS_THIRD_PERSONS', 'note', {}, { count: third });
  return { contacts };
};

/** The user's own words of frequency, lowest first; [] where samband knows them; null while they are asked for. */
function scaleOf({ rows, findings }: ReadContext, { roster }: FormsColumns): readonly string[] | null {
  const answers = rows.flatMap(({ cells }) => roster.map(({ at }) => frequencyOf(cells[at] ?? '')));
  const unknown = answers.filter((answer) => answer === null).length;
  if (unknown * 2 <= answers.filter((answer) => answer !== 'missing').length) return [];
  const answer = findings.ask('forms-scale', [EXAMPLE], { count: unknown });
  return answer === null ? null : answer.split('<').map(foldAnswer);
}

const EXAMPLE = 'aldri < sjelden < månedlig < ukentlig < daglig|never < seldom < monthly < weekly < daily';

function answersOf(context: ReadContext): Answer[] {
  const { columns } = context;
  const timeOf = rowTimes(context, ['date', 'start']);
  return context.rows.flatMap((row): Answer[] => {
    const email = cellOf(row, columns, 'email');
    const own = personRef({
      email: ANONYMOUS.test(email) ? '' : email,
      name: ANONYMOUS.test(cellOf(row, columns, 'name')) ? '' : cellOf(row, columns, 'name'),
    });
    const time = timeOf(row);
    if (time === null) return [];
    const from = own ?? { id: anonymousId(row, time.start) };
    return [{ row, from, isAnonymous: own === null, when: time.start }];
  });
}

/** By when she answered and what, whichever way the program that saved the file writes its dates. */
function anonymousId({ cells }: TableRow, when: Moment): string {
  const isDate = (cell: string): boolean => typeof parseMoment(cell, ANY_DATE) !== 'string';
  const answers = cells.slice(1).map((cell) => (isDate(cell) ? '' : cell.trim()));
  while (answers.at(-1) === '') answers.pop();
  const at = when.kind === 'local' ? when.iso : new Date(when.ms).toISOString();
  return `respondent ${contentHash([at, ...answers].join('\u0001'))}`;
}

const ANY_DATE = { slash: 'day-first', year: null, numbers: 'excel-days' } as const;

/** Each respondent's latest form. */
function latest({ findings }: ReadContext, answers: readonly Answer[]): Answer[] {
  const best = new Map<string, Answer>();
  for (const answer of answers) {
    const { from } = answer;
    const key = from.email?.toLowerCase() ?? from.id ?? foldName(from.name!);
    const earlier = best.get(key);
    if (earlier === undefined || orderOf(answer) > orderOf(earlier)) best.set(key, answer);
  }
  const repeated = answers.length - best.size;
  for (let i = 0; i < repeated; i++) findings.skip();
  if (repeated > 0) findings.report('FORMS_REPEATED', 'note', {}, { count: repeated });
  return [...best.values()];
}

function orderOf({ when, row }: Answer): string {
  const at = when.kind === 'local' ? when.iso : new Date(when.ms).toISOString();
  return `${at} ${row.cells.join('\u0001')}`;
}

function ratedBy(
  context: ReadContext,
  answer: Answer,
  { columns, scale }: { columns: FormsColumns; scale: readonly string[] },
): ContactRow[] {
  return columns.roster.flatMap(({ at, name }) => {
    const frequency = frequencyOf(answer.row.cells[at] ?? '', scale);
    if (frequency === null) {
      const where = { row: answer.row.row, column: columnLetter(at) };
      context.findings.report('FORMS_WORD', 'warning', where);
    }
    if (frequency === null || frequency === 'missing' || frequency === 0) return [];
    const to = attendeeRef(name);
    return to === null || isSame(to, answer.from) ? [] : [contactOf(context, answer, { to, frequency })];
  });
}

function namedBy(context: ReadContext, answer: Answer, { generators }: FormsColumns): ContactRow[] {
  const tokens = generators.flatMap((at) => (answer.row.cells[at] ?? '').split(SEPARATORS));
  const named = new Map<string, PersonRef>();
  for (const token of tokens) {
    const to = NOBODY.has(foldAnswer(token)) || !/\p{L}{2}/u.test(token) ? null : attendeeRef(token.trim());
    if (to !== null && !isSame(to, answer.from)) named.set(foldName(to.name ?? to.email!), to);
  }
  return [...named.values()].map((to) => contactOf(context, answer, { to }));
}

function isSame(a: PersonRef, b: PersonRef): boolean {
  if (a.email !== undefined && b.email !== undefined) return a.email.toLowerCase() === b.email.toLowerCase();
  return a.name !== undefined && b.name !== undefined && foldName(a.name) === foldName(b.name);
}

function contactOf(
  context: ReadContext,
  { from, when, row }: Answer,
  said: { to: PersonRef; frequency?: number },
): ContactRow {
  return {
    from,
    ...said,
    when,
    durationMinutes: null,
    count: 1,
    channel: null,
    directed: true,
    evidence: 'survey',
    place: placeOf(context, row),
  };
}
