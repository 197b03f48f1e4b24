import { roster } from '../change/roster.ts';
import { detectSeries } from '../change/series.ts';
import { cutWindows, type Window, windowAt } from '../change/windows.ts';
import { projectContacts, projectMeetings } from '../graph/project-ties.ts';
import type { ActorGraph } from '../graph/types.ts';
import { crossBetweenness } from '../measures/cross-betweenness.ts';
import type { MeetingLog } from '../model/types.ts';
import type { Settings } from '../settings.ts';
import type { Analysis, LayerAnalysis, ResolvedSettings, WindowAnalysis } from './analysis-types.ts';
import { type LayerEvent, layerEvents, layersOf, seenIn } from './events.ts';
import { measureActors, measureWindow } from './measure-window.ts';
import { robustness } from './robustness.ts';
import { siloChange } from './silo-change.ts';
import { twoModeNumbers } from './two-mode-numbers.ts';
import type { LayerName } from './types.ts';

/**
 * What does the log say, window by window and layer by layer?
 *
 * The pipeline in one place: cut windows, say who counts, project ties, compute every classical measure.
 * Nothing here is fit for eyes outside the research group; report/publish.ts makes the three views.
 *
 * @param log the log
 * @param settings what the user chose; automatic choices are made here and returned
 * @returns every number about every person, by the ids of the log
 * @throws UsageError on an unknown window rule
 * Cost: dominated by betweenness, O(n·m) per window and layer.
 */
export function analyze(log: MeetingLog, settings: Settings): Analysis {
  const resolved = resolve(log, settings);
  const windows = cutWindows(log, resolved.window, resolved);
  const layers = layersOf(log).map((layer) => analyzeLayer(log, layer, windows, resolved));
  const names = new Set<string>();
  for (const layer of layers) {
    for (const w of layer.windows) for (const name of w.graph.sectorNames) names.add(name);
  }
  const covered = (ms: number): boolean => windowAt(windows, ms) >= 0;
  const outside =
    log.meetings.filter((m) => !covered(m.startMs)).length +
    log.contacts.filter((c) => !covered(c.timeMs)).length;
  return { log, settings: resolved, windows, sectors: [...names].sort(), layers, outside };
}

function resolve(log: MeetingLog, settings: Settings): ResolvedSettings {
  return {
    ...settings,
    window: settings.window ?? (settings.phases.length > 0 ? 'phase' : 'quarter'),
    roster: settings.roster ?? (log.hasRegister ? 'register' : 'seen'),
    sector: settings.sector ?? 'sector',
  };
}

function analyzeLayer(
  log: MeetingLog,
  layer: LayerName,
  windows: readonly Window[],
  settings: ResolvedSettings,
): LayerAnalysis {
  const all = layerEvents(log, layer);
  const series = detectSeries(all);
  const byWindow = windows.map((): { events: LayerEvent[]; clusters: number[] } => ({
    events: [],
    clusters: [],
  }));
  all.forEach((event, i) => {
    const window = byWindow[windowAt(windows, event.ms)];
    window?.events.push(event);
    window?.clusters.push(series[i]!);
  });
  const analyses: WindowAnalysis[] = [];
  windows.forEach((window, i) => {
    const { events, clusters } = byWindow[i]!;
    analyses.push(analyzeWindow({ log, layer, window, events, clusters, settings }, analyses.at(-1)?.graph));
  });
  const change = siloChange(log, { windows: analyses }, settings);
  const found = { layer, windows: analyses, change };
  const wanted = settings.view === 'researcher' && settings.resamples > 0;
  return wanted ? { ...found, robustness: robustness(log, found, settings) } : found;
}

interface WindowInput {
  readonly log: MeetingLog;
  readonly layer: LayerName;
  readonly window: Window;
  readonly events: readonly LayerEvent[];
  readonly clusters: readonly number[];
  readonly settings: ResolvedSettings;
}

function analyzeWindow(input: WindowInput, previous: ActorGraph | undefined): WindowAnalysis {
  const { log, layer, window, events, clusters, settings } = input;
  const entries = roster(log, window, settings.roster, seenIn(events));
  const graph = projectWindow(log, layer, entries, events, settings);
  const twoMode = twoModeNumbers(log, entries, events, clusters);
  const measured = { log, layer, window, roster: entries, events, graph, twoMode };
  const actorMeasures = measureActors(measured);
  return {
    window,
    roster: entries,
    events,
    clusters,
    graph,
    twoMode,
    ...measureWindow(measured, actorMeasures, previous),
    actorMeasures,
  };
}

/** The actor-actor graph of one window: persons of the roster, ties by the chosen rule; a survey's answer has no length, so
 * its ties count answers. */
export function projectWindow(
  log: MeetingLog,
  layer: LayerName,
  entries: WindowAnalysis['roster'],
  events: readonly LayerEvent[],
  settings: ResolvedSettings,
): ActorGraph {
  const sectorNames = [...new Set(entries.flatMap((e) => e.affiliation.sector ?? []))].sort();
  const sectorIndex = new Map(sectorNames.map((name, i) => [name, i]));
  const place = new Map(entries.map((e, i) => [e.actor, i]));
  const columns = {
    actors: entries.map((e) => log.actors[e.actor]!.id),
    sector: Int32Array.from(entries, (e) => sectorIndex.get(e.affiliation.sector ?? '') ?? -1),
    sectorNames,
    rule: layer === 'survey' ? ('count' as const) : settings.tie,
  };
  const members = events.map((e) => e.members.map((m) => place.get(m)!));
  if (layer !== 'meetings') {
    const contacts = events.map((e, i) => ({
      a: members[i]![0]!,
      b: members[i]![1]!,
      count: e.count,
      hours: e.hours,
    }));
    return projectContacts({ ...columns, contacts });
  }
  const meetings = events.map((e, i) => ({ members: members[i]!, size: e.size, hours: e.hours }));
  return projectMeetings({ ...columns, meetings });
}

/**
 * Who links the sectors most over the whole period, windows set aside?
 *
 * @returns persons by cross-sector betweenness, highest first; empty where no path crosses sectors
 * Cost: O(n·m) once.
 */
export function topBrokers(
  analysis: Analysis,
  layer: LayerName,
): { readonly actor: number; readonly score: number }[] {
  const windows = cutWindows(analysis.log, 'all', { period: analysis.settings.period });
  if (windows.length === 0) return [];
  const events = layerEvents(analysis.log, layer).filter((e) => windowAt(windows, e.ms) === 0);
  const entries = roster(analysis.log, windows[0]!, analysis.settings.roster, seenIn(events));
  const scores = crossBetweenness(projectWindow(analysis.log, layer, entries, events, analysis.settings));
  return entries
    .map((entry, i) => ({ actor: entry.actor, score: scores[i] ?? 0 }))
    .filter((broker) => broker.score > 0)
    .sort((a, b) => b.score - a.score || a.actor - b.actor);
}
