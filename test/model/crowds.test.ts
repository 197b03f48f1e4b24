import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blocks } from '../../src/kernels/growing-columns.ts';
import { crowdsOf } from '../../src/model/crowds.ts';

const MEETINGS = 6;
const PERSONS = 5;
const entries = fc.array(fc.tuple(fc.nat(MEETINGS - 1), fc.nat(PERSONS - 1)), { maxLength: 40 });

it('gives everyone of each meeting once, in the order told, and the entries that told of her again', () => {
  fc.assert(
    fc.property(entries, (list) => {
      const [where, who] = [blocks(), blocks()];
      const sets = Array.from({ length: MEETINGS }, () => new Set<number>());
      const again = new Set<number>();
      list.forEach(([meeting, person], entry) => {
        where.push(meeting);
        who.push(person);
        if (sets[meeting]!.has(person)) again.add(entry);
        sets[meeting]!.add(person);
      });
      const { crowds, repeated } = crowdsOf(where, who, { meetings: MEETINGS, persons: PERSONS });
      const found = sets.map((_, e) => [...crowds.member.subarray(crowds.first[e]!, crowds.first[e + 1]!)]);
      expect(found).toEqual(sets.map((set) => [...set]));
      expect(repeated).toEqual(again);
    }),
    { seed: 1 },
  );
});
