import type { Lang, View } from '../settings.ts';
import { type MethodText, methodText } from './viewer-method.ts';
import { VIEWER_WORDS_EN } from './viewer-words-en.ts';
import { VIEWER_WORDS_NB } from './viewer-words-nb.ts';

/** Every sentence of the viewer that is not a number, a measure's name or a finding. */
export interface ViewerText extends MethodText {
  readonly pageTitle: (name: string) => string;
  readonly unnamed: string;
  readonly importOwn: string;
  readonly skip: string;
  /** Why the page has nothing to show. */
  readonly noResult: Readonly<Record<'none' | 'version' | 'broken' | 'browser', string>>;
  readonly language: string;
  readonly views: Readonly<Record<View, string>>;
  readonly tabs: {
    readonly overview: string;
    readonly network: string;
    readonly sectors: string;
    readonly brokers: string;
    readonly bridges: string;
    readonly change: string;
    readonly table: string;
  };
  readonly tabList: string;
  readonly layerLabel: string;
  readonly layers: Readonly<Record<'meetings' | 'contacts' | 'survey', string>>;
  readonly findings: string;
  readonly moreFindings: (n: string) => string;
  readonly choosePeriod: string;
  readonly figure: Readonly<Record<'howToRead' | 'showTable' | 'svg' | 'png' | 'csv', string>>;
  readonly cards: Readonly<
    Record<
      | 'persons'
      | 'meetings'
      | 'contacts'
      | 'answers'
      | 'hours'
      | 'contactHours'
      | 'ties'
      | 'headline'
      | 'headlineHelp',
      string
    >
  > & {
    readonly attending: (n: string) => string;
    readonly series: (n: string) => string;
    readonly attendingAbout: (n: string) => string;
    readonly contactsOf: (ties: string) => string;
    readonly interval: (lo: string, hi: string) => string;
    /** The words under a card's number, for 1. */
    readonly one: Readonly<Record<'persons' | 'meetings' | 'contacts', string>>;
    readonly inWindow: (when: string) => string;
  };
  readonly network: Readonly<Record<NetworkWord, string>> & {
    readonly node: NodeSentence;
    readonly groupNode: NodeSentence;
    readonly slider: (window: string, value: string) => string;
  };
  readonly panel: Readonly<Record<PanelWord, string>> & {
    readonly brokers: (when: string) => string;
    readonly groups: (when: string) => string;
  };
  /** Names and questions of the numbers of a unit, where the catalogue speaks of persons. */
  readonly ofGroups: Readonly<
    Record<
      'degree' | 'strength' | 'hours' | 'sectors_met',
      { readonly label: string; readonly question: string }
    >
  >;
  readonly events: string;
}

type NodeSentence = (
  name: string,
  sector: string,
  count: number,
  sectors: string,
  contacts: string,
) => string;

type NetworkWord =
  | 'graph'
  | 'keys'
  | 'zoomIn'
  | 'zoomOut'
  | 'reset'
  | 'hideInternal'
  | 'backbone'
  | 'backboneHelp'
  | 'play'
  | 'stop'
  | 'previous'
  | 'next'
  | 'sliderName'
  | 'noNumbers'
  | 'noGl'
  | 'track';
type PanelWord =
  | 'brokersHelp'
  | 'groupsHelp'
  | 'groupsHelpExact'
  | 'close'
  | 'role'
  | 'unit'
  | 'sector'
  | 'choose'
  | 'absent'
  | 'empty'
  | 'under';

/** The viewer's own words, without those of the screen «Tabell og metode». */
export type ViewerWords = Omit<ViewerText, keyof MethodText>;

/**
 * Which words does the viewer use in a language?
 *
 * @param lang `nb` (bokmål) or `en`
 * @returns the words, and functions for the sentences that carry a number
 * Cost: O(1).
 */
export function viewerText(lang: Lang): ViewerText {
  return { ...(lang === 'nb' ? VIEWER_WORDS_NB : VIEWER_WORDS_EN), ...methodText(lang) };
}
