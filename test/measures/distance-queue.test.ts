import { expect, test } from 'vitest';
import { createQueue } from '../../src/measures/distance-queue.ts';
import { createRng } from '../../src/random.ts';

test('comes out nearest first, also when distances fall while waiting, and can be used again', () => {
  const rng = createRng(1, 'queue');
  const distance = new Float64Array(50);
  const queue = createQueue(distance);
  for (let round = 0; round < 20; round++) {
    const waiting = rng.shuffle(Array.from(distance, (_, i) => i)).slice(0, 1 + rng.int(50));
    for (const item of waiting) {
      distance[item] = 10 + rng.int(20);
      queue.update(item);
    }
    for (const item of waiting.filter(() => rng.next() < 0.4)) {
      distance[item]! -= rng.int(10);
      queue.update(item);
    }
    const out: number[] = [];
    for (let item = queue.pop(); item !== -1; item = queue.pop()) out.push(item);
    expect([...out].sort()).toEqual([...waiting].sort());
    const lengths = out.map((item) => distance[item]!);
    expect(lengths).toEqual([...lengths].sort((x, y) => x - y));
  }
});

test('an empty queue gives −1', () => {
  expect(createQueue(new Float64Array(0)).pop()).toBe(-1);
});
