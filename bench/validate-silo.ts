import { bipartiteNull } from '../src/measures/bipartite-null.ts';
import { type SectorCell, sectorMatrix } from '../src/measures/sector-matrix.ts';
import { type SiloIndex, siloIndex } from '../src/measures/silo-index.ts';
import type { TwoModeEvent } from '../src/measures/two-mode.ts';
import { drawMeetings, drawSeries, modeOf, type SiloWorld, siloWorld } from '../src/plan/world.ts';
import { createRng, type Rng } from '../src/random.ts';
import { drawSome, withLarge } from '../test/fixtures/silo-world.ts';

/** Meetings that the truth of a world is read from. */
const TRUTH_MEETINGS = 2000;
const SERIES_OF_TRUTH = 650;
/** Worlds that the runs of a case are spread over, about 20 runs in each and at most 25 worlds. */
const worlds = (runs: number): number => Math.min(25, Math.ceil(runs / 20));

const EVEN = [15, 15, 15, 15];

export interface Centre {
  readonly cell: string;
  /** What the mean should be. */
  readonly truth: number;
  readonly mean: number;
  readonly sd: number;
  /** Runs with a value. */
  readonly runs: number;
}

export interface Coverage {
  readonly cell: string;
  /** Share of the intervals that hold the truth, 0…1. */
  readonly covered: number;
  /** Mean of value − truth. */
  readonly bias: number;
  /** Mean width of the interval. */
  readonly width: number;
  readonly runs: number;
}

/** The farthest that something moved. */
export interface Move {
  readonly cell: string;
  readonly most: number;
  readonly runs: number;
}

export const index = (world: SiloWorld, events: readonly TwoModeEvent[]): SiloIndex => {
  const mode = modeOf(world, events);
  return siloIndex(mode, bipartiteNull(mode));
};

/** Collects values, and intervals where there are any. */
export function tally(cell: string): {
  add(value: number, truth: number, bounds?: readonly [number, number]): void;
  centre(truth: number): Centre;
  coverage(): Coverage;
} {
  let [runs, sum, squares, covered, bias, width] = [0, 0, 0, 0, 0, 0];
  return {
    add(value, truth, bounds = [value, value]) {
      runs++;
      sum += value;
      squares += value ** 2;
      bias += value - truth;
      width += bounds[1] - bounds[0];
      if (bounds[0] <= truth + 1e-9 && truth - 1e-9 <= bounds[1]) covered++;
    },
    centre: (truth) => {
      const mean = sum / runs;
      return { cell, truth, mean, sd: Math.sqrt(Math.max(0, squares / runs - mean ** 2)), runs };
    },
    coverage: () => ({ cell, covered: covered / runs, bias: bias / runs, width: width / runs, runs }),
  };
}

interface CentreCell {
  readonly name: string;
  readonly sizes: readonly number[];
  readonly factor?: readonly number[];
  readonly theta: number;
  readonly meetings: number;
  readonly large?: (world: SiloWorld, rng: Rng) => readonly (readonly number[])[];
}

function centre(cell: CentreCell, runs: number): Centre {
  const count = tally(cell.name);
  for (let run = 0; run < runs; run++) {
    const rng = createRng(run, `${cell.sizes} ${cell.theta}`);
    const world = siloWorld(cell.sizes, rng, cell.factor);
    const drawn = drawMeetings(world, cell, rng);
    const { value } = index(world, withLarge(drawn, cell.large?.(world, rng) ?? []));
    if (value !== null) count.add(value, cell.theta);
  }
  return count.centre(cell.theta);
}

/** Is S 0 on average when people mix by chance? */
export function nullCentre(runs: number): Centre[] {
  const cells = [
    { name: 'N=20, M=15', sizes: [5, 5, 5, 5], meetings: 15 },
    { name: 'N=20, M=120', sizes: [5, 5, 5, 5], meetings: 120 },
    { name: 'N=60 uneven, M=15', sizes: [30, 15, 10, 5], meetings: 15 },
    { name: 'N=60 uneven, M=120', sizes: [30, 15, 10, 5], meetings: 120 },
    { name: 'N=200, M=15', sizes: [50, 50, 50, 50], meetings: 15 },
    { name: 'N=20, M=40, one sector 4× active', sizes: [5, 5, 5, 5], factor: [4], meetings: 40 },
    { name: 'N=60, M=60, one sector 4× active', sizes: EVEN, factor: [4], meetings: 60 },
  ];
  return cells.map((cell) => centre({ ...cell, theta: 0 }, runs));
}

/** Does S follow the truth? */
export function response(runs: number): Centre[] {
  return [0, 0.2, 0.4, 0.6, 0.8, 1].map((theta) =>
    centre({ name: `θ = ${theta}`, sizes: EVEN, theta, meetings: 120 }, runs),
  );
}

/** Does S follow the truth when it rests on few series? */
export function fewSeries(runs: number): Centre[] {
  return [6, 10, 20].flatMap((series) =>
    [0.2, 0.4, 0.6, 0.8].map((theta) => {
      const count = tally(`${series} series, θ = ${theta}`);
      for (let run = 0; run < runs; run++) {
        const rng = createRng(run, `few ${series} ${theta}`);
        const world = siloWorld(EVEN, rng);
        const { value } = index(world, drawSeries(world, { theta, series }, rng));
        if (value !== null) count.add(value, theta);
      }
      return count.centre(theta);
    }),
  );
}

