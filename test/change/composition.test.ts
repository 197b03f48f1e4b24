import { describe, expect, it } from 'vitest';
import { compositionChange, type PanelWindow } from '../../src/change/composition.ts';

interface Meeting {
  readonly members: readonly number[];
}

/** Share of meetings where all are of one parity; null without meetings. */
const index = (events: readonly Meeting[]): number | null =>
  events.length === 0
    ? null
    : events.filter((e) => new Set(e.members.map((i) => i % 2)).size === 1).length / events.length;

const window = (persons: number[], ...events: number[][]): PanelWindow<Meeting> => ({
  persons,
  events: events.map((members) => ({ members })),
});

describe('compositionChange', () => {
  it('lays the whole change on exchange when those who stayed meet as before', () => {
    // 1–4 meet as before; 5 left and 6 came, and 6 joins what was {1, 3}.
    const before = window([1, 2, 3, 4, 5], [1, 3], [2, 4]);
    const after = window([1, 2, 3, 4, 6], [1, 3, 6], [2, 4]);
    expect(compositionChange(before, after, index)).toEqual({
      all: -0.5,
      panel: 0,
      composition: -0.5,
      stayersBefore: 0.8,
      stayersAfter: 0.8,
      droppedBefore: 0,
      droppedAfter: 0,
      reason: null,
    });
  });

  it('lays nothing on exchange when nobody came or left: all = panel', () => {
    const before = window([1, 2, 3], [1, 3], [1, 2]);
    const after = window([3, 2, 1], [1, 2], [1, 2, 3]);
    expect(compositionChange(before, after, index)).toMatchObject({ all: -0.5, panel: -0.5, composition: 0 });
  });

  it('counts the meetings that fall away with those who left', () => {
    const before = window([1, 2, 3, 4, 5], [1, 3], [2, 5], [1]);
    const after = window([1, 2, 3, 4], [1, 3]);
    expect(compositionChange(before, after, index)).toMatchObject({ droppedBefore: 2, droppedAfter: 0 });
  });

  it('hands the index the panel, and meetings without those who came or left', () => {
    const seen: [number[][], number[]][] = [];
    const spy = (events: readonly Meeting[], persons: readonly number[]): number => {
      seen.push([events.map((e) => [...e.members]), [...persons]]);
      return 0;
    };
    compositionChange(window([3, 1, 2, 9], [1, 2, 9]), window([1, 2, 3, 8], [3, 8, 1]), spy);
    expect(seen.slice(2)).toEqual([
      [[[1, 2]], [1, 2, 3]],
      [[[3, 1]], [1, 2, 3]],
    ]);
  });

  it('says why there is no split', () => {
    const two = window([1, 2], [1, 2]);
    expect(compositionChange(two, window([1, 2, 3, 4], [1, 2]), index)).toMatchObject({
      all: 0,
      panel: null,
      stayersAfter: 0.5,
      reason: 'SMALL_PANEL',
    });
    expect(compositionChange(two, window([1, 2]), index)).toMatchObject({
      all: null,
      reason: 'INDEX_UNDEFINED',
    });
    expect(compositionChange(window([1, 2, 3], [1, 3]), window([1, 2, 4], [2, 4]), index)).toMatchObject({
      all: 0,
      composition: null,
      reason: 'PANEL_INDEX_UNDEFINED',
    });
    expect(compositionChange(window([]), window([]), () => 0)).toMatchObject({ reason: 'SMALL_PANEL' });
  });
});
