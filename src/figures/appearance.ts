import type { LayerResult, Result, WindowSlice } from '../result/types.ts';
import { INK, NO_SECTOR, type Shape, sectorColour, sectorShape } from './palette.ts';

/** Looks are steps, so that one path draws all ties of a step and a reader can tell the steps apart. */
export const TIE_LEVELS = 6;

/** What sizes are measured against: the largest values of any window of the layer, so that windows compare. */
export interface Scale {
  /** Largest tie weight. */
  readonly maxWeight: number;
  /** Largest strength of a person (sum of weights). */
  readonly maxStrength: number;
  /** Most persons in one node. */
  readonly maxPersons: number;
  /** Most nodes and most ties in one window: many are drawn thinner. */
  readonly maxNodes: number;
  readonly maxTies: number;
  /** Nodes are groups: their size is persons, not strength. */
  readonly groups: boolean;
}

const scales = new WeakMap<LayerResult, Scale>();

export interface NodeLook {
  /** Index into Result.nodes. */
  readonly node: number;
  /** Index into Result.sectors; −1 = none. */
  readonly sector: number;
  /** Unit circle, y grows downwards. */
  readonly x: number;
  readonly y: number;
  /** In radii of the ring of seats. */
  readonly radius: number;
  /** #rrggbb; the outline where hollow. */
  readonly colour: string;
  /** No tie in this window: drawn as a ring. */
  readonly hollow: boolean;
  readonly shape: Shape;
  readonly persons: number;
}

export interface TieLook {
  /** Indexes into WindowLooks.nodes. */
  readonly a: number;
  readonly b: number;
  /** Joins two sectors: dark, drawn on top. */
  readonly cross: boolean;
  /** 1…TIE_LEVELS, grows with the weight. */
  readonly level: number;
  /** In radii of the ring of seats. */
  readonly width: number;
  /** 0…1. */
  readonly opacity: number;
  readonly colour: string;
  /** In the backbone of the window; false too where that is not known. */
  readonly backbone: boolean;
}

export interface WindowLooks {
  /** Same order as the slice's node columns. */
  readonly nodes: readonly NodeLook[];
  /** Drawing order: inside sectors first, then across, weak before strong. */
  readonly ties: readonly TieLook[];
}

/**
 * Against what are sizes measured in all windows of a layer?
 *
 * Frozen over the pilot: the same weight has the same width in every window, so that growth is seen and not scaled away.
 *
 * Cost: O(nodes + ties over all windows) the first time, then O(1).
 */
export function frozenScale(layer: LayerResult): Scale {
  const known = scales.get(layer);
  if (known) return known;
  const scale = { maxWeight: 0, maxStrength: 0, maxPersons: 1, maxNodes: 0, maxTies: 0, groups: false };
  for (const { nodes, ties } of layer.windows) {
    for (const weight of ties.weight) scale.maxWeight = Math.max(scale.maxWeight, weight);
    for (const strength of strengths(ties).sums) scale.maxStrength = Math.max(scale.maxStrength, strength);
    for (const persons of nodes.persons) scale.maxPersons = Math.max(scale.maxPersons, persons);
    scale.maxNodes = Math.max(scale.maxNodes, nodes.node.length);
    scale.maxTies = Math.max(scale.maxTies, ties.weight.length);
  }
  const frozen = { ...scale, groups: scale.maxPersons > 1 };
  scales.set(layer, frozen);
  return frozen;
}

/**
 * How large is a node? Persons grow with strength, groups with their number of persons.
 *
 *   person: (0.014 + 0.030 √(strength / max)) · min(1, √(150 / nodes))
 *   group: (0.03 + 0.012 √persons, at most 0.14) · min(1, 20 / min(150, nodes))
 *
 * Groups stay just inside the room that the layout keeps free for them (0.035 + 0.012 √persons), so they do not overlap. Beyond
 * 150 they shrink no more: smaller ones would not be seen.
 *
 * @returns radius in radii of the ring of seats; person 0.014…0.044 where nodes <= 150, group 0.042…0.14 where nodes <= 20
 * Cost: O(1).
 */
export function nodeRadius(scale: Scale, strength: number, persons: number): number {
  if (scale.groups)
    return (
      Math.min(0.14, 0.03 + 0.012 * Math.sqrt(persons)) * Math.min(1, 20 / Math.min(150, scale.maxNodes))
    );
  const share = scale.maxStrength > 0 ? Math.min(1, strength / scale.maxStrength) : 0;
  return (0.014 + 0.03 * Math.sqrt(share)) * crowding(scale.maxNodes, 150);
}

/**
 * Which of the six steps has a tie? ⌈6 √(weight / max)⌉.
 *
 * @returns 1…6
 * Cost: O(1).
 */
