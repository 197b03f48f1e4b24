import { describe, expect, it } from 'vitest';
import { toGexf } from '../../src/export/gexf.ts';
import type { Result, WindowSlice } from '../../src/result/types.ts';
import { NO_CHANGE } from '../fixtures/no-change.ts';
import { sampleResult } from '../fixtures/sample-result.ts';
import { PYTHONS, readWithNetworkx } from './networkx.ts';
import { readXml } from './read-xml.ts';

const result = sampleResult('researcher');

/** Person p:001 stands in windows 1 and 3 only, and in window 3 in another place. */
function withGap(): Result {
  const windows = result.layers[0]!.windows.map((slice): WindowSlice => {
    if (slice.window === 0 || slice.window === 2) return slice;
    const keep = slice.nodes.node.map((index) => index !== 0);
    const pick = <T>(column: readonly T[]): T[] => column.filter((_, row) => keep[row]);
    const ties = slice.ties.a.map((a, row) => a !== 0 && slice.ties.b[row] !== 0);
    const pickTie = (column: readonly number[]) => column.filter((_, row) => ties[row]);
    const { nodes } = slice;
    return {
      ...slice,
      nodes: {
        node: pick(nodes.node),
        affiliation: pick(nodes.affiliation),
        x: pick(nodes.x),
        y: pick(nodes.y),
        persons: pick(nodes.persons),
        columns: Object.fromEntries(
          Object.entries(nodes.columns).map(([name, values]) => [name, pick(values)]),
        ),
      },
      ties: {
        a: pickTie(slice.ties.a),
        b: pickTie(slice.ties.b),
        weight: pickTie(slice.ties.weight),
        meetings: pickTie(slice.ties.meetings),
        hours: pickTie(slice.ties.hours),
      },
    };
  });
  return { ...result, layers: [{ layer: 'meetings', change: NO_CHANGE, windows }] };
}

/** The night the clock is set back in Oslo, cut by the hour: 02:00 comes twice, and midnight is a plain date. */
function hourly(): Result {
  const startMs = Date.parse('2024-10-27T00:00+02:00');
  const local = ['2024-10-27', ...[1, 2, 2, 3, 4, 5, 6].map((h) => `2024-10-27T0${h}:00:00`)];
  const windows = result.windows.map((w, i) => ({
    ...w,
    start: local[i]!,
    end: local[i + 1]!,
    startMs: startMs + i * 3_600_000,
    endMs: startMs + (i + 1) * 3_600_000,
  }));
  return { ...result, windows };
}

const spellsOf = (element: Element) =>
  [...element.querySelectorAll('spell')].map((s) => [s.getAttribute('start'), s.getAttribute('end')]);
const valuesOf = (element: Element, name: string) =>
  [...element.querySelectorAll(`attvalue[for=${name}]`)].map((v) => ({
    value: v.getAttribute('value'),
    start: v.getAttribute('start'),
    end: v.getAttribute('end'),
  }));
const nodeOf = (root: Element, id: string) => root.querySelector(`node[id="${id}"]`)!;

describe('toGexf', () => {
  const root = readXml(toGexf(result, 'meetings'));
  const gap = readXml(toGexf(withGap(), 'meetings'));

  it('is a well-formed dynamic graph with every node and every pair that ever met', () => {
    expect(root.querySelector('graph')!.getAttribute('mode')).toBe('dynamic');
    expect(root.querySelectorAll('node').length).toBe(60);
    const pairs = new Set(
      result.layers[0]!.windows.flatMap(({ ties }) => ties.a.map((a, row) => `${a}-${ties.b[row]}`)),
    );
    expect(root.querySelectorAll('edge').length).toBe(pairs.size);
  });

  it('windows that follow each other are one spell, ended on the last day inside', () => {
    expect(spellsOf(nodeOf(root, 'p:001'))).toEqual([['2023-04-01', '2024-12-31']]);
  });

  it('a person in windows 1 and 3 has two spells', () => {
    expect(spellsOf(nodeOf(gap, 'p:001'))).toEqual([
      ['2023-04-01', '2023-06-30'],
      ['2023-10-01', '2023-12-31'],
    ]);
  });

  it('two spells or two values of one attribute never share a moment', () => {
    for (const element of gap.querySelectorAll('node, edge')) {
      const names = new Set(
        [...element.querySelectorAll('attvalue[start]')].map((v) => v.getAttribute('for')!),
      );
      const lists = [
        spellsOf(element),
        ...[...names].map((n) => valuesOf(element, n).map((v) => [v.start, v.end])),
      ];
      for (const list of lists) {
        list.slice(1).forEach(([start], i) => {
          expect(start! > list[i]![1]!).toBe(true);
        });
      }
    }
  });

  it('every tie lies within the spells of both its ends', () => {
    const covers = (outer: (string | null)[][], [start, end]: (string | null)[]) =>
      outer.some(([from, to]) => from! <= start! && end! <= to!);
    for (const edge of gap.querySelectorAll('edge')) {
      for (const side of ['source', 'target']) {
        const outer = spellsOf(nodeOf(gap, edge.getAttribute(side)!));
        expect(spellsOf(edge).every((spell) => covers(outer, spell))).toBe(true);
      }
    }
  });

  it('every value points to a declared attribute of its class', () => {
    const declared = new Set(
      [...root.querySelectorAll('attribute')].map((a) => `${a.parentElement!.getAttribute('class')} ${a.id}`),
    );
    const used = new Set(
      [...root.querySelectorAll('attvalue')].map(
        (v) => `${v.parentElement!.parentElement!.tagName} ${v.getAttribute('for')}`,
      ),
    );
    expect([...used].filter((name) => !declared.has(name))).toEqual([]);
  });

  it('a person who changes unit has the last one as static value and each through time', () => {
    const moved = (info: Result['nodes'][number]) => ({
      ...info,
      affiliations: [info.affiliations[0]!, { sector: 1, unit: 'ny', role: null }],
    });
    const windows = result.layers[0]!.windows.map((slice) => ({
      ...slice,
      nodes: {
        ...slice.nodes,
        affiliation: slice.nodes.affiliation.map((a, i) => (i === 0 && slice.window > 3 ? 1 : a)),
      },
    }));
    const changed = {
      ...result,
      nodes: result.nodes.map((info, i) => (i === 0 ? moved(info) : info)),
      layers: [{ layer: 'meetings' as const, change: NO_CHANGE, windows }],
    };
    const node = nodeOf(readXml(toGexf(changed, 'meetings')), 'p:001');
    expect(valuesOf(node, 'unit')).toEqual([{ value: 'ny', start: null, end: null }]);
    expect(valuesOf(node, 'unit_by_window')).toEqual([
      { value: 'Helse og omsorg nord', start: '2023-04-01', end: '2024-03-31' },
      { value: 'ny', start: '2024-04-01', end: '2024-12-31' },
    ]);
    expect(valuesOf(node, 'role_by_window').length).toBe(1);
  });

  it('windows within a day end on their last second', () => {
    const node = nodeOf(readXml(toGexf(hourly(), 'meetings')), 'p:001');
    expect(spellsOf(node)).toEqual([['2024-10-26T22:00:00Z', '2024-10-27T04:59:59Z']]);
    const degrees = valuesOf(node, 'degree');
    expect(degrees.map(({ start }) => start).slice(0, 2)).toEqual([
      '2024-10-26T22:00:00Z',
      '2024-10-26T23:00:00Z',
    ]);
  });

  it('version 1.3 differs in name, time zone and nothing else', () => {
    const newer = toGexf(result, 'meetings', '1.3');
    expect(newer).toContain('<gexf xmlns="http://gexf.net/1.3"');
    expect(newer).toContain('timezone="Europe/Oslo"');
    const nodes = (text: string) => text.slice(text.indexOf('<nodes'), text.indexOf('</edges>'));
    expect(nodes(newer)).toBe(nodes(toGexf(result, 'meetings')));
  });
});

