/** Columns of structure.csv that are numbers, in their order. */
export const STRUCTURE_COLUMNS = [
  'backbone_ties',
  'efficiency_loss',
  'cut_1',
  'cut_2',
  'cut_3',
  'key_1',
  'key_2',
  'key_3',
] as const;

export type StructureColumn = (typeof STRUCTURE_COLUMNS)[number];

/** Whether somebody else already carries part of a bridge. */
export interface Succession {
  /** Index into Result.windows; −1 = all windows together. */
  readonly window: number;
  /** Indexes into Result.sectors, a < b; narrow is the one of them with fewer carriers, null = neither can be told. */
  readonly a: number;
  readonly b: number;
  readonly narrow: number | null;
  /** Indexes into Result.nodes: who carries most on that side, and second most; null = nobody. */
  readonly first: number | null;
  readonly second: number | null;
  /** s₂/s₁, 0…1; 0 = nobody else carried anything. */
  readonly ratio: number | null;
  readonly reason: 'NO_BRIDGE' | 'NO_SURPRISE' | 'TOO_FEW_MEETINGS' | null;
}

/** What the network of a layer hangs on, over the whole period. */
export interface StructureReport {
  /** Index into Result.nodes, ascending; every column is as long. */
  readonly node: readonly number[];
  readonly columns: Readonly<Record<StructureColumn, readonly (number | null)[]>>;
  /** Ties of the whole period that are in its backbone (SDSM, α = 0.05), whatever the windows; a < b index Result.nodes. */
  readonly backbone: { readonly a: readonly number[]; readonly b: readonly number[] };
  /** Cut persons where a tie needs 1, 2 and 3 shared meetings. */
  readonly cutPersons: readonly number[];
  /** Fragmentation of the backbone with nobody gone and without the key set of 1, 2 and 3. */
  readonly fragmentation: readonly number[];
  readonly succession: readonly Succession[];
  readonly reason: 'EMPTY_WINDOW' | 'TOO_MANY_PERSONS' | null;
}
