import type { RosterEntry } from '../change/roster.ts';
import { pairMonths } from '../change/roster.ts';
import { turnover } from '../change/turnover.ts';
import type { Window } from '../change/windows.ts';
import type { ActorGraph, Scores } from '../graph/types.ts';
import { articulation } from '../measures/articulation.ts';
import { assortativity } from '../measures/assortativity.ts';
import { betweenness, betweennessWeighted } from '../measures/betweenness.ts';
import { brokerRoles } from '../measures/broker-roles.ts';
import { betweennessCentralization, degreeCentralization } from '../measures/centralization.ts';
import { components, isolates } from '../measures/components.ts';
import { constraint, constraintWeighted } from '../measures/constraint.ts';
import { contactRate } from '../measures/contact-rate.ts';
import { core } from '../measures/core.ts';
import { crossBetweenness } from '../measures/cross-betweenness.ts';
import { degree, strength } from '../measures/degree.ts';
import { density } from '../measures/density.ts';
import { directShare } from '../measures/direct-share.ts';
import { effectiveSize, effectiveSizeWeighted } from '../measures/effective-size.ts';
import { eiExpected, eiIndex, eiWeighted } from '../measures/ei.ts';
import { eigenvector } from '../measures/eigenvector.ts';
import { harmonic, harmonicWeighted } from '../measures/harmonic.ts';
import { modularity, modularityWeighted } from '../measures/modularity.ts';
import { sectorsMet } from '../measures/sectors-met.ts';
import { transitivity } from '../measures/transitivity.ts';
import type { MeetingLog } from '../model/types.ts';
import type { ActorNumbers, WindowValues } from './analysis-types.ts';
import { type LayerEvent, seenIn } from './events.ts';
import { WINDOW_MEASURES } from './measure-ids.ts';
import type { TwoModeNumbers } from './two-mode-numbers.ts';
import type { ActorMeasure, LayerName, Reason, WindowMeasure } from './types.ts';

export interface MeasureInput {
  readonly log: MeetingLog;
  readonly layer: LayerName;
  readonly window: Window;
  readonly roster: readonly RosterEntry[];
  readonly events: readonly LayerEvent[];
  readonly graph: ActorGraph;
  readonly twoMode: TwoModeNumbers | null;
  /** Above so many persons betweenness is estimated; see measures/betweenness. */
  readonly mostExact?: number | undefined;
}

export interface WindowNumbers {
  readonly measures: WindowValues;
  readonly reasons: ReadonlyMap<WindowMeasure, Reason>;
  readonly reason: Reason | null;
}

/**
 * Which numbers describe the whole network of this window?
 *
 * Every column of windows.csv; a value that is not defined is null and has a reason.
 *
 * @param input one window of one layer
 * @param actors the person measures of the same window
 * @param previous graph of the window before, for kept, new and lost ties; undefined for the first
 * Cost: O(n + m) and the triangles; betweenness, O(n·m), when its centralization is asked for.
 */
