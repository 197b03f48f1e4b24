import { EXTERNAL_SECTOR } from '../model/affiliation.ts';
import type { Affiliation } from '../model/types.ts';
import type { Analysis } from '../result/analysis-types.ts';
import { largestCells, MOST_GROUPS } from './largest-cells.ts';

/** A sector, or several small ones together, that may be shown. */
export interface ShownSector {
  readonly name: string;
  /** Names of the sectors in it; '' stands for persons without a sector. */
  readonly members: readonly string[];
}

/** A unit, or several small ones together, that may be shown. */
export interface ShownGroup {
  readonly name: string;
  /** Index into sectors. */
  readonly sector: number;
}

/** Which groups the narrower views show, decided once for the whole pilot. */
export interface Grouping {
  readonly sectors: readonly ShownSector[];
  readonly groups: readonly ShownGroup[];
  /** Units with fewer persons than this are put together because there are too many; null = not so many. */
  readonly leastUnit: number | null;
  /** Index into sectors; −1 = hidden. */
  sectorOf(affiliation: Affiliation): number;
  /** Index into groups; −1 = hidden. */
  groupOf(affiliation: Affiliation): number;
}

/** Persons per cell and window: the smallest non-zero count decides. */
export type Census = Map<string, number[]>;

/** A cell that may be shown: the names in it and its persons per window. */
export interface Cell {
  readonly names: string[];
  readonly counts: number[];
}

/**
 * Which sectors and units may be shown to those who are not researchers?
 *
 * A cell is shown only when every window that has anyone in it has at least `minGroup` persons. Smaller ones are
 * merged («Andre enheter»), and the next smallest is merged with them until the merged cell is large enough, so that
 * no small cell can be found by subtraction (secondary suppression). What cannot be merged to `minGroup` is hidden.
 * The choice holds for the whole pilot: a group never appears in one window and hides in the next. A handful of persons
 * outside the register is hidden rather than merged, so that one guest does not blur a whole sector.
 *
 * @param analysis the full analysis
 * @param minGroup smallest group shown, persons, >= 1
 * @param other names of merged cells in the user's language; unnamed = nobody in it has a unit
 * @param most units shown at most: with more, the smallest of each sector are one (largest-cells.ts)
 * Cost: O(persons · windows).
 */
export function chooseGroups(
  analysis: Analysis,
  minGroup: number,
  other: { readonly sectors: string; readonly units: (sector: string, isUnnamed: boolean) => string },
  most: number = MOST_GROUPS,
): Grouping {
  const people = census(analysis, (a) => a.sector ?? '');
  if (Math.min(...(people.get(EXTERNAL_SECTOR) ?? []).filter((n) => n > 0)) < minGroup)
    people.delete(EXTERNAL_SECTOR);
  const sectorCells = mergeSmall(people, minGroup);
  const sectors: ShownSector[] = sectorCells.map((cell) => ({
    name: cell.names.length === 1 && cell.names[0] !== '' ? cell.names[0]! : other.sectors,
    members: cell.names,
  }));
  const sectorIndex = new Map(sectors.flatMap((s, i) => s.members.map((name) => [name, i] as const)));
  const sectorOf = (a: Affiliation): number => sectorIndex.get(a.sector ?? '') ?? -1;
  const groups: ShownGroup[] = [];
  const groupIndex = sectors.map(() => new Map<string, number>());
  const all = sectors.map((_, i) =>
    mergeSmall(
      census(analysis, (a) => (sectorOf(a) === i ? (a.unit ?? '') : null)),
      minGroup,
    ),
  );
  const largest = largestCells(all, most);
  sectors.forEach((sector, i) => {
    const cells = largest.cells[i]!;
    for (const cell of cells) {
      for (const unit of cell.names) groupIndex[i]!.set(unit, groups.length);
      const single = cell.names.length === 1 && cell.names[0] !== '';
      const whole = cells.length === 1 && !single;
      groups.push({
        name: single
          ? cell.names[0]!
          : whole
            ? sector.name
            : other.units(sector.name, cell.names.join() === ''),
        sector: i,
      });
    }
  });
  const named = distinct(groups, sectors);
  const sorted = [...named].sort((a, b) => (a.name < b.name ? -1 : 1));
  const rank = new Map(sorted.map((group, i) => [group, i]));
  const place = named.map((group) => rank.get(group)!);
  const groupOf = (a: Affiliation): number => place[groupIndex[sectorOf(a)]?.get(a.unit ?? '') ?? -1] ?? -1;
  return { sectors, groups: sorted, leastUnit: largest.least, sectorOf, groupOf };
}

/** Two units of the same name in different sectors carry the sector's name too. */
function distinct(groups: readonly ShownGroup[], sectors: readonly ShownSector[]): ShownGroup[] {
  const uses = new Map<string, number>();
  for (const group of groups) uses.set(group.name, (uses.get(group.name) ?? 0) + 1);
  return groups.map((group) =>
    uses.get(group.name)! > 1 ? { ...group, name: `${group.name} (${sectors[group.sector]!.name})` } : group,
  );
}

/**
 * How many persons has each cell in each window of each layer, in order?
 *
 * @param cellOf name of an affiliation's cell; null = in none
 * Cost: O(persons · windows).
 */
export function census(analysis: Analysis, cellOf: (a: Affiliation) => string | null): Census {
  const cells: Census = new Map();
  let column = 0;
  for (const layer of analysis.layers) {
    for (const window of layer.windows) {
      for (const { affiliation } of window.roster) {
        const cell = cellOf(affiliation);
        if (cell === null) continue;
        if (!cells.has(cell)) cells.set(cell, []);
        const counts = cells.get(cell)!;
        counts[column] = (counts[column] ?? 0) + 1;
      }
      column++;
    }
  }
  for (const counts of cells.values()) {
    for (let i = 0; i < column; i++) counts[i] ??= 0;
  }
  return cells;
}

/**
 * Cells of at least minGroup persons wherever they have any; smaller ones merged, with the next smallest where needed.
 *
 * @param cells persons per cell and window; '' stands for those without a name and is always merged
 * @returns sorted by first name; what cannot reach minGroup is left out
 * Cost: O(cells · log cells + windows).
 */
export function mergeSmall(cells: Census, minGroup: number): Cell[] {
  const smallest = (counts: readonly number[]): number => Math.min(...counts.filter((n) => n > 0));
  const sorted: Cell[] = [...cells]
    .map(([name, counts]) => ({ names: [name], counts }))
    .sort((a, b) => smallest(a.counts) - smallest(b.counts) || (a.names[0]! < b.names[0]! ? -1 : 1));
  const small = sorted.filter((cell) => smallest(cell.counts) < minGroup || cell.names[0] === '');
  const shown = sorted.filter((cell) => !small.includes(cell));
  if (small.length > 0) {
    let merged = small.reduce(join);
    while (smallest(merged.counts) < minGroup && shown.length > 0) merged = join(merged, shown.shift()!);
    if (smallest(merged.counts) >= minGroup) shown.push(merged);
  }
  return shown.sort((a, b) => (a.names[0]! < b.names[0]! ? -1 : 1));
}

function join(a: Cell, b: Cell): Cell {
  return { names: [...a.names, ...b.names].sort(), counts: a.counts.map((n, i) => n + b.counts[i]!) };
}
