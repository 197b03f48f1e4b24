import {
  type ContactChange,
  type ContactLevel,
  type ContactWindow,
  compareContact,
  contactBeyond,
  contactLevel,
  NO_CONTACT,
} from '../change/compare-contact.ts';
import { falseDiscovery } from '../measures/false-discovery.ts';
import { cellSeries, type MatrixSeries, placeOf } from '../measures/matrix-series.ts';
import { EXTERNAL_SECTOR } from '../model/affiliation.ts';
import type { TwoModeNumbers } from './two-mode-numbers.ts';

/** Share of false findings that is accepted over the pairs (or sectors) of a layer. */
export const FALSE_SHARE = 0.05;
/** Below half of what chance gives in every window two sectors keep apart; above it they do not. */
const HALF = 0.5;

/** What is sure of two sectors, or of one against all others. */
export type ContactVerdict = 'INCREASED' | 'REDUCED' | 'CLOSED' | 'OPEN' | 'UNDECIDED';

/** Contact between two sectors over the pilot. */
export interface PairChange extends ContactChange {
  readonly a: string;
  readonly b: string;
  /** One per window. */
  readonly levels: readonly (ContactLevel | null)[];
  /** O and E of all windows added up. */
  readonly whole: ContactLevel | null;
  /** False discovery rate of the change over all pairs; null without an interval. */
  readonly q: number | null;
  /** A change comes before CLOSED and OPEN. */
  readonly verdict: ContactVerdict;
}

/** Contact of one sector with all others together. */
export interface OneSectorChange extends ContactChange {
  readonly sector: string;
  readonly q: number | null;
  /** INCREASED or REDUCED only when at least two of its pairs moved the same way: the sector moved, not a neighbour. */
  readonly verdict: 'INCREASED' | 'REDUCED' | 'UNDECIDED';
  /** The sectors of those pairs. */
  readonly partners: readonly string[];
}

/** Which silo opened, and with whom? */
export interface SectorChange {
  readonly pairs: readonly PairChange[];
  readonly sectors: readonly OneSectorChange[];
}

/**
 * Which silo opened, which pair of sectors changed, and which kept apart all along?
 *
 * Per pair O/E of the sector matrix (method 2.1.3), and per sector O/E with all others together, in the first window against the last
 * (compareContact). A change counts when its 95 % interval excludes 0 and its false discovery rate over all pairs
 * (or sectors) is at most 0.05. CLOSED: surely below half of chance in every window (one-sided p, the largest over windows,
 * since all must hold; false discovery rate over pairs at most 0.05). OPEN: above half in every window, and surely so
 * over all windows together, with the same rate. A pair that changes moves two sectors, so a sector is said to have changed
 * only when two of its pairs did.
 * `Ekstern` is left out.
 *
 * @param first index of the earlier window compared; −1 = none, and no change is said
 * @returns pairs and sectors, sorted by name
 * Cost: O(attendance + events × sectors²).
 */
export function sectorChange(
  windows: readonly { readonly twoMode: Pick<TwoModeNumbers, 'mode' | 'cells'> | null }[],
  first: number,
  last: number,
): SectorChange {
  const parts = windows.map(({ twoMode }): Cells | null =>
    twoMode ? { names: twoMode.mode.sectorNames, matrix: twoMode.cells } : null,
  );
  const names = [...new Set(parts.flatMap((p) => [...(p?.names ?? [])]))]
    .filter((name) => name !== EXTERNAL_SECTOR)
    .sort();
  const of =
    (pairs: Pairs) =>
    (part: Cells | null | undefined): ContactWindow =>
      part ? contactOf(part, pairs) : NO_CONTACT;
  const changeOf = (pairs: Pairs): ContactChange =>
    compareContact(of(pairs)(parts[first]), of(pairs)(parts[last]));
  const pool = pooling(parts.map((part) => part?.matrix.series ?? NO_CONTACT.series));
  const raw = names.flatMap((a, i) =>
    names.slice(i + 1).map((b) => {
      const all = parts.map(of([[a, b]]));
      return { a, b, levels: all.map(contactLevel), whole: contactLevel(pool(all)), ...changeOf([[a, b]]) };
    }),
  );
  const q = rates(raw.map((pair) => pair.p));
  const below = rates(raw.map((pair) => worst(pair.levels)));
  const above = rates(
    raw.map((pair) => (isAbove(pair.levels) ? contactBeyond(pair.whole!, HALF, 'above') : 1)),
  );
  const pairs = raw.map((pair, i): PairChange => {
    const moved = sure(pair, q[i]!);
    const rest = isSmall(below[i]!) ? 'CLOSED' : isSmall(above[i]!) ? 'OPEN' : 'UNDECIDED';
    return { ...pair, q: q[i]!, verdict: moved === 'UNDECIDED' ? rest : moved };
  });
  const lone = names.map((sector) =>
    changeOf(names.filter((other) => other !== sector).map((other) => [sector, other])),
  );
  const sectorQ = rates(lone.map((change) => change.p));
  const sectors = names.map((sector, i): OneSectorChange => {
    const moved = sure(lone[i]!, sectorQ[i]!);
    const partners = pairs
      .filter((pair) => pair.verdict === moved && (pair.a === sector || pair.b === sector))
      .map((pair) => (pair.a === sector ? pair.b : pair.a));
    const verdict = partners.length > 1 ? moved : 'UNDECIDED';
    return { sector, ...lone[i]!, q: sectorQ[i]!, verdict, partners };
  });
  return { pairs, sectors };
}