export function tieLevel(scale: Scale, weight: number): number {
  if (!(scale.maxWeight > 0 && weight > 0)) return 1;
  return Math.min(
    TIE_LEVELS,
    Math.max(1, Math.ceil(TIE_LEVELS * Math.sqrt(weight / scale.maxWeight) - 1e-9)),
  );
}

/**
 * How wide and how dark is a tie of a step? Many ties in the busiest window make all windows' ties lighter.
 *
 * @param level 1…6
 * @returns width in radii of the ring of seats (0.004…0.014; twice that between groups), opacity 0…1
 * Cost: O(1).
 */
export function tieStroke(scale: Scale, level: number, cross: boolean): { width: number; opacity: number } {
  const share = level / TIE_LEVELS;
  const thin = Math.sqrt(crowding(scale.maxTies, 300));
  const width = (0.0023 + 0.0117 * share) * thin * (scale.groups ? 2 : 1);
  return { width, opacity: (cross ? 0.3 + 0.5 * share : 0.28 + 0.12 * share) * thin };
}

/**
 * How does everything in one window look? A pure function of the data, shared by the SVG figures and the screen's painter.
 *
 * @param scale of the whole layer, from `frozenScale`
 * @returns nodes and ties in units of the ring; multiply by its radius in pixels
 * Cost: O(nodes + ties) where the ties stand by their ends, as in every result; else O(nodes + ties log ties).
 */
export function windowLooks(result: Result, slice: WindowSlice, scale: Scale): WindowLooks {
  const nodes = nodeLooks(result, slice, scale);
  return { nodes, ties: tieLooks(nodes, slice, scale) };
}

/**
 * How do the nodes of one window look?
 *
 * @returns in the order of the slice's node columns
 * Cost: O(nodes + ties).
 */
export function nodeLooks(result: Result, { nodes, ties }: WindowSlice, scale: Scale): NodeLook[] {
  const { sums, tied } = strengths(ties);
  return nodes.node.map((node, row): NodeLook => {
    const sector = result.nodes[node]?.affiliations[nodes.affiliation[row]!]?.sector ?? -1;
    const colourIndex = result.sectors[sector]?.colour ?? -1;
    const persons = nodes.persons[row]!;
    return {
      node,
      sector,
      x: nodes.x[row]!,
      y: nodes.y[row]!,
      radius: nodeRadius(scale, sums[node] ?? 0, persons),
      colour: sectorColour(colourIndex, result.sectors.length),
      hollow: tied[node] !== 1,
      shape: sectorShape(colourIndex),
      persons,
    };
  });
}

function tieLooks(looks: readonly NodeLook[], { nodes, ties }: WindowSlice, scale: Scale): TieLook[] {
  const rows = new Int32Array(1 + nodes.node.reduce((most, node) => Math.max(most, node), -1)).fill(-1);
  nodes.node.forEach((node, row) => {
    rows[node] = row;
  });
  const kept = new Uint8Array(ties.a.length);
  for (const tie of ties.backbone ?? []) kept[tie] = 1;
  const steps = [false, true].flatMap((cross) =>
    Array.from({ length: TIE_LEVELS }, (_, i) => ({
      stroke: tieStroke(scale, i + 1, cross),
      ties: [] as TieLook[],
    })),
  );
  for (let i = 0; i < ties.a.length; i++) {
    const a = rows[ties.a[i]!] ?? -1;
    const b = rows[ties.b[i]!] ?? -1;
    if (a < 0 || b < 0) continue;
    const cross = looks[a]!.sector !== looks[b]!.sector;
    const level = tieLevel(scale, ties.weight[i]!);
    const colour = cross ? INK : looks[a]!.sector < 0 ? NO_SECTOR : looks[a]!.colour;
    const step = steps[(cross ? TIE_LEVELS : 0) + level - 1]!;
    const { width, opacity } = step.stroke;
    step.ties.push({ a, b, cross, level, width, opacity, colour, backbone: kept[i] === 1 });
  }
  return steps.flatMap((step) => step.ties.sort((s, t) => s.a - t.a || s.b - t.b));
}

/** Sum of weights of each node, by its number, and 1 for each that has a tie. */
function strengths({ a, b, weight }: WindowSlice['ties']): { sums: Float64Array; tied: Uint8Array } {
  let last = -1;
  for (let i = 0; i < a.length; i++) last = Math.max(last, a[i]!, b[i]!);
  const [sums, tied] = [new Float64Array(last + 1), new Uint8Array(last + 1)];
  for (let i = 0; i < a.length; i++) {
    sums[a[i]!]! += weight[i]!;
    sums[b[i]!]! += weight[i]!;
    tied[a[i]!] = tied[b[i]!] = 1;
  }
  return { sums, tied };
}

function crowding(count: number, comfortable: number): number {
  return count > comfortable ? Math.sqrt(comfortable / count) : 1;
}