export function measureWindow(
  input: MeasureInput,
  actors: Pick<ActorNumbers, 'get'>,
  previous: ActorGraph | undefined,
): WindowNumbers {
  const { graph, events, roster, log, window } = input;
  const measures = new Map<WindowMeasure, number | null>();
  const reasons = new Map<WindowMeasure, Reason>();
  const put = (id: WindowMeasure, value: number | null, why: Reason): void => {
    measures.set(id, value);
    if (value === null) reasons.set(id, why);
  };
  for (const [id, value, why] of counts(input)) put(id, value, why ?? 'EMPTY_WINDOW');
  const meeting = events.some((e) => e.members.length >= 2);
  const reason: Reason | null = !meeting ? 'EMPTY_WINDOW' : null;
  if (reason) {
    for (const id of WINDOW_MEASURES) if (!measures.has(id)) put(id, null, reason);
    return { measures: whenAsked(measures, new Map()), reasons, reason };
  }
  const split = components(graph);
  const cuts = articulation(graph);
  const n = graph.actors.length;
  put('ties', graph.ties.a.length, 'NO_TIES');
  put('density', density(graph), 'TOO_FEW_PERSONS');
  put('contact_rate', contactRate(graph, pairMonths(log.actors, roster, window)), 'NO_EXPOSURE');
  put('components', split.sizes.length, 'TOO_FEW_PERSONS');
  put('largest_component', n === 0 ? null : Math.max(...split.sizes) / n, 'TOO_FEW_PERSONS');
  put('isolates', isolates(graph), 'TOO_FEW_PERSONS');
  put('transitivity', transitivity(graph), 'NO_TRIPLES');
  putSectors(graph, put);
  putHeadline(input.twoMode!, put);
  put('degree_centralization', degreeCentralization(graph), 'TOO_FEW_PERSONS');
  put('betweenness_centralization', null, 'TOO_FEW_PERSONS');
  const late = new Map<WindowMeasure, () => number | null>();
  if (n >= 3) {
    reasons.delete('betweenness_centralization');
    late.set('betweenness_centralization', () =>
      betweennessCentralization(graph, actors.get('betweenness')!),
    );
  }
  put('articulation_points', cuts.points, 'NO_TIES');
  put('bridges', cuts.bridges, 'NO_TIES');
  const change = previous ? turnover(previous, graph) : null;
  put('jaccard', change?.jaccard ?? null, previous ? 'NO_TIES' : 'NO_PREVIOUS_WINDOW');
  put('jaccard_stayers', change?.jaccardStayers ?? null, previous ? 'NO_TIES' : 'NO_PREVIOUS_WINDOW');
  put('ties_kept', change?.kept ?? null, 'NO_PREVIOUS_WINDOW');
  put('ties_new', change?.born ?? null, 'NO_PREVIOUS_WINDOW');
  put('ties_lost', change?.lost ?? null, 'NO_PREVIOUS_WINDOW');
  return { measures: whenAsked(measures, late), reasons, reason };
}

/** Values, those of `late` in place of what stands there, each computed once. */
function whenAsked(
  values: Map<WindowMeasure, number | null>,
  late: Map<WindowMeasure, () => number | null>,
): WindowValues {
  const get = (id: WindowMeasure): number | null | undefined => {
    const compute = late.get(id);
    if (compute) {
      values.set(id, compute());
      late.delete(id);
    }
    return values.get(id);
  };
  return {
    get,
    *[Symbol.iterator]() {
      for (const id of values.keys()) yield [id, get(id)!];
    },
  };
}

function putHeadline(
  { silo, dependence }: TwoModeNumbers,
  put: (id: WindowMeasure, value: number | null, why: Reason) => void,
): void {
  const why = silo.reason ?? 'TOO_FEW_MEETINGS';
  put('silo_index', silo.value, why);
  put('silo_lo', silo.lo, why);
  put('silo_hi', silo.hi, why);
  const lacking = dependence.reason ?? 'TOO_FEW_MEETINGS';
  put('person_dependence', dependence.value, lacking);
  put('pai_lo', dependence.lo, lacking);
  put('pai_hi', dependence.hi, lacking);
}

function putSectors(
  graph: ActorGraph,
  put: (id: WindowMeasure, value: number | null, why: Reason) => void,
): void {
  const why: Reason = graph.sectorNames.length < 2 ? 'ONE_SECTOR' : 'NO_TIES';
  put('ei', graph.sectorNames.length < 2 ? null : eiIndex(graph), why);
  put('ei_weighted', graph.sectorNames.length < 2 ? null : eiWeighted(graph), why);
  put('ei_expected', eiExpected(graph), why);
  put('assortativity', assortativity(graph), why);
  put('modularity', modularity(graph), why);
  put('modularity_weighted', modularityWeighted(graph), why);
  put('direct_share', directShare(graph), why);
}

