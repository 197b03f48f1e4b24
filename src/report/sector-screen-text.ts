import type { Lang, View } from '../settings.ts';
import { SECTOR_SCREEN_EN } from './sector-screen-words-en.ts';
import { SECTOR_SCREEN_NB } from './sector-screen-words-nb.ts';

/** A number's name and the question it answers. */
interface Named {
  readonly label: string;
  readonly question: string;
}

export type PairFact =
  | 'ratio'
  | 'hours'
  | 'expected'
  | 'pai'
  | 'band'
  | 'topShare'
  | 'topRole'
  | 'busFactor'
  | 'effectiveCarriers'
  | 'bridgingMeetings';

/** Every sentence of the screens between sectors, brokers and bridges that is not a number or in a figure. */
export interface SectorScreenText {
  readonly period: string;
  readonly choosePair: string;
  readonly gridName: (when: string) => string;
  readonly gridKeys: string;
  readonly oneSector: string;
  readonly noPair: string;
  readonly clickMatrix: string;
  readonly pairTitle: (a: string, b: string) => string;
  readonly carriesTitle: (a: string, b: string) => string;
  readonly facts: Readonly<Record<PairFact, Named>>;
  readonly interval: (value: string, lo: string, hi: string) => string;
  readonly leaderWhy: string;
  readonly projectWhy: string;
  readonly sortBy: string;
  readonly sorts: Readonly<Record<'mean' | 'last' | 'sectors' | 'name', string>>;
  readonly measure: string;
  readonly measures: Readonly<Record<'paths' | 'share', string>>;
  readonly pinHint: (what: string) => string;
  readonly kinds: Readonly<Record<'person' | 'unit' | 'role', string>>;
  readonly pin: (name: string) => string;
  readonly clearPins: string;
  readonly rowsName: string;
  readonly brokersHidden: string;
  readonly appointed: (n: string, hits: string, expected: string, p: string) => string;
  readonly appointedShares: (n: string, share: string) => string;
  readonly columns: Readonly<
    Record<
      | 'name'
      | 'sector'
      | 'role'
      | 'appointed'
      | 'met'
      | 'rank'
      | 'pair'
      | 'window'
      | 'reason'
      | 'left'
      | 'first'
      | 'last',
      string
    >
  >;
  readonly yes: string;
  readonly bridgesHint: string;
  readonly without: (who: string) => string;
  readonly mechanical: string;
  readonly leftOf: (left: string) => string;
  readonly meetingsLeft: (left: string, all: string) => string;
  readonly nextCarriers: (list: string) => string;
  readonly nobodyElse: string;
  readonly otherPairs: string;
  readonly noOtherPairs: string;
  readonly alone: (n: string) => string;
  readonly cutOff: (n: string) => string;
  readonly pairsGone: string;
  readonly nothingFalls: string;
  readonly efficiency: (share: string) => string;
  readonly noTop: string;
}

/** What the leader view has instead: who or what carries is not in it. */
const LEADER: Readonly<
  Record<Lang, Pick<SectorScreenText, 'gridKeys' | 'noPair' | 'clickMatrix' | 'bridgesHint'>>
> = {
  nb: {
    gridKeys: 'Piltastene flytter mellom rutene, Enter viser personavhengigheten for paret.',
    noPair: 'Velg en rute for å se hvor mye kontakten henger på enkeltpersoner.',
    clickMatrix:
      'Klikk på en rute for å se hvor mye kontakten mellom de to sektorene henger på enkeltpersoner.',
    bridgesHint: 'Parene øverst henger på færrest. Velg et par for å se personavhengigheten i tre trinn.',
  },
  en: {
    gridKeys: 'The arrow keys move between the cells, Enter shows the person-dependence of the pair.',
    noPair: 'Choose a cell to see how much the contact hangs on single persons.',
    clickMatrix: 'Click a cell to see how much the contact between the two sectors hangs on single persons.',
    bridgesHint:
      'The pairs on top hang on the fewest. Choose a pair to see its person-dependence in three steps.',
  },
};

/**
 * Which words do the screens between sectors, brokers and bridges use?
 *
 * @param view the leader view is not promised what it lacks; default researcher
 * Cost: O(1).
 */
export function sectorScreenText(lang: Lang, view: View = 'researcher'): SectorScreenText {
  const words = lang === 'nb' ? SECTOR_SCREEN_NB : SECTOR_SCREEN_EN;
  return view === 'leader' ? { ...words, ...LEADER[lang] } : words;
}
