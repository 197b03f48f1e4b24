import { type Point, seatPositions } from '../layout/seat-positions.ts';
import type { Analysis, WindowAnalysis } from '../result/analysis-types.ts';
import type { NodeInfo, NodeSlice, SectorInfo, SectorPair, WindowSlice } from '../result/types.ts';
import { bridgeRole } from './bridge-carriers.ts';
import { groupBrokers } from './group-brokers.ts';
import { type GroupTies, groupTies, groupWeights, MIN_EVENTS, NO_TIES } from './group-ties.ts';
import { chooseGroups, type Grouping } from './grouping.ts';
import { bandOnly } from './pair-dependence.ts';
import type { Published } from './publish.ts';
import { publishChange } from './publish-change.ts';
import { coarseHours, coarseShare, roundMeasures } from './round-measures.ts';
import { seatRing } from './seat-ring.ts';
import { sectorContact } from './sector-contact.ts';
import { sectorPairs } from './sector-pairs.ts';

const OTHERS = {
  nb: { sectors: 'Andre sektorer', units: (sector: string) => `Andre enheter (${sector})` },
  en: { sectors: 'Other sectors', units: (sector: string) => `Other units (${sector})` },
} as const;

/**
 * What do the leader and the project see? Sectors and units of at least minGroup persons, and no person.
 *
 * Ties join groups: hours are the shared hours of their meetings to the nearest 5, weight is Σ w_ij to the nearest 5
 * (at least 2.5, so that a thin tie is still drawn); sums are rounded once. A tie that rests on fewer than 3 meetings is left
 * out, and a group with no other contact has null, never 0. The sector
 * matrix is in the project view only.
 * Cost: O(events + persons · windows) and the layout.
 */
export function publishGroups(analysis: Analysis): Published {
  const { settings } = analysis;
  const grouping = chooseGroups(analysis, settings.minGroup, OTHERS[settings.lang]);
  const names = grouping.sectors.map((s) => s.name);
  const ring = seatRing(analysis, names, grouping.sectorOf);
  const place = new Map(ring.map((s, i) => [s.name, i]));
  const seatOfSector = names.map((name) => place.get(name)!);
  const nodes = grouping.groups.map(
    (group): NodeInfo => ({
      id: group.name,
      kind: 'group',
      affiliations: [{ sector: seatOfSector[group.sector]!, unit: group.name, role: null }],
    }),
  );
  const layers = analysis.layers.map(({ layer, windows, change }) => {
    const places = new Map<string, Point>();
    const context: Context = { analysis, grouping, ring, nodes, seatOfSector, places };
    return {
      layer,
      change: {
        ...publishChange(change, false, settings.minGroup),
        ...(settings.view === 'project' ? sectorContact({ windows, change }, ring, false) : {}),
      },
      groupBrokers: groupBrokers(analysis, { windows }, { grouping, nodes }),
      windows: windows.map((w, i) => windowSlice(w, i, context)),
    };
  });
  return { sectors: ring, nodes, layers };
}

interface Context {
  readonly analysis: Analysis;
  readonly grouping: Grouping;
  readonly ring: readonly SectorInfo[];
  readonly nodes: readonly NodeInfo[];
  /** Seat on the ring of each sector of the grouping. */
  readonly seatOfSector: readonly number[];
  readonly places: Map<string, Point>;
}

function windowSlice(w: WindowAnalysis, window: number, context: Context): WindowSlice {
  const { analysis, grouping, ring, seatOfSector } = context;
  const rounded = roundMeasures(w, analysis.settings.minGroup);
  const seatOf = (a: Parameters<Grouping['sectorOf']>[0]): number => seatOfSector[grouping.sectorOf(a)] ?? -1;
  const sectorPersons = ring.map(() => 0);
  for (const { affiliation } of w.roster) {
    const seat = seatOf(affiliation);
    if (seat >= 0) sectorPersons[seat]!++;
  }
  const weight = groupWeights(w, grouping);
  const ties = rounded.reason === null ? groupTies(analysis, w, { grouping, weight }) : NO_TIES;
  return {
    window,
    ...rounded,
    sectorPersons,
    nodes: nodeSlice(w, ties, weight, context),
    ties: ties.shown,
    pairs:
      rounded.reason === null
        ? sectorPairs(analysis, w, seatOf, ring.length, (bridge) => roleDetail(w, bridge, context)).map((p) =>
            coarsePair(p, analysis.settings.view === 'project'),
          )
        : [],
  };
}

/** The role that carries most of a bridge, for the project alone. */
function roleDetail(
  w: WindowAnalysis,
  bridge: Parameters<typeof bridgeRole>[1],
  { analysis: { settings }, ring }: Context,
): ReturnType<typeof bridgeRole> {
  if (settings.view !== 'project') return {};
  const seatOf = (sector: number): number =>
    ring.findIndex(({ name }) => name === w.twoMode!.mode.sectorNames[sector]);
  return bridgeRole(w, bridge, { minGroup: settings.minGroup, seatOf });
}

function nodeSlice(
  w: WindowAnalysis,
  { shown: ties, ...sums }: GroupTies,
  weight: ReadonlyMap<number, number>,
  context: Context,
): NodeSlice {
  const { grouping, ring, nodes, seatOfSector, places } = context;
  const persons = new Array<number>(nodes.length).fill(0);
  for (const entry of w.roster) {
    const group = grouping.groupOf(entry.affiliation);
    if (group >= 0) persons[group]!++;
  }
  const present = nodes.map((_, g) => g).filter((g) => persons[g]! > 0);
  const rank = new Map(present.map((g, at) => [g, at]));
  const points = seatPositions(
    ring,
    present.map((g) => ({
      id: nodes[g]!.id,
      seat: seatOfSector[grouping.groups[g]!.sector]!,
      r: 0.035 + 0.012 * Math.sqrt(persons[g]!),
      // Twice: in the mean of places each person of a pair inside the group meets her own seat.
      inner: 2 * coarseHours(weight.get(g * nodes.length + g) ?? 0),
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
      strength: known(sumOver(sums.weight).map(coarseHours)),
      hours: w.events.some((e) => e.untimed)
        ? present.map(() => null)
        : known(sumOver(sums.hours).map(coarseHours)),
      sectors_met: known(
        others.map((met, at) => {
          const own = grouping.groups[present[at]!]!.sector;
          return new Set(met.map((g) => grouping.groups[g]!.sector).filter((s) => s !== own)).size;
        }),
      ),
    },
  };
}

/**
 * A cell that rests on too few meetings says so instead of giving a number. The leader view has the band of
 * person-dependence and whether the pair meets at all, the project view the hours too.
 */
function coarsePair(pair: SectorPair, hours: boolean): SectorPair {
  const few =
    pair.bridgingMeetings !== null && pair.bridgingMeetings > 0 && pair.bridgingMeetings < MIN_EVENTS;
  const shown = hours && !few;
  return {
    a: pair.a,
    b: pair.b,
    observedHours: shown && pair.observedHours !== null ? coarseHours(pair.observedHours) : null,
    expectedHours: shown && pair.expectedHours !== null ? coarseHours(pair.expectedHours) : null,
    density: shown && pair.density !== null ? coarseShare(pair.density) : null,
    bridgingMeetings: null,
    ...bandOnly(pair),
    ...(shown && pair.role && pair.band !== null ? { role: pair.role } : {}),
    reason: few ? 'SMALL_GROUP' : pair.reason,
  };
}
