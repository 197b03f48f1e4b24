import { HEADLINE } from '../result/headline.ts';
import type { LayerName, Result, WindowInfo, WindowMeasure, WindowSlice } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { drawnUnitsSentence } from './drawn-units-text.ts';
import {
  figureWords,
  inWindow,
  measureWords,
  nodesAreGroups,
  personCount,
  reasonWords,
} from './figure-words.ts';
import { formatNumber } from './format.ts';
import { windowLabel } from './window-label.ts';

export type FigureKind = 'overview' | 'timeline' | 'network' | 'matrix';

export interface FigureText {
  /** Heading and accessible name. */
  readonly title: string;
  /** What someone who cannot see the picture needs to know. */
  readonly alt: string;
  /** One sentence under the picture. */
  readonly caption: string;
  /** «Slik leses figuren». */
  readonly howToRead: string;
}

export interface FigureTextOptions {
  readonly kind: FigureKind;
  readonly layer: LayerName;
  /** WindowInfo.id, for network and matrix. */
  readonly window?: string;
  /** For the timeline; default: the headline, see result/headline.ts. */
  readonly measure?: WindowMeasure;
  /** For the network: only ties of the backbone are drawn; default false. */
  readonly backbone?: boolean;
  readonly lang: Lang;
}

/**
 * What does a figure say, in words? Numbers come from the same result as the picture.
 *
 * Values are stated, never judged: whether a change is more than chance is said by the findings (method 11.9).
 *
 * @returns title, alternative text, caption and «Slik leses figuren»
 * Cost: O(windows + ties of one window + sectors²).
 */
export function figureText(result: Result, options: FigureTextOptions): FigureText {
  switch (options.kind) {
    case 'overview':
      return overviewText(result, options);
    case 'timeline':
      return timelineText(result, options);
    case 'network':
      return networkText(result, options);
    case 'matrix':
      return matrixText(result, options);
  }
}

const SUBJECTS: Readonly<Record<LayerName, Readonly<Record<Lang, string>>>> = {
  meetings: { nb: 'Møter på tvers', en: 'Meetings across sectors' },
  contacts: { nb: 'Kontakt på tvers', en: 'Contact across sectors' },
  survey: { nb: 'Oppgitt samarbeid på tvers', en: 'Stated collaboration across sectors' },
};

function overviewText(result: Result, { layer, lang }: FigureTextOptions): FigureText {
  const n = result.windows.length;
  const nb = lang === 'nb';
  const words = figureWords(result, layer, lang);
  const how = `${words.centre}. ${words.nodeSize}. ${words.crossTies}. ${words.isolate}. `;
  const subject = SUBJECTS[layer][lang];
  return {
    title: nb ? `${subject}, periode for periode` : `${subject}, period by period`,
    alt:
      n === 0
        ? words.noWindows
        : `${nb ? `Ett lite nettverk for ${n === 1 ? 'én periode' : `hver av ${n} perioder`}` : `One small network for ${n === 1 ? 'one period' : `each of ${n} periods`}`}. ${course(result, { layer, measure: HEADLINE, lang })}`,
    caption: [
      nb
        ? 'Ett bilde per periode. Sektorene har faste plasser, og alle bilder har samme skala.'
        : 'One picture for each period. Sectors have fixed seats and all pictures have the same scale.',
      drawnUnitsSentence(result, lang),
    ]
      .join(' ')
      .trimEnd(),
    howToRead:
      how +
      (nb
        ? 'Tallet ved hver periode er siloindeksen: 0 er tilfeldig blanding, 1 er helt adskilt. Små perioder svinger mye; intervallene står i tidslinjen.'
        : 'The number of each period is the silo index: 0 is random mixing, 1 is fully separate. Small periods vary a lot; the intervals are in the time line.'),
  };
}

