import { describe, expect, it } from 'vitest';
import { partsWithout } from '../../src/report/parts-without.ts';
import { superGraphPlaces } from '../../src/report/publish-super-graph.ts';
import { tieDifference } from '../../src/report/tie-difference.ts';
import { wayBetween } from '../../src/report/way-between.ts';
import { framesOf } from '../../web/frame.ts';
import {
  differenceFrame,
  FATE_LOOK,
  fateCounts,
  placedBy,
  vacantFrame,
  wayFrame,
} from '../../web/network-frames.ts';
import { mixFrames } from '../../web/tween.ts';
import { sampleResult } from '../fixtures/sample-result.ts';

const result = sampleResult('researcher');
const layer = result.layers[0]!;
const frameOf = framesOf(result, layer);
const [early, late] = [layer.windows[3]!, layer.windows[5]!];
const frame = frameOf(late);

describe('two windows in one frame', () => {
  const changes = tieDifference(early, late);
  const both = differenceFrame(frame, frameOf(early), changes);

  it('has every tie of either, each in the look of its kind', () => {
    expect(both.ties.size).toBe(changes.length);
    for (const { a, b, fate } of changes) {
      const { colour, dash } = both.ties.get(`${a}-${b}`)!;
      expect({ colour, dash }).toEqual(FATE_LOOK[fate]);
    }
  });

  it('tells the kinds apart by line as well as colour', () => {
    const line = ({ dash, width }: { dash?: boolean; width: number }) =>
      dash ? 'broken' : width > 0.006 ? 'thick' : 'thin';
    const lines = changes.map(({ a, b, fate }) => `${fate} ${line(both.ties.get(`${a}-${b}`)!)}`);
    expect([...new Set(lines)].sort()).toEqual(['kept thin', 'lost broken', 'new thick']);
  });

  it('counts what is drawn', () => {
    const counts = fateCounts(both, changes);
    expect(counts.kept + counts.new).toBe(late.ties.a.length);
    expect(counts.kept + counts.lost).toBe(early.ties.a.length);
    expect(counts.newcomers).toBe(changes.filter((one) => one.fate === 'new' && !one.isStaying).length);
  });
});

describe('a way', () => {
  const [from, to] = [late.ties.a[0]!, late.ties.b.at(-1)!];
  const way = wayBetween(late, from, to)!;

  it('stands in full strength, all else is faded', () => {
    const shown = wayFrame(frame, way);
    const strong = [...shown.ties.values()].filter(({ alpha }) => alpha === 1);
    expect(strong).toHaveLength(way.length - 1);
    expect(
      [...shown.nodes]
        .filter(([, { alpha }]) => alpha === 1)
        .map(([node]) => node)
        .sort(),
    ).toEqual([...way].sort());
  });

  it('is drawn even where its ties are left out of the picture', () => {
    const empty = { nodes: frame.nodes, ties: new Map() };
    expect(wayFrame(empty, way, frame).ties.size).toBe(way.length - 1);
  });
});

describe('one taken out', () => {
  it('has no ties left, and whoever falls from the rest stands out', () => {
    const node = late.nodes.node.find((one) => partsWithout(late, one).length > 1) ?? late.ties.a[0]!;
    const parts = partsWithout(late, node);
    const shown = vacantFrame(frame, node, parts);
    expect([...shown.ties.values()].some(({ a, b }) => a === node || b === node)).toBe(false);
    expect(shown.nodes.get(node)!.hollow).toBe(true);
    for (const one of parts.slice(1).flat()) expect(shown.nodes.get(one)!.alpha).toBe(1);
    for (const one of parts[0]!.slice(0, 5)) expect(shown.nodes.get(one)!.alpha).toBeLessThan(1);
  });
});

describe('frozen places', () => {
  const place = placedBy(superGraphPlaces(layer, 1), 1.2);

  it('are the same in all windows', () => {
    const [one, other] = [place(frameOf(early)), place(frame)];
    for (const [node, { x, y }] of one.nodes) {
      const again = other.nodes.get(node);
      if (again) expect([again.x, again.y]).toEqual([x, y]);
    }
    expect(place(frame)).toBe(other);
  });

  it('are glided to: halfway a dot is halfway', () => {
    const [from, to] = [frame, place(frame)];
    const node = late.nodes.node[0]!;
    const half = mixFrames(from, to, 0.5).nodes.get(node)!;
    expect(half.x).toBeCloseTo((from.nodes.get(node)!.x + to.nodes.get(node)!.x) / 2, 9);
  });
});
