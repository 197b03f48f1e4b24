import { describe, expect, it } from 'vitest';
import { bridgesFigure } from '../../src/figures/bridges-figure.ts';
import { brokerStripFigure } from '../../src/figures/broker-strip-figure.ts';
import { DARK_COLOURS } from '../../src/figures/dark-colours.ts';
import { figures } from '../../src/figures/figure-list.ts';
import { matrixMultiplesFigure } from '../../src/figures/matrix-multiples-figure.ts';
import { pairLook, pairScale } from '../../src/figures/pair-look.ts';
import { slopeFigure } from '../../src/figures/slope-figure.ts';
import { textWidth } from '../../src/figures/text-width.ts';
import type { Result } from '../../src/result/types.ts';
import { sampleSectors } from '../fixtures/sample-sectors.ts';
import { everything, readSvg, shownText } from './read-svg.ts';

const base = { layer: 'meetings', lang: 'nb' } as const;
const result = sampleSectors();
const words = (svg: string): string[] =>
  everything(readSvg(svg))
    .filter((one) => one.name === 'text')
    .map(shownText);
const titles = (svg: string): string[] =>
  everything(readSvg(svg))
    .filter((one) => one.name === 'title')
    .map((one) => one.text);
const EIGHTY = 'Helse, omsorg og mestring med hjemmetjeneste, legevakt, rehabilitering og ætt øå';
const MANY = Array.from({ length: 40 }, (_, i) => `Nr. ${i + 1} i rekken`);

const CASES: readonly (readonly [string, Result])[] = [
  ['researcher', result],
  ['project', sampleSectors('project')],
  ['leader', sampleSectors('leader')],
  ['no window', sampleSectors('researcher', { windows: 0 })],
  ['one window', sampleSectors('researcher', { windows: 1, empty: -1 })],
  ['one sector', sampleSectors('researcher', { sectors: ['Skole'], windows: 3 })],
  ['forty sectors', sampleSectors('project', { sectors: MANY, windows: 2, empty: -1 })],
  ['thirty windows', sampleSectors('leader', { windows: 30 })],
  [
    'names of 80 letters',
    sampleSectors('researcher', { sectors: [EIGHTY, `${EIGHTY.slice(0, 79)}2`, 'Ås'], windows: 3 }),
  ],
];

describe.each(CASES)('the figures of sectors, brokers and bridges: %s', (_, one) => {
  const pictures = [320, 390, 1180].flatMap((width) =>
    (width === 390 ? (['en'] as const) : (['nb'] as const)).flatMap((lang) => {
      const options = { layer: 'meetings', lang, width } as const;
      return [
        matrixMultiplesFigure(one, { ...options, pair: [0, 1] }),
        slopeFigure(one, options),
        brokerStripFigure(one, { ...options, pinned: [one.nodes[0]?.id ?? ''] }),
        bridgesFigure(one, { ...options, removed: { node: 0 }, pair: [0, 1] }),
      ].map((svg) => ({ svg, root: readSvg(svg), width }));
    }),
  );

  it('are well-formed and have no number that is not one, and no style, class or id', () => {
    for (const { svg, root } of pictures) {
      expect(/NaN|Infinity|undefined|\bnull\b/.exec(svg)?.[0]).toBeUndefined();
      const keys = new Set(everything(root).flatMap(({ attributes }) => [...attributes.keys()]));
      expect([...keys].filter((key) => /^(style|class|id|href|on.*)$/.test(key))).toEqual([]);
    }
  });

  it('keep every text inside the picture, at the width it may take', () => {
    for (const { root, width } of pictures) {
      for (const text of everything(root).filter((mark) => mark.name === 'text')) {
        if (text.attributes.has('transform')) continue;
        const x = Number(text.attributes.get('x'));
        const size = Number(text.attributes.get('font-size') ?? 13);
        const wide = textWidth(shownText(text), { size, bold: text.attributes.has('font-weight') });
        const share = { start: 0, middle: 0.5, end: 1 }[text.attributes.get('text-anchor') ?? 'start']!;
        expect(x - share * wide, `${shownText(text)} at ${width}`).toBeGreaterThanOrEqual(-1);
        expect(x + (1 - share) * wide, `${shownText(text)} at ${width}`).toBeLessThanOrEqual(width + 1);
      }
    }
  });

  it('use only colours that are known on dark paper', () => {
    const used = new Set(
      pictures.flatMap(({ root }) =>
        everything(root).flatMap(({ attributes }) => [attributes.get('fill'), attributes.get('stroke')]),
      ),
    );
    const unknown = [...used].filter((colour) => colour?.startsWith('#') && !DARK_COLOURS.has(colour));
    expect(unknown).toEqual([]);
  });

  it('are in the list of figures with title, alt text, caption and how to read', () => {
    const found = figures(one, 'nb').filter(({ name }) =>
      /^(sektorer|sektorendring|brobyggere|broer)-/.test(name),
    );
    expect(found.map(({ name }) => name)).toEqual(
      one.view === 'leader'
        ? ['sektorer-meetings', 'brobyggere-meetings', 'broer-meetings']
        : ['sektorer-meetings', 'sektorendring-meetings', 'brobyggere-meetings', 'broer-meetings'],
    );
    for (const figure of found)
      for (const text of [figure.title, figure.alt, figure.caption, figure.howToRead])
        expect(text.length).toBeGreaterThan(10);
  });
});

