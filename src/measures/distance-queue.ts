/** A waiting line of persons, nearest first. */
export interface DistanceQueue {
  /** Adds a person, or moves it forward after its distance has fallen. */
  update(item: number): void;
  /** Takes the nearest person out; −1 = empty. */
  pop(): number;
}

/**
 * Who is nearest of those still waiting? A binary heap over distances that only fall while waiting.
 *
 * @param distance  distance of each item; read, never written
 * @returns an empty queue; empty again after it has been popped to −1
 * Cost: O(log n) per call.
 */
export function createQueue(distance: Float64Array): DistanceQueue {
  const heap = new Int32Array(distance.length);
  const place = new Int32Array(distance.length).fill(-1);
  let size = 0;
  const put = (item: number, at: number): void => {
    heap[at] = item;
    place[item] = at;
  };
  const rise = (item: number, from: number): void => {
    const d = distance[item]!;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent]!;
      if (distance[above]! <= d) break;
      put(above, at);
      at = parent;
    }
    put(item, at);
  };
  const sink = (item: number): void => {
    const d = distance[item]!;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && distance[heap[child + 1]!]! < distance[heap[child]!]!) child++;
      const below = heap[child]!;
      if (distance[below]! >= d) break;
      put(below, at);
      at = child;
    }
    put(item, at);
  };
  return {
    update(item) {
      rise(item, place[item] === -1 ? size++ : place[item]!);
    },
    pop() {
      if (size === 0) return -1;
      const nearest = heap[0]!;
      place[nearest] = -1;
      size--;
      if (size > 0) sink(heap[size]!);
      return nearest;
    },
  };
}
