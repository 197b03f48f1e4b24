import { type Question, UsageError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import type { Settings } from '../settings.ts';
import { type QuestionId, questionText } from './question-text.ts';
import type { Place, Problem } from './types.ts';
import { isFieldList } from './without-header.ts';

/** What one file taught us besides its rows: problems, questions, and how many rows were left out. */
export interface Findings {
  readonly problems: Problem[];
  readonly questions: Question[];
  readonly skipped: () => number;
  /** True after a problem that costs the whole file. */
  readonly refused: () => boolean;
  /** Collects a problem that costs the whole file, whatever has been read of it. */
  readonly refuse: (
    code: string,
    where?: { row?: number; column?: string },
    params?: Readonly<Record<string, string | number>>,
  ) => void;
  /** Collects a problem; place without file means the whole file. */
  readonly report: (
    code: string,
    severity: Problem['severity'],
    where?: { row?: number; column?: string },
    params?: Readonly<Record<string, string | number>>,
  ) => void;
  /** Collects a problem that costs the row. */
  readonly reject: (
    code: string,
    row: number,
    column?: string,
    params?: Readonly<Record<string, string | number>>,
  ) => void;
  /** Takes over the problems and questions of another part of the file. */
  readonly adopt: (other: Findings) => void;
  /** Leaves a row out without a problem of its own. */
  readonly skip: () => void;
  /**
   * The user's answer from samband.json, or null after the question was collected. An answer `ja|yes` is offered in
   * the user's language, accepted in both, and returned as `ja`.
   */
  readonly ask: (
    id: QuestionId,
    answers: readonly string[],
    params?: Readonly<Record<string, string | number>>,
  ) => string | null;
  /** The user's answer from samband.json, or null; nothing is asked. */
  readonly answer: (id: QuestionId, answers: readonly string[]) => string | null;
}

/**
 * Where are the problems and questions of one file kept?
 *
 * An answer is looked for under the sheet (`file#sheet`), the file, and the signature of the headings, so that next
 * month's file is not asked about again. Questions about one file's own damage or year are remembered by file only.
 *
 * @param at the file's name, for messages; its sheet; the signature of its headings
 * @param settings gives the answers and the language
 * @throws UsageError ANSWER_UNKNOWN from `ask` when samband.json answers with a word that was not offered
 */
export function createFindings(at: FindingsPlace, settings: Settings): Findings {
  const { file, sheet = null, signature = null } = at;
  const problems: Problem[] = [];
  const questions = new Map<string, Question>();
  const keys = answerKeys(at);
  const given = new Map(Object.entries(settings.answers));
  const answerTo = (id: QuestionId): { answer: string; key: string } | null => {
    for (const key of keys) {
      const answer = new Map(Object.entries(given.get(key) ?? {})).get(id);
      if (answer !== undefined) return { answer, key };
    }
    return null;
  };
  let skipped = 0;
  let refused = false;
  const report: Findings['report'] = (code, severity, where = {}, params) => {
    const place: Place = sheet === null ? { file, ...where } : { file, sheet, ...where };
    problems.push(params ? { code, severity, place, params } : { code, severity, place });
  };
  return {
    problems,
    get questions() {
      return [...questions.values()];
    },
    skipped: () => skipped,
    refused: () => refused,
    refuse(code, where, params) {
      refused = true;
      report(code, 'rejected', where, params);
    },
    report,
    reject(code, row, column, params) {
      skipped++;
      report(code, 'rejected', column === undefined ? { row } : { row, column }, params);
    },
    adopt(other) {
      problems.push(...other.problems);
      for (const question of other.questions) questions.set(question.id, question);
    },
    skip() {
      skipped++;
    },
    answer(id, answers) {
      const found = answerTo(id);
      return found === null ? null : validAnswer(found.key, id, found.answer, answers);
    },
    ask(id, answers, params = {}) {
      const found = answerTo(id);
      if (found !== null) return validAnswer(found.key, id, found.answer, answers);
      const shown = sheet === null ? file : `${file}, ${SHEET[settings.lang]} ${sheet}`;
      const text = questionText(id, { ...params, file: shown }, settings.lang);
      const key = signature !== null && !OF_ONE_FILE.has(id) ? signature : keys[0]!;
      const offered = answers
        .map((both) => both.split('|'))
        .map(([nb, en]) => (settings.lang === 'en' && en) || nb!);
      questions.set(id, { file: key, id, text, answers: offered });
      return null;
    },
  };
}

/** Where a table stands: its file, its sheet, and what its headings look like. */
export interface FindingsPlace {
  readonly file: string;
  readonly sheet?: string | null;
  readonly signature?: string | null;
}

const SHEET = { nb: 'ark', en: 'sheet' } as const;
/** Answers that hold for one file alone: another file may have other years and other damage. */
const OF_ONE_FILE: ReadonlySet<QuestionId> = new Set(['year', 'mojibake', 'columns']);

/** Under which keys of samband.json's `columns` and `answers` does a table look, in this order? */
export function answerKeys({ file, sheet, signature }: FindingsPlace): readonly string[] {
  return [...(sheet ? [`${file}#${sheet}`] : []), file, ...(signature ? [signature] : [])];
}

function validAnswer(file: string, id: string, answer: string, answers: readonly string[]): string {
  const given = answer.trim().toLowerCase();
  if (id === 'year' && /^\d{4}$/.test(given)) return given;
  if (id === 'forms-scale' && given.includes('<')) return given;
  if (id === 'columns' && isFieldList(given)) return given;
  const found = answers.find((both) => both.toLowerCase().split('|').includes(given));
  if (found !== undefined) return found.split('|')[0]!;
  const valid = answers.flatMap((both) => both.split('|'));
  const hint = `Mente du «${nearest(answer, valid) ?? ''}»? Gyldige svar: ${valid.join(', ')}.`;
  const where = `samband.json, answers, ${file}, ${id}`;
  throw new UsageError('ANSWER_UNKNOWN', `Ukjent svar «${answer}» (${where}). ${hint}`);
}
