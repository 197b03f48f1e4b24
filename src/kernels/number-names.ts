/** Names, as bytes, numbered 0, 1, 2 … in the order they are first met. */
export interface NameNumbers {
  readonly count: number;
  /** Number of the name bytes[from … to); a new one gets the next number. */
  add(bytes: Uint8Array, from: number, to: number): number;
  /** Number of the name; −1 = not met. */
  find(bytes: Uint8Array, from: number, to: number): number;
  /** The name of a number, as text. */
  nameOf(number: number): string;
  /** Every name as text, by number. Throws TypeError where one is no UTF-8. Cost: O(length of all names). */
  allNames(): string[];
  /** Place of each number when names are sorted by their bytes. */
  sortedPlaces(): Int32Array;
}

const FIRST_SLOTS = 1 << 10;

/**
 * Which number has this name? Without making a text of it.
 *
 * @returns an empty list of names
 * Cost: O(length of the name) a call; about 16 bytes a name and the name itself.
 * Source: hash FNV-1a; open addressing, Knuth 1973, The Art of Computer Programming 3, 6.4
 */
export function numberNames(): NameNumbers {
  let count = 0;
  let slots = new Int32Array(FIRST_SLOTS).fill(-1);
  let hashes = new Int32Array(FIRST_SLOTS);
  let ends = new Int32Array(FIRST_SLOTS + 1);
  let pool = new Uint8Array(8 * FIRST_SLOTS);
  const isName = (number: number, bytes: Uint8Array, from: number, to: number): boolean => {
    const start = ends[number]!;
    if (ends[number + 1]! - start !== to - from) return false;
    let at = to - 1;
    while (at >= from && bytes[at] === pool[start + at - from]) at--;
    return at < from;
  };
  const slotOf = (bytes: Uint8Array, from: number, to: number, hash: number): number => {
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const known = slots[slot]!;
      if (known === -1) return slot;
      if (hashes[known] !== hash) continue;
      if (isName(known, bytes, from, to)) return slot;
    }
  };
  const grow = (): void => {
    slots = new Int32Array(2 * slots.length).fill(-1);
    const mask = slots.length - 1;
    for (let i = 0; i < count; i++) {
      let slot = hashes[i]! & mask;
      while (slots[slot] !== -1) slot = (slot + 1) & mask;
      slots[slot] = i;
    }
    hashes = longer(hashes, slots.length);
    ends = longer(ends, slots.length + 1);
  };
  let last = 0;
  const find = (bytes: Uint8Array, from: number, to: number): number => {
    // Rows of a meeting mostly follow each other, and so do the meetings: no look-up for the same name or the next.
    if (last < count && isName(last, bytes, from, to)) return last;
    if (last + 1 < count && isName(last + 1, bytes, from, to)) return ++last;
    const number = slots[slotOf(bytes, from, to, hashOf(bytes, from, to))]!;
    if (number >= 0) last = number;
    return number;
  };
  const add = (bytes: Uint8Array, from: number, to: number): number => {
    const hash = hashOf(bytes, from, to);
    const slot = slotOf(bytes, from, to, hash);
    if (slots[slot] !== -1) return slots[slot]!;
    const start = ends[count]!;
    if (start + to - from > pool.length) pool = longerBytes(pool, 2 * (start + to - from));
    for (let at = from; at < to; at++) pool[start + at - from] = bytes[at]!;
    slots[slot] = count;
    hashes[count] = hash;
    ends[++count] = start + to - from;
    if (2 * count > slots.length) grow();
    return count - 1;
  };
  return {
    get count() {
      return count;
    },
    add,
    find,
    nameOf: (number) => new TextDecoder().decode(pool.subarray(ends[number]!, ends[number + 1]!)),
    allNames: () => textsOf(pool, ends, count),
    sortedPlaces: () => placesByBytes(pool, ends, count),
  };
}

/** Names as texts: cut out of one text where no letter takes more than one byte, else decoded one by one. */
function textsOf(pool: Uint8Array, ends: Int32Array, count: number): string[] {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const all = decoder.decode(pool.subarray(0, ends[count]!));
  const isAscii = all.length === ends[count]!;
  const texts = new Array<string>(count);
  for (let i = 0; i < count; i++) {
    const [from, to] = [ends[i]!, ends[i + 1]!];
    texts[i] = isAscii ? all.slice(from, to) : decoder.decode(pool.subarray(from, to));
  }
  return texts;
}

/** Place of each name when sorted; names begin where the one before ends. */
function placesByBytes(pool: Uint8Array, ends: Int32Array, count: number): Int32Array {
  const compare = (a: number, b: number): number => {
    const [fromA, fromB] = [ends[a]!, ends[b]!];
    const [lengthA, lengthB] = [ends[a + 1]! - fromA, ends[b + 1]! - fromB];
    for (let at = 0; at < lengthA && at < lengthB; at++)
      if (pool[fromA + at] !== pool[fromB + at]) return pool[fromA + at]! - pool[fromB + at]!;
    return lengthA - lengthB;
  };
  const order = Int32Array.from({ length: count }, (_, i) => i);
  let isSorted = true;
  for (let i = 1; i < count && isSorted; i++) isSorted = compare(i - 1, i) < 0;
  if (!isSorted) order.sort(compare);
  const place = new Int32Array(count);
  for (let at = 0; at < count; at++) place[order[at]!] = at;
  return place;
}

function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return hash ^ (hash >>> 15);
}

function longer(values: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(length);
  copy.set(values);
  return copy;
}

function longerBytes(values: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(length);
  copy.set(values);
  return copy;
}
