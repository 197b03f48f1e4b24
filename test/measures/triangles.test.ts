import { expect, test } from 'vitest';
import { forEachTriangle } from '../../src/measures/triangles.ts';
import { matrixOf } from '../helpers/oracles.ts';
import { randomGraphs } from '../helpers/random-graphs.ts';

test('every triangle comes once, with its persons ascending', () => {
  for (const { graph } of randomGraphs(200, 'triangles')) {
    const m = matrixOf(graph);
    const expected: string[] = [];
    for (let i = 0; i < m.length; i++) {
      for (let j = i + 1; j < m.length; j++) {
        for (let k = j + 1; k < m.length; k++) {
          if (m[i]![j]! > 0 && m[j]![k]! > 0 && m[i]![k]! > 0) expected.push(`${i} ${j} ${k}`);
        }
      }
    }
    const found: string[] = [];
    forEachTriangle(graph, (i, j, k) => found.push(`${i} ${j} ${k}`));
    expect(found.sort()).toEqual(expected.sort());
  }
});
