import { groupRooms } from '../layout/group-rooms.ts';
import { type Point, seatPositions } from '../layout/seat-positions.ts';
import { affiliationOn } from '../model/affiliation-on.ts';
import type { Analysis, WindowAnalysis } from '../result/analysis-types.ts';
import { groupPairs } from '../result/group-pairs.ts';
import type { NodeInfo, NodeSlice, SectorInfo, TieSlice, WindowSlice } from '../result/types.ts';
import type { Grouping } from './grouping.ts';

/** Fewer events than this make no tie between groups. */
export const MIN_EVENTS = 3;
/** Weight of a tie that rounds to 0, so that it is still drawn. */
const THIN = 2.5;

/** What the groups of all windows of a layer have in common. */
export interface GroupContext {
  readonly analysis: Analysis;
  readonly grouping: Grouping;
  readonly ring: readonly SectorInfo[];
  /** In the order of grouping.groups. */
  readonly nodes: readonly NodeInfo[];
  /** Seat on the ring of each sector of the grouping; −1 = none. */
  readonly seatOfSector: readonly number[];
  /** Where each group stood in the window before, by id. */
  readonly places: Map<string, Point>;
  /** Hours and weights as the view may have them. */
  readonly rounded: (value: number) => number;
}

/**
 * The groups of one window and the ties between them. A tie that rests on fewer than 3 events is left out.
 *
 * `context.places` are changed to those of this window.
 *
 * @param reason why the window has no numbers in this view, and so no ties; null = it has
 * Cost: O(events + ties + groups²) and the layout.
 */
export function groupPicture(
  w: WindowAnalysis,
  reason: WindowSlice['reason'],
  context: GroupContext,
): Pick<WindowSlice, 'nodes' | 'ties'> {
  const weight = groupWeights(w, context);
  const ties = reason === null ? groupTies(w, weight, context) : NONE;
  return { nodes: nodeSlice(w, ties, weight, context), ties: ties.shown };
}

/** Σ w_ij over the persons of two groups, by a · groups + b; a = b inside a group. */
function groupWeights(w: WindowAnalysis, { grouping }: GroupContext): ReadonlyMap<number, number> {
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
interface GroupTies {
  readonly shown: TieSlice;
  /** Before rounding, in the order of the ties. */
  readonly weight: readonly number[];
  readonly hours: readonly number[];
  /** Groups with contact that rests on too few meetings to be shown: theirs is not «no contact». */
  readonly few: ReadonlySet<number>;
}

const NONE: GroupTies = {
  shown: { a: [], b: [], weight: [], meetings: [], hours: [] },
  weight: [],
  hours: [],
  few: new Set(),
};

function groupTies(w: WindowAnalysis, weight: ReadonlyMap<number, number>, context: GroupContext): GroupTies {
  const { analysis, grouping, rounded } = context;
  const groups = grouping.groups.length;
  const onTheDay = (actor: number, ms: number): number =>
    grouping.groupOf(affiliationOn(analysis.log.actors[actor]!.affiliations, ms));
  const met = groupPairs(w.events, onTheDay, groups).filter(
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

function nodeSlice(
  w: WindowAnalysis,
  { shown: ties, ...sums }: GroupTies,
  weight: ReadonlyMap<number, number>,
  context: GroupContext,
): NodeSlice {
  const { grouping, ring, nodes, seatOfSector, places, rounded } = context;
  const persons = new Array<number>(nodes.length).fill(0);
  for (const entry of w.roster) {
    const group = grouping.groupOf(entry.affiliation);
    if (group >= 0) persons[group]!++;
  }
  const present = nodes.map((_, g) => g).filter((g) => persons[g]! > 0);
  const rank = new Map(present.map((g, at) => [g, at]));
  const rooms = groupRooms(present.map((g) => persons[g]!));
  const points = seatPositions(
    ring,
    present.map((g, at) => ({
      id: nodes[g]!.id,
      seat: seatOfSector[grouping.groups[g]!.sector]!,
      r: rooms[at]!,
      // Twice: in the mean of places each person of a pair inside the group meets her own seat.
      inner: 2 * rounded(weight.get(g * nodes.length + g) ?? 0),
    })),
    { a: ties.a.map((g) => rank.get(g)!), b: ties.b.map((g) => rank.get(g)!), weight: ties.weight },
    places,
  );
  points.forEach((point, at) => {
    places.set(nodes[present[at]!]!.id, point);
  });
  const others = present.map((): number[] => []);
  ties.a.forEach((a, t) => {
    others[rank.get(a)!]!.push(ties.b[t]!);
    others[rank.get(ties.b[t]!)!]!.push(a);
  });
  const sumOver = (values: readonly number[]): number[] => {
    const total = present.map(() => 0);
    values.forEach((value, t) => {
      total[rank.get(ties.a[t]!)!]! += value;
      total[rank.get(ties.b[t]!)!]! += value;
    });
    return total;
  };
  const known = (values: readonly number[]): (number | null)[] =>
    values.map((value, at) => (others[at]!.length === 0 && sums.few.has(present[at]!) ? null : value));
  return {
    node: present,
    affiliation: present.map(() => 0),
    x: points.map((p) => p.x),
    y: points.map((p) => p.y),
    persons: present.map((g) => persons[g]!),
    columns: {
      degree: known(others.map((met) => met.length)),
      strength: known(sumOver(sums.weight).map(rounded)),
      hours: w.events.some((e) => e.untimed)
        ? present.map(() => null)
        : known(sumOver(sums.hours).map(rounded)),
      sectors_met: known(
        others.map((met, at) => {
          const own = grouping.groups[present[at]!]!.sector;
          return new Set(met.map((g) => grouping.groups[g]!.sector).filter((s) => s !== own)).size;
        }),
      ),
    },
  };
}
