import { beforeAll, describe, expect, it } from 'vitest';
import { findingText } from '../../src/report/finding-text.ts';
import { publish } from '../../src/report/publish.ts';
import { tables } from '../../src/report/tables.ts';
import { analyze } from '../../src/result/analyze.ts';
import type { BrokerSlice } from '../../src/result/brokers-types.ts';
import type { Result } from '../../src/result/types.ts';
import { DEFAULT_SETTINGS, type View } from '../../src/settings.ts';
import { iaPilotResult } from '../fixtures/ia-pilot-result.ts';
import { type By, many, smallLog } from '../fixtures/small-log.ts';

describe('brokers of the bundled pilot', () => {
  let result: Result;
  beforeAll(() => {
    result = iaPilotResult(60);
  }, 60_000);
  const whole = (): BrokerSlice => result.layers[0]!.brokers!.whole;
  const at = (slice: BrokerSlice, id: string): number =>
    slice.node.indexOf(result.nodes.findIndex((n) => n.id === id));

  it('finds 3 of the 5 appointed among the five who carry most: p126, p023 and p013', () => {
    const { appointed, columns, formal, node } = whole();
    expect(appointed).toMatchObject({ formal: 5, hits: 3, reason: null });
    expect(appointed!.expectedHits).toBeCloseTo(25 / 178, 12);
    const five = node.map((_, i) => i).filter((i) => (columns.share_rank[i] ?? 99) <= 5);
    expect(five).toHaveLength(5);
    const named = five.filter((i) => formal[i]).map((i) => result.nodes[node[i]!]!.id);
    expect(named.sort()).toEqual(['p013', 'p023', 'p126']);
  });

  it('finds p029, who is not appointed, first by both scores, surely among the five first', () => {
    const { columns, formal } = whole();
    const i = at(whole(), 'p029');
    expect([columns.share_rank[i], columns.betweenness_rank[i], formal[i]]).toEqual([1, 1, false]);
    expect(columns.share_top5[i]).toBe(1);
    expect(columns.share_rank_hi[i]).toBeLessThanOrEqual(2);
  });

  it('finds that p125 alone carries HoT toward Arbeidsgiver in nullpunkt and etablering, and not after', () => {
    const ofPair = (slice: BrokerSlice): string[] =>
      slice.soleCarriers
        .filter((s) => result.sectors[s.toward]!.name === 'Arbeidsgiver')
        .map((s) => `${result.nodes[s.node]!.id} ${result.sectors[s.sector]!.name}`);
    for (const layer of result.layers)
      expect(layer.brokers!.windows.map(ofPair)).toEqual([['p125 HoT'], ['p125 HoT'], []]);
  });

  it('says so in two sentences', () => {
    const texts = result.findings
      .filter((f) => ['TOP_CARRIER', 'APPOINTED_BROKERS'].includes(f.code) && f.params.layer === 'meetings')
      .map((f) => findingText(f, 'nb', result).text);
    expect(texts[0]).toMatch(
      /^p029 bærer mest av kontakten mellom sektorer i møtene .* \(plass 1, .*\), og er ikke utpekt brobygger\.$/,
    );
    expect(texts[1]).toBe(
      '3 av 5 utpekte brobyggere er blant de 5 som bærer mest kontakt mellom sektorer i møtene (ventet 0,1 ved tilfeldighet).',
    );
  });

  it('has shares that sum to 2, ranks inside their persons, and a reason for every empty cell', () => {
    for (const layer of result.layers) {
      for (const slice of [layer.brokers!.whole, ...layer.brokers!.windows]) {
        const sum = slice.columns.broker_share.reduce<number>((total, share) => total + (share ?? 0), 0);
        expect(sum).toBeCloseTo(2, 9);
        slice.node.forEach((_, i) => {
          const values = Object.values(slice.columns).map((column) => column[i]!);
          expect(values.some((v) => v === null)).toBe(slice.reasons[i] !== null);
          for (const v of values) expect(v === null || Number.isFinite(v)).toBe(true);
        });
      }
    }
  });
});

describe('brokers', () => {
  const people = { ...many('a', 6, 'A/u'), ...many('b', 6, 'B/v') };
  const meetings: By[] = [
    { who: 'a1 b1', series: 's1' },
    { who: 'a1 b2', series: 's2' },
    { who: 'a2 a3', series: 's3' },
  ];
  const run = (view: View): Result =>
    publish(analyze(smallLog(people, meetings), { ...DEFAULT_SETTINGS, view, resamples: 20 }), {
      version: '0',
      inputs: [],
    });

  it('are in the researcher view and in no other, nor their tables', () => {
    expect(run('researcher').layers[0]!.brokers).toBeDefined();
    for (const view of ['leader', 'project'] as const) {
      expect(run(view).layers[0]!.brokers).toBeUndefined();
      expect(tables(run(view)).some((t) => t.name.includes('brokers'))).toBe(false);
    }
  });

  it('fill brokers.csv with one row a person and window, as wide as its columns', () => {
    const [brokers, appointed] = ['brokers', 'appointed-brokers'].map(
      (name) => tables(run('researcher')).find((t) => t.name === name)!,
    );
    expect(brokers!.rows).toHaveLength(24);
    for (const { columns, rows } of [brokers!, appointed!])
      for (const row of rows) expect(row).toHaveLength(columns.length);
    const sole = brokers!.rows.filter((row) => row[brokers!.columns.indexOf('sole_toward')] !== null);
    expect(sole.map((row) => row[0])).toEqual(['all', '2024Q1']);
    expect(appointed!.rows.map((row) => row.at(-1))).toEqual(['NO_FORMAL', 'NO_FORMAL']);
  });

  it('say so when a window is empty', () => {
    const log = smallLog(people, [meetings[0]!, { ...meetings[1]!, at: '2024-08-01T09:00:00Z' }]);
    const settings = { ...DEFAULT_SETTINGS, view: 'researcher' as const, resamples: 5 };
    const { brokers } = publish(analyze(log, settings), { version: '0', inputs: [] }).layers[0]!;
    expect(brokers!.windows.map((w) => w.reason)).toEqual([null, 'EMPTY_WINDOW', null]);
    expect(brokers!.whole.soleCarriers).toHaveLength(1);
  });
});
