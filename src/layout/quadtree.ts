/**
 * Points sorted into squares within squares, as columns.
 *
 * A square with two points or more is cut into four, until every point is alone or lies exactly on another. Squares are
 * numbered from 0, the outermost, and a square always has a higher number than the one it lies in.
 */
export interface Quadtree {
  /** Squares that are in use. */
  squares: number;
  /** Four places for each square, in the order of quarters: 0 = empty, above 0 = a square, below 0 = ~ a point. */
  inside: Int32Array;
  /** Left, top, right and bottom of each square. */
  edges: Float64Array;
  /** The point under each point, on exactly the same place; −1 = none. */
  readonly under: Int32Array;
}

/**
 * Room for the tree of so many points, to be filled as often as they move.
 *
 * @param points how many
 * Cost: O(points).
 */
export function createQuadtree(points: number): Quadtree {
  const squares = 16 + 2 * points;
  return {
    squares: 0,
    inside: new Int32Array(4 * squares),
    edges: new Float64Array(4 * squares),
    under: new Int32Array(points),
  };
}

/**
 * Sorts points into the tree, in place of those that were there.
 *
 * @param tree made for as many points
 * @param x finite
 * @param y finite
 * Cost: O(n · depth); no object is made.
 * Source: d3-quadtree (Bostock), whose squares these are: sides are powers of two, so halves are exact.
 */
export function fillQuadtree(tree: Quadtree, x: Float64Array, y: Float64Array): void {
  tree.squares = 0;
  const n = x.length;
  if (n === 0) return;
  newSquare(tree);
  cover(tree.edges, x, y);
  for (let p = 0; p < n; p++) insert(tree, x, y, p);
}

function insert(tree: Quadtree, x: Float64Array, y: Float64Array, p: number): void {
  const [px, py] = [x[p]!, y[p]!];
  tree.under[p] = -1;
  let square = 0;
  let place = quarter(tree.edges, square, px, py);
  while (tree.inside[place]! > 0) {
    square = tree.inside[place]!;
    place = quarter(tree.edges, square, px, py);
  }
  if (tree.inside[place] === 0) {
    tree.inside[place] = ~p;
    return;
  }
  const other = ~tree.inside[place]!;
  if (x[other] === px && y[other] === py) {
    tree.under[p] = other;
    tree.inside[place] = ~p;
    return;
  }
  for (let otherPlace = place; otherPlace === place; ) {
    square = newSquareAt(tree, square, place);
    place = quarter(tree.edges, square, px, py);
    otherPlace = quarter(tree.edges, square, x[other]!, y[other]!);
    tree.inside[otherPlace] = ~other;
  }
  tree.inside[place] = ~p;
}

/** The place in `inside` of the quarter where a point lies. */
function quarter(edges: Float64Array, square: number, x: number, y: number): number {
  const at = 4 * square;
  const right = x >= (edges[at]! + edges[at + 2]!) / 2 ? 1 : 0;
  const low = y >= (edges[at + 1]! + edges[at + 3]!) / 2 ? 2 : 0;
  return at + low + right;
}

/** A new square in a quarter of another. */
function newSquareAt(tree: Quadtree, outer: number, place: number): number {
  const square = newSquare(tree);
  const { edges } = tree;
  const [at, from] = [4 * square, 4 * outer];
  const middleX = (edges[from]! + edges[from + 2]!) / 2;
  const middleY = (edges[from + 1]! + edges[from + 3]!) / 2;
  const [right, low] = [(place & 1) !== 0, (place & 2) !== 0];
  edges[at] = right ? middleX : edges[from]!;
  edges[at + 1] = low ? middleY : edges[from + 1]!;
  edges[at + 2] = right ? edges[from + 2]! : middleX;
  edges[at + 3] = low ? edges[from + 3]! : middleY;
  tree.inside[place] = square;
  return square;
}

function newSquare(tree: Quadtree): number {
  const square = tree.squares++;
  if (4 * square === tree.inside.length) {
    const [inside, edges] = [new Int32Array(8 * square), new Float64Array(8 * square)];
    inside.set(tree.inside);
    edges.set(tree.edges);
    Object.assign(tree, { inside, edges });
  }
  tree.inside.fill(0, 4 * square, 4 * square + 4);
  return square;
}

/** The outermost square: a unit square on whole numbers by the least x and y, doubled until it holds the largest. */
function cover(edges: Float64Array, x: Float64Array, y: Float64Array): void {
  let [lowX, highX, lowY, highY] = [x[0]!, x[0]!, y[0]!, y[0]!];
  for (let p = 1; p < x.length; p++) {
    lowX = Math.min(lowX, x[p]!);
    highX = Math.max(highX, x[p]!);
    lowY = Math.min(lowY, y[p]!);
    highY = Math.max(highY, y[p]!);
  }
  const [left, top] = [Math.floor(lowX), Math.floor(lowY)];
  let side = 1;
  while (highX >= left + side || highY >= top + side) side *= 2;
  edges.set([left, top, left + side, top + side]);
}
