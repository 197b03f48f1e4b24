import { groupRooms } from '../layout/group-rooms.ts';
import { type Point, seatPositions } from '../layout/seat-positions.ts';
import type { Analysis, WindowAnalysis } from '../result/analysis-types.ts';
import type { NodeInfo, NodeSlice, SectorInfo, WindowSlice } from '../result/types.ts';
import { type GroupTies, groupTies, groupWeights, NO_TIES } from './group-ties.ts';
import type { Grouping } from './grouping.ts';

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
  const { analysis, grouping, rounded } = context;
  const weight = groupWeights(w, grouping);
  const ties = reason === null ? groupTies(analysis, w, { grouping, weight, rounded }) : NO_TIES;
  return { nodes: nodeSlice(w, ties, weight, context), ties: ties.shown };
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
