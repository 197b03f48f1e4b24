/** A meeting as far as new contact goes. */
export interface SectorMeeting {
  readonly ms: number;
  /** Persons, and the sector of each on the day; −1 = none. Of equal length. */
  readonly persons: readonly number[];
  readonly sectors: readonly number[];
}

/** A pair from two sectors that met for the first time, or again after a long break. */
export interface NewPair {
  readonly sectorA: number;
  readonly sectorB: number;
}

const RENEWED_MS = 60 * 86_400_000;

/**
 * Which pairs across sectors are new in each window?
 *
 *   distinct pairs whose first meeting, or whose first meeting after more than 60 days without one, is in the window
 *
 * Sectors are those of the day. In the first window every pair looks new, since nobody knows what was before.
 *
 * @param windows meetings of each window, windows and meetings in order of time
 * @returns per window one entry for each new pair, counted once a window
 * Cost: O(Σk²).
 */
export function newContact(windows: readonly (readonly SectorMeeting[])[]): NewPair[][] {
  const last = new Map<string, number>();
  return windows.map((meetings) => {
    const fresh = new Map<string, NewPair>();
    for (const { ms, persons, sectors } of meetings) {
      for (let i = 0; i < persons.length; i++) {
        for (let j = i + 1; j < persons.length; j++) {
          const [g, h] = [sectors[i]!, sectors[j]!];
          if (g < 0 || h < 0 || g === h) continue;
          const key = `${Math.min(persons[i]!, persons[j]!)} ${Math.max(persons[i]!, persons[j]!)}`;
          const before = last.get(key);
          if (before === undefined || ms - before > RENEWED_MS) fresh.set(key, { sectorA: g, sectorB: h });
          last.set(key, ms);
        }
      }
    }
    return [...fresh.values()];
  });
}
