import type { GroupBrokers, LayerName, LayerResult, Result } from '../result/types.ts';

export const BROKER_SORTS = ['mean', 'last', 'sectors', 'name'] as const;
export type BrokerSort = (typeof BROKER_SORTS)[number];

/** `paths`: cross-sector betweenness. `share`: bridging share, everyone's shares adding up to 2. Persons only. */
export const BROKER_MEASURES = ['paths', 'share'] as const;
export type BrokerMeasure = (typeof BROKER_MEASURES)[number];

export interface BrokerRowsOptions {
  readonly layer: LayerName;
  /** `mean`: mean share over the windows with numbers, absence as 0 (default); `last`: share in the last of them. */
  readonly sort?: BrokerSort;
  /** What a person's share is of; default `paths`. Units and roles have the share of the contact alone. */
  readonly by?: BrokerMeasure;
  /** Ids of rows that come first, in the order given. */
  readonly pinned?: readonly string[];
}

/** One person, unit or role in every window. */
export interface BrokerRow {
  readonly id: string;
  readonly name: string;
  /** Index into Result.sectors; −1 = none, or several. */
  readonly sector: number;
  readonly role: string | null;
  readonly isAppointed: boolean;
  readonly isPinned: boolean;
  /** Per window: share 0…1, or null = absent or no numbers. */
  readonly shares: readonly (number | null)[];
  readonly mean: number;
  readonly last: number | null;
  /** Most other sectors met in one window; null = not in this view. */
  readonly sectorsMet: number | null;
  /** Rank over the whole period with its 95 % interval; null = not in this view, or nothing carried. */
  readonly rank: number | null;
  readonly rankLo: number | null;
  readonly rankHi: number | null;
}

export interface BrokerRows {
  readonly kind: 'person' | 'unit' | 'role';
  readonly rows: readonly BrokerRow[];
  /** Windows without numbers, indexes into Result.windows. */
  readonly empty: readonly number[];
  /** No rows, because the contact is carried by so many that every share rounds to 0. */
  readonly isSpread: boolean;
}

/**
 * Who builds bridges between the sectors, window by window?
 *
 * Persons by cross-sector betweenness or bridging share (researcher), units or roles by the share of the contact across that their people
 * carried (leader, project). Rows with no share in any window are left out.
 *
 * @returns null where the view has nothing of the kind; ties in the sort go by mean, then id
 * Cost: O(nodes · windows + rows log rows).
 */
export function brokerRows(result: Result, options: BrokerRowsOptions): BrokerRows | null {
  const layer = result.layers.find((one) => one.layer === options.layer);
  if (!layer) return null;
  const empty = layer.windows.filter((w) => w.reason !== null).map((w) => w.window);
  const kind = layer.groupBrokers ? layer.groupBrokers.by : 'person';
  const pinned = options.pinned ?? [];
  const found = layer.groupBrokers
    ? groupRows(result, layer, layer.groupBrokers)
    : result.view === 'researcher'
      ? personRows(result, layer, options.by ?? 'paths')
      : null;
  if (found === null) return null;
  const filled = result.windows.map((_, i) => i).filter((i) => !empty.includes(i));
  const rows = found
    .map(
      (row): BrokerRow => ({
        ...row,
        isPinned: pinned.includes(row.id),
        mean: filled.reduce((sum, i) => sum + (row.shares[i] ?? 0), 0) / Math.max(1, filled.length),
        last: row.shares[filled.at(-1) ?? -1] ?? null,
      }),
    )
    .filter((row) => row.isPinned || row.shares.some((share) => (share ?? 0) > 0));
  const isSpread = rows.length === 0 && found.some(({ shares }) => shares.some((share) => share !== null));
  return { kind, rows: sorted(rows, options.sort ?? 'mean', pinned), empty, isSpread };
}

type Bare = Omit<BrokerRow, 'isPinned' | 'mean' | 'last'>;

function sorted(rows: readonly BrokerRow[], sort: BrokerSort, pinned: readonly string[]): BrokerRow[] {
  const place = (row: BrokerRow): number => (row.isPinned ? pinned.indexOf(row.id) : pinned.length);
  const keys: Record<BrokerSort, (row: BrokerRow) => number> = {
    mean: (row) => row.mean,
    last: (row) => row.last ?? -1,
    sectors: (row) => row.sectorsMet ?? -1,
    name: () => 0,
  };
  const key = keys[sort];
  const byName = (a: BrokerRow, b: BrokerRow): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
  return [...rows].sort(
    (a, b) =>
      place(a) - place(b) ||
      key(b) - key(a) ||
      (sort === 'name' ? byName(a, b) : b.mean - a.mean) ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

function groupRows(result: Result, layer: LayerResult, brokers: GroupBrokers): Bare[] {
  const nodeAt = new Map(result.nodes.map((node, i) => [node.id, i]));
  return brokers.rows.map((row, r) => {
    const node = nodeAt.get(row.id) ?? -1;
    const met = layer.windows.flatMap((w) => {
      const at = w.nodes.node.indexOf(node);
      return at < 0 ? [] : (w.nodes.columns.sectors_met?.[at] ?? []);
    });
    return {
      ...row,
      role: null,
      isAppointed: false,
      shares: brokers.share[r]!,
      sectorsMet: brokers.by === 'unit' && met.length > 0 ? Math.max(...met) : null,
      ...{ rank: null, rankLo: null, rankHi: null },
    };
  });
}

function personRows(result: Result, layer: LayerResult, by: BrokerMeasure): Bare[] {
  const measure = by === 'paths' ? 'cross_betweenness' : 'broker_share';
  const ranked = by === 'paths' ? 'betweenness_rank' : 'share_rank';
  const windows = result.windows.length;
  const shares = result.nodes.map(() => new Array<number | null>(windows).fill(null));
  const met = result.nodes.map((): number | null => null);
  const latest = result.nodes.map(() => 0);
  for (const { window, nodes, named = nodes } of layer.windows) {
    named.node.forEach((node, row) => {
      shares[node]![window] = named.columns[measure]?.[row] ?? null;
      const sectors = named.columns.sectors_met?.[row] ?? null;
      if (sectors !== null) met[node] = Math.max(met[node] ?? 0, sectors);
      latest[node] = named.affiliation[row]!;
    });
  }
  const whole = layer.brokers?.whole;
  const place = new Map(whole?.node.map((node, i) => [node, i]));
  return result.nodes.map((info, node) => {
    const at = place.get(node);
    const own = info.affiliations[latest[node]!];
    const column = (id: typeof ranked | `${typeof ranked}_lo` | `${typeof ranked}_hi`): number | null =>
      at === undefined ? null : (whole?.columns[id][at] ?? null);
    return {
      id: info.id,
      name: info.id.replace(/^p:(?=\d+$)/, 'P'),
      sector: own?.sector ?? -1,
      role: own?.role ?? null,
      isAppointed: at === undefined ? false : (whole?.formal[at] ?? false),
      shares: shares[node]!,
      sectorsMet: met[node]!,
      rank: column(ranked),
      rankLo: column(`${ranked}_lo`),
      rankHi: column(`${ranked}_hi`),
    };
  });
}
