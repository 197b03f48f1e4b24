import { beforeAll, describe, expect, it } from 'vitest';
import { brokerStripFigure } from '../../src/figures/broker-strip-figure.ts';
import { figures } from '../../src/figures/figure-list.ts';
import { findingLines } from '../../src/node/terminal.ts';
import { brokerRows } from '../../src/report/broker-rows.ts';
import { folderTables } from '../../src/report/folder-tables.ts';
import { type Publication, publication, publish } from '../../src/report/publish.ts';
import { type Table, tables } from '../../src/report/tables.ts';
import { analyze } from '../../src/result/analyze.ts';
import type { Result } from '../../src/result/types.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings.ts';
import { iaPilotAnalysis } from '../fixtures/ia-pilot-result.ts';
import { type By, many, type People, smallLog } from '../fixtures/small-log.ts';

const FROM = { version: '0', inputs: [] };
const LIMIT = 20;

const PEOPLE = {
  ...many('n', 6, 'NAV/NAV Nord'),
  ...many('s', 2, 'NAV/NAV Sør'),
  ...many('u', 3, 'NAV'),
  ...many('h', 9, 'Helse/BUP'),
  ...many('x', 4, ''),
};
const MEETINGS: By[] = [
  ...[2, 9, 16].map((day) => ({ who: 'n1 n2 h1', at: `2024-01-${String(day).padStart(2, '0')}T09:00:00Z` })),
  ...[3, 10, 17].map((day) => ({ who: 'u1 s1', at: `2024-01-${String(day).padStart(2, '0')}T09:00:00Z` })),
  ...[4, 11].map((day) => ({ who: 's2 h2', at: `2024-01-${String(day).padStart(2, '0')}T09:00:00Z` })),
  { who: Object.keys(PEOPLE).join(' ') },
];

function drawn(people: People = PEOPLE, more: Partial<Settings> = {}, mostDrawn = LIMIT): Publication {
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    view: 'researcher',
    window: 'all',
    resamples: 0,
    ...more,
  };
  const meetings = MEETINGS.filter(({ who }) => who.split(' ').every((id) => id in people));
  return publication(analyze(smallLog(people, meetings), settings), FROM, { mostDrawn });
}

const rowsOf = (published: Publication): Map<string, readonly unknown[]> =>
  new Map(folderTables(published).map(({ name, parts }) => [name, [...parts].flat()]));
const rowsIn = (list: readonly Table[]): Map<string, readonly unknown[]> =>
  new Map(list.map(({ name, rows }) => [name, rows]));