function timelineText(result: Result, { layer, lang, measure = HEADLINE }: FigureTextOptions): FigureText {
  const nb = lang === 'nb';
  const name = measureWords(measure, lang);
  const isEi = measure === 'ei' || measure === 'ei_weighted';
  const expected = isEi
    ? nb
      ? ' Den stiplede linjen viser verdien ved tilfeldige bånd, gitt hvor store sektorene er.'
      : ' The dashed line shows the value for random ties, given the sizes of the sectors.'
    : '';
  return {
    title: nb ? `${name} over tid` : `${name} over time`,
    alt: course(result, { layer, measure, lang }) || figureWords(result, layer, lang).noWindows,
    caption: nb
      ? `${name} i hver periode, med faser og hendelser i pilotens eget løp.`
      : `${name} in each period, with the phases and events of the pilot.`,
    howToRead:
      (nb
        ? 'Hvert punkt er én periode. Der linjen er brutt, mangler verdien; grunnen står under figuren.'
        : 'Each point is one period. Where the line is broken the value is missing; the reason stands below.') +
      expected,
  };
}

function networkText(
  result: Result,
  { layer, lang, window: id, backbone = false }: FigureTextOptions,
): FigureText {
  const found = find(result, layer, id);
  const nb = lang === 'nb';
  const words = figureWords(result, layer, lang);
  const when = found.window ? inWindow(found.window, lang) : '';
  const title = `${nb ? 'Nettverket' : 'The network'} ${when}`.trim();
  const { slice } = found;
  const kept = backbone ? slice?.ties.backbone : undefined;
  const caption = `${kept ? `${words.backbone}. ` : ''}${words.centre}. ${words.nodeSize}. ${words.crossTies}.`;
  const frozen = nb
    ? ' Sektorenes plasser og alle størrelser er de samme i hver periode. Midten er flertydig: den som møter to sektorer midt imot hverandre, havner også der.'
    : ' The seats and all sizes are the same in each period. The middle is ambiguous: whoever meets two opposite sectors also lands there.';
  const howToRead = `${caption} ${words.isolate}.${frozen} ${drawnUnitsSentence(result, lang)}`.trimEnd();
  if (!slice || slice.reason !== null) {
    const why =
      slice?.reason && slice.reason !== 'EMPTY_WINDOW'
        ? reasonWords(slice.reason, lang, layer)
        : words.noContact;
    return { title, alt: `${title}: ${why}.`, caption, howToRead };
  }
  const cross = crossTies(result, slice, kept);
  const total = (kept ?? slice.ties.a).length;
  const nodes = slice.nodes.node.length;
  const what = nodesAreGroups(result)
    ? nb
      ? nodes === 1
        ? 'enhet'
        : 'enheter'
      : nodes === 1
        ? 'unit'
        : 'units'
    : nb
      ? nodes === 1
        ? 'person'
        : 'personer'
      : nodes === 1
        ? 'person'
        : 'persons';
  const n = (value: number): string => formatNumber(value, lang);
  const sizes = result.sectors
    .map(
      (sector, i) =>
        `${sector.name} ${personCount(slice.sectorPersons[i] ?? null, result.settings.minGroup, lang)}`,
    )
    .join(', ');
  const alt = nb
    ? `${title}: ${n(nodes)} ${what} i ${n(result.sectors.length)} ${result.sectors.length === 1 ? 'sektor' : 'sektorer'} og ${n(total)} bånd${kept ? ' i ryggraden' : ''}, ${n(cross)} av dem på tvers. ${sizes}.`
    : `${title}: ${n(nodes)} ${what} in ${n(result.sectors.length)} ${result.sectors.length === 1 ? 'sector' : 'sectors'} and ${n(total)} ties${kept ? ' of the backbone' : ''}, ${n(cross)} of them across. ${sizes}.`;
  return { title, alt, caption, howToRead };
}

