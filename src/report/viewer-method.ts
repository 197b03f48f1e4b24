import type { Lang, TieRule, View } from '../settings.ts';
import { METHOD_EN } from './viewer-method-en.ts';
import { METHOD_NB } from './viewer-method-nb.ts';

/** The words of the screen «Tabell og metode». */
export interface MethodText {
  readonly tables: Readonly<Record<TableWord, string>> & {
    readonly groups: (when: string) => string;
    readonly people: (when: string) => string;
    readonly pairs: (when: string) => string;
    readonly more: (n: string) => string;
    readonly fewer: string;
    readonly pageOf: (from: string, to: string, count: string) => string;
    readonly rows: (n: string) => string;
    /** Words for the bands of person-dependence. */
    readonly bands: Readonly<Record<'high' | 'medium' | 'low', string>>;
  };
  readonly method: Readonly<Record<MethodWord, string>> & {
    readonly ties: Readonly<Record<TieRule, string>>;
    readonly rosters: Readonly<Record<'register' | 'seen', string>>;
    /** Instead of the researcher view's text when the log's own ids are shown. */
    readonly sourceIds: string;
    readonly views: Readonly<Record<View, (minGroup: string) => string>>;
    readonly windowKinds: Readonly<Record<string, string>>;
    readonly input: (kind: string, rows: string) => string;
    readonly seedText: (seed: string) => string;
    readonly resamplesText: (n: string) => string;
    readonly windowLength: (from: string, to: string) => string;
    readonly coverage: (share: string) => string;
    /** Where betweenness is estimated. */
    readonly betweennessText: (error: string, certainty: string, samples: string) => string;
  };
}

type TableWord =
  | 'previousRows'
  | 'nextRows'
  | 'all'
  | 'allIntro'
  | 'everyPeriod'
  | 'emptyTable'
  | 'windows'
  | 'window'
  | 'sectorA'
  | 'sectorB'
  | 'observed'
  | 'density'
  | 'expected'
  | 'dependence'
  | 'bridging'
  | 'reason'
  | 'name'
  | 'persons'
  | 'from'
  | 'to'
  | 'why'
  | 'noPairs'
  | 'choose'
  | 'hidden'
  | 'other';
type MethodWord =
  | 'thresholds'
  | 'thresholdsText'
  | 'missing'
  | 'missingText'
  | 'title'
  | 'window'
  | 'tie'
  | 'roster'
  | 'attribute'
  | 'seed'
  | 'problems'
  | 'noProblems'
  | 'isolates'
  | 'isolatesText'
  | 'hiding'
  | 'expected'
  | 'expectedText'
  | 'betweenness'
  | 'silo'
  | 'siloText'
  | 'dependence'
  | 'dependenceText'
  | 'inputs'
  | 'timezone'
  | 'version'
  | 'layout'
  | 'layoutText'
  | 'dots'
  | 'duration';

/**
 * Which words do the tables and the method panel use in a language?
 *
 * Cost: O(1).
 */
export function methodText(lang: Lang): MethodText {
  return lang === 'nb' ? METHOD_NB : METHOD_EN;
}
