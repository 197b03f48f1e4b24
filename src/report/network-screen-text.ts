import type { LayerName } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { NETWORK_SCREEN_EN } from './network-screen-words-en.ts';
import { NETWORK_SCREEN_NB } from './network-screen-words-nb.ts';
import type { TieFate } from './tie-difference.ts';

/** What a count is of: persons in the researcher's view, units in the others. */
type Counted = (count: number, shown: string, isGrouped: boolean) => string;

/** Every sentence of the network screen's choices: layout, comparison, way and removal. */
export interface NetworkScreenText {
  readonly layout: string;
  readonly bySector: string;
  /** The super-graph, by what its ties are from. */
  readonly frozen: Readonly<Record<LayerName, string>>;
  readonly superHelp: string;
  readonly compare: string;
  readonly noCompare: string;
  readonly endCompare: string;
  readonly differenceTitle: (earlier: string, later: string) => string;
  readonly differenceHelp: string;
  readonly fates: Readonly<Record<TieFate, string>>;
  readonly fateLine: Readonly<Record<TieFate, string>>;
  readonly difference: (counts: Readonly<Record<TieFate, string>>, earlier: string, later: string) => string;
  readonly notStaying: (fresh: string, lost: string, isGrouped: boolean) => string;
  readonly sameWindow: string;
  readonly legend: string;
  readonly table: (earlier: string, later: string) => string;
  readonly columns: Readonly<Record<'a' | 'b' | 'sectorA' | 'sectorB' | 'fate' | 'before' | 'after', string>>;
  readonly wayTo: string;
  readonly nobody: string;
  readonly wayHelp: string;
  readonly way: (steps: number, shown: string, names: string) => string;
  readonly noWay: (from: string, to: string) => string;
  readonly wayStart: (name: string) => string;
  readonly wayMeasure: string;
  readonly clearWay: string;
  readonly vacant: (isGrouped: boolean) => string;
  readonly vacantNote: string;
  readonly vacantTitle: (name: string) => string;
  readonly vacantTies: (count: number, shown: string) => string;
  readonly vacantParts: Counted;
  readonly vacantWhole: (isGrouped: boolean) => string;
  readonly fallen: Counted;
  readonly pairsGone: (count: number, shown: string) => string;
  readonly noPairsGone: string;
  readonly noTies: string;
  readonly more: (shown: string) => string;
  readonly vacantMark: string;
  readonly fallenMark: string;
  readonly arrows: Readonly<Record<LayerName, string>>;
  readonly keys: string;
  readonly drawnFile: string;
}

/** Which words does the network screen use for its choices? Cost: O(1). */
export function networkScreenText(lang: Lang): NetworkScreenText {
  return lang === 'nb' ? NETWORK_SCREEN_NB : NETWORK_SCREEN_EN;
}
