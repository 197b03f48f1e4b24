import {
  type LayerResult,
  partsWithout,
  type TieChange,
  tieDifference,
  type WindowSlice,
  wayBetween,
} from '../src/index.ts';
import type { Context } from './context.ts';
import { acrossOnly, backboneOnly, emphasised, type Frame } from './frame.ts';
import { hasBackbone, labelled, layerOf, sliceOf } from './model.ts';
import { differenceFrame, placedBy, vacantFrame, wayFrame } from './network-frames.ts';
import type { State } from './state.ts';

type FrameOf = (slice: WindowSlice) => Frame;

/** Two windows compared, the earlier one first. */
export interface Compared {
  readonly other: WindowSlice;
  readonly earlier: WindowSlice;
  readonly later: WindowSlice;
  readonly changes: readonly TieChange[];
}

const differences = new WeakMap<WindowSlice, WeakMap<WindowSlice, readonly TieChange[]>>();

/** The comparison asked for; null where there is none, or the window would be compared with itself. */
export function comparedOf({ result, state }: Context): Compared | null {
  const shown = sliceOf(result, state);
  const other = layerOf(result, state)?.windows.find(({ window }) => window === state.against);
  if (!shown || !other || shown === other) return null;
  const [earlier, later] = other.window < shown.window ? [other, shown] : [shown, other];
  const known = differences.get(earlier) ?? new WeakMap<WindowSlice, readonly TieChange[]>();
  differences.set(earlier, known);
  const changes = known.get(later) ?? tieDifference(earlier, later);
  known.set(later, changes);
  return { other, earlier, later, changes };
}

const ways = new WeakMap<WindowSlice, Map<string, readonly number[] | null>>();

/** The way from the chosen node to the goal; null where there is none; undefined where none is asked for. */
export function wayOf({ result, state }: Context): readonly number[] | null | undefined {
  const slice = sliceOf(result, state);
  const { node, goal } = state;
  if (!slice || node === null || goal === null || node === goal) return undefined;
  const known = ways.get(slice) ?? new Map<string, readonly number[] | null>();
  ways.set(slice, known);
  const key = `${node}-${goal}`;
  if (!known.has(key)) known.set(key, wayBetween(slice, node, goal));
  return known.get(key) ?? null;
}

/** What the chosen node's part falls into without it; null where nothing is taken out. */
export function fallOf({ result, state }: Context): readonly (readonly number[])[] | null {
  const slice = sliceOf(result, state);
  if (!slice || !state.vacant || state.node === null || !slice.nodes.node.includes(state.node)) return null;
  return partsWithout(slice, state.node);
}

/** What is painted: the whole window, what the switches leave of it, and what is chosen in it. */
export interface NetworkView {
  /** Every dot, for the arrow keys. */
  readonly plain: Frame;
  /** After switches and comparison, before a node is emphasised. */
  readonly shown: Frame;
  readonly target: Frame;
}

const placers = new WeakMap<LayerResult, Map<number, (frame: Frame) => Frame>>();

/** Puts dots at the frozen places where that layout is chosen; else leaves them. */
function placer({ result, state }: Context, reach: number): (frame: Frame) => Frame {
  const layer = layerOf(result, state);
  if (state.layout !== 'super' || !layer?.superGraph) return (frame) => frame;
  const known = placers.get(layer) ?? new Map<number, (frame: Frame) => Frame>();
  placers.set(layer, known);
  const place = known.get(reach) ?? placedBy(layer.superGraph, reach);
  known.set(reach, place);
  return place;
}

/** What a frame depends on, as one text: window and layout first. */
export function askedFor(state: State, reach: number): string {
  const { window, layout, node, hideInternal, backbone, lang, against, goal, vacant, layer } = state;
  const choices = [window, layout, node, hideInternal, backbone, lang, against, goal, vacant, layer, reach];
  return JSON.stringify(choices);
}

/**
 * The frame that the state asks for.
 *
 * @param reach  of the frozen places, in radii of the ring of seats
 */
export function networkView(
  context: Context,
  slice: WindowSlice,
  { frameOf, reach }: { readonly frameOf: FrameOf; readonly reach: number },
): NetworkView {
  const { result, state } = context;
  const place = placer(context, reach);
  const isBackbone = state.backbone && hasBackbone(result, state);
  const kept = (one: WindowSlice) => {
    const strong = isBackbone ? backboneOnly(frameOf(one)) : frameOf(one);
    return place(state.hideInternal ? acrossOnly(strong) : strong);
  };
  const compared = comparedOf(context);
  const own = kept(slice);
  const shown = compared ? differenceFrame(own, kept(compared.other), compared.changes) : own;
  const plain = compared ? shown : place(frameOf(slice));
  const way = wayOf(context);
  const fall = fallOf(context);
  const target = fall
    ? vacantFrame(shown, state.node!, fall)
    : way
      ? wayFrame(shown, way, plain)
      : emphasised(shown, state.node);
  return { plain, shown, target };
}

/** How far out the frozen places of those without ties lie, with room for their dots. */
const FARTHEST = 1.15;

/**
 * How large the frozen places are drawn so that they fill the stage, which has no names around them.
 *
 * @param room  the stage's shorter side, pixels
 * @param ring  pixels per radius of the ring of seats
 * @returns radii of the ring, in steps of 0.05; null where there is no room
 */
export function frozenReach(room: number, ring: number): number | null {
  const half = room / 2 - 12;
  return half > 0 && ring > 0 ? Math.max(1, Math.round((20 * half) / (ring * FARTHEST)) / 20) : null;
}

/** More names than this of those who fall off would hide the picture; the panel has them. */
const MOST_NAMED = 10;

/** Whose names stand in the picture: first those asked about, on the way or fallen off. */
export function namedFirst(context: Context, ratio: number): readonly number[] {
  const { result, state } = context;
  const fallen = fallOf(context)?.slice(1).flat() ?? [];
  const asked = [...(wayOf(context) ?? []), ...(fallen.length > MOST_NAMED ? [] : fallen)];
  const goal = state.goal === null ? [] : [state.goal];
  return [...new Set([...asked, ...goal, ...labelled(result, sliceOf(result, state), ratio)])];
}
