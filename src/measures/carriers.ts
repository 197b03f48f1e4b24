/** A person who carried contact between two sectors. */
export interface Carrier {
  readonly row: number;
  readonly person: number;
  /** s_i: bridging hours carried, each meeting shared equally among those of the side. */
  readonly hours: number;
  /** s_i/S, 0…1; the side's shares sum to 1. */
  readonly share: number;
  /** Share of the bridging hours in which this person was there alone for the sector, 0…1. */
  readonly sole: number;
  /** Share of the bridging hours in which this person was there, 0…1. */
  readonly presence: number;
}

/** Carriers as columns of equal length, sorted by hours, largest first, then row. See Carrier. */
export interface Carriers {
  readonly row: Int32Array;
  readonly person: Int32Array;
  readonly hours: Float64Array;
  readonly share: Float64Array;
  readonly sole: Float64Array;
  readonly presence: Float64Array;
}

/** The carriers one by one, most first. Cost: O(carriers). */
export function carrierList({ row, person, hours, share, sole, presence }: Carriers): Carrier[] {
  return Array.from(row, (own, i) => ({
    row: own,
    person: person[i]!,
    hours: hours[i]!,
    share: share[i]!,
    sole: sole[i]!,
    presence: presence[i]!,
  }));
}
