import { describe, expect, it } from 'vitest';
import { preTrendFigure } from '../../src/figures/pre-trend-figure.ts';
import { textWidth } from '../../src/figures/text-width.ts';
import type { LayerChange, Result } from '../../src/result/types.ts';
import type { Lang } from '../../src/settings.ts';
import { sampleResult } from '../fixtures/sample-result.ts';
import { everything, readSvg, type XmlElement } from './read-svg.ts';

const LANGS: readonly Lang[] = ['nb', 'en'];

/** Invented arms: so many quarters before the start, some without a value; the pilot falls by 0.02 a quarter, the control stays. */
function withArms(before: number, gaps: readonly number[] = []): Result {
  const result = sampleResult('researcher', { windows: before + 1 });
  const all = result.windows.map((_, i) => i);
  const arm = (name: string, at: (i: number) => number): LayerChange['arms'][number] => ({
    arm: name,
    persons: 20,
    values: all.map((i) => (gaps.includes(i) ? null : at(i))),
    lo: all.map((i) => at(i) - 0.3),
    hi: all.map((i) => at(i) + 0.2),
    change: { value: 0, lo: null, hi: null, verdict: 'UNDECIDED' },
  });
  const windows = all.slice(0, before).filter((i) => !gaps.includes(i));
  const few = windows.length < 3;
  const { start, startMs } = result.windows[before]!;
  const difference = { value: -0.06, lo: -0.3, hi: 0.18, verdict: 'UNDECIDED' as const };
  const layers = result.layers.map((layer) => ({
    ...layer,
    change: {
      ...layer.change,
      arms: [arm('pilot', (i) => 0.5 - 0.02 * i), arm('control', () => 0.52)],
      preTrend: {
        ...{ start, startMs, windows },
        difference: few ? null : difference,
        reason: few ? ('FEW_WINDOWS' as const) : null,
      },
    },
  }));
  return { ...result, layers };
}

const draw = (result: Result, lang: Lang = 'nb', width = 1000): XmlElement =>
  readSvg(preTrendFigure(result, { layer: 'meetings', lang, width })!);
const textsOf = (root: XmlElement): string[] =>
  everything(root)
    .filter((one) => one.name === 'text')
    .map((one) => one.text);
const marks = (root: XmlElement, name: string): XmlElement[] =>
  everything(root).filter((one) => one.name === name && one.children[0]?.name === 'title');

describe.each(LANGS)('the figure of the time before the start (%s)', (lang) => {
  it.each([
    [0, 1000],
    [2, 480],
    [3, 480],
    [6, 1000],
    [30, 1000],
  ])('of %d windows, %d pixels wide, has no two labels over each other and none outside', (before, wide) => {
    const root = draw(withArms(before), lang, wide);
    const boxes = everything(root)
      .filter((one) => one.name === 'text')
      .map((one) => {
        const size = Number(one.attributes.get('font-size') ?? 13);
        const width = textWidth(one.text, { size, bold: one.attributes.get('font-weight') === '600' });
        const anchor = one.attributes.get('text-anchor') ?? 'start';
        const x = Number(one.attributes.get('x'));
        const left = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
        return { text: one.text, left, right: left + width, y: Number(one.attributes.get('y')), size };
      });
    expect(boxes.length).toBeGreaterThan(2);
    boxes.forEach((a, i) => {
      expect(a.left >= 0 && a.right <= wide, `«${a.text}» is inside`).toBe(true);
      for (const b of boxes.slice(i + 1)) {
        const apart =
          a.right <= b.left || b.right <= a.left || Math.abs(a.y - b.y) >= 0.9 * Math.min(a.size, b.size);
        expect(apart, `«${a.text}» and «${b.text}»`).toBe(true);
      }
    });
  });
});

describe('what the figure of the time before the start shows', () => {
  it('has one disc for the pilot and one square for the control in each window', () => {
    const root = draw(withArms(6));
    expect(marks(root, 'circle')).toHaveLength(6);
    expect(marks(root, 'rect')).toHaveLength(6);
    expect(marks(root, 'circle')[5]!.children[0]!.text).toBe('3. kvartal 2024: 0,40');
  });

  it('says the difference in change with its interval, and that it cannot be decided', () => {
    expect(textsOf(draw(withArms(6))).join(' ')).toContain(
      'pilot minus kontroll: −0,06 (95 % intervall −0,30 til +0,18): om de gikk ulikt, kan ikke avgjøres',
    );
  });

  it('breaks the line and says so where a window has no value in both', () => {
    const root = draw(withArms(6, [2]));
    const moves = everything(root)
      .filter((one) => one.name === 'path' && one.attributes.get('stroke-linejoin') === 'round')
      .map((one) => one.attributes.get('d')!.split('M').length - 1);
    expect(moves.filter((n) => n === 2)).toHaveLength(2);
    expect(textsOf(root).join(' ')).toContain('1 periode før oppstart er ikke tegnet');
    expect(textsOf(draw(withArms(6))).join(' ')).not.toContain('ikke tegnet');
  });

  it.each([0, 1, 2])('with %d windows draws no point and says that it cannot be judged', (before) => {
    const root = draw(withArms(before));
    expect([...marks(root, 'circle'), ...marks(root, 'rect')]).toEqual([]);
    expect(textsOf(root).join(' ')).toContain('Kan ikke vurderes: færre enn tre vinduer før oppstart');
  });

  it('is not there without arms, nor for a layer that is not there', () => {
    expect(preTrendFigure(sampleResult(), { layer: 'meetings', lang: 'nb' })).toBeNull();
    expect(preTrendFigure(withArms(6), { layer: 'contacts', lang: 'nb' })).toBeNull();
  });
});
