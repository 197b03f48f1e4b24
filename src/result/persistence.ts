import { compositionChange } from '../change/composition.ts';
import { stability } from '../change/stability.ts';
import { tieClasses } from '../change/tie-classes.ts';
import type { LayerAnalysis, WindowAnalysis } from './analysis-types.ts';
import { checkRow } from './check-row.ts';
import { type LayerModes, placesIn, siloOf } from './mode-slices.ts';
import type { RobustnessCheck } from './robustness-types.ts';

/** Deals of the stability benchmark (method 4.3). */
const DEALS = 200;

/**
 * Did the ties last, and is a change of the index a change of people?
 *
 * For each pair of windows that follow each other: stability against what the log could show (4.3), ties kept, new and
 * lost with the reason (4.4), and the change of S split on those who stayed and the exchange of people (4.5).
 *
 * Contacts have no stability: a series of contacts is mostly one pair, so the benchmark would equal what it judges.
 *
 * @param draws deals of the benchmark, at most 200 are used
 * @returns rows in the order of the windows
 * Cost: O(deals · Σk²) and two fits of the null a pair of windows.
 */
export function persistence(
  modes: LayerModes,
  layer: Pick<LayerAnalysis, 'layer' | 'windows'>,
  { seed, draws }: { readonly seed: number; readonly draws: number },
): RobustnessCheck[] {
  const { windows } = layer;
  const deals = Math.max(1, Math.min(draws, DEALS));
  return windows.slice(1).flatMap((after, i) => {
    const before = windows[i]!;
    const at = { window: i, to: i + 1 };
    return [
      ...(layer.layer === 'meetings' ? stabilityRows(before, after, at, { seed, deals }) : []),
      ...classRows(before, after, at),
      ...compositionRows(modes, before, after, at),
    ];
  });
}

interface At {
  readonly window: number;
  readonly to: number;
}

function stabilityRows(
  before: WindowAnalysis,
  after: WindowAnalysis,
  at: At,
  options: { readonly seed: number; readonly deals: number },
): RobustnessCheck[] {
  const later = new Set(after.roster.map((e) => e.actor));
  const stayers = new Set(before.roster.map((e) => e.actor).filter((actor) => later.has(actor)));
  const events = (w: WindowAnalysis) =>
    w.events.map((e, i) => ({ members: e.members, cluster: w.clusters[i]! }));
  const found = stability(events(before), events(after), { ...options, stayers });
  const common = { ...at, n: options.deals, reason: found.reason };
  return [
    checkRow('stability', 'jaccard', { ...common, value: found.jaccard }),
    checkRow('stability', 'expected', { ...common, value: found.expected }),
    checkRow('stability', 'ratio', { ...common, value: found.ratio }),
  ];
}

function classRows(before: WindowAnalysis, after: WindowAnalysis, at: At): RobustnessCheck[] {
  const found = tieClasses(before.graph, after.graph);
  const ties = before.graph.ties.a.length + after.graph.ties.a.length - found.kept;
  const row = (quantity: string, value: number) =>
    checkRow('tie_classes', quantity, { ...at, value, n: ties });
  return [
    row('kept', found.kept),
    row('new_among_stayers', found.newAmongStayers),
    row('lost_among_stayers', found.lostAmongStayers),
    row('new_by_arrival', found.newByArrival),
    row('lost_by_departure', found.lostByDeparture),
  ];
}

/** A meeting by its place in the layer. */
interface PlacedEvent {
  readonly members: readonly number[];
  readonly place: number;
}

function compositionRows(
  modes: LayerModes,
  before: WindowAnalysis,
  after: WindowAnalysis,
  at: At,
): RobustnessCheck[] {
  const panel = (w: WindowAnalysis) => ({
    events: placesIn(modes, w.window).map(
      (place): PlacedEvent => ({ place, members: modes.events[place]!.members }),
    ),
    persons: w.roster.map((e) => e.actor),
  });
  const [first, second] = [panel(before), panel(after)];
  const index = (events: readonly PlacedEvent[], persons: readonly number[]): number | null => {
    if (events === first.events) return before.twoMode?.silo.value ?? null;
    if (events === second.events) return after.twoMode?.silo.value ?? null;
    const places = events.map((e) => e.place);
    const isBefore = places.length > 0 && modes.events[places[0]!]!.ms < after.window.startMs;
    const stretch = isBefore ? before.window : after.window;
    return siloOf(modes, stretch, places, { persons: new Set(persons) })?.silo.value ?? null;
  };
  const found = compositionChange(first, second, index);
  const row = (quantity: string, value: number | null) =>
    checkRow('composition', quantity, { ...at, value, reason: value === null ? found.reason : null });
  return [
    row('change_all', found.all),
    row('change_stayers', found.panel),
    row('change_by_exchange', found.composition),
    row('stayers_share_before', found.stayersBefore),
    row('stayers_share_after', found.stayersAfter),
    row('meetings_dropped_before', found.droppedBefore),
    row('meetings_dropped_after', found.droppedAfter),
  ];
}
