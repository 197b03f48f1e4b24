import { describe, expect, it } from 'vitest';
import { frozenScale, nodeRadius, tieLevel, tieStroke, windowLooks } from '../../src/figures/appearance.ts';
import { INK, sectorColour } from '../../src/figures/palette.ts';
import { NO_CHANGE } from '../fixtures/no-change.ts';
import { sampleResult } from '../fixtures/sample-result.ts';

const result = sampleResult();
const layer = result.layers[0]!;
const scale = frozenScale(layer);

describe('looks are a frozen function of the data', () => {
  it('the same weight has the same look in every window', () => {
    const seen = new Map<string, string>();
    for (const slice of layer.windows) {
      const { nodes, ties } = windowLooks(result, slice, scale);
      const weight = new Map(slice.ties.a.map((a, i) => [`${a}/${slice.ties.b[i]}`, slice.ties.weight[i]!]));
      for (const tie of ties) {
        const key = `${weight.get(`${nodes[tie.a]!.node}/${nodes[tie.b]!.node}`)} ${tie.cross}`;
        const look = `${tie.width} ${tie.opacity}`;
        expect(seen.get(key) ?? look).toBe(look);
        seen.set(key, look);
      }
    }
    expect(seen.size).toBeGreaterThan(6);
  });

  it('more weight is never thinner or paler, more strength never smaller', () => {
    const weights = Array.from({ length: 50 }, (_, i) => (scale.maxWeight * i) / 49);
    const widths = weights.map((w) => tieStroke(scale, tieLevel(scale, w), true));
    const radii = weights.map((w) => nodeRadius(scale, w, 1));
    for (let i = 1; i < 50; i++) {
      expect(widths[i]!.width).toBeGreaterThanOrEqual(widths[i - 1]!.width);
      expect(widths[i]!.opacity).toBeGreaterThanOrEqual(widths[i - 1]!.opacity);
      expect(radii[i]!).toBeGreaterThan(radii[i - 1]!);
    }
    expect(widths.at(-1)!.opacity).toBeLessThanOrEqual(1);
  });

  it('ties across sectors are dark and last; ties inside have their sector’s colour', () => {
    const { nodes, ties } = windowLooks(result, layer.windows.at(-1)!, scale);
    expect(ties.map((t) => t.cross)).toEqual([...ties.map((t) => t.cross)].sort());
    for (const tie of ties) {
      const [a, b] = [nodes[tie.a]!, nodes[tie.b]!];
      expect(tie.cross).toBe(a.sector !== b.sector);
      expect(tie.colour).toBe(tie.cross ? INK : sectorColour(a.sector, 6));
    }
  });

  it('a node is hollow exactly when it has no tie', () => {
    for (const slice of layer.windows) {
      const tied = new Set([...slice.ties.a, ...slice.ties.b]);
      for (const look of windowLooks(result, slice, scale).nodes)
        expect(look.hollow).toBe(!tied.has(look.node));
    }
  });

  it('groups grow with their persons and stay inside the room the layout keeps free for them', () => {
    const groups = { ...scale, groups: true, maxPersons: 100, maxNodes: 9 };
    for (let persons = 2; persons <= 100; persons++) {
      const radius = nodeRadius(groups, 0, persons);
      expect(radius).toBeGreaterThanOrEqual(nodeRadius(groups, 0, persons - 1));
      expect(radius).toBeLessThan(0.035 + 0.012 * Math.sqrt(persons));
    }
  });

  it('a layer without ties has looks too', () => {
    const none = frozenScale({ layer: 'contacts', change: NO_CHANGE, windows: [] });
    expect(tieLevel(none, 0)).toBe(1);
    expect(nodeRadius(none, 0, 1)).toBeGreaterThan(0);
  });
});
