import { carrierList } from '../measures/carriers.ts';
import type { MeasuredBridge } from '../measures/person-dependence.ts';
import type { WindowAnalysis } from '../result/analysis-types.ts';
import type { Carriers, RoleShare } from '../result/bridge-types.ts';
import type { SectorPair } from '../result/types.ts';
import { coarseShare } from './round-measures.ts';

/** What is published of a bridge beside its numbers. */
export type BridgeDetail = Pick<SectorPair, 'bridgingHours' | 'carriers' | 'role'>;

/** Persons listed of one bridge: who it hangs on, and the two who might take over. */
const MOST_CARRIERS = 3;
const DIGITS = 1e4;

/**
 * Who carries a bridge, and what is left of it without each of them?
 *
 *   left = 1 − s_i/S, the same count as the bus factor; a meeting no longer joins the sectors when the person was alone for hers
 *
 * A mechanical removal: who would have stepped in is not in the log. For the researcher view.
 *
 * @param nodeOf place in Result.nodes of a person of the roster
 * @param seatOf place in Result.sectors of a sector of the two-mode data
 * @returns empty without bridging hours
 * Cost: O(carriers · log carriers + attendance of the bridge).
 */
export function bridgeCarriers(
  w: WindowAnalysis,
  { bridge, result }: MeasuredBridge,
  { nodeOf, seatOf }: { nodeOf: (person: number) => number; seatOf: (sector: number) => number },
): BridgeDetail {
  if (!(result.bridgingHours > 0)) return {};
  const all = result.sides
    .flatMap(({ sector, carriers }) => carrierList(carriers).map((carrier) => ({ sector, carrier })))
    .map(({ sector, carrier: { row, person, share } }) => ({ sector, row, node: nodeOf(person), share }))
    .sort((x, y) => y.share - x.share || x.node - y.node || x.sector - y.sector)
    .slice(0, MOST_CARRIERS);
  const round = (value: number): number => Math.round(value * DIGITS) / DIGITS;
  const lost = (row: number, sector: number): number =>
    Array.from(bridge.events).filter(
      (e, at) =>
        (sector === bridge.a ? bridge.sizeA : bridge.sizeB)[at] === 1 &&
        w.twoMode!.mode.events[e]!.members.includes(row),
    ).length;
  const carriers: Carriers = {
    node: all.map((c) => c.node),
    sector: all.map((c) => seatOf(c.sector)),
    share: all.map((c) => round(c.share)),
    meetingsLeft: all.map((c) => result.bridgingMeetings - lost(c.row, c.sector)),
  };
  return { bridgingHours: Math.round(result.bridgingHours * 100) / 100, carriers };
}

/**
 * Which role carries most of a bridge? For the project view, which has no persons.
 *
 * Only roles that at least minGroup persons of the sector have, and as many have not, so that neither the role nor the rest is one
 * person, and a role that everybody has (which says nothing) is not named; the caller
 * shows it only where the pair may have a band.
 *
 * @returns empty where no role may be named
 * Cost: O(roster + carriers).
 */
export function bridgeRole(
  w: WindowAnalysis,
  { result }: MeasuredBridge,
  { minGroup, seatOf }: { minGroup: number; seatOf: (sector: number) => number },
): BridgeDetail {
  const { mode } = w.twoMode!;
  const found = result.sides.flatMap(({ sector, carriers }): RoleShare[] => {
    const held = new Map<string, number>();
    let people = 0;
    for (const { affiliation } of w.roster) {
      if (affiliation.sector !== mode.sectorNames[sector]) continue;
      people++;
      if (affiliation.role === null) continue;
      held.set(affiliation.role, (held.get(affiliation.role) ?? 0) + 1);
    }
    const share = new Map<string, number>();
    for (const carrier of carrierList(carriers)) {
      const role = w.roster[carrier.person]!.affiliation.role;
      const holders = role === null ? 0 : (held.get(role) ?? 0);
      if (role === null || holders < minGroup || people - holders < minGroup) continue;
      share.set(role, (share.get(role) ?? 0) + carrier.share);
    }
    return [...share].map(([role, sum]) => ({
      role,
      sector: seatOf(sector),
      share: Math.min(1, coarseShare(sum)),
    }));
  });
  found.sort((x, y) => y.share - x.share || x.sector - y.sector || (x.role < y.role ? -1 : 1));
  return found[0] && found[0].share > 0 ? { role: found[0] } : {};
}
