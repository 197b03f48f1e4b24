import { describe, expect, it } from 'vitest';
import { armsFigure } from '../../src/figures/arms-figure.ts';
import { effectFigure } from '../../src/figures/effect-figure.ts';
import { tieChangeFigure } from '../../src/figures/tie-change-figure.ts';
import { timelineFigure } from '../../src/figures/timeline-figure.ts';
import { changeRows } from '../../src/report/change-rows.ts';
import { changeText } from '../../src/report/change-text.ts';
import { changedResult } from '../fixtures/changed-result.ts';
import { sampleResult } from '../fixtures/sample-result.ts';

const base = { layer: 'meetings', lang: 'nb' } as const;
const result = changedResult('researcher');
const rows = (of = result) => changeRows(of, of.layers[0]!, 'nb');

describe('estimates of change', () => {
  it('are the trend first, then windows, arms and their difference', () => {
    expect(rows().map(({ id }) => id)).toEqual(['trend', 'change', 'pilot', 'control', 'difference']);
    expect(rows()[0]!.label).toBe('Trend over alle 407 møter');
    expect(rows()[1]!.label).toBe('Fra 2. kvartal 2023 til 4. kvartal 2024');
  });

  it('are said in the words of method 11.9, and between arms in words of a difference', () => {
    expect(rows().map(({ verdict }) => verdict)).toEqual([
      ...['redusert', 'redusert', 'redusert', 'ingen vesentlig endring', 'kan ikke avgjøres'],
    ]);
  });

  it('have an interval or a reason, never neither', () => {
    for (const { numbers, why } of rows()) expect(why === '').toBe(numbers.lo !== null);
    expect(rows().at(-1)!.why).toBe('for få møteserier');
  });

  it('are none where no two windows have a value', () => {
    const none = sampleResult('leader');
    expect(rows(none)).toEqual([]);
    expect(effectFigure(none, base)).toBeNull();
    expect(armsFigure(none, base)).toBeNull();
  });
});

describe('the figure of estimates', () => {
  it.each([320, 390, 640, 1000])('says every estimate, its interval and its words at %d pixels', (width) => {
    const svg = effectFigure(result, { ...base, width })!.replaceAll(/<[^>]+>/g, ' ');
    for (const said of ['Trend over alle', '−0,33', '−0,45 til −0,21', 'redusert', 'kan ikke', 'for få'])
      expect(svg).toContain(said);
  });

  it('draws an open dot without a bar where there is no interval', () => {
    const svg = effectFigure(result, base)!;
    expect(svg.match(/<circle[^>]*fill="#ffffff"/g)).toHaveLength(1);
    expect(svg.match(/<circle/g)).toHaveLength(5);
  });

  it('leaves its title to the page when asked', () => {
    const title = '>Har siloindeksen endret seg?</text>';
    expect(effectFigure(result, base)).toContain(title);
    const bare = effectFigure(result, { ...base, heading: false })!;
    expect(bare).not.toContain(title);
    expect(bare).toContain('<title>Har siloindeksen endret seg?</title>');
  });
});

describe('the other figures of change', () => {
  it('has a line at the first value, which the timeline elsewhere has not', () => {
    const first = result.layers[0]!.windows[0]!.measures.silo_index!.toFixed(2).replace('.', ',');
    expect(timelineFigure(result, { ...base, baseline: true })).toContain(`første periode: ${first}`);
    expect(timelineFigure(result, base)).not.toContain('første periode');
  });

  it('says which points have no interval', () => {
    const slices = result.layers[0]!.windows.map((slice) => ({
      ...slice,
      measures: { ...slice.measures, silo_lo: null, silo_hi: null },
      reasons: { ...slice.reasons, silo_lo: 'TOO_FEW_SERIES' as const },
    }));
    const bare = { ...result, layers: [{ ...result.layers[0]!, windows: slices }] };
    expect(timelineFigure(bare, base)).toContain('uten intervall (for få møteserier): K2 2023');
  });

  it('draws pilot and control with other marks, and the control group’s interval as a band', () => {
    const svg = armsFigure(result, base)!;
    // One of each in the key, and one for each of six windows.
    expect(svg.match(/<circle[^>]*r="5"/g)).toHaveLength(7);
    expect(svg.match(/<rect[^>]*width="9"/g)).toHaveLength(7);
    expect(svg).toContain('Z" fill="#e1e4ea"');
    expect(svg).toContain('piloten er uten verdi i 1 periode');
  });

  it('shows as many kept, new and lost ties as the windows have, in the picture’s text too', () => {
    const svg = tieChangeFigure(result, base)!;
    const last = result.layers[0]!.windows.at(-1)!.measures;
    for (const [kind, word] of [
      ['ties_kept', 'beholdt'],
      ['ties_new', 'nye'],
      ['ties_lost', 'tapte'],
    ] as const)
      expect(svg).toContain(`${last[kind]} ${word}`);
    expect(changeText(result, 'ties', base).alt).toContain(`${last.ties_kept} beholdt`);
  });

  it('has no picture of ties where the view has none', () => {
    const windows = result.layers[0]!.windows.map(({ measures, ...slice }) => {
      const { ties_kept: _, ...kept } = measures;
      return { ...slice, measures: kept };
    });
    expect(tieChangeFigure({ ...result, layers: [{ ...result.layers[0]!, windows }] }, base)).toBeNull();
  });
});
