import { expect, test } from 'vitest';
import { buildGraph, type TieInput } from '../../src/graph/build-graph.ts';
import { createRng } from '../../src/random.ts';

const actors = ['a', 'b', 'c', 'd'];
const sector = Int32Array.of(0, 0, 1, -1);
const build = (ties: TieInput[]) => buildGraph(actors, sector, ['A', 'B'], ties);

test('ties in any order and direction give the same graph', () => {
  const ties: TieInput[] = [
    { a: 0, b: 1, weight: 0.1 },
    { a: 0, b: 1, weight: 0.2 },
    { a: 1, b: 0, weight: 0.7 },
    { a: 2, b: 3, weight: 3, meetings: 5, hours: 2 },
    { a: 0, b: 3, weight: 1 },
  ];
  const expected = build(ties);
  const rng = createRng(1);
  for (let round = 0; round < 20; round++) {
    const shuffled = rng.shuffle(
      ties.map((tie) => (rng.next() < 0.5 ? tie : { ...tie, a: tie.b, b: tie.a })),
    );
    expect(build(shuffled)).toEqual(expected);
  }
});

test('a pair that comes twice is added up', () => {
  const { ties } = build([
    { a: 3, b: 1, weight: 1, meetings: 2, hours: 3 },
    { a: 1, b: 3, weight: 0.5, hours: 1 },
  ]);
  expect(ties).toEqual({
    a: Int32Array.of(1),
    b: Int32Array.of(3),
    weight: Float64Array.of(1.5),
    meetings: Int32Array.of(3),
    hours: Float64Array.of(4),
  });
});

test.each<[string, string, () => unknown]>([
  ['GRAPH_TIE_ENDS', 'a tie with oneself', () => build([{ a: 1, b: 1, weight: 1 }])],
  ['GRAPH_TIE_ENDS', 'an unknown person', () => build([{ a: 1, b: 4, weight: 1 }])],
  ['GRAPH_TIE_WEIGHT', 'a strength of 0', () => build([{ a: 1, b: 2, weight: 0 }])],
  ['GRAPH_TIE_WEIGHT', 'a strength that is no number', () => build([{ a: 1, b: 2, weight: Number.NaN }])],
  ['GRAPH_ACTOR_ORDER', 'persons out of order', () => buildGraph(['b', 'a'], Int32Array.of(0, 0), ['A'], [])],
  ['GRAPH_ACTOR_ORDER', 'a person twice', () => buildGraph(['a', 'a'], Int32Array.of(0, 0), ['A'], [])],
  ['GRAPH_SECTOR_RANGE', 'an unknown sector', () => buildGraph(['a', 'b'], Int32Array.of(0, 1), ['A'], [])],
  ['GRAPH_SECTOR_LENGTH', 'a missing sector', () => buildGraph(['a', 'b'], Int32Array.of(0), ['A'], [])],
])('%s: %s is refused', (code, _, run) => {
  expect(run).toThrowError(expect.objectContaining({ name: 'UsageError', code }));
});
