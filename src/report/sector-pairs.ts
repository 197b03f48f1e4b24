import { affiliationOn } from '../model/affiliation-on.ts';
import type { Affiliation } from '../model/types.ts';
import type { Analysis, WindowAnalysis } from '../result/analysis-types.ts';
import { groupPairs } from '../result/group-pairs.ts';
import type { SectorPair } from '../result/types.ts';

/**
 * How much contact is there between and inside the sectors of a window?
 *
 * Hours and bridging meetings go by the sector on the day of the event; density (ties over possible ties) by the
 * sector of the window. A pair without contact is a row too, with 0 hours: absence of contact is a finding.
 *
 * @param sectorOf place of an affiliation's sector in the result; −1 = none
 * @param sectors number of sectors
 * @returns rows a <= b for every pair with somebody in it; null with a reason where nothing can be said
 * Cost: O(events + ties + sectors²).
 */
export function sectorPairs(
  analysis: Analysis,
  w: WindowAnalysis,
  sectorOf: (affiliation: Affiliation) => number,
  sectors: number,
): SectorPair[] {
  const seat = w.roster.map((e) => sectorOf(e.affiliation));
  const persons = Array.from({ length: sectors }, (_, s) => seat.filter((g) => g === s).length);
  const onTheDay = (actor: number, ms: number): number =>
    sectorOf(affiliationOn(analysis.log.actors[actor]!.affiliations, ms));
  const contact = new Map(groupPairs(w.events, onTheDay, sectors).map((p) => [p.a * sectors + p.b, p]));
  const linked = linkedPairs(w, seat, sectors);
  const rows: SectorPair[] = [];
  for (let a = 0; a < sectors; a++) {
    for (let b = a; b < sectors; b++) {
      if (persons[a] === 0 || persons[b] === 0) continue;
      const possible = a === b ? (persons[a]! * (persons[a]! - 1)) / 2 : persons[a]! * persons[b]!;
      const pair = contact.get(a * sectors + b);
      const empty = w.reason !== null;
      rows.push({
        a,
        b,
        observedHours: empty ? null : (pair?.hours ?? 0),
        density: empty || possible === 0 ? null : (linked.get(a * sectors + b) ?? 0) / possible,
        bridgingMeetings: empty ? null : (pair?.events ?? 0),
        reason: empty ? w.reason : possible === 0 ? 'ONE_PERSON_SECTOR' : null,
      });
    }
  }
  return rows;
}

function linkedPairs(w: WindowAnalysis, seat: readonly number[], sectors: number): Map<number, number> {
  const linked = new Map<number, number>();
  const { a, b } = w.graph.ties;
  for (let t = 0; t < a.length; t++) {
    const g = seat[a[t]!]!;
    const h = seat[b[t]!]!;
    if (g < 0 || h < 0) continue;
    const key = Math.min(g, h) * sectors + Math.max(g, h);
    linked.set(key, (linked.get(key) ?? 0) + 1);
  }
  return linked;
}
