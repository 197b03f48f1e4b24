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

/** A column of whole numbers that grows in blocks, so that nothing is copied. */
export function blocks(): {
  push(value: number): void;
  each(visit: (value: number, at: number) => void): void;
  readonly count: number;
} {
  const SIZE = 1 << 18;
  const all: Int32Array[] = [];
  let count = 0;
  return {
    get count() {
      return count;
    },
    push(value) {
      if (count % SIZE === 0) all.push(new Int32Array(SIZE));
      all[all.length - 1]![count++ % SIZE] = value;
    },
    each(visit) {
      for (let at = 0; at < count; at++) visit(all[Math.floor(at / SIZE)]![at % SIZE]!, at);
    },
  };
}
