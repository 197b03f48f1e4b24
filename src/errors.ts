/**
 * The faults samband can report. Each carries a stable `code`, a sentence in the user's language and a way out.
 * Texts never contain the content of a cell: they say what, where and what to do.
 */
abstract class SambandError extends Error {
  abstract override readonly name: string;
  constructor(
    readonly code: string,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** The data cannot be used as they are (exit code 3). */
export class InputError extends SambandError {
  override readonly name = 'InputError';
}

/** The tool was called in a way it does not understand (exit code 2). */
export class UsageError extends SambandError {
  override readonly name = 'UsageError';
}

/** One exact line to put into samband.json, and what it answers. */
export interface Question {
  readonly file: string;
  readonly id: string;
  readonly text: string;
  /** Valid answers, in the order they are offered. */
  readonly answers: readonly string[];
}

/** A question must be answered before a number can be trusted (exit code 4). */
export class QuestionError extends SambandError {
  override readonly name = 'QuestionError';
  constructor(readonly questions: readonly Question[]) {
    super('QUESTION', questions.map((q) => q.text).join('\n'));
  }
}

/** A numerical method did not settle; says how far it came. */
export class ConvergenceError extends SambandError {
  override readonly name = 'ConvergenceError';
  constructor(
    what: string,
    readonly iterations: number,
    readonly tolerance: number,
  ) {
    super(
      'NO_CONVERGENCE',
      `${what}: no convergence after ${iterations} iterations (tolerance ${tolerance}).`,
    );
  }
}
