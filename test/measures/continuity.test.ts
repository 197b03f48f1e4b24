import { expect, test } from 'vitest';
import { continuity } from '../../src/measures/continuity.ts';

// Day 4 is Monday 1970-01-05.
const fourWeeks = { from: 4, to: 32 };

test('Mondays of the first, second and fourth week of four: 3/4, longest gap 14 days', () => {
  expect(continuity([4, 11, 25], fourWeeks)).toEqual({ weekShare: 0.75, longestGapDays: 14 });
});

test('Sunday and Monday are two weeks', () => {
  expect(continuity([10, 11], { from: 4, to: 18 }).weekShare).toBe(1);
});

test('the stretch after the last meeting counts, and the one before the first', () => {
  expect(continuity([5], fourWeeks).longestGapDays).toBe(27);
  expect(continuity([30, 31], fourWeeks).longestGapDays).toBe(26);
});

test('no meeting: share 0, and the gap is the window', () => {
  expect(continuity([], fourWeeks)).toEqual({ weekShare: 0, longestGapDays: 28 });
});

test('a closed week is neither missed nor a gap; a meeting in it counts', () => {
  const closed = { ...fourWeeks, closed: [[18, 25]] as const };
  expect(continuity([4, 11, 25], closed)).toEqual({ weekShare: 1, longestGapDays: 7 });
  expect(continuity([4, 20], closed).weekShare).toBe(0.5);
});

test('nothing but holidays: null', () => {
  expect(continuity([], { ...fourWeeks, closed: [[0, 40]] })).toEqual({
    weekShare: null,
    longestGapDays: null,
  });
});
