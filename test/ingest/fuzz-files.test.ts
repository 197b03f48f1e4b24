import { describe, expect, it } from 'vitest';
import { fuzzKind, fuzzSeeds } from '../helpers/fuzz.ts';
import { hasShared, sampleNames, sharedFile } from '../helpers/shared-files.ts';

const RUNS = 200;
const LONGEST_MS = 10_000;
const samples = sampleNames().map((name) => sharedFile(`samples/${name}`));
const seeds = await fuzzSeeds(samples);

describe(`mutated files${hasShared ? '' : ' (minimal ones only: ../shared is absent)'}`, () => {
  it.each([...seeds.keys()].sort())(
    `%s: ${RUNS} end in rows, a refusal or a question`,
    async (kind) => {
      const { read, refused, asked, slowest, faults } = await fuzzKind(seeds.get(kind)!, { runs: RUNS });
      expect(faults).toEqual([]);
      expect(read + refused + asked).toBe(RUNS);
      expect(slowest.ms).toBeLessThan(LONGEST_MS);
    },
    60_000,
  );
});
