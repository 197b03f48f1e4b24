import type { Rng } from '../random.ts';
import { arrange } from './arrange.ts';
import type { Csr } from './csr.ts';

/** How sure a sample of paths is. */
export interface PathBound {
  /** With probability 1 − risk nobody's share is further off than this. */
  readonly error: number;
  readonly risk: number;
  readonly samples: number;
}

export interface SampledPaths extends PathBound {
  /** Per person, share of the drawn pairs with her on the shortest way between, at neither end; 0…1. */
  readonly share: Float64Array;
}

export interface PathSampleOptions {
  readonly rng: Rng;
  /** Default 0.005. */
  readonly error?: number;
  /** Default 0.1. */
  readonly risk?: number;
  /** Group per person: only pairs from two different groups are drawn, −1 is in no pair; null = all pairs. */
  readonly groups?: Int32Array | null;
}

/** Of the bound on sample sizes by Vapnik and Chervonenkis, as measured. */
const CONSTANT = 0.5;

/**
 * How often is each person on the shortest way between two others, estimated from random pairs?
 *
 *   one shortest way of each of r random pairs, r = (0.5/ε²)·(⌊log₂(D − 2)⌋ + 1 + ln 1/δ), D persons on the longest way
 *
 * For graphs where all pairs take hours. The bound holds for everyone at once, so differences below 2ε are nothing. The way
 * is found by walking from both ends, the smaller side first.
 *
 * @param csr  any graph, every tie one step
 * @param options  error ε and risk δ, both above 0 and below 1
 * @returns shares and the bound; the same seed gives the same. A share is of all pairs, hers among them: times n / (n − 2), or
 *   by the pairs from two groups likewise, it is of the pairs of others, and so is the error
 * Cost: O(r · ties met from both ends), some thousandths of all pairs.
 * Source: Riondato & Kornaropoulos 2016, doi:10.1007/s10618-015-0423-0; both ends: Borassi & Natale 2019,
 *   doi:10.1145/3284359
 */
export function sampledPaths(csr: Csr, options: PathSampleOptions): SampledPaths {
  const { rng, error = 0.005, risk = 0.1, groups = null } = options;
  const { n } = csr;
  const { graph, who, begins, mostSteps } = arrange(csr);
  const share = new Float64Array(n);
  const draw = pairDrawer(n, groups, rng);
  if (n < 3 || draw === null) return { share, error, risk, samples: 0 };
  const samples = samplesFor(mostSteps + 1, error, risk);
  const place = new Int32Array(n).fill(-1);
  for (let at = 0; at < who.length; at++) place[who[at]!] = at;
  const walk = twoSided(graph);
  const found = new Float64Array(graph.n);
  for (let r = 0; r < samples; r++) {
    const [s, t] = draw();
    const [from, to] = [place[s]!, place[t]!];
    if (from < 0 || to < 0 || begins[from] !== begins[to]) continue;
    walk(from, to, rng, (v) => {
      found[v]!++;
    });
  }
  for (let at = 0; at < who.length; at++) share[who[at]!] = found[at]! / samples;
  return { share, error, risk, samples };
}

/** Draws two different persons; where there are groups two of different groups. Null where there are no such two. */
function pairDrawer(
  n: number,
  groups: Int32Array | null,
  rng: Rng,
): (() => readonly [number, number]) | null {
  if (groups === null) {
    return () => {
      const [s, other] = [rng.int(n), rng.int(n - 1)];
      return [s, other < s ? other : other + 1];
    };
  }
  // Each group a run of `drawn`: the second is drawn from outside the run of the first.
  const drawn = Int32Array.from({ length: n }, (_, v) => v).filter((v) => groups[v]! >= 0);
  drawn.sort((v, w) => groups[v]! - groups[w]! || v - w);
  const runs: { first: number; size: number; pairs: number }[] = [];
  for (let first = 0, at = 0; first < drawn.length; first = at) {
    while (at < drawn.length && groups[drawn[at]!] === groups[drawn[first]!]) at++;
    runs.push({ first, size: at - first, pairs: (at - first) * (drawn.length - (at - first)) });
  }
  const all = runs.reduce((sum, { pairs }) => sum + pairs, 0);
  if (all === 0) return null;
  return () => {
    let left = rng.next() * all;
    const run = runs.find(({ pairs }) => (left -= pairs) < 0) ?? runs.at(-1)!;
    const other = rng.int(drawn.length - run.size);
    const t = other < run.first ? other : other + run.size;
    return [drawn[run.first + rng.int(run.size)]!, drawn[t]!];
  };
}

