import { INK, type SuperGraphPlaces, type TieChange } from '../src/index.ts';
import { FADED, type Frame, type NodeMark, type TieMark } from './frame.ts';

/** How ties of a comparison look; colour and line differ, so that neither stands alone. */
export const FATE_LOOK = {
  kept: { colour: INK, dash: false },
  new: { colour: '#1f4e8c', dash: false },
  lost: { colour: '#b45309', dash: true },
} as const;

/**
 * The frame with its dots at the frozen places; the same frame each time.
 *
 * @param reach  how far the frozen circle reaches, in radii of the ring of seats
 */
export function placedBy(places: SuperGraphPlaces, reach: number): (frame: Frame) => Frame {
  const at = new Map(
    places.node.map((node, i) => [node, { x: reach * places.x[i]!, y: reach * places.y[i]! }]),
  );
  const known = new WeakMap<Frame, Frame>();
  return (frame) => {
    const placed = known.get(frame) ?? {
      nodes: new Map([...frame.nodes].map(([node, mark]) => [node, { ...mark, ...at.get(node) }] as const)),
      ties: frame.ties,
    };
    known.set(frame, placed);
    return placed;
  };
}

/**
 * Two windows in one picture: ties kept, new and lost.
 *
 * @param shown  the chosen window, where the dots stand
 * @param other  the window compared with
 * @param changes  of all ties; those in neither frame (left out by the switches) are not drawn
 */
export function differenceFrame(shown: Frame, other: Frame, changes: readonly TieChange[]): Frame {
  const nodes = new Map<number, NodeMark>();
  const tied = new Set<number>();
  const ties = new Map<string, TieMark>();
  const drawn = changes.flatMap(({ a, b, fate }) => {
    const tie = shown.ties.get(`${a}-${b}`) ?? other.ties.get(`${a}-${b}`);
    return tie ? [{ fate, tie }] : [];
  });
  const byFate = (['kept', 'new', 'lost'] as const).map((fate) => drawn.filter((one) => one.fate === fate));
  // The fewest lie on top, so that they are seen.
  for (const group of byFate.sort((p, q) => q.length - p.length)) {
    for (const { fate, tie } of group) {
      const { heads: _, ...plain } = tie;
      ties.set(`${tie.a}-${tie.b}`, { ...plain, ...fateMark(tie, fate, group.length) });
      tied.add(tie.a).add(tie.b);
    }
  }
  for (const [node, mark] of [...other.nodes, ...shown.nodes]) {
    const isGone = !shown.nodes.has(node);
    nodes.set(node, { ...mark, hollow: isGone || !tied.has(node), alpha: isGone ? 0.55 : 1 });
  }
  return { nodes, ties };
}

/** More ties of one kind than this are drawn thinner and paler. */
const COMFORTABLE = 150;

function fateMark(
  tie: TieMark,
  fate: TieChange['fate'],
  count: number,
): Pick<TieMark, 'colour' | 'dash' | 'alpha' | 'width'> {
  const look = FATE_LOOK[fate];
  const crowd = Math.min(1, Math.sqrt(COMFORTABLE / count));
  if (fate === 'kept')
    return { ...look, alpha: Math.max(0.16, 0.6 * crowd), width: Math.min(0.006, tie.width) };
  const width = Math.max(fate === 'new' ? 0.022 : 0.015, tie.width);
  return { ...look, alpha: Math.max(0.13, 0.9 * crowd), width: width * Math.max(0.35, crowd) };
}

/** How many ties of each kind a comparison draws. */
export function fateCounts(frame: Frame, changes: readonly TieChange[]) {
  const drawn = changes.filter(({ a, b }) => frame.ties.has(`${a}-${b}`));
  const count = (fate: TieChange['fate'], isStaying?: boolean) =>
    drawn.filter((one) => one.fate === fate && (isStaying ?? one.isStaying) === one.isStaying).length;
  return {
    kept: count('kept'),
    new: count('new'),
    lost: count('lost'),
    newcomers: count('new', false),
    leavers: count('lost', false),
  };
}

/** A way in full strength over all else faded; its ties are drawn even where the switches leave them out. */
export function wayFrame(frame: Frame, way: readonly number[], all: Frame = frame): Frame {
  const onWay = new Set(way);
  const ties = new Map<string, TieMark>();
  for (const [key, tie] of frame.ties) ties.set(key, { ...tie, alpha: tie.alpha * FADED });
  way.slice(1).forEach((node, i) => {
    const [a, b] = [Math.min(node, way[i]!), Math.max(node, way[i]!)];
    const tie = all.ties.get(`${a}-${b}`);
    if (!tie) return;
    ties.delete(`${a}-${b}`);
    ties.set(`${a}-${b}`, { ...tie, colour: INK, alpha: 1, width: Math.max(0.014, tie.width) });
  });
  const nodes = new Map(
    [...frame.nodes].map(([node, mark]) => [node, onWay.has(node) ? mark : { ...mark, alpha: 0.2 }] as const),
  );
  return { nodes, ties };
}

/**
 * One node taken out: its ties are gone, those that fall from the rest stand out as larger dots, the rest is pale.
 *
 * @param parts  what its own part falls into, largest first
 */
export function vacantFrame(frame: Frame, node: number, parts: readonly (readonly number[])[]): Frame {
  const fallen = new Set(parts.slice(1).flat());
  const ties = new Map<string, TieMark>();
  const tied = new Set<number>();
  for (const [key, tie] of frame.ties) {
    if (tie.a === node || tie.b === node) continue;
    tied.add(tie.a).add(tie.b);
    ties.set(key, fallen.has(tie.a) ? { ...tie, alpha: 1 } : { ...tie, alpha: 0.6 * tie.alpha });
  }
  const nodes = new Map(
    [...frame.nodes].map(([key, mark]): [number, NodeMark] => {
      if (key === node) return [key, { ...mark, hollow: true, alpha: 0.7 }];
      if (fallen.has(key))
        return [key, { ...mark, hollow: !tied.has(key), radius: Math.max(0.03, 1.35 * mark.radius) }];
      return [key, { ...mark, hollow: mark.hollow || !tied.has(key), alpha: fallen.size > 0 ? 0.4 : 0.8 }];
    }),
  );
  return { nodes, ties };
}
