import type { Reason, Result, SectorPair, WindowSlice } from '../result/types.ts';

/** What is taken away: a person (researcher) or a role of a sector (project). */
export type Removed = { readonly node: number } | { readonly role: string; readonly sector: number };

/** One pair of sectors and what its bridge hangs on. */
export interface BridgeRow {
  readonly pair: SectorPair;
  /** Who, or which role, carries most; null = not in this view, or nobody. */
  readonly top: {
    readonly removed: Removed;
    readonly sector: number;
    readonly share: number;
    /** Bridging meetings that still have both sectors without the person; null for a role. */
    readonly meetingsLeft: number | null;
  } | null;
  /** Share of the bridging hours that is left, 0…1; null = nothing is taken away from this pair. */
  readonly left: number | null;
  readonly reason: Reason | null;
}

const BANDS = { high: 3, medium: 2, low: 1 } as const;

/**
 * Which bridges between sectors hang on the fewest people?
 *
 * Ranked by the person-dependence index where the view has it, else by its band. An index that rests on too little (one person
 * in a sector, a wide interval) comes after those that do not, however high; pairs without a value come last, those that
 * met before those that never did. `left` is mechanical: 1 − the share that was carried (see bridgeCarriers).
 *
 * @param removed who is taken away; null = nobody
 * @returns every pair of two sectors in the window
 * Cost: O(pairs log pairs).
 */
export function bridgeRows(slice: WindowSlice, removed: Removed | null): BridgeRow[] {
  return slice.pairs
    .filter((pair) => pair.a !== pair.b)
    .map((pair) => ({
      pair,
      top: topOf(pair),
      left: leftOf(pair, removed),
      reason: pair.paiReason ?? pair.reason,
    }))
    .sort(
      (x, y) =>
        rank(y.pair) - rank(x.pair) ||
        met(y.pair) - met(x.pair) ||
        x.pair.a - y.pair.a ||
        x.pair.b - y.pair.b,
    );
}

/** 2 + PAI, 1 + PAI where it rests on too little to be sure of, or the band, or 0 without either. */
function rank(pair: SectorPair): number {
  if (pair.pai !== null) return (pair.paiReason === null ? 2 : 1) + pair.pai;
  return pair.band === null ? 0 : BANDS[pair.band];
}

function met(pair: SectorPair): number {
  return pair.paiReason === 'NO_BRIDGE' ? -1 : (pair.bridgingMeetings ?? 0);
}

function topOf({ carriers, role }: SectorPair): BridgeRow['top'] {
  if (carriers && carriers.node.length > 0)
    return {
      removed: { node: carriers.node[0]! },
      sector: carriers.sector[0]!,
      share: carriers.share[0]!,
      meetingsLeft: carriers.meetingsLeft[0]!,
    };
  if (role)
    return {
      removed: { role: role.role, sector: role.sector },
      sector: role.sector,
      share: role.share,
      meetingsLeft: null,
    };
  return null;
}

function leftOf({ carriers, role }: SectorPair, removed: Removed | null): number | null {
  if (removed === null) return null;
  if ('node' in removed) {
    const share = (carriers?.node ?? []).reduce(
      (sum, node, i) => sum + (node === removed.node ? carriers!.share[i]! : 0),
      0,
    );
    return share > 0 ? Math.max(0, 1 - share) : null;
  }
  return role && role.role === removed.role && role.sector === removed.sector ? 1 - role.share : null;
}

/** «P017» of a person, the role's name of a role. Cost: O(1). */
export function removedName(result: Result, removed: Removed): string {
  return 'node' in removed
    ? (result.nodes[removed.node]?.id ?? '').replace(/^p:(?=\d+$)/, 'P')
    : removed.role;
}
