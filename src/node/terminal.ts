import { InputError, QuestionError, UsageError } from '../errors.ts';
import { questionsText } from '../report/check-text.ts';
import { drawnUnitsSentence } from '../report/drawn-units-text.ts';
import { findingText } from '../report/finding-text.ts';
import type { Result } from '../result/types.ts';
import type { Progress } from './pipeline.ts';

/** A bar on a terminal, silent in a pipe. */
export function progressBar(): Progress {
  if (!process.stderr.isTTY) return () => undefined;
  return (step, share) => {
    const filled = Math.round(share * 20);
    const bar = '█'.repeat(filled) + '░'.repeat(20 - filled);
    process.stderr.write(`\r\x1b[K${share < 1 ? `${bar} ${step}` : ''}`);
  };
}

/** The findings as lines for stdout, and whether units are drawn instead of persons. */
export function findingLines(result: Result): string[] {
  const lines = result.findings.flatMap((finding) => {
    const { text, caveat } = findingText(finding, result.lang, result);
    return text === '' ? [] : [`• ${text}`, ...(caveat ? [`  ${caveat}`] : [])];
  });
  const drawn = drawnUnitsSentence(result, result.lang);
  return drawn === '' ? lines : [...lines, `• ${drawn}`];
}

/** Exit code of an error: 2 wrong use · 3 data refused · 4 a question first · 1 a fault of ours. */
export function exitCode(error: unknown): 1 | 2 | 3 | 4 {
  if (error instanceof UsageError) return 2;
  if (error instanceof InputError) return 3;
  if (error instanceof QuestionError) return 4;
  return 1;
}

/** What the user reads when something went wrong; never data, never a path inside the program. */
export function errorText(error: unknown, version: string): string {
  if (error instanceof QuestionError) return questionsText(error.questions, 'nb');
  if (exitCode(error) !== 1) return (error as Error).message;
  const where = error instanceof Error ? (/at (\w[\w.]*)/.exec(error.stack ?? '')?.[1] ?? '') : '';
  const code = error instanceof Error ? ((error as { code?: string }).code ?? error.name) : 'ukjent';
  return [
    `Dette er en feil i samband, ikke i dataene dine (${code}${where ? ` i ${where}` : ''}, versjon ${version}).`,
    'Meld den med teksten over og hva du kjørte. Send aldri med dataene. SAMBAND_DEBUG=1 viser mer for den som vil lete.',
  ].join('\n');
}