/** Counts are numbers in an empty window too: 0 meetings is a fact, not a missing value. */
function counts({ roster, events, layer, twoMode }: MeasureInput): [WindowMeasure, number | null, Reason?][] {
  const meetings = layer === 'meetings';
  const together = events.filter((e) => e.members.length >= 2);
  const series = new Set(twoMode?.mode.events.map((e) => e.series));
  const people = together.reduce((sum, e) => sum + e.size, 0);
  const unidentified = together.reduce((sum, e) => sum + e.size - e.members.length, 0);
  return [
    ['persons', roster.length],
    ['attending', seenIn(events).size],
    ['meetings', meetings ? together.length : null, 'OTHER_LAYER'],
    ['contacts', meetings ? null : together.reduce((sum, e) => sum + e.count, 0), 'OTHER_LAYER'],
    ['series', meetings ? series.size : null, 'OTHER_LAYER'],
    ['hours', layer === 'survey' ? null : together.reduce((sum, e) => sum + e.hours, 0), 'OTHER_LAYER'],
    ['meetings_without_contact', meetings ? events.length - together.length : null, 'OTHER_LAYER'],
    [
      'imputed_share',
      together.length > 0 && layer !== 'survey'
        ? together.filter((e) => e.imputed).length / together.length
        : null,
    ],
    ['unidentified_share', people > 0 ? unidentified / people : null],
  ];
}

/**
 * Which numbers describe each person of this window?
 *
 * Every column of actors.csv, aligned with `graph.actors`. A column is computed when it is first asked for: a view without
 * persons never asks for most of them.
 */
export function measureActors(input: MeasureInput): ActorNumbers {
  const { graph, twoMode } = input;
  const roles = remembered(() => brokerRoles(graph));
  const columns = new Map<ActorMeasure, () => Scores>([
    ['degree', () => degree(graph)],
    ['strength', () => strength(graph)],
    ['hours', () => hoursOf(input)],
    ['betweenness', () => betweenness(graph, input.mostExact)],
    ['betweenness_weighted', () => betweennessWeighted(graph, input.mostExact)],
    ['harmonic', () => harmonic(graph)],
    ['eigenvector', () => eigenvector(graph)],
    ['core', () => core(graph)],
    ['constraint', () => constraint(graph)],
    ['constraint_weighted', () => constraintWeighted(graph)],
    ['effective_size', () => effectiveSize(graph)],
    ['effective_size_weighted', () => effectiveSizeWeighted(graph)],
    ['cross_betweenness', () => crossBetweenness(graph, input.mostExact)],
    ['broker_share', () => twoMode?.brokerShare ?? graph.actors.map(() => null)],
    ['gf_internal', () => roles().internal],
    ['gf_consultant', () => roles().consultant],
    ['gf_gatekeeper', () => roles().gatekeeper],
    ['gf_representative', () => roles().representative],
    ['gf_liaison', () => roles().liaison],
    ['articulation', () => articulation(graph).scores],
    ['harmonic_weighted', () => harmonicWeighted(graph, input.mostExact)],
    ['sectors_met', () => sectorsMet(graph)],
  ]);
  const known = new Map([...columns].map(([id, compute]) => [id, remembered(compute)]));
  return {
    get: (id) => known.get(id)?.(),
    *[Symbol.iterator]() {
      for (const [id, scores] of known) yield [id, scores()];
    },
  };
}

function hoursOf({ roster, events }: MeasureInput): Scores {
  if (events.some((e) => e.untimed)) return roster.map(() => null);
  const place = new Map(roster.map((entry, i) => [entry.actor, i]));
  const hours = new Array<number>(roster.length).fill(0);
  for (const event of events) {
    if (event.members.length < 2) continue;
    for (const member of event.members) hours[place.get(member)!]! += event.hours;
  }
  return hours;
}

function remembered<T>(compute: () => T): () => T {
  let kept: { readonly value: T } | null = null;
  return () => (kept ??= { value: compute() }).value;
}
