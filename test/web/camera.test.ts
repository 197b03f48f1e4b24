import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bounded,
  type Camera,
  CLOSEST,
  cameraBetween,
  FARTHEST,
  panned,
  pinched,
  placeAt,
  viewOf,
  WHOLE,
  zoomedAbout,
} from '../../web/painters/camera.ts';

const ROOM = { width: 800, height: 500, ring: 200, density: 1 };
const camera = fc.record({
  x: fc.double({ min: -0.2, max: 0.2, noNaN: true }),
  y: fc.double({ min: -0.2, max: 0.2, noNaN: true }),
  ratio: fc.double({ min: 0.3, max: 1, noNaN: true }),
});
const point = fc.record({ x: fc.integer({ min: 250, max: 550 }), y: fc.integer({ min: 150, max: 350 }) });

describe('the camera', () => {
  it('shows the whole network with the ring in the middle: centre (400, 250), 200 pixels per radius', () => {
    expect(viewOf(WHOLE, ROOM)).toEqual({ cx: 400, cy: 250, radius: 200, ratio: 1 });
  });

  it('at ratio 1/2 shows everything twice as large: a place 0.5 right of the middle is 200 pixels from it', () => {
    const view = viewOf({ x: 0, y: 0, ratio: 0.5 }, ROOM);
    expect(view.cx + 0.5 * view.radius).toBe(600);
  });

  it('puts the ring’s centre on a whole device pixel', () => {
    const view = viewOf({ x: 0.1234, y: 0.0567, ratio: 0.77 }, { ...ROOM, density: 2 });
    expect(Number.isInteger(2 * view.cx)).toBe(true);
    expect(Number.isInteger(2 * view.cy)).toBe(true);
  });

  it('dragged by (30, −20) pixels moves every place by just that', () => {
    const moved = panned(WHOLE, ROOM, { x: 30, y: -20 });
    expect(viewOf(moved, ROOM)).toMatchObject({ cx: 430, cy: 230 });
  });

  it('zooms about the pointer: the place under it stays under it', () => {
    fc.assert(
      fc.property(camera, point, fc.double({ min: 0.8, max: 1.4, noNaN: true }), (from, at, factor) => {
        const before = placeAt(from, ROOM, at);
        const after = placeAt(zoomedAbout(from, ROOM, at, factor), ROOM, at);
        expect(after.x).toBeCloseTo(before.x, 9);
        expect(after.y).toBeCloseTo(before.y, 9);
      }),
      { seed: 1 },
    );
  });

  it('follows two fingers: what was under each stays under it where they only move apart', () => {
    const from = [
      { x: 380, y: 250 },
      { x: 420, y: 250 },
    ] as const;
    const to = [
      { x: 360, y: 260 },
      { x: 440, y: 260 },
    ] as const;
    const next = pinched(WHOLE, ROOM, from, to);
    expect(next.ratio).toBeCloseTo(0.5, 12);
    for (const i of [0, 1] as const) {
      const [before, after] = [placeAt(WHOLE, ROOM, from[i]), placeAt(next, ROOM, to[i])];
      expect(after.x).toBeCloseTo(before.x, 9);
      expect(after.y).toBeCloseTo(before.y, 9);
    }
  });

  it('never goes closer, farther or more to the side than its bounds, even where fingers meet', () => {
    fc.assert(
      fc.property(camera, point, fc.double({ min: 0.001, max: 1000, noNaN: true }), (from, at, factor) => {
        const { x, y, ratio } = zoomedAbout(from, ROOM, at, factor);
        expect(ratio).toBeGreaterThanOrEqual(CLOSEST);
        expect(ratio).toBeLessThanOrEqual(FARTHEST);
        expect(bounded({ x, y, ratio })).toEqual({ x, y, ratio });
      }),
      { seed: 1 },
    );
    const same = [
      { x: 400, y: 250 },
      { x: 400, y: 250 },
    ] as const;
    expect(Number.isFinite(pinched(WHOLE, ROOM, same, same).ratio)).toBe(true);
  });

  it('flies from one place to the other, and is between them on the way', () => {
    const to: Camera = { x: 0.4, y: -0.2, ratio: 0.25 };
    expect(cameraBetween(WHOLE, to, 0)).toBe(WHOLE);
    expect(cameraBetween(WHOLE, to, 1)).toBe(to);
    const half = cameraBetween(WHOLE, to, 0.5);
    expect(half.ratio).toBeLessThan(1);
    expect(half.ratio).toBeGreaterThan(0.25);
    expect(half.x / to.x).toBeCloseTo(half.y / to.y, 12);
  });
});
