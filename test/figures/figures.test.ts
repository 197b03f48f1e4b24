import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { figures, windowSlugs } from '../../src/figures/figure-list.ts';
import { hourColour, hourScale } from '../../src/figures/hour-scale.ts';
import { matrixFigure } from '../../src/figures/matrix-figure.ts';
import { multiplesFigure } from '../../src/figures/multiples-figure.ts';
import { networkFigure } from '../../src/figures/network-figure.ts';
import { element, escapeXml, num } from '../../src/figures/svg.ts';
import { timelineFigure } from '../../src/figures/timeline-figure.ts';
import { valueScale } from '../../src/figures/timeline-scale.ts';
import { formatNumber } from '../../src/report/format.ts';
import { sampleResult } from '../fixtures/sample-result.ts';
import { everything, readSvg, shownText } from './read-svg.ts';

const result = sampleResult();
const base = { layer: 'meetings', lang: 'nb' } as const;
const words = (svg: string): string[] =>
  everything(readSvg(svg))
    .filter((one) => one.name === 'text')
    .map(shownText);

describe('network', () => {
  it('draws one dot per node and one line per tie, and says the silo index', () => {
    const slice = result.layers[0]!.windows.at(-1)!;
    const svg = networkFigure(result, { ...base, window: '2024Q4' });
    const marks = everything(readSvg(svg));
    const titled = marks.filter((one) => one.name === 'circle' && one.children[0]?.name === 'title');
    expect(titled).toHaveLength(slice.nodes.node.length);
    const lines = marks
      .filter((one) => one.name === 'path')
      .map((one) => one.attributes.get('d')!.split('M').length - 1);
    expect(lines.reduce((a, b) => a + b, 0)).toBe(slice.ties.a.length);
    expect(words(svg)).toContain(
      `Siloindeks ${formatNumber(slice.measures.silo_index, 'nb', { decimals: 2 })}`,
    );
  });

  it('of the backbone alone draws its ties only, says so, and leaves every dot where it was', () => {
    const { ties } = result.layers[0]!.windows.at(-1)!;
    const options = { ...base, window: '2024Q4' } as const;
    const [svg, plain] = [true, false].map((backbone) => networkFigure(result, { ...options, backbone }));
    const lines = everything(readSvg(svg!))
      .filter((one) => one.name === 'path')
      .map((one) => one.attributes.get('d')!.split('M').length - 1);
    expect(lines.reduce((a, b) => a + b, 0)).toBe(ties.backbone!.length);
    expect(words(svg!).join()).toContain('Bare ryggraden (SDSM, α = 0,05)');
    expect(words(plain!).join()).not.toContain('ryggraden');
    const dots = (one: string) => one.match(/<circle[^>]*><title>/g);
    expect(dots(svg!)).toEqual(dots(plain!));
    expect(svg).toContain(` og ${ties.backbone!.length} bånd i ryggraden, `);
  });

  it('draws every tie where the backbone is not known, whatever was asked', () => {
    const leader = sampleResult('leader');
    const options = { ...base, window: '2024Q4' } as const;
    expect(networkFigure(leader, { ...options, backbone: true })).toBe(networkFigure(leader, options));
  });

  it('has seats and names at the same places in every window', () => {
    const names = (window: string) =>
      everything(readSvg(networkFigure(result, { ...base, window })))
        .filter((one) => one.name === 'tspan' && one.attributes.has('font-weight'))
        .map((one) => [one.text, one.attributes.get('x'), one.attributes.get('y')]);
    expect(names('2023Q2')).toEqual(names('2024Q4'));
    expect(names('2023Q3')).toEqual(names('2024Q4'));
  });

  it('says in words why a window is empty', () => {
    expect(words(networkFigure(result, { ...base, window: '2023Q3' }))).toContain('Ingen møter registrert');
  });

  it('says how small a hidden sector is, not its number', () => {
    const leader = sampleResult('leader', { sizes: [9, 3], sectors: ['Skole', 'Politi'], windows: 3 });
    expect(words(networkFigure(leader, { ...base, window: '2023Q4' })).join()).toContain('under 5 personer');
  });

  it('fits a phone: all text starts inside 320 pixels', () => {
    for (const one of everything(readSvg(networkFigure(result, { ...base, window: '2024Q4', size: 320 })))) {
      if (!one.attributes.has('x')) continue;
      const x = Number(one.attributes.get('x'));
      expect(x >= 0 && x <= 320).toBe(true);
    }
  });

  it('without labels it names no sector; inline it has no size of its own', () => {
    const svg = networkFigure(result, { ...base, window: '2024Q4', labels: false, standalone: false });
    expect(words(svg).join()).not.toContain('Barnevern');
    expect(svg).toMatch(/^<svg xmlns="[^"]+" viewBox="[^"]+" role="img"/);
  });

  it('an unknown window is a misuse', () => {
    expect(() => networkFigure(result, { ...base, window: '1999Q1' })).toThrow(UsageError);
  });
});

describe('small multiples', () => {
  it('have one heading and one silo index per window, and every phase', () => {
    const text = words(multiplesFigure(result, base));
    expect(text.filter((one) => /^K\d 20\d\d$/.test(one))).toHaveLength(7);
    expect(text.filter((one) => one.startsWith('Siloindeks '))).toHaveLength(6);
    for (const phase of result.phases) expect(text).toContain(phase.name);
  });

  it('wrap to as many rows as the columns ask for', () => {
    const height = (columns: number) =>
      Number(readSvg(multiplesFigure(result, { ...base, columns })).attributes.get('height'));
    expect(height(1)).toBeGreaterThan(height(3));
  });
});