const isSmall = (q: number | null): boolean => q !== null && q <= FALSE_SHARE;

function sure({ change }: ContactChange, q: number | null): 'INCREASED' | 'REDUCED' | 'UNDECIDED' {
  const { verdict } = change;
  return isSmall(q) && (verdict === 'INCREASED' || verdict === 'REDUCED') ? verdict : 'UNDECIDED';
}

/** The least sure of the windows; null where a window has no level. */
function worst(levels: readonly (ContactLevel | null)[]): number | null {
  let most: number | null = null;
  for (const level of levels) {
    if (level === null) return null;
    most = Math.max(most ?? 0, contactBeyond(level, HALF, 'below'));
  }
  return most;
}

function isAbove(levels: readonly (ContactLevel | null)[]): boolean {
  return levels.length > 0 && levels.every((level) => level !== null && level.value > HALF);
}

/**
 * All windows as one, each measured against its own activity: a function of windows with these series.
 *
 * Where a series of a window is added is found once and used for every pair of sectors.
 */
function pooling(windows: readonly Int32Array[]): (windows: readonly ContactWindow[]) => ContactWindow {
  const places = new Map<number, number>();
  const placeIn = windows.map((own) =>
    own.map((id) => {
      const place = places.get(id) ?? places.size;
      places.set(id, place);
      return place;
    }),
  );
  const series = Int32Array.from(places.keys());
  return (all) => {
    const observed = new Float64Array(series.length);
    const expected = new Float64Array(series.length);
    all.forEach((window, w) => {
      const place = placeIn[w]!;
      for (let c = 0; c < place.length; c++) {
        observed[place[c]!]! += window.observed[c]!;
        expected[place[c]!]! += window.expected[c]!;
      }
    });
    return { series, observed, expected };
  };
}

/** False discovery rates of those that have a p-value. */
function rates(p: readonly (number | null)[]): (number | null)[] {
  const q = falseDiscovery(p.flatMap((value) => value ?? []));
  let at = 0;
  return p.map((value) => (value === null ? null : q[at++]!));
}

interface Cells {
  readonly names: readonly string[];
  readonly matrix: MatrixSeries;
}

type Pairs = readonly (readonly [string, string])[];

/** Sums over cells; a pair with a sector that is not in the window adds nothing. */
function contactOf({ names, matrix }: Cells, pairs: Pairs): ContactWindow {
  const places = pairs.flatMap(([a, b]) => {
    const [g, h] = [names.indexOf(a), names.indexOf(b)];
    return g < 0 || h < 0 ? [] : [placeOf(Math.min(g, h), Math.max(g, h), names.length)];
  });
  const { series } = matrix;
  const observed = new Float64Array(series.length);
  const expected = new Float64Array(series.length);
  for (const place of places) {
    const own = cellSeries(matrix, place);
    for (let c = 0; c < series.length; c++) {
      observed[c]! += own.observed[c]!;
      expected[c]! += own.expected[c]!;
    }
  }
  return { series, observed, expected };
}
