import { UsageError } from '../errors.ts';
import type { ActorColumns } from './graph-from-columns.ts';

/**
 * Are the actors fit to build a graph on: sorted, each once, each with a known sector or none?
 *
 * @param who  actors with their sector
 * @throws UsageError when the order, a repeat or a sector would make the graph depend on chance
 * Cost: O(n).
 */
export function checkActors(who: ActorColumns): void {
  const { actors, sector, sectorNames } = who;
  if (sector.length !== actors.length) {
    throw new UsageError(
      'GRAPH_SECTOR_LENGTH',
      `Grafen har ${actors.length} personer, men ${sector.length} sektorverdier. Gi én per person (−1 = ingen). / One sector per actor is needed (−1 = none).`,
    );
  }
  for (let i = 0; i < actors.length; i++) {
    if (i > 0 && !(actors[i - 1]! < actors[i]!)) {
      throw new UsageError(
        'GRAPH_ACTOR_ORDER',
        `Personene må være sortert og ulike (plass ${i}). Sorter dem før grafen bygges. / Actors must be sorted and distinct (position ${i}).`,
      );
    }
    if (!(sector[i]! >= -1 && sector[i]! < sectorNames.length)) {
      throw new UsageError(
        'GRAPH_SECTOR_RANGE',
        `Sektoren til person nr. ${i} finnes ikke. Bruk en plass i sectorNames eller −1. / Sector of actor ${i} is not in sectorNames; use −1 for none.`,
      );
    }
  }
}
