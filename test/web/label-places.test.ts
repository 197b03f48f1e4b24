import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, labelPlaces, meet, type Wish } from '../../web/painters/label-places.ts';
import type { Box } from '../../web/painters/painter.ts';

const PAPER = { width: 400, height: 300, blocked: [], spared: [], sides: new Map<number, number>() };
const wish = (node: number, x: number, y: number, width = 40, r = 5): Wish => ({
  node,
  width,
  dot: { x, y, r },
});
const boxAt = (place: { left: number; middle: number }, width: number): Box => [
  place.left,
  place.middle - 8,
  place.left + width,
  place.middle + 8,
];

describe('names beside dots', () => {
  it('stand to the right where there is room: 5 pixels from the edge of the dot', () => {
    expect(labelPlaces([wish(1, 100, 100)], PAPER)).toEqual([{ node: 1, left: 110, middle: 100, side: 0 }]);
  });

  it('stand to the left at the right edge of the picture', () => {
    expect(labelPlaces([wish(1, 390, 100)], PAPER)[0]).toMatchObject({ left: 340, side: 1 });
  });

  it('are left out where the dot is outside the picture, or every side is blocked', () => {
    expect(labelPlaces([wish(1, -3, 100)], PAPER)).toEqual([]);
    expect(labelPlaces([wish(1, 100, 100)], { ...PAPER, blocked: [[0, 0, 400, 300]] })).toEqual([]);
  });

  it('of two that want the same place, the first named gets it', () => {
    const places = labelPlaces([wish(2, 100, 100), wish(1, 140, 100)], PAPER);
    expect(places.find(({ node }) => node === 2)!.side).not.toBe(0);
    const apart = labelPlaces([wish(2, 100, 100), wish(1, 100, 108)], PAPER);
    expect(apart[0]).toMatchObject({ node: 2, side: 0 });
  });

  it('go to the side where they cover fewest other dots', () => {
    const spared: Box[] = [[115, 95, 125, 105]];
    expect(labelPlaces([wish(1, 100, 100)], { ...PAPER, spared })[0]!.side).toBe(1);
  });

  it('stay on their side while another is better by one dot only', () => {
    const spared: Box[] = [[115, 95, 125, 105]];
    const sides = new Map([[1, 0]]);
    expect(labelPlaces([wish(1, 100, 100)], { ...PAPER, spared, sides })[0]!.side).toBe(0);
    const two: Box[] = [...spared, [130, 95, 140, 105]];
    expect(labelPlaces([wish(1, 100, 100)], { ...PAPER, spared: two, sides })[0]!.side).toBe(1);
  });

  it('never cover each other, a blocked place or another named dot, and are always inside the picture', () => {
    const one = fc.record({
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 300 }),
      width: fc.integer({ min: 10, max: 120 }),
      r: fc.integer({ min: 2, max: 14 }),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 25 }), (list) => {
        const wishes = list.map(({ x, y, width, r }, node) => wish(node, x, y, width, r));
        const blocked: Box[] = [[180, 120, 240, 160]];
        const places = labelPlaces(wishes, { ...PAPER, blocked });
        const boxes = places.map((place) => boxAt(place, wishes[place.node]!.width));
        boxes.forEach((box, i) => {
          expect(Math.min(box[0], box[1])).toBeGreaterThanOrEqual(0);
          expect(box[2]).toBeLessThanOrEqual(400);
          expect(box[3]).toBeLessThanOrEqual(300);
          expect(blocked.some((other) => meet(box, other))).toBe(false);
          expect(boxes.some((other, j) => j < i && meet(box, other))).toBe(false);
          const others = wishes.filter(({ node }) => node !== places[i]!.node);
          expect(others.some(({ dot }) => meet(box, boxOf(dot)))).toBe(false);
        });
      }),
      { seed: 1 },
    );
  });
});
