import { type Question, UsageError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import type { Settings } from '../settings.ts';
import { type QuestionId, questionText } from './question-text.ts';
import type { Place, Problem } from './types.ts';

/** What one file taught us besides its rows: problems, questions, and how many rows were left out. */
export interface Findings {
  readonly problems: Problem[];
  readonly questions: Question[];
  readonly skipped: () => number;
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
}

/**
 * Where are the problems and questions of one file kept?
 *
 * @param file the file's name, for messages
 * @param settings gives the answers and the language
 * @throws UsageError ANSWER_UNKNOWN from `ask` when samband.json answers with a word that was not offered
 */
export function createFindings(file: string, settings: Settings): Findings {
  const problems: Problem[] = [];
  const questions = new Map<string, Question>();
  const ownAnswers = new Map(Object.entries(new Map(Object.entries(settings.answers)).get(file) ?? {}));
  let skipped = 0;
  const report: Findings['report'] = (code, severity, where = {}, params) => {
    const place: Place = { file, ...where };
    problems.push(params ? { code, severity, place, params } : { code, severity, place });
  };
  return {
    problems,
    get questions() {
      return [...questions.values()];
    },
    skipped: () => skipped,
    report,
    reject(code, row, column, params) {
      skipped++;
      report(code, 'rejected', column === undefined ? { row } : { row, column }, params);
    },
    skip() {
      skipped++;
    },
    ask(id, answers, params = {}) {
      const answer = ownAnswers.get(id);
      if (answer !== undefined) return validAnswer(file, id, answer, answers);
      const text = questionText(id, { ...params, file }, settings.lang);
      const offered = answers
        .map((both) => both.split('|'))
        .map(([nb, en]) => (settings.lang === 'en' && en) || nb!);
      questions.set(id, { file, id, text, answers: offered });
      return null;
    },
  };
}

function validAnswer(file: string, id: string, answer: string, answers: readonly string[]): string {
  const given = answer.trim().toLowerCase();
  if (id === 'year' && /^\d{4}$/.test(given)) return given;
  const found = answers.find((both) => both.toLowerCase().split('|').includes(given));
  if (found !== undefined) return found.split('|')[0]!;
  const valid = answers.flatMap((both) => both.split('|'));
  const hint = `Mente du «${nearest(answer, valid) ?? ''}»? Gyldige svar: ${valid.join(', ')}.`;
  const where = `samband.json, answers, ${file}, ${id}`;
  throw new UsageError('ANSWER_UNKNOWN', `Ukjent svar «${answer}» (${where}). ${hint}`);
}
