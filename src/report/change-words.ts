import type { ChangeNumbers } from '../result/change-types.ts';
import type { LayerName } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { CHANGE_WORDS_EN } from './change-words-en.ts';
import { CHANGE_WORDS_NB } from './change-words-nb.ts';
import { reasonWords } from './figure-words.ts';

type Verdict = ChangeNumbers['verdict'];

/** Words of the screen «Endring» and its figures. */
export interface ChangeWords {
  readonly baseline: (value: string) => string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** Of a difference between pilot and control. */
  readonly differences: Readonly<Record<Verdict, string>>;
  readonly reasons: Readonly<Record<NonNullable<ChangeNumbers['reason']>, string>>;
  readonly interval: (lo: string, hi: string) => string;
  readonly noInterval: string;
  readonly none: string;
  readonly rows: {
    readonly change: (first: string, last: string) => string;
    readonly trend: (n: string, events: string) => string;
    readonly pilot: (n: string) => string;
    readonly control: (n: string) => string;
    readonly difference: string;
    readonly before: string;
  };
  readonly columns: Readonly<
    Record<'estimate' | 'value' | 'lo' | 'hi' | 'verdict' | 'p' | 'note' | 'perQuarter', string>
  >;
  readonly arms: Readonly<Record<'pilot' | 'control' | 'band', string>>;
  readonly ties: Readonly<Record<'kept' | 'new' | 'lost' | 'persistence' | 'noEarlier', string>>;
  readonly withoutValue: (who: string, n: string) => string;
  readonly zone: string;
  readonly axis: string;
  readonly titles: Readonly<Record<'headline' | 'effects' | 'arms' | 'ties', string>>;
  readonly captions: Readonly<Record<'headline' | 'effects' | 'arms' | 'ties', string>>;
  readonly howTo: Readonly<Record<'headline' | 'effects' | 'arms' | 'ties', string>>;
  readonly robustness: string;
  readonly robustnessIntro: string;
  readonly findings: string;
  readonly oneWindow: string;
  readonly p: string;
}

/**
 * Which words does the screen «Endring» use?
 *
 * Cost: O(1).
 */
export function changeWords(lang: Lang): ChangeWords {
  return lang === 'nb' ? CHANGE_WORDS_NB : CHANGE_WORDS_EN;
}

/**
 * Why has a change no value or no interval, in the layer's own words: too few meetings, contacts or answers?
 *
 * Cost: O(1).
 */
export function changeReason(
  reason: NonNullable<ChangeNumbers['reason']>,
  layer: LayerName,
  lang: Lang,
): string {
  if (reason === 'TOO_FEW_SERIES' || reason === 'TOO_FEW_MEETINGS') return reasonWords(reason, lang, layer);
  return changeWords(lang).reasons[reason];
}
