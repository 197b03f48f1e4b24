import { describe, expect, test } from 'vitest';
import { ACTOR_CATALOGUE, WINDOW_CATALOGUE } from '../../src/measures/catalogue.ts';
import type { MeasureInfo } from '../../src/measures/measure-info.ts';
import type { ActorMeasure, WindowMeasure } from '../../src/result/types.ts';

// The type checker refuses these lines when a measure has no row, or a row no measure.
const windowRows: Readonly<Record<WindowMeasure, MeasureInfo>> = WINDOW_CATALOGUE;
const windowNames: readonly WindowMeasure[] = Object.keys(
  WINDOW_CATALOGUE,
) as (keyof typeof WINDOW_CATALOGUE)[];
const actorRows: Readonly<Record<ActorMeasure, MeasureInfo>> = ACTOR_CATALOGUE;
const actorNames: readonly ActorMeasure[] = Object.keys(ACTOR_CATALOGUE) as (keyof typeof ACTOR_CATALOGUE)[];

const all = [...windowNames.map((id) => windowRows[id]), ...actorNames.map((id) => actorRows[id])];

describe.each(all.map((info) => [info.id, info] as const))('%s', (_, info) => {
  test('asks one question, in both languages', () => {
    for (const question of [info.question.nb, info.question.en]) {
      expect(question).toMatch(/^[A-ZÆØÅ][^?.]*\??[^?.]*\?$/u);
    }
    expect(info.label.nb).not.toBe('');
    expect(info.label.en).not.toBe('');
  });

  test('has a range that is a range and a number of decimals that can be shown', () => {
    const [least, most] = info.range;
    if (least !== null && most !== null) expect(least).toBeLessThan(most);
    expect(info.decimals).toBeGreaterThanOrEqual(0);
    expect(info.decimals).toBeLessThanOrEqual(4);
  });

  test('cites with a DOI, or a book or journal that has none', () => {
    if (info.source !== null)
      expect(info.source).toMatch(/ (19|20)\d\d, (doi:10\.\d{4,}\/\S+|Connections|Structural Holes)/);
  });
});

test.each([
  ['window', windowNames.map((id) => windowRows[id])],
  ['person', actorNames.map((id) => actorRows[id])],
] as const)('no two %s measures have the same label', (_, rows) => {
  for (const lang of ['nb', 'en'] as const) {
    const labels = rows.map((row) => row.label[lang]);
    expect(new Set(labels).size).toBe(labels.length);
  }
});

test('the broker inside a sector is never called koordinator', () => {
  for (const { label } of all) expect(`${label.nb} ${label.en}`).not.toMatch(/k?c?oordinator/i);
});
