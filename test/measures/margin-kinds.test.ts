import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MarginKinds, marginKinds } from '../../src/measures/margin-kinds.ts';
import { isOpen, openPlaces, openRuns } from '../../src/measures/open-runs.ts';
import type { TwoMode } from '../../src/measures/two-mode.ts';
import { openWhere, smallTwoMode } from '../fixtures/two-modes.ts';

/** The same by the definition, asking for every cell. */
function plainKinds(mode: TwoMode, events: Int32Array): MarginKinds {
  const rows = [...Array(mode.rows).keys()];
  const cells = (row: number): string =>
    Array.from(events, (e) => Number(isOpen(mode.eligible, row, e))).join('');
  const degree = rows.map((row) => [...events].filter((e) => mode.events[e]!.members.includes(row)).length);
  const size = Array.from(events, (e) => mode.events[e]!.members.length);
  const rowKeys = rows.map((row) => `${degree[row]} ${cells(row)}`);
  const columnKeys = size.map((k, at) => `${k} ${rows.map((row) => cells(row)[at]).join('')}`);
  const numbered = (keys: readonly string[]): [Int32Array, number[]] => {
    const different = [...new Set(keys)];
    return [
      Int32Array.from(keys, (key) => different.indexOf(key)),
      different.map((key) => keys.indexOf(key)),
    ];
  };
  const [rowKind, firstRow] = numbered(rowKeys);
  const [columnKind, firstColumn] = numbered(columnKeys);
  const count = (kind: Int32Array, firsts: readonly number[]): Int32Array =>
    Int32Array.from(firsts, (_, k) => kind.filter((own) => own === k).length);
  return {
    rowKind,
    columnKind,
    rowCount: count(rowKind, firstRow),
    columnCount: count(columnKind, firstColumn),
    rowMargin: Int32Array.from(firstRow, (row) => degree[row]!),
    columnMargin: Int32Array.from(firstColumn, (at) => size[at]!),
    open: Uint8Array.from(firstRow.flatMap((row) => firstColumn.map((at) => Number(cells(row)[at])))),
  };
}

const drawn = fc
  .record({
    rows: fc.integer({ min: 2, max: 7 }),
    events: fc.integer({ min: 1, max: 12 }),
    isMasked: fc.boolean(),
  })
  .chain(({ rows, events, isMasked }) =>
    fc.record({
      spells: fc.array(fc.tuple(fc.nat(events), fc.nat(events)), { minLength: rows, maxLength: rows }),
      isThere: fc.array(fc.boolean(), { minLength: rows * events, maxLength: rows * events }),
      taken: fc.subarray([...Array(events).keys()], { minLength: 1 }),
      isMasked: fc.constant(isMasked),
    }),
  );

test('kinds by runs are kinds by cells, whichever events are taken', () => {
  fc.assert(
    fc.property(drawn, ({ spells, isThere, taken, isMasked }) => {
      const rows = spells.length;
      const events = isThere.length / rows;
      const meetings = Array.from({ length: events }, (_, e) => {
        const there = spells.flatMap((_, row) => (isThere[row * events + e] ? [row] : []));
        return there.length < 2 ? [0, 1] : there;
      });
      const within = ([from, to]: readonly [number, number], e: number): boolean => from <= e && e < to;
      const eligible = openWhere(
        rows,
        events,
        (row, e) => meetings[e]!.includes(row) || within(spells[row]!, e),
      );
      const mode = smallTwoMode('A'.repeat(rows), meetings);
      const masked = isMasked ? { ...mode, eligible } : mode;
      const chosen = Int32Array.from(taken);
      expect(marginKinds(masked, chosen)).toEqual(plainKinds(masked, chosen));
    }),
    { seed: 1, numRuns: 200 },
  );
});

test('ranges that touch or overlap are one run, empty ones none', () => {
  const runs = openRuns([
    [
      [4, 6],
      [0, 2],
      [2, 3],
      [5, 9],
      [7, 7],
    ],
    [],
    [[1, 2]],
  ]);
  expect(runs).toEqual({
    first: Int32Array.of(0, 2, 2, 3),
    from: Int32Array.of(0, 4, 1),
    to: Int32Array.of(3, 9, 2),
  });
  expect(openPlaces(runs, 0, [0, 2, 4, 8, 9])).toEqual([[0, 4]]);
  expect(openPlaces(runs, 0, [0, 3, 4, 9])).toEqual([
    [0, 1],
    [2, 3],
  ]);
});
