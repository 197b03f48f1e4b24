import { bitPathDependence, emptyBitGraph, setTie } from '../measures/bit-paths.ts';
import type { Bridge } from '../measures/bridges.ts';
import type { TwoMode } from '../measures/two-mode.ts';
import { seriesBootstrap } from './bootstrap.ts';

export interface DrawOptions {
  readonly seed: number;
  readonly draws: number;
}

/** Number of each series among those of the data, 0…G − 1 in order of first meeting. */
function seriesNumbers(mode: TwoMode): Map<number, number> {
  const number = new Map<number, number>();
  for (const { series } of mode.events) if (!number.has(series)) number.set(series, number.size);
  return number;
}

/** How often each series is held in each draw. */
function seriesTimes(series: number, { seed, draws }: DrawOptions): Uint16Array[] {
  return seriesBootstrap(
    Array.from({ length: series }, (_, g) => g),
    { seed, draws },
  );
}

/**
 * How large a part of the contact between sectors would each person carry, had other series happened to be held?
 *
 * Broker share with meetings weighed by how often their series was drawn; what was to be expected by chance (the
 * surprise in the weights) is not fitted again.
 *
 * @param mode the two-mode data
 * @param bridged bridges of the same data
 * @returns one array a draw: share per person index, 0…1, the sum of all 2; all 0 where nothing drawn bridges. The array
 *   is overwritten by the next draw
 * Cost: O(draws · (series + persons who carry, by series)).
 */
export function* shareDraws(
  mode: TwoMode,
  bridged: readonly Bridge[],
  options: DrawOptions,
): Generator<Float64Array> {
  const number = seriesNumbers(mode);
  const persons = mode.person.reduce((most, p) => Math.max(most, p + 1), 0);
  const total = new Float64Array(number.size);
  const carried = Array.from(total, () => new Map<number, number>());
  for (const { a, b, events, weight, sizeA, sizeB } of bridged) {
    events.forEach((e, at) => {
      const series = number.get(mode.events[e]!.series)!;
      total[series]! += weight[at]!;
      for (const row of mode.events[e]!.members) {
        const side = mode.sector[row];
        if (side !== a && side !== b) continue;
        const person = mode.person[row]!;
        const more = weight[at]! / (side === a ? sizeA : sizeB)[at]!;
        carried[series]!.set(person, (carried[series]!.get(person) ?? 0) + more);
      }
    });
  }
  const columns = carried.map((own) => ({
    person: Int32Array.from(own.keys()),
    hours: Float64Array.from(own.values()),
  }));
  const share = new Float64Array(persons);
  for (const times of seriesTimes(number.size, options)) {
    share.fill(0);
    let all = 0;
    for (let g = 0; g < times.length; g++) {
      const t = times[g]!;
      if (t === 0) continue;
      all += t * total[g]!;
      const { person, hours } = columns[g]!;
      for (let at = 0; at < person.length; at++) share[person[at]!]! += t * hours[at]!;
    }
    if (all > 0) for (let p = 0; p < persons; p++) share[p]! /= all;
    yield share;
  }
}

/**
 * How often would each person be on the shortest way between sectors, had other series happened to be held?
 *
 * The graph is built again from the series drawn; a tie is there when any meeting of it is.
 *
 * @param sector sector per person index, as in the graph; −1 = none
 * @param possible cross-sector pairs without the person, what to divide by; 0 gives 0
 * @returns one array a draw, 0…1 per person index; overwritten by the next draw
 * Cost: O(draws · (pairs by series + n²·n/32 + ties on shortest paths)).
 */
export function* pathDraws(
  mode: TwoMode,
  sector: Int32Array,
  possible: Float64Array,
  options: DrawOptions,
): Generator<Float64Array> {
  const number = seriesNumbers(mode);
  const n = sector.length;
  const met = Array.from(number, () => new Set<number>());
  for (const { members, series } of mode.events) {
    const here = members.map((row) => mode.person[row]!);
    const own = met[number.get(series)!]!;
    here.forEach((i, at) => {
      for (const j of here.slice(at + 1)) own.add(Math.min(i, j) * n + Math.max(i, j));
    });
  }
  const pairs = met.map((own) => Int32Array.from(own));
  const dependence = bitPathDependence(sector);
  const graph = emptyBitGraph(n);
  for (const times of seriesTimes(number.size, options)) {
    graph.rows.fill(0);
    times.forEach((t, g) => {
      if (t > 0) for (const key of pairs[g]!) setTie(graph, Math.floor(key / n), key % n);
    });
    yield dependence(graph).map((value, v) => (possible[v]! > 0 ? value / possible[v]! : 0));
  }
}
