import { describe, expect, it } from 'vitest';
import { createQuadtree, fillQuadtree } from '../../src/layout/quadtree.ts';
import { createRng } from '../../src/random.ts';

const { next } = createRng(1, 'points');
const x = Float64Array.from({ length: 300 }, () => 4 * next() - 1);
const y = Float64Array.from({ length: 300 }, () => 3 * next() ** 4);
x.set([0.5, 0.5, 0.5], 100);
y.set([0.25, 0.25, 0.25], 100);

describe('the quadtree', () => {
  const tree = createQuadtree(300);
  fillQuadtree(tree, x, y);

  it('has every point once, in a square that holds it', () => {
    const found: number[] = [];
    for (let square = 0; square < tree.squares; square++) {
      const [left, top, right, bottom] = tree.edges.slice(4 * square, 4 * square + 4) as unknown as number[];
      for (const inside of tree.inside.slice(4 * square, 4 * square + 4)) {
        if (inside > 0) expect(inside).toBeGreaterThan(square);
        for (let p = ~inside; inside < 0 && p >= 0; p = tree.under[p]!) {
          found.push(p);
          expect(x[p]! >= left! && x[p]! < right! && y[p]! >= top! && y[p]! < bottom!).toBe(true);
        }
      }
    }
    expect(found.sort((a, b) => a - b)).toEqual(Array.from(x, (_, p) => p));
  });

  it('lays points on one place under each other, the last on top', () => {
    expect([...tree.under.slice(100, 103)]).toEqual([-1, 100, 101]);
  });

  it('grows where two points are very near, and can be filled again', () => {
    const close = createQuadtree(2);
    fillQuadtree(close, Float64Array.of(0.5, 0.5 + 2 ** -50), Float64Array.of(0, 0));
    expect(close.squares).toBeGreaterThan(48);
    fillQuadtree(close, Float64Array.of(-3, 3), Float64Array.of(0, 0));
    expect(close.squares).toBe(1);
    expect([...close.edges.slice(0, 4)]).toEqual([-3, 0, 5, 8]);
  });
});
