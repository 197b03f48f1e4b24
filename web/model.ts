import {
  formatHours,
  formatNumber,
  formatPercent,
  HEADLINE,
  type Lang,
  type LayerResult,
  type MeasureInfo,
  NO_VALUE,
  type Result,
  reasonWords,
  type WindowSlice,
} from '../src/index.ts';
import type { State } from './state.ts';

/** Whether the dots are units and not persons. */
export const isGrouped = (result: Result): boolean => result.nodes.some((node) => node.kind === 'group');

/** The node of this id, or −1: persons who are named but not drawn cannot be chosen in a picture. */
export function drawnNode(result: Result, id: string | null): number {
  const dot = isGrouped(result) ? 'group' : 'person';
  return result.nodes.findIndex((node) => node.id === id && node.kind === dot);
}

export function layerOf(result: Result, state: State): LayerResult | undefined {
  return result.layers.find(({ layer }) => layer === state.layer);
}

export function sliceOf(result: Result, state: State): WindowSlice | undefined {
  return layerOf(result, state)?.windows.find((slice) => slice.window === state.window);
}

/** Whether the drawing can be kept to the backbone: the layer says which ties are in it. */
export function hasBackbone(result: Result, state: State): boolean {
  return layerOf(result, state)?.windows.some(({ ties }) => ties.backbone !== undefined) ?? false;
}

/** The affiliation of a node in a window; its first one where it is absent. */
export function affiliationOf(result: Result, slice: WindowSlice | undefined, node: number) {
  const row = slice?.nodes.node.indexOf(node) ?? -1;
  const at = row < 0 ? 0 : (slice?.nodes.affiliation[row] ?? 0);
  return result.nodes[node]?.affiliations[at] ?? { sector: -1, unit: null, role: null };
}

/** «P017» of a person, the unit's name of a group. */
export function nodeName(result: Result, slice: WindowSlice | undefined, node: number): string {
  const info = result.nodes[node];
  if (!info) return NO_VALUE;
  if (info.kind === 'person') return info.id.replace(/^p:(?=\d+$)/, 'P');
  const { unit, sector } = affiliationOf(result, slice, node);
  return unit ?? result.sectors[sector]?.name ?? info.id;
}

export function sectorName(result: Result, sector: number, none: string): string {
  return result.sectors[sector]?.name ?? none;
}

export interface Neighbourhood {
  /** Indexes of those it has a tie to. */
  readonly contacts: readonly number[];
  /** Different sectors among them, the own one included. */
  readonly sectors: number;
  /** Sum of hours with other sectors; in the narrower views of rounded hours. */
  readonly hoursAcross: number;
  readonly tiesAcross: number;
}

/** Whom a node has ties to in a window. */
export function neighbourhood(result: Result, slice: WindowSlice, node: number): Neighbourhood {
  const own = affiliationOf(result, slice, node).sector;
  const contacts: number[] = [];
  const sectors = new Set<number>();
  let hoursAcross = 0;
  let tiesAcross = 0;
  slice.ties.a.forEach((a, i) => {
    const b = slice.ties.b[i]!;
    if (a !== node && b !== node) return;
    const other = a === node ? b : a;
    const sector = affiliationOf(result, slice, other).sector;
    contacts.push(other);
    sectors.add(sector);
    if (sector === own) return;
    hoursAcross += slice.ties.hours[i] ?? 0;
    tiesAcross += 1;
  });
  return { contacts, sectors: sectors.size, hoursAcross, tiesAcross };
}

export interface TopRow {
  readonly node: number;
  readonly value: number;
}

/**
 * The list beside the picture: persons by cross-sector betweenness (researcher), units by hours with other sectors.
 *
 * @returns at most `most` rows, largest first, then by index; persons above 0, units with any tie across (0 reads «under 2,5 timer»)
 */
export function topList(result: Result, slice: WindowSlice, most = 8): readonly TopRow[] {
  const scores = slice.nodes.columns.cross_betweenness;
  const rows = slice.nodes.node.flatMap((node, row): TopRow[] => {
    if (!isGrouped(result)) return (scores?.[row] ?? 0) > 0 ? [{ node, value: scores![row]! }] : [];
    const { hoursAcross, tiesAcross } = neighbourhood(result, slice, node);
    return tiesAcross > 0 ? [{ node, value: hoursAcross }] : [];
  });
  return rows.sort((a, b) => b.value - a.value || a.node - b.node).slice(0, most);
}

/** A measure's value in words: shares as per cent, indexes with a sign where they can be negative, true minus. */
export function valueText(info: MeasureInfo, value: number | null | undefined, lang: Lang): string {
  if (value === null || value === undefined) return NO_VALUE;
  if (info.unit.en === 'hours')
    return formatHours(value, lang, { decimals: Number.isInteger(value) ? 0 : 1 });
  if (info.unit.en === 'share') return formatPercent(value, lang, value > 0 && value < 0.1 ? 1 : 0);
  return formatNumber(value, lang, {
    decimals: Number.isInteger(value) && info.decimals === 0 ? 0 : info.decimals,
    sign: (info.range[0] ?? 0) < 0,
  });
}

/** The headline number of a window (see result/headline.ts), or «–». */
export function headlineValue(slice: WindowSlice | undefined, lang: Lang): string {
  return formatNumber(slice?.measures[HEADLINE] ?? null, lang, { decimals: 2 });
}

/** Its interval, or why there is none; nothing where the number itself is missing. */
export function headlineInterval(
  slice: WindowSlice | undefined,
  words: (lo: string, hi: string) => string,
  lang: Lang,
  layer: LayerResult['layer'] = 'meetings',
): string[] {
  const { silo_index: value, silo_lo: lo, silo_hi: hi } = slice?.measures ?? {};
  if (typeof value !== 'number') return [];
  if (typeof lo !== 'number' || typeof hi !== 'number')
    return [reasonWords(slice?.reasons.silo_lo, lang, layer)];
  return [words(formatNumber(lo, lang, { decimals: 2 }), formatNumber(hi, lang, { decimals: 2 }))];
}

/** Names on the picture: all units where they are few, else those at the top of the list; more of them closer. */
export function labelled(result: Result, slice: WindowSlice | undefined, ratio: number): readonly number[] {
  if (!slice) return [];
  const isFew = isGrouped(result) && slice.nodes.node.length <= 16;
  return isFew ? slice.nodes.node : ranked(result, slice).slice(0, namesAt(ratio, isGrouped(result)));
}

const namesAt = (ratio: number, isUnits: boolean) =>
  ratio > 0.75 ? (isUnits ? 8 : 3) : ratio > 0.45 ? 12 : 40;

const ranks = new WeakMap<WindowSlice, readonly number[]>();

function ranked(result: Result, slice: WindowSlice): readonly number[] {
  const known = ranks.get(slice) ?? topList(result, slice, 40).map(({ node }) => node);
  ranks.set(slice, known);
  return known;
}
