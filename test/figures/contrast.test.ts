import { describe, expect, it } from 'vitest';
import { DARK_COLOURS, DARK_INK, DARK_PAPER, darkColour, darkText } from '../../src/figures/dark-colours.ts';
import { figures } from '../../src/figures/figure-list.ts';
import { figureStyles } from '../../src/figures/figure-styles.ts';
import { HOUR_COLOURS } from '../../src/figures/hour-scale.ts';
import { LINE, PALETTES } from '../../src/figures/palette.ts';
import { changedResult } from '../fixtures/changed-result.ts';
import { sampleResult } from '../fixtures/sample-result.ts';
import { ciede2000, contrast, lab, simulate } from './colour-science.ts';
import { paintedTexts } from './drawn-colours.ts';
import { everything, readSvg } from './read-svg.ts';

const VIEWS = ['leader', 'project', 'researcher'] as const;
const results = VIEWS.flatMap((view) => [
  sampleResult(view, { layers: ['meetings', 'contacts'] }),
  sampleResult(view, { layers: ['meetings'], windows: 2 }),
  changedResult(view),
]);
const drawn = results.flatMap((result) =>
  figures(result, 'nb').map(({ name, svg }) => ({ name: `${result.view}/${name}`, root: readSvg(svg) })),
);
const SIGHTS = [null, 'deutan', 'protan', 'tritan'] as const;
const smallestDistance = (colours: readonly string[], sight: (typeof SIGHTS)[number]): number => {
  const labs = colours.map((hex) => lab(simulate(hex, sight)));
  return Math.min(...labs.flatMap((a, i) => labs.slice(i + 1).map((b) => ciede2000(a, b))));
};

/** Grids, bands and hatching: nothing is lost to those who do not see them. */
const DECORATION = new Set([
  LINE,
  '#a9b0bd',
  '#f7f8fa',
  '#f4f6f9',
  '#edf0f4',
  '#eceff3',
  '#e9edf3',
  '#e4e6ea',
  '#e1e4ea',
]);
/** Cells of a ramp have their number or letter in them; the lost ties' pale fill has an edge. */
const WITH_TEXT = new Set<string>([...HOUR_COLOURS, '#cfdcec', '#ffffff', 'none']);

describe('text in figures (WCAG 2.2, 1.4.3)', () => {
  it.each(['light', 'dark'] as const)(
    'has at least 4.5:1 on what is under it, in every figure: %s',
    (theme) => {
      const texts = drawn.flatMap(({ name, root }) =>
        paintedTexts(root, theme).map((text) => ({ name, ...text, ratio: contrast(text.ink, text.under) })),
      );
      expect(texts.length).toBeGreaterThan(500);
      const weak = texts.filter(
        ({ ratio, size, bold }) => ratio < (size >= 24 || (bold && size >= 18.66) ? 3 : 4.5),
      );
      expect(
        weak.map(
          ({ name, element, ink, under, ratio }) =>
            `${name}: «${element.text}» ${ink} on ${under}, ${ratio.toFixed(2)}`,
        ),
      ).toEqual([]);
    },
  );
});

describe('shapes in figures (WCAG 2.2, 1.4.11)', () => {
  it.each([
    ['light', '#ffffff', (hex: string) => hex],
    ['dark', DARK_PAPER, darkColour],
  ] as const)('that carry meaning have at least 3:1 on the paper: %s', (_, paper, colour) => {
    const used = new Set(
      drawn.flatMap(({ root }) =>
        everything(root)
          .filter(({ name }) => name !== 'text' && name !== 'svg')
          .flatMap(({ attributes }) => [attributes.get('fill'), attributes.get('stroke')]),
      ),
    );
    const meant = [...used].filter(
      (hex): hex is string => hex !== undefined && !DECORATION.has(hex) && !WITH_TEXT.has(hex),
    );
    expect(meant.length).toBeGreaterThan(8);
    for (const hex of meant) expect(contrast(colour(hex), paper), hex).toBeGreaterThanOrEqual(2.995);
  });
});

describe('the dark colours', () => {
  it('know every colour of every figure', () => {
    const used = new Set(
      drawn.flatMap(({ root }) =>
        everything(root).flatMap(({ attributes }) => [attributes.get('fill'), attributes.get('stroke')]),
      ),
    );
    const unknown = [...used].filter((hex) => hex !== undefined && hex !== 'none' && !DARK_COLOURS.has(hex));
    expect(unknown).toEqual([]);
  });

  const smallest = { 8: [24, 15, 14, 12.5], 10: [20, 12, 14, 13], 12: [17, 11.5, 11, 10.5] } as const;
  it.each([8, 10, 12] as const)(
    'of a palette of %d are as far apart as the light ones, and 3:1 on dark paper',
    (size) => {
      const dark = PALETTES[size].map(darkColour);
      SIGHTS.forEach((sight, i) => {
        expect(smallestDistance(dark, sight), sight ?? 'normal').toBeGreaterThanOrEqual(smallest[size][i]!);
      });
      for (const hex of dark) expect(contrast(hex, DARK_PAPER), hex).toBeGreaterThanOrEqual(3);
    },
  );

  it('of the ramp lighten with more hours, and text on each has at least 4.5:1', () => {
    const ramp = HOUR_COLOURS.map(darkColour);
    const light = ramp.map((hex) => lab(simulate(hex, null))[0]);
    expect([...light].sort((a, b) => a - b)).toEqual(light);
    ramp.forEach((fill, step) => {
      expect(contrast(fill, step < 4 ? DARK_INK : darkText('#ffffff')), fill).toBeGreaterThanOrEqual(4.5);
    });
  });
});

describe('the style sheet of the figures', () => {
  const css = figureStyles('.page', '.page.is-dark');

  it('leaves paper alone: every rule is for screens', () => {
    const outside = css.replace(/@media screen[^{]*\{(?:[^{}]*\{[^{}]*\})*\}/g, '');
    expect(outside).toBe('');
  });

  it('turns white shapes into paper and white text into ink for pale cells', () => {
    expect(css).toContain(`.page.is-dark :is(svg,svg *)[fill="#ffffff"]{fill:${DARK_PAPER}}`);
    expect(css).toContain(`.page.is-dark svg text[fill="#ffffff"]{fill:${darkText('#ffffff')}}`);
  });

  it('never weakens contrast where more of it is asked for', () => {
    const more = /@media screen and \(prefers-contrast:more\)\{((?:[^{}]*\{[^{}]*\})*)\}/.exec(css)![1]!;
    const rules = [...more.matchAll(/(\.is-dark)? :is\(svg,svg \*\)\[fill="(#\w+)"\]\{fill:(#\w+)\}/g)];
    expect(rules.length).toBe(10);
    for (const [, dark, from, to] of rules) {
      const [paper, before] = dark ? [DARK_PAPER, darkColour(from!)] : ['#ffffff', from!];
      expect(contrast(to!, paper), from).toBeGreaterThan(contrast(before, paper));
      expect(contrast(to!, paper), from).toBeGreaterThanOrEqual(3);
    }
  });
});
