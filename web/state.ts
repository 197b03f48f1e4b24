import type { Lang, LayerName, Result } from '../src/index.ts';
import { drawnNode } from './model.ts';
import {
  FIRST_NETWORK_CHOICES,
  type NetworkChoices,
  networkAfter,
  networkFromHash,
  networkToHash,
} from './network-state.ts';
import { choicesFromHash, choicesToHash, FIRST_CHOICES, type SectorChoices } from './sector-state.ts';

export const SCREENS = ['overview', 'network', 'sectors', 'brokers', 'bridges', 'change', 'table'] as const;
export type Screen = (typeof SCREENS)[number];

/** Light or dark page; `auto` = as the reader's system is. */
export const SCHEMES = ['auto', 'light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** Everything the reader can choose; the page is a function of (result, state). */
export interface State extends SectorChoices, NetworkChoices {
  readonly screen: Screen;
  readonly layer: LayerName;
  /** Index into Result.windows. */
  readonly window: number;
  /** Index into Result.nodes, or null where none is chosen. */
  readonly node: number | null;
  readonly lang: Lang;
  readonly scheme: Scheme;
  /** Whether ties inside a sector are left out of the picture. */
  readonly hideInternal: boolean;
  /** Whether only ties of the backbone are in the picture; no effect where the result has no backbone. */
  readonly backbone: boolean;
}

/**
 * Where a reader starts: the overview, at the last window that has numbers.
 *
 * @returns a state that is valid for the result
 */
export function initialState(result: Result): State {
  const layer = result.layers[0];
  const filled = layer?.windows.findLastIndex((slice) => slice.reason === null) ?? -1;
  return {
    screen: 'overview',
    layer: layer?.layer ?? 'meetings',
    window: filled >= 0 ? filled : Math.max(0, result.windows.length - 1),
    node: null,
    lang: result.lang,
    scheme: 'auto',
    hideInternal: false,
    backbone: false,
    ...FIRST_CHOICES,
    ...FIRST_NETWORK_CHOICES,
  };
}

/**
 * The state that a link asks for, e.g. `#screen=network&window=2024Q2&node=p:017`.
 *
 * Whatever is missing or unknown keeps its first value: a wrong link shows the page, never an error.
 */
export function stateFromHash(hash: string, result: Result): State {
  const first = initialState(result);
  const asked = new URLSearchParams(hash.replace(/^#/, ''));
  const windowAt = result.windows.findIndex((window) => window.id === asked.get('window'));
  const nodeAt = drawnNode(result, asked.get('node'));
  const lang = asked.get('lang');
  return {
    screen: SCREENS.find((screen) => screen === asked.get('screen')) ?? first.screen,
    layer: result.layers.find(({ layer }) => layer === asked.get('layer'))?.layer ?? first.layer,
    window: windowAt >= 0 ? windowAt : first.window,
    node: nodeAt >= 0 ? nodeAt : null,
    lang: lang === 'nb' || lang === 'en' ? lang : first.lang,
    scheme: SCHEMES.find((scheme) => scheme === asked.get('scheme')) ?? first.scheme,
    hideInternal: asked.get('internal') === 'hidden',
    backbone: asked.get('ties') === 'backbone',
    ...choicesFromHash(asked, result),
    ...networkFromHash(asked, result),
  };
}

/** The link to a state; `stateFromHash` reads it back. */
export function hashFromState(state: State, result: Result): string {
  const parts = new URLSearchParams({ screen: state.screen });
  if (result.layers.length > 1) parts.set('layer', state.layer);
  const window = result.windows[state.window];
  if (window) parts.set('window', window.id);
  const node = state.node === null ? undefined : result.nodes[state.node];
  if (node) parts.set('node', node.id);
  if (state.hideInternal) parts.set('internal', 'hidden');
  if (state.backbone) parts.set('ties', 'backbone');
  if (state.scheme !== 'auto') parts.set('scheme', state.scheme);
  choicesToHash(state, result, parts);
  networkToHash(state, result, parts);
  parts.set('lang', state.lang);
  return `#${parts.toString()}`;
}

/** The state after a change; a window outside the result becomes the nearest one. */
export function updated(state: State, change: Partial<State>, result: Result): State {
  const next = networkAfter({ ...state, ...change }, change);
  const last = Math.max(0, result.windows.length - 1);
  return { ...next, window: Math.min(last, Math.max(0, next.window)) };
}
