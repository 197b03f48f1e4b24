import { beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../src/report/publish.ts';
import { tables } from '../../src/report/tables.ts';
import { analyze } from '../../src/result/analyze.ts';
import type { StructureReport, Succession } from '../../src/result/structure-types.ts';
import type { Result } from '../../src/result/types.ts';
import { DEFAULT_SETTINGS, type View } from '../../src/settings.ts';
import { iaPilotResult } from '../fixtures/ia-pilot-result.ts';
import { type By, many, smallLog } from '../fixtures/small-log.ts';

const people = { ...many('a', 6, 'A/u'), ...many('b', 6, 'B/v') };
const times = (n: number, who: string, series: string): By[] =>
  Array.from({ length: n }, () => ({ who, series }));
/** a1 carries six hours to B and a2 three, by different persons there; both sides meet among their own. */
const meetings: By[] = [
  ...['b1', 'b2', 'b3', 'b4', 'b5', 'b6'].map((b, i) => ({ who: `a1 ${b}`, series: `s${i}` })),
  ...['b1', 'b2', 'b3'].map((b, i) => ({ who: `a2 ${b}`, series: `t${i}` })),
  ...times(4, 'a3 a4', 'x'),
  ...times(4, 'b5 b6', 'y'),
];

function run(log: readonly By[], view: View = 'researcher'): Result {
  const settings = { ...DEFAULT_SETTINGS, view, resamples: 5, ids: 'source' as const };
  return publish(analyze(smallLog(people, log), settings), { version: '0', inputs: [] });
}

describe('structure', () => {
  it('names first and second on the narrow side, with a ratio near 3/6', () => {
    const result = run(meetings);
    const whole = result.layers[0]!.structure!.succession.find((s) => s.window < 0)!;
    expect(result.sectors[whole.narrow!]!.name).toBe('A');
    expect([whole.first, whole.second].map((n) => result.nodes[n!]!.id)).toEqual(['a1', 'a2']);
    // Not 1/2 sharp: a meeting of the busier a1 is less of a surprise, and weighs less.
    expect(whole.ratio!).toBeGreaterThan(0.5);
    expect(whole.ratio!).toBeLessThan(0.9);
  });

  it('a bridge of four meetings has no ratio, and one with a single carrier has 0', () => {
    const few = run([...meetings.slice(0, 4), ...meetings.slice(9)]).layers[0]!.structure!.succession[0]!;
    expect([few.ratio, few.first, few.reason]).toEqual([null, null, 'TOO_FEW_MEETINGS']);
    const alone = run([...meetings.slice(0, 6), ...meetings.slice(9)]).layers[0]!.structure!.succession[0]!;
    expect([alone.ratio, alone.second, alone.reason]).toEqual([0, null, null]);
  });

  it('a cut person at one shared meeting is none where a tie needs two or three', () => {
    const { cutPersons, columns, node } = run(meetings).layers[0]!.structure!;
    // a1 alone holds b4, b5 and b6, b5 and b6 by their own tie; nobody met twice but a3 with a4 and b5 with b6.
    expect(cutPersons).toEqual([1, 0, 0]);
    expect(columns.cut_1.reduce<number>((sum, x) => sum + x!, 0)).toBe(1);
    expect(node).toHaveLength(12);
  });

  it('has three tables for the researcher, as wide as their columns, and none for the leader', () => {
    const names = ['structure', 'key-sets', 'succession'];
    for (const name of names) {
      const table = tables(run(meetings)).find((t) => t.name === name)!;
      expect(table.rows.length).toBeGreaterThan(0);
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    }
    expect(tables(run(meetings, 'leader')).some((t) => names.includes(t.name))).toBe(false);
  });

  it('says so when nobody met', () => {
    const empty = run([{ who: 'a1' }]).layers[0]!.structure!;
    expect([empty.reason, empty.node, empty.succession]).toEqual(['EMPTY_WINDOW', [], []]);
  });
});

describe('structure of the bundled pilot', () => {
  let result: Result;
  beforeAll(() => {
    result = iaPilotResult(5);
  });
  const structure = (): StructureReport => result.layers[0]!.structure!;
  const idOf = (node: number | null): string | null => (node === null ? null : result.nodes[node]!.id);

  it('loses most reach across sectors without p029, who is the key player too', () => {
    const { columns, node } = structure();
    const most = columns.efficiency_loss.indexOf(Math.max(...columns.efficiency_loss.map((x) => x ?? 0)));
    expect(idOf(node[most]!)).toBe('p029');
    expect(node.filter((_, i) => columns.key_1[i] === 1).map(idOf)).toEqual(['p029']);
    expect(columns.key_3.filter((x) => x === 1)).toHaveLength(3);
  });

  it('finds nobody beside p125 toward Arbeidsgiver in nullpunkt, and p116 or p062 behind her over the whole', () => {
    const pair = (window: number): Succession =>
      structure().succession.find(
        (s) =>
          s.window === window &&
          [result.sectors[s.a]!.name, result.sectors[s.b]!.name].sort().join() === 'Arbeidsgiver,HoT',
      )!;
    expect([idOf(pair(0).first), idOf(pair(0).second), pair(0).ratio]).toEqual(['p125', null, 0]);
    expect(idOf(pair(-1).first)).toBe('p125');
    expect(['p116', 'p062']).toContain(idOf(pair(-1).second));
    expect(pair(-1).ratio!).toBeLessThan(0.5);
  });
});
