import {
  BROKER_MEASURES,
  BROKER_SORTS,
  type BrokerMeasure,
  type BrokerSort,
  type Result,
} from '../src/index.ts';

/** What can be chosen on the screens of sectors, brokers and bridges. */
export interface SectorChoices {
  /** The chosen pair of sectors, places in Result.sectors, a < b. */
  readonly pair: readonly [number, number] | null;
  /** Whether the one who carries most of the pair is taken away. */
  readonly without: boolean;
  readonly sort: BrokerSort;
  /** What a person's share is of. */
  readonly by: BrokerMeasure;
  /** Ids of the rows of brokers that come first. */
  readonly pinned: readonly string[];
}

export const FIRST_CHOICES: SectorChoices = {
  pair: null,
  without: false,
  sort: 'mean',
  by: 'paths',
  pinned: [],
};

/** Between the names of a pair in the address; no sector's name has it. */
const BETWEEN = '\u241f';
/** Most rows that can be pinned. */
export const MOST_PINNED = 8;

/** The choices that a link asks for; unknown sectors and rows are left out. */
export function choicesFromHash(asked: URLSearchParams, result: Result): SectorChoices {
  const names = (asked.get('pair') ?? '').split(BETWEEN);
  const [a, b] = names.map((name) => result.sectors.findIndex((sector) => sector.name === name));
  const hasPair = names.length === 2 && a! >= 0 && b! >= 0 && a !== b;
  return {
    pair: hasPair ? [Math.min(a!, b!), Math.max(a!, b!)] : null,
    without: asked.get('without') === 'top',
    sort: BROKER_SORTS.find((sort) => sort === asked.get('sort')) ?? 'mean',
    by: BROKER_MEASURES.find((by) => by === asked.get('by')) ?? 'paths',
    pinned: [...new Set(asked.getAll('pin'))].filter((id) => isRow(result, id)).slice(0, MOST_PINNED),
  };
}

function isRow(result: Result, id: string): boolean {
  return (
    result.nodes.some((node) => node.id === id) ||
    result.layers.some((layer) => layer.groupBrokers?.rows.some((row) => row.id === id))
  );
}

/** Adds the choices that are not the first ones to a link. */
export function choicesToHash(choices: SectorChoices, result: Result, parts: URLSearchParams): void {
  const { pair, without, sort, by, pinned } = choices;
  const names = pair?.map((at) => result.sectors[at]?.name);
  if (names?.every((name) => name !== undefined)) parts.set('pair', names.join(BETWEEN));
  if (without) parts.set('without', 'top');
  if (sort !== 'mean') parts.set('sort', sort);
  if (by !== 'paths') parts.set('by', by);
  for (const id of pinned) parts.append('pin', id);
}
