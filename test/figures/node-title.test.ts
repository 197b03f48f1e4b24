import { describe, expect, it } from 'vitest';
import { networkFigure } from '../../src/figures/network-figure.ts';
import { phaseOf } from '../../src/figures/phase-of.ts';
import type { Result } from '../../src/result/types.ts';
import { sampleResult } from '../fixtures/sample-result.ts';
import { everything, readSvg, shownText } from './read-svg.ts';

const result = sampleResult();

describe('what a dot says when the pointer rests on it', () => {
  it('counts its ties and the other sectors it met, as the columns do', () => {
    const slice = result.layers[0]!.windows.at(-1)!;
    const marks = everything(
      readSvg(networkFigure(result, { layer: 'meetings', window: '2024Q4', lang: 'nb' })),
    );
    const titles = marks.filter((one) => one.name === 'title').map((one) => one.text);
    slice.nodes.node.forEach((node, row) => {
      const title = titles.find((text) => text.startsWith(`${result.nodes[node]!.id} `));
      const [degree, met] = [slice.nodes.columns.degree![row], slice.nodes.columns.sectors_met![row]];
      expect(title).toContain(`${degree} bånd, ${met} ${met === 1 ? 'annen sektor' : 'andre sektorer'}`);
    });
  });

  it('a person without a sector is grey, and the picture says what grey is', () => {
    const nodes = result.nodes.map((node, i) =>
      i === 0 ? { ...node, affiliations: [{ sector: -1, unit: null, role: null }] } : node,
    );
    const loose: Result = { ...result, nodes };
    const root = readSvg(networkFigure(loose, { layer: 'meetings', window: '2024Q4', lang: 'nb' }));
    expect(shownText(root)).toContain('Grå prikk: uten sektor');
    expect(
      everything(root).filter(
        (one) => one.attributes.get('fill') === '#6b7280' || one.attributes.get('stroke') === '#6b7280',
      ).length,
    ).toBeGreaterThan(0);
  });
});

describe('the phase of a window', () => {
  it('is the one that holds its middle', () => {
    expect(result.windows.map((window) => result.phases[phaseOf(result, window)]?.name)).toEqual([
      'nullpunkt',
      'nullpunkt',
      'etablering',
      'etablering',
      'operativ',
      'operativ',
      'operativ',
    ]);
  });
});
