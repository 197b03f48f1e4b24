import type { Question } from '../errors.ts';
import type { FileReport, IngestResult } from '../ingest/types.ts';
import type { MeetingLog } from '../model/types.ts';
import type { Lang } from '../settings.ts';
import { CHECK_WORDS, type CheckWords } from './check-words.ts';
import { kindWord } from './ingest-words.ts';
import { type ProblemGroup, placeText, problemSummary } from './problem-text.ts';
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
  const files = [...rows.files].sort((a, b) => (titleOf(a, lang) < titleOf(b, lang) ? -1 : 1));
  const sections = [
    section(words.files(files.length), files.map((file) => fileLines(file, words, lang)).join('\n\n')),
    log === null ? '' : section(words.content, contentLines(log, words, lang)),
    section(words.problems, problemLines(problemSummary(log?.problems ?? rows.problems, lang), words)),
    rows.questions.length === 0
      ? ''
      : section(words.questions(rows.questions.length), questionsText(rows.questions, lang)),
  ];
  return sections.filter((text) => text !== '').join('\n\n');
}

function section(title: string, body: string): string {
  return `${title}\n${'─'.repeat(title.length)}\n${body}`;
}

function titleOf({ file, sheet }: FileReport, lang: Lang): string {
  return sheet === null ? file : placeText({ file, sheet }, lang);
}

function fileLines(file: FileReport, words: CheckWords, lang: Lang): string {
  const state = file.refused ? ` — ${words.refused}` : file.waiting ? ` — ${words.waiting}` : '';
  const lines = [`${titleOf(file, lang)}: ${kindWord(file.kind, lang)}${state}`];
  if (file.kind !== 'unknown') {
    const sure = Math.round(file.confidence * 100);
    lines.push(row(words.because, `${file.because.join(', ')} (${sure} %)`));
  }
  if (file.encoding !== '') {
    const separator = file.separator === '\t' ? words.tab : file.separator;
    lines.push(
      row(words.form, `${file.encoding}${separator === '' ? '' : `, ${words.separator} ${separator}`}`),
    );
  }
  if (file.kind !== 'unknown') {
    lines.push(row(words.rows, words.rowCounts(file.rowsRead, file.rowsSkipped)));
    if (file.people > 0) lines.push(row(words.people, words.mentioned(file.people)));
  }
  const mapping = file.mapping.map(({ heading, field }) => `${heading} → ${field}`).join(', ');
  if (mapping !== '') lines.push(row(words.columns, mapping));
  if (file.blocked.length > 0) lines.push(row(words.blocked, file.blocked.join(', ')));
  if (file.unused.length > 0) lines.push(row(words.unused, file.unused.join(', ')));
  return lines.join('\n');
}

/** `  label     text`, wrapped under itself. */
function row(label: string, text: string): string {
  const head = `${INDENT}${label.padEnd(14)}`;
  return wrapText(text, WIDTH, head, ' '.repeat(head.length));
}

function contentLines(log: MeetingLog, words: CheckWords, lang: Lang): string {
  const registered = log.actors.filter((actor) => actor.registered).length;
  const lines = [row(words.people, words.peopleCounts(log.actors.length, registered, log.hasRegister))];
  const places = log.meetings.reduce((sum, meeting) => sum + meeting.attendees.length, 0);
  const nameless = log.meetings.reduce((sum, meeting) => sum + meeting.unidentified, 0);
  if (log.meetings.length > 0 || log.contacts.length === 0) {
    lines.push(row(words.meetings, words.meetingCounts(log.meetings.length, places, nameless)));
  }
  if (log.contacts.length > 0) lines.push(row(words.contacts, String(log.contacts.length)));
  if (log.designated.length > 0) lines.push(row(words.designated, String(log.designated.length)));
  const times = [
    log.meetings[0]?.startMs,
    log.meetings.at(-1)?.startMs,
    log.contacts[0]?.timeMs,
    log.contacts.at(-1)?.timeMs,
  ];
  const known = times.filter((ms) => ms !== undefined);
  if (known.length > 0) {
    const day = dayText(log.timezone, lang);
    lines.push(
      row(words.period, `${day(Math.min(...known))} – ${day(Math.max(...known))} (${log.timezone})`),
    );
  }
  return lines.join('\n');
}

function dayText(timeZone: string, lang: Lang): (ms: number) => string {
  const form = new Intl.DateTimeFormat(lang === 'nb' ? 'nb-NO' : 'en-GB', {
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  return (ms) => form.format(ms);
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
    const own = questions.filter((question) => question.file === file);
    const answers = own.map(
      ({ id, answers: [first] }) => `${JSON.stringify(id)}: ${JSON.stringify(first ?? '…')}`,
    );
    return `      ${JSON.stringify(file)}: { ${answers.join(', ')} }`;
  });
  return `    "answers": {\n${entries.join(',\n')}\n    }`;
}
