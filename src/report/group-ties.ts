import type { Analysis, WindowAnalysis } from '../result/analysis-types.ts';
import { groupPairs } from '../result/group-pairs.ts';
import type { TieSlice } from '../result/types.ts';
import type { Grouping } from './grouping.ts';
import { onTheDay } from './on-the-day.ts';

/** Fewer events than this make no tie between groups. */
export const MIN_EVENTS = 3;
/** Weight of a tie that rounds to 0, so that it is still drawn. */
const THIN = 2.5;

/** Σ w_ij over the persons of two groups, by a · groups + b; a = b inside a group. Cost: O(persons + ties). */
export function groupWeights(
  w: WindowAnalysis,
  grouping: Pick<Grouping, 'groups' | 'groupOf'>,
): ReadonlyMap<number, number> {
  const groups = grouping.groups.length;
  const now = w.roster.map((e) => grouping.groupOf(e.affiliation));
  const weight = new Map<number, number>();
  const { ties } = w.graph;
  for (let t = 0; t < ties.a.length; t++) {
    const g = now[ties.a[t]!]!;
    const h = now[ties.b[t]!]!;
    if (g < 0 || h < 0) continue;
    const key = Math.min(g, h) * groups + Math.max(g, h);
    weight.set(key, (weight.get(key) ?? 0) + ties.weight[t]!);
  }
  return weight;
}

/** Ties between groups as they are shown, and what their sums are made from. */
export interface GroupTies {
  readonly shown: TieSlice;
  /** Before rounding, in the order of the ties. */
  readonly weight: readonly number[];
  readonly hours: readonly number[];
  /** Groups with contact that rests on too few meetings to be shown: theirs is not «no contact». */
  readonly few: ReadonlySet<number>;
}

/** A window without ties to show. */
export const NO_TIES: GroupTies = {
  shown: { a: [], b: [], weight: [], meetings: [], hours: [] },
  weight: [],
  hours: [],
  few: new Set(),
};

/**
 * Which ties between groups are shown, and how strong are they?
 *
 * Hours are the shared hours of their meetings, by the group of each person on the day; weight is Σ w_ij. A tie that rests on
 * fewer than 3 meetings is left out.
 *
 * @param how.weight groupWeights of the window
 * @param how.rounded hours and weights as the view may have them
 * Cost: O(attendance + Σ (groups in the room)²).
 */
export function groupTies(
  { log }: Pick<Analysis, 'log'>,
  w: WindowAnalysis,
  how: {
    readonly grouping: Grouping;
    readonly weight: ReadonlyMap<number, number>;
    readonly rounded: (value: number) => number;
  },
): GroupTies {
  const { grouping, weight, rounded } = how;
  const groups = grouping.groups.length;
  const met = groupPairs(w.events, onTheDay(log, grouping.groupOf), groups).filter(
    (p) => p.a !== p.b && weight.has(p.a * groups + p.b),
  );
  const shown = met.filter((p) => p.events >= MIN_EVENTS);
  const few = met.filter((p) => p.events < MIN_EVENTS);
  const exact = shown.map((p) => weight.get(p.a * groups + p.b)!);
  return {
    shown: {
      a: shown.map((p) => p.a),
      b: shown.map((p) => p.b),
      weight: exact.map((value) => rounded(value) || THIN),
      meetings: [],
      hours: shown.map((p) => rounded(p.hours)),
    },
    weight: exact,
    hours: shown.map((p) => p.hours),
    few: new Set(few.flatMap((p) => [p.a, p.b])),
  };
}
