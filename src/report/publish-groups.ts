import type { Point } from '../layout/seat-positions.ts';
import type { Analysis, WindowAnalysis } from '../result/analysis-types.ts';
import type { NodeInfo, SectorPair, WindowSlice } from '../result/types.ts';
import { bridgeRole } from './bridge-carriers.ts';
import { groupBrokers } from './group-brokers.ts';
import { type GroupContext, groupPicture } from './group-picture.ts';
import { MIN_EVENTS } from './group-ties.ts';
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
    const context: GroupContext = {
      analysis,
      grouping,
      ring,
      nodes,
      seatOfSector,
      places,
      rounded: coarseHours,
    };
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
  return { sectors: ring, nodes, ...leastUnitOf(grouping), layers };
}

/** From which size a unit is a dot of its own, where there are too many of them. */
export function leastUnitOf({ leastUnit }: Grouping): Pick<Published, 'leastUnit'> {
  return leastUnit === null ? {} : { leastUnit };
}

function windowSlice(w: WindowAnalysis, window: number, context: GroupContext): WindowSlice {
  const { analysis, grouping, ring, seatOfSector } = context;
  const rounded = roundMeasures(w, analysis.settings.minGroup);
  const seatOf = (a: Parameters<Grouping['sectorOf']>[0]): number => seatOfSector[grouping.sectorOf(a)] ?? -1;
  const sectorPersons = ring.map(() => 0);
  for (const { affiliation } of w.roster) {
    const seat = seatOf(affiliation);
    if (seat >= 0) sectorPersons[seat]!++;
  }
  return {
    window,
    ...rounded,
    sectorPersons,
    ...groupPicture(w, rounded.reason, context),
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
  { analysis: { settings }, ring }: GroupContext,
): ReturnType<typeof bridgeRole> {
  if (settings.view !== 'project') return {};
  const seatOf = (sector: number): number =>
    ring.findIndex(({ name }) => name === w.twoMode!.mode.sectorNames[sector]);
  return bridgeRole(w, bridge, { minGroup: settings.minGroup, seatOf });
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
