import { describe, expect, it } from 'vitest';
import { brokerRows } from '../../src/report/broker-rows.ts';
import { sampleSectors } from '../fixtures/sample-sectors.ts';

const base = { layer: 'meetings' } as const;

describe('the rows of brokers', () => {
  const result = sampleSectors();
  const found = brokerRows(result, base)!;

  it('are persons by alias for the researcher, the largest mean share first', () => {
    expect(found.kind).toBe('person');
    expect(found.empty).toEqual([1]);
    const means = found.rows.map((row) => row.mean);
    expect(means).toEqual([...means].sort((a, b) => b - a));
    expect(found.rows[0]!.name).toMatch(/^P\d{3}$/);
  });

  it('have the share of the window and null where the person is absent', () => {
    const slice = result.layers[0]!.windows.at(-1)!;
    const row = found.rows[0]!;
    const at = slice.nodes.node.findIndex((n) => result.nodes[n]!.id === row.id);
    expect(row.last).toBe(slice.nodes.columns.cross_betweenness![at]);
    const shares = brokerRows(result, { ...base, by: 'share' })!.rows.find((one) => one.id === row.id)!;
    expect(shares.last).toBe(slice.nodes.columns.broker_share![at]);
    const gone = {
      ...result,
      layers: result.layers.map((layer) => ({
        ...layer,
        windows: layer.windows.map((w, i) =>
          i < 6
            ? w
            : {
                ...w,
                nodes: {
                  ...w.nodes,
                  node: w.nodes.node.map((n) => (n === at ? -1 : n)).filter((n) => n >= 0),
                },
              },
        ),
      })),
    };
    expect(brokerRows({ ...gone, windows: result.windows }, base)!.rows.length).toBeGreaterThan(0);
  });

  it('put what is pinned first, in its order', () => {
    const [a, b] = [found.rows[5]!.id, found.rows[2]!.id];
    const pinned = brokerRows(result, { ...base, pinned: [a, b] })!.rows;
    expect(pinned.slice(0, 2).map((row) => row.id)).toEqual([a, b]);
    expect(pinned.length).toBe(found.rows.length);
  });

  it('sort by name and by sectors met', () => {
    const names = brokerRows(result, { ...base, sort: 'name' })!.rows.map((row) => row.name);
    expect(names).toEqual([...names].sort());
    const met = brokerRows(result, { ...base, sort: 'sectors' })!.rows.map((row) => row.sectorsMet!);
    expect(met).toEqual([...met].sort((x, y) => y - x));
  });

  it('are units for the leader and roles for the project, without a rank', () => {
    for (const [view, kind] of [
      ['leader', 'unit'],
      ['project', 'role'],
    ] as const) {
      const rows = brokerRows(sampleSectors(view), base)!;
      expect(rows.kind).toBe(kind);
      expect(rows.rows.every((row) => row.rank === null && !row.isAppointed && row.role === null)).toBe(true);
      expect(rows.rows.map((row) => row.name).join()).not.toMatch(/P\d{3}/);
    }
  });

  it('are not there where the view has nothing', () => {
    const { groupBrokers: _, ...bare } = sampleSectors('leader').layers[0]!;
    expect(brokerRows({ ...sampleSectors('leader'), layers: [bare] }, base)).toBeNull();
  });
});