describe('matrix multiples', () => {
  it('have one matrix a window, an empty one with its reason, and both cells of a pair', () => {
    const svg = matrixMultiplesFigure(result, base);
    const cells = everything(readSvg(svg)).filter((one) => one.attributes.has('data-pair'));
    expect(cells).toHaveLength(6 * 30);
    expect(cells.filter((one) => one.attributes.get('data-pair') === '0/3')).toHaveLength(12);
    expect(words(svg).join(' ')).toContain('ingen registrert kontakt');
  });

  it('colour by contact against chance, hours or band, as the view has it', () => {
    const kind = (one: Result) => pairScale(one, one.layers[0]!).kind;
    expect(CASES.slice(0, 3).map(([, one]) => kind(one))).toEqual(['oe', 'hours', 'band']);
  });

  it('show a sector with nobody in it as empty, a pair without contact as 0, the diagonal as inside', () => {
    const slice = result.layers[0]!.windows.at(-1)!;
    const look = (change: Partial<typeof slice>, at: readonly [number, number]) =>
      pairLook({ ...slice, ...change }, at, { scale: pairScale(result, result.layers[0]!), lang: 'nb' });
    expect(
      look({ sectorPersons: slice.sectorPersons.map((n, s) => (s === 2 ? 0 : n)) }, [0, 2]),
    ).toMatchObject({
      state: 'absent',
      words: 'ingen personer i sektoren i perioden',
    });
    expect(look({}, [2, 2]).state).toBe('inside');
    const none = slice.pairs.map((p) => ({ ...p, chance: { ...p.chance!, oe: 0 } }));
    expect(look({ pairs: none }, [0, 2])).toMatchObject({ state: 'none', text: '0' });
    expect(look({ pairs: [] }, [0, 2]).state).toBe('hidden');
  });

  it('give the same colour to the same value in every window, darker for more', () => {
    const slice = result.layers[0]!.windows[0]!;
    const step = (oe: number) =>
      pairLook(
        { ...slice, pairs: slice.pairs.map((p) => ({ ...p, chance: { ...p.chance!, oe } })) },
        [0, 1],
        { scale: pairScale(result, result.layers[0]!), lang: 'nb' },
      ).fill;
    expect([0.1, 0.4, 0.7, 1, 1.5, 3].map(step)).toEqual([
      '#e6eff8',
      '#c3d9ee',
      '#98bfe0',
      '#6ba1d1',
      '#164a7e',
      '#0b2b50',
    ]);
    expect(step(1.25)).toBe(step(0.81));
  });
});

describe('the slope chart', () => {
  it('names every sector at both ends with its interval, and the dodged labels do not touch', () => {
    const svg = slopeFigure(result, { ...base, width: 900 });
    const labels = everything(readSvg(svg)).filter(
      (one) => one.name === 'text' && / ?\d,\d\d/.test(shownText(one)),
    );
    expect(labels).toHaveLength(12);
    expect(labels.map(shownText).filter((text) => text.includes('('))).toHaveLength(11);
    for (const anchor of ['end', 'start']) {
      const ys = labels
        .filter((one) => one.attributes.get('text-anchor') === anchor)
        .map((one) => Number(one.attributes.get('y')))
        .sort((a, b) => a - b);
      ys.slice(1).forEach((y, i) => {
        expect(y - ys[i]!).toBeGreaterThanOrEqual(16.9);
      });
    }
  });

  it('says why where there is one window, and to leaders that the view has no such numbers', () => {
    expect(words(slopeFigure(CASES[4]![1], base)).join(' ')).toContain('Trenger to perioder');
    expect(words(slopeFigure(sampleSectors('leader'), base)).join(' ')).toContain(
      'vises ikke i denne visningen',
    );
  });
});