describe('a researcher’s result of more persons than can be drawn', () => {
  it('has a dot for each unit, exact and of any size, and one for those without', () => {
    const { nodes, layers, sectors } = drawn().result;
    const [w] = layers[0]!.windows;
    const dots = w!.nodes.node.map((node, row) => {
      const { sector, unit } = nodes[node]!.affiliations[0]!;
      return [unit, sectors[sector]?.name ?? null, w!.nodes.persons[row]];
    });
    expect(w!.nodes.node.every((node) => nodes[node]!.kind === 'group')).toBe(true);
    expect(dots).toEqual([
      ['BUP', 'Helse', 9],
      ['NAV Nord', 'NAV', 6],
      ['NAV Sør', 'NAV', 2],
      ['Uten enhet (NAV)', 'NAV', 3],
      ['Uten sektor', null, 4],
    ]);
  });

  it('joins units from three meetings on, with hours as they are', () => {
    const { nodes, layers } = drawn().result;
    const { a, b, hours } = layers[0]!.windows[0]!.ties;
    const all = (24 * 23) / 2;
    const near = (of: string, to: string): number =>
      hours[a.findIndex((x, t) => nodes[x]!.id === of && nodes[b[t]!]!.id === to)]!;
    expect(a.map((x, t) => `${nodes[x]!.id} – ${nodes[b[t]!]!.id}`)).toEqual([
      'BUP – NAV Nord',
      'BUP – NAV Sør',
      'NAV Sør – Uten enhet (NAV)',
    ]);
    expect(near('BUP', 'NAV Nord')).toBeCloseTo(3 * (2 / 3) + 54 / all, 12);
    expect(near('BUP', 'NAV Sør')).toBeCloseTo(2 + 18 / all, 12);
  });

  it('says so in both languages: in what the command prints, in every network and in the overview', () => {
    for (const [lang, words, where] of [
      [
        'nb',
        'Tegnet som enheter: loggen har 24 personer, og over 20 kan ingen enkeltperson skilles ut i bildet',
        'Tallene for hver person står i tables/actors.csv.',
      ],
      [
        'en',
        'Drawn as units: the log has 24 persons, and above 20 no single person can be told apart in a picture',
        'The numbers of each person are in tables/actors.csv.',
      ],
    ] as const) {
      const { result } = drawn(PEOPLE, { lang });
      expect(findingLines(result).at(-1)).toBe(`• ${words}. ${where}`);
      const pictures = figures(result, lang);
      const network = pictures.find(({ name }) => name === 'nettverk-meetings-all')!;
      const overview = pictures.find(({ name }) => name === 'oversikt-meetings')!;
      const textOf = (svg: string): string =>
        [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map((m) => m[1]).join(' ');
      expect([network.howToRead, overview.caption].every((text) => text.endsWith(`${words}. ${where}`))).toBe(
        true,
      );
      expect(textOf(network.svg)).toContain(words);
      expect(textOf(overview.svg)).toContain(words);
    }
  });

  it('draws sectors where the log has no units, and says that', () => {
    const { result } = drawn({ ...many('n', 12, 'NAV'), ...many('h', 12, 'Helse') });
    expect(result.nodes.filter(({ kind }) => kind === 'group').map(({ id }) => id)).toEqual(['Helse', 'NAV']);
    expect(result.drawnUnits).toEqual({ persons: 24, limit: 20, by: 'sector' });
    expect(findingLines(result).at(-1)).toContain(
      'Tegnet som sektorer: loggen har 24 personer og ingen enheter, og over 20',
    );
  });

  it('draws persons up to the limit, and says nothing', () => {
    const { result, whole } = drawn(PEOPLE, {}, 24);
    expect(result).toBe(whole);
    expect(result.nodes.every(({ kind }) => kind === 'person')).toBe(true);
    expect(result.drawnUnits).toBeUndefined();
    expect(findingLines(result).join()).not.toContain('Tegnet som');
  });

  it('leaves the leader and the project as they are', () => {
    for (const view of ['leader', 'project'] as const) {
      const settings: Settings = { ...DEFAULT_SETTINGS, view, window: 'all' };
      const analysis = analyze(smallLog(PEOPLE, MEETINGS), settings);
      expect(publication(analysis, FROM, { mostDrawn: 1 }).result).toEqual(publish(analysis, FROM));
    }
  });
});

describe('the bundled pilot, drawn as units', () => {
  let units: Publication;
  let persons: Result;

  beforeAll(() => {
    const analysis = iaPilotAnalysis({ resamples: 20, window: 'year' });
    units = publication(analysis, FROM, { mostDrawn: LIMIT });
    persons = publish(analysis, FROM);
  }, 60_000);

  it('has every table of everyone, to the last cell, and beside them those of the units', () => {
    const [folder, all] = [rowsOf(units), rowsIn(tables(persons))];
    expect([...folder.keys()].filter((name) => !all.has(name))).toEqual(['groups', 'group-ties']);
    for (const [name, rows] of all) expect(folder.get(name), name).toEqual(rows);
    const shown = rowsIn(tables(units.result));
    for (const name of ['groups', 'group-ties']) expect(folder.get(name)).toEqual(shown.get(name));
  });

  it('keeps every number of a window, every pair of sectors and every finding', () => {
    const { result } = units;
    expect([result.sectors, result.findings, result.windows]).toEqual([
      persons.sectors,
      persons.findings,
      persons.windows,
    ]);
    result.layers.forEach((layer, l) => {
      const other = persons.layers[l]!;
      expect([layer.change, layer.robustness, layer.load, layer.segregation]).toEqual([
        other.change,
        other.robustness,
        other.load,
        other.segregation,
      ]);
      layer.windows.forEach((w, i) => {
        const { measures, reasons, sectorPersons, pairs } = other.windows[i]!;
        expect([w.measures, w.reasons, w.sectorPersons]).toEqual([measures, reasons, sectorPersons]);
        const named = (of: Result, list: typeof pairs): unknown =>
          list.map(({ carriers, ...rest }) => ({ ...rest, who: carriers?.node.map((n) => of.nodes[n]!.id) }));
        expect(named(result, w.pairs)).toEqual(named(persons, pairs));
      });
    });
  });

  it('draws units alone, and names persons only in lists', () => {
    const { result } = units;
    const kindOf = (node: number): string => result.nodes[node]!.kind;
    for (const { windows, superGraph, brokers, structure } of result.layers) {
      for (const { nodes, ties, named, pairs } of windows) {
        expect(new Set([...nodes.node, ...ties.a, ...ties.b].map(kindOf))).toEqual(new Set(['group']));
        const people = [...named!.node, ...pairs.flatMap(({ carriers }) => carriers?.node ?? [])];
        expect(people.every((node) => kindOf(node) === 'person')).toBe(true);
      }
      expect(superGraph!.node.every((node) => kindOf(node) === 'group')).toBe(true);
      expect([...brokers!.whole.node].every((node) => kindOf(node) === 'person')).toBe(true);
      expect((structure?.node ?? []).every((node) => kindOf(node) === 'person')).toBe(true);
      for (const { first, second } of structure?.succession ?? [])
        expect([first, second].every((node) => node === null || kindOf(node) === 'person')).toBe(true);
    }
  });

  it('lists the same brokers in the same order', () => {
    for (const by of ['paths', 'share'] as const) {
      const first = (result: Result): unknown =>
        brokerRows(result, { layer: 'meetings', by })!.rows.slice(0, 50);
      expect(first(units.result)).toEqual(first(persons));
    }
  });

  it('writes a decimal in the strip of brokers where every share is 1 % or less', () => {
    const { result } = units;
    const layers = result.layers.map((layer) => ({
      ...layer,
      windows: layer.windows.map((w) => ({
        ...w,
        named: {
          ...w.named!,
          columns: { cross_betweenness: w.named!.node.map((_, i) => (i < 3 ? 0.012 : 0.007)) },
        },
      })),
    }));
    const svg = brokerStripFigure({ ...result, layers }, { layer: 'meetings', lang: 'nb' });
    expect(svg.replaceAll('\u00a0', ' ')).toContain('>1,2 %<');
  });
});
