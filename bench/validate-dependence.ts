import { bipartiteNull } from '../src/measures/bipartite-null.ts';
import { networkDependence } from '../src/measures/network-dependence.ts';
import { type PairDependence, personDependence } from '../src/measures/person-dependence.ts';
import { type TwoMode, type TwoModeEvent, twoMode } from '../src/measures/two-mode.ts';
import { createRng, type Rng } from '../src/random.ts';
import { type Centre, type Coverage, tally } from './validate-silo.ts';

/** Who steps in for each side, as relative weights; the rest of a sector never bridges. */
export interface BridgeKind {
  readonly name: string;
  readonly left: readonly number[];
  readonly right: readonly number[];
}

const SECTOR = 30;
const even = (n: number): number[] => new Array<number>(n).fill(1);

export const BRIDGE_KINDS: readonly BridgeKind[] = [
  { name: 'one broker × 8', left: [1], right: even(8) },
  { name: 'two brokers × 8', left: even(2), right: even(8) },
  { name: 'skewed 1, ½, ¼ … × 8', left: [1, 0.5, 0.25, 0.125, 0.0625], right: even(8) },
  { name: 'broad 10 × 8', left: even(10), right: even(8) },
  { name: 'very broad 30 × 30', left: even(30), right: even(30) },
];

const same = (weights: readonly number[]): number => {
  const all = weights.reduce((a, b) => a + b, 0);
  return weights.reduce((sum, w) => sum + (w / all) ** 2, 0);
};

/** Chance that two meetings far apart have the same person, on the narrower side. */
export const truthOf = (kind: BridgeKind): number => Math.max(same(kind.left), same(kind.right));

function pick(weights: readonly number[], rng: Rng): number {
  let left = rng.next() * weights.reduce((a, b) => a + b, 0);
  return Math.max(
    0,
    weights.findIndex((w) => (left -= w) <= 0),
  );
}

/** One person from each side, and as many meetings inside each sector. */
function drawBridge(kind: BridgeKind, count: number, recurring: boolean, rng: Rng): TwoModeEvent[] {
  const events: TwoModeEvent[] = [];
  const add = (members: number[], series: number): void => {
    events.push({ members: members.sort((a, b) => a - b), hours: 0.5 * (1 + rng.int(4)), ms: 0, series });
  };
  for (let i = 0; i < count; i++) {
    const pair = [pick(kind.left, rng), SECTOR + pick(kind.right, rng)];
    for (let left = recurring ? 1 + rng.int(6) : 1; left > 0; left--) add([...pair], i);
    const from = rng.int(2) * SECTOR;
    const first = rng.int(SECTOR);
    add([from + first, from + ((first + 1 + rng.int(SECTOR - 1)) % SECTOR)], count + i);
  }
  return events;
}

function modeOf(sectors: number, events: readonly TwoModeEvent[]): TwoMode {
  const rows = sectors * SECTOR;
  return twoMode({
    rows,
    person: Int32Array.from({ length: rows }, (_, i) => i),
    sector: Int32Array.from({ length: rows }, (_, i) => Math.floor(i / SECTOR)),
    sectorNames: Array.from({ length: sectors }, (_, g) => `S${g}`),
    events,
    eligible: null,
  });
}

function dependence(kind: BridgeKind, count: number, recurring: boolean, rng: Rng): PairDependence {
  const mode = modeOf(2, drawBridge(kind, count, recurring, rng));
  return personDependence(mode, bipartiteNull(mode), { minimum: 2 })[0]!.result;
}

/** Mean of PAI for a few meetings: does a broad bridge look broad, and one broker like one? */
export function dependenceCentre(runs: number): Centre[] {
  return [BRIDGE_KINDS[0]!, BRIDGE_KINDS[3]!].flatMap((kind) =>
    [3, 5, 10, 30].map((meetings) => {
      const count = tally(`${kind.name}, M=${meetings}`);
      for (let run = 0; run < runs; run++) {
        const { value } = dependence(kind, meetings, false, createRng(run, `${kind.name} ${meetings}`));
        if (value !== null) count.add(value, truthOf(kind));
      }
      return count.centre(truthOf(kind));
    }),
  );
}

/** How often does the interval of PAI hold the truth? */
export function dependenceCoverage(runs: number): Coverage[] {
  return [false, true].flatMap((recurring) =>
    BRIDGE_KINDS.flatMap((kind) =>
      (recurring ? [6, 12, 20, 40] : [5, 12, 20, 40]).map((n) => {
        const count = tally(`${kind.name}, ${recurring ? `${n} series` : `M=${n}`}`);
        for (let run = 0; run < runs; run++) {
          const rng = createRng(run, `${kind.name} ${n} ${recurring}`);
          const { value, lo, hi } = dependence(kind, n, recurring, rng);
          if (value !== null) count.add(value, truthOf(kind), [lo!, hi!]);
        }
        return count.coverage();
      }),
    ),
  );
}

/** The same for a network of four sectors, whose six bridges are of different kinds and equally busy; truth over those with enough meetings. */
export function networkCoverage(runs: number): Coverage[] {
  const kinds = [0, 1, 2, 3, 1, 3].map((k) => BRIDGE_KINDS[k]!);
  const pairs = [0, 1, 2].flatMap((a) => [1, 2, 3].filter((b) => b > a).map((b) => [a, b] as const));
  return [
    [30, false],
    [60, false],
    [120, false],
    [15, true],
    [30, true],
    [60, true],
  ].map(([n, recurring]) => {
    const count = tally(recurring ? `${n} series` : `M=${n}`);
    for (let run = 0; run < runs; run++) {
      const rng = createRng(run, `network ${n} ${recurring}`);
      const events: TwoModeEvent[] = [];
      for (let i = 0; i < (n as number); i++) {
        const p = rng.int(pairs.length);
        const [a, b] = pairs[p]!;
        const left = a * SECTOR + pick(kinds[p]!.left, rng);
        const right = b * SECTOR + pick(kinds[p]!.right, rng);
        const hours = 0.5 * (1 + rng.int(4));
        for (let times = recurring ? 1 + rng.int(6) : 1; times > 0; times--)
          events.push({ members: [left, right], hours, ms: 0, series: i });
      }
      const mode = modeOf(4, events);
      const measured = personDependence(mode, bipartiteNull(mode));
      const { value, lo, hi } = networkDependence(measured);
      const used = kinds.filter((_, p) => measured[p]!.result.state === 'OK');
      const truth = used.reduce((sum, kind) => sum + truthOf(kind) / used.length, 0);
      if (value !== null) count.add(value, truth, [lo!, hi!]);
    }
    return count.coverage();
  });
}
