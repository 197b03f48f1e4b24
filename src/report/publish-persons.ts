import { type Point, seatPositions } from '../layout/seat-positions.ts';
import type { Affiliation } from '../model/types.ts';
import type { Analysis, WindowAnalysis } from '../result/analysis-types.ts';
import { backboneTies } from '../result/backbone.ts';
import type {
  LayerName,
  NodeInfo,
  NodeSlice,
  OneWay,
  SectorInfo,
  TieSlice,
  WindowSlice,
} from '../result/types.ts';
import { bridgeCarriers } from './bridge-carriers.ts';
import { orderByEnds } from './order-by-ends.ts';
import type { Published } from './publish.ts';
import { publishChange } from './publish-change.ts';
import { layerResearch } from './research.ts';
import { seatRing } from './seat-ring.ts';
import { sectorContact } from './sector-contact.ts';
import { sectorPairs } from './sector-pairs.ts';

/** Collects the dots of the result while windows are written: each person once, each affiliation once. */
interface Dots {
  readonly nodes: readonly NodeInfo[];
  readonly nodeOf: ReadonlyMap<number, number>;
  affiliation(actor: number, affiliation: Affiliation): number;
}

/**
 * What does the researcher see? Pseudonymous persons with every measure, every tie, every sector pair.
 *
 * Persons are renumbered by pseudonym before anything is written, so that no order of the register shows through. More persons
 * than `mostDrawn` have no places and no backbone: they are not drawn, see draw-units.ts.
 * Cost: O(persons · windows + ties) and the layout.
 */
export function publishPersons(
  analysis: Analysis,
  aliasOf: ReadonlyMap<string, string>,
  mostDrawn: number,
): Published {
  const names = analysis.sectors;
  const sectors = seatRing(analysis, names, (a) => (a.sector === null ? -1 : names.indexOf(a.sector)));
  const sectorAt = new Map(sectors.map((s, i) => [s.name, i]));
  const dots = collectDots(analysis, aliasOf, sectorAt);
  const places = new Map<string, Point>();
  const isDrawn = dots.nodes.length <= mostDrawn;
  const layers = analysis.layers.map(({ layer, windows, change, robustness }) => {
    places.clear();
    return {
      layer,
      change: { ...publishChange(change, true, 1), ...sectorContact({ windows, change }, sectors, true) },
      ...(robustness ? { robustness } : {}),
      ...layerResearch(analysis, { layer, windows }, { nodeOf: dots.nodeOf, sectorAt }),
      windows: windows.map((w, i) =>
        windowSlice(analysis, w, i, { layer, sectors, sectorAt, dots, places, isDrawn }),
      ),
    };
  });
  return { sectors, nodes: dots.nodes, layers };
}

function collectDots(
  analysis: Analysis,
  aliasOf: ReadonlyMap<string, string>,
  sectorAt: ReadonlyMap<string, number>,
): Dots {
  const { log, settings } = analysis;
  const ids = log.actors.map((a) => a.id);
  const nameOf = (actor: number): string =>
    settings.ids === 'source' ? ids[actor]! : aliasOf.get(ids[actor]!)!;
  const seen = new Set<number>();
  for (const layer of analysis.layers)
    for (const w of layer.windows) for (const e of w.roster) seen.add(e.actor);
  const order = [...seen].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const nodeOf = new Map(order.map((actor, i) => [actor, i]));
  const known = order.map(() => new Map<string, number>());
  const nodes = order.map((actor) => ({
    id: nameOf(actor),
    kind: 'person' as const,
    affiliations: [] as Used[],
  }));
  return {
    nodes,
    nodeOf,
    affiliation(actor, { sector, unit, role }) {
      const node = nodeOf.get(actor)!;
      const key = JSON.stringify([sector, unit, role]);
      const at = known[node]!.get(key);
      if (at !== undefined) return at;
      known[node]!.set(key, nodes[node]!.affiliations.length);
      return nodes[node]!.affiliations.push({ sector: sectorAt.get(sector ?? '') ?? -1, unit, role }) - 1;
    },
  };
}

type Used = NodeInfo['affiliations'][number];

interface Context {
  readonly layer: LayerName;
  readonly sectors: readonly SectorInfo[];
  readonly sectorAt: ReadonlyMap<string, number>;
  readonly dots: Dots;
  readonly places: Map<string, Point>;
  readonly isDrawn: boolean;
}

