import type { Question } from '../errors.ts';
import type { IngestResult } from '../ingest/types.ts';
import type { MeetingLog } from '../model/types.ts';
import type { Lang } from '../settings.ts';
import { checkSummary, type Fact, type FileCard } from './check-summary.ts';
import { CHECK_WORDS, type CheckWords } from './check-words.ts';
import type { ProblemGroup } from './problem-text.ts';
import { wrapText } from './wrap-text.ts';

/** Width of the text, characters. */
const WIDTH = 100;
const INDENT = '  ';
const MARKS: Readonly<Record<ProblemGroup['severity'], string>> = { rejected: '✗', warning: '!', note: '·' };

/**
 * What did samband understand of these files?
 *
 * The text of `samband check`: every file, then people, meetings and period, then problems, then questions with the
 * lines to put into samband.json. No cell is ever quoted.
 *
 * @param rows what was read
 * @param log the log built from it, or null where a question must be answered first
 * @param lang bokmål or English
 * @returns lines of at most 100 characters, except lines to copy. Cost: O(files + problems).
 */
export function checkText(rows: IngestResult, log: MeetingLog | null, lang: Lang): string {
  const words = CHECK_WORDS[lang];
  const { files, content, remarks, questions } = checkSummary(rows, log, lang);
  const sections = [
    section(words.files(files.length), files.map(cardText).join('\n\n')),
    content.length === 0 ? '' : section(words.content, content.map(factText).join('\n')),
    section(words.problems, problemLines(remarks, words)),
    questions.length === 0 ? '' : section(words.questions(questions.length), questionsText(questions, lang)),
  ];
  return sections.filter((text) => text !== '').join('\n\n');
}

function section(title: string, body: string): string {
  return `${title}\n${'─'.repeat(title.length)}\n${body}`;
}

function cardText({ title, kind, stateText, facts }: FileCard): string {
  const head = `${title}: ${kind}${stateText === '' ? '' : ` — ${stateText}`}`;
  return [head, ...facts.map(factText)].join('\n');
}

/** `  label     text`, wrapped under itself. */
function factText([label, text]: Fact): string {
  const head = `${INDENT}${label.padEnd(14)}`;
  return wrapText(text, WIDTH, head, ' '.repeat(head.length));
}

function problemLines(groups: readonly ProblemGroup[], words: CheckWords): string {
  if (groups.length === 0) return `${INDENT}${words.noProblems}`;
  return groups
    .map(({ severity, text }) => wrapText(text, WIDTH, `${INDENT}${MARKS[severity]} `, ' '.repeat(4)))
    .join('\n');
}

/**
 * What must be answered, and which lines go into samband.json?
 *
 * @param questions collected while reading, at least one
 * @param lang bokmål or English
 * @returns numbered questions with their answers, then the lines to copy
 */
export function questionsText(questions: readonly Question[], lang: Lang): string {
  const words = CHECK_WORDS[lang];
  const asked = questions.map(({ text, answers }, i) =>
    [
      wrapText(text, WIDTH, `${INDENT}${i + 1}. `, ' '.repeat(5)),
      wrapText(`${words.answers}: ${answers.join(' · ')}`, WIDTH, ' '.repeat(5), ' '.repeat(5)),
    ].join('\n'),
  );
  const remembered = questions.some(({ file }) => file.startsWith('headings:'));
  const note = remembered ? `\n\n${wrapText(words.remembered, WIDTH, INDENT, INDENT)}` : '';
  return `${asked.join('\n')}\n\n${INDENT}${words.putInto}\n\n${answerLines(questions)}${note}`;
}

/** The exact lines for samband.json, one file after another, with the first answer of each question filled in. */
function answerLines(questions: readonly Question[]): string {
  const files = [...new Set(questions.map(({ file }) => file))].sort();
  const entries = files.map((file) => {
    const own = new Map(questions.filter((q) => q.file === file).map((q) => [q.id, q.answers[0] ?? '…']));
    const answers = [...own].map(([id, first]) => `${JSON.stringify(id)}: ${JSON.stringify(first)}`);
    return `      ${JSON.stringify(file)}: { ${answers.join(', ')} }`;
  });
  return `    "answers": {\n${entries.join(',\n')}\n    }`;
}
