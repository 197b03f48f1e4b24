import { describe, expect, it } from 'vitest';
import type { WindowAnalysis } from '../../src/result/analysis-types.ts';
import { analyze, topBrokers } from '../../src/result/analyze.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings.ts';
import { smallLog } from '../fixtures/small-log.ts';

const P0 = smallLog({ a1: 'A', a2: 'A', b1: 'B', b2: 'B' }, [
  { who: 'a1 a2 b1', hours: 1 },
  { who: 'a1 b1', hours: 2 },
  { who: 'b1 b2', hours: 1 },
  { who: 'a1 a2 b1 b2', hours: 1 },
]);

const run = (log: Parameters<typeof analyze>[0], settings: Partial<Settings> = {}): WindowAnalysis[] =>
  analyze(log, { ...DEFAULT_SETTINGS, window: 'quarter', ...settings }).layers.flatMap((l) => l.windows);

describe('analyze', () => {
  it('projects P0 (method 15): Newman × hours, strength = own meeting hours', () => {
    const w = run(P0)[0]!;
    const tie = (a: string, b: string): number => {
      const [i, j] = [w.graph.actors.indexOf(a), w.graph.actors.indexOf(b)];
      const at = [...w.graph.ties.a].findIndex((x, t) => x === i && w.graph.ties.b[t] === j);
      return w.graph.ties.weight[at]!;
    };
    expect(tie('a1', 'a2')).toBeCloseTo(5 / 6, 12);
    expect(tie('a1', 'b1')).toBeCloseTo(17 / 6, 12);
    expect(tie('a2', 'b1')).toBeCloseTo(5 / 6, 12);
    expect(tie('b1', 'b2')).toBeCloseTo(4 / 3, 12);
    expect(w.actorMeasures.get('strength')!.map((s) => Math.round(s! * 1e9) / 1e9)).toEqual([4, 2, 5, 2]);
    expect(w.actorMeasures.get('hours')).toEqual([4, 2, 5, 2]);
  });

  it('follows the tie rule: count of shared meetings, or hours', () => {
    expect([...run(P0, { tie: 'count' })[0]!.graph.ties.weight]).toEqual([2, 3, 1, 2, 1, 2]);
    expect([...run(P0, { tie: 'hours' })[0]!.graph.ties.weight]).toEqual([2, 4, 1, 2, 1, 2]);
  });

  it('counts persons without contact in density and isolates: 1 tie among 4 persons → 1/6, 2 isolates', () => {
    const log = smallLog({ a: 'A', b: 'B', c: 'B', d: 'C' }, [{ who: 'a b' }]);
    const { measures } = run(log)[0]!;
    expect([measures.get('density'), measures.get('isolates'), measures.get('persons')]).toEqual([
      1 / 6,
      2,
      4,
    ]);
    expect(run(log, { roster: 'seen' })[0]!.measures.get('persons')).toBe(2);
  });

  it('gives a window without meetings a reason, never 0 for what it cannot know', () => {
    const log = smallLog({ a: 'A', b: 'B' }, [
      { who: 'a b', at: '2024-01-10T09:00:00Z' },
      { who: 'a b', at: '2024-08-10T09:00:00Z' },
    ]);
    const windows = run(log);
    expect(windows.map((w) => w.reason)).toEqual([null, 'EMPTY_WINDOW', null]);
    const { measures, reasons } = windows[1]!;
    expect([measures.get('meetings'), measures.get('hours'), measures.get('persons')]).toEqual([0, 0, 2]);
    for (const id of ['density', 'ei', 'ties', 'components', 'jaccard'] as const) {
      expect([measures.get(id), reasons.get(id)]).toEqual([null, 'EMPTY_WINDOW']);
    }
    expect(windows[2]!.measures.get('ties_new')).toBe(1);
  });

  it('says why for one sector, and lets a sector of one person have no internal density', () => {
    const one = run(smallLog({ a: 'A', b: 'A' }, [{ who: 'a b' }]))[0]!;
    expect([one.measures.get('ei'), one.reasons.get('ei')]).toEqual([null, 'ONE_SECTOR']);
    expect(one.measures.get('density')).toBe(1);
  });

  it('keeps meetings and contacts apart', () => {
    const log = smallLog(
      { a: 'A', b: 'B', c: 'B' },
      [{ who: 'a b' }],
      [{ who: 'b c' }, { who: 'b c', hours: 1 }],
    );
    const { layers } = analyze(log, DEFAULT_SETTINGS);
    expect(layers.map((l) => [l.layer, [...l.windows[0]!.graph.ties.weight]])).toEqual([
      ['meetings', [1]],
      ['contacts', [1.25]],
    ]);
    expect(layers[1]!.windows[0]!.measures.get('contacts')).toBe(2);
    expect(layers[1]!.windows[0]!.measures.get('meetings')).toBeNull();
  });

  it('every null has a reason', () => {
    for (const log of [
      P0,
      smallLog({ a: 'A' }, [{ who: 'a' }]),
      smallLog({ a: '', b: '' }, [{ who: 'a b' }]),
    ]) {
      for (const w of run(log)) {
        for (const [id, value] of w.measures) {
          if (value === null) expect(w.reasons.get(id), id).toBeDefined();
          else expect(Number.isFinite(value), id).toBe(true);
        }
      }
    }
  });

  it('counts events that no phase covers', () => {
    const phases = [{ name: 'før', from: '2023-01-01', to: '2024-01-01' }];
    expect(analyze(P0, { ...DEFAULT_SETTINGS, phases }).outside).toBe(4);
  });

  it('gives an analysis without windows for an empty log', () => {
    const empty = analyze(smallLog({ a: 'A' }, []), DEFAULT_SETTINGS);
    expect([empty.windows, empty.layers[0]!.windows]).toEqual([[], []]);
  });
});

describe('topBrokers', () => {
  it('names the person on the paths between sectors: a–[v]–b and a–[v]–c', () => {
    const log = smallLog({ a: 'A', b: 'B', c: 'C', v: 'A' }, [
      { who: 'a v' },
      { who: 'b v' },
      { who: 'c v' },
    ]);
    const brokers = topBrokers(analyze(log, DEFAULT_SETTINGS), 'meetings');
    expect(brokers.map((b) => [log.actors[b.actor]!.id, b.score])).toEqual([['v', 1]]);
  });
});