/** How far do four all-hands move S or an end of its interval, at the most of all runs? */
export function allHands(runs: number): Move[] {
  return [15, 120].map((meetings) => {
    let most = 0;
    for (let run = 0; run < runs; run++) {
      const rng = createRng(run, `all-hands ${meetings}`);
      const world = siloWorld(EVEN, rng);
      const events = drawMeetings(world, { theta: 0.7, meetings }, rng);
      const everyone = [...world.sector.keys()];
      const [without, with4] = [events, withLarge(events, [everyone, everyone, everyone, everyone])].map(
        (e) => index(world, e),
      );
      const moves = (['value', 'lo', 'hi'] as const).map((k) => Math.abs(with4![k]! - without![k]!));
      most = Math.max(most, ...moves);
    }
    return { cell: `${meetings} meetings, and 4 of everyone`, most, runs };
  });
}

/** Do large meetings move S? */
export function largeMeetings(runs: number): Centre[] {
  const four = [0, 1, 2, 3];
  const everyone = (world: SiloWorld): number[] => [...world.sector.keys()];
  const large: readonly (readonly [string, CentreCell['large']])[] = [
    ['none', () => []],
    ['1 all-hands', (world) => [everyone(world)]],
    ['4 all-hands', (world) => four.map(() => everyone(world))],
    ['4 webinars, 30 of 60', (world, rng) => four.map(() => drawSome(world.sector.length, 30, rng))],
    [
      '4 whole-sector assemblies',
      (world) => four.map((g) => everyone(world).filter((r) => world.sector[r] === g)),
    ],
  ];
  return large.map(([name, add]) =>
    centre({ name, sizes: EVEN, theta: 0.7, meetings: 120, ...(add && { large: add }) }, runs),
  );
}

interface CoverageCell {
  readonly name: string;
  readonly draw: (world: SiloWorld, rng: Rng) => TwoModeEvent[];
  readonly truth: (world: SiloWorld, rng: Rng) => TwoModeEvent[];
}

function coverageCells(): CoverageCell[] {
  const alone = [10, 20, 40, 80].flatMap((meetings) =>
    [0, 0.4, 0.7, 0.95].map((theta) => ({
      name: `M=${meetings}, θ=${theta}`,
      draw: (world: SiloWorld, rng: Rng) => drawMeetings(world, { theta, meetings }, rng),
      truth: (world: SiloWorld, rng: Rng) => drawMeetings(world, { theta, meetings: TRUTH_MEETINGS }, rng),
    })),
  );
  const recurring = [6, 10, 20, 40].flatMap((series) =>
    [0, 0.4, 0.7, 0.95].map((theta) => ({
      name: `${series} series, θ=${theta}`,
      draw: (world: SiloWorld, rng: Rng) => drawSeries(world, { theta, series }, rng),
      truth: (world: SiloWorld, rng: Rng) => drawSeries(world, { theta, series: SERIES_OF_TRUTH }, rng),
    })),
  );
  return [...alone, ...recurring];
}

/** How often does the interval of S hold S of 2000 meetings of the same people? */
export function siloCoverage(runs: number): Coverage[] {
  return coverageCells().map((cell) => {
    const count = tally(cell.name);
    for (let w = 0; w < worlds(runs); w++) {
      const rng = createRng(w, `coverage ${cell.name}`);
      const world = siloWorld(EVEN, rng);
      const truth = index(world, cell.truth(world, rng)).value!;
      for (let run = 0; run < Math.ceil(runs / worlds(runs)); run++) {
        const { value, lo, hi } = index(world, cell.draw(world, rng));
        if (value !== null) count.add(value, truth, [lo!, hi!]);
      }
    }
    return count.coverage();
  });
}

/** The same for O/E of the cells of the sector matrix, on a log scale; cells without an interval are left out. */
export function matrixCoverage(runs: number): Coverage[] {
  return [10, 20, 40, 80].map((series) => {
    const count = tally(`${series} series, θ=0.5`);
    const cellsOf = (world: SiloWorld, events: readonly TwoModeEvent[]): SectorCell[] => {
      const mode = modeOf(world, events);
      return sectorMatrix(mode, bipartiteNull(mode));
    };
    for (let w = 0; w < worlds(runs); w++) {
      const rng = createRng(w, `matrix ${series}`);
      const world = siloWorld(EVEN, rng);
      const truth = cellsOf(world, drawSeries(world, { theta: 0.5, series: SERIES_OF_TRUTH }, rng));
      const ratio = new Map(truth.map((c) => [`${c.a} ${c.b}`, Math.log(c.observed / c.expected)]));
      for (let run = 0; run < Math.ceil(runs / worlds(runs)); run++) {
        for (const c of cellsOf(world, drawSeries(world, { theta: 0.5, series }, rng))) {
          const log = Math.log(c.observed / c.expected);
          if (c.lo !== null) count.add(log, ratio.get(`${c.a} ${c.b}`)!, [Math.log(c.lo), Math.log(c.hi!)]);
        }
      }
    }
    return count.coverage();
  });
}
