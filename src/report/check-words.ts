import type { Lang } from '../settings.ts';

/** The words of `samband check`. */
export interface CheckWords {
  readonly files: (count: number) => string;
  readonly content: string;
  readonly problems: string;
  readonly questions: (count: number) => string;
  readonly refused: string;
  readonly waiting: string;
  readonly because: string;
  /** In place of a reason, where the user chose what each column is. */
  readonly chosen: string;
  readonly form: string;
  readonly format: string;
  readonly separator: string;
  readonly tab: string;
  readonly rows: string;
  readonly rowCounts: (read: number, skipped: number) => string;
  readonly columns: string;
  readonly blocked: string;
  readonly unused: string;
  readonly people: string;
  readonly peopleCounts: (all: number, registered: number, hasRegister: boolean) => string;
  readonly meetings: string;
  readonly meetingCounts: (meetings: number, attendances: number, nameless: number) => string;
  /** Meetings of fewer than two known people: they tie nobody, and the report does not count them. */
  readonly lone: (meetings: number) => string;
  /** People of no register who sat in no meeting: they are in the layer of contacts or of the survey only. */
  readonly unmet: (people: number) => string;
  readonly contacts: string;
  readonly designated: string;
  readonly period: string;
  readonly noProblems: string;
  readonly answers: string;
  readonly putInto: string;
  readonly remembered: string;
  readonly mentioned: (people: number) => string;
}

const NB: CheckWords = {
  files: (count) => `Filer (${count})`,
  content: 'Innhold',
  problems: 'Merknader',
  questions: (count) => `Spørsmål (${count})`,
  refused: 'ikke brukt',
  waiting: 'venter på svar',
  because: 'fordi',
  chosen: 'kolonnene er valgt av deg',
  form: 'tegnsett',
  format: 'format',
  separator: 'skilletegn',
  tab: 'tabulator',
  rows: 'rader',
  rowCounts: (read, skipped) => `${read} lest, ${skipped} hoppet over`,
  columns: 'kolonner',
  blocked: 'ikke lest',
  unused: 'ikke brukt',
  people: 'personer',
  peopleCounts: (all, registered, hasRegister) =>
    hasRegister
      ? `${all}: ${registered} i registeret, ${all - registered} bare sett i møter og kontakter`
      : `${all} (uten register)`,
  meetings: 'møter',
  meetingCounts: (meetings, attendances, nameless) =>
    `${meetings} med ${attendances} deltakelser${nameless > 0 ? ` og ${nameless} uten navn` : ''}`,
  lone: (meetings) =>
    `; ${meetings} av møtene har færre enn to kjente personer, gir ingen bånd og telles ikke i rapporten`,
  unmet: (people) => `; ${people} av dem er ikke med i noe møte og telles ikke i møtenettverket`,
  contacts: 'kontakter',
  designated: 'utpekte',
  period: 'periode',
  noProblems: 'Ingen.',
  answers: 'Svar',
  putInto: 'Legg dette i samband.json (bytt ut svaret om det første ikke er riktig):',
  remembered:
    '«headings:…» står for overskriftene i filen. Neste måneds fil med de samme overskriftene leses uten spørsmål.',
  mentioned: (people) => `${people} nevnt i filen`,
};

const EN: CheckWords = {
  files: (count) => `Files (${count})`,
  content: 'Content',
  problems: 'Remarks',
  questions: (count) => `Questions (${count})`,
  refused: 'not used',
  waiting: 'waiting for an answer',
  because: 'because of',
  chosen: 'columns chosen by you',
  form: 'encoding',
  format: 'format',
  separator: 'separator',
  tab: 'tab',
  rows: 'rows',
  rowCounts: (read, skipped) => `${read} read, ${skipped} skipped`,
  columns: 'columns',
  blocked: 'not read',
  unused: 'not used',
  people: 'people',
  peopleCounts: (all, registered, hasRegister) =>
    hasRegister
      ? `${all}: ${registered} in the register, ${all - registered} only seen in meetings and contacts`
      : `${all} (without a register)`,
  meetings: 'meetings',
  meetingCounts: (meetings, attendances, nameless) =>
    `${meetings} with ${attendances} attendances${nameless > 0 ? ` and ${nameless} without a name` : ''}`,
  lone: (meetings) =>
    `; ${meetings} of the meetings with fewer than two known people, which make no tie and are not counted in the report`,
  unmet: (people) => `; ${people} of them in no meeting, and not counted in the network of meetings`,
  contacts: 'contacts',
  designated: 'designated',
  period: 'period',
  noProblems: 'None.',
  answers: 'Answers',
  putInto: 'Put this into samband.json (change the answer if the first is not right):',
  remembered:
    '“headings:…” stands for the headings of the file. Next month’s file with the same headings is read without a question.',
  mentioned: (people) => `${people} mentioned in the file`,
};

/** The words of `samband check` in both languages. */
export const CHECK_WORDS: Readonly<Record<Lang, CheckWords>> = { nb: NB, en: EN };