describe('GEXF read by networkx', () => {
  it('there is a networkx where the tests must not skip (CI)', () => {
    if (process.env.CI) expect(PYTHONS.length).toBeGreaterThan(0);
  });

  if (PYTHONS.length === 0)
    it.skip('skipped: no Python with networkx was found (apt-get install python3-networkx)');

  describe.each(PYTHONS)('networkx $version', ({ command, gexf13 }) => {
    const versions = gexf13 ? (['1.2', '1.3'] as const) : (['1.2'] as const);
    for (const gexf of versions) {
      for (const view of ['researcher', 'project'] as const) {
        it(`GEXF ${gexf}, ${view} view: gives back nodes, spells, values, and weights per window and in total`, () => {
          const seen = sampleResult(view);
          checkReadBack(seen, readWithNetworkx(command, 'gexf', toGexf(seen, 'meetings', gexf)));
        });
      }
    }

    it('gives back both spells of a person who was away', () => {
      const read = readWithNetworkx(command, 'gexf', toGexf(withGap(), 'meetings'));
      const person = read.nodes.find(([id]) => id === 'p:001')!;
      expect(person[1].spells).toEqual([
        ['2023-04-01', '2023-06-30'],
        ['2023-10-01', '2023-12-31'],
      ]);
    });

    it('reads windows within a day', () => {
      const read = readWithNetworkx(command, 'gexf', toGexf(hourly(), 'meetings'));
      expect(read.nodes[0]![1].spells).toEqual([['2024-10-26T22:00:00Z', '2024-10-27T04:59:59Z']]);
    });
  });
});

function checkReadBack(seen: Result, read: ReturnType<typeof readWithNetworkx>): void {
  const slices = seen.layers[0]!.windows;
  const starts = seen.windows.map((w) => w.start);
  const data = new Map(read.nodes);
  const present = new Set(slices.flatMap((slice) => slice.nodes.node));
  expect(data.size).toBe(present.size);
  const triples = (id: string, name: string) =>
    new Map(((data.get(id)![name] ?? []) as [number, string, string][]).map(([v, start]) => [start, v]));
  for (const index of present) {
    const info = seen.nodes[index]!;
    const place = info.affiliations[0]!;
    expect(data.get(info.id)).toMatchObject({ kind: info.kind, sector: seen.sectors[place.sector]!.name });
    for (const name of ['degree', 'strength', 'betweenness'] as const) {
      const read = triples(info.id, name);
      slices.forEach(({ nodes }, w) => {
        const row = nodes.node.indexOf(index);
        expect(read.get(starts[w]!), name).toBe((row < 0 ? null : nodes.columns[name]?.[row]) ?? undefined);
      });
    }
  }
  const total = new Map<string, number>();
  const weights = new Map<string, number>();
  slices.forEach(({ ties }, w) => {
    ties.a.forEach((a, row) => {
      const pair = [seen.nodes[a]!.id, seen.nodes[ties.b[row]!]!.id].sort().join();
      total.set(pair, (total.get(pair) ?? 0) + ties.weight[row]!);
      weights.set(`${pair} ${starts[w]}`, ties.weight[row]!);
    });
  });
  expect(read.edges.length).toBe(total.size);
  const readWeights = new Map<string, number>();
  for (const [a, b, edge] of read.edges) {
    const pair = [a, b].sort().join();
    expect(edge.weight).toBe(total.get(pair));
    for (const [value, start] of edge.weight_by_window as [number, string, string][]) {
      readWeights.set(`${pair} ${start}`, value);
    }
  }
  expect(readWeights).toEqual(weights);
}
