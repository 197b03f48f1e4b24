import { roster } from '../change/roster.ts';
import type { MeetingLog } from '../model/types.ts';
import type { LayerAnalysis, ResolvedSettings, WindowAnalysis } from './analysis-types.ts';
import { projectWindow } from './analyze.ts';
import { seenIn } from './events.ts';
import { twoModeNumbers } from './two-mode-numbers.ts';

/** What a stretch of time is measured from. */
export type Stretch = Pick<WindowAnalysis, 'window' | 'roster' | 'events' | 'clusters' | 'graph' | 'twoMode'>;

/**
 * What are all windows of a layer, seen as one?
 *
 * Events of the windows only, and persons who are in at least one of them; each with the affiliation of the longest part
 * of the whole. Events outside every window stay outside here too.
 *
 * @returns null without windows
 * Cost: one projection and one fit of the null.
 */
export function wholePeriod(
  log: MeetingLog,
  { layer, windows }: Pick<LayerAnalysis, 'layer' | 'windows'>,
  settings: ResolvedSettings,
): Stretch | null {
  const first = windows[0]?.window;
  const last = windows.at(-1)?.window;
  if (!first || !last) return null;
  const window = {
    ...first,
    id: 'all',
    kind: 'all' as const,
    end: last.end,
    endMs: last.endMs,
    months: windows.reduce((sum, w) => sum + w.window.months, 0),
  };
  const events = windows.flatMap((w) => w.events);
  const clusters = windows.flatMap((w) => w.clusters);
  const known = new Set<number>();
  for (const w of windows) for (const { actor } of w.roster) known.add(actor);
  const seen = seenIn(events);
  const entries = roster(log, window, settings.roster, seen).filter((e) => known.has(e.actor));
  const graph = projectWindow(log, layer, entries, events, settings);
  return {
    window,
    roster: entries,
    events,
    clusters,
    graph,
    twoMode: twoModeNumbers(log, entries, events, clusters),
  };
}
