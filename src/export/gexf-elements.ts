import { sectorColour } from '../figures/palette.ts';
import type { ActorMeasure, Result, WindowSlice } from '../result/types.ts';
import { runs, type Spell } from './spells.ts';
import { element } from './xml.ts';

/** One layer through time. */
export interface Film {
  readonly result: Result;
  /** One per window, in order. */
  readonly slices: readonly WindowSlice[];
  /** First and last moment of each window. */
  readonly spells: readonly Spell[];
}

/** Where one node or tie stands in the slices: window index and row, windows ascending. */
interface Seen {
  readonly window: number;
  readonly row: number;
}

export const PLACE = ['sector', 'unit', 'role'] as const;
type Place = (typeof PLACE)[number];
type Value = string | number | null | undefined;

/** The result's places lie on the unit circle; Gephi's canvas is counted in hundreds and its y grows upwards. */
const CANVAS = 1000;

/**
 * The nodes of a GEXF film: one element each, in the order of the result. Nodes seen in no window are left out.
 *
 * @param film layer through time
 * @param measures person measures to write
 * @returns lines of XML
 * Cost: O(windows · nodes · measures).
 */
export function gexfNodes({ result, slices, spells }: Film, measures: readonly ActorMeasure[]): string[] {
  const seen = result.nodes.map((): Seen[] => []);
  slices.forEach((slice, window) => {
    slice.nodes.node.forEach((index, row) => {
      seen[index]!.push({ window, row });
    });
  });
  return seen.flatMap((times, index) =>
    times.length === 0 ? [] : [nodeElement({ result, slices, spells }, measures, { index, times })],
  );
}

function nodeElement(
  film: Film,
  measures: readonly ActorMeasure[],
  at: { readonly index: number; readonly times: readonly Seen[] },
): string {
  const { result, slices } = film;
  const info = result.nodes[at.index]!;
  const last = at.times.at(-1)!;
  const lastNodes = slices[last.window]!.nodes;
  const placeAt = (name: Place, { window, row }: Seen): string | null => {
    const place = info.affiliations[slices[window]!.nodes.affiliation[row]!]!;
    return name === 'sector' ? (result.sectors[place.sector]?.name ?? null) : place[name];
  };
  const values = [
    element('attvalue', { for: 'kind', value: info.kind }),
    ...PLACE.map((name) => attvalue(name, placeAt(name, last))),
    ...PLACE.flatMap((name) =>
      throughTime(film, at.times, `${name}_by_window`, (seen) => placeAt(name, seen)),
    ),
    ...throughTime(film, at.times, 'persons', ({ window, row }) => slices[window]!.nodes.persons[row]),
    ...measures.flatMap((name) =>
      throughTime(film, at.times, name, ({ window, row }) => slices[window]!.nodes.columns[name]?.[row]),
    ),
  ];
  const sector = info.affiliations[lastNodes.affiliation[last.row]!]!.sector;
  const place = { x: CANVAS * lastNodes.x[last.row]!, y: -CANVAS * lastNodes.y[last.row]! + 0, z: 0 };
  const content = [
    element('attvalues', {}, values.join('')),
    spellList(film, at.times),
    element('viz:color', rgb(sectorColour(result.sectors[sector]?.colour ?? -1, result.sectors.length))),
    element('viz:position', place),
  ];
  return element('node', { id: info.id, label: info.id }, content.join(''));
}

/**
 * The edges of a GEXF film: one element per pair that ever met, sorted by the nodes' order in the result.
 *
 * @param film layer through time
 * @returns lines of XML
 * Cost: O(ties of all windows).
 */
export function gexfEdges(film: Film): string[] {
  const { result, slices } = film;
  const seen = new Map<number, Seen[]>();
  slices.forEach(({ ties }, window) => {
    ties.a.forEach((a, row) => {
      const pair = a * result.nodes.length + ties.b[row]!;
      const times = seen.get(pair);
      if (times) times.push({ window, row });
      else seen.set(pair, [{ window, row }]);
    });
  });
  return [...seen]
    .sort(([p], [q]) => p - q)
    .map(([pair, times]) => {
      const source = result.nodes[Math.floor(pair / result.nodes.length)]!.id;
      const target = result.nodes[pair % result.nodes.length]!.id;
      const weightAt = ({ window, row }: Seen) => slices[window]!.ties.weight[row];
      const values = [
        ...throughTime(film, times, 'weight', weightAt),
        ...throughTime(film, times, 'weight_by_window', weightAt),
        ...throughTime(film, times, 'hours', ({ window, row }) => slices[window]!.ties.hours[row]),
        ...throughTime(film, times, 'meetings', ({ window, row }) => slices[window]!.ties.meetings[row]),
      ];
      const weight = times.reduce((sum, time) => sum + weightAt(time)!, 0);
      const content = element('attvalues', {}, values.join('')) + spellList(film, times);
      return element('edge', { id: `${source}--${target}`, source, target, weight }, content);
    });
}

function rgb(hex: string): { r: number; g: number; b: number } {
  const channel = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return { r: channel(1), g: channel(3), b: channel(5) };
}

/** One attvalue per run of windows with the same text, or per window for numbers. */
function throughTime(
  { result, spells }: Film,
  times: readonly Seen[],
  name: string,
  valueAt: (seen: Seen) => Value,
): string[] {
  const values = new Map(times.map((seen) => [seen.window, valueAt(seen)]));
  const same = (before: number, after: number) =>
    typeof values.get(before) === 'string' && values.get(before) === values.get(after);
  return runs(result.windows, [...values.keys()], same).map(([first, last]) =>
    attvalue(name, values.get(first), { start: spells[first]!.start, end: spells[last]!.end }),
  );
}

function attvalue(name: string, value: Value, spell: Partial<Spell> = {}): string {
  return value === null || value === undefined ? '' : element('attvalue', { for: name, value, ...spell });
}

function spellList({ result, spells }: Film, times: readonly Seen[]): string {
  const seen = times.map(({ window }) => window);
  const list = runs(result.windows, seen).map(([first, last]) =>
    element('spell', { start: spells[first]!.start, end: spells[last]!.end }),
  );
  return element('spells', {}, list.join(''));
}
