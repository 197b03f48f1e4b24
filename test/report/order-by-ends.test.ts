import fc from 'fast-check';
import { expect, it } from 'vitest';
import { orderByEnds } from '../../src/report/order-by-ends.ts';

it('is the order that comparing gives, ties with the same ends as they came', () => {
  const ties = fc.array(fc.tuple(fc.nat(9), fc.nat(9)));
  fc.assert(
    fc.property(ties, (pairs) => {
      const [low, high] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
      const expected = pairs
        .map((_, t) => t)
        .sort((s, t) => low[s]! - low[t]! || high[s]! - high[t]! || s - t);
      expect([...orderByEnds(Int32Array.from(low), Int32Array.from(high))]).toEqual(expected);
    }),
    { seed: 1 },
  );
});
