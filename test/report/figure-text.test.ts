import { describe, expect, it } from 'vitest';
import { figureText } from '../../src/report/figure-text.ts';
import type { Result } from '../../src/result/types.ts';
import { NO_CHANGE } from '../fixtures/no-change.ts';
import { sampleResult } from '../fixtures/sample-result.ts';

const researcher = sampleResult();

describe('figures in words', () => {
  it('the course of the silo index names first and last value and every window without one', () => {
    const { alt } = figureText(researcher, { kind: 'timeline', layer: 'meetings', lang: 'nb' });
    const slices = researcher.layers[0]!.windows;
    const written = (value: number) => value.toFixed(2).replace('-', '−').replace('.', ',');
    expect(alt).toContain(`${written(slices[0]!.measures.silo_index!)} (2. kvartal 2023)`);
    expect(alt).toContain(`${written(slices.at(-1)!.measures.silo_index!)} (4. kvartal 2024)`);
    expect(alt).toContain('3. kvartal 2023 (ingen registrert kontakt)');
  });

  it('a network is told by its numbers of dots, ties and ties across', () => {
    const { alt } = figureText(researcher, {
      kind: 'network',
      layer: 'meetings',
      window: '2024Q4',
      lang: 'nb',
    });
    const { nodes, ties } = researcher.layers[0]!.windows.at(-1)!;
    const sector = (node: number) => researcher.nodes[node]!.affiliations[0]!.sector;
    const cross = ties.a.filter((a, i) => sector(a) !== sector(ties.b[i]!)).length;
    expect(alt).toContain(`${nodes.node.length} personer`);
    expect(alt).toContain(`${ties.a.length} bånd, ${cross} av dem på tvers`);
  });

  it('the narrower views speak of units, not of single persons', () => {
    const leader = sampleResult('leader');
    const { alt } = figureText(leader, { kind: 'network', layer: 'meetings', window: '2024Q4', lang: 'nb' });
    expect(alt).toContain(`${leader.nodes.length} enheter`);
  });

  it('a window without meetings says so', () => {
    const { alt } = figureText(researcher, {
      kind: 'network',
      layer: 'meetings',
      window: '2023Q3',
      lang: 'nb',
    });
    expect(alt).toBe('Nettverket i 3. kvartal 2023: Ingen møter registrert.');
  });

  it('the matrix names the pair with most hours, never the inside of a sector', () => {
    const { alt } = figureText(researcher, {
      kind: 'matrix',
      layer: 'meetings',
      window: '2024Q4',
      lang: 'en',
    });
    const across = researcher.layers[0]!.windows.at(-1)!.pairs.filter((p) => p.a !== p.b);
    const most = across.reduce((a, b) => (b.observedHours! > a.observedHours! ? b : a));
    expect(alt).toContain(`${researcher.sectors[most.a]!.name} and ${researcher.sectors[most.b]!.name}`);
  });

  it.each(['nb', 'en'] as const)('no text is empty or has a hole in it (%s)', (lang) => {
    const empty: Result = {
      ...researcher,
      windows: [],
      layers: [{ layer: 'meetings', change: NO_CHANGE, windows: [] }],
    };
    for (const result of [researcher, sampleResult('leader'), sampleResult('project'), empty]) {
      for (const kind of ['overview', 'timeline', 'network', 'matrix'] as const) {
        const text = figureText(result, { kind, layer: 'meetings', lang, window: '2024Q4' });
        for (const part of Object.values(text)) {
          expect(part.length).toBeGreaterThan(5);
          expect(part).not.toMatch(/undefined|null|NaN|\bi \.| {2}/);
        }
      }
    }
  });
});
