import type { Point } from '../layout/seat-positions.ts';
import type { Analysis } from '../result/analysis-types.ts';
import type { NodeInfo } from '../result/types.ts';
import type { Lang } from '../settings.ts';
import { type GroupContext, groupPicture } from './group-picture.ts';
import { chooseGroups } from './grouping.ts';
import { namedPersons, onlyNamed } from './named-persons.ts';
import type { Published } from './publish.ts';
import { leastUnitOf } from './publish-groups.ts';

const WITHOUT: Readonly<
  Record<Lang, { readonly sectors: string; readonly units: (sector: string, isUnnamed: boolean) => string }>
> = {
  nb: {
    sectors: 'Uten sektor',
    units: (sector, isUnnamed) => `${isUnnamed ? 'Uten enhet' : 'Andre enheter'} (${sector})`,
  },
  en: {
    sectors: 'No sector',
    units: (sector, isUnnamed) => `${isUnnamed ? 'No unit' : 'Other units'} (${sector})`,
  },
};

/**
 * What is drawn of more persons than a picture can hold? Their units, exactly, whatever their size.
 *
 * The researcher's result with units for dots: the same measures, pairs, rosters and research, and of persons only those in
 * lists of names (named-persons.ts). A tie between units needs 3 events as in the other views, so that the picture shows working
 * together and not one large meeting; hours and weights are not rounded. Persons without a unit are one dot for each sector.
 *
 * @param whole the researcher's result with everyone, without places
 * @param limit most persons that are drawn one by one
 * Cost: O(events + persons · windows + units²) and the layout of the units.
 */
export function drawUnits(analysis: Analysis, whole: Published, limit: number): Published {
  const grouping = chooseGroups(analysis, 1, WITHOUT[analysis.settings.lang]);
  const seatAt = new Map(whole.sectors.map((sector, i) => [sector.name, i]));
  const seatOfSector = grouping.sectors.map(({ members }) => seatAt.get(members[0]!) ?? -1);
  const units = grouping.groups.map(
    (group): NodeInfo => ({
      id: group.name,
      kind: 'group',
      affiliations: [{ sector: seatOfSector[group.sector]!, unit: group.name, role: null }],
    }),
  );
  const names = namedPersons(whole.layers);
  const place = new Map(names.nodes.map((node, at) => [node, units.length + at]));
  const layers = whole.layers.map((layer, l) => {
    const context: GroupContext = {
      ...{ analysis, grouping, seatOfSector },
      ring: whole.sectors,
      nodes: units,
      places: new Map<string, Point>(),
      rounded: (value) => value,
    };
    const named = onlyNamed(layer, names.listed[l]!, (node) => place.get(node)!);
    return {
      ...named,
      windows: named.windows.map((slice, i) => ({
        ...slice,
        ...groupPicture(analysis.layers[l]!.windows[i]!, slice.reason, context),
      })),
    };
  });
  const hasUnits = analysis.log.actors.some(({ affiliations }) =>
    affiliations.some(({ unit }) => unit !== null),
  );
  return {
    sectors: whole.sectors,
    nodes: [...units, ...names.nodes.map((node) => whole.nodes[node]!)],
    layers,
    ...leastUnitOf(grouping),
    drawnUnits: { persons: whole.nodes.length, limit, by: hasUnits ? 'unit' : 'sector' },
  };
}
