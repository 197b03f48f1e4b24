import { figureText } from '../report/figure-text.ts';
import { preTrendText } from '../report/pre-trend-text.ts';
import type { LayerName, Result } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { changeEntries } from './change-entries.ts';
import { findLayer } from './find-slice.ts';
import { matrixFigure } from './matrix-figure.ts';
import { multiplesFigure } from './multiples-figure.ts';
import { networkFigure } from './network-figure.ts';
import { preTrendFigure } from './pre-trend-figure.ts';
import { sectorEntries } from './sector-entries.ts';
import { specificationEntry } from './specification-entry.ts';
import { timelineFigure } from './timeline-figure.ts';

export interface Figure {
  /** File name without `.svg`; letters, digits, `-` and `_` only. */
  readonly name: string;
  readonly title: string;
  /** What someone who cannot see the picture needs to know. */
  readonly alt: string;
  readonly caption: string;
  /** «Slik leses figuren». */
  readonly howToRead: string;
  /** A whole SVG file. */
  readonly svg: string;
}

/**
 * All figures of a result, in reading order: for each layer the overview, the time line, one network per window and one
 * matrix per window. Leaders get no matrices (method 14).
 *
 * @param width pixels of those that may be wider or narrower; default what suits each. Narrower = larger text where it is scaled
 * @returns `oversikt-<layer>`, `tidslinje-<layer>`, `spesifikasjon-<layer>` and `for-oppstart-<layer>` (researcher), `sektorer-<layer>`, `sektorendring-<layer>`, `brobyggere-<layer>` and `broer-<layer>`, `nettverk-<layer>-<window>`, `matrise-<layer>-<window>`; names are unique
 * Cost: O(layers · windows · (nodes + ties + sectors²)).
 */
export function figures(result: Result, lang: Lang, width?: number): Figure[] {
  const slugs = windowSlugs(result.windows.map((window) => window.id));
  return result.layers.flatMap(({ layer }) => {
    const windows = result.windows.map((window, i) => ({ id: window.id, slug: slugs[i]! }));
    const base = { layer, lang, ...(width === undefined ? {} : { width }) };
    return [
      entry(
        `oversikt-${layer}`,
        figureText(result, { ...base, kind: 'overview' }),
        multiplesFigure(result, base),
      ),
      entry(
        `tidslinje-${layer}`,
        figureText(result, { ...base, kind: 'timeline' }),
        timelineFigure(result, base),
      ),
      ...specificationEntry(result, base),
      ...preTrendEntry(result, base),
      ...changeEntries(result, base),
      ...sectorEntries(result, base),
      ...windows.map(({ id, slug }) => {
        const text = figureText(result, { ...base, kind: 'network', window: id });
        return entry(`nettverk-${layer}-${slug}`, text, networkFigure(result, { ...base, window: id }));
      }),
      ...(result.view === 'leader'
        ? []
        : windows.map((window) => matrixEntry(result, { ...base, ...window }))),
    ];
  });
}

/** The time before the start, for the researcher; none where the layer has no arms. */
function preTrendEntry(result: Result, base: { readonly layer: LayerName; readonly lang: Lang }): Figure[] {
  const found = findLayer(result, base.layer);
  const svg = result.view === 'researcher' ? preTrendFigure(result, base) : null;
  if (!found || svg === null) return [];
  return [entry(`for-oppstart-${base.layer}`, preTrendText(result, found, base), svg)];
}

function matrixEntry(
  result: Result,
  { layer, lang, id, slug }: { layer: LayerName; lang: Lang; id: string; slug: string },
): Figure {
  const text = figureText(result, { kind: 'matrix', layer, window: id, lang });
  return entry(`matrise-${layer}-${slug}`, text, matrixFigure(result, { layer, window: id, lang }));
}

function entry(name: string, text: Omit<Figure, 'name' | 'svg'>, svg: string): Figure {
  return { name, ...text, svg };
}

/**
 * Names of windows that are safe in file names on every system; those that would be the same get a number.
 *
 * @example windowSlugs(['2024Q1', 'fase 1/ny', 'fase 1:ny']) → ['2024Q1', 'fase-1-ny', 'fase-1-ny-2']
 * Cost: O(windows).
 */
export function windowSlugs(ids: readonly string[]): string[] {
  const used = new Set<string>();
  return ids.map((id) => {
    const plain = id.replace(/[Ææ]/g, 'ae').replace(/[Øø]/g, 'o').replace(/[Åå]/g, 'a');
    const slug =
      plain
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[^A-Za-z0-9_]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 60) || 'vindu';
    let free = slug;
    for (let k = 2; used.has(free.toLowerCase()); k++) free = `${slug}-${k}`;
    used.add(free.toLowerCase());
    return free;
  });
}
