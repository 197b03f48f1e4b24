import { expect, test } from 'vitest';
import { bridges } from '../../src/measures/bridges.ts';
import { standingSeries, standingShare } from '../../src/measures/standing-arenas.ts';
import { smallTwoMode } from '../fixtures/two-modes.ts';

const meeting = (series: number, day: number, hours = 1, rows = [0, 2]) => ({ rows, series, day, hours });

test('three meetings with a median gap of 45 days are standing; two meetings, or 46 days, are not', () => {
  const mode = smallTwoMode('AABB', [
    ...[0, 45, 90].map((day) => meeting(1, day)),
    ...[0, 46, 92].map((day) => meeting(2, day)),
    ...[0, 7].map((day) => meeting(3, day)),
    ...[300, 0, 14, 7].map((day) => meeting(4, day)),
  ]);
  expect([...standingSeries(mode)]).toEqual([1, 4]);
});

test('a series of three half hours and one meeting of an hour and a half: half of the hours are standing', () => {
  const mode = smallTwoMode('AABB', [
    meeting(1, 0, 0.5),
    meeting(1, 7, 0.5),
    meeting(1, 14, 0.5),
    meeting(2, 3, 1.5),
  ]);
  expect(standingShare(mode, bridges(mode, null)[0]!, standingSeries(mode))).toBeCloseTo(0.5, 12);
});

test('a series counts with its inside meetings too, which carry no bridging hours themselves', () => {
  const inside = [0, 1];
  const mode = smallTwoMode('AABB', [meeting(1, 0, 1, inside), meeting(1, 7, 1, inside), meeting(1, 14)]);
  expect(standingShare(mode, bridges(mode, null)[0]!, standingSeries(mode))).toBe(1);
});

test('no bridging meeting: null', () => {
  const mode = smallTwoMode('AABB', [[0, 1]]);
  expect(standingShare(mode, bridges(mode, null)[0]!, standingSeries(mode))).toBeNull();
});