/** @param longest  persons on the longest shortest way, at most */
function samplesFor(longest: number, error: number, risk: number): number {
  const dimension = longest > 3 ? Math.floor(Math.log2(longest - 2)) + 1 : 1;
  return Math.ceil((CONSTANT / error ** 2) * (dimension + Math.log(1 / risk)));
}

/** What has been reached from one end. */
interface Side {
  readonly steps: Int32Array;
  /** Shortest ways from the end. */
  readonly ways: Float64Array;
  readonly order: Int32Array;
  reached: number;
  /** Where the last ring begins in `order`, and how many ties lead out of it. */
  ring: number;
  ties: number;
}

function emptySide(n: number): Side {
  return {
    steps: new Int32Array(n).fill(-1),
    ways: new Float64Array(n),
    order: new Int32Array(n),
    reached: 0,
    ring: 0,
    ties: 0,
  };
}

const degree = ({ offsets }: Csr, v: number): number => offsets[v + 1]! - offsets[v]!;

function start(graph: Csr, side: Side, v: number): void {
  side.steps[v] = 0;
  side.ways[v] = 1;
  side.order[0] = v;
  side.reached = 1;
  side.ring = 0;
  side.ties = degree(graph, v);
}

/** One ring further. @returns ways over persons whom the other side has reached */
function spread(graph: Csr, side: Side, other: Side): number {
  const { offsets, targets } = graph;
  const { steps, ways, order } = side;
  const end = side.reached;
  const d = steps[order[side.ring]!]! + 1;
  for (let at = side.ring; at < end; at++) {
    const v = order[at]!;
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      const w = targets[e]!;
      if (steps[w] === -1) {
        steps[w] = d;
        ways[w] = 0;
        order[side.reached++] = w;
      }
      if (steps[w] === d) ways[w]! += ways[v]!;
    }
  }
  side.ring = end;
  side.ties = 0;
  let meeting = 0;
  for (let at = end; at < side.reached; at++) {
    const w = order[at]!;
    side.ties += degree(graph, w);
    if (other.steps[w] !== -1) meeting += ways[w]! * other.ways[w]!;
  }
  return meeting;
}

/** One of those in the last ring whom both sides have reached, by the ways over them. */
function meetingPoint(last: Side, other: Side, meeting: number, rng: Rng): number {
  let left = rng.next() * meeting;
  let middle = -1;
  for (let at = last.ring; at < last.reached && left >= 0; at++) {
    const w = last.order[at]!;
    if (other.steps[w] === -1) continue;
    middle = w;
    left -= last.ways[w]! * other.ways[w]!;
  }
  return middle;
}

type Visit = (v: number) => void;

/** From a person back to the end of the side, each way as likely. */
function back({ offsets, targets }: Csr, { steps, ways }: Side, from: number, rng: Rng, visit: Visit): void {
  for (let v = from; steps[v]! > 1; ) {
    let left = rng.next() * ways[v]!;
    let before = -1;
    for (let e = offsets[v]!; e < offsets[v + 1]! && left >= 0; e++) {
      if (steps[targets[e]!] !== steps[v]! - 1) continue;
      before = targets[e]!;
      left -= ways[before]!;
    }
    v = before;
    visit(v);
  }
}

/** Visits the persons between two, on one of their shortest ways, each way as likely. Both are in one component. */
function twoSided(graph: Csr): (from: number, to: number, rng: Rng, visit: Visit) => void {
  const [near, far] = [emptySide(graph.n), emptySide(graph.n)];
  return (from, to, rng, visit) => {
    start(graph, near, from);
    start(graph, far, to);
    let meeting = 0;
    let last = near;
    while (meeting === 0) {
      last = near.ties <= far.ties ? near : far;
      meeting = spread(graph, last, last === near ? far : near);
    }
    const middle = meetingPoint(last, last === near ? far : near, meeting, rng);
    if (middle !== from && middle !== to) visit(middle);
    back(graph, near, middle, rng, visit);
    back(graph, far, middle, rng, visit);
    for (const side of [near, far])
      for (let at = 0; at < side.reached; at++) side.steps[side.order[at]!] = -1;
  };
}
