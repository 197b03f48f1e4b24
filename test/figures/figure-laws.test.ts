import { describe, expect, it } from 'vitest';
import { figures } from '../../src/figures/figure-list.ts';
import type { Result } from '../../src/result/types.ts';
import { sampleResult } from '../fixtures/sample-result.ts';
import { everything, readSvg, shownText, type XmlElement } from './read-svg.ts';

const LONG = [
  'Helse, omsorg og mestring med hjemmetjeneste, legevakt og rehabilitering i kommunen',
  'Pedagogisk-psykologisk tjeneste',
  'Økonomi & styring <stab> "sør"',
  'Tverrfagligsamarbeidskoordineringsavdelingenogsamordning',
  'Ås',
];
const TWELVE =
  'Fastlege Politi Helsestasjon Frivillighet Kultur Skole PPT Barnevern NAV BUP Tannhelse Legevakt'.split(
    ' ',
  );

const RESULTS: readonly (readonly [string, Result])[] = [
  ['six sectors, researcher', sampleResult()],
  ['six sectors, leader', sampleResult('leader')],
  ['six sectors, project', sampleResult('project')],
  ['both layers', sampleResult('researcher', { layers: ['meetings', 'contacts'], windows: 2 })],
  ['one window', sampleResult('researcher', { windows: 1, empty: -1 })],
  ['no window', sampleResult('researcher', { windows: 0 })],
  ['one sector', sampleResult('researcher', { sectors: ['Skole'], windows: 3 })],
  ['two sectors', sampleResult('researcher', { sectors: ['Skole', 'NAV'], windows: 3 })],
  ['twelve sectors', sampleResult('researcher', { sectors: TWELVE, windows: 3, meetings: 90 })],
  [
    'forty sectors',
    sampleResult('leader', {
      sectors: Array.from({ length: 40 }, (_, i) => `Nr. ${i + 1} i rekken`),
      windows: 2,
      empty: -1,
    }),
  ],
  ['long names', sampleResult('researcher', { sectors: LONG, windows: 3 })],
  ['many windows', sampleResult('leader', { windows: 30 })],
];

describe.each(RESULTS)('every figure: %s', (_, result) => {
  const drawn = figures(result, 'nb').map((figure) => ({ ...figure, root: readSvg(figure.svg) }));

  it('is well-formed, named, described and needs nothing from elsewhere', () => {
    for (const { root, title, alt } of drawn) {
      expect(root.attributes.get('xmlns')).toBe('http://www.w3.org/2000/svg');
      expect(root.attributes.get('role')).toBe('img');
      expect(root.children[0]).toMatchObject({ name: 'title', text: title });
      expect(root.children[1]).toMatchObject({ name: 'desc', text: alt });
      for (const { name, attributes } of everything(root)) {
        expect(['style', 'script', 'image', 'use', 'foreignObject', 'a']).not.toContain(name);
        for (const key of attributes.keys()) expect(key).not.toMatch(/^(style|class|id|href|on.*)$/);
      }
    }
  });

  it('has no number that is not a number, and at most two decimals', () => {
    for (const { svg } of drawn) {
      expect(/NaN|Infinity|undefined|\bnull\b/.exec(svg)?.[0]).toBeUndefined();
      expect(/="-?\d+\.\d{3,}"|\d\.\d{3,}[ MLHV]/.exec(svg)?.[0]).toBeUndefined();
    }
  });

  it('keeps every mark inside the picture', () => {
    for (const { root, name } of drawn) {
      const [, , width, height] = root.attributes.get('viewBox')!.split(' ').map(Number) as [
        number,
        number,
        number,
        number,
      ];
      for (const [x, y, what] of everything(root).flatMap(corners)) {
        expect(x, `${name} ${what}`).toBeGreaterThanOrEqual(-0.5);
        expect(x, `${name} ${what}`).toBeLessThanOrEqual(width + 0.5);
        expect(y, `${name} ${what}`).toBeGreaterThanOrEqual(-0.5);
        expect(y, `${name} ${what}`).toBeLessThanOrEqual(height + 0.5);
      }
    }
  });

  it('has a name of its own, safe in every file system', () => {
    const names = drawn.map((figure) => figure.name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_-]{1,100}$/);
  });

  it('is the same text when drawn again', () => {
    expect(figures(result, 'nb').map((figure) => figure.svg)).toEqual(drawn.map((figure) => figure.svg));
  });

  it('names every sector once in words, whole or cut with its whole name in a title', () => {
    for (const { root, name } of drawn.filter((figure) => /^(nettverk|oversikt)/.test(figure.name))) {
      if (result.windows.length === 0) continue;
      const titles = everything(root)
        .filter((one) => one.name === 'title')
        .map((one) => one.text);
      const shown = everything(root)
        .filter((one) => one.name === 'text')
        .map((one) => squeeze(shownText(one)));
      for (const { name: sector } of result.sectors) {
        const whole = shown.filter(
          (text) => text.replace(/^\d+/, '').startsWith(squeeze(sector)) && isLabelOf(text, sector),
        ).length;
        const cut = titles.filter((text) => text === sector).length;
        expect(whole + cut, `${name}: ${sector}`).toBe(1);
      }
    }
  });
});

function squeeze(text: string): string {
  return text.replace(/\s/g, '');
}

/** The sector's name, alone, numbered, or followed by its number of persons. */
function isLabelOf(text: string, sector: string): boolean {
  return /^(\d*|\d+person(er)?|under\d+personer)$/.test(
    text.replace(/^\d+(?=\D)/, '').slice(squeeze(sector).length),
  );
}

/** Points at the edge of a mark. */
function corners({ name, attributes }: XmlElement): [number, number, string][] {
  const n = (key: string): number => Number(attributes.get(key) ?? 0);
  if (name === 'circle') {
    return [
      [n('cx') - n('r'), n('cy') - n('r'), name],
      [n('cx') + n('r'), n('cy') + n('r'), name],
    ];
  }
  if (name === 'rect') {
    return [
      [n('x'), n('y'), name],
      [n('x') + n('width'), n('y') + n('height'), name],
    ];
  }
  if (name === 'text') return attributes.has('x') ? [[n('x'), n('y'), name]] : [];
  if (name !== 'path') return [];
  return [...attributes.get('d')!.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
    name,
  ]);
}
