import { roster } from '../change/roster.ts';
import { detectSeries } from '../change/series.ts';
import { cutWindows, type Window, windowAt } from '../change/windows.ts';
import { projectContacts, projectMeetings } from '../graph/project-ties.ts';
import type { ActorGraph } from '../graph/types.ts';
import { betweennessBound } from '../measures/betweenness.ts';
import { crossBetweenness } from '../measures/cross-betweenness.ts';
import { expectPathSums } from '../measures/path-dependence.ts';
import type { PathKind } from '../measures/path-sums.ts';
import { MOST_EXACT } from '../measures/sampled-dependence.ts';
import type { MeetingLog } from '../model/types.ts';
import type { Settings } from '../settings.ts';
import type { Analysis, LayerAnalysis, ResolvedSettings, WindowAnalysis } from './analysis-types.ts';
import { type LayerEvent, layerEvents, layersOf, seenIn } from './events.ts';
import { type MeasureInput, measureActors, measureWindow } from './measure-window.ts';
import { robustness } from './robustness.ts';
import { siloChange } from './silo-change.ts';
import { twoModeNumbers } from './two-mode-numbers.ts';
import type { LayerName } from './types.ts';

/** Told whose shortest paths will be asked for, so that they can be found meanwhile. */
export type BeginPaths = (graphs: readonly ActorGraph[], kinds: readonly PathKind[]) => void;

export interface AnalyzeOptions {
  /** Persons of a window above which betweenness is estimated, with a bound on the error. Default 20,000. */
  readonly mostExact?: number;
  /** Default nobody. */
  readonly beginPaths?: BeginPaths;
}

/** What every person's numbers need, in the order they are asked for; groups have no such numbers. */
const PATHS_OF_PERSONS: readonly PathKind[] = ['both', 'lengths'];

/**
 * What does the log say, window by window and layer by layer?
 *
 * The pipeline in one place: cut windows, say who counts, project ties, compute every classical measure.
 * Nothing here is fit for eyes outside the research group; report/publish.ts makes the three views.
 *
 * @param log the log
 * @param settings what the user chose; automatic choices are made here and returned
 * @param options what is estimated rather than counted, and who is told of the paths to be found
 * @returns every number about every person, by the ids of the log
 * @throws UsageError on an unknown window rule
 * Cost: dominated by betweenness, O(n·m) per window and layer.
 */
export function analyze(log: MeetingLog, settings: Settings, options: AnalyzeOptions = {}): Analysis {
  const resolved = resolve(log, settings);
  const windows = cutWindows(log, resolved.window, resolved);
  const { mostExact = MOST_EXACT, beginPaths = () => {} } = options;
  const run = { log, windows, settings: resolved, mostExact, beginPaths };
  const layers = layersOf(log).map((layer) => analyzeLayer(run, layer));
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

interface Run {
  readonly log: MeetingLog;
  readonly windows: readonly Window[];
  readonly settings: ResolvedSettings;
  readonly mostExact: number;
  readonly beginPaths: BeginPaths;
}

function analyzeLayer(run: Run, layer: LayerName): LayerAnalysis {
  const { log, windows, settings, mostExact } = run;
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
  const projected = windows.map((window, i) => {
    const own = byWindow[i]!;
    const entries = roster(log, window, settings.roster, seenIn(own.events));
    const graph = projectWindow(log, layer, entries, own.events, settings);
    return { log, layer, window, ...own, roster: entries, graph, mostExact };
  });
  if (settings.view === 'researcher') tellOfPaths(run, projected);
  const analyses = projected.map((window, i) => analyzeWindow(window, projected[i - 1]?.graph));
  const change = siloChange(log, { windows: analyses }, settings);
  const found = { layer, windows: analyses, change };
  const wanted = settings.view === 'researcher' && settings.resamples > 0;
  return wanted ? { ...found, robustness: robustness(log, found, settings) } : found;
}

function tellOfPaths(
  { mostExact, beginPaths }: Run,
  windows: readonly { readonly graph: ActorGraph }[],
): void {
  const exact = windows.map(({ graph }) => graph).filter(({ actors }) => actors.length <= mostExact);
  for (const graph of exact) for (const kind of PATHS_OF_PERSONS) expectPathSums(graph, kind);
  beginPaths(exact, PATHS_OF_PERSONS);
}

interface WindowInput extends Omit<MeasureInput, 'twoMode'> {
  readonly clusters: readonly number[];
}

function analyzeWindow(input: WindowInput, previous: ActorGraph | undefined): WindowAnalysis {
  const { log, window, events, clusters, graph } = input;
  const twoMode = twoModeNumbers(log, input.roster, events, clusters);
  const measured = { ...input, twoMode };
  const actorMeasures = measureActors(measured);
  return {
    window,
    roster: input.roster,
    events,
    clusters,
    graph,
    twoMode,
    ...measureWindow(measured, actorMeasures, previous),
    actorMeasures,
    betweennessBound: () => betweennessBound(graph, input.mostExact),
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
