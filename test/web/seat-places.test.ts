import { describe, expect, it } from 'vitest';
import { viewerText } from '../../src/report/viewer-text.ts';
import { radiusThatFits, seatBoxes } from '../../web/seat-places.ts';
import { initialState } from '../../web/state.ts';
import { sampleResult } from '../fixtures/sample-result.ts';

const LONG = 'Kommunal oppfølgingstjeneste for barn og unge';

function contextOf(sectors: number) {
  const names = Array.from({ length: sectors }, (_, i) => (i % 3 === 0 ? LONG : `Sektor ${i + 1}`));
  const result = sampleResult('leader', { sectors: names, sizes: names.map(() => 6) });
  const state = initialState(result);
  return { result, state, text: viewerText('nb'), lang: 'nb' as const, go: () => undefined, link: () => '' };
}

describe('the ring of seats', () => {
  it.each([2, 3, 6, 10, 14])(
    'leaves room for the names of %i sectors in every shape of picture',
    (sectors) => {
      const context = contextOf(sectors);
      for (const [width, height] of [
        [810, 476],
        [640, 640],
        [1100, 500],
        [342, 342],
      ] as const) {
        const radius = radiusThatFits(context, context.result.layers[0]!, { width, height });
        expect(radius).toBeGreaterThanOrEqual(40);
        const view = { cx: width / 2, cy: height / 2, radius, ratio: 1 };
        for (const [left, top, right, bottom] of seatBoxes(context, view, width)) {
          expect(Math.min(left, top), `${width}`).toBeGreaterThanOrEqual(-1);
          expect(right).toBeLessThanOrEqual(width + 1);
          expect(bottom).toBeLessThanOrEqual(height + 1);
        }
      }
    },
  );
});
