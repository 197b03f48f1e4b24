import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance } from '../../../src/model/linkage/edit-distance.ts';
import { nearWords } from '../../../src/model/linkage/near-words.ts';

it('finds exactly the words that measuring every pair finds', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), minLength: 1, maxLength: 9 });
  const entry = fc.record({ text: word, slips: fc.integer({ min: 0, max: 2 }) });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 30 }), entry, (words, asked) => {
      const every = words.flatMap(({ text, slips }, at) => {
        const most = Math.min(slips, asked.slips);
        const n = editDistance(asked.text, text, most);
        return n > 0 && n <= most ? [{ at, slips: n }] : [];
      });
      const found = nearWords(words)(asked.text, asked.slips).sort((a, b) => a.at - b.at);
      expect(found).toEqual(every);
    }),
    { seed: 1, numRuns: 300 },
  );
});
