import type { Lang, Settings } from '../settings.ts';
import type { CheckSummary } from './check-summary.ts';

/** What the import screen sends along: the user's answers so far and the choices of the analysis. */
export interface ImportRequest {
  readonly lang: Lang;
  readonly answers: Settings['answers'];
  readonly columns: Settings['columns'];
  readonly options: Readonly<Record<string, unknown>>;
}

/** What it gets back. */
export interface ImportCheck extends CheckSummary {
  /** Files that were dropped, samband.json included. */
  readonly dropped: readonly string[];
  /** True when nothing stands in the way of an analysis. */
  readonly ready: boolean;
  /** The whole samband.json to keep for next month, answers included. */
  readonly config: Readonly<Record<string, unknown>>;
  /** Words for the answers that name a kind, and for the fields a column can be. */
  readonly words: Readonly<Record<string, string>>;
  readonly fields: readonly (readonly [field: string, word: string])[];
}
