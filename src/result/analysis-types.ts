import type { RosterEntry } from '../change/roster.ts';
import type { Window } from '../change/windows.ts';
import type { ActorGraph, Scores } from '../graph/types.ts';
import type { PathBound } from '../kernels/sampled-paths.ts';
import type { MeetingLog } from '../model/types.ts';
import type { Settings } from '../settings.ts';
import type { LayerEvent } from './events.ts';
import type { RobustnessReport } from './robustness-types.ts';
import type { SiloChange } from './silo-change.ts';
import type { TwoModeNumbers } from './two-mode-numbers.ts';
import type { ActorMeasure, LayerName, Reason, WindowMeasure } from './types.ts';

/** The columns of actors.csv, in their order; each is computed when it is first asked for. */
export interface ActorNumbers extends Iterable<readonly [ActorMeasure, Scores]> {
  readonly get: (id: ActorMeasure) => Scores | undefined;
}

/** The columns of windows.csv, in their order; what takes long is computed when it is first asked for. */
export interface WindowValues extends Iterable<readonly [WindowMeasure, number | null]> {
  readonly get: (id: WindowMeasure) => number | null | undefined;
}

/** One window of one layer, with its persons: stays in memory, see report/publish.ts for what may leave. */
export interface WindowAnalysis {
  readonly window: Window;
  /** Persons of the window; graph.actors[i] is roster[i]. */
  readonly roster: readonly RosterEntry[];
  readonly events: readonly LayerEvent[];
  /** Meeting series of each event, the same numbers in every window of the layer. */
  readonly clusters: readonly number[];
  readonly graph: ActorGraph;
  /** Headline measures on persons × meetings; null when no event has two known persons. */
  readonly twoMode: TwoModeNumbers | null;
  readonly measures: WindowValues;
  readonly reasons: ReadonlyMap<WindowMeasure, Reason>;
  /** Why the window has no numbers at all, or null. */
  readonly reason: Reason | null;
  readonly actorMeasures: ActorNumbers;
  /** How far off betweenness may be; null = it is exact. */
  readonly betweennessBound: () => PathBound | null;
}

export interface LayerAnalysis {
  readonly layer: LayerName;
  readonly windows: readonly WindowAnalysis[];
  readonly change: SiloChange;
  /** Researcher view only. */
  readonly robustness?: RobustnessReport | null;
}

/** Settings with every automatic choice made. */
export interface ResolvedSettings extends Settings {
  readonly window: string;
  readonly roster: 'register' | 'seen';
  readonly sector: string;
}

/** All numbers about all persons, by their own ids. */
export interface Analysis {
  readonly log: MeetingLog;
  readonly settings: ResolvedSettings;
  readonly windows: readonly Window[];
  /** Every sector of every window, sorted. */
  readonly sectors: readonly string[];
  readonly layers: readonly LayerAnalysis[];
  /** Events that no window covers. */
  readonly outside: number;
}
