import { describe, expect, it } from 'vitest';
import { bridgeRows } from '../../src/report/bridge-rows.ts';
import type { SectorPair, WindowSlice } from '../../src/result/types.ts';
import { sampleSectors } from '../fixtures/sample-sectors.ts';

const slice = sampleSectors().layers[0]!.windows.at(-1)!;
const some = slice.pairs.find((p) => p.a !== p.b)!;
const pair = (a: number, b: number, change: Partial<SectorPair>): SectorPair => ({
  ...some,
  a,
  b,
  ...change,
});
const of = (pairs: readonly SectorPair[]): WindowSlice => ({ ...slice, pairs });
const order = (pairs: readonly SectorPair[]) =>
  bridgeRows(of(pairs), null).map((row) => `${row.pair.a}/${row.pair.b}`);

describe('the most vulnerable bridges', () => {
  it('come first by PAI, then those that are unsure, then those that met, then no bridge; never a sector with itself', () => {
    const none = { pai: null, band: null };
    expect(
      order([
        pair(0, 0, {}),
        pair(0, 1, { ...none, paiReason: 'NO_BRIDGE' }),
        pair(0, 2, { ...none, paiReason: 'TOO_FEW_MEETINGS', bridgingMeetings: 3 }),
        pair(0, 3, { pai: 0.2, paiReason: null }),
        pair(0, 4, { pai: 1, paiReason: 'STRUCTURAL' }),
        pair(1, 2, { pai: 0.6, paiReason: null }),
      ]),
    ).toEqual(['1/2', '0/3', '0/4', '0/2', '0/1']);
  });

  it('go by the band where there is no number', () => {
    const band = (a: number, b: number, one: SectorPair['band']) => pair(a, b, { pai: null, band: one });
    expect(order([band(0, 1, 'low'), band(0, 2, 'high'), band(0, 3, null), band(1, 2, 'medium')])).toEqual([
      '0/2',
      '1/2',
      '0/1',
      '0/3',
    ]);
  });

  it('without a person keep 1 − her share, in every pair she carried and in no other', () => {
    const carriers = (node: number[], share: number[]) => ({
      carriers: { node, sector: node.map(() => 0), share, meetingsLeft: node.map(() => 4) },
    });
    const rows = bridgeRows(
      of([
        pair(0, 1, carriers([7, 9], [0.75, 0.25])),
        pair(0, 2, carriers([9], [0.5])),
        pair(1, 2, carriers([3], [1])),
      ]),
      { node: 9 },
    );
    const left = new Map(rows.map((row) => [`${row.pair.a}/${row.pair.b}`, row.left]));
    expect(left.get('0/1')).toBeCloseTo(0.75, 12);
    expect(left.get('0/2')).toBeCloseTo(0.5, 12);
    expect(left.get('1/2')).toBeNull();
    expect(rows.find((row) => row.pair.b === 1)!.top).toMatchObject({
      removed: { node: 7 },
      share: 0.75,
      meetingsLeft: 4,
    });
  });

  it('without a role keep what others carried, and only on that side', () => {
    const { carriers: _, ...bare } = some;
    const one = { ...bare, a: 0, b: 1, role: { role: 'leder', sector: 0, share: 0.4 } };
    expect(bridgeRows(of([one]), { role: 'leder', sector: 0 })[0]!.left).toBeCloseTo(0.6, 12);
    expect(bridgeRows(of([one]), { role: 'leder', sector: 1 })[0]!.left).toBeNull();
  });
});