function windowSlice(analysis: Analysis, w: WindowAnalysis, window: number, context: Context): WindowSlice {
  const { layer, isDrawn, sectors, sectorAt, dots } = context;
  const node = w.roster.map((e) => dots.nodeOf.get(e.actor)!);
  const order = node.map((_, i) => i).sort((i, j) => node[i]! - node[j]!);
  const seatOf = (affiliation: Affiliation): number => sectorAt.get(affiliation.sector ?? '') ?? -1;
  const bound = w.betweennessBound();
  const sectorPersons = sectors.map((_, s) => w.roster.filter((e) => seatOf(e.affiliation) === s).length);
  return {
    window,
    measures: Object.fromEntries(w.measures),
    reasons: Object.fromEntries(w.reasons),
    flags: w.twoMode?.silo.flags ?? [],
    reason: w.reason,
    ...(bound ? { betweennessBound: bound } : {}),
    sectorPersons,
    nodes: nodeSlice(w, order, node, context),
    ties: tieSlice(w, node, isDrawn && layer === 'meetings' ? backboneTies(w.graph, w.twoMode) : null),
    pairs: sectorPairs(analysis, w, seatOf, sectors.length, (bridge) =>
      bridgeCarriers(w, bridge, {
        nodeOf: (person) => node[person]!,
        seatOf: (sector) => sectorAt.get(w.twoMode!.mode.sectorNames[sector]!) ?? -1,
      }),
    ),
  };
}

function nodeSlice(
  w: WindowAnalysis,
  order: readonly number[],
  node: readonly number[],
  context: Context,
): NodeSlice {
  const { dots, isDrawn } = context;
  const points = isDrawn ? personPlaces(w, order, node, context) : [];
  return {
    node: order.map((i) => node[i]!),
    affiliation: order.map((i) => dots.affiliation(w.roster[i]!.actor, w.roster[i]!.affiliation)),
    x: points.map((p) => p.x),
    y: points.map((p) => p.y),
    persons: order.map(() => 1),
    columns: Object.fromEntries(
      [...w.actorMeasures].map(([id, scores]) => [id, order.map((i) => scores[i]!)]),
    ),
  };
}

/** Where the persons stand, in `order`; remembered for the next window. */
function personPlaces(
  w: WindowAnalysis,
  order: readonly number[],
  node: readonly number[],
  { sectors, sectorAt, dots, places }: Context,
): Point[] {
  const ids = order.map((i) => dots.nodes[node[i]!]!.id);
  const rank = new Map(order.map((i, at) => [i, at]));
  const points = seatPositions(
    sectors,
    order.map((i, at) => ({
      id: ids[at]!,
      seat: sectorAt.get(w.roster[i]!.affiliation.sector ?? '') ?? -1,
      r: 0.42 / Math.sqrt(Math.max(order.length, 60)),
    })),
    {
      a: Array.from(w.graph.ties.a, (i) => rank.get(i)!),
      b: Array.from(w.graph.ties.b, (i) => rank.get(i)!),
      weight: w.graph.ties.weight,
    },
    places,
  );
  points.forEach((point, at) => {
    places.set(ids[at]!, point);
  });
  return points;
}

function tieSlice(
  w: WindowAnalysis,
  node: readonly number[],
  kept: ReturnType<typeof backboneTies> | null,
): TieSlice {
  const { ties } = w.graph;
  const low = ties.a.map((a, t) => Math.min(node[a]!, node[ties.b[t]!]!));
  const high = ties.a.map((a, t) => Math.max(node[a]!, node[ties.b[t]!]!));
  const order = [...orderByEnds(low, high)];
  const [a, b] = [order.map((t) => low[t]!), order.map((t) => high[t]!)];
  return {
    a,
    b,
    weight: order.map((t) => ties.weight[t]!),
    meetings: order.map((t) => ties.meetings[t]!),
    hours: order.map((t) => ties.hours[t]!),
    ...directionOf(w, node, { a, b }),
    ...(kept ? { backbone: order.flatMap((t, at) => (kept.has(t) ? [at] : [])) } : {}),
  };
}

/** How many directed contacts each tie has each way; nothing where no contact of the window has a direction. */
function directionOf(
  w: WindowAnalysis,
  node: readonly number[],
  ends: Pick<TieSlice, 'a' | 'b'>,
): Pick<TieSlice, 'forward' | 'backward'> {
  const directed = w.events.filter((e) => e.from !== undefined && e.members.length === 2);
  if (directed.length === 0) return {};
  const nodeAt = new Map(w.roster.map((entry, i) => [entry.actor, node[i]!]));
  const sums = new Map<string, { contacts: number; hours: number }>();
  for (const { from, members, count, hours } of directed) {
    const to = members.find((member) => member !== from)!;
    const key = `${nodeAt.get(from!)} ${nodeAt.get(to)}`;
    const sum = sums.get(key) ?? { contacts: 0, hours: 0 };
    sums.set(key, { contacts: sum.contacts + count, hours: sum.hours + hours });
  }
  const oneWay = (keyOf: (a: number, b: number) => string): OneWay => ({
    contacts: ends.a.map((a, t) => sums.get(keyOf(a, ends.b[t]!))?.contacts ?? 0),
    hours: ends.a.map((a, t) => sums.get(keyOf(a, ends.b[t]!))?.hours ?? 0),
  });
  return { forward: oneWay((a, b) => `${a} ${b}`), backward: oneWay((a, b) => `${b} ${a}`) };
}
