import type { Question } from '../errors.ts';
import type { FileReport, IngestResult } from '../ingest/types.ts';
import type { MeetingLog } from '../model/types.ts';
import type { Lang } from '../settings.ts';
import { CHECK_WORDS, type CheckWords } from './check-words.ts';
import { kindWord } from './ingest-words.ts';
import { type ProblemGroup, placeText, problemSummary } from './problem-text.ts';

/** A label and what it says, both in the user's language. */
export type Fact = readonly [label: string, text: string];

/** One table of the user's files, told. */
export interface FileCard {
  /** The file, and its sheet where it has several. */
  readonly title: string;
  readonly kind: string;
  readonly state: 'used' | 'refused' | 'waiting';
  /** '' where the file is used. */
  readonly stateText: string;
  readonly facts: readonly Fact[];
  /** Headings (or letters) to choose fields for; empty where the file is understood. */
  readonly columns: readonly string[];
  /** Under which key such a choice is kept in samband.json. */
  readonly key: string;
  readonly file: string;
}

/** What samband understood of a set of files, in words; the terminal and the import screen show the same. */
export interface CheckSummary {
  readonly files: readonly FileCard[];
  /** People, meetings, contacts, period; empty until every question is answered. */
  readonly content: readonly Fact[];
  readonly remarks: readonly ProblemGroup[];
  readonly questions: readonly Question[];
}

/**
 * What did samband understand of these files?
 *
 * @param rows what was read
 * @param log the log built from it, or null where a question must be answered first
 * @param lang bokmål or English
 * @returns every file in the order of its title; no cell is ever quoted. Cost: O(files + problems).
 */
export function checkSummary(rows: IngestResult, log: MeetingLog | null, lang: Lang): CheckSummary {
  const words = CHECK_WORDS[lang];
  const files = rows.files.map((file) => fileCard(file, words, lang));
  return {
    files: files.sort((a, b) => (a.title < b.title ? -1 : 1)),
    content: log === null ? [] : contentFacts(log, words, lang),
    remarks: problemSummary(log?.problems ?? rows.problems, lang),
    questions: rows.questions,
  };
}

function fileCard(file: FileReport, words: CheckWords, lang: Lang): FileCard {
  const state = file.refused ? 'refused' : file.waiting ? 'waiting' : 'used';
  const title = file.sheet === null ? file.file : placeText({ file: file.file, sheet: file.sheet }, lang);
  const stateText = state === 'used' ? '' : words[state];
  return {
    title,
    kind: kindWord(file.kind, lang),
    state,
    stateText,
    facts: fileFacts(file, words),
    columns: state === 'refused' || file.kind === 'unknown' ? file.columns : [],
    key: file.signature ?? (file.sheet === null ? file.file : `${file.file}#${file.sheet}`),
    file: file.file,
  };
}

function fileFacts(file: FileReport, words: CheckWords): Fact[] {
  const facts: Fact[] = [];
  const known = file.kind !== 'unknown';
  if (known) {
    const sure = Math.round(file.confidence * 100);
    const why = file.because.length > 0 ? `${file.because.join(', ')} (${sure} %)` : words.chosen;
    facts.push([words.because, why]);
  }
  if (file.encoding !== '') {
    const separator = file.separator === '\t' ? words.tab : file.separator;
    const isWorkbook = file.encoding === 'xlsx';
    facts.push([
      isWorkbook ? words.format : words.form,
      isWorkbook
        ? 'Excel (.xlsx)'
        : `${file.encoding}${separator === '' ? '' : `, ${words.separator} ${separator}`}`,
    ]);
  }
  if (known) facts.push([words.rows, words.rowCounts(file.rowsRead, file.rowsSkipped)]);
  if (file.people > 0) facts.push([words.people, words.mentioned(file.people)]);
  const mapping = [...new Set(file.mapping.map(({ heading, field }) => `${heading} → ${field}`))].join(', ');
  if (mapping !== '') facts.push([words.columns, mapping]);
  if (file.blocked.length > 0) facts.push([words.blocked, file.blocked.join(', ')]);
  if (file.unused.length > 0) facts.push([words.unused, file.unused.join(', ')]);
  return facts;
}

function contentFacts(log: MeetingLog, words: CheckWords, lang: Lang): Fact[] {
  const registered = log.actors.filter((actor) => actor.registered).length;
  const met = new Set(log.meetings.flatMap(({ attendees }) => attendees));
  const unmet = log.actors.filter((actor, i) => !actor.registered && !met.has(i)).length;
  const people = words.peopleCounts(log.actors.length, registered, log.hasRegister);
  const facts: Fact[] = [
    [words.people, log.meetings.length > 0 && unmet > 0 ? people + words.unmet(unmet) : people],
  ];
  const places = log.meetings.reduce((sum, meeting) => sum + meeting.attendees.length, 0);
  const nameless = log.meetings.reduce((sum, meeting) => sum + meeting.unidentified, 0);
  if (log.meetings.length > 0 || log.contacts.length === 0) {
    const lone = log.meetings.filter(({ attendees }) => attendees.length < 2).length;
    const counts = words.meetingCounts(log.meetings.length, places, nameless);
    facts.push([words.meetings, lone > 0 ? counts + words.lone(lone) : counts]);
  }
  if (log.contacts.length > 0) facts.push([words.contacts, String(log.contacts.length)]);
  if (log.designated.length > 0) facts.push([words.designated, String(log.designated.length)]);
  const period = periodText(log, lang);
  if (period !== null) facts.push([words.period, period]);
  return facts;
}

function periodText(log: MeetingLog, lang: Lang): string | null {
  const known = [
    log.meetings[0]?.startMs,
    log.meetings.at(-1)?.startMs,
    log.contacts[0]?.timeMs,
    log.contacts.at(-1)?.timeMs,
  ].filter((ms) => ms !== undefined);
  if (known.length === 0) return null;
  const form = new Intl.DateTimeFormat(lang === 'nb' ? 'nb-NO' : 'en-GB', {
    timeZone: log.timezone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  return `${form.format(Math.min(...known))} – ${form.format(Math.max(...known))} (${log.timezone})`;
}
