import { curveballTest } from '../change/curveball.ts';
import { labelPermutationTest } from '../change/label-permutation.ts';
import type { NullTest } from '../change/null-test.ts';
import type { BipartiteNull } from '../measures/bipartite-null.ts';
import { isOpen } from '../measures/open-runs.ts';
import { largestShare } from '../measures/silo-events.ts';
import type { TwoMode } from '../measures/two-mode.ts';
import type { TwoModeNumbers } from './two-mode-numbers.ts';

export interface ChanceTestOptions {
  readonly seed: number;
  readonly draws: number;
}

/**
 * Are the sector labels at all related to who meets in this window?
 *
 * Labels are shuffled over persons who were there at the same meetings' times; who attends and the fitted chance stay,
 * only the sectors in the sums change, so that every draw is the silo index itself.
 *
 * @param options.draws number of draws R
 * @returns see NullTest; the observed statistic is S, also where there are too few meetings to publish it
 * Cost: O(R · (attendance + rows · kinds of events)).
 */
export function labelTest(
  { mode, chance }: Pick<TwoModeNumbers, 'mode' | 'chance'>,
  options: ChanceTestOptions,
): NullTest<'NOTHING_TO_PERMUTE' | 'STATISTIC_UNDEFINED'> {
  const { eligible } = mode;
  const pattern = (row: number): string => {
    if (eligible === null) return '';
    const [start, end] = [eligible.first[row]!, eligible.first[row + 1]!];
    return `${eligible.from.subarray(start, end).join()} ${eligible.to.subarray(start, end).join()}`;
  };
  const patterns = Array.from({ length: mode.rows }, (_, row) => pattern(row));
  return labelPermutationTest({ labels: [...mode.sector], patterns }, siloOfLabels(mode, chance), options);
}

/**
 * The silo index as a function of the sectors of the rows.
 *
 * Rows with the same chance everywhere and the same mask are counted together, and so are kinds of events with the same
 * mask, so that a draw costs the kinds and not the cells.
 *
 * @returns S; NaN where no meeting has room
 * Cost: per call O(attendance + rows + kinds of rows · kinds of events · sectors).
 */
export function siloOfLabels(mode: TwoMode, chance: BipartiteNull): (labels: Int32Array) => number {
  const { rowKind, rowKinds, p, open } = rowKindsOf(mode, chance);
  const sectors = mode.sectorNames.length;
  const count = new Int32Array(rowKinds * sectors);
  const [sum, squares] = [new Float64Array(sectors), new Float64Array(sectors)];
  const sizes = new Array<number>(sectors).fill(0);
  const present = new Int32Array(sectors);
  const members = mode.events.map((event) => Int32Array.from(event.members));
  const hours = Float64Array.from(mode.events, (event) => event.hours);
  const expected = new Float64Array(chance.kinds);
  const capacity = new Float64Array(chance.kinds);
  /** Cells of `count` that are not 0, with their kind of row and sector; the first `filled`. */
  const [kindOf, sectorOf, many] = [0, 1, 2].map(() => new Int32Array(count.length)) as Columns;
  const fill = (labels: Int32Array): number => {
    count.fill(0);
    for (let row = 0; row < mode.rows; row++)
      if (labels[row]! >= 0) count[rowKind[row]! * sectors + labels[row]!]!++;
    let filled = 0;
    for (let at = 0; at < count.length; at++) {
      if (count[at] === 0) continue;
      kindOf[filled] = Math.floor(at / sectors);
      sectorOf[filled] = at % sectors;
      many[filled++] = count[at]!;
    }
    return filled;
  };
  const shares = (k: number, filled: number): void => {
    sum.fill(0);
    squares.fill(0);
    sizes.fill(0);
    for (let i = 0; i < filled; i++) {
      const at = k * rowKinds + kindOf[i]!;
      if (open[at] === 0) continue;
      const g = sectorOf[i]!;
      const own = many[i]! * p[at]!;
      sum[g]! += own;
      squares[g]! += own * p[at]!;
      sizes[g]! += many[i]!;
    }
    let same = 0;
    for (let g = 0; g < sectors; g++) same += sum[g]! ** 2 - squares[g]!;
    capacity[k] = largestShare(sizes, mode.events[chance.example[k]!]!.members.length);
    expected[k] = Math.min(
      capacity[k]!,
      Math.max(0, same / (chance.total[k]! ** 2 - chance.totalSquares[k]!)),
    );
  };
  return (labels) => {
    const filled = fill(labels);
    for (let k = 0; k < chance.kinds; k++) shares(k, filled);
    let [above, room] = [0, 0];
    for (let e = 0; e < hours.length; e++) {
      const k = chance.kind[e]!;
      const free = capacity[k]! - expected[k]!;
      if (free <= NO_ROOM) continue;
      above += hours[e]! * (sameSectorShare(members[e]!, labels, present) - expected[k]!);
      room += hours[e]! * free;
    }
    return room > NO_ROOM ? above / room : Number.NaN;
  };
}

