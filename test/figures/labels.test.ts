import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventLabels } from '../../src/figures/event-labels.ts';
import { seatLabels, spreadOut } from '../../src/figures/seat-labels.ts';
import { fitText, packLines, textWidth, wrapText } from '../../src/figures/text-width.ts';
import { valueLabels } from '../../src/figures/value-labels.ts';
import type { SectorInfo } from '../../src/result/types.ts';

const name = fc.string({ unit: fc.constantFrom(...'abcæøåMW -,'.split('')), minLength: 1, maxLength: 80 });

function ring(names: readonly string[]): SectorInfo[] {
  const r = Math.min(0.27, 0.8 * Math.sin(Math.PI / Math.max(2, names.length)));
  return names.map((one, i) => {
    const angle = (2 * Math.PI * i) / names.length - Math.PI / 2;
    return {
      name: one,
      x: Math.round(Math.cos(angle) * 1e4) / 1e4,
      y: Math.round(Math.sin(angle) * 1e4) / 1e4,
      r,
      colour: i,
    };
  });
}

describe('names of sectors around the ring', () => {
  it('never overlap each other or the ring, for 1 to 40 sectors and any names', () => {
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 40, max: 260 }),
        (names, radius) => {
          const sectors = ring(names);
          const reach = 1 + sectors[0]!.r;
          const labels = seatLabels(sectors, {
            radius,
            reach,
            maxWidth: 125,
            counts: names.map(() => '12 personer'),
          });
          labels.forEach((a, i) => {
            for (const b of labels.slice(i + 1)) {
              const apartX = a.left >= b.left + b.width - 1e-6 || b.left >= a.left + a.width - 1e-6;
              const apartY = a.top >= b.top + b.height - 1e-6 || b.top >= a.top + a.height - 1e-6;
              expect(apartX || apartY, `${a.sector} ${b.sector}`).toBe(true);
            }
            const dx = Math.max(
              a.left,
              Math.min(0, a.left + a.width),
              0 < a.left ? a.left : Math.min(0, a.left + a.width),
            );
            const dy = a.top > 0 ? a.top : Math.min(0, a.top + a.height);
            expect(Math.hypot(dx, dy)).toBeGreaterThanOrEqual(radius * reach);
          });
        },
      ),
      { seed: 1, numRuns: 150 },
    );
  });

  it('stretches that are free stay; those that collide share the shift: 0, 0 of length 10 → −5, 5', () => {
    expect(
      spreadOut([
        { wanted: 0, length: 10 },
        { wanted: 50, length: 10 },
      ]),
    ).toEqual([0, 50]);
    expect(
      spreadOut([
        { wanted: 0, length: 10 },
        { wanted: 0, length: 10 },
      ]),
    ).toEqual([-5, 5]);
  });
});

describe('texts are cut to fit', () => {
  it('a cut text is within its width, and ends with an ellipsis exactly when something is gone', () => {
    fc.assert(
      fc.property(name, fc.integer({ min: 40, max: 400 }), (text, width) => {
        const cut = fitText(text, width, { size: 13 });
        expect(textWidth(cut, { size: 13 })).toBeLessThanOrEqual(width);
        expect(cut.endsWith('…')).toBe(cut !== text);
      }),
      { seed: 1 },
    );
  });

  it('lines that are not cut say the whole name again', () => {
    fc.assert(
      fc.property(name, fc.integer({ min: 60, max: 400 }), (text, width) => {
        const lines = wrapText(text, width, { size: 13, maxLines: 2 });
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(textWidth(line, { size: 13 })).toBeLessThanOrEqual(width);
        if (!lines.some((line) => line.endsWith('…'))) {
          expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        }
      }),
      { seed: 1 },
    );
  });

  it('phrases share a line while there is room', () => {
    expect(packLines(['aa', 'bb', 'cc'], 1000, 13)).toEqual(['aa · bb · cc']);
    expect(packLines(['aa', 'bb'], textWidth('aa', { size: 13 }), 13)).toEqual(['aa', 'bb']);
  });
});

describe('names of events', () => {
  it('cover neither each other nor another event’s line', () => {
    const event = fc.record({ x: fc.integer({ min: 60, max: 970 }), label: name });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 9 }), (unsorted) => {
        const events = [...unsorted].sort((a, b) => a.x - b.x);
        const labels = eventLabels(events, { left: 60, right: 970 });
        expect(labels.map((one) => one.full)).toEqual(events.map((one) => one.label));
        labels.forEach((a, i) => {
          labels.forEach((b, j) => {
            if (i === j) return;
            if (a.row === b.row) expect(a.left >= b.right || b.left >= a.right).toBe(true);
            if (b.row > a.row) expect(b.x <= a.left || b.x >= a.right, `${i} ${j}`).toBe(true);
          });
          expect(a.left).toBeGreaterThanOrEqual(60);
          expect(a.right).toBeLessThanOrEqual(970 + 1e-9);
        });
      }),
      { seed: 1 },
    );
  });
});

describe('values beside points', () => {
  it('never overlap, keep inside, and the last value is always said where there is room', () => {
    const ys = fc.array(fc.integer({ min: 30, max: 270 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(ys, (heights) => {
        const points = heights.map((y, i) => ({
          x: 60 + (880 * (i + 0.5)) / heights.length,
          y,
          text: '−0,42',
        }));
        const segments = points.slice(1).map((_, i) => [i, i + 1] as const);
        const labels = valueLabels(points, segments, { left: 40, right: 960, top: 0, bottom: 300 });
        labels.forEach((a, i) => {
          for (const b of labels.slice(i + 1)) {
            expect(a.right <= b.left || b.right <= a.left || Math.abs(a.y - b.y) >= 16).toBe(true);
          }
          expect(a.left >= 40 && a.right <= 960).toBe(true);
        });
        if (heights.length <= 8) expect(labels.length).toBeGreaterThan(0);
      }),
      { seed: 1 },
    );
  });
});
