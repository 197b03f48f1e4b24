/** Who carries a bridge, most first, as columns of equal length; at most 3 persons, from either side. Researcher view only. */
export interface Carriers {
  /** Index into Result.nodes. */
  readonly node: readonly number[];
  /** Index into Result.sectors: whose side the person was on. */
  readonly sector: readonly number[];
  /** Share of the bridging hours that the person carried, 0…1: what is gone without her, as the bus factor counts. */
  readonly share: readonly number[];
  /** Bridging meetings that still have both sectors without the person. */
  readonly meetingsLeft: readonly number[];
}

/** The role that carries most of a bridge, where at least minGroup persons of that sector have it. Project view only. */
export interface RoleShare {
  readonly role: string;
  /** Index into Result.sectors: whose side. */
  readonly sector: number;
  /** Share of the bridging hours that persons of the role carried, to 0.05. */
  readonly share: number;
}

/** Who carries the contact between sectors, by units (leader) or roles (project) of at least minGroup persons. */
export interface GroupBrokers {
  readonly by: 'unit' | 'role';
  readonly rows: readonly {
    /** Node id of a unit, `r:` and the name for a role. */
    readonly id: string;
    readonly name: string;
    /** Index into Result.sectors; −1 for a role, which is found in several. */
    readonly sector: number;
  }[];
  /** Per row and window: share of the contact across that its persons carried, to 0.05; null = nobody there, or no bridge. */
  readonly share: readonly (readonly (number | null)[])[];
  /** Per row and window: persons; 0 = absent. */
  readonly persons: readonly (readonly number[])[];
}

/** Contact of one sector with all others against what chance would give, in one window. */
export interface ContactNumbers {
  /** O/E: 1 = as by chance. */
  readonly value: number;
  /** 95 % interval; null where it rests on one series, or may not be shown. */
  readonly lo: number | null;
  readonly hi: number | null;
}

/** How a sector's contact with all others moved, between LayerChange.first and LayerChange.last. */
export interface SectorContact {
  /** Index into Result.sectors. */
  readonly sector: number;
  /** null = nothing is expected in that window. */
  readonly before: ContactNumbers | null;
  readonly after: ContactNumbers | null;
}
