import type { LayerName, Result, SectorContact } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import type { FigureText } from './figure-text.ts';
import { figureWords, inWindow, reasonWords } from './figure-words.ts';
import { formatHours, formatNumber } from './format.ts';
import { sectorFigureWords } from './sector-figure-words.ts';
import { windowLabel } from './window-label.ts';

interface Options {
  readonly layer: LayerName;
  readonly lang: Lang;
}

type Kind = 'oe' | 'hours' | 'band';

const SUBJECT: Readonly<Record<Lang, Readonly<Record<Kind, string>>>> = {
  nb: {
    oe: 'Hvem møtes mer og mindre enn ventet',
    hours: 'Timer mellom sektorene',
    band: 'Hvilke sektorer møtes, og hva henger på enkeltpersoner',
  },
  en: {
    oe: 'Who meets more and less than expected',
    hours: 'Hours between sectors',
    band: 'Which sectors meet, and what hangs on single persons',
  },
};

const CAPTION: Readonly<Record<Lang, Readonly<Record<Kind, string>>>> = {
  nb: {
    oe: 'Timer mellom hvert par av sektorer delt på timene vi ville ventet ut fra hvor mye hver person møter og hvor store møtene er.',
    hours: 'Timer i møter, delt mellom sektorparene etter hvor mange par av deltakere møtet bandt sammen.',
    band: 'Personavhengighet i tre trinn. Timene mellom sektorene vises ikke i ledervisningen, fordi de kan peke på få personer.',
  },
  en: {
    oe: 'Hours between each pair of sectors over the hours expected from how much each person meets and how large the meetings are.',
    hours:
      'Hours of meetings, shared between pairs of sectors by how many pairs of participants the meeting joined.',
    band: 'Person-dependence in three steps. The hours between sectors are not in the leader view, since they may point at few persons.',
  },
};

function kindOf(result: Result, layer: LayerName): Kind {
  const windows = result.layers.find((one) => one.layer === layer)?.windows ?? [];
  const hasRatio = windows.some((w) => w.pairs.some((p) => p.a !== p.b && typeof p.chance?.oe === 'number'));
  return hasRatio ? 'oe' : result.view === 'leader' ? 'band' : 'hours';
}

/**
 * What do the small sector matrices say, in words?
 *
 * @returns title, alternative text with the strongest pair of the last window, caption and «Slik leses figuren»
 * Cost: O(windows · sectors²).
 */
export function sectorMatricesText(result: Result, { layer, lang }: Options): FigureText {
  const nb = lang === 'nb';
  const kind = kindOf(result, layer);
  const words = sectorFigureWords(lang);
  const n = result.windows.length;
  const subject = SUBJECT[lang][kind];
  const title = nb ? `${subject}, periode for periode` : `${subject}, period by period`;
  const alt =
    n === 0
      ? figureWords(result, layer, lang).noWindows
      : `${nb ? `Én matrise for ${n === 1 ? 'én periode' : `hver av ${n} perioder`}` : `One matrix for ${n === 1 ? 'one period' : `each of ${n} periods`}`}. ${lastWindow(result, layer, { kind, lang })}`;
  const steps = {
    oe: nb
      ? 'Sterkere farge: mer kontakt enn ventet. 1 er som ved tilfeldig blanding, 0 er ingen kontakt.'
      : 'Stronger colour: more contact than expected. 1 is as by random mixing, 0 is no contact.',
    hours: nb ? 'Sterkere farge: flere timer.' : 'Stronger colour: more hours.',
    band: nb
      ? 'Sterkere farge: kontakten henger mer på enkeltpersoner. Tom rute: ingen bro.'
      : 'Stronger colour: the contact hangs more on single persons. Empty cell: no bridge.',
  }[kind];
  const rest = nb
    ? `Les langs raden for å se hvem en sektor møter. Grå diagonal: ${words.inside}. Skråstrek: ${words.hidden}. Liten prikk: ${words.absent}. Fargene betyr det samme i alle perioder.`
    : `Read along a row to see whom a sector meets. Grey diagonal: ${words.inside}. Slanted stroke: ${words.hidden}. Small dot: ${words.absent}. Colours mean the same in all periods.`;
  return { title, alt, caption: CAPTION[lang][kind], howToRead: `${steps} ${rest}` };
}

