import { median } from './median.ts';

/** One taking of the time. */
export interface Timing {
  /** Time in ms, or whatever is compared. */
  readonly ms: number;
  /** A number that should agree with the others'; null = none. */
  readonly value: number | null;
  /** Highest memory of a whole process, MB. */
  readonly mb?: number | null;
  /** Wall time of a whole process, ms. */
  readonly wall?: number | null;
  /** What was measured when it was not the whole, e.g. «20 of 1,000 persons»; `ms` is then scaled up. */
  readonly part?: string | null;
}

/** Who takes part in a comparison. */
export interface Contender {
  time(): Promise<Timing | null> | Timing | null;
  /** Times it is taken where it is too slow for all rounds. */
  readonly most?: number;
}

/** Medians of one contender. */
export interface Times extends Timing {
  readonly rounds: number;
}

/** CPU time of warming up, ms, and least CPU time of one taking. */
const [WARM_MS, LEAST_MS] = [300, 20];

/**
 * How long does each of them take? In turn, round by round, so that a change of the machine's pace meets all alike.
 *
 * @param contenders ours first
 * @param rounds times each is taken
 * @returns medians in the order of the contenders; null for one that could not be timed
 * Cost: rounds × all.
 */
export async function alternate(contenders: readonly Contender[], rounds: number): Promise<(Times | null)[]> {
  const taken = contenders.map(() => [] as Timing[]);
  const failed = new Set<number>();
  for (let round = 0; round < rounds; round++) {
    for (const [i, { time, most = rounds }] of contenders.entries()) {
      if (failed.has(i) || round >= most) continue;
      const one = await time();
      if (one === null) failed.add(i);
      else taken[i]!.push(one);
    }
  }
  return taken.map((all) => {
    if (all.length === 0) return null;
    const middle = (of: (timing: Timing) => number | null): number | null => {
      const values = all.flatMap((timing) => of(timing) ?? []);
      return values.length === 0 ? null : median(values);
    };
    return {
      ms: middle((t) => t.ms)!,
      value: middle((t) => t.value),
      mb: middle((t) => t.mb ?? null),
      wall: middle((t) => t.wall ?? null),
      part: all[0]!.part ?? null,
      rounds: all.length,
    };
  });
}

/**
 * CPU time of work in this process, after the engine has warmed to it; what is short is repeated within a taking.
 *
 * @param work gives a number that should agree with the others'
 */
export function inProcess(work: () => number): Contender {
  let repeats = 0;
  let value = 0;
  const cpu = (times: number): number => {
    const start = process.cpuUsage();
    for (let i = 0; i < times; i++) value = work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  const warmUp = (): void => {
    let last = cpu(1);
    for (let sum = last; sum < WARM_MS; sum += last) last = cpu(1);
    repeats = Math.max(1, Math.ceil(LEAST_MS / Math.max(last, 1e-3)));
  };
  return {
    time() {
      if (repeats === 0) warmUp();
      return { ms: cpu(repeats) / repeats, value };
    },
  };
}

/** So many times what another takes once. */
export function times(count: number, { time, ...rest }: Contender, part: string): Contender {
  return {
    ...rest,
    async time() {
      const once = await time();
      return once && { ms: count * once.ms, value: null, part };
    },
  };
}

/** The same, taken only once where it is slow. */
export function once(contender: Contender, isSlow: boolean): Contender {
  return isSlow ? { ...contender, most: 1 } : contender;
}
