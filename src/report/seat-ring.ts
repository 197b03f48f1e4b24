import { sectorSeats } from '../layout/sector-seats.ts';
import { EXTERNAL_SECTOR } from '../model/affiliation.ts';
import type { Affiliation } from '../model/types.ts';
import type { Analysis } from '../result/analysis-types.ts';
import { groupPairs } from '../result/group-pairs.ts';
import type { SectorInfo } from '../result/types.ts';

/**
 * Where does each sector sit, in every window of the pilot?
 *
 * One ring for all windows and layers, ordered by total shared hours, so that places can be compared; the colour goes
 * by the alphabet, so that a sector keeps it when contact changes, with guests last so that it is the same in every view.
 *
 * @param names sectors of the view
 * @param sectorOf index into names; −1 = none
 * @returns sectors in ring order
 * Cost: O(events + sectors³).
 */
export function seatRing(
  analysis: Analysis,
  names: readonly string[],
  sectorOf: (affiliation: Affiliation) => number,
): readonly SectorInfo[] {
  const at = new Map(names.map((name, i) => [name, i]));
  const total = new Float64Array(names.length * names.length);
  for (const layer of analysis.layers) {
    for (const window of layer.windows) {
      const sector = new Int32Array(analysis.log.actors.length).fill(-1);
      for (const { actor, affiliation } of window.roster) sector[actor] = sectorOf(affiliation);
      for (const pair of groupPairs(window.events, (actor) => sector[actor]!, names.length)) {
        total[pair.a * names.length + pair.b]! += pair.hours;
        if (pair.a !== pair.b) total[pair.b * names.length + pair.a]! += pair.hours;
      }
    }
  }
  const guestsLast = (name: string): string => (name === EXTERNAL_SECTOR ? '\uffff' : name);
  const colour = new Map(
    [...names].sort((a, b) => (guestsLast(a) < guestsLast(b) ? -1 : 1)).map((name, i) => [name, i]),
  );
  return sectorSeats(names, (a, b) => total[at.get(a)! * names.length + at.get(b)!]!).map((seat) => ({
    ...seat,
    colour: colour.get(seat.name)!,
  }));
}
