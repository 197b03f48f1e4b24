import type { MarginKinds } from './margin-kinds.ts';

/** What is left of the margins when everything that could not have been otherwise is taken out. */
export interface ForcedMargins {
  /** When a kind was taken out, 1, 2, 3 …; 0 = it is free. The earlier of row and column decides a cell. */
  readonly rowTurn: Int32Array;
  readonly columnTurn: Int32Array;
  /** 1 = was in everything still open, 0 = was in nothing; of kinds taken out. */
  readonly rowValue: Uint8Array;
  readonly columnValue: Uint8Array;
  /** Attendances left over for each row (column) of a free kind. */
  readonly rowLeft: Int32Array;
  readonly columnLeft: Int32Array;
}

/**
 * Which rows and columns are forced by their margins: all of what is open to them, or nothing?
 *
 * An all-hands meeting, or a person in every meeting, has probability 1 throughout and no finite parameter. Such kinds
 * are taken out until none is left; whoever is left is judged by what is open after that, so that the mask counts.
 *
 * Cost: O((kinds taken out) × (row kinds + column kinds)).
 */
export function forcedMargins(kinds: MarginKinds): ForcedMargins {
  const { rowCount, columnCount, open } = kinds;
  const n = rowCount.length;
  const m = columnCount.length;
  const rowTurn = new Int32Array(n);
  const columnTurn = new Int32Array(m);
  const rowValue = new Uint8Array(n);
  const columnValue = new Uint8Array(m);
  const rowLeft = kinds.rowMargin.slice();
  const columnLeft = kinds.columnMargin.slice();
  const rowOpen = new Int32Array(n);
  const columnOpen = new Int32Array(m);
  for (let r = 0; r < n; r++) {
    for (let c = 0; c < m; c++) {
      if (open[r * m + c] === 0) continue;
      rowOpen[r]! += columnCount[c]!;
      columnOpen[c]! += rowCount[r]!;
    }
  }
  let turn = 0;
  for (let before = -1; before !== turn; ) {
    before = turn;
    for (let r = 0; r < n; r++) {
      if (rowTurn[r] !== 0 || (rowLeft[r] !== 0 && rowLeft[r] !== rowOpen[r])) continue;
      rowTurn[r] = ++turn;
      rowValue[r] = rowLeft[r] === 0 ? 0 : 1;
      for (let c = 0; c < m; c++) {
        if (columnTurn[c] !== 0 || open[r * m + c] === 0) continue;
        columnOpen[c]! -= rowCount[r]!;
        columnLeft[c]! -= rowCount[r]! * rowValue[r]!;
      }
    }
    for (let c = 0; c < m; c++) {
      if (columnTurn[c] !== 0 || (columnLeft[c] !== 0 && columnLeft[c] !== columnOpen[c])) continue;
      columnTurn[c] = ++turn;
      columnValue[c] = columnLeft[c] === 0 ? 0 : 1;
      for (let r = 0; r < n; r++) {
        if (rowTurn[r] !== 0 || open[r * m + c] === 0) continue;
        rowOpen[r]! -= columnCount[c]!;
        rowLeft[r]! -= columnCount[c]! * columnValue[c]!;
      }
    }
  }
  return { rowTurn, columnTurn, rowValue, columnValue, rowLeft, columnLeft };
}
