import type { ChangeNumbers, LayerName, LayerResult, PreTrendNumbers, Result } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import type { FigureText } from './figure-text.ts';
import { figureWords, measureWords } from './figure-words.ts';
import { formatDate, formatNumber } from './format.ts';
import { windowLabel } from './window-label.ts';

/** Words inside the picture of the time before the start. */
export interface PreTrendWords {
  /** Difference in change with its interval and what may be said of it; or why it cannot be judged. */
  readonly summary: string;
  readonly pilot: string;
  readonly control: string;
  readonly start: string;
  /** Short phrases below the picture. */
  readonly notes: readonly string[];
}

const VERDICT: Readonly<Record<Lang, Readonly<Record<ChangeNumbers['verdict'], string>>>> = {
  nb: {
    REDUCED: 'piloten falt mer',
    INCREASED: 'piloten falt mindre',
    NO_MATERIAL_CHANGE: 'ingen vesentlig forskjell',
    UNDECIDED: 'om de gikk ulikt, kan ikke avgjøres',
  },
  en: {
    REDUCED: 'the pilot fell more',
    INCREASED: 'the pilot fell less',
    NO_MATERIAL_CHANGE: 'no material difference',
    UNDECIDED: 'whether they differed cannot be decided',
  },
};

/**
 * The words inside the picture of how pilot and control went before the start.
 *
 * @param missing periods before the start that are not drawn, since pilot or control has no value
 * Cost: O(1).
 */
export function preTrendWords(
  result: Result,
  { layer, change: { preTrend } }: Pick<LayerResult, 'layer' | 'change'>,
  { missing, lang }: { readonly missing: number; readonly lang: Lang },
): PreTrendWords {
  const nb = lang === 'nb';
  const index = measureWords('silo_index', lang).toLowerCase();
  const isEmpty = !preTrend || preTrend.reason !== null;
  const left =
    missing === 0
      ? []
      : nb
        ? [
            `${formatNumber(missing, lang)} ${missing === 1 ? 'periode' : 'perioder'} før oppstart er ikke tegnet: pilot eller kontroll er uten verdi`,
          ]
        : [
            `${formatNumber(missing, lang)} ${missing === 1 ? 'period' : 'periods'} before the start not drawn: pilot or control has no value`,
          ];
  const shorter = nb
    ? 'Kortere perioder (--window month) kan gi flere, men mer usikre'
    : 'Shorter periods (--window month) may give more, but less certain ones';
  const phases = nb
    ? 'Legg fasene i samband.json, den første for tiden før oppstart'
    : 'Put the phases into samband.json, the first one for the time before the start';
  return {
    summary: summary(preTrend, lang),
    pilot: `Pilot, ${index}`,
    control: `${nb ? 'Kontroll' : 'Control'}, ${index}`,
    start: startWords(result, preTrend, lang),
    notes: isEmpty
      ? [preTrend?.reason === 'NO_START' ? phases : shorter, ...left]
      : [figureWords(result, layer, lang).interval, ...left],
  };
}

function startWords(result: Result, preTrend: PreTrendNumbers | null, lang: Lang): string {
  if (!preTrend || preTrend.start === null) return '';
  const phase = result.phases.find(({ from }) => from === preTrend.start)?.name;
  const name = phase === undefined ? '' : ` (${phase})`;
  return `${lang === 'nb' ? 'oppstart' : 'start'} ${formatDate(preTrend.start, lang)}${name}`;
}

function summary(preTrend: PreTrendNumbers | null, lang: Lang): string {
  const nb = lang === 'nb';
  if (!preTrend || preTrend.reason === 'NO_START')
    return nb
      ? 'Kan ikke vurderes: ingen fase sier når piloten startet'
      : 'Cannot be judged: no phase says when the pilot started';
  if (preTrend.reason !== null || preTrend.difference === null)
    return nb
      ? 'Kan ikke vurderes: færre enn tre vinduer før oppstart'
      : 'Cannot be judged: fewer than three windows before the start';
  const { value, lo, hi, verdict } = preTrend.difference;
  const signed = (one: number | null): string => formatNumber(one, lang, { decimals: 2, sign: true });
  const interval =
    lo === null || hi === null
      ? ''
      : nb
        ? ` (95 % intervall ${signed(lo)} til ${signed(hi)})`
        : ` (95% interval ${signed(lo)} to ${signed(hi)})`;
  return nb
    ? `Forskjell i endring før oppstart, pilot minus kontroll: ${signed(value)}${interval}: ${VERDICT.nb[verdict]}`
    : `Difference in change before the start, pilot minus control: ${signed(value)}${interval}: ${VERDICT.en[verdict]}`;
}

/**
 * What does the figure of the time before the start say, in words?
 *
 * Cost: O(windows).
 */
export function preTrendText(
  result: Result,
  { change: { preTrend, arms } }: Pick<LayerResult, 'change'>,
  { layer, lang }: { readonly layer: LayerName; readonly lang: Lang },
): FigureText {
  const nb = lang === 'nb';
  const value = (arm: string, i: number): string =>
    formatNumber(arms.find((one) => one.arm === arm)?.values[i] ?? null, lang, { decimals: 2 });
  const course = (preTrend?.reason === null ? preTrend.windows : []).map((i) => {
    const when = windowLabel(result.windows[i]!, lang, 'long');
    return nb
      ? `${when}: pilot ${value('pilot', i)}, kontroll ${value('control', i)}`
      : `${when}: pilot ${value('pilot', i)}, control ${value('control', i)}`;
  });
  const of = {
    meetings: ['møtene', 'the meetings'],
    contacts: ['kontaktene', 'the contacts'],
    survey: ['spørreundersøkelsen', 'the survey'],
  } as const;
  return {
    title: nb
      ? `Gikk pilot og kontroll likt før oppstart? Siloindeksen for ${of[layer][0]}`
      : `Did pilot and control go alike before the start? The silo index for ${of[layer][1]}`,
    alt: `${[summary(preTrend, lang), ...course].join('. ')}.`,
    caption: nb
      ? 'Siloindeksen i pilot og kontrollgruppe i hver periode som er slutt før piloten startet.'
      : 'The silo index of the pilot and the control group in each period that ended before the pilot started.',
    howToRead: nb
      ? 'Går de to linjene likt, er kontrollgruppen et bedre bilde av hva som ellers ville skjedd. Brede intervaller rundt like linjer viser det ikke, og gruppene kan skilles etterpå av annet enn piloten.'
      : 'Where the two lines go alike, the control group is a better picture of what would have happened otherwise. Wide intervals around alike lines do not show it, and other things than the pilot may part the groups later.',
  };
}
