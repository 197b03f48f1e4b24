import { expect, test } from 'vitest';
import { bipartiteNull } from '../../src/measures/bipartite-null.ts';
import { networkDependence } from '../../src/measures/network-dependence.ts';
import { personDependence } from '../../src/measures/person-dependence.ts';
import type { TwoMode } from '../../src/measures/two-mode.ts';
import { createRng } from '../../src/random.ts';
import { drawSeries, modeOf, siloWorld } from '../fixtures/silo-world.ts';
import { smallTwoMode } from '../fixtures/two-modes.ts';

const of = (mode: TwoMode) => networkDependence(personDependence(mode, null));
const repeat = (n: number, make: (i: number) => number[]): number[][] =>
  Array.from({ length: n }, (_, i) => make(i));

test('two bridges weigh by their hours: six meetings at 1 and six at 1/5 give 0.6', () => {
  const one = repeat(6, (i) => [0, 2 + i]);
  const many = repeat(6, (i) => [8 + (i % 3), 11 + (i % 3)]);
  const measured = personDependence(smallTwoMode('AABBBBBBCCCDDD', [...one, ...many]), null);
  const values = measured.filter(({ result }) => result.state === 'OK').map(({ result }) => result.value!);
  expect(values[0]).toBe(1);
  expect(values[1]).toBeCloseTo((3 * 4 - 6) / 30, 12);
  const whole = networkDependence(measured);
  expect(whole.value).toBeCloseTo(0.6, 12);
  expect(whole.pairs).toBe(2);
  expect(measured[whole.worst]!.result.value).toBe(1);
});

test('one bridge: the whole has the value and the interval of the part, when one side is narrow throughout', () => {
  const mode = smallTwoMode(
    'AAABBBBBBBBBB',
    repeat(30, (i) => [i % 7 === 0 ? 1 : 0, 3 + (i % 10)]),
  );
  const measured = personDependence(mode, null);
  const whole = networkDependence(measured);
  expect(whole.value).toBeCloseTo(measured[0]!.result.value!, 12);
  expect(whole.lo).toBeCloseTo(measured[0]!.result.lo!, 9);
  expect(whole.hi).toBeCloseTo(measured[0]!.result.hi!, 9);
});

test('leaving a series out is measuring without it', () => {
  const rng = createRng(1, 'network');
  const world = siloWorld([6, 6, 6], rng);
  const mode = modeOf(world, drawSeries(world, { theta: 0.1, series: 20 }, rng));
  const whole = networkDependence(personDependence(mode, null, { minimum: 2 }));
  expect(whole.pairs).toBe(3);
  whole.jackknife!.series.forEach((s, c) => {
    const rest = { ...mode, events: mode.events.filter((e) => e.series !== s) };
    const again = networkDependence(personDependence(rest, null, { minimum: 2 }));
    expect(whole.jackknife!.plain[c]).toBeCloseTo(again.value!, 9);
  });
  expect(whole.jackknife!.withPseudo.length).toBe(whole.series + 3);
  expect(whole.lo!).toBeLessThanOrEqual(whole.value!);
  expect(whole.hi!).toBeGreaterThanOrEqual(whole.value!);
});

test('a bridge to a one-person sector is counted apart, not averaged in', () => {
  const broad = repeat(8, (i) => [i % 4, 4 + (i % 4)]);
  const structural = repeat(8, (i) => [i % 4, 8]);
  const whole = of(smallTwoMode('AAAABBBBC', [...broad, ...structural]));
  expect([whole.pairs, whole.structural]).toEqual([1, 1]);
  expect(whole.value).toBeCloseTo((4 * 4 - 8) / 56, 12);
});

test('one sector, no bridge, too few meetings: null, each with its reason', () => {
  const reason = (mode: TwoMode): unknown[] => [of(mode).value, of(mode).lo, of(mode).reason];
  expect(reason(smallTwoMode('AAA', [[0, 1]]))).toEqual([null, null, 'ONE_SECTOR']);
  expect(reason(smallTwoMode('AABB', [[0, 1]]))).toEqual([null, null, 'NO_BRIDGE']);
  expect(
    reason(
      smallTwoMode('AABB', [
        [0, 2],
        [1, 3],
      ]),
    ),
  ).toEqual([null, null, 'TOO_FEW_MEETINGS']);
});

test('with everyone in every meeting there is nothing to say', () => {
  const mode = smallTwoMode(
    'AABB',
    repeat(6, () => [0, 1, 2, 3]),
  );
  expect(networkDependence(personDependence(mode, bipartiteNull(mode))).reason).toBe('TOO_FEW_MEETINGS');
});
