import { forceLink, forceManyBody, forceSimulation, type SimulationNodeDatum } from 'd3-force';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodiesAt, step, warmths } from '../../src/layout/bodies.ts';
import { repel } from '../../src/layout/repel.ts';
import { tighten } from '../../src/layout/springs.ts';
import { createRng } from '../../src/random.ts';

const coordinate = fc.oneof(
  fc.integer({ min: -1e6, max: 1e6 }).map((k) => k / 3331),
  fc.constantFrom(0, 1, 1.25),
);
const points = fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 2, maxLength: 60 });
const columns = (all: readonly { readonly x: number; readonly y: number }[]) =>
  bodiesAt(
    Float64Array.from(all, ({ x }) => x),
    Float64Array.from(all, ({ y }) => y),
  );
const chance = () => createRng(1, 'test').next;

describe('repulsion and springs', () => {
  it('move every point as d3-force does, to the last digit', () => {
    fc.assert(
      fc.property(
        points,
        fc.array(fc.tuple(fc.nat(59), fc.nat(59), fc.integer({ min: 1, max: 9 }))),
        (all, ties) => {
          const springs = ties
            .map(([a, b, weight]) => ({ source: a % all.length, target: b % all.length, weight }))
            .filter(({ source, target }) => source !== target);
          const most = Math.max(...springs.map(({ weight }) => weight));
          const random = chance();
          const [draw, part] = [
            tighten(all.length, springs, random),
            repel(all.length, { strength: 60, reach: 400, coarseness: 1.3 }, random),
          ];
          const bodies = columns(all);
          for (const warmth of warmths(8, 300)) {
            draw(bodies, warmth);
            part(bodies, warmth);
            step(bodies);
          }
          const other: SimulationNodeDatum[] = all.map((one) => ({ ...one }));
          forceSimulation(other)
            .randomSource(chance())
            .force(
              'link',
              forceLink<SimulationNodeDatum, (typeof springs)[number]>(springs.map((one) => ({ ...one })))
                .distance(({ weight }) => 18 + 30 * (1 - Math.sqrt(weight / most)))
                .strength(0.25),
            )
            .force('apart', forceManyBody().strength(-60).distanceMax(400).theta(1.3))
            .stop()
            .tick(8);
          expect([[...bodies.x], [...bodies.y]]).toEqual([other.map((d) => d.x), other.map((d) => d.y)]);
        },
      ),
      { seed: 1 },
    );
  });

  it('exactly, two points push each other as far', () => {
    const bodies = columns([
      { x: 0, y: 0 },
      { x: 2, y: 0.5 },
    ]);
    repel(2, { strength: 60, reach: 400, coarseness: 0.1 }, chance())(bodies, 1);
    expect([...bodies.vx]).toEqual([-120 / 4.25, 120 / 4.25]);
    expect([...bodies.vy]).toEqual([-30 / 4.25, 30 / 4.25]);
  });
});
