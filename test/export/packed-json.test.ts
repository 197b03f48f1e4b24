import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packJson, unpackJson } from '../../src/export/packed-json.ts';

const there = (value: unknown) => unpackJson(JSON.parse(JSON.stringify(packJson(value))));
const of = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

describe('packed JSON', () => {
  it('gives back whole numbers, words and emptiness exactly', () => {
    const value = fc.jsonValue({ depthSize: 'medium' }).filter((v) => !JSON.stringify(v).includes('~'));
    const whole = value.map(
      (v) =>
        JSON.parse(
          JSON.stringify(v, (_, x) => (typeof x === 'number' ? Math.trunc(x % 1e9) + 0 : x)),
        ) as unknown,
    );
    fc.assert(
      fc.property(whole, fc.array(fc.integer(), { minLength: 16 }), (v, list) => {
        const held = { v, again: [v, list], list, rows: list.map((n) => ({ n, v })) };
        expect(there(held)).toEqual(held);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('writes a list that climbs as steps, and one that was there before as its number', () => {
    const climbing = of(40, (i) => 1_000 + 3 * i);
    expect(packJson([climbing, climbing])).toEqual([
      { '~': 'steps', of: [1_000, ...of(39, () => 3)] },
      { '~': 'same', at: 0 },
    ]);
  });

  it('writes rows of one kind as columns and leaves rows of several kinds', () => {
    const rows = of(16, (i) => ({ name: `n${i}`, of: null }));
    expect(packJson(rows)).toMatchObject({ '~': 'rows', of: ['name', 'of'] });
    const mixed = [...rows, { of: null, name: 'other order' }];
    expect(packJson(mixed)).toEqual(mixed);
    expect(there([rows, mixed, rows])).toEqual([rows, mixed, rows]);
  });

  it('cuts numbers to 5 digits in long lists and to 9 elsewhere', () => {
    const long = of(16, () => 1.23456789);
    expect(there({ one: 0.1234567891, short: [2.7345678912], long })).toEqual({
      one: 0.123456789,
      short: [2.73456789],
      long: of(16, () => 1.2346),
    });
  });
});