function matrixText(result: Result, { layer, lang, window: id }: FigureTextOptions): FigureText {
  const { window, slice } = find(result, layer, id);
  const nb = lang === 'nb';
  const words = figureWords(result, layer, lang);
  const when = window ? inWindow(window, lang) : '';
  const title = `${nb ? 'Timer mellom sektorene' : 'Hours between sectors'} ${when}`.trim();
  const across = (slice?.pairs ?? []).filter((p) => p.a !== p.b);
  const most = across.reduce((a, b) => ((b.observedHours ?? 0) > (a?.observedHours ?? 0) ? b : a), across[0]);
  const name = (index: number): string => result.sectors[index]?.name ?? '';
  const h = (value: number | null): string =>
    formatNumber(value, lang, { decimals: Number.isInteger(value) ? 0 : 1 });
  const alt =
    !slice || across.length === 0 || !most || most.observedHours === null
      ? `${title}: ${slice?.reason ? reasonWords(slice.reason, lang, layer) : words.noPairs}`
      : nb
        ? `${title}. Mest mellom ${name(most.a)} og ${name(most.b)}: ${h(most.observedHours)} timer.`
        : `${title}. Most between ${name(most.a)} and ${name(most.b)}: ${h(most.observedHours)} hours.`;
  return {
    title,
    alt,
    caption: nb
      ? 'Timer i møter delt mellom sektorparene etter hvor mange par av deltakere møtet bandt sammen.'
      : 'Hours of meetings, shared between pairs of sectors by how many pairs of participants the meeting joined.',
    howToRead: nb
      ? `Sterkere farge: flere timer. Les langs raden for å se hvem en sektor møter. Grå diagonal: ${words.inside}. Skravert: ${words.hidden}. ${words.frozen}.`
      : `Stronger colour: more hours. Read along a row to see whom a sector meets. Grey diagonal: ${words.inside}. Hatched: ${words.hidden}. ${words.frozen}.`,
  };
}

/** «E-I går fra −0,92 (2. kvartal 2023) til +0,16 (4. kvartal 2024). Uten verdi: 3. kvartal 2023 (…).» */
function course(result: Result, options: { layer: LayerName; measure: WindowMeasure; lang: Lang }): string {
  const { layer, measure, lang } = options;
  const slices = result.layers.find((one) => one.layer === layer)?.windows ?? [];
  const nb = lang === 'nb';
  const long = (slice: WindowSlice): string => windowLabel(result.windows[slice.window]!, lang, 'long');
  const given = slices.filter((s) => typeof s.measures[measure] === 'number');
  const missing = slices.filter((s) => typeof s.measures[measure] !== 'number');
  const show = (s: WindowSlice): string => `${formatNumber(s.measures[measure], lang)} (${long(s)})`;
  const name = measureWords(measure, lang);
  const parts: string[] = [];
  if (given.length === 1) parts.push(`${name}: ${show(given[0]!)}.`);
  if (given.length > 1) {
    const [first, last] = [show(given[0]!), show(given.at(-1)!)];
    parts.push(nb ? `${name} går fra ${first} til ${last}.` : `${name} goes from ${first} to ${last}.`);
  }
  if (missing.length > 0) {
    const list = missing
      .map((s) => `${long(s)} (${reasonWords(s.reasons[measure] ?? s.reason, lang, layer)})`)
      .join(', ');
    parts.push(`${figureWords(result, layer, lang).missing}: ${list}.`);
  }
  return parts.join(' ');
}

function find(
  result: Result,
  layer: LayerName,
  id: string | undefined,
): { window: WindowInfo | null; slice: WindowSlice | null } {
  const index = result.windows.findIndex((window) => window.id === id);
  const slices = result.layers.find((one) => one.layer === layer)?.windows ?? [];
  return { window: result.windows[index] ?? null, slice: slices.find((one) => one.window === index) ?? null };
}

function crossTies(result: Result, slice: WindowSlice, kept: readonly number[] | undefined): number {
  const sector = new Map(
    slice.nodes.node.map((node, row) => [
      node,
      result.nodes[node]?.affiliations[slice.nodes.affiliation[row]!]?.sector ?? -1,
    ]),
  );
  const drawn = kept ?? slice.ties.a.map((_, i) => i);
  return drawn.filter((i) => sector.get(slice.ties.a[i]!) !== sector.get(slice.ties.b[i]!)).length;
}
