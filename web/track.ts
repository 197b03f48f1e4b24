import { HEADLINE, type Lang, type Result, windowLabel } from '../src/index.ts';
import { headlineValue, layerOf } from './model.ts';
import type { State } from './state.ts';

/** Where everything on the slider's track lies, pixels. Each window has an equally wide cell. */
export interface TrackPlan {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  /** y of the headline at 0. */
  readonly zero: number;
  /** An SVG path. */
  readonly line: string;
  readonly points: readonly {
    readonly x: number;
    /** null = the window has no headline number. */
    readonly y: number | null;
    readonly text: string;
    readonly label: string;
    readonly isChosen: boolean;
    /** Whether there is room for the value, and for the label. */
    readonly isShown: boolean;
    readonly hasLabel: boolean;
  }[];
  readonly bands: readonly { readonly x: number; readonly width: number; readonly name: string }[];
  readonly events: readonly { readonly x: number; readonly label: string; readonly shown: string }[];
  /** y of the row of events. */
  readonly eventTop: number;
}

export const TRACK_HEIGHT = 136;
/** Widest character of a 12-pixel label, on average. */
const CHARACTER = 6.6;

const dayMs = (iso: string) => Date.parse(iso.includes('T') ? `${iso}Z` : `${iso}T00:00:00Z`);

/** A line through the points that exist, broken where one is missing. */
function path(points: readonly (readonly [number, number | null])[]): string {
  let d = '';
  let isOpen = false;
  for (const [x, y] of points) {
    if (y !== null) d += `${isOpen ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
    isOpen = y !== null;
  }
  return d;
}

/** A moment's place on the track: the share of its window that has passed. */
function placeOf(result: Result, cell: number): (ms: number) => number {
  return (ms) => {
    const at = result.windows.findIndex((window) => ms < window.endMs);
    if (at < 0) return result.windows.length * cell;
    const window = result.windows[at]!;
    const share = (ms - window.startMs) / (window.endMs - window.startMs);
    return (at + Math.min(1, Math.max(0, share))) * cell;
  };
}

function bandsOf(result: Result, place: (ms: number) => number): TrackPlan['bands'] {
  if (result.windows.some(({ kind }) => kind === 'phase' || kind === 'all')) return [];
  return result.phases.flatMap(({ name, from, to }) => {
    const [x, end] = [place(dayMs(from)) + 1, place(dayMs(to)) - 1];
    if (end - x < 4) return [];
    const room = Math.floor((end - x - 12) / CHARACTER);
    const shown = name.length <= room ? name : room > 3 ? `${name.slice(0, room - 1)}…` : '';
    return [{ x, width: end - x, name: shown }];
  });
}

/** Events, with their names where there is room for all of them; they are listed under the picture too. */
function eventsOf(result: Result, place: (ms: number) => number, width: number): TrackPlan['events'] {
  const events = result.events
    .map(({ date, label }) => ({ x: place(dayMs(date)), label }))
    .filter(({ x }) => x > 0 && x < width)
    .sort((a, b) => a.x - b.x);
  const isRoomy = events.every(
    ({ x, label }, i) => label.length * CHARACTER <= (events[i + 1]?.x ?? width) - x - 16,
  );
  return events.map(({ x, label }) => ({ x, label, shown: isRoomy ? label : '' }));
}

/**
 * Plans the slider's track.
 *
 * @param width  pixels; 0 while the page has not been laid out
 * @returns null where there is no room or no window
 */
export function trackPlan(result: Result, state: State, width: number, lang: Lang): TrackPlan | null {
  const count = result.windows.length;
  if (width <= 0 || count === 0) return null;
  const slices = layerOf(result, state)?.windows ?? [];
  const cell = width / count;
  const place = placeOf(result, cell);
  const bands = bandsOf(result, place);
  const events = eventsOf(result, place, width);
  const top = 26 + (bands.length > 0 ? 20 : 0) + (events.length > 0 ? 20 : 0);
  const bottom = TRACK_HEIGHT - 30;
  const given = slices.map(({ measures }) => measures[HEADLINE]).filter((value) => typeof value === 'number');
  const [low, high] = [Math.min(0, ...given), Math.max(0.5, ...given)];
  const y = (value: number | null | undefined) =>
    typeof value === 'number' ? bottom - ((value - low) / (high - low)) * (bottom - top) : null;
  const x = (window: number) => (window + 0.5) * cell;
  const labels = result.windows.map((window) => windowLabel(window, lang, 'short'));
  const longest = Math.max(...labels.map(({ length }) => length)) * CHARACTER + 10;
  const every = Math.ceil(longest / cell);
  return {
    width,
    height: TRACK_HEIGHT,
    top,
    bottom,
    zero: y(0)!,
    line: path(slices.map((slice) => [x(slice.window), y(slice.measures[HEADLINE])])),
    points: slices.map((slice) => ({
      x: x(slice.window),
      y: y(slice.measures[HEADLINE]),
      text: headlineValue(slice, lang),
      label: labels[slice.window]!,
      isChosen: slice.window === state.window,
      isShown: cell >= 46 || slice.window === state.window,
      hasLabel:
        slice.window === state.window ||
        (slice.window % every === 0 && Math.abs(slice.window - state.window) >= every),
    })),
    bands,
    events,
    eventTop: bands.length > 0 ? 22 : 2,
  };
}
