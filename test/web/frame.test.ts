import { describe, expect, it } from 'vitest';
import { acrossOnly, backboneOnly, emphasised, framesOf } from '../../web/frame.ts';
import { isDirection, nearestNode } from '../../web/nearest.ts';
import { premultiplied } from '../../web/painters/colour.ts';
import { mixFrames } from '../../web/tween.ts';
import { sampleResult } from '../fixtures/sample-result.ts';

const result = sampleResult('researcher');
const layer = result.layers[0]!;
const frameOf = framesOf(result, layer);
const [first, second] = [frameOf(layer.windows[3]!), frameOf(layer.windows[4]!)];

describe('a frame', () => {
  it('has one dot per person and one line per tie of the window', () => {
    expect(first.nodes.size).toBe(layer.windows[3]!.nodes.node.length);
    expect(first.ties.size).toBe(layer.windows[3]!.ties.a.length);
  });

  it('without ties inside sectors keeps every dot', () => {
    const across = acrossOnly(first);
    expect([...across.ties.values()].every((tie) => tie.cross)).toBe(true);
    expect(across.nodes).toBe(first.nodes);
    expect(across.ties.size).toBeLessThan(first.ties.size);
  });

  it('of the backbone keeps every dot and the ties that the result names', () => {
    const { ties } = layer.windows[3]!;
    const strong = backboneOnly(first);
    expect([...strong.ties.keys()].sort()).toEqual(
      ties.backbone!.map((t) => `${ties.a[t]}-${ties.b[t]}`).sort(),
    );
    expect(strong.nodes).toBe(first.nodes);
    expect(strong.ties.size).toBeGreaterThan(0);
    expect(strong.ties.size).toBeLessThan(first.ties.size);
  });

  it('with a chosen node fades exactly those it has no tie to', () => {
    const tie = [...first.ties.values()][0]!;
    const shown = emphasised(first, tie.a);
    const near = new Set(
      [...first.ties.values()].filter((t) => t.a === tie.a || t.b === tie.a).flatMap((t) => [t.a, t.b]),
    );
    for (const [node, mark] of shown.nodes) expect(mark.alpha === 1).toBe(near.has(node));
  });

  it('is unchanged where the chosen node is absent', () => {
    expect(emphasised(first, 9999)).toBe(first);
    expect(emphasised(first, null)).toBe(first);
  });
});

describe('a tween', () => {
  it('starts at one frame and ends at the other', () => {
    expect(mixFrames(first, second, 0)).toBe(first);
    expect(mixFrames(first, second, 1)).toBe(second);
  });

  it('is half-way at t = 0.5, and lines that go are half as dark', () => {
    const half = mixFrames(first, second, 0.5);
    const node = [...first.nodes.keys()].find((key) => second.nodes.has(key))!;
    expect(half.nodes.get(node)!.x).toBeCloseTo(
      (first.nodes.get(node)!.x + second.nodes.get(node)!.x) / 2,
      12,
    );
    const [key, gone] = [...first.ties].find(([name]) => !second.ties.has(name))!;
    expect(half.ties.get(key)!.alpha).toBeCloseTo(gone.alpha / 2, 12);
  });
});

describe('an arrow key', () => {
  const mark = { radius: 0.02, colour: '#000000', alpha: 1, hollow: false };
  const cross = {
    nodes: new Map([
      [0, { ...mark, x: 0, y: 0 }],
      [1, { ...mark, x: 1, y: 0 }],
      [2, { ...mark, x: 0, y: 1 }],
      [3, { ...mark, x: -1, y: 0 }],
      [4, { ...mark, x: 0, y: -1 }],
    ]),
    ties: new Map(),
  };

  it.each([
    ['ArrowRight', 1],
    ['ArrowDown', 2],
    ['ArrowLeft', 3],
    ['ArrowUp', 4],
  ] as const)('%s leads from the middle to node %i', (key, node) => {
    expect(nearestNode(cross, 0, key)).toBe(node);
  });

  it('leads from nowhere to the node nearest the middle', () => {
    expect(nearestNode(cross, null, 'ArrowLeft')).toBe(0);
  });

  it('stays where nothing lies in the direction', () => {
    expect(nearestNode(cross, 1, 'ArrowRight')).toBe(1);
    expect(nearestNode({ nodes: new Map(), ties: new Map() }, null, 'ArrowUp')).toBeNull();
  });

  it('is not any other key', () => {
    expect(isDirection('ArrowUp')).toBe(true);
    expect(isDirection('Enter')).toBe(false);
    expect(isDirection('toString')).toBe(false);
  });
});

describe('a premultiplied colour', () => {
  it('has its parts multiplied by alpha: half of #cc8040 is (102, 64, 32)', () => {
    expect(premultiplied('#cc8040', 0.5)).toBe('rgba(102, 64, 32, 0.5)');
  });

  it('is itself where alpha is 1, and nothing where it is 0', () => {
    expect(premultiplied('#cc8040', 1)).toBe('rgba(204, 128, 64, 1)');
    expect(premultiplied('#cc8040', 0)).toBe('rgba(0, 0, 0, 0)');
  });
});
