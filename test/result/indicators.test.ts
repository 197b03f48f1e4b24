import { beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../src/report/publish.ts';
import { tables } from '../../src/report/tables.ts';
import { analyze } from '../../src/result/analyze.ts';
import type { Indicator, IndicatorRow } from '../../src/result/indicators-types.ts';
import type { Result } from '../../src/result/types.ts';
import { DEFAULT_SETTINGS, type View } from '../../src/settings.ts';
import { between } from '../data/ia-pilot-files.ts';
import { iaPilotResult } from '../fixtures/ia-pilot-result.ts';
import { smallLog } from '../fixtures/small-log.ts';

/** a and b of A, c of B, the coordinators; d of B; two half-years. */
function small(view: View = 'researcher'): Result {
  const log = smallLog({ a: 'A', b: 'A', c: 'B', d: 'B' }, [
    { who: 'a b', at: '2024-02-01T09:00:00Z' },
    { who: 'b c', at: '2024-02-02T09:00:00Z' },
    { who: 'c d', at: '2024-02-03T09:00:00Z' },
    { who: 'a b', at: '2024-09-01T09:00:00Z' },
    { who: 'a c', at: '2024-09-02T09:00:00Z' },
  ]);
  const types = ['team', 'team', null, 'team', null];
  const used = {
    ...log,
    meetings: log.meetings.map((m, i) => ({ ...m, type: types[i]! })),
    actors: log.actors.map((actor) => ({
      ...actor,
      affiliations: actor.affiliations.map((at) => ({
        ...at,
        role: actor.id === 'd' ? 'lege' : actor.id === 'a' ? 'Koordinator' : 'kreftkoordinator',
      })),
    })),
  };
  const period = ['2024-01-01', '2025-01-01'] as const;
  const settings = {
    ...DEFAULT_SETTINGS,
    view,
    period,
    window: 'half-year',
    resamples: 0,
    ids: 'source' as const,
  };
  return publish(analyze(used, settings), { version: '0', inputs: [] });
}

const rowsOf = (result: Result, window: number, id: Indicator): IndicatorRow[] =>
  result.layers[0]!.indicators!.filter((r) => r.window === window && r.indicator === id);
const byPerson = (result: Result, window: number, id: Indicator): unknown =>
  Object.fromEntries(
    rowsOf(result, window, id).map((r) => [r.node === null ? 'all' : result.nodes[r.node]!.id, r.value]),
  );

describe('indicators', () => {
  it('the chain a–b–c–d of the first half-year: of b’s and c’s open triads, a–b–c closes and b–c–d does not', () => {
    const result = small();
    expect(byPerson(result, 1, 'closure_rate')).toEqual({ all: 1 / 2, a: null, b: 1, c: 0, d: null });
    expect(rowsOf(result, 0, 'closure_rate')).toMatchObject([{ value: null, reason: 'NO_PREVIOUS_WINDOW' }]);
  });

  it('without b, of a–c, a–d (c–d is inside B) none is left; without c, of a–d, b–d none; the ends cost nothing', () => {
    expect(byPerson(small(), 0, 'reach_loss')).toEqual({ a: 0, b: 1, c: 1, d: 0 });
  });

  it('a meeting without a type is in the arena «ukjent»; the second half-year’s only tie across hangs on it', () => {
    const result = small();
    const lost = rowsOf(result, 1, 'arena_lost_ties').map((r) => [r.arena, r.value]);
    expect(lost).toEqual([
      ['team', 0],
      ['ukjent', 1],
    ]);
    expect(rowsOf(result, 1, 'arena_dependence')).toMatchObject([{ value: 1, reason: null }]);
  });

  it('three coordinators, whatever else their title says, who met as a chain: 2 of 3 pairs, 4/3 steps', () => {
    const result = small();
    const value = (id: Indicator): unknown => rowsOf(result, 0, id)[0]!.value;
    expect([value('coordinators'), value('coordinator_density'), value('coordinator_distance')]).toEqual([
      3,
      2 / 3,
      4 / 3,
    ]);
  });

  it('one of three ties kept over two halves of 366 days: 183 days · ln 2 / ln 3', () => {
    const [row] = rowsOf(small(), 1, 'tie_half_life');
    expect(row!.value).toBeCloseTo(((183 / (365.25 / 12)) * Math.LN2) / Math.log(3), 12);
  });

  it('a value or a reason, never both; and nothing of it, nor an arena’s name, outside the researcher’s view', () => {
    for (const row of small().layers[0]!.indicators!) expect(row.value === null).toBe(row.reason !== null);
    for (const view of ['leader', 'project'] as const) {
      const other = small(view);
      expect(JSON.stringify(other)).not.toContain('team');
      expect(tables(other).some((t) => t.name === 'indicators')).toBe(false);
    }
  });
});

describe('indicators of the bundled pilot', () => {
  let result: Result;
  beforeAll(() => {
    result = iaPilotResult(0);
  });

  it('has the meeting types of the file, and counts the ties lost with each as a careful reader does', () => {
    const window = result.windows.findIndex((w) => w.id === 'operativ');
    const list = between(
      result.windows[window]!.start.slice(0, 10),
      result.windows[window]!.end.slice(0, 10),
    );
    const types = new Map<string, Set<string>>();
    for (const { there, type } of list)
      for (const a of there)
        for (const b of there)
          if (a < b) {
            const key = `${a} ${b}`;
            types.set(key, (types.get(key) ?? new Set()).add(type || 'ukjent'));
          }
    const seat = new Map(
      result.layers[0]!.windows[window]!.nodes.node.map((n, i) => {
        const at = result.layers[0]!.windows[window]!.nodes.affiliation[i]!;
        return [result.nodes[n]!.id, result.nodes[n]!.affiliations[at]!.sector];
      }),
    );
    const lost = new Map([...new Set(list.map((m) => m.type || 'ukjent'))].map((t) => [t, 0]));
    for (const [key, seen] of types) {
      const [a, b] = key.split(' ').map((id) => seat.get(id));
      if (a === undefined || b === undefined || a === b || seen.size > 1) continue;
      for (const t of seen) lost.set(t, lost.get(t)! + 1);
    }
    const rows = rowsOf(result, window, 'arena_lost_ties');
    expect(new Map(rows.map((r) => [r.arena, r.value]))).toEqual(lost);
    expect([...lost.values()].some((n) => n > 0)).toBe(true);
  });

  it('indicators.csv has both layers and is as wide as its columns', () => {
    const table = tables(result).find((t) => t.name === 'indicators')!;
    expect(table.columns).toEqual(['layer', 'window', 'indicator', 'kind', 'subject', 'value', 'reason']);
    for (const row of table.rows) expect(row).toHaveLength(7);
    expect(new Set(table.rows.map((row) => row[0]))).toEqual(new Set(['meetings', 'contacts']));
    const people = table.rows.filter((row) => row[3] === 'actor').map((row) => row[4]);
    expect(people).toContain('p001');
  });
});
