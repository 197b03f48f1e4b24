import { describe, expect, it } from 'vitest';
import { toPajek, toPajekPartition } from '../../src/export/pajek.ts';
import { sampleResult } from '../fixtures/sample-result.ts';
import { PYTHONS, readWithNetworkx } from './networkx.ts';

const result = sampleResult('researcher');
const WINDOW = 4;
const windowId = result.windows[WINDOW]!.id;
const { nodes, ties } = result.layers[0]!.windows[WINDOW]!;

describe('toPajek', () => {
  it('every vertex lies on the unit square', () => {
    const places = toPajek(result, 'meetings', windowId)
      .split('\r\n')
      .filter((line) => line.includes('"'))
      .map((line) => line.split(' ').slice(2, 4).map(Number));
    expect(places.length).toBe(nodes.node.length);
    expect(places.flat().every((x) => x >= 0 && x <= 1)).toBe(true);
  });

  it('the partition has the sector of each vertex in the same order', () => {
    const [head, ...sectors] = toPajekPartition(result, 'meetings', windowId).trimEnd().split('\r\n');
    expect(head).toBe(`*Vertices ${nodes.node.length}`);
    expect(sectors).toEqual(nodes.node.map((i) => String(result.nodes[i]!.affiliations[0]!.sector + 1)));
  });

  it('there is a networkx where the tests must not skip (CI)', () => {
    if (process.env.CI) expect(PYTHONS.length).toBeGreaterThan(0);
  });

  if (PYTHONS.length === 0)
    it.skip('skipped: no Python with networkx was found (apt-get install python3-networkx)');

  it.each(PYTHONS)('networkx $version gives back every node and weight', ({ command }) => {
    const read = readWithNetworkx(command, 'pajek', toPajek(result, 'meetings', windowId));
    const id = (index: number) => result.nodes[index]!.id;
    expect(read.nodes.map(([name]) => name)).toEqual(nodes.node.map(id));
    const weights = new Map(read.edges.map(([a, b, data]) => [[a, b].sort().join(), data.weight]));
    expect(read.edges.length).toBe(ties.a.length);
    ties.a.forEach((a, row) => {
      expect(weights.get([id(a), id(ties.b[row]!)].sort().join())).toBe(ties.weight[row]);
    });
  });
});
