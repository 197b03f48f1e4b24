import { describe, expect, it } from 'vitest';
import { groupRooms } from '../../src/layout/group-rooms.ts';

const covered = (rooms: readonly number[]): number => rooms.reduce((sum, r) => sum + r * r, 0);

describe('groupRooms', () => {
  it('gives few groups all the room they ask for: 0.035 + 0.012 √persons', () => {
    const rooms = [0.059, 0.071, 0.155];
    groupRooms([4, 9, 100]).forEach((r, i) => {
      expect(r).toBeCloseTo(rooms[i]!, 12);
    });
  });

  it('gives many groups less together than a few have, and each what is due to its size', () => {
    const few = groupRooms(new Array<number>(126).fill(8));
    const many = groupRooms(new Array<number>(1250).fill(8));
    expect(covered(few)).toBeCloseTo(0.6, 2);
    expect(covered(many)).toBeLessThan(covered(few));
    const [small, large] = groupRooms([...new Array<number>(1250).fill(8), 400]).slice(-2);
    expect(large! / small!).toBeCloseTo((0.035 + 0.012 * 20) / (0.035 + 0.012 * Math.sqrt(8)), 9);
  });
});
