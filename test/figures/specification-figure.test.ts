import { describe, expect, it } from 'vitest';
import { figures } from '../../src/figures/figure-list.ts';
import { specificationFigure } from '../../src/figures/specification-figure.ts';
import { textWidth } from '../../src/figures/text-width.ts';
import type { Specification } from '../../src/result/robustness-types.ts';
import type { Result } from '../../src/result/types.ts';
import type { Lang } from '../../src/settings.ts';
import { sampleResult } from '../fixtures/sample-result.ts';
import { everything, readSvg, type XmlElement } from './read-svg.ts';

const LANGS: readonly Lang[] = ['nb', 'en'];

/** Two windows' worth of invented variants: every third does not hold, every tenth has no value. */
function variants(count: number): Specification[] {
  return Array.from({ length: count }, (_, i): Specification => {
    const value = i % 10 === 9 ? null : -0.3 + 0.001 * ((i * 37) % count);
    const half = i % 3 === 2 ? 0.5 : 0.1;
    return {
      id: i + 1,
      eligibility: i % 2 === 0 ? 'masked' : 'month',
      cap: ([null, 25, 15, 8] as const)[i % 4]!,
      windows: (['chosen', 'quarter', 'half-year', 'halves'] as const)[Math.floor(i / 4) % 4]!,
      series: i % 5 < 3 ? 'all' : 'recurring',
      mixed: 'kept',
      weight: i % 7 < 4 ? 'hours' : 'meeting',
      estimate: i % 11 < 6 ? 'change' : 'trend',
      value,
      lo: value === null ? null : value - half,
      hi: value === null ? null : value + half,
      verdict: i % 3 === 2 ? 'UNDECIDED' : 'REDUCED',
      meetings: 100,
      reason: value === null ? 'EMPTY_WINDOW' : null,
    };
  });
}

function withVariants(specifications: readonly Specification[]): Result {
  const result = sampleResult();
  const robustness = { specifications, checks: [], coverage: [] };
  return { ...result, layers: result.layers.map((layer) => ({ ...layer, robustness })) };
}

const draw = (count: number, lang: Lang = 'nb'): XmlElement =>
  readSvg(specificationFigure(withVariants(variants(count)), { layer: 'meetings', lang })!);
const number = (one: XmlElement, key: string): number => Number(one.attributes.get(key));

describe.each(LANGS)('the specification figure (%s)', (lang) => {
  it.each([1, 5, 48, 384])('of %d variants stays inside the picture and needs no style', (count) => {
    const root = draw(count, lang);
    const [, , width, height] = root.attributes.get('viewBox')!.split(' ').map(Number);
    for (const one of everything(root)) {
      for (const key of one.attributes.keys()) expect(key).not.toMatch(/^(style|class|id|href|on.*)$/);
      if (one.name !== 'path') continue;
      for (const [, x, y] of one.attributes.get('d')!.matchAll(/M(-?[\d.]+) (-?[\d.]+)/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(x)).toBeLessThanOrEqual(width!);
        expect(Number(y)).toBeLessThanOrEqual(height!);
      }
    }
  });

  it('has no two labels over each other', () => {
    const boxes = everything(draw(384, lang))
      .filter((one) => one.name === 'text')
      .map((one) => {
        const size = Number(one.attributes.get('font-size') ?? 13);
        const width = textWidth(one.text, { size, bold: one.attributes.get('font-weight') === '600' });
        const anchor = one.attributes.get('text-anchor') ?? 'start';
        const left = number(one, 'x') - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
        return { text: one.text, left, right: left + width, y: number(one, 'y'), size };
      });
    expect(boxes.length).toBeGreaterThan(30);
    boxes.forEach((a, i) => {
      for (const b of boxes.slice(i + 1)) {
        const apart =
          a.right <= b.left || b.right <= a.left || Math.abs(a.y - b.y) >= 0.9 * Math.min(a.size, b.size);
        expect(apart, `«${a.text}» and «${b.text}»`).toBe(true);
      }
    });
    expect(boxes.filter((b) => b.text.includes('…'))).toEqual([]);
  });
});

describe('what the specification figure shows', () => {
  it('draws one dot for each variant with a value, and says how many have none', () => {
    const root = draw(40);
    const dots = everything(root)
      .filter((one) => one.attributes.get('stroke-linecap') === 'round')
      .flatMap((one) => [...one.attributes.get('d')!.matchAll(/M/g)]);
    expect(dots).toHaveLength(36);
    expect(everything(root).some((one) => one.text === '4 varianter uten verdi er ikke tegnet')).toBe(true);
  });

  it('leaves out choices that were not varied', () => {
    const texts = everything(draw(48)).map((one) => one.text);
    expect(texts).toContain('Møtestørrelse');
    expect(texts).not.toContain('Pilot og kontroll');
  });

  it('counts per option the variants that hold: of 1–4, with windows as chosen, number 3 does not', () => {
    const texts = everything(draw(8))
      .filter((one) => one.name === 'text')
      .map((one) => one.text);
    expect(texts).toContain('Holder i 6 av 8 varianter: samme retning i 8, intervall uten 0 i 6');
    expect(texts[texts.indexOf('som valgt') + 1]).toBe('3 / 4');
    expect(texts[texts.indexOf('måned for måned') + 1]).toBe('3 / 4');
  });

  it('is in the list of figures only where there are variants', () => {
    const names = (result: Result): string[] => figures(result, 'nb').map((f) => f.name);
    expect(names(withVariants(variants(12)))).toContain('spesifikasjon-meetings');
    expect(names(sampleResult()).filter((n) => n.startsWith('spes'))).toEqual([]);
    expect(names(withVariants([])).filter((n) => n.startsWith('spes'))).toEqual([]);
  });
});
