/** A column that grows. */
export function column(): { values: Float64Array<ArrayBuffer>; count: number; push(value: number): void } {
  return {
    values: new Float64Array(1024),
    count: 0,
    push(value) {
      if (this.count === this.values.length) {
        const more = new Float64Array(2 * this.count);
        more.set(this.values);
        this.values = more;
      }
      this.values[this.count++] = value;
    },
  };
}

/** Whole numbers, one after the other. */
export interface Blocks {
  readonly count: number;
  push(value: number): void;
  /** The number at a place below count. */
  at(place: number): number;
  each(visit: (value: number, at: number) => void): void;
}

const BLOCK_BITS = 15;
const BLOCK = 1 << BLOCK_BITS;

/** A column of whole numbers that grows in blocks, so that nothing is copied. */
export function blocks(): Blocks {
  const all: Int32Array[] = [];
  let count = 0;
  const at = (place: number): number => all[place >> BLOCK_BITS]![place & (BLOCK - 1)]!;
  return {
    get count() {
      return count;
    },
    push(value) {
      if (count % BLOCK === 0) all.push(new Int32Array(BLOCK));
      all[count >> BLOCK_BITS]![count++ & (BLOCK - 1)] = value;
    },
    at,
    each(visit) {
      for (let place = 0; place < count; place++) visit(at(place), place);
    },
  };
}