const NO_ROOM = 1e-9;

type Columns = [Int32Array, Int32Array, Int32Array];

/** Share of the pairs in the room that are of one sector. `present` is all 0 before and after. */
function sameSectorShare(members: Int32Array, labels: Int32Array, present: Int32Array): number {
  const size = members.length;
  let same = 0;
  for (let i = 0; i < size; i++) {
    const g = labels[members[i]!]!;
    if (g >= 0) same += 2 * present[g]!++;
  }
  for (let i = 0; i < size; i++) {
    const g = labels[members[i]!]!;
    if (g >= 0) present[g] = 0;
  }
  return same / (size * (size - 1));
}

interface RowKinds {
  readonly rowKind: Int32Array;
  readonly rowKinds: number;
  /** Kinds of events × kinds of rows: probability, and whether the row could be there. */
  readonly p: Float64Array;
  readonly open: Uint8Array;
}

/** Rows that every kind of event treats alike. */
function rowKindsOf({ rows, eligible }: TwoMode, chance: BipartiteNull): RowKinds {
  const kinds = new Map<string, number>();
  const examples: number[] = [];
  const rowKind = Int32Array.from({ length: rows }, (_, row) => {
    const key = Array.from(
      chance.example,
      (e) => `${Number(isOpen(eligible, row, e))}${chance.probability(row, e)}`,
    ).join();
    const known = kinds.get(key);
    if (known !== undefined) return known;
    kinds.set(key, kinds.size);
    return examples.push(row) - 1;
  });
  const p = new Float64Array(chance.kinds * examples.length);
  const open = new Uint8Array(p.length);
  chance.example.forEach((e, k) => {
    examples.forEach((row, r) => {
      p[k * examples.length + r] = chance.probability(row, e);
      open[k * examples.length + r] = isOpen(eligible, row, e) ? 1 : 0;
    });
  });
  return { rowKind, rowKinds: examples.length, p, open };
}

/**
 * How siloed would the meetings be if only how often each person meets and how large each meeting is were given?
 *
 * Attendances are traded at random with both margins held; chance and capacity depend on the margins alone, so only the
 * observed shares of same-sector pairs are counted anew.
 *
 * @returns see NullTest
 * Cost: O(R · attendance) and the trades.
 */
export function tradeTest(
  { mode, silo }: Pick<TwoModeNumbers, 'mode' | 'silo'>,
  options: ChanceTestOptions,
): NullTest<'TOO_FEW_EVENTS' | 'STATISTIC_UNDEFINED'> {
  const { eligible, sector, events } = mode;
  const { expected, capacity } = silo.events;
  const present = new Int32Array(mode.sectorNames.length);
  const hours = Float64Array.from(events, (event) => event.hours);
  const counts = events.map((_, e) => capacity[e]! - expected[e]! > NO_ROOM);
  const room = events.reduce(
    (all, { hours }, e) => all + (counts[e] ? hours * (capacity[e]! - expected[e]!) : 0),
    0,
  );
  const statistic = (drawn: readonly Int32Array[]): number => {
    let above = 0;
    for (let e = 0; e < drawn.length; e++)
      if (counts[e]) above += hours[e]! * (sameSectorShare(drawn[e]!, sector, present) - expected[e]!);
    return room > NO_ROOM ? above / room : Number.NaN;
  };
  const isEligible =
    eligible === null ? {} : { isEligible: (row: number, e: number) => isOpen(eligible, row, e) };
  return curveballTest(
    { persons: mode.rows, events: events.map((e) => e.members), ...isEligible },
    statistic,
    options,
  );
}
