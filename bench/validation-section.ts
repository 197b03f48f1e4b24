import { proportion } from '../src/plan/proportion.ts';
import type { Said } from './validate-planted.ts';
import type { Centre, Coverage, Move } from './validate-silo.ts';

/** yes: within its bound. edge: outside by less than the runs can tell. no: outside. null: no bound. */
export type Within = 'yes' | 'edge' | 'no' | null;

export interface Row {
  readonly cells: readonly string[];
  readonly within: Within;
}

/** One table of docs/validation.md. */
export interface Section {
  readonly title: string;
  /** What was planted, and what is asked of the result. */
  readonly text: string;
  readonly head: readonly string[];
  readonly rows: readonly Row[];
}

const Z = 1.96;

/** Is a mean inside [lo, hi], and if not, could it be by chance? se is the standard error of the mean. */
function judge(value: number, [lo, hi]: readonly [number, number], se: number): Within {
  const outside = Math.max(lo - value, value - hi);
  if (outside <= 1e-9) return 'yes';
  return outside <= Z * se ? 'edge' : 'no';
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** A bound on mean − truth of each row; null = none. */
export type CentreBound = (row: Centre) => readonly [number, number] | null;

/** Table of means against their truth. */
export function centreSection(
  title: string,
  text: string,
  rows: readonly Centre[],
  bound: CentreBound,
): Section {
  return {
    title,
    text,
    head: ['case', 'truth', 'mean', 'bias', 'sd', 'runs'],
    rows: rows.map((row) => {
      const { cell, truth, mean, sd, runs } = row;
      const allowed = bound(row);
      return {
        cells: [cell, ...[truth, mean, mean - truth, sd].map((v) => v.toFixed(3)), String(runs)],
        within: allowed && judge(mean - truth, allowed, sd / Math.sqrt(runs)),
      };
    }),
  };
}

/** Table of the farthest moves, each at most the bound. */
export function moveSection(title: string, text: string, rows: readonly Move[], bound: number): Section {
  return {
    title,
    text,
    head: ['case', 'largest move', 'runs'],
    rows: rows.map(({ cell, most, runs }) => ({
      cells: [cell, most.toExponential(1), String(runs)],
      within: most <= bound ? 'yes' : 'no',
    })),
  };
}

/** Table of how often intervals held the truth; outside when all of Wilson's interval is. */
export function coverageSection(
  title: string,
  text: string,
  rows: readonly Coverage[],
  least = 0.93,
): Section {
  return {
    title,
    text,
    head: ['case', 'held the truth', 'bias', 'mean width', 'runs'],
    rows: rows.map(({ cell, covered, bias, width, runs }) => ({
      cells: [cell, percent(covered), bias.toFixed(3), width.toFixed(2), String(runs)],
      within:
        covered >= least ? 'yes' : proportion(Math.round(covered * runs), runs).hi >= least ? 'edge' : 'no',
    })),
  };
}

const NAMES = { trend: 'trend', halves: 'before/after' } as const;

/** Table of false words of less silo, each at most the bound. */
export function falseSection(
  title: string,
  text: string,
  rows: readonly Said[],
  most: number | null,
): Section {
  return {
    title,
    text,
    head: ['case', 'test', '«redusert»', '«økt»', 'neither', 'runs'],
    rows: rows.map(({ cell, test, reduced, increased }) => ({
      cells: [
        cell,
        NAMES[test],
        percent(reduced.share!),
        percent(increased.share!),
        percent(1 - reduced.share! - increased.share!),
        String(reduced.runs),
      ],
      within: most === null ? null : reduced.share! <= most ? 'yes' : reduced.lo <= most ? 'edge' : 'no',
    })),
  };
}

/** Table of what was found beside what the simulator promises: apart by at most 1.96 standard errors, or (edge) by 3. */
export function promiseSection(title: string, text: string, rows: readonly Said[]): Section {
  return {
    title,
    text,
    head: ['case', 'test', 'found', 'promised', 'difference', 'runs'],
    rows: rows.map(({ cell, test, reduced, promised }) => {
      const [p, q] = [reduced.share!, promised!.share!];
      const pooled = (reduced.count + promised!.count) / (reduced.runs + promised!.runs);
      const se = Math.sqrt(pooled * (1 - pooled) * (1 / reduced.runs + 1 / promised!.runs));
      const apart = Math.abs(p - q);
      return {
        cells: [
          cell,
          NAMES[test],
          percent(p),
          `${percent(q)} (${percent(promised!.lo)}–${percent(promised!.hi)})`,
          percent(p - q),
          String(reduced.runs),
        ],
        within: apart <= Z * se ? 'yes' : apart <= 3 * se ? 'edge' : 'no',
      };
    }),
  };
}
