import type { Place, Problem } from '../ingest/types.ts';
import type { Lang } from '../settings.ts';
import { fieldWord, formatTodo, formatWord, kindWord } from './ingest-words.ts';
import { SENTENCES_EN } from './problem-sentences-en.ts';
import { SENTENCES_NB } from './problem-sentences-nb.ts';

/** All problems of one code, told together. */
export interface ProblemGroup {
  readonly code: string;
  readonly severity: Problem['severity'];
  /** How many problems. */
  readonly count: number;
  readonly text: string;
}

const SENTENCES: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  nb: SENTENCES_NB,
  en: SENTENCES_EN,
};
const SEVERITIES: readonly Problem['severity'][] = ['rejected', 'warning', 'note'];
/** Codes whose params matter each time; told one by one up to this many. */
const ONE_BY_ONE = ['DURATION_CLIPPED', 'MISSING_COLUMN', 'DUPLICATE_FILE', 'MERGED_MEETING'];
const MOST_ONE_BY_ONE = 10;
const MOST_ROWS = 5;
const MOST_FILES = 5;

/**
 * What is wrong, where, and what to do?
 *
 * @param problem from reading or from building the log
 * @param lang bokmål or English
 * @returns `What (where). What to do.`; never the content of a cell. Cost: O(length).
 */
export function problemText(problem: Problem, lang: Lang): string {
  const [one, many, todo] = partsOf(problem.code, lang);
  const where = placeText(problem.place, lang);
  const isMany = !many.includes('{n}') && Number(problem.params?.count ?? 1) !== 1;
  return fill(`${isMany ? many : one} (${where}). ${todo}`.trim(), problem, 1, lang);
}

/**
 * What is wrong with the files as a whole?
 *
 * Problems of one code are told together with their number and first rows; rejected ones come first.
 *
 * @param problems in any order
 * @param lang bokmål or English
 * @returns groups by severity, then by number (most first), then by code. Cost: O(n log n).
 */
export function problemSummary(problems: readonly Problem[], lang: Lang): ProblemGroup[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = `${problem.severity} ${problem.code} ${problem.params?.format ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  return [...groups.values()]
    .flatMap((group) => groupTexts(group, lang))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        b.count - a.count ||
        (a.code === b.code ? 0 : a.code < b.code ? -1 : 1),
    );
}

function groupTexts(group: readonly Problem[], lang: Lang): ProblemGroup[] {
  const [first] = group as [Problem];
  const { code, severity } = first;
  const single = group.length === 1 || (ONE_BY_ONE.includes(code) && group.length <= MOST_ONE_BY_ONE);
  if (single) return group.map((p) => ({ code, severity, count: 1, text: problemText(p, lang) }));
  const [, many, todo] = partsOf(code, lang);
  const text = `${many} (${placesText(group, lang)}). ${todo}`.trim();
  const count = group.reduce((sum, p) => sum + Number(p.params?.count ?? 0), 0);
  const total: Problem = { ...first, params: { ...first.params, count } };
  return [{ code, severity, count: group.length, text: fill(text, total, group.length, lang) }];
}

function partsOf(code: string, lang: Lang): [one: string, many: string, todo: string] {
  const sentence = Object.hasOwn(SENTENCES[lang], code) ? SENTENCES[lang][code]! : `${code}|${code}|`;
  const [one, many, todo] = sentence.split('|');
  return [one!, many!, todo!];
}

function fill(template: string, { params = {}, place }: Problem, n: number, lang: Lang): string {
  const values = new Map<string, string | number>([
    ...Object.entries(params),
    ['n', n],
    ['file', place.file],
  ]);
  const { kind, field, format } = params;
  if (kind !== undefined) values.set('kind', kindWord(String(kind), lang));
  if (field !== undefined) values.set('field', fieldWord(String(field), lang)).set('fieldName', field);
  if (format !== undefined) {
    values
      .set('format', formatWord(String(format), lang))
      .set('formatTodo', formatTodo(String(format), lang));
  }
  return template.replace(/\{(\w+)\}/g, (whole, key: string) => numberText(values.get(key), lang) ?? whole);
}

function numberText(value: string | number | undefined, lang: Lang): string | undefined {
  if (typeof value !== 'number') return value;
  return lang === 'nb' ? String(value).replace('.', ',') : String(value);
}

/** Where something stood: `motelogg.csv, rad 6, kolonne «Dato»`. */
export function placeText({ file, sheet, row, column }: Place, lang: Lang): string {
  const nb = lang === 'nb';
  const parts = [file];
  if (sheet !== undefined) parts.push(nb ? `ark «${sheet}»` : `sheet “${sheet}”`);
  if (row !== undefined) parts.push(nb ? `rad ${row}` : `row ${row}`);
  if (column !== undefined) parts.push(nb ? `kolonne «${column}»` : `column “${column}”`);
  return parts.join(', ');
}

function placesText(group: readonly Problem[], lang: Lang): string {
  const byFile = new Map<string, number[]>();
  for (const { place } of group) {
    const rows = byFile.get(place.file) ?? [];
    byFile.set(place.file, rows);
    if (place.row !== undefined && !rows.includes(place.row) && rows.length <= MOST_ROWS)
      rows.push(place.row);
  }
  const [rowWord, moreWord] = lang === 'nb' ? ['rad', 'og flere'] : ['row', 'and more'];
  const shownFiles = [...byFile]
    .slice(0, MOST_FILES)
    .map(([file, rows]) => {
      if (rows.length === 0) return file;
      const shown = rows.slice(0, MOST_ROWS).join(', ');
      return `${file}, ${rowWord} ${shown}${rows.length > MOST_ROWS ? ` ${moreWord}` : ''}`;
    })
    .join('; ');
  return byFile.size > MOST_FILES ? `${shownFiles} ${moreWord}` : shownFiles;
}
