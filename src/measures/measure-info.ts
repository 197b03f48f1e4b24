/** A text in the two languages of samband. */
export interface Bilingual {
  readonly nb: string;
  readonly en: string;
}

/** What a number means, so that a table, a tooltip and a figure say the same. */
export interface MeasureInfo {
  /** Column name in the tables and key in result.json. */
  readonly id: string;
  readonly label: Bilingual;
  /** The question the number answers, one sentence. */
  readonly question: Bilingual;
  /** Empty for an index without unit. */
  readonly unit: Bilingual;
  /** Smallest and largest possible value; null = no limit. */
  readonly range: readonly [number | null, number | null];
  /** Decimals that are worth showing. */
  readonly decimals: number;
  /** Where the definition comes from; null = a plain count, or our own with `source` in docs/measures.md. */
  readonly source: string | null;
}

/** Units used in the catalogue. */
export const UNIT = {
  none: { nb: '', en: '' },
  persons: { nb: 'personer', en: 'persons' },
  meetings: { nb: 'møter', en: 'meetings' },
  contacts: { nb: 'kontakter', en: 'contacts' },
  series: { nb: 'møteserier', en: 'series' },
  hours: { nb: 'timer', en: 'hours' },
  ties: { nb: 'bånd', en: 'ties' },
  parts: { nb: 'deler', en: 'parts' },
  sectors: { nb: 'sektorer', en: 'sectors' },
  pairs: { nb: 'par', en: 'pairs' },
  share: { nb: 'andel', en: 'share' },
  hoursPerPairMonth: { nb: 'timer per par og måned', en: 'hours per pair and month' },
  byTieRule: { nb: 'timer eller møter etter båndregelen', en: 'hours or meetings by the tie rule' },
} as const satisfies Record<string, Bilingual>;

/** Sources used more than once in the catalogue. */
export const SOURCE = {
  freeman: 'Freeman 1978, doi:10.1016/0378-8733(78)90021-7',
  freemanBetween: 'Freeman 1977, doi:10.2307/3033543',
  brandes: 'Brandes 2001, doi:10.1080/0022250X.2001.9990249',
  opsahl: 'Opsahl, Agneessens & Skvoretz 2010, doi:10.1016/j.socnet.2010.03.006',
  krackhardtStern: 'Krackhardt & Stern 1988, doi:10.2307/2786835',
  tarjan: 'Tarjan 1972, doi:10.1137/0201010',
  jaccard: 'Jaccard 1912, doi:10.1111/j.1469-8137.1912.tb05611.x',
  burt: 'Burt 2004, doi:10.1086/421787',
  gouldFernandez: 'Gould & Fernandez 1989, doi:10.2307/270949',
  saracco: 'Saracco et al. 2015, doi:10.1038/srep10595',
  simpson: 'Simpson 1949, doi:10.1038/163688a0',
} as const;

type Text = readonly [nb: string, en: string];
type Scale = readonly [unit: Bilingual, least: number | null, most: number | null, decimals: number];

/**
 * One row of the catalogue, written short.
 *
 * @param id  column name
 * @param texts  label and question, each in bokmål and English
 * @param scale  unit, least and most possible value (null = no limit), decimals to show
 * @param source  reference with DOI, or null
 */
export function describe<Id extends string>(
  id: Id,
  texts: { readonly label: Text; readonly question: Text },
  scale: Scale,
  source: string | null = null,
): MeasureInfo & { readonly id: Id } {
  const bilingual = ([nb, en]: Text): Bilingual => ({ nb, en });
  const [unit, least, most, decimals] = scale;
  return {
    id,
    label: bilingual(texts.label),
    question: bilingual(texts.question),
    unit,
    range: [least, most],
    decimals,
    source,
  };
}
