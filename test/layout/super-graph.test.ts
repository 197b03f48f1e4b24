import { describe, expect, it } from 'vitest';
import { superGraph } from '../../src/layout/super-graph.ts';

/** Two groups of five, everyone tied inside, one thin tie between, and one node alone. */
const a: number[] = [];
const b: number[] = [];
const weight: number[] = [];
for (const base of [0, 5]) {
  for (let i = 0; i < 5; i++)
    for (let j = i + 1; j < 5; j++) {
      a.push(base + i);
      b.push(base + j);
      weight.push(4);
    }
}
a.push(0);
b.push(5);
weight.push(0.5);
const nodes = Array.from({ length: 11 }, () => ({ r: 0.03 }));
const points = superGraph(nodes, { a, b, weight }, 1);
const apart = (i: number, j: number) => Math.hypot(points[i]!.x - points[j]!.x, points[i]!.y - points[j]!.y);
const mean = (pairs: readonly (readonly [number, number])[]) =>
  pairs.reduce((sum, [i, j]) => sum + apart(i, j), 0) / pairs.length;

describe('the super-graph', () => {
  it('puts those who meet nearer each other than those who do not', () => {
    const inside = a.flatMap((x, t) => (weight[t] === 4 ? [[x, b[t]!] as const] : []));
    const across = [1, 2, 3, 4].flatMap((x) => [6, 7, 8, 9].map((y) => [x, y] as const));
    expect(mean(across)).toBeGreaterThan(1.5 * mean(inside));
  });

  it('lies within the unit circle; those without a tie lie outside it', () => {
    const far = points.map(({ x, y }) => Math.hypot(x, y));
    expect(Math.max(...far.slice(0, 10))).toBeLessThanOrEqual(1.001);
    expect(far[10]).toBeCloseTo(1.12, 2);
  });

  it('keeps room for every dot', () => {
    for (let i = 0; i < 10; i++) for (let j = 0; j < i; j++) expect(apart(i, j)).toBeGreaterThan(0.05);
  });

  it('is the same each time, with 3 decimals', () => {
    expect(superGraph(nodes, { a, b, weight }, 1)).toEqual(points);
    for (const { x, y } of points) {
      expect(Math.round(x * 1e3) / 1e3).toBe(x);
      expect(Math.round(y * 1e3) / 1e3).toBe(y);
    }
  });

  it('does not depend on the order of the ties', () => {
    const order = a.map((_, t) => t).sort((s, t) => a[s]! - a[t]! || b[s]! - b[t]!);
    const pick = (column: readonly number[]) => order.map((t) => column[t]!);
    const again = superGraph(nodes, { a: pick(a), b: pick(b), weight: pick(weight) }, 1);
    expect(again).toEqual(points);
  });

  it('of nobody is empty, and of people without ties is a row outside', () => {
    expect(superGraph([], { a: [], b: [], weight: [] }, 1)).toEqual([]);
    const alone = superGraph([{ r: 0.1 }, { r: 0.1 }], { a: [], b: [], weight: [] }, 1);
    for (const { x, y } of alone) expect(Math.hypot(x, y)).toBeCloseTo(1.12, 2);
  });
});
