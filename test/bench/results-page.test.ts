import { describe, expect, it } from 'vitest';
import { ATTENDANCES, exponent, growthOf } from '../../bench/growth.ts';
import { growthFigure } from '../../bench/growth-figure.ts';
import { makeLog } from '../../bench/make-log.ts';
import type { Part } from '../../bench/results.ts';
import { resultsPage } from '../../bench/results-page.ts';
import { isReached, type Row, ratioOf } from '../../bench/row.ts';
import { rowTable, threeDigits } from '../../bench/row-table.ts';

const row = (change: Partial<Row>): Row => ({
  item: 'work',
  unit: 'ms',
  ours: 10,
  peer: 'peer 1.0',
  theirs: 30,
  goal: { kind: 'times', value: 2.5 },
  rounds: [5, 5],
  note: '',
  ...change,
});
const part = (section: string, size: string, rows: readonly Row[]): Part => ({
  section,
  size,
  date: '2025-01-01',
  machine: 'a machine',
  load: 0.1,
  seconds: 3,
  rows,
});

describe('a row', () => {
  it('30 ms over 10 ms is 3 ×, which reaches 2.5 × and not 3.5 ×', () => {
    expect(ratioOf(row({}))).toBe(3);
    expect(isReached(row({}))).toBe(true);
    expect(isReached(row({ goal: { kind: 'times', value: 3.5 } }))).toBe(false);
  });

  it('of modularity is ours over theirs', () => {
    const q = row({ unit: '', ours: 0.42, theirs: 0.4, goal: { kind: 'share', value: 0.99 } });
    expect(ratioOf(q)).toBeCloseTo(1.05, 12);
    expect(isReached(q)).toBe(true);
    expect(isReached({ ...q, ours: 0.39 })).toBe(false);
  });

  it('with a limit is judged by ours alone', () => {
    const limit = row({ peer: null, theirs: null, goal: { kind: 'most', value: 10 } });
    expect(isReached(limit)).toBe(true);
    expect(isReached({ ...limit, ours: 10.1 })).toBe(false);
  });

  it('without the peer has no ratio and is not judged', () => {
    expect(ratioOf(row({ theirs: null }))).toBeNull();
    expect(isReached(row({ theirs: null }))).toBeNull();
    expect(isReached(row({ ours: null, goal: { kind: 'most', value: 1 } }))).toBeNull();
  });
});

describe('the table of a section', () => {
  it('puts the sizes of an item under each other, a dash for a missing peer, the goal beside the ratio', () => {
    const parts = [
      part('rewiring', 'S', [row({}), row({ item: 'other', theirs: null })]),
      part('rewiring', 'M', [row({ theirs: 20 })]),
    ];
    expect(rowTable(parts).slice(2)).toEqual([
      '| work | S | 10.0 ms | peer 1.0 | 30.0 ms | 3.00 × | ≥ 2.5 × | yes | 5 / 5 |  |',
      '| work | M | 10.0 ms | peer 1.0 | 20.0 ms | 2.00 × | ≥ 2.5 × | **no** | 5 / 5 |  |',
      '| other | S | 10.0 ms | peer 1.0 | – |  | ≥ 2.5 × | – | 5 / 5 |  |',
    ]);
  });

  it('writes three digits that count', () => {
    expect([0.01234, 1.234, 12.34, 123.4, 12345.6].map(threeDigits)).toEqual([
      '0.0123',
      '1.23',
      '12.3',
      '123',
      '12,346',
    ]);
  });
});

describe('the page', () => {
  const parts = [part('rewiring', 'S', [row({})]), part('counts', 'S', [row({ item: 'count', theirs: 11 })])];

  it('says how many goals are reached and which are not', () => {
    const page = resultsPage(parts, false);
    expect(page).toContain('**Goals reached: 1 of 2.** Not reached:');
    expect(page).toContain('- count, S beside peer 1.0: 1.10 ×, goal ≥ 2.5 ×');
  });

  it('names the peers that were found and those that were not', () => {
    const missing = part('paths', 'S', [row({ peer: 'sna', theirs: null })]);
    expect(resultsPage([...parts, missing], false)).toContain('Peers found: peer 1.0. Not found: sna.');
  });

  it('gives every section its date and its load', () => {
    expect(resultsPage(parts, false).match(/Measured: S 2025-01-01, 3 s, load 0\.1/g)).toHaveLength(2);
  });
});

describe('growth', () => {
  const ingest = (size: string, seconds: number, mb: number): Part =>
    part('ingest', size, [
      row({
        item: 'files to the graphs of 12 months',
        unit: 's',
        ours: seconds,
        peer: 'DuckDB',
        theirs: null,
      }),
      row({ item: 'files to the graphs of 12 months', unit: 'MB', ours: mb, peer: 'DuckDB', theirs: null }),
    ]);
  const parts = [ingest('M', 1, 50), ingest('L', ATTENDANCES.L / ATTENDANCES.M, 100)];

  it('in step with the log has the power 1; without a second size there is none', () => {
    const [own, ...others] = growthOf(parts, 's');
    expect(exponent(own!)).toBeCloseTo(1, 12);
    expect(others).toEqual([]);
    expect(growthOf(parts.slice(1), 's')).toEqual([]);
    expect(growthFigure(parts.slice(1))).toBeNull();
  });

  it('is drawn with every value named', () => {
    const figure = growthFigure(parts)!;
    expect(figure).toContain('15.5 at L');
    expect(figure).toContain('100 at L');
  });

  it.each(['S', 'M'] as const)('%s has the stated attendances', (size) => {
    const lines = makeLog(size, 1).get('attendance.csv')!.trimEnd().split('\n');
    expect(lines.length - 1).toBe(ATTENDANCES[size]);
  });
});