function lastWindow(
  result: Result,
  layer: LayerName,
  { kind, lang }: { readonly kind: Kind; readonly lang: Lang },
): string {
  const nb = lang === 'nb';
  const slices = result.layers.find((one) => one.layer === layer)?.windows ?? [];
  const slice = slices.findLast((one) => one.reason === null && one.pairs.some((p) => p.a !== p.b));
  if (!slice) return `${reasonWords(slices.at(-1)?.reason ?? 'EMPTY_WINDOW', lang)}.`;
  const across = slice.pairs.filter((p) => p.a !== p.b);
  const when = inWindow(result.windows[slice.window]!, lang);
  const name = (at: number): string => result.sectors[at]?.name ?? '';
  if (kind === 'band') {
    const high = across.filter((p) => p.band === 'high').length;
    const none = across.filter((p) => p.paiReason === 'NO_BRIDGE').length;
    return nb
      ? `${high} av ${across.length} par har høy personavhengighet ${when}, og ${none} har ingen bro.`
      : `${high} of ${across.length} pairs have high person-dependence ${when}, and ${none} have no bridge.`;
  }
  const value = (p: (typeof across)[number]): number | null =>
    kind === 'oe' ? (p.chance?.oe ?? null) : p.observedHours;
  const given = across.filter((p) => value(p) !== null);
  if (given.length === 0) return `${figureWords(result, layer, lang).noPairs}`;
  const most = given.reduce((x, y) => (value(y)! > value(x)! ? y : x));
  const least = given.reduce((x, y) => (value(y)! < value(x)! ? y : x));
  const show = (p: typeof most): string =>
    kind === 'oe'
      ? formatNumber(value(p), lang, { decimals: 2 })
      : formatHours(value(p), lang, { rounded: result.view !== 'researcher' });
  const pair = (p: typeof most): string => `${name(p.a)} ${nb ? 'og' : 'and'} ${name(p.b)} (${show(p)})`;
  return nb
    ? `Mest ${when}: ${pair(most)}. Minst: ${pair(least)}.`
    : `Most ${when}: ${pair(most)}. Least: ${pair(least)}.`;
}

/**
 * What does the slope chart of the sectors say, in words?
 *
 * Values are stated, never judged: whether a change is more than chance is said by the findings (method 11.9).
 *
 * Cost: O(sectors).
 */
export function sectorSlopeText(result: Result, { layer, lang }: Options): FigureText {
  const nb = lang === 'nb';
  const words = sectorFigureWords(lang);
  const change = result.layers.find((one) => one.layer === layer)?.change;
  const rows = change?.sectors ?? [];
  const at = (i: number): string => {
    const window = result.windows[i];
    return window ? windowLabel(window, lang, 'long') : '';
  };
  const title = nb
    ? 'Hver sektors kontakt med de andre, først og sist'
    : "Each sector's contact with the others, first and last";
  const has = change !== undefined && change.first >= 0 && rows.length > 0;
  const why = change && change.first >= 0 && result.view === 'leader' ? words.noSlopeView : words.noSlope;
  return {
    title,
    alt: has
      ? `${title}, ${at(change.first)} ${nb ? 'og' : 'and'} ${at(change.last)}. ${rows.map((row) => course(result, row, lang)).join('. ')}.`
      : `${title}: ${why}`,
    caption: nb
      ? 'Sektorens timer med alle andre sektorer, delt på timene vi ville ventet ved tilfeldig blanding.'
      : "The sector's hours with all other sectors, over the hours expected by random mixing.",
    howToRead: nb
      ? 'Én linje for hver sektor, fra første til siste periode med tall. 1 betyr like mye kontakt som ved tilfeldig blanding. Loddrette streker er 95 % intervall: der de overlapper mye, kan endringen være tilfeldig. Uten strek er grunnlaget for tynt til et intervall.'
      : 'One line for each sector, from the first to the last period with numbers. 1 means as much contact as by random mixing. Upright strokes are 95% intervals: where they overlap much the change may be chance. Without a stroke the data are too thin for an interval.',
  };
}

function course(result: Result, { sector, before, after }: SectorContact, lang: Lang): string {
  const two = (one: SectorContact['before']): string =>
    formatNumber(one?.value ?? null, lang, { decimals: 2 });
  const [from, to] = lang === 'nb' ? ['fra', 'til'] : ['from', 'to'];
  return `${result.sectors[sector]!.name} ${from} ${two(before)} ${to} ${two(after)}`;
}
