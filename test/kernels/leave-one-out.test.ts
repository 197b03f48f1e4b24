import { expect, test } from 'vitest';
import type { Csr } from '../../src/kernels/csr.ts';
import { leaveOneOut } from '../../src/kernels/leave-one-out.ts';
import { seededGraphs } from './seeded-graphs.ts';

/** The parts of what is left without a person (−1 = nobody) and without a tie. */
function parts({ n, offsets, targets }: Csr, gone: number, without: readonly number[] = []): number[][] {
  const seen = new Set([gone]);
  return Array.from({ length: n }, (_, start) => {
    if (seen.has(start)) return [];
    seen.add(start);
    const queue = [start];
    for (const v of queue) {
      for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
        const w = targets[at]!;
        if (seen.has(w) || (without.includes(v) && without.includes(w))) continue;
        seen.add(w);
        queue.push(w);
      }
    }
    return queue;
  }).filter((part) => part.length > 0);
}

const pairsIn = (all: number[][], counts: (i: number, j: number) => boolean): number =>
  all.reduce(
    (sum, part) => sum + part.reduce((own, i) => own + part.filter((j) => j > i && counts(i, j)).length, 0),
    0,
  );

test('pairs left without each person equal those counted after taking her out', () => {
  for (const { name, csr, groups, count } of seededGraphs('leave-one-out')) {
    if (csr.n > 64) continue;
    const { pairs, across } = leaveOneOut(csr, groups, count);
    for (let v = 0; v < csr.n; v++) {
      const left = parts(csr, v);
      const differ = (i: number, j: number): boolean =>
        groups[i]! >= 0 && groups[j]! >= 0 && groups[i] !== groups[j];
      expect([name, v, pairs[v], across[v]]).toEqual([
        name,
        v,
        pairsIn(left, () => true),
        pairsIn(left, differ),
      ]);
    }
  }
});

test('a person is a cut where her part is in more parts without her, a tie a bridge likewise', () => {
  for (const { csr } of seededGraphs('leave-one-out')) {
    const whole = parts(csr, -1).length;
    const { cut, bridges, pairs, across } = leaveOneOut(csr);
    expect(across).toBe(pairs);
    let found = 0;
    for (let v = 0; v < csr.n; v++) {
      const alone = csr.offsets[v] === csr.offsets[v + 1];
      expect(cut[v]).toBe(parts(csr, v).length > whole - (alone ? 1 : 0) ? 1 : 0);
      if (csr.targets.length > 600) continue;
      for (let at = csr.offsets[v]!; at < csr.offsets[v + 1]!; at++)
        if (csr.targets[at]! > v && parts(csr, -1, [v, csr.targets[at]!]).length > whole) found++;
    }
    if (csr.targets.length <= 600) expect(bridges).toBe(found);
  }
});