describe('the broker strip', () => {
  it('draws area as the share: a share four times as large has twice the radius', () => {
    const layer = result.layers[0]!;
    const flat = {
      ...result,
      layers: [
        {
          ...layer,
          windows: layer.windows.map((w) => ({
            ...w,
            nodes: {
              ...w.nodes,
              columns: {
                ...w.nodes.columns,
                cross_betweenness: w.nodes.node.map((n) => (n === 1 ? 0.4 : n === 2 ? 0.1 : 0)),
              },
            },
          })),
        },
      ],
    };
    const rows = everything(readSvg(brokerStripFigure(flat, base))).filter((one) =>
      one.attributes.has('data-row'),
    );
    const radius = (row: number) =>
      Math.max(
        ...everything(rows[row]!)
          .filter((one) => one.attributes.has('fill-opacity'))
          .map((one) => Number(one.attributes.get('r'))),
      );
    expect(radius(0) / radius(1)).toBeCloseTo(2, 2);
  });

  it('tells rows apart on a phone: by the sector, by what a name has beside it, or by how a name goes on', () => {
    const leader = sampleSectors('leader');
    const [sector] = leader.sectors;
    const named = [
      `Andre enheter (${sector!.name})`,
      'Grunnlovskommunen vest',
      `${sector!.name} øst`,
      `${sector!.name}en sør`,
    ];
    const layers = leader.layers.map((layer) => ({
      ...layer,
      groupBrokers: {
        ...layer.groupBrokers!,
        rows: layer.groupBrokers!.rows.map((row, i) => ({ ...row, sector: 0, name: named[i] ?? 'By' })),
      },
    }));
    const drawn = words(brokerStripFigure({ ...leader, layers }, { ...base, width: 350 }));
    const under = (line: RegExp) => drawn[drawn.findIndex((one) => line.test(one)) + 1];
    expect(under(/^Andre/)).toMatch(new RegExp(`^${sector!.name.slice(0, 4)}`));
    expect(under(/^Grunnlov/)).toBe('vest');
    expect(drawn).toContain('øst');
    expect(drawn.join()).not.toMatch(/,en sør/);
    const wide = words(brokerStripFigure({ ...leader, layers }, { ...base, width: 1000 }));
    expect(wide).toContain('Grunnlovskommunen vest');
  });

  it('marks appointed brokers by shape, and says so', () => {
    const svg = brokerStripFigure(result, base);
    const [first] = everything(readSvg(svg)).filter((one) => one.attributes.get('data-row') === 'p:001');
    const shares = everything(first!).filter((one) => one.attributes.has('fill-opacity'));
    expect(shares.length).toBeGreaterThan(0);
    for (const mark of shares) expect(mark.name).toBe('path');
    expect(words(svg).join(' ')).toContain('Rute: utpekt som brobygger');
  });

  it('writes «–» where the person is absent, and never a person’s id outside the researcher view', () => {
    expect(words(brokerStripFigure(sampleSectors('leader'), base))).toContain('–');
    for (const view of ['leader', 'project'] as const)
      for (const figure of figures(sampleSectors(view), 'nb'))
        expect(figure.svg).not.toMatch(/P0\d\d|p:0\d\d/);
  });
});

describe('vulnerable bridges', () => {
  it('say value, interval and who carries most, in words', () => {
    const text = titles(bridgesFigure(result, base)).join('|');
    expect(text).toMatch(/Helse og omsorg – NAV: 0,90 \(0,70–1,00\), P\d{3} 90\s%/);
  });

  it('without a person say what is left, that it is mechanical, and leave other rows as they were', () => {
    const slice = result.layers[0]!.windows.at(-1)!;
    const { node, share } = slice.pairs.find((p) => p.a === 0 && p.b === 1)!.carriers!;
    const text = words(bridgesFigure(result, { ...base, removed: { node: node[0]! } })).join('|');
    expect(text).toContain(`${Math.round(100 * (1 - share[0]!))}\u00a0% igjen`);
    expect(text).toContain('Mekanisk fjerning: hvem som ville overtatt, vet vi ikke');
    expect(words(bridgesFigure(result, base)).join('|')).not.toContain('Mekanisk');
  });

  it('have bands as filled dots and no person for leaders', () => {
    const svg = bridgesFigure(sampleSectors('leader'), base);
    expect(words(svg)).toContain('høy');
    expect(svg).not.toContain('bærer mest');
  });
});
