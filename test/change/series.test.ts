import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectSeries, type SeriesEvent } from '../../src/change/series.ts';
import { createRng } from '../../src/random.ts';

const meeting = (...members: number[]): SeriesEvent => ({ members, series: null });
const named = (series: string, ...members: number[]): SeriesEvent => ({ members, series });

/** Slow oracle: the partition by repeated merging over all pairs. */
function partition(events: readonly SeriesEvent[]): string[] {
  const label = events.map((_, i) => i);
  const linked = (a: SeriesEvent, b: SeriesEvent): boolean => {
    if (a.series !== null || b.series !== null) return a.series === b.series;
    const union = new Set([...a.members, ...b.members]).size;
    const both = new Set(a.members.filter((i) => b.members.includes(i))).size;
    return union > 0 && both / union >= 0.5;
  };
  for (let changed = true; changed; ) {
    changed = false;
    events.forEach((a, i) => {
      events.forEach((b, j) => {
        if (label[i] === label[j] || !linked(a, b)) return;
        const [from, to] = [Math.max(label[i]!, label[j]!), Math.min(label[i]!, label[j]!)];
        label.forEach((l, k) => {
          if (l === from) label[k] = to;
        });
        changed = true;
      });
    });
  }
  return label.map((l) => label.flatMap((m, k) => (m === l ? [k] : [])).join());
}

const groups = (cluster: Int32Array): string[] =>
  [...cluster].map((c) => [...cluster].flatMap((d, k) => (c === d ? [k] : [])).join());

const anyEvent = fc.record({
  members: fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 5 }),
  series: fc.option(fc.constantFrom('x', 'y'), { nil: null, freq: 4 }),
});

describe('detectSeries', () => {
  it('joins rosters that share half of their union: {1,2} and {1,2,3,4} yes, {1,2} and {1,2,3,4,5} no', () => {
    expect([...detectSeries([meeting(1, 2), meeting(1, 2, 3, 4)])]).toEqual([0, 0]);
    expect([...detectSeries([meeting(1, 2), meeting(1, 2, 3, 4, 5)])]).toEqual([0, 1]);
  });

  it('links by chain, though the ends share too little', () => {
    const chain = [meeting(1, 2, 3), meeting(5, 6), meeting(1, 2, 3, 4), meeting(2, 3, 4, 9)];
    expect([...detectSeries(chain)]).toEqual([0, 1, 0, 0]);
  });

  it('keeps declared series as declared, and never joins others to them', () => {
    expect([...detectSeries([named('x', 1, 2), meeting(1, 2), named('y', 1, 2), named('x', 8, 9)])]).toEqual([
      0, 1, 2, 0,
    ]);
  });

  it('lets a meeting without attendees stand alone', () => {
    expect([...detectSeries([meeting(), meeting()])]).toEqual([0, 1]);
  });

  it('equals repeated merging over all pairs, and numbers clusters by first event', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), (events) => {
        const cluster = detectSeries(events);
        expect(groups(cluster)).toEqual(partition(events));
        const firsts = [...new Set(cluster)];
        expect(firsts).toEqual(firsts.map((_, i) => i));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('makes the same partition for any order of events and members', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), fc.integer(), (events, seed) => {
        const order = createRng(seed).shuffle(events.map((_, i) => i));
        const moved = detectSeries(
          order.map((i) => ({ ...events[i]!, members: events[i]!.members.toReversed() })),
        );
        const back = new Int32Array(events.length);
        order.forEach((from, to) => {
          back[from] = moved[to]!;
        });
        expect(groups(back)).toEqual(groups(detectSeries(events)));
      }),
      { seed: 1 },
    );
  });

  it('takes well under a second for 2,000 meetings of 300 persons', () => {
    const rng = createRng(1);
    const events = Array.from({ length: 2000 }, () =>
      meeting(...new Set(Array.from({ length: 2 + rng.int(12) }, () => rng.int(300)))),
    );
    events.push(meeting(...Array.from({ length: 300 }, (_, i) => i)));
    const start = performance.now();
    detectSeries(events);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
