import { forceCollide, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settle } from '../../src/layout/settle.ts';

interface Disc extends SimulationNodeDatum {
  x: number;
  y: number;
  tx: number;
  ty: number;
  r: number;
}

const near = fc.integer({ min: -1e6, max: 1e6 }).map((k) => k / 999_983);
/** Few places, so that discs lie on each other and on each other's lines. */
const place = fc.oneof(near, fc.constantFrom(0, 0.25, 0.5));
const discs = fc.array(
  fc.record({ x: place, y: place, tx: place, ty: place, r: fc.constantFrom(0.01, 0.03, 0.2) }),
  { minLength: 1, maxLength: 40 },
);

const places = (all: readonly Disc[], steps: number, strength: number) =>
  settle({
    from: { x: Float64Array.from(all, (d) => d.x), y: Float64Array.from(all, (d) => d.y) },
    targets: { x: Float64Array.from(all, (d) => d.tx), y: Float64Array.from(all, (d) => d.ty) },
    radii: Float64Array.from(all, (d) => d.r),
    ...{ strength, steps },
  });

describe('discs that settle', () => {
  it('lie where d3-force puts them, to the last digit', () => {
    fc.assert(
      fc.property(discs, fc.integer({ min: 1, max: 30 }), (all, steps) => {
        const { x, y } = places(all, steps, 0.35);
        const bodies = all.map((d) => ({ ...d }));
        forceSimulation(bodies)
          .force('x', forceX<Disc>((d) => d.tx).strength(0.35))
          .force('y', forceY<Disc>((d) => d.ty).strength(0.35))
          .force(
            'collide',
            forceCollide<Disc>((d) => d.r)
              .strength(0.9)
              .iterations(2),
          )
          .stop()
          .tick(steps);
        expect([[...x], [...y]]).toEqual([bodies.map((d) => d.x), bodies.map((d) => d.y)]);
      }),
      { seed: 1 },
    );
  });

  it('of no one is nowhere', () => expect([...places([], 10, 0.35).x]).toEqual([]));

  it('leaves those who have room on their way home', () => {
    const { x, y } = places([{ x: 0.5, y: -0.5, tx: 0, ty: 0, r: 0.1 }], 60, 0.35);
    expect(Math.hypot(x[0]!, y[0]!)).toBeLessThan(1e-3);
  });
});
