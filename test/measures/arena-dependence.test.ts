import { describe, expect, it } from 'vitest';
import { arenaDependence } from '../../src/measures/arena-dependence.ts';

// Places 0, 1 in sector A, 2, 3 in sector B, 4 in none.
const sector = Int32Array.from([0, 0, 1, 1, -1]);
const at = (arena: string, ...members: number[]) => ({ arena, members });

describe('arenaDependence', () => {
  it('0–2 only in the team, 0–3 in team and council, 1–3 only in the council: 2 of 3 hang on one arena', () => {
    const events = [at('team', 0, 2, 3), at('council', 0, 3), at('council', 1, 3), at('team', 0, 2)];
    expect(arenaDependence({ sector }, events)).toEqual({
      arenas: [
        { arena: 'council', lost: 1, share: 1 / 3 },
        { arena: 'team', lost: 1, share: 1 / 3 },
      ],
      ties: 3,
      share: 2 / 3,
    });
  });

  it('is 0 when every pair meets in two arenas', () => {
    expect(arenaDependence({ sector }, [at('x', 0, 2), at('y', 0, 2), at('x', 0, 2)]).share).toBe(0);
  });

  it('meetings inside a sector, or with somebody of none, or of one person, make no tie across', () => {
    const inside = arenaDependence({ sector }, [at('x', 0, 1), at('x', 2, 4), at('y', 3)]);
    expect(inside.share).toBeNull();
    expect(inside.arenas).toEqual([
      { arena: 'x', lost: 0, share: null },
      { arena: 'y', lost: 0, share: null },
    ]);
  });
});
