import { describe, expect, it } from 'vitest';
import { toGraphml } from '../../src/export/graphml.ts';
import { sampleResult } from '../fixtures/sample-result.ts';
import { PYTHONS, readWithNetworkx } from './networkx.ts';
import { readXml } from './read-xml.ts';

const result = sampleResult('researcher');
const WINDOW = 4;
const windowId = result.windows[WINDOW]!.id;
const slice = result.layers[0]!.windows[WINDOW]!;
const nodeId = (index: number): string => result.nodes[index]!.id;

describe('toGraphml', () => {
  const root = readXml(toGraphml(result, 'meetings', windowId));
  const all = (selector: string) => [...root.querySelectorAll(selector)];

  it('is well-formed and has every node and tie of the window, in the order of the result', () => {
    expect(all('node').map((node) => node.id)).toEqual(slice.nodes.node.map(nodeId));
    expect(all('edge').map((edge) => [edge.getAttribute('source'), edge.getAttribute('target')])).toEqual(
      slice.ties.a.map((a, row) => [nodeId(a), nodeId(slice.ties.b[row]!)]),
    );
  });

  it('every data element points to a key that is declared for its element', () => {
    const keys = new Map(all('key').map((key) => [key.id, key.getAttribute('for')]));
    const kinds = all('data').map((data) => [
      data.parentElement!.tagName,
      keys.get(data.getAttribute('key')!),
    ]);
    expect(kinds.length).toBeGreaterThan(500);
    expect(kinds.filter(([parent, declared]) => parent !== declared)).toEqual([]);
  });

  it('distance · weight = mean weight, so the average tie has distance 1', () => {
    const key = (name: string) => all('key').find((k) => k.getAttribute('attr.name') === name)!.id;
    const value = (edge: Element, name: string) =>
      Number(edge.querySelector(`data[key=${key(name)}]`)!.textContent);
    const mean = slice.ties.weight.reduce((s, w) => s + w, 0) / slice.ties.weight.length;
    const products = all('edge').map((edge) => value(edge, 'distance') * value(edge, 'weight') - mean);
    expect(Math.max(...products.map(Math.abs))).toBeLessThan(1e-9);
  });

  it('the same result gives the same text', () => {
    expect(toGraphml(sampleResult('researcher'), 'meetings', windowId)).toBe(
      toGraphml(result, 'meetings', windowId),
    );
  });

  it('a window without meetings has its persons and no ties', () => {
    const empty = readXml(toGraphml(result, 'meetings', result.windows[1]!.id));
    expect(empty.querySelectorAll('node').length).toBe(result.layers[0]!.windows[1]!.nodes.node.length);
    expect(empty.querySelectorAll('edge').length).toBe(0);
  });

  it('names with markup in them come through', () => {
    const sectors = ['A & B <x>', '"C"', "D'"];
    const awkward = sampleResult('researcher', { sectors });
    const read = readXml(toGraphml(awkward, 'meetings', windowId));
    const texts = new Set([...read.querySelectorAll('node data')].map((data) => data.textContent));
    expect(sectors.filter((name) => texts.has(name))).toEqual(sectors);
  });

  it('an unknown window or layer is wrong use, and the message names what there is', () => {
    expect(() => toGraphml(result, 'meetings', '1999Q1')).toThrow(windowId);
    expect(() => toGraphml(result, 'contacts', windowId)).toThrow('meetings');
  });
});

describe('GraphML read by networkx', () => {
  it('there is a networkx where the tests must not skip (CI)', () => {
    if (process.env.CI) expect(PYTHONS.length).toBeGreaterThan(0);
  });

  if (PYTHONS.length === 0)
    it.skip('skipped: no Python with networkx was found (apt-get install python3-networkx)');

  describe.each(PYTHONS)('networkx $version', ({ command }) => {
    for (const view of ['researcher', 'project'] as const) {
      it(`${view} view: gives back every node, tie and value, and leaves out what is not defined`, () => {
        const seen = sampleResult(view);
        const { nodes, ties } = seen.layers[0]!.windows[WINDOW]!;
        const read = readWithNetworkx(command, 'graphml', toGraphml(seen, 'meetings', windowId));
        expect(read.nodes.map(([id]) => id)).toEqual(nodes.node.map((index) => seen.nodes[index]!.id));
        const columns = Object.entries(nodes.columns);
        read.nodes.forEach(([, data], row) => {
          const place = seen.nodes[nodes.node[row]!]!.affiliations[nodes.affiliation[row]!]!;
          expect(data.sector).toBe(seen.sectors[place.sector]!.name);
          expect(data.unit).toBe(place.unit ?? undefined);
          expect(data.role).toBe(place.role ?? undefined);
          expect(data.persons).toBe(nodes.persons[row]);
          for (const [name, values] of columns) expect(data[name], name).toBe(values[row] ?? undefined);
        });
        expect(columns.length).toBeGreaterThan(2);
        expect(read.edges.length).toBe(ties.a.length);
        const weights = new Map(read.edges.map(([a, b, data]) => [[a, b].sort().join(), data.weight]));
        ties.a.forEach((a, row) => {
          const pair = [seen.nodes[a]!.id, seen.nodes[ties.b[row]!]!.id].sort().join();
          expect(weights.get(pair)).toBe(ties.weight[row]);
        });
        expect(read.graph).toMatchObject({ window: windowId, layer: 'meetings', tie: 'newman-hours' });
      });
    }
  });
});