describe('time line', () => {
  it('breaks at a missing value and writes the reason below', () => {
    const svg = timelineFigure(result, base);
    const line = everything(readSvg(svg)).filter(
      (one) => one.name === 'path' && one.attributes.get('stroke-width') === '2.5',
    );
    expect(line.map((one) => one.attributes.get('d')!.match(/[ML]/g)!.length)).toEqual([1, 5]);
    expect(words(svg)).toContainEqual(expect.stringContaining('– ingen registrert kontakt: K3 2023'));
  });

  it('names events, phases and the value for random ties', () => {
    const text = words(timelineFigure(result, { ...base, measure: 'ei_weighted' })).join('|');
    for (const one of [...result.events.map((e) => e.label), ...result.phases.map((p) => p.name)])
      expect(text).toContain(one);
    expect(text).toContain('forventet ved tilfeldige bånd: +0,66');
  });

  it('leaves out events outside the windows', () => {
    const late = { ...result, events: [{ date: '2031-01-01', label: 'for sent' }] };
    expect(words(timelineFigure(late, base))).not.toContain('for sent');
  });

  it('draws the interval of an index where it is known', () => {
    const bars = everything(readSvg(timelineFigure(result, { ...base, measure: 'silo_index' }))).filter(
      (one) => one.attributes.get('stroke-opacity') === '0.55',
    );
    const known = result.layers[0]!.windows.filter((one) => typeof one.measures.silo_lo === 'number');
    expect(bars).toHaveLength(known.length);
  });

  it('E-I never leaves −1…1; shares start at 0', () => {
    const ei = valueScale(result.layers[0]!, 'ei');
    expect([ei.min >= -1, ei.max <= 1, ei.ticks.includes(0)]).toEqual([true, true, true]);
    expect(valueScale(result.layers[0]!, 'density').min).toBe(0);
  });
});

describe('matrix', () => {
  it('is symmetric, and the diagonal is grey whatever its hours', () => {
    const marks = everything(readSvg(matrixFigure(result, { ...base, window: '2024Q4' })));
    const cells = marks.filter(
      (one) => one.name === 'g' && one.children[0]?.name === 'title' && one.children[1]?.name === 'rect',
    );
    expect(cells).toHaveLength(36);
    const look = (row: number, column: number) =>
      cells[row * 6 + column]!.children[1]!.attributes.get('fill');
    for (let i = 0; i < 6; i++) {
      expect(look(i, i)).toBe('#e4e6ea');
      for (let j = 0; j < 6; j++) expect(look(i, j)).toBe(look(j, i));
    }
  });

  it('has one scale for all windows, from the largest cell off the diagonal', () => {
    const scale = hourScale(result.layers[0]!);
    const all = result.layers[0]!.windows.flatMap((slice) =>
      slice.pairs.filter((p) => p.a !== p.b).map((p) => p.observedHours!),
    );
    const most = Math.max(...all);
    expect(scale.size * scale.steps).toBeGreaterThanOrEqual(most);
    expect(scale.size * (scale.steps - 1)).toBeLessThan(most);
    expect(hourColour(scale, most).fill).toBe('#0b2b50');
    expect(hourColour(scale, 0).fill).toBe('#ffffff');
  });

  it('hatches a hidden cell and says why; a rounded 0 is «under 2,5 timer»', () => {
    const project = sampleResult('project');
    const titles = everything(readSvg(matrixFigure(project, { ...base, window: '2024Q2' })))
      .filter((one) => one.name === 'title')
      .map((one) => one.text);
    expect(titles.some((text) => text.endsWith('skjult: for få personer'))).toBe(true);
    expect(titles.some((text) => text.endsWith('under\u00a02,5\u00a0timer'))).toBe(true);
  });

  it('without a window it shows the last one with numbers', () => {
    expect(matrixFigure(result, base)).toBe(matrixFigure(result, { ...base, window: '2024Q4' }));
  });
});

describe('the list of figures', () => {
  it('gives leaders no matrices and no persons', () => {
    const names = figures(sampleResult('leader'), 'nb').map((one) => one.name);
    expect(names).toContain('oversikt-meetings');
    expect(names).toContain('tidslinje-meetings');
    expect(names).toContain('nettverk-meetings-2024Q4');
    expect(names.filter((one) => one.startsWith('matrise'))).toEqual([]);
    expect(figures(result, 'nb').filter((one) => one.name.startsWith('matrise'))).toHaveLength(7);
  });

  it('names of windows are safe and unique: «fase 1/ny», «fase 1:ny», «æøå», «…»', () => {
    expect(windowSlugs(['fase 1/ny', 'fase 1:ny', 'æøå', '…', '2024Q1'])).toEqual([
      'fase-1-ny',
      'fase-1-ny-2',
      'aeoa',
      'vindu',
      '2024Q1',
    ]);
  });
});

describe('the writer of SVG', () => {
  it('escapes markup and drops what XML forbids', () => {
    expect(escapeXml('<a & "b"> \u0000\ud800\u{1f642}\'')).toBe(
      '&lt;a &amp; &quot;b&quot;&gt; \u{1f642}&#39;',
    );
  });

  it('rounds to two decimals, without −0, and refuses what is not a number', () => {
    expect([num(1.005), num(-0.001), num(3), num(2.345678)]).toEqual(['1', '0', '3', '2.35']);
    expect(() => num(Number.NaN)).toThrow(RangeError);
    expect(element('circle', { cx: 1.239, strokeWidth: 2, r: undefined })).toBe(
      '<circle cx="1.24" stroke-width="2"/>',
    );
  });
});
