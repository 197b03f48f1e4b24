import { describe, expect, it } from 'vitest';
import { HOUR_COLOURS, hourColour } from '../../src/figures/hour-scale.ts';
import { INK, MUTED, NO_SECTOR, PALETTES, sectorColour, sectorShape } from '../../src/figures/palette.ts';
import { STROKE } from '../../src/figures/timeline-plot.ts';
import { ciede2000, contrast, lab, simulate } from './colour-science.ts';

describe('CIEDE2000 agrees with the published test data (Sharma, Wu & Dalal 2005, table 1)', () => {
  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1.0],
    [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as const)('ΔE(%j, %j) = %d', (a, b, expected) => {
    expect(ciede2000(a, b)).toBeCloseTo(expected, 4);
  });
});

describe('sector colours can be told apart', () => {
  const smallest = { 8: [24, 15, 14, 12.5], 10: [20, 12, 14, 13], 12: [17, 11.5, 11, 10.5] } as const;
  it.each([8, 10, 12] as const)('palette of %d: normal, deutan, protan and tritan sight', (size) => {
    const sights = [null, 'deutan', 'protan', 'tritan'] as const;
    const found = sights.map((sight) => {
      const labs = PALETTES[size].map((hex) => lab(simulate(hex, sight)));
      return Math.min(...labs.flatMap((a, i) => labs.slice(i + 1).map((b) => ciede2000(a, b))));
    });
    found.forEach((value, i) => {
      expect(value, sights[i] ?? 'normal').toBeGreaterThanOrEqual(smallest[size][i]!);
    });
  });

  it.each([8, 10, 12] as const)('palette of %d has at least 3:1 on white', (size) => {
    expect(PALETTES[size]).toHaveLength(size);
    for (const hex of PALETTES[size]) expect(contrast(hex, '#ffffff'), hex).toBeGreaterThanOrEqual(2.995);
  });

  it('beyond twelve sectors colour and mark together stay unique up to 48', () => {
    const marks = Array.from({ length: 48 }, (_, i) => sectorColour(i, 48) + sectorShape(i));
    expect(new Set(marks).size).toBe(48);
  });

  it('a node without a sector is grey and round', () => {
    expect([sectorColour(-1, 6), sectorShape(-1)]).toEqual([NO_SECTOR, 'circle']);
  });
});

describe('text is readable', () => {
  it('ink and muted ink have at least 4.5:1 on white and on the darkest phase band', () => {
    for (const ink of [INK, MUTED, STROKE]) {
      for (const paper of ['#ffffff', '#e9edf3', '#e4e6ea'])
        expect(contrast(ink, paper)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('hours have at least 4.5:1 on every colour of the matrix, and colours darken', () => {
    const scale = { size: 1, steps: HOUR_COLOURS.length };
    const looks = HOUR_COLOURS.map((_, k) => hourColour(scale, k + 1));
    for (const { fill, ink } of looks) expect(contrast(fill, ink), fill).toBeGreaterThanOrEqual(4.5);
    const light = looks.map(({ fill }) => lab(simulate(fill, null))[0]);
    expect([...light].sort((a, b) => b - a)).toEqual(light);
  });
});
